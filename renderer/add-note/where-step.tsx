import { useCallback, useEffect, useRef, useState } from 'react';
import type { Kind } from '../../shared/domain/note.ts';
import { occupancyOf, offeredLimbs, type Place } from '../../shared/domain/place.ts';
import { bend } from '../scene/lean.ts';
import type { BudTarget, Point, Scene } from '../scene/scene.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { useRootMark } from '../ui/use-root-mark.ts';
import { addNote } from '../ui/words/add-note.ts';
import { LeafToCarry } from './leaf-to-carry.tsx';
import './where-step.css';

/** How near a carried leaf must come to a bud to be caught by it, in design pixels. */
const CATCH = 170;
/** Buds are at least so far apart, centre to centre, in design pixels: a bud's own width. */
const APART = 74;

/** The third step: the open buds of one branch over the tree, and the leaf to be carried to one. */
export function WhereStep(props: {
  /** Null while the tree is not painted yet. */
  readonly scene: Scene | null;
  readonly kind: Kind;
  readonly limb: number;
  readonly onLimb: (limb: number) => void;
  /** Called with the bud, and where the leaf was let go, in CSS pixels. */
  readonly onPlace: (place: Place, from: Point) => void;
  readonly busy: boolean;
}) {
  const { scene, kind, limb, onLimb, onPlace, busy } = props;
  const snapshot = useSnapshot();
  useRootMark('placing');
  const [buds, setBuds] = useState<readonly BudTarget[]>([]);
  const [caught, setCaught] = useState<Place | null>(null);
  const everyBud = useRef<readonly BudTarget[]>([]);
  const budsPlace = useRef<HTMLDivElement>(null);

  useEffect(() => {
    scene?.chooseBranch(limb, kind);
  }, [scene, limb, kind]);
  useEffect(() => () => scene?.chooseBranch(null, kind), [scene, kind]);

  // The scene has shown the newest snapshot by the time effects run; its buds change with it and with the window.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the snapshot's revision stands for what the scene shows
  useEffect(() => {
    const look = () => setBuds(apart(scene?.budsOf(limb) ?? []));
    look();
    window.addEventListener('resize', look);
    return () => window.removeEventListener('resize', look);
  }, [scene, limb, snapshot.revision]);

  const nearest = useCallback((at: Point): BudTarget | null => {
    let best: BudTarget | null = null;
    let shortest = CATCH * designPixel();
    for (const bud of everyBud.current) {
      const distance = Math.hypot(bud.x - at.x, bud.y - at.y);
      if (distance >= shortest) continue;
      shortest = distance;
      best = bud;
    }
    return best;
  }, []);

  function lift() {
    everyBud.current = limbsOffered(snapshot).flatMap((each) => apart(scene?.budsOf(each) ?? []));
  }

  /** The buds go with the branch they are on. */
  function lean(leaf: Point | null) {
    const leaning = scene?.leanBranch(leaf);
    if (leaning && budsPlace.current) bend(budsPlace.current, leaning);
  }

  function carry(at: Point) {
    lean(at);
    const bud = nearest(at);
    setCaught(bud?.place ?? null);
    if (bud && bud.place.limb !== limb) onLimb(bud.place.limb);
  }

  function letGo(at: Point): boolean {
    const bud = nearest(at);
    setCaught(null);
    lean(null);
    if (bud) onPlace(bud.place, at);
    return bud !== null;
  }

  return (
    <>
      <p className="where-hint">
        {addNote.tapBud} {addNote.carryLeaf}
      </p>
      {buds.length === 0 ? <p className="where-hint">{addNote.noBuds}</p> : null}
      <div key={limb} ref={budsPlace} className="buds">
        {buds.map((bud, index) => (
          <button
            key={bud.place.k}
            type="button"
            className="bud"
            aria-label={addNote.bud(index + 1)}
            aria-disabled={busy || undefined}
            data-caught={caught?.limb === limb && caught.k === bud.place.k ? '' : undefined}
            style={{ left: bud.x, top: bud.y, rotate: `${turnOf(bud)}deg` }}
            onClick={() => {
              if (!busy) onPlace(bud.place, restingLeaf());
            }}
          >
            <BudPicture />
          </button>
        ))}
      </div>
      {busy ? null : <LeafToCarry kind={kind} onLift={lift} onCarry={carry} onLetGo={letGo} />}
    </>
  );
}

/** The buds a finger can tell apart: on a small tree some lie under each other. */
function apart(buds: readonly BudTarget[]): readonly BudTarget[] {
  const shortest = APART * designPixel();
  const chosen: BudTarget[] = [];
  for (const bud of buds) {
    if (chosen.every(({ x, y }) => Math.hypot(x - bud.x, y - bud.y) >= shortest)) chosen.push(bud);
  }
  return chosen;
}

/** One design pixel, in CSS pixels. */
function designPixel(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
}

/** The middle of the leaf where it waits to be carried. */
export function restingLeaf(): Point {
  const place = document.querySelector('.leaf-to-carry')?.getBoundingClientRect();
  return place
    ? { x: place.left + place.width / 2, y: place.top + place.height / 2 }
    : { x: window.innerWidth / 2, y: window.innerHeight };
}

/** The limbs a writer may choose, in the order "Another branch" goes through them. */
export function limbsOffered(snapshot: ReturnType<typeof useSnapshot>): readonly number[] {
  const closed = snapshot.closedPlaces.map((place) => ({ place }));
  return offeredLimbs(occupancyOf([...snapshot.notes, ...closed]));
}

/** Buds point every which way, each always the same. */
function turnOf({ place }: BudTarget): number {
  return ((place.limb * 71 + place.k * 137) % 300) - 150;
}

function BudPicture() {
  return (
    <svg viewBox="-36 -36 72 72" aria-hidden="true">
      <path d="M-18 0C-14-12 4-13 19-3 12 9-8 13-18 0Z" fill="#c98592" />
      <path d="M-18 0C-9-8 5-9 19-3 6-4-7-3-18 0Z" fill="#e3b0b5" />
      <circle cx="-16" cy="1" r="6.5" fill="#6d4c3b" />
    </svg>
  );
}
