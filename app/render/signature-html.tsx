import type { Signature } from '../document/document';

/** Fields with room to write in, on paper. */
export function SignatureHtml({ block }: { readonly block: Signature }) {
  return (
    <div className="doc-signature">
      <p className="doc-signature-title">{block.caption}</p>
      <ul>
        {block.fields.map(({ label }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the fields keep their order
          <li key={index}>{label}</li>
        ))}
      </ul>
    </div>
  );
}
