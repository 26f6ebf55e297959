import { heading, paragraph } from '../../document/build';
import { type Block, type Document, type DocumentMeta, documentSchemaVersion } from '../../document/document';
import { longDate } from '../../document/long-date';
import { advisoryWords as words } from '../wording/advisory';
import { classification, runningHead } from '../wording/cover';
import { type AdvisoryInput, type AdvisorySources, advisoryInput } from './advisory-input';
import type { AdvisoryPart } from './advisory-part';
import { newIncidents } from './new-incidents';
import { otherwiseAsked } from './otherwise-asked';
import { staleFacts } from './stale-facts';

/**
 * What became known between two rounds, told on answers that nobody was asked again. Pure: the same answers, editions and
 * date give the same document.
 * @throws on the tracks of one seat, which have no score card
 */
export function buildAdvisory(sources: AdvisorySources): Document {
  const input = advisoryInput(sources);
  return {
    schemaVersion: documentSchemaVersion,
    name: 'advisory-note',
    meta: advisoryMeta(input),
    blocks: [
      {
        kind: 'callout',
        tone: 'answer',
        title: words.promiseTitle,
        children: [paragraph(words.promise(longDate(input.assessment.date)))],
      },
      ...numbered([newIncidents(input), ...otherwiseAsked(input), staleFacts(input)]),
      heading(1, 'next', words.next),
      paragraph(nextSaid(input)),
    ],
  };
}

function numbered(parts: readonly AdvisoryPart[]): Block[] {
  return parts
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ id, title, blocks }, at) => [heading(1, id, title, String(at + 1)), ...blocks]);
}

function nextSaid({ before, after }: AdvisoryInput): string {
  return before.id === after.id ? words.nextSame : words.nextNewer(before.id, after.id);
}

function advisoryMeta({ assessment, before, after, date }: AdvisoryInput): DocumentMeta {
  const { organisation } = assessment;
  return {
    title: words.title,
    subtitle: words.subtitle,
    organisation,
    date,
    lang: 'en',
    classification: classification(organisation),
    runningHead: runningHead(words.title, organisation, date),
    facts: [
      { label: words.date, value: longDate(date) },
      { label: words.answersOf, value: longDate(assessment.date) },
      { label: words.editionThen, value: before.id },
      { label: words.editionNow, value: after.id },
    ],
    draft: after.status === 'draft',
    sheet: true,
  };
}
