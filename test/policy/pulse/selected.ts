import type { AskedOfClause } from '../../../app/bank/bank';
import type { SelectedClause } from '../../../app/policy/select-clauses';
import { inventPolicy } from '../invented-policy';

/** A clause of an invented client's policy that asks something of this kind and weight. */
export function selected(id: string, asks: AskedOfClause, weight: number): SelectedClause {
  const [base] = inventPolicy().policy.clauses;
  if (!base) throw new Error('The invented policy has no clause');
  const choices = ['none', 'some', 'most', 'all', 'proven'] as const;
  const pulse = { asks, weight, ask: 'engineer', prompt: `${id}?`, help: id, choices } as const;
  return {
    clause: { ...base, id, pulse },
    id,
    section: 'tools',
    number: '1.1',
    variant: null,
    blocks: [],
    decisions: [],
    todo: [],
  };
}
