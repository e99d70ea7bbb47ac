import { useLayoutEffect, useState } from 'react';
import type { Circle, Scene } from '../scene/scene.ts';
import { wall as words } from '../ui/words.ts';
import './year-rings.css';

/** The slice of wood by the trunk, to be touched or pressed: it lies over the one that is painted. */
export function YearRings(props: { readonly scene: Scene | null; readonly onOpen: () => void }) {
  const { scene } = props;
  const [at, setAt] = useState<Circle | null>(null);
  useLayoutEffect(() => {
    const look = () => setAt(scene?.ringsAt() ?? null);
    look();
    // The scene takes its new size first.
    const later = () => setTimeout(look);
    window.addEventListener('resize', later);
    return () => window.removeEventListener('resize', later);
  }, [scene]);
  if (at === null) return null;
  const side = at.radius * 2;
  return (
    <button
      type="button"
      className="year-rings"
      aria-label={words.pastYears}
      style={{ left: at.x, top: at.y, width: side, height: side }}
      onClick={props.onOpen}
    />
  );
}
