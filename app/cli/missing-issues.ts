import { type Issue, sortIssues } from '../content/issue';
import { faultLog, type Place } from '../content/report-issue';
import { type MissingValue, missingValues } from '../policy/missing-values';
import { type PolicyInput, policyParts } from '../policy/policy-parts';

/** What keeps the policy from being final, by clause and fact, at the fact's line of the answers file. */
export function missingIssues(input: PolicyInput, file: string, placeOfFact: (id: string) => Place): Issue[] {
  const log = faultLog(file);
  const parts = policyParts(input);
  for (const missing of missingValues(parts)) {
    const found = `no value for the ${missing.about} "${missing.id}", which ${usersOf(missing)} needs`;
    log.fault(placeOfFact(missing.id), 'missing-for-final', found, 'a known value, or a draft without --final');
  }
  return sortIssues(log.issues);
}

function usersOf({ clauses, decides }: MissingValue): string {
  const named = clauses.map(({ id, number }) => `clause ${number} (${id})`);
  return [...named, ...(decides ? ['a decision of the annex'] : [])].join(', ');
}
