export function Documents({ base }: { readonly base: string }) {
  return (
    <ul className="documents">
      <li>
        <strong>Gap report</strong>
        <span>Everything on this page with every answer, the method and the sums.</span>
        <span className="row">
          <a className="button" href={`${base}/download/gap-report.pdf`}>
            Gap report (PDF)
          </a>
          <a href={`${base}/gap-report`}>Read the report here</a>
        </span>
      </li>
      <li>
        <strong>Policy draft</strong>
        <span>Filled from your facts, each clause with who holds it and how a breach is noticed.</span>
        <span className="row">
          <a className="button" href={`${base}/download/policy.pdf`}>
            Policy draft (PDF)
          </a>
          <a href={`${base}/policy`}>Read the policy here</a>
        </span>
      </li>
      <li>
        <strong>Enforcement kit</strong>
        <span>
          Settings for your tools, code host and platform, made from the same decisions. Each file says where it goes,
          what it cannot express and when its format was last checked.
        </span>
        <span className="row">
          <a className="button" href={`${base}/download/enforcement-kit.zip`}>
            Enforcement kit (zip)
          </a>
        </span>
      </li>
      <li>
        <strong>Numbers</strong>
        <span>Everything computed, for machines and for a later check.</span>
        <span className="row">
          <a href={`${base}/download/result.json`}>Numbers as JSON</a>
          <a href={`${base}/download/answers.yaml`}>Answers as a file</a>
        </span>
      </li>
    </ul>
  );
}
