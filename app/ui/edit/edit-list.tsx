interface ListedEdit {
  readonly href: string;
  readonly label: string;
  /** What became of it. */
  readonly edited: string | null;
}

/** Every edit of a document, so that none is forgotten. It stands before the document's own first heading, so it has none. */
export function EditList({ edits, hint }: { readonly edits: readonly ListedEdit[]; readonly hint: string }) {
  if (edits.length === 0) return <p className="hint">{hint}</p>;
  return (
    <section className="edits" aria-labelledby="edits">
      <p id="edits">
        <strong>Your edits</strong>
      </p>
      <ul>
        {edits.map(({ href, label, edited }) => (
          <li key={href}>
            <a href={href}>{label}</a>: {edited}
          </li>
        ))}
      </ul>
    </section>
  );
}
