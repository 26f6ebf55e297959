import type { Assessment } from '../../app/assessment/assessment';
import { conditionView } from '../../app/assessment/condition-view';
import type { Level } from '../../app/bank/bank';
import type { Document } from '../../app/document/document';
import { staleFacts } from '../../app/enforcement/stale-facts';
import { type LoadedEdition, loadContent } from '../../app/load-content.server';
import { buildPolicy } from '../../app/policy/build-policy';
import { buildAdvisory } from '../../app/report/advisory/build-advisory';
import { sinceChapter } from '../../app/report/chapters/since';
import { roundsSince } from '../../app/scoring/rounds';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { sealedReport } from '../../app/seal/sealed-report';
import { realisticMid } from '../report/respondents';

/** A full gap report and a full policy of an invented organisation over the real content. */
export const realDocuments: Readonly<
  Record<'gap report' | 'policy' | 'chapter on the last round' | 'advisory note', () => Document>
> = {
  'gap report': () => {
    const { edition } = realContent();
    return sealedReport(realisticMid(edition));
  },
  policy: () => {
    const { edition, policy: template } = realContent();
    const { assessment, card } = realisticMid(edition);
    return buildPolicy({ template, edition, assessment, card, view: conditionView(edition, assessment) });
  },
  'chapter on the last round': () => {
    const { edition } = realContent();
    const { assessment } = realisticMid(edition);
    const better: Assessment = { ...assessment, date: '2027-05-22', answers: everyLevel(assessment.answers, 3) };
    const worse: Assessment = { ...assessment, answers: everyLevel(assessment.answers, 1) };
    const card = scoreAssessment(edition, better);
    const moments = [worse, assessment].map((one) => ({ edition, assessment: one }));
    const rounds = roundsSince({ moments, known: [] }, { edition, assessment: better, card });
    const input = { edition, assessment: better, card, rounds };
    return { ...sealedReport({ edition, assessment: better }), blocks: sinceChapter(input, '13') };
  },
  'advisory note': () => {
    const { edition, policy: template } = realContent();
    const { assessment, card } = realisticMid(edition);
    const input = { template, edition, assessment, card, view: conditionView(edition, assessment) };
    const stale = staleFacts(input, '2028-01-01', edition.vendorFacts);
    const earlier = { ...edition, id: '2026.0', incidents: edition.incidents.slice(1) };
    const frozen = { ...assessment, edition: earlier.id };
    return buildAdvisory({ assessment: frozen, before: earlier, after: edition, known: [], date: '2028-01-01', stale });
  },
};

/** The known levels not above 1 raised, or those from 2 on lowered. */
function everyLevel(answers: Assessment['answers'], level: Level): Assessment['answers'] {
  const moves = (had: Level) => (level > 1 ? had <= 1 : had >= 2);
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [
      id,
      answer.state === 'known' && moves(answer.level) ? { state: 'known', level } : answer,
    ]),
  );
}

let loaded: LoadedEdition | undefined;

function realContent(): LoadedEdition {
  if (loaded) return loaded;
  const found = loadContent('content');
  if (found.kind === 'faults') throw new Error(found.report);
  loaded = found.content.current;
  return loaded;
}
