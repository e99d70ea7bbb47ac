import type { Page } from '@playwright/test';

/** The least a finger needs, in design pixels of a 1920 x 1080 wall. */
const SMALLEST = 64;

/**
 * What a finger could not touch on the topmost dialog, one line each: controls that are too small, cut off, covered by
 * something else, or in the upper third of the screen. Of a list that scrolls only what is in sight counts, and of a
 * text box the words, not its frame. `except` leaves out controls that match a selector.
 */
export function outOfReach(page: Page, except = ':not(*)'): Promise<readonly string[]> {
  return page.evaluate(
    ([smallest, left]) => {
      const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
      const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
      const controls = [
        ...(dialog?.querySelectorAll<HTMLElement>('button, label:has(input), input, textarea') ??
          []),
      ];
      const inSight = controls.filter(
        (control) => control.checkVisibility() && !control.matches(`${left}, label input`),
      );
      const troubles = inSight.flatMap((control) => {
        const { x, y, width, height, right, bottom } = control.getBoundingClientRect();
        const name = control.ariaLabel || control.textContent || control.tagName;
        const scrolls = control.closest('ul')?.parentElement?.scrollHeight ?? 0;
        const room = control.closest('ul')?.parentElement?.clientHeight ?? scrolls;
        const top = document.elementFromPoint(x + width / 2, y + height / 2);
        const isSeen = top !== null && (control.contains(top) || top.contains(control));
        if (!isSeen && scrolls > room) return [];
        const found = [];
        // Half a pixel is lost where a length is rounded.
        if (Math.min(width, height) / unit < smallest - 0.5) {
          found.push(`small, ${Math.round(width / unit)} x ${Math.round(height / unit)}`);
        }
        if (y < innerHeight / 3 - 1)
          found.push(`high, at ${Math.round((y / innerHeight) * 100)} %`);
        if (x < 0 || right > innerWidth + 0.5 || (bottom > innerHeight + 0.5 && isSeen)) {
          found.push('cut off');
        }
        if (!isSeen) found.push('covered');
        return found.length > 0 ? [`${name}: ${found.join(', ')}`] : [];
      });
      return inSight.length > 0 ? troubles : ['nothing to touch'];
    },
    [SMALLEST, except] as const,
  );
}
