import { lastImport, notesOfImport } from '../../../shared/domain/bring-in/import-notes.ts';
import type { ManagerView } from '../../../shared/domain/snapshot.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { bringIn as words } from '../../ui/words/bring-in.ts';
import { common } from '../../ui/words.ts';
import { Answer } from '../answer.tsx';
import { ColumnChoices } from './column-choices.tsx';
import { FoundRows } from './found-rows.tsx';
import { useBringingIn } from './use-bringing-in.ts';
import './bring-in.css';

/** Brings in notes that were collected with a form: choose a file, put the columns right, see what will come, and go. */
export function BringIn(props: { readonly manager: ManagerView; readonly onClose: () => void }) {
  const bringing = useBringingIn();
  const { table, columns, found, progress } = bringing;
  const last = lastImport(props.manager.notes);
  const came = last === null ? 0 : notesOfImport(props.manager.notes, last).length;

  return (
    <Dialog label={words.title} className="bring-in" onEscape={props.onClose}>
      <h2 className="settings-title display">{words.title}</h2>
      <p className="settings-text">{words.about}</p>
      <div className="settings-row">
        <FileButton
          label={table === null ? words.choose : words.another}
          accept=".csv,.xlsx"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file) void bringing.choose(file);
          }}
        />
      </div>
      <Answer problem={bringing.problem} said={bringing.said} />
      {table === null && last !== null && (
        <div className="settings-row">
          <p className="settings-text">{words.lastTime(came)}</p>
          <Button className="settings-small" onClick={() => void bringing.undo(last)}>
            {words.undo}
          </Button>
        </div>
      )}
      {table !== null && columns !== null && (
        <ColumnChoices headings={table.headings} columns={columns} onChange={bringing.setColumns} />
      )}
      <p role="status" className="settings-text numeral" hidden={progress === null}>
        {progress}
      </p>
      {found !== null && <FoundRows found={found} />}
      <div className="settings-row bring-in-end">
        <Button onClick={props.onClose}>{common.close}</Button>
        {found !== null && (
          <Button
            look="action"
            disabled={found.notes.length === 0 || progress !== null}
            onClick={() => void bringing.bringIn()}
          >
            {words.go(found.notes.length)}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
