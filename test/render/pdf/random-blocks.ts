import fc from 'fast-check';
import { bullets, cell, heading, paragraph } from '../../../app/document/build';
import type { Block, Inline } from '../../../app/document/document';
import { figure, gapCard, levelPlot } from '../sample-document';

/** Any small block, nested at most two deep. */
export function blocksOf(depth = 2): fc.Arbitrary<Block> {
  const simple: fc.Arbitrary<Block>[] = [
    fc
      .tuple(inlines, fc.constantFrom(undefined, 'lead' as const, 'muted' as const))
      .map(([words, tone]) => paragraph(words, tone)),
    fc
      .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const), words)
      .map(([level, text]) => heading(level, 'x', text, '1')),
    table,
    fc.constant<Block>({ kind: 'pageBreak' }),
    fc.constant<Block>({ kind: 'contents', title: 'Contents' }),
    words.map((caption) => figure('f', caption, levelPlot())),
    fc
      .array(fc.tuple(words, inlines), { maxLength: 4 })
      .map((items): Block => ({ kind: 'definitions', items: items.map(([term, children]) => ({ term, children })) })),
  ];
  simple.push(
    matrix,
    words.map((why) => gapCard('g', why)),
    signature,
    richTable,
  );
  if (depth === 0) return fc.oneof(...simple);
  const children = fc.array(blocksOf(depth - 1), { maxLength: 4 });
  return fc.oneof(
    ...simple,
    fc.tuple(fc.array(children, { maxLength: 4 }), fc.boolean()).map(([items, ordered]) => bullets(items, ordered)),
    fc
      .tuple(words, children, fc.constantFrom('info' as const, 'answer' as const))
      .map(([title, inside, tone]): Block => ({ kind: 'callout', tone, title, children: inside })),
    fc
      .tuple(words, children)
      .map(([title, inside]): Block => ({ kind: 'clause', id: 'c', number: '1.2', title, children: inside })),
  );
}

const word = fc.oneof(
  { weight: 8, arbitrary: fc.string({ minLength: 1, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constant('w'.repeat(150)) },
);
const words = fc.array(word, { maxLength: 25 }).map((all) => all.join(' '));

const inlines: fc.Arbitrary<Inline[]> = fc.array(
  fc.oneof(
    words.map((value): Inline => ({ kind: 'text', value })),
    words.map((value): Inline => ({ kind: 'strong', children: [{ kind: 'text', value }] })),
    word.map((value): Inline => ({ kind: 'badge', tone: 'level-2', value })),
    fc
      .tuple(word, words)
      .map(([mark, value]): Inline => ({ kind: 'footnote', mark, children: [{ kind: 'text', value }] })),
    words.map((value): Inline => ({ kind: 'ref', to: 'x', page: true, children: [{ kind: 'text', value }] })),
    words.map((value): Inline => ({ kind: 'link', url: 'https://example.org', children: [{ kind: 'text', value }] })),
  ),
  { maxLength: 5 },
);

const table: fc.Arbitrary<Block> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 30 }), fc.boolean())
  .chain(([columns, rows, toned]) =>
    fc.array(fc.array(words, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }).map(
      (texts): Block => ({
        kind: 'table',
        caption: 'Table',
        columns: Array.from({ length: columns }, (_, index) => ({ width: index + 1 })),
        head: Array.from({ length: columns }, (_, index) => cell(`Head ${index}`)),
        rows: texts.map((row) => row.map((text) => cell(text, toned ? 'level-3' : undefined))),
        rowHeader: toned,
      }),
    ),
  );

const matrix: fc.Arbitrary<Block> = fc
  .tuple(fc.array(words, { maxLength: 5 }), fc.array(words, { maxLength: 12 }), word, fc.boolean())
  .map(
    ([columns, rows, mark, wordy]): Block => ({
      kind: 'matrix',
      caption: 'Matrix',
      corner: 'Corner',
      columns: columns.map((label) => ({ label })),
      rows: rows.map((label) => ({ label, cells: columns.map(() => ({ mark, tone: 'level-1' })) })),
      ...(wordy && { words: true }),
      legend: columns.map((meaning) => ({ mark, meaning })),
    }),
  );

const signature: fc.Arbitrary<Block> = fc
  .tuple(words, fc.array(words, { maxLength: 6 }))
  .map(([caption, labels]): Block => ({ kind: 'signature', caption, fields: labels.map((label) => ({ label })) }));

/** Cells with notes, paragraphs and lists, some of them taller than a third of a page. */
const richTable: fc.Arbitrary<Block> = fc
  .array(fc.tuple(inlines, fc.array(words, { maxLength: 12 }), fc.boolean()), { maxLength: 5 })
  .map(
    (rows): Block => ({
      kind: 'table',
      columns: [{ width: 1 }, { width: 2 }],
      head: [cell('One'), cell('Two')],
      rows: rows.map(([children, items, letters]) => [
        { children, more: items.map((item) => paragraph(item)) },
        { children: [], more: [{ ...bullets(items, letters), ...(letters && { letters: true }) }] },
      ]),
      rowHeader: true,
    }),
  );
