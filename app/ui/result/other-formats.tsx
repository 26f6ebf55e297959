interface Props {
  readonly base: string;
  /** Names of the documents' files, and what to call them. */
  readonly documents: readonly (readonly [name: string, title: string])[];
}

/** The same documents as files to go on writing in, or to send as a page. */
export function OtherFormats({ base, documents }: Props) {
  return (
    <details>
      <summary>Other formats</summary>
      <ul>
        {documents.map(([name, title]) => (
          <li key={name}>
            {title}: <a href={`${base}/download/${name}.docx`}>Word</a>{' '}
            <a href={`${base}/download/${name}.md`}>Markdown</a>{' '}
            <a href={`${base}/download/${name}.html`}>HTML, one file</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
