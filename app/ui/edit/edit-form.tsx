import type { Problem } from '../../assessment/assessment';
import type { EditView } from '../../edits/edit-view';
import { BlocksPart } from '../../render/blocks-part';
import { described, FieldProblem, fieldId } from '../error-summary';
import { SaveState } from '../save-state';
import { WordChanges } from './word-changes';

/** The edit page's fields as the browser holds them. */
export interface EditFields {
  readonly text: string;
  readonly seenVersion: number;
  /** Digest of the generated text that the page showed. */
  readonly seenText: string;
}

interface Props {
  readonly view: EditView;
  readonly fields: EditFields;
  readonly problems: readonly Problem[];
  readonly remarks: readonly string[];
  readonly back: string;
  /** The generated text stands above already. */
  readonly isSettling: boolean;
}

/** Id of the form, for buttons that stand outside it. */
export const editForm = 'edit-form';

export function EditForm(props: Props) {
  const { view, fields, back } = props;
  return (
    <form method="post" className="stack" id={editForm} data-retry="" data-back={back}>
      <input type="hidden" name="seenVersion" value={fields.seenVersion} />
      <input type="hidden" name="seenText" value={fields.seenText} />
      <State {...props} />
      <Texts {...props} />
      {view.changes.length > 0 && (
        <section aria-labelledby="changes">
          <h2 id="changes">What your saved text changes</h2>
          <WordChanges changes={view.changes} />
        </section>
      )}
      <SaveState />
      <Ways {...props} />
    </form>
  );
}

/** Which state the edit is in, and what about it needs a look. */
function State({ view, remarks }: Props) {
  return (
    <>
      {view.stateWords && <p>Your edit: {view.stateWords}.</p>}
      {view.material.length > 0 && (
        <p>
          <strong>Needs new acknowledgement:</strong> since the edit these decisions have changed:{' '}
          {view.material.join(', ')}.
        </p>
      )}
      {remarks.map((words) => (
        <p className="warning" key={words}>
          {words}
        </p>
      ))}
    </>
  );
}

function isWaiting({ view }: Props): boolean {
  return view.state === 'waits';
}

/** A person's beside the generated one. */
function Texts(props: Props) {
  const { view, fields, problems, isSettling } = props;
  return (
    <div className="beside">
      <div className="field">
        <label htmlFor={fieldId('text')}>Your text</label>
        <p className="hint" id="text-hint">
          Plain text. An empty line begins a paragraph; lines that begin with “- ” make a list. Numbers and values come
          from decisions: a text may name them otherwise, but does not change them.
        </p>
        <FieldProblem problems={problems} field="text" />
        <textarea
          id={fieldId('text')}
          name="text"
          rows={12}
          defaultValue={fields.text}
          readOnly={isWaiting(props)}
          autoComplete="off"
          {...described(problems, 'text', 'text-hint')}
        />
      </div>
      {!isWaiting(props) && !isSettling && (
        <section aria-labelledby="generated" className="generated">
          <h2 id="generated">Generated text</h2>
          <BlocksPart blocks={view.generated} />
        </section>
      )}
    </div>
  );
}

/** Save, undo, or back. */
function Ways(props: Props) {
  const waits = isWaiting(props);
  return (
    <div className="row">
      {!waits && (
        <button type="submit" name="intent" value="save" id={fieldId('save')}>
          Save
        </button>
      )}
      {props.view.state !== null && (
        <button type="submit" name="intent" value="restore" className="quiet">
          {waits ? 'Take this edit away' : 'Restore the generated text'}
        </button>
      )}
      <a href={props.back}>Back without saving</a>
    </div>
  );
}
