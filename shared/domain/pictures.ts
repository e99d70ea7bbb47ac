import { ok, type Result, refused } from './result.ts';
import type { Picture, TreeDocument } from './tree.ts';

/** The largest picture of a colleague, in base64 characters: 256 × 256 pixels need a third of it. */
export const LARGEST_PICTURE = 96_000;

/** How every JPEG begins, in base64. Source: ISO/IEC 10918-1, B.1.1.3, marker SOI. */
const JPEG_BEGINS = '/9j/';

/** Whose picture there is, and a mark that changes with the picture. */
export interface PictureMark {
  readonly id: string;
  readonly mark: number;
}

/** Gives a colleague a picture (a JPEG in base64, at most LARGEST_PICTURE characters), or takes it away with null. */
export function setPicture(
  document: TreeDocument,
  id: string,
  jpeg: string | null,
): Result<TreeDocument, 'no-such-colleague' | 'picture-unusable'> {
  if (!document.colleagues.some((colleague) => colleague.id === id)) {
    return refused('no-such-colleague');
  }
  const others = document.pictures.filter((picture) => picture.id !== id);
  if (jpeg === null) return ok({ ...document, pictures: others });
  if (jpeg.length > LARGEST_PICTURE || !jpeg.startsWith(JPEG_BEGINS)) {
    return refused('picture-unusable');
  }
  return ok({ ...document, pictures: [...others, { id, jpeg }] });
}

const marks = new WeakMap<Picture, PictureMark>();

/** The marks of pictures, so that a window asks only for those it has not seen. */
export function pictureMarks(pictures: readonly Picture[]): readonly PictureMark[] {
  return pictures.map((picture) => {
    const known = marks.get(picture) ?? { id: picture.id, mark: markOf(picture.jpeg) };
    marks.set(picture, known);
    return known;
  });
}

/** FNV-1a, 32 bits. Source: draft-eastlake-fnv. */
function markOf(text: string): number {
  let mark = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    mark = Math.imul(mark ^ text.charCodeAt(at), 0x01000193);
  }
  return mark >>> 0;
}
