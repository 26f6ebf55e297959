export const contradictionsWords = {
  title: 'Answers that do not fit together',
  intro:
    'Two answers can both be honest and still not fit, mostly because two people had two things in mind. These questions settle it. They change no score.',
} as const;
