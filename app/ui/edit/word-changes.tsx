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

function Run({ kind, value }: WordChange) {
  switch (kind) {
    case 'same':
      return value;
    case 'removed':
      return (
        <del>
          <span className="visually-hidden"> removed: </span>
          {value}
          <span className="visually-hidden">; </span>
        </del>
      );
    case 'added':
      return (
        <ins>
          <span className="visually-hidden"> added: </span>
          {value}
          <span className="visually-hidden">; </span>
        </ins>
      );
  }
}
