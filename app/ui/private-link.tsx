interface PrivateLinkProps {
  readonly base: string;
  readonly link: string;
}

/** The way back without an account, and the way out. Not printed: it is as good as a password. */
export function PrivateLink({ base, link }: PrivateLinkProps) {
  return (
    <section className="card private" aria-labelledby="private-link">
      <h2 id="private-link">Come back later</h2>
      <p>Keep this private link. Whoever has it can read and change everything here, so treat it as a password.</p>
      <p>
        <input className="link" type="text" readOnly value={link} aria-label="Private link" autoComplete="off" />
      </p>
      <p className="row">
        <a href={`${base}/check`}>Check or change answers</a>
        <a href={`${base}/delete`}>Delete everything</a>
      </p>
    </section>
  );
}
