import { useRun, useSnapshot } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { reading as words } from '../ui/words/reading.ts';

/** Width of the picture in design pixels. */
const WIDTH = 480;

/** Where is what: every display as it stands, with what it shows; nothing while there is only one. */
export function DisplaysPicture() {
  const run = useRun();
  const { manager, settings } = useSnapshot();
  const displays = manager?.displays ?? [];
  if (displays.length < 2) return null;

  const wall = displays.find(({ id }) => id === settings.displayId) ?? displays[0];
  const others = displays.filter(({ id }) => id !== wall?.id);
  const reader = others.find(({ id }) => id === settings.reader.displayId) ?? others[0];
  const left = Math.min(...displays.map(({ x }) => x));
  const top = Math.min(...displays.map(({ y }) => y));
  const right = Math.max(...displays.map(({ x, width }) => x + width));
  const bottom = Math.max(...displays.map(({ y, height }) => y + height));
  const scale = WIDTH / (right - left) / 16;
  const rem = (length: number) => `${length * scale}rem`;

  return (
    <fieldset aria-label={words.where} className="displays">
      <div
        className="displays-picture"
        style={{ width: rem(right - left), height: rem(bottom - top) }}
      >
        {displays.map(({ id, label, x, y, width, height }) => (
          <div
            key={id}
            className="displays-one"
            data-shows={id === wall?.id ? 'room' : id === reader?.id ? 'reader' : undefined}
            style={{
              left: rem(x - left),
              top: rem(y - top),
              width: rem(width),
              height: rem(height),
            }}
          >
            {id === wall?.id ? words.room : id === reader?.id ? words.readerView : label}
          </div>
        ))}
      </div>
      <Button className="displays-swap" onClick={() => void run('reading.swap-displays', null)}>
        {words.swap}
      </Button>
    </fieldset>
  );
}
