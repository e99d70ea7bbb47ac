import { useLayoutEffect, useRef } from 'react';
import type { Scene, SceneState } from '../scene/scene.ts';
import { type StandingTree, standTree } from './standing-tree.ts';

/** The only seam between React and the tree's scene: it takes a standing tree in or stands one up, feeds it, and disposes of it. */
export function TreeCanvas(props: {
  readonly state: SceneState;
  /** What the picture is called for whoever cannot see it; null where it is decoration. */
  readonly label: string | null;
  readonly className?: string | undefined;
  /** Gives the tree that stands already, once, or null. */
  readonly takeStanding: () => StandingTree | null;
  readonly onScene: (scene: Scene | null) => void;
  readonly onLeafTapped: (noteId: string) => void;
  readonly onFirstPaint: () => void;
  /** Called instead when the tree was painted before. */
  readonly onTakenIn: () => void;
}) {
  const host = useRef<HTMLDivElement>(null);
  const front = useRef<HTMLDivElement>(null);
  const scene = useRef<Scene | null>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    if (host.current === null || front.current === null) return;
    const listener = {
      onLeafTapped: (noteId: string) => latest.current.onLeafTapped(noteId),
      onFirstPaint: () => latest.current.onFirstPaint(),
    };
    const standing = latest.current.takeStanding();
    if (standing !== null) {
      host.current.append(standing.host);
      front.current.append(standing.front);
      standing.tell(listener);
      latest.current.onTakenIn();
    }
    const tree = standing ?? standTree(host.current, front.current, listener);
    scene.current = tree.scene;
    latest.current.onScene(tree.scene);
    return () => {
      latest.current.onScene(null);
      scene.current = null;
      tree.dispose();
    };
  }, []);

  useLayoutEffect(() => scene.current?.show(props.state), [props.state]);

  return (
    <>
      <div
        ref={host}
        {...(props.label === null
          ? { 'aria-hidden': true }
          : { role: 'img', 'aria-label': props.label })}
        className={['tree-host', props.className].filter(Boolean).join(' ')}
      />
      <div ref={front} className="tree-front" aria-hidden="true" />
    </>
  );
}
