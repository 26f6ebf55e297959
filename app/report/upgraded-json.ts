import type { Assessment } from '../assessment/assessment';
import type { Trend } from '../scoring/trend';

/** What an assessment brought from older editions, and how its score moved; each part only where there is one. */
export function upgradedJson(
  { confirm, kept }: Pick<Assessment, 'confirm' | 'kept'>,
  trend: Trend | null | undefined,
): object {
  return { ...(confirm && { confirm }), ...(kept && { kept }), ...(trend !== undefined && { trend }) };
}
