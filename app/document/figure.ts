import type { Chart } from './chart';
import { chartAlt } from './chart-alt';
import { chartTable } from './chart-table';
import type { Figure } from './document';

/** A figure whose alternative text and table are made from its chart, so that neither can say anything else. */
export function figure(id: string, caption: string, chart: Chart): Figure {
  return { kind: 'figure', id, caption, alt: chartAlt(chart), chart, table: chartTable(chart) };
}
