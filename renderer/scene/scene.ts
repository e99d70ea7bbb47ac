import type { Season } from '../../shared/domain/calendar.ts';
import type { Kind } from '../../shared/domain/note.ts';
import type { Occupancy, Place } from '../../shared/domain/place.ts';
import type { Lean } from './lean.ts';

/** A point on the wall, in CSS pixels from the host's top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A circle on the wall, in CSS pixels. */
export interface Circle extends Point {
  readonly radius: number;
}

/** One shown note as the scene needs it. */
export interface SceneLeaf {
  readonly id: string;
  readonly place: Place;
  readonly kind: Kind;
  /** Whether the words come from a family or a partner: such a leaf wears a thin ribbon at its stalk. */
  readonly ribbon: boolean;
  /** Whether it was read aloud: such a leaf carries a small golden edge. */
  readonly read?: boolean;
}

/** Everything the scene shows; the same state always gives the same picture. */
export interface SceneState {
  readonly seed: number;
  /** The shown notes in the order of placing. */
  readonly leaves: readonly SceneLeaf[];
  /** Every taken place, hidden and removed notes included. */
  readonly taken: Occupancy;
  /** Places whose notes wait for somebody: closed buds. */
  readonly waiting?: readonly Place[];
  readonly season: Season;
  /** Local time as an hour from 0 to 24, fractional. */
  readonly hour: number;
  /** Nothing moves but cross-fades; `prefers-reduced-motion` has the same effect. */
  readonly calm: boolean;
  /** Days until World Social Work Day: from 14 on a garland gets a flag a day; on the day itself, 0, the tree is in full blossom. */
  readonly daysToGo?: number | null;
  /** Past years that have notes: one ring each in the slice of wood by the trunk. */
  readonly years?: number;
  /** Whether the picture glides by a few pixels once a minute, to spare the screen. */
  readonly pixelShift?: boolean;
}

/** What a scene is made with. */
export interface SceneOptions {
  /** The scene fills this element; it is emptied by `dispose`. */
  readonly host: HTMLElement;
  /** Where travelling leaves are drawn, above the note's card; the host itself when it is left out. */
  readonly front?: HTMLElement;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  onLeafTapped(noteId: string): void;
  /** Called once, when the first whole picture is on the canvas. */
  onFirstPaint?(): void;
  /** Called when the picture moves to spare the screen, with its offset in CSS pixels, so that captions can follow. */
  onShifted?(offset: Point): void;
}

/** Where a leaf is drawn: its stalk's end, the direction it points (radians, 0 to the right, clockwise) and its length. */
export interface LeafPose extends Point {
  readonly angle: number;
  readonly length: number;
}

/** A bud that can be tapped, with its centre in CSS pixels. */
export interface BudTarget extends Point {
  readonly place: Place;
}

/** The tree on the wall: feed it states, tell it what happened, ask it where things are. All lengths are CSS pixels. */
export interface Scene {
  /** Shows a state; cheap when nothing changed, and one more leaf is painted without baking the whole picture. */
  show(state: SceneState): void;
  /** The arrival of a leaf that is already in the state shown: unfolds, flies from `from` and settles; at most four seconds. */
  celebrate(noteId: string, from?: Point): Promise<void>;
  /** Spotlight: veils the picture, lifts the leaf and carries it to the card corner (or to `to`); a dotted thread leads from the card edge (or `thread`) to its home. Resolves when it is there. */
  lift(noteId: string, to?: LeafPose, thread?: Point): Promise<void>;
  /** Ends the spotlight: the leaf travels home and the veil goes. */
  bringHome(): Promise<void>;
  /** The note whose leaf is at a point, or null; small leaves answer within a finger's width. */
  leafAt(x: number, y: number): string | null;
  /** Where a note's leaf is drawn, or null if it is not on the tree. */
  placeOf(noteId: string): LeafPose | null;
  /** Placement: veils all but one limb and opens its buds; null ends it. */
  chooseBranch(limb: number | null, kind: Kind): void;
  /** Bends the chosen limb towards a leaf carried over the wall, or straightens it; answers how far, or null without one. */
  leanBranch(leaf: Point | null): Lean | null;
  /** Up to eight open buds of a limb, at least 76 design pixels apart, lowest slot first. */
  budsOf(limb: number): readonly BudTarget[];
  /** Where the slice of wood with the years' rings lies while the picture is not shifted, or null without one. */
  ringsAt(): Circle | null;
  resize(width: number, height: number, pixelRatio: number): void;
  /** Holds all ambient movement (gusts, petals, the bird) until `resume`; celebrations still play. */
  pause(): void;
  resume(): void;
  dispose(): void;
}
