import type { ChangeEvent } from 'react';
import type { Colleague } from '../../shared/domain/colleague.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { Button } from '../ui/button.tsx';
import { ColleagueFace } from '../ui/colleague-face.tsx';
import { FileButton } from '../ui/file-button.tsx';
import { failureWords, teamSettings as words } from '../ui/words.ts';
import { Answer } from './answer.tsx';
import { smallPicture } from './small-picture.ts';
import { useChange } from './use-change.ts';

/** A colleague's picture: choose one, or take it away again. */
export function ColleaguePicture({ colleague }: { readonly colleague: Colleague }) {
  const { id } = colleague;
  const { pictures } = useSnapshot();
  const { change, problem, said, refuse } = useChange();
  const has = pictures.some((picture) => picture.id === id);

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file) return;
    const jpeg = await smallPicture(file);
    if (jpeg === null) refuse(failureWords['picture-unusable']);
    else void change('colleague.set-picture', { id, jpeg });
  }

  return (
    <div className="settings-row colleague-picture">
      <ColleagueFace colleague={colleague} />
      <FileButton
        label={words.choosePicture}
        accept="image/jpeg,image/png,image/webp"
        onChange={(event) => void choose(event)}
      />
      {has && (
        <Button
          className="settings-small"
          onClick={() => void change('colleague.set-picture', { id, jpeg: null })}
        >
          {words.takePictureAway}
        </Button>
      )}
      <Answer problem={problem} said={said} />
    </div>
  );
}
