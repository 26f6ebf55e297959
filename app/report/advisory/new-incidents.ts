import type { Incident } from '../../bank/incident';
import { bullets, paragraph } from '../../document/build';
import type { Block } from '../../document/document';
import { incidentSection, replayed } from '../chapters/incidents';
import { advisoryWords as words } from '../wording/advisory';
import { incidentTitle, verdictLine } from '../wording/incidents';
import type { AdvisoryInput } from './advisory-input';
import type { AdvisoryPart } from './advisory-part';

/** Each incident that the newer edition brings, replayed on the frozen answers; then those that it tells otherwise. */
export function newIncidents(input: AdvisoryInput): AdvisoryPart {
  const { before, after, asNow } = input;
  const had = new Map(before.incidents.map((one) => [one.id, JSON.stringify(one)]));
  const fresh = after.incidents.filter(({ id }) => !had.has(id));
  const retold = after.incidents.filter((one) => had.has(one.id) && had.get(one.id) !== JSON.stringify(one));
  const blocks: Block[] = [
    ...(fresh.length > 0 ? [paragraph(words.incidentsIntro)] : [paragraph(words.noIncidents)]),
    ...fresh.flatMap((one) => incidentSection(asNow, one)),
    ...(retold.length > 0 ? [paragraph(words.retold), bullets(retold.map((one) => retoldLine(input, one)))] : []),
  ];
  return { id: 'incidents', title: words.incidents, blocks };
}

/** The verdict of each edition on the same answers. */
function retoldLine({ asNow, asThen }: AdvisoryInput, incident: Incident): string {
  const { own, notAsked } = replayed(asNow, incident);
  const said = `${incidentTitle(incident)}: ${verdictLine(own, notAsked)}`;
  const was = asThen.card.incidents[incident.id]?.verdict;
  return was && was !== own.verdict ? `${said} ${words.verdictThen(was)}` : said;
}
