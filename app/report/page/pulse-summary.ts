import { type Edition, outsideBanks } from '../../bank/edition';
import type { Standing } from '../../scoring/score-card';
import { askedClauses, countAsked, worstFirst } from '../asked-clauses';
import { capital } from '../wording/grammar';
import { failedWords, pulseSentence } from '../wording/pulse';

/** A pulse in short: what it says of the clauses, and which of them failed, worst first. */
export interface PulseSummary {
  readonly domain: string;
  readonly title: string;
  readonly sentence: string;
  readonly failed: readonly { readonly clause: string; readonly how: string }[];
  /** Id of the heading in the report that has the whole. */
  readonly chapter: string;
}

/** An organisation's or one seat's. */
interface Asked {
  readonly edition: Edition;
  readonly card: { readonly standings: Readonly<Record<string, Standing>> };
}

/** One for each bank outside the overall that asks about clauses. */
export function pulseSummaries({ edition, card }: Asked): PulseSummary[] {
  return outsideBanks(edition).flatMap((bank) => {
    const asked = askedClauses(bank, card.standings);
    if (asked.length === 0) return [];
    const failed = asked.filter(({ outcome }) => outcome === 'failed').sort(worstFirst);
    return {
      domain: bank.domain,
      title: bank.title,
      sentence: pulseSentence(asked.length, countAsked(asked)),
      failed: failed.map(({ clause }) => ({
        clause: `${clause.number} ${clause.title}`,
        how: capital(failedWords[clause.asks]),
      })),
      chapter: `pulse-${bank.domain}`,
    };
  });
}
