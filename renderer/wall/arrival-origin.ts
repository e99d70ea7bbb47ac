import type { Point } from '../scene/scene.ts';

let origin: { readonly noteId: string; readonly from: Point } | null = null;

/** Remembers where the hand that places a note let its leaf go, in CSS pixels, so that the leaf arrives from there. */
export function rememberOrigin(noteId: string, from: Point): void {
  origin = { noteId, from };
}

/** Where a note's leaf comes from, if it was placed by hand on this screen. */
export function originOf(noteId: string): Point | undefined {
  return origin?.noteId === noteId ? origin.from : undefined;
}
