import type { Signature } from '../../document/document';
import { colour } from '../theme';
import { type Frame, gapAfter, hex, type Part, type Tools, twips } from './docx-tools';
import { style } from './style-names';

/** Fields with a line to write on. */
export function signatureParts({ caption, fields }: Signature, frame: Frame, tools: Tools): Part[] {
  const { docx } = tools;
  const none = { style: 'none', size: 0, color: 'auto' } as const;
  const line = { style: 'single', size: 4, color: hex(colour.muted) } as const;
  const widths = [Math.floor(frame.width * 0.32), Math.floor(frame.width * 0.68)];
  const cell = (at: number, text: string, bottom: typeof none | typeof line) =>
    new docx.TableCell({
      width: { size: widths[at] ?? 0, type: 'dxa' },
      verticalAlign: 'bottom',
      borders: { top: none, left: none, right: none, bottom },
      children: [new docx.Paragraph({ style: style.tableText, keepNext: true, text })],
    });
  return [
    new docx.Paragraph({ style: style.caption, indent: { left: frame.left }, text: caption }),
    new docx.Table({
      width: { size: frame.width, type: 'dxa' },
      indent: { size: frame.left, type: 'dxa' },
      columnWidths: widths,
      layout: 'fixed',
      rows: fields.map(
        ({ label }) =>
          new docx.TableRow({
            cantSplit: true,
            height: { value: twips(26), rule: 'atLeast' },
            children: [cell(0, label, none), cell(1, '', line)],
          }),
      ),
    }),
    gapAfter(tools),
  ];
}
