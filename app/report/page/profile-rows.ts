import type { Inline } from '../../document/document';
import { dotRow } from '../chapters/profile-charts';
import type { ReportInput } from '../report-input';
import { domainGatesWords, domainHolds } from '../wording/domain';
import { capital } from '../wording/grammar';
import { heads } from '../wording/heads';
import { capitalised, coverageWords, domainLevel, scoreWords } from '../wording/level';
import { domainTitle } from '../wording/outside';
import { pointsOfWords, profileWords, targetWords } from '../wording/profile';

/** One domain: its level on the scale of five digits, what holds it, and the sums behind its numbers. */
export interface ProfileRow {
  readonly domain: string;
  readonly title: string;
  readonly level: readonly Inline[];
  /** Null = no level. */
  readonly floor: number | null;
  readonly ceiling: number | null;
  readonly target: number | null;
  readonly targetWords: string;
  readonly score: string;
  readonly holds: string;
  readonly sums: readonly { readonly label: string; readonly value: string }[];
}

export function profileRows(input: ReportInput): ProfileRow[] {
  return input.edition.banks.flatMap((bank) => {
    const own = input.card.domains[bank.domain];
    if (!own) return [];
    const { floor, ceiling, target } = dotRow(input, bank, own);
    const { score } = own;
    const points = score ? [{ label: heads.points, value: pointsOfWords(score) }] : [];
    return [
      {
        domain: bank.domain,
        title: domainTitle(bank),
        level: capitalised(domainLevel(own, input.assessment.track)),
        floor,
        ceiling,
        target,
        targetWords: targetWords(target),
        score: score ? scoreWords(score) : profileWords.noScore,
        holds: capital(domainHolds(input, bank.domain, 1).replace(`${bank.title}: `, '')),
        sums: [
          ...points,
          { label: heads.coverage, value: coverageWords(own.coverage) },
          { label: heads.gates, value: domainGatesWords(own) },
        ],
      },
    ];
  });
}
