import type { BadgeTone } from '../../app/document/badge-tone';
import { cell } from '../../app/document/build';
import type { Inline, Table } from '../../app/document/document';

const severities = ['critical', 'high', 'medium', 'low', 'none'] as const;

/** An invented table of any number of rows, some of them several lines high, with badges. */
export function gapTable(rows: number): Table {
  return {
    kind: 'table',
    caption: 'Table 2  Gaps by severity',
    columns: [
      { width: 0.6, align: 'right' },
      { width: 1.5 },
      { width: 6 },
      { width: 1, align: 'right' },
      { width: 1, align: 'right' },
    ],
    head: [cell('#'), cell('Severity'), cell('Gap'), cell('Now'), cell('Target')],
    rows: Array.from({ length: rows }, (_, index) => {
      const tone = severities[Math.min(4, Math.floor((index * 5) / rows))] ?? 'none';
      return [
        cell(String(index + 1)),
        cell(badge(tone)),
        cell(
          `Agents reach what they do not need, case ${index + 1}: ${index % 3 === 0 ? 'the token of the engineer is handed on, and nothing records which change an agent made with it' : 'no rule'}`,
        ),
        cell(String(index % 3)),
        cell('3'),
      ];
    }),
    rowHeader: false,
  };
}

function badge(tone: BadgeTone): Inline[] {
  return [
    {
      kind: 'badge',
      tone,
      value: tone === 'none' ? 'Not answered' : `${tone.charAt(0).toUpperCase()}${tone.slice(1)}`,
    },
  ];
}
