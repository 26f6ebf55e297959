import { pastReview, type VendorFact } from '../bank/vendor-fact';
import type { Chosen } from './choose-controls';
import type { Control, KitFile, KitInput } from './kit-file';
import { neverRows } from './never-layers';
import { controlRows, layerLabels, readmeHeads, readmeText } from './wording/readme';

/** Where each file goes, what it blocks, what it cannot express, what it rests on and how old that is. */
export function kitReadme(input: KitInput, { controls, todo }: Chosen): KitFile {
  const hasTools = controls.some(({ layer }) => layer === 'tool');
  const hasCi = controls.some(({ files }) => files.some(({ path }) => path.includes('/ci/')));
  const parts = [
    [readmeText.title, '', ...readmeText.intro, ''],
    todoLines(input, controls, todo),
    readmeText.order(hasTools),
    [readmeText.layers, '', readmeText.layersIntro, '', ...layerTable(input, controls), ''],
    [readmeText.controls, '', ...controls.flatMap((control) => controlLines(control, input))],
    readmeText.reading(hasTools, hasCi),
    [readmeText.sources, '', readmeText.sourcesIntro(input.today), '', ...sourceTable(input, controls), ''],
  ];
  return { path: 'README.md', text: parts.map((lines) => lines.join('\n')).join('\n') };
}

function todoLines({ decisions }: KitInput, controls: readonly Control[], todo: readonly string[]): string[] {
  const unknown = decisions.unknownFacts.map(readmeText.unknownFact);
  const fill = controls.flatMap(({ title, before = [] }) => before.map((line) => `${title}: ${line}`));
  const lines = [...unknown, ...todo, ...fill].map((line) => readmeText.box(line));
  return [readmeText.todo, '', ...(lines.length > 0 ? lines : [readmeText.nothingOpen]), ''];
}

function layerTable({ decisions }: KitInput, controls: readonly Control[]): string[] {
  const rows = neverRows(decisions.lists.never, controls);
  return table(
    readmeHeads.layers,
    rows.map(({ text, tool, platform }) => [text, tool, platform]),
  );
}

function controlLines(control: Control, input: KitInput): string[] {
  return [
    `### ${control.title}`,
    '',
    ...(control.optional ? [control.optional, ''] : []),
    ...table(
      ['', ''],
      [
        [controlRows.layer, layerLabels[control.layer]],
        [controlRows.files, control.files.map(({ path }) => `\`${path}\``).join(', ')],
        [controlRows.goes, control.goes],
        [controlRows.blocks, control.blocks],
        [controlRows.cannot, control.cannot],
        ...verified(control, input),
        [controlRows.executed, control.executed],
      ],
    ),
    '',
  ];
}

/** The oldest look at a source and the first day to look again. */
function verified({ facts: ids }: Control, input: KitInput): string[][] {
  const facts = ids.map((id) => factOf(input, id));
  const known = facts.filter((fact) => fact !== undefined);
  if (ids.length === 0) return [[controlRows.verified, readmeText.notVerified]];
  if (known.length < ids.length) return [[controlRows.verified, readmeText.unknownSource]];
  const oldest = known.map(({ checkedOn }) => checkedOn).sort()[0];
  const review = known.map(({ reviewBy }) => reviewBy).sort()[0];
  const state = known.some((fact) => pastReview(fact, input.today)) ? readmeText.stale : readmeText.fresh;
  return [
    [controlRows.verified, readmeText.oldest(ids, oldest)],
    [controlRows.review, readmeText.dated(review, state)],
  ];
}

function sourceTable(input: KitInput, controls: readonly Control[]): string[] {
  const ids = [...new Set(controls.flatMap(({ facts }) => facts))].sort();
  const rows = ids.map((id) => {
    const fact = factOf(input, id);
    if (!fact) return [id, readmeText.unknownSource, '', '', ''];
    const { title, publisher, url } = fact.source;
    const state = pastReview(fact, input.today) ? readmeText.stale : readmeText.fresh;
    const source = `${title}, ${publisher}${url ? `, <${url}>` : ''}`;
    return [id, fact.title, source, fact.checkedOn, readmeText.dated(fact.reviewBy, state)];
  });
  return table(readmeHeads.sources, rows);
}

/** Undefined in an edition of other content. */
function factOf({ vendorFacts }: KitInput, id: string): VendorFact | undefined {
  return vendorFacts.flatMap(({ facts }) => facts).find((one) => one.id === id);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((one) => one.replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)];
}
