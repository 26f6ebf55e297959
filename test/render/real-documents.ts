import { conditionView } from '../../app/assessment/truths';
import type { Document } from '../../app/document/document';
import { type LoadedEdition, loadContent } from '../../app/load-content.server';
import { buildPolicy } from '../../app/policy/build-policy';
import { buildReport } from '../../app/report/build-report';
import { realisticMid } from '../report/respondents';

/** A full gap report and a full policy of an invented organisation over the real content. */
export const realDocuments: Readonly<Record<'gap report' | 'policy', () => Document>> = {
  'gap report': () => {
    const { edition } = realContent();
    return buildReport(realisticMid(edition));
  },
  policy: () => {
    const { edition, policy: template } = realContent();
    const { assessment, card } = realisticMid(edition);
    return buildPolicy({ template, edition, assessment, card, view: conditionView(edition, assessment) });
  },
};

let loaded: LoadedEdition | undefined;

function realContent(): LoadedEdition {
  if (loaded) return loaded;
  const found = loadContent('content');
  if (found.kind === 'faults') throw new Error(found.report);
  loaded = found.content.current;
  return loaded;
}
