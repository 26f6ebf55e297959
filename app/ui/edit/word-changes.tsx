import type { WordChange } from '../../edits/word-changes';

/** Words struck out and put in. What colour and line say is said in words as well. */
export function WordChanges({ changes }: { readonly changes: readonly WordChange[] }) {
  return (
    <p className="changes">
      {changes.map(({ kind, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is rendered once and never reordered
        <Run key={index} kind={kind} value={value} />
      ))}
    </p>
  );
}

/** The space before a run belongs to the line, not to the stroke. */
function Run({ kind, value }: WordChange) {
  if (kind === 'same') return value;
  const words = value.trimStart();
  const Tag = kind === 'removed' ? 'del' : 'ins';
  return (
    <>
      {value.slice(0, value.length - words.length)}
      <Tag>
        <span className="visually-hidden"> {kind}: </span>
        {words}
        <span className="visually-hidden">; </span>
      </Tag>
    </>
  );
}
