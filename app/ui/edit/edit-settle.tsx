import type { EditView } from '../../edits/edit-view';
import { BlocksPart } from '../../render/blocks-part';
import { type EditFields, editForm } from './edit-form';
import { WordChanges } from './word-changes';

/** The generated text changed where the edit did: three ways on, none taken for the reader. */
export function EditSettle({ view, fields }: { readonly view: EditView; readonly fields: EditFields }) {
  return (
    <section className="problems" aria-labelledby="settle">
      <h2 id="settle">Settle which words stand</h2>
      <p>
        You edited this text, and the generated text has changed in the same place since. Nothing was overwritten: yours
        is printed until you choose.
      </p>
      <h3>How the generated text has changed</h3>
      <WordChanges changes={view.since} />
      <div className="both">
        <section aria-labelledby="mine">
          <h3 id="mine">Yours, printed now</h3>
          <p className="typed">{fields.text}</p>
          <button type="submit" form={editForm} name="intent" value="save">
            Keep mine
          </button>
        </section>
        <section aria-labelledby="theirs">
          <h3 id="theirs">Generated now</h3>
          <BlocksPart blocks={view.generated} />
          <button type="submit" form={editForm} name="intent" value="restore" className="second">
            Take the generated text
          </button>
        </section>
      </div>
      <p className="hint">Or write it anew: change the form below, which holds yours, and save it.</p>
    </section>
  );
}
