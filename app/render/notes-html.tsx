import type { Block } from '../document/document';
import { footnotesOf } from '../document/footnotes';
import { InlinesHtml, noteId } from './inlines-html';
import { wording } from './wording';

/** The footnotes of a document at its end, each with the way back. */
export function NotesHtml({ blocks, ids }: { readonly blocks: readonly Block[]; readonly ids: ReadonlySet<string> }) {
  const notes = footnotesOf(blocks);
  if (notes.length === 0) return null;
  return (
    <section className="doc-notes" aria-label={wording.notes}>
      {notes.map(({ mark, children }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a document is rendered once and never reordered
        <p key={index} id={noteId(mark)}>
          {mark} <InlinesHtml inlines={children} ids={ids} />
        </p>
      ))}
    </section>
  );
}
