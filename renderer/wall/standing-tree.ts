import { createScene } from '../scene/create-scene.ts';
import type { Point, Scene } from '../scene/scene.ts';

/** What a standing tree tells whoever looks after it now. */
export interface TreeListener {
  onLeafTapped(noteId: string): void;
  onFirstPaint(): void;
}

/** The tree in two elements of its own, which can stand before there is a page and be taken into one. */
export interface StandingTree {
  /** Where the picture is; it fills what it is put into. */
  readonly host: HTMLElement;
  /** Where travelling leaves are drawn, above the note's card. */
  readonly front: HTMLElement;
  readonly scene: Scene;
  /** Hands the tree over: from now on this listener is told. */
  tell(listener: TreeListener): void;
  dispose(): void;
}

/** Stands a tree up in a place for its picture and one for what is in front of it; it follows the size of its host. */
export function standTree(
  place: HTMLElement,
  frontPlace: HTMLElement,
  first: TreeListener,
): StandingTree {
  const host = layerIn(place);
  const front = layerIn(frontPlace);
  let listener = first;
  let size = sizeOf(host);
  const scene = createScene({
    host,
    front,
    ...size,
    onLeafTapped: (noteId) => listener.onLeafTapped(noteId),
    onFirstPaint: () => listener.onFirstPaint(),
    onShifted: shiftCaptions,
  });

  function fit(): void {
    const now = sizeOf(host);
    const same =
      now.width === size.width && now.height === size.height && now.pixelRatio === size.pixelRatio;
    if (same || now.width === 0 || now.height === 0) return;
    size = now;
    scene.resize(now.width, now.height, now.pixelRatio);
  }

  const observer = new ResizeObserver(fit);
  observer.observe(host);
  window.addEventListener('resize', fit);
  return {
    host,
    front,
    scene,
    tell(next) {
      listener = next;
    },
    dispose() {
      observer.disconnect();
      window.removeEventListener('resize', fit);
      scene.dispose();
      host.remove();
      front.remove();
    },
  };
}

function layerIn(place: HTMLElement): HTMLElement {
  const layer = document.createElement('div');
  layer.className = 'tree-layer';
  place.append(layer);
  return layer;
}

function sizeOf(host: HTMLElement) {
  return { width: host.clientWidth, height: host.clientHeight, pixelRatio: devicePixelRatio };
}

/** Captions move with the picture, so that they spare the screen as well. */
function shiftCaptions({ x, y }: Point): void {
  const { style } = document.documentElement;
  style.setProperty('--shift-x', `${x}px`);
  style.setProperty('--shift-y', `${y}px`);
}
