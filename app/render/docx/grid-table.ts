import type { IBorderOptions } from 'docx';
import type { Callout } from '../../document/document';
import { colour, warning } from '../theme';
import { type Frame, gapAfter, hex, type Part, type Tools, twips } from './docx-tools';

export interface GridRow {
  readonly cells: readonly (readonly Part[])[];
  readonly tone?: Callout['tone'];
  /** Colour of a bar at the left. */
  readonly bar?: string;
}

const fills: Readonly<Record<Callout['tone'], string>> = {
  info: colour.tint,
  warning: colour.warningTint,
  answer: colour.tint,
};
const bars: Readonly<Record<Callout['tone'], string>> = {
  info: colour.accent,
  warning: warning.mark,
  answer: colour.accent,
};

/** Parts side by side without rules; `columns` are relative widths. */
export function gridTable(rows: readonly GridRow[], columns: readonly number[], frame: Frame, tools: Tools): Part[] {
  const { docx } = tools;
  if (rows.length === 0) return [];
  const whole = columns.reduce((sum, one) => sum + one, 0);
  const widths = columns.map((one) => Math.floor((one / whole) * frame.width));
  const none: IBorderOptions = { style: 'none', size: 0, color: 'auto' };
  const made = rows.map(({ cells, tone, bar = tone && bars[tone] }) => {
    const left: IBorderOptions = bar ? { style: 'single', size: 24, color: hex(bar) } : none;
    return new docx.TableRow({
      cantSplit: columns.length > 1,
      children: cells.map(
        (children, at) =>
          new docx.TableCell({
            width: { size: widths[at] ?? 0, type: 'dxa' },
            ...(tone && { shading: { type: 'clear', color: 'auto', fill: hex(fills[tone]) } }),
            borders: { top: none, bottom: none, right: none, left: at === 0 ? left : none },
            children: [...children],
          }),
      ),
    });
  });
  return [
    new docx.Table({
      width: { size: frame.width, type: 'dxa' },
      indent: { size: frame.left, type: 'dxa' },
      columnWidths: widths,
      layout: 'fixed',
      tableLook: { firstRow: false, firstColumn: columns.length > 1, noHBand: true, noVBand: true },
      margins: { left: twips(columns.length > 1 ? 5 : 10), right: twips(5), marginUnitType: 'dxa' },
      borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
      rows: made,
    }),
    gapAfter(tools),
  ];
}
