import type { Locator, Page } from '@playwright/test';

/** A point on the page in CSS pixels. */
export interface Touch {
  readonly x: number;
  readonly y: number;
}

/** Fingers on the screen, through the browser's own touch events. */
export interface Fingers {
  /** Touches the middle of an element and lets go, after `heldMs` if that is given. */
  tap(target: Locator, heldMs?: number): Promise<void>;
  tapAt(touch: Touch): Promise<void>;
  /** Puts a finger down, moves it through the points and lets go at the last. */
  drag(path: readonly Touch[]): Promise<void>;
  /** The same, and leaves the finger lying at the last point. */
  hold(path: readonly Touch[]): Promise<void>;
  letGo(): Promise<void>;
  /** Types on the on-screen keyboard; each finger still lies on its key when the next comes down. */
  type(text: string): Promise<void>;
}

/** Lends a page fingers. */
export async function fingersOn(page: Page): Promise<Fingers> {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: object[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: touchPoints as Touch[] });

  async function tapAt(touch: Touch, heldMs = 0): Promise<void> {
    await send('touchStart', [touch]);
    if (heldMs > 0) await page.waitForTimeout(heldMs);
    await send('touchEnd', []);
  }

  async function hold(path: readonly Touch[]): Promise<void> {
    const [first, ...rest] = path;
    if (!first) return;
    await send('touchStart', [first]);
    for (const point of rest) await send('touchMove', [point]);
  }

  return {
    tapAt: (touch) => tapAt(touch),
    async tap(target, heldMs) {
      await tapAt(await middleOf(target), heldMs);
    },
    hold,
    letGo: () => send('touchEnd', []).then(() => {}),
    async drag(path) {
      await hold(path);
      await send('touchEnd', []);
    },
    async type(text) {
      const keys = page.getByRole('group', { name: 'Keyboard' }).last();
      const places = new Map<string, Touch>();
      for (const letter of new Set(text)) {
        const name = letter === ' ' ? 'Space' : letter;
        places.set(letter, await middleOf(keys.getByRole('button', { name, exact: true })));
      }
      let lying: (Touch & { readonly id: number }) | null = null;
      for (const [index, letter] of [...text].entries()) {
        const place = places.get(letter);
        if (!place) continue;
        const finger = { ...place, id: index % 2 };
        await send('touchStart', [finger]);
        if (lying) await send('touchEnd', [lying]);
        lying = finger;
      }
      if (lying) await send('touchEnd', [lying]);
    },
  };
}

/** The middle of an element that is on the screen. */
export async function middleOf(target: Locator): Promise<Touch> {
  const box = await target.boundingBox();
  if (!box) throw new Error('There is nothing to touch.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
