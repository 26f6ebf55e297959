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
  noScore: 'no score',
  fromTo: (floor: number, ceiling: number) => `${floor} to ${ceiling}`,
  certain: 'certain: open answers count as 0',
  possible: 'possible: open answers count as 4',
  questions: (count: number) => `${count} ${count === 1 ? 'question' : 'questions'}`,
  you: 'you',
} as const;
