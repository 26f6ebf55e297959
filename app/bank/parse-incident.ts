import { checkHeadings, type MarkdownFile, splitKeyed } from '../content/markdown-file';
import { parseCondition } from '../content/parse-condition';
import { quote } from '../content/report-issue';
import { asBoolean, asInteger, asList, asMap, asText, type YamlValue } from '../content/yaml-value';
import type { Barrier, Incident } from './incident';

/** `incidents/<version>/<id>.md`, with the other position wherever it is disputed; undefined when it is unusable. */
export function parseIncident(file: MarkdownFile): Incident | undefined {
  const { front } = file;
  if (!front) return undefined;
  const id = asText(front.need('id'));
  const order = asInteger(front.need('order'), 1, 1000);
  const date = asText(front.need('date'));
  const disputed = asBoolean(front.need('disputed'));
  const arises = parseCondition(front.take('arises'));
  const barriers = asList(front.need('barriers')).flatMap((item) => readBarrier(item, file) ?? []);
  const sources = asList(front.need('sources')).flatMap((item) => readSource(item) ?? []);
  front.done();
  const position = 'The other position';
  checkHeadings(
    file,
    ['What was reported', 'Barriers', 'Lesson', ...(disputed ? [position] : [])],
    disputed ? [] : [position],
  );
  if (!id || !order || !date || disputed === undefined) return undefined;
  const prose = (heading: string) => file.sections.get(heading)?.prose ?? [];
  return {
    id,
    order,
    date,
    disputed,
    arises,
    barriers,
    sources,
    title: file.title,
    reported: prose('What was reported'),
    otherPosition: prose(position),
    lesson: prose('Lesson'),
  };
}

function readBarrier(value: YamlValue, file: MarkdownFile): Barrier | undefined {
  const map = asMap(value);
  const id = asText(map?.need('id'));
  const holds = parseCondition(map?.need('holds'));
  map?.done();
  if (!id || !holds) return undefined;
  const keyed = file.sections.get('Barriers')?.items.flatMap((item) => splitKeyed(item.text) ?? []);
  const text = keyed?.find((item) => item.key === id)?.text;
  if (!text) value.log.fault(value.at, 'barrier-text', quote(id), `an item "- ${id} · …" under "## Barriers"`);
  return { id, holds, text: text ?? id };
}

function readSource(value: YamlValue): Incident['sources'][number] | undefined {
  const map = asMap(value);
  const title = asText(map?.need('title'));
  const publisher = asText(map?.need('publisher'));
  const date = asText(map?.need('date'));
  map?.done();
  return title && publisher && date ? { title, publisher, date } : undefined;
}
