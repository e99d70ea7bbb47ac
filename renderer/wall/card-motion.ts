import type { Variants } from 'framer-motion';

const UNFURL_SECONDS = 0.82;
const FOLD_SECONDS = 0.42;
const FADE_SECONDS = 0.6;

/** The card opens from the corner its leaf lies on, as paper does. */
const unfolding: Variants = {
  folded: {
    opacity: 0,
    clipPath: 'circle(4% at 6% 10%)',
    rotate: -7,
    scale: 0.86,
    transition: { duration: FOLD_SECONDS },
  },
  unfolded: {
    opacity: 1,
    clipPath: 'circle(160% at 6% 10%)',
    rotate: 0,
    scale: 1,
    transition: {
      duration: UNFURL_SECONDS,
      ease: [0.2, 0.8, 0.2, 1],
      opacity: { duration: 0.25 },
    },
  },
  gone: { opacity: 0, scale: 0.97, transition: { duration: FOLD_SECONDS } },
};

const fading: Variants = {
  folded: { opacity: 0, transition: { duration: FADE_SECONDS } },
  unfolded: { opacity: 1, transition: { duration: FADE_SECONDS } },
  gone: { opacity: 0, transition: { duration: FADE_SECONDS } },
};

/** How a card comes and goes: it unfolds, or only fades where nothing may move. */
export function cardMotion(still: boolean) {
  return { variants: still ? fading : unfolding, initial: 'folded', exit: 'gone' } as const;
}
