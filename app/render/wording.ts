/** The few words that renderers add themselves; everything else is in the document. */
export const wording = {
  draft: 'Draft – not released',
  continued: '(continued)',
  noRows: 'None.',
  onPage: (page: number | string) => `(page\u00a0${page})`,
  missingTitle: 'Characters this file cannot show',
  missing: (marker: string, codePoints: string) =>
    `${marker} stands for a character that the typefaces of this file do not have: ${codePoints}.`,
  andMore: (count: number) => `and ${count} more`,
  dataOfFigure: 'The same data as a table',
  contents: 'Contents',
  notes: 'Notes',
  range: 'now, lowest to highest',
  target: 'target',
  notScored: 'not scored',
} as const;
