interface PrivateLinkProps {
  readonly base: string;
  readonly link: string;
}

/** The way back without an account, and the way out. */
export function PrivateLink({ base, link }: PrivateLinkProps) {
  return (
    <section className="card" aria-labelledby="private-link">
      <h2 id="private-link">Come back later</h2>
      <p>Keep this private link. Whoever has it can read and change everything here, so treat it as a password.</p>
      <p>
        <input className="link" type="text" readOnly value={link} aria-label="Private link" />
      </p>
      <p>
        <a href={`${base}/check`}>Check or change answers</a> · <a href={`${base}/delete`}>Delete everything</a>
      </p>
    </section>
  );
}
