import { reading as words } from '../ui/words/reading.ts';

/** A dark screen that shows nothing; touching it anywhere, or any key, brings the reading back. */
export function BlankScreen(props: { readonly onShow: () => void }) {
  return (
    <button
      ref={(button) => button?.focus()}
      type="button"
      className="reading-blank"
      aria-label={words.showAgain}
      onClick={props.onShow}
    />
  );
}
