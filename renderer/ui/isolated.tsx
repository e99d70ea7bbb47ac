import type { ReactNode } from 'react';

const RIGHT_TO_LEFT =
  '[\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}]';
/** Words of a script written from right to left, with what stands between the parts of one name. */
const RUN = new RegExp(
  `${RIGHT_TO_LEFT}(?:[\\p{M}\\p{Cf}\\s'’.־׳״-]*${RIGHT_TO_LEFT})*\\p{M}*`,
  'gu',
);

/** Which way a text is written: as most of its letters are, whatever name it begins with. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const fromTheRight = text.match(new RegExp(RIGHT_TO_LEFT, 'gu'))?.length ?? 0;
  return fromTheRight * 2 > letters ? 'rtl' : 'ltr';
}

/** The pieces of a sentence, those written from right to left marked. */
export function runsOf(text: string): readonly { readonly text: string; readonly rtl: boolean }[] {
  const runs: { text: string; rtl: boolean }[] = [];
  let at = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (index > at) runs.push({ text: text.slice(at, index), rtl: false });
    runs.push({ text: run, rtl: true });
    at = index + run.length;
  }
  if (at < text.length) runs.push({ text: text.slice(at), rtl: false });
  return runs;
}

/**
 * A sentence of ours with people's names in it: names written from right to left are set apart, so that they do not pull the
 * numbers and commas beside them along (https://www.w3.org/International/articles/inline-bidi-markup).
 */
export function Isolated({ children }: { readonly children: string }): ReactNode {
  const runs = runsOf(children);
  if (runs.length < 2) return children;
  return runs.map(({ text, rtl }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence stay where they are
    rtl ? <bdi key={index}>{text}</bdi> : text,
  );
}

/** Somebody's own words: written from the left, what stands in them from the right is set apart. */
export function Story({ children }: { readonly children: string }): ReactNode {
  return directionOf(children) === 'rtl' ? children : <Isolated>{children}</Isolated>;
}
