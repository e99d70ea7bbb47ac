import { type PointerEvent, useEffect, useRef, useState } from 'react';

/** How near the list's edge a held row makes it scroll, and how far each time, in CSS pixels. */
const EDGE = 64;
const SCROLL_STEP = 10;
const SCROLL_EVERY_MS = 16;

/** A row under way: where it was, where it would land, and how far it is from its place in CSS pixels. */
export interface RowDrag {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

interface Hold {
  readonly id: string;
  readonly from: number;
  readonly list: HTMLElement;
  readonly scroller: HTMLElement;
  readonly startY: number;
  readonly startScroll: number;
  x: number;
  y: number;
}

/**
 * Drags the rows of a list by a handle, with a finger, a pen or the mouse; near an edge the list scrolls along. A row
 * is an element of the class `order-row` with its index in `data-index`.
 */
export function useRowDrag(onMove: (id: string, places: number) => void) {
  const [drag, setDrag] = useState<RowDrag | null>(null);
  const hold = useRef<Hold | null>(null);
  const scrolling = useRef(0);

  useEffect(() => () => window.clearInterval(scrolling.current), []);

  function follow(): void {
    const held = hold.current;
    if (held === null) return;
    const { id, from, scroller, startY, startScroll } = held;
    setDrag((before) => ({
      id,
      from,
      to: rowAt(held) ?? before?.to ?? from,
      offset: held.y - startY + scroller.scrollTop - startScroll,
    }));
  }

  function scrollAlong(): void {
    const held = hold.current;
    if (held === null) return;
    const { top, bottom } = held.scroller.getBoundingClientRect();
    const step = held.y < top + EDGE ? -SCROLL_STEP : held.y > bottom - EDGE ? SCROLL_STEP : 0;
    if (step === 0) return;
    held.scroller.scrollTop += step;
    follow();
  }

  function letGo(): void {
    window.clearInterval(scrolling.current);
    hold.current = null;
    setDrag(null);
  }

  /** What a row's handle listens with. */
  function handleOf(id: string, index: number) {
    return {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        const list = event.currentTarget.closest('ol');
        const scroller = list?.parentElement;
        if (!list || !scroller || event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        const { clientX: x, clientY: y } = event;
        const startScroll = scroller.scrollTop;
        hold.current = { id, from: index, list, scroller, startY: y, startScroll, x, y };
        scrolling.current = window.setInterval(scrollAlong, SCROLL_EVERY_MS);
        follow();
      },
      onPointerMove(event: PointerEvent) {
        if (hold.current === null) return;
        hold.current.x = event.clientX;
        hold.current.y = event.clientY;
        follow();
      },
      onPointerUp() {
        const held = hold.current;
        const to = held === null ? null : (rowAt(held) ?? drag?.to ?? null);
        letGo();
        if (held !== null && to !== null && to !== held.from) onMove(held.id, to - held.from);
      },
      onPointerCancel: letGo,
    };
  }

  return { drag, handleOf };
}

/** The row under the finger; the dragged one itself lets the finger through. */
function rowAt({ x, y, list }: Hold): number | null {
  const row = document.elementFromPoint(x, y)?.closest<HTMLElement>('.order-row[data-index]');
  return row && list.contains(row) ? Number(row.dataset.index) : null;
}
