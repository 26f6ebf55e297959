import fc from 'fast-check';
import type { BarrierChain, Chart, HeatCell } from '../../../app/document/chart';

const word = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom('agent', 'review', 'of', 'a', 'permissions', 'MAXIMUM', 'Überprüfung', 'wwwwww'),
  },
  { weight: 2, arbitrary: fc.stringMatching(/^[!-~]{1,14}$/) },
  { weight: 1, arbitrary: fc.constantFrom('w'.repeat(90), 'Щукин', '漢字', 'ﬁ') },
);
const words = fc.array(word, { minLength: 1, maxLength: 18 }).map((all) => all.join(' '));
const short = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const percent = fc.integer({ min: 0, max: 100 });
const range = fc.tuple(percent, percent).map(([a, b]) => ({ floor: Math.min(a, b), ceiling: Math.max(a, b) }));
const open = { floor: null, ceiling: null };

const dotPlot: fc.Arbitrary<Chart> = fc
  .array(
    fc.record({ label: words, now: fc.option(range), target: fc.option(fc.integer({ min: 0, max: 4 })), note: words }),
    {
      maxLength: 12,
    },
  )
  .map((rows) => ({
    kind: 'dotPlot',
    axis: { min: 0, max: 4, ticks: [0, 1, 2, 3, 4], label: 'Level' },
    rows: rows.map(({ label, now, target, note }) => ({
      label,
      ...(now ? { floor: Math.round(now.floor / 25), ceiling: Math.round(now.ceiling / 25) } : open),
      target,
      note,
    })),
  }));

const borders = fc
  .uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 2 })
  .map((all) => [0, ...all.sort((a, b) => a - b), 100]);

/** One to six rounds, the last where the mark stands. */
const pacePath: fc.Arbitrary<Chart> = fc
  .tuple(fc.array(fc.tuple(range, range, words), { minLength: 1, maxLength: 6 }), words, words)
  .map(([rounds, xLabel, yLabel]) => {
    const path = rounds.map(([adoption, governance, label], at) => ({
      term: String(at + 1),
      label,
      adoption,
      governance,
    }));
    const { adoption, governance } = path.at(-1) ?? { adoption: none, governance: none };
    return { kind: 'paceSquare', adoption, governance, xLabel, yLabel, path };
  });
const none = { floor: 0, ceiling: 0 };

const paceSquare: fc.Arbitrary<Chart> = fc
  .tuple(range, range, words, words, borders, borders, words)
  .map(([adoption, governance, xLabel, yLabel, across, up, title]) => ({
    kind: 'paceSquare',
    adoption,
    governance,
    xLabel,
    yLabel,
    zones: spans(across).flatMap((x, i) =>
      spans(up).map((y, j) => ({ title: `${title} ${i}${j}`, adoption: x, governance: y })),
    ),
  }));

function spans(edges: readonly number[]) {
  return edges.slice(0, -1).map((from, index) => ({ from, to: edges[index + 1] ?? 100 }));
}

const heatCell: fc.Arbitrary<HeatCell> = fc.record({
  level: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const, null),
  note: short,
});

const heatMap: fc.Arbitrary<Chart> = fc
  .tuple(words, fc.array(words, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 10 }))
  .chain(([label, columns, rows]) =>
    fc
      .array(fc.tuple(words, fc.array(heatCell, { minLength: columns.length, maxLength: columns.length })), {
        minLength: rows,
        maxLength: rows,
      })
      .map(
        (all): Chart => ({
          kind: 'heatMap',
          label,
          columns: columns.map((one) => ({ label: one })),
          rows: all.map(([name, cells]) => ({ label: name, cells })),
          scale: ['absent', 'informal', 'partial', 'enforced', 'proven'].map((one) => ({ label: one })),
        }),
      ),
  );

const bulletBars: fc.Arbitrary<Chart> = fc
  .tuple(words, words, fc.array(fc.tuple(words, fc.option(range), words), { maxLength: 12 }))
  .map(([label, axis, rows]) => ({
    kind: 'bulletBars',
    label,
    axis: { label: axis },
    rows: rows.map(([name, score, note]) => ({ label: name, ...(score ?? open), note })),
  }));

const stackedStates: fc.Arbitrary<Chart> = fc
  .tuple(
    words,
    fc.array(fc.tuple(words, fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 8, maxLength: 8 })), {
      maxLength: 8,
    }),
  )
  .map(([label, rows]) => ({
    kind: 'stackedStates',
    label,
    states: [
      ...([0, 1, 2, 3, 4] as const).map((level) => ({
        term: `L${level}`,
        label: `state ${level}`,
        tone: `level-${level}` as const,
      })),
      { term: '?', label: 'don’t know', tone: 'none' },
      { term: '–', label: 'not answered', tone: 'blank' },
      { term: 'n/a', label: 'not applicable', tone: 'blank' },
    ],
    rows: rows.map(([name, counts]) => ({ label: name, counts })),
  }));

const laneItem = fc.record({
  label: words,
  term: fc.constantFrom('Critical', 'High', 'Medium', 'Low'),
  tone: fc.constantFrom('critical' as const, 'high' as const, 'medium' as const, 'low' as const),
});

const lanes: fc.Arbitrary<Chart> = fc
  .tuple(
    words,
    fc.array(fc.tuple(words, fc.array(fc.array(laneItem, { maxLength: 6 }), { minLength: 3, maxLength: 3 })), {
      maxLength: 5,
    }),
  )
  .map(([label, all]) => ({
    kind: 'lanes',
    label,
    columns: [30, 60, 90].map((day) => ({ label: `By day ${day}` })),
    lanes: all.map(([name, cells]) => ({ label: name, cells: cells.map((items) => ({ items })) })),
  }));

const stateWords = {
  inPlace: 'in place',
  missing: 'not in place',
  unknown: 'not known',
  doesNotApply: 'does not apply',
};

const barrierChain: fc.Arbitrary<Chart> = fc
  .tuple(
    words,
    fc.array(
      fc.tuple(
        words,
        fc.constantFrom('inPlace' as const, 'missing' as const, 'unknown' as const, 'doesNotApply' as const),
      ),
      {
        maxLength: 12,
      },
    ),
    words,
  )
  .map(
    ([label, barriers, title]): BarrierChain => ({
      kind: 'barrierChain',
      label,
      barriers: barriers.map(([name, state]) => ({ label: name, state, term: stateWords[state] })),
      title,
    }),
  );

/** Any data that a chart may be asked to show, long words and empty lists included. */
export const randomCharts = {
  dotPlot,
  paceSquare,
  pacePath,
  heatMap,
  bulletBars,
  stackedStates,
  lanes,
  barrierChain,
} as const;
