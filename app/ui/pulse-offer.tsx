/** After adoption: the questions for engineers that this policy leads to, and what to do with them. */
export function PulseOffer({ base }: { readonly base: string }) {
  return (
    <details className="pulse-offer">
      <summary>Once it is adopted: ask engineers whether it is lived</summary>
      <p>
        A pulse is a bank of six to ten questions made from the clauses below: do engineers know them, can they follow
        them, did they do so the last time. It names neither your organisation nor any answer.
      </p>
      <ol>
        <li>Adopt the policy, then download the pulse. If a decision changes later, download it again.</li>
        <li>
          Give the folder <code>x-pulse</code> to whoever runs Plumbline (EXTRA_BANKS_DIR), or send round the empty
          answers file beside it. The README says how.
        </li>
        <li>
          Read the pulse’s chapter in the report: it names each clause that is not known, cannot be done or was not
          done. Settle those before the next round. No other number moves.
        </li>
      </ol>
      <p>
        <a className="button" href={`${base}/download/pulse.zip`}>
          Download the pulse (zip)
        </a>
      </p>
    </details>
  );
}
