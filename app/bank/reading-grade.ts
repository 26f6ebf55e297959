/**
 * Flesch-Kincaid grade of an English sentence: 0.39 words a sentence + 11.8 syllables a word − 15.59
 * (Kincaid et al. 1975). Syllables are counted by vowel groups, so take it as a guide of about one grade.
 */
export function readingGrade(sentence: string): number {
  const words = sentence.split(/[\s/–—-]+/).filter((word) => /\p{L}/u.test(word));
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  const sentences = Math.max(1, sentence.split(/[.!?]+(?:\s|$)/).filter(Boolean).length);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

function countSyllables(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  const groups = plain.replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/, '').match(/[aeiouy]{1,2}/g);
  return Math.max(1, groups?.length ?? 1);
}
