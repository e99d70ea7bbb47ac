import type { Season } from '../../shared/domain/calendar.ts';
import type { Kind } from '../../shared/domain/note.ts';
import type { Scene, SceneOptions } from './scene.ts';

export type {
  BudTarget,
  LeafPose,
  Point,
  Scene,
  SceneLeaf,
  SceneOptions,
  SceneState,
} from './scene.ts';

/** Any canvas a picture can be drawn on. */
export type AnyCanvas = HTMLCanvasElement | OffscreenCanvas;

/** How a single leaf is drawn: length in canvas pixels, angle in radians (0 points right, clockwise). */
export interface LeafPicture {
  readonly length: number;
  readonly angle: number;
  readonly season: Season;
  readonly ribbon?: boolean;
}

/** Makes the scene in its host element; call `show` to paint it. */
export function createScene(_options: SceneOptions): Scene {
  throw new Error('The scene is not painted yet.');
}

/** Draws one leaf with its shadow in the middle of the canvas, for cards, kind buttons and the reading. */
export function drawLeafPicture(_canvas: AnyCanvas, _kind: Kind, _picture: LeafPicture): void {
  throw new Error('The scene is not painted yet.');
}

/** Draws the reading's progress twig over the whole canvas: a leaf for each note read, the present one large, buds for the rest. */
export function drawTwig(
  _canvas: AnyCanvas,
  _kinds: readonly Kind[],
  _at: number,
  _season: Season,
): void {
  throw new Error('The scene is not painted yet.');
}

/** Draws sky, hills and meadow without the tree over the whole canvas, for the screens that lie in front of it. */
export function drawBackdrop(_canvas: AnyCanvas, _season: Season, _hour: number): void {
  throw new Error('The scene is not painted yet.');
}

/** The paper grain as a tile of 256 × 256 pixels in a data URL, for cards and keys. */
export function paperGrainUrl(): string {
  throw new Error('The scene is not painted yet.');
}
