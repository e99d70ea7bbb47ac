/** What a node belongs to, thickest first; twigs attach to limbs, boughs and earlier twigs. */
export const ORDER = { strand: 0, limb: 1, bough: 2, spur: 3, twig: 4 } as const;

/** The wood's centre lines as points in creation order: a parent always comes before its children. */
export interface Nodes {
  count: number;
  x: Float32Array;
  y: Float32Array;
  /** Direction of growth at the node, a unit vector. */
  dx: Float32Array;
  dy: Float32Array;
  parent: Int32Array;
  order: Uint8Array;
  /** How far along its limb the node sits, 0 at the fork to 1 at the tip. */
  along: Float32Array;
}

/** A run of nodes: it leaves `root` (−1 for a limb) and goes through `count` nodes numbered from `start`. */
export interface Shoot {
  readonly limb: number;
  readonly order: number;
  readonly root: number;
  readonly start: number;
  readonly count: number;
}

/** An empty set of nodes with room for `capacity`; it grows by itself. */
export function createNodes(capacity: number): Nodes {
  return {
    count: 0,
    x: new Float32Array(capacity),
    y: new Float32Array(capacity),
    dx: new Float32Array(capacity),
    dy: new Float32Array(capacity),
    parent: new Int32Array(capacity),
    order: new Uint8Array(capacity),
    along: new Float32Array(capacity),
  };
}

/** Adds a node and returns its number. */
export function addNode(
  nodes: Nodes,
  x: number,
  y: number,
  parent: number,
  order: number,
  along: number,
): number {
  if (nodes.count === nodes.x.length) enlarge(nodes);
  const id = nodes.count++;
  nodes.x[id] = x;
  nodes.y[id] = y;
  nodes.parent[id] = parent;
  nodes.order[id] = order;
  nodes.along[id] = along;
  const dx = parent < 0 ? 0 : x - (nodes.x[parent] ?? x);
  const dy = parent < 0 ? -1 : y - (nodes.y[parent] ?? y);
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  nodes.dx[id] = dx / length;
  nodes.dy[id] = dy / length;
  return id;
}

/** The compass heading of growth at a node: 0 is straight up, positive to the right, radians. */
export function headingAt(nodes: Nodes, id: number): number {
  return Math.atan2(nodes.dx[id] ?? 0, -(nodes.dy[id] ?? -1));
}

function enlarge(nodes: Nodes): void {
  const capacity = nodes.x.length * 2;
  const floats = (old: Float32Array) => {
    const next = new Float32Array(capacity);
    next.set(old);
    return next;
  };
  nodes.x = floats(nodes.x);
  nodes.y = floats(nodes.y);
  nodes.dx = floats(nodes.dx);
  nodes.dy = floats(nodes.dy);
  nodes.along = floats(nodes.along);
  const parent = new Int32Array(capacity);
  parent.set(nodes.parent);
  nodes.parent = parent;
  const order = new Uint8Array(capacity);
  order.set(nodes.order);
  nodes.order = order;
}
