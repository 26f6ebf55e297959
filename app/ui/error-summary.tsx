import type { Problem } from '../assessment/assessment';

/** What is wrong, first thing on the page, each line leading to its field. */
export function ErrorSummary({ problems, kept }: { readonly problems: readonly Problem[]; readonly kept?: string }) {
  if (problems.length === 0) return null;
  return (
    <div className="problems" role="alert" tabIndex={-1} id="problems">
      <h2>
        {problems.length === 1 ? 'One thing needs your attention' : `${problems.length} things need your attention`}
      </h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.rule}`}>
            <a href={`#${fieldId(problem.field)}`}>{problem.message}</a>
          </li>
        ))}
      </ul>
      {kept && <p>{kept}</p>}
    </div>
  );
}

/** The id of a field's first input on the page. */
export function fieldId(field: string): string {
  return `field-${field.replace(/[^\w-]/g, '-')}`;
}

/** Ties a field to its hints and its problem. */
export function described(problems: readonly Problem[], field: string, ...hints: readonly string[]) {
  const wrong = problems.some((one) => one.field === field);
  return { 'aria-describedby': describedBy(problems, field, ...hints), 'aria-invalid': wrong || undefined };
}

/** The same for a group of fields, which cannot be invalid as such. */
export function describedBy(problems: readonly Problem[], field: string, ...hints: readonly string[]) {
  const wrong = problems.some((one) => one.field === field);
  return [...hints, ...(wrong ? [`${fieldId(field)}-problem`] : [])].join(' ') || undefined;
}

export function FieldProblem({ problems, field }: { readonly problems: readonly Problem[]; readonly field: string }) {
  const problem = problems.find((one) => one.field === field);
  return problem ? (
    <p className="field-problem" id={`${fieldId(field)}-problem`}>
      <span className="visually-hidden">Problem: </span>
      {problem.message}
    </p>
  ) : null;
}
