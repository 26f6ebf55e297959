import type { WordChange } from '../../edits/word-changes';
import { BothTexts } from '../both-texts';
import { editForm } from './edit-form';
import { WordChanges } from './word-changes';

type Stale =
  /** The generated text is another than the page showed. */
  | { readonly kind: 'generated'; readonly changes: readonly WordChange[] }
  /** Somebody saved another text. */
  | {
      readonly kind: 'saved';
      readonly theirs: string;
      readonly mine: string;
      readonly changes: readonly WordChange[];
    };

/** Something changed while the page was open: nothing is saved yet, and what was typed is in the form below. */
export function EditStale({ stale }: { readonly stale: Stale }) {
  if (stale.kind === 'generated')
    return (
      <div className="problems" role="alert" tabIndex={-1} id="problems">
        <h2>The generated text has changed meanwhile</h2>
        <p>
          An answer, fact or decision behind it was changed after you opened this page. Yours is not saved yet. From the
          text generated now to yours:
        </p>
        <WordChanges changes={stale.changes} />
        <p className="hint">The form below holds yours; save it to put it over the text generated now.</p>
      </div>
    );
  return (
    <BothTexts
      what="text"
      theirs={<p className="typed">{stale.theirs}</p>}
      mine={<p className="typed">{stale.mine}</p>}
      form={editForm}
    >
      <h3>From theirs to yours</h3>
      <WordChanges changes={stale.changes} />
    </BothTexts>
  );
}
