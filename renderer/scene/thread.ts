import { clamp } from '../../shared/domain/layout/random.ts';
import type { Point } from './scene.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * The dotted thread from a card's edge to a lifted leaf's home, in CSS pixels of the element it is put in: dots as elements,
 * because a canvas keeps all the empty pixels of the rectangle around them.
 */
export function dottedThread(edge: Point, home: Point, scale: number, colour: string): SVGElement {
  const far = home.x - edge.x;
  const rise = Math.min(170 * scale, Math.abs(far) * 0.4);
  const bow = { x: (edge.x + home.x) / 2, y: Math.min(edge.y, home.y) - rise };
  const thread = document.createElementNS(SVG, 'svg');
  thread.style.cssText = 'position:absolute;left:0;top:0;width:1px;height:1px;overflow:visible';
  thread.setAttribute('fill', colour);
  // A leaf beside or under the card needs no thread to be found.
  const dots = far > 90 * scale ? Math.round(clamp(far / (16 * scale), 8, 30)) : 0;
  for (let i = 1; i < dots; i++) {
    const t = i / dots;
    const u = 1 - t;
    const dot = document.createElementNS(SVG, 'circle');
    dot.setAttribute('cx', String(u * u * edge.x + 2 * u * t * bow.x + t * t * home.x));
    dot.setAttribute('cy', String(u * u * edge.y + 2 * u * t * bow.y + t * t * home.y));
    dot.setAttribute('r', String((3.2 + 1.2 * t) * scale));
    dot.setAttribute('opacity', String(0.35 + 0.6 * t));
    thread.append(dot);
  }
  return thread;
}
