import { checkHeadings, type MarkdownFile } from '../content/markdown-file';
import { asInteger, asList, asMap, asOneOf, asText, textList, type YamlValue } from '../content/yaml-value';
import { type AnnexContent, annexChapters, annexKinds, type PolicyAnnex } from './annexes';
import { tiers } from './decision-scales';
import { duplicates } from './duplicates';

/** Reads `annexes.md`; faults are in the file's log. */
export function parseAnnexes(file: MarkdownFile): AnnexContent {
  const { front } = file;
  checkHeadings(file, annexChapters);
  const content: AnnexContent = {
    measures: asList(front?.need('measures')).flatMap((item) => readMeasure(item) ?? []),
    checklists: asList(front?.need('checklists')).flatMap((item) => readChecklist(item) ?? []),
    rollout: asList(front?.need('rollout')).flatMap((item) => readStage(item) ?? []),
    tiers: asList(front?.need('tiers')).flatMap((item) => readTier(item) ?? []),
    text: Object.fromEntries(
      annexChapters.map((name) => [name, file.sections.get(name)?.prose ?? []]),
    ) as unknown as AnnexContent['text'],
  };
  front?.done();
  for (const id of duplicates([...content.measures, ...content.checklists].map((one) => one.id)))
    front?.value.log.fault(front.value.at, 'duplicate-id', `"${id}" again`, 'each id once');
  const missing = tiers.filter((tier) => content.tiers.filter(({ id }) => id === tier).length !== 1);
  if (front && missing.length > 0)
    front.value.log.fault(front.value.at, 'tiers', `not once: ${missing.join(', ')}`, 'each tier once');
  return content;
}

export function readAnnex(value: YamlValue): PolicyAnnex | undefined {
  const map = asMap(value);
  const id = asText(map?.need('id'));
  const title = asText(map?.need('title'));
  const shows = asOneOf(map?.need('shows'), annexKinds);
  map?.done();
  return id && title && shows ? { id, title, shows } : undefined;
}

function readMeasure(value: YamlValue): AnnexContent['measures'][number] | undefined {
  const map = asMap(value);
  const [id, label, formula, acts] = ['id', 'label', 'formula', 'acts'].map((key) => asText(map?.need(key)));
  map?.done();
  return id && label && formula && acts ? { id, label, formula, acts } : undefined;
}

function readChecklist(value: YamlValue): AnnexContent['checklists'][number] | undefined {
  const map = asMap(value);
  const id = asText(map?.need('id'));
  const title = asText(map?.need('title'));
  const items = textList(map?.need('items'));
  map?.done();
  return id && title ? { id, title, items } : undefined;
}

function readStage(value: YamlValue): AnnexContent['rollout'][number] | undefined {
  const map = asMap(value);
  const days = asInteger(map?.need('days'), 1, 365);
  const items = textList(map?.need('items'));
  map?.done();
  return days === undefined ? undefined : { days, items };
}

function readTier(value: YamlValue): AnnexContent['tiers'][number] | undefined {
  const map = asMap(value);
  const id = asOneOf(map?.need('id'), tiers);
  const criteria = asText(map?.need('criteria'));
  map?.done();
  return id && criteria ? { id, criteria } : undefined;
}
