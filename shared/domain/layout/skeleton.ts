import { LIMBS } from '../place.ts';
import { type Clump, spreadClumps } from './clumps.ts';
import { crownDistance, FORK } from './crown.ts';
import { addNode, createNodes, headingAt, type Nodes, ORDER, type Shoot } from './nodes.ts';
import { clamp, hash, lerp, randomStream, smooth } from './random.ts';

/** One of the seven limbs: a strand of the trunk that runs from the root out into the crown. */
export interface Limb {
  readonly index: number;
  /** −1 for the leftmost limb to 1 for the rightmost. */
  readonly side: number;
  readonly shoot: Shoot;
  /** How many of the shoot's nodes lie below the fork. */
  readonly strand: number;
}

/** The part of a tree that follows from the seed alone. */
export interface Skeleton {
  readonly nodes: Nodes;
  readonly limbs: readonly Limb[];
  /** Limbs first, then boughs and spurs. */
  readonly shoots: readonly Shoot[];
  readonly clumps: readonly Clump[];
  /** Phase of the trunk's slow bend. */
  readonly bend: number;
}

const FAN_DEGREES = [-75, -53, -32, -3, 28, 51, 73];
const STRAND_NODES = 19;
const STEP = 12;
/** Branches stay above this line, so that the meadow and its captions are free. */
const SKIRT = 664;
const LIMB_SKIRT = 648;

interface Course {
  readonly heading: number;
  /** Where the shoot wants to go at two fifths of its length, and at its tip. */
  readonly outward: number;
  readonly tip: number;
  readonly length: number;
  readonly wobble: number;
  readonly phase: number;
  /** How far into the crown it may reach, in crown radii. */
  readonly reach: number;
}

/** Grows the seed's limbs, boughs, spurs and clumps. */
export function growSkeleton(seed: number): Skeleton {
  const nodes = createNodes(4096);
  const random = randomStream(hash(seed, 11));
  const lean = (random() - 0.5) * 30;
  const firstSide = random() > 0.5 ? 1 : -1;
  const plans = FAN_DEGREES.map((degrees, index) => {
    const side = (index / (LIMBS - 1)) * 2 - 1;
    const inner = 1 - Math.abs(side);
    const angle = ((degrees + (random() - 0.5) * 9) * Math.PI) / 180;
    const departure = {
      x: FORK.x + side * 27 + lean * 0.5,
      y: FORK.y + 34 - inner * 92 - (index % 2 ? 34 : 0) - random() * 16,
    };
    return { index, side, angle, departure, phase: random() * Math.PI * 2 };
  });
  const limbs = plans.map((plan): Limb => {
    const { index, side, angle, departure, phase } = plan;
    const heading = angle * 0.42;
    const start = nodes.count;
    let last = -1;
    for (let i = 0; i < STRAND_NODES; i++) {
      const t = i / (STRAND_NODES - 1);
      const [x, y] = bezier(
        [960 + side * 34, 958],
        [960 + side * 22 + lean * 0.2, 860],
        [departure.x - Math.sin(heading) * 40, departure.y + Math.cos(heading) * 74],
        [departure.x, departure.y],
        t,
      );
      last = addNode(nodes, x, y, last, ORDER.strand, 0);
    }
    const outer = Math.abs(side);
    growShoot(nodes, last, ORDER.limb, {
      heading,
      outward: angle * (1.02 + 0.1 * outer),
      tip: angle * (0.6 + 0.1 * (1 - outer)) + (random() - 0.5) * 0.25,
      length: 760,
      wobble: 0.15 + 0.05 * (1 - outer),
      phase,
      reach: 0.9,
    });
    const count = nodes.count - start;
    for (let id = start + STRAND_NODES; id < nodes.count; id++)
      nodes.along[id] = (id - start - STRAND_NODES + 1) / (count - STRAND_NODES);
    const shoot = { limb: index, order: ORDER.limb, root: -1, start, count };
    return { index, side, shoot, strand: STRAND_NODES };
  });
  const shoots: Shoot[] = limbs.map((limb) => limb.shoot);
  const clumps: Clump[] = [];
  for (const limb of limbs) growBoughs(nodes, limb, firstSide, random, shoots, clumps);
  spreadClumps(clumps, seed);
  return { nodes, limbs, shoots, clumps, bend: plans[0]?.phase ?? 0 };
}

function growBoughs(
  nodes: Nodes,
  limb: Limb,
  firstSide: number,
  random: () => number,
  shoots: Shoot[],
  clumps: Clump[],
): void {
  const { index } = limb;
  const outer = Math.abs(limb.side);
  const fork = limb.shoot.start + limb.strand - 1;
  const nodesBeyond = limb.shoot.count - limb.strand;
  const length = nodesBeyond * STEP;
  const addClump = (id: number, r: number) =>
    clumps.push({ limb: index, x: nodes.x[id] ?? 0, y: nodes.y[id] ?? 0, r, height: 0 });
  const addShoot = (order: number, root: number, start: number): Shoot => {
    const shoot = { limb: index, order, root, start, count: nodes.count - start };
    shoots.push(shoot);
    return shoot;
  };
  addClump(fork + nodesBeyond, 92 + random() * 24);
  let side = (index % 2 ? 1 : -1) * firstSide;
  const central = outer < 0.4;
  for (const at of central ? [0.3, 0.46, 0.62, 0.78] : [0.24, 0.38, 0.52, 0.66, 0.8]) {
    side = -side;
    const steps = Math.round((at + (random() - 0.5) * 0.04) * nodesBeyond);
    const root = fork + Math.min(nodesBeyond - 1, steps);
    const heading = headingAt(nodes, root);
    const x = nodes.x[root] ?? 0;
    const turn = (0.62 + random() * 0.26 + (central ? 0.22 : 0)) * side;
    let outward = heading + turn;
    let tip = lerp(outward, outward * 0.45 + (x < 960 ? -0.12 : 0.12), 0.65);
    if ((nodes.y[root] ?? 0) > 560 && Math.abs(outward) > 1.5) {
      outward = Math.sign(outward) * 1.62;
      tip = Math.sign(outward) * 1.32;
    }
    const reach = length * (0.5 * (1 - at) + 0.21) * (0.88 + random() * 0.24);
    const start = nodes.count;
    growShoot(nodes, root, ORDER.bough, {
      heading: heading + turn * 0.45,
      outward,
      tip,
      length: reach,
      wobble: 0.13,
      phase: random() * Math.PI * 2,
      reach: 0.96,
    });
    if (nodes.count - start < 3) continue;
    const bough = addShoot(ORDER.bough, root, start);
    addClump(start + Math.round(bough.count * 0.82) - 1, 80 + random() * 32);
    let spurSide = -side;
    for (const spurAt of central ? [0.42, 0.74] : [0.34, 0.56, 0.76]) {
      spurSide = -spurSide;
      const spurRoot = start + Math.max(0, Math.round(bough.count * spurAt) - 1);
      const spurHeading = headingAt(nodes, spurRoot);
      const spurTurn = (0.55 + random() * 0.3) * spurSide;
      const spurStart = nodes.count;
      growShoot(nodes, spurRoot, ORDER.spur, {
        heading: spurHeading + spurTurn * 0.5,
        outward: spurHeading + spurTurn,
        tip: (spurHeading + spurTurn) * 0.72,
        length: reach * (0.34 + random() * 0.16) * (1.1 - spurAt * 0.4),
        wobble: 0.12,
        phase: random() * Math.PI * 2,
        reach: 0.99,
      });
      if (nodes.count - spurStart > 1) addShoot(ORDER.spur, spurRoot, spurStart);
    }
  }
}

/** Walks in steps of 12 pixels: out first, then back up towards the light, with two slow wobbles. */
function growShoot(nodes: Nodes, root: number, order: number, course: Course): void {
  let x = nodes.x[root] ?? 0;
  let y = nodes.y[root] ?? 0;
  let last = root;
  const steps = Math.max(3, Math.round(course.length / STEP));
  const skirt = order === ORDER.limb ? LIMB_SKIRT : SKIRT;
  for (let i = 1; i <= steps; i++) {
    const t = i / steps;
    let heading =
      t < 0.4
        ? lerp(course.heading, course.outward, smooth(t / 0.4))
        : lerp(course.outward, course.tip, smooth((t - 0.4) / 0.6));
    heading += Math.sin(t * 5.2 + course.phase) * course.wobble;
    heading += Math.sin(t * 12.7 + course.phase * 1.7) * course.wobble * 0.55;
    if (y > skirt && i > 5) heading = clamp(heading, -1.1, 1.1);
    x += Math.sin(heading) * STEP;
    y -= Math.cos(heading) * STEP;
    if (crownDistance(x, y) > course.reach || x < 150 || x > 1770 || y < 60) return;
    last = addNode(nodes, x, y, last, order, order === ORDER.limb ? t : 0.5);
  }
}

type Corner = readonly [x: number, y: number];

function bezier(a: Corner, b: Corner, c: Corner, d: Corner, t: number): Corner {
  const u = 1 - t;
  const w = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t] as const;
  return [
    w[0] * a[0] + w[1] * b[0] + w[2] * c[0] + w[3] * d[0],
    w[0] * a[1] + w[1] * b[1] + w[2] * c[1] + w[3] * d[1],
  ];
}
