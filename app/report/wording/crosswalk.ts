import type { Track } from '../../bank/bank';

export const crosswalkWords = {
  title: 'Crosswalk to standards',
  intro:
    'Which questions touch which control of an outside standard: after each control the question’s number, then the level of your answer (– is not known or not applicable). Controls without a question are left out. Gaps name a standard by its label, printed bold here. It helps an auditor to find evidence; it is no claim of conformity. The numbers are those of the chapter',
  onlyAsked: (track: Track) => `Only questions that the ${track} track asked are listed.`,
  head: 'Standard, then its controls with questions and level',
  whole: 'The standard as a whole',
} as const;
