import type { Variants } from 'framer-motion';

const UNFURL_SECONDS = 0.62;
const FOLD_SECONDS = 0.3;
const FADE_SECONDS = 0.6;

/**
 * The card grows out of the corner its leaf lies on. Only what a compositor without a graphics card draws sixty times a second:
 * turned or cut to a shape each frame took it 20 to 60 ms.
 */
const unfurling: Variants = {
  folded: { opacity: 0, transform: 'scale(0.3)', transition: { duration: FOLD_SECONDS } },
  unfolded: {
    opacity: 1,
    transform: 'scale(1)',
    transition: {
      duration: UNFURL_SECONDS,
      ease: [0.2, 0.7, 0.3, 1],
      opacity: { duration: 0.2 },
    },
  },
  gone: { opacity: 0, transition: { duration: FOLD_SECONDS } },
};

const fading: Variants = {
  folded: { opacity: 0, transition: { duration: FADE_SECONDS } },
  unfolded: { opacity: 1, transition: { duration: FADE_SECONDS } },
  gone: { opacity: 0, transition: { duration: FADE_SECONDS } },
};

/** Where a card is in its coming and going; the card within takes it over. */
export const cardStages = { initial: 'folded', exit: 'gone' } as const;

/** How a card comes and goes: it unfurls, or only fades where nothing may move. */
export function cardMotion(still: boolean): Variants {
  return still ? fading : unfurling;
}
