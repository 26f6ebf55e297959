import type { Track } from '../../bank/bank';

export const crosswalkWords = {
  title: 'Crosswalk to standards',
  intro:
    'Which questions touch which control of an outside standard, each with the level of your answer (– is not known or not applicable). It helps an auditor to find evidence; it is no claim of conformity.',
  onlyAsked: (track: Track) => `Only questions that the ${track} track asked are listed.`,
  control: 'Control',
  whole: 'The standard as a whole',
  questions: 'Questions, with your level',
} as const;
