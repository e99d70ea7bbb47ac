import type { Kind } from '../../shared/domain/note.ts';

/** A leaf's outline, one long: the stalk's end at 0,0, the tip towards +x; `light` is the upper half, `dark` the lower. */
export interface LeafShape {
  readonly whole: Path2D;
  readonly light: Path2D;
  readonly dark: Path2D;
  /** The open line along the upper edge, which catches the light. */
  readonly rim: Path2D;
  /** Folds from base to tip. */
  readonly creases: readonly (readonly [x0: number, y0: number, x1: number, y1: number])[];
  /** Side veins on one half, to be mirrored. */
  readonly veins: readonly (readonly [x0: number, y0: number, x1: number, y1: number])[];
  /** Where the stalk ends in the leaf. */
  readonly stalk: number;
}

type Curve = readonly [number, number, number, number, number, number];

/** Half outlines from base to tip as Bezier curves, for the lower side; the upper one is its mirror. */
const HALVES: Readonly<Record<Exclude<Kind, 'together'>, readonly Curve[]>> = {
  'thank-you': [
    [0.1, 0.24, 0.34, 0.4, 0.56, 0.31],
    [0.76, 0.235, 0.88, 0.08, 1, 0],
  ],
  kindness: [
    [-0.08, 0.06, -0.16, 0.2, -0.06, 0.36],
    [0.06, 0.53, 0.36, 0.53, 0.55, 0.37],
    [0.74, 0.21, 0.86, 0.09, 1, 0],
  ],
  courage: [
    [0.07, 0.03, 0.1, 0.13, 0.15, 0.2],
    [0.18, 0.27, 0.3, 0.27, 0.31, 0.165],
    [0.33, 0.3, 0.38, 0.37, 0.47, 0.35],
    [0.56, 0.33, 0.56, 0.24, 0.55, 0.175],
    [0.6, 0.28, 0.67, 0.31, 0.74, 0.27],
    [0.8, 0.23, 0.79, 0.17, 0.78, 0.125],
    [0.86, 0.16, 0.98, 0.12, 1, 0],
  ],
  'bright-idea': [
    [0.16, 0.035, 0.3, 0.2, 0.42, 0.47],
    [0.47, 0.56, 0.55, 0.555, 0.6, 0.5],
    [0.68, 0.5, 0.74, 0.44, 0.77, 0.37],
    [0.86, 0.34, 0.91, 0.25, 0.925, 0.15],
    [0.965, 0.1, 0.97, 0.05, 0.955, 0.022],
    [0.88, 0.02, 0.82, 0.012, 0.76, 0],
  ],
};

/** One leaflet of the threefold leaf, one long. */
const LEAFLET: readonly Curve[] = [
  [0.1, 0.26, 0.38, 0.4, 0.6, 0.3],
  [0.8, 0.21, 0.92, 0.08, 1, 0],
];
const LEAFLETS = [
  { turn: -0.95, length: 0.56, x: 0.24 },
  { turn: 0.95, length: 0.56, x: 0.24 },
  { turn: 0, length: 0.7, x: 0.26 },
] as const;

const VEINS: Readonly<Record<Kind, readonly (readonly [number, number])[]>> = {
  'thank-you': [
    [0.14, 0.24],
    [0.3, 0.3],
    [0.46, 0.27],
    [0.62, 0.19],
    [0.76, 0.1],
  ],
  kindness: [
    [0.1, 0.3],
    [0.26, 0.34],
    [0.44, 0.27],
    [0.62, 0.19],
    [0.76, 0.1],
  ],
  courage: [
    [0.2, 0.22],
    [0.4, 0.27],
    [0.62, 0.2],
  ],
  'bright-idea': [],
  together: [],
};

const shapes = new Map<Kind, readonly LeafShape[]>();

/** The parts of a kind's leaf, back to front: one, or three leaflets for Together. */
export function leafParts(kind: Kind): readonly LeafShape[] {
  const known = shapes.get(kind);
  if (known) return known;
  const parts =
    kind === 'together' ? LEAFLETS.map(leafletShape) : [simpleShape(kind, HALVES[kind])];
  shapes.set(kind, parts);
  return parts;
}

/** How far a kind's leaf reaches to either side of its midrib, in leaf lengths; the ribbon's tails included. */
export const LEAF_REACH: Readonly<Record<Kind, number>> = {
  'thank-you': reachOf(HALVES['thank-you']),
  kindness: reachOf(HALVES.kindness),
  courage: reachOf(HALVES.courage),
  'bright-idea': reachOf(HALVES['bright-idea']),
  together: Math.max(...LEAFLETS.map(({ turn, length }) => reachOf(LEAFLET, turn, length))),
};

const outlines = new Map<Kind, Path2D>();

/** The whole silhouette of a kind's leaf, one long. */
export function leafOutline(kind: Kind): Path2D {
  const known = outlines.get(kind);
  if (known) return known;
  const outline = new Path2D();
  for (const part of leafParts(kind)) outline.addPath(part.whole);
  outlines.set(kind, outline);
  return outline;
}

/** The closed outline in one direction, so that overlapping leaflets fill as one. */
function loop(curves: readonly Curve[]): Path2D {
  const path = half(curves, -1, false);
  for (let i = curves.length - 1; i >= 0; i--) {
    const curve = curves[i];
    if (!curve) continue;
    const [ax, ay, bx, by] = curve;
    const before = curves[i - 1];
    path.bezierCurveTo(bx, by, ax, ay, before?.[4] ?? 0, before?.[5] ?? 0);
  }
  path.closePath();
  return path;
}

/** The farthest point of an outline from the axis, with its mirror image, after a turn and a scaling. */
function reachOf(curves: readonly Curve[], turn = 0, length = 1): number {
  let farthest = 0.24;
  let [fromX, fromY] = [0, 0];
  for (const [ax, ay, bx, by, toX, toY] of curves) {
    for (let i = 0; i <= 12; i++) {
      const t = i / 12;
      const u = 1 - t;
      const at = (a: number, b: number, c: number, d: number) =>
        u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
      const x = at(fromX, ax, bx, toX);
      const y = at(fromY, ay, by, toY);
      const away = Math.abs(x * Math.sin(turn)) + Math.abs(y * Math.cos(turn));
      farthest = Math.max(farthest, away * length);
    }
    [fromX, fromY] = [toX, toY];
  }
  return farthest + 0.02;
}

function half(curves: readonly Curve[], side: 1 | -1, close: boolean): Path2D {
  const path = new Path2D();
  path.moveTo(0, 0);
  for (const [ax, ay, bx, by, x, y] of curves)
    path.bezierCurveTo(ax, side * ay, bx, side * by, x, side * y);
  if (close) path.closePath();
  return path;
}

function simpleShape(kind: Kind, curves: readonly Curve[]): LeafShape {
  const end = kind === 'bright-idea' ? 0.76 : 1;
  const light = half(curves, -1, true);
  const dark = half(curves, 1, true);
  const whole = loop(curves);
  const veins =
    kind === 'bright-idea'
      ? Array.from({ length: 6 }, (_, i): readonly [number, number, number, number] => [
          0.03,
          0,
          0.3 + 0.5 * (1 - (i + 1) / 11),
          (i + 1) * 0.07,
        ])
      : VEINS[kind].map(([x, y]): readonly [number, number, number, number] => [x, 0, x + 0.17, y]);
  return {
    whole,
    light,
    dark,
    rim: half(curves, -1, false),
    creases: [[-0.02, 0, end * 0.97, 0]],
    veins,
    stalk: 0.1,
  };
}

function leafletShape(leaflet: (typeof LEAFLETS)[number]): LeafShape {
  const { turn, length, x } = leaflet;
  const cos = Math.cos(turn) * length;
  const sin = Math.sin(turn) * length;
  const place = new DOMMatrix([cos, sin, -sin, cos, x, 0]);
  const placed = (path: Path2D) => {
    const moved = new Path2D();
    moved.addPath(path, place);
    return moved;
  };
  const light = placed(half(LEAFLET, -1, true));
  const dark = placed(half(LEAFLET, 1, true));
  const whole = placed(loop(LEAFLET));
  return {
    whole,
    light,
    dark,
    rim: placed(half(LEAFLET, -1, false)),
    creases: [[x, 0, x + cos * 0.94, sin * 0.94]],
    veins: [],
    stalk: 0.27,
  };
}
