import type { Issue } from '../content/issue';
import { type Prose, proseText } from '../content/prose';
import { fileFault } from '../content/report-issue';
import type { Bank, Question } from './bank';
import { type ContentFiles, questionPath } from './content-files';

/** Longest texts in characters: about three times the longest of the edition's own, so that only an attack meets them. */
const longest = { title: 80, purpose: 400, prompt: 240, help: 1_000, choice: 240, prose: 4_000, item: 600 };
const mostItems = 20;
/** A longer run of letters is no word, and no line could be broken in it. */
const longestWord = 120;

/** Texts of a bank from outside, which stand on pages and in PDFs, are of a length that a page can hold. */
export function checkTextLengths(bank: Bank, files: ContentFiles): Issue[] {
  const folder = `banks/${bank.domain}/${bank.version}`;
  const own = [
    ...fault('bank.md', 'title', bank.title, longest.title),
    ...fault('bank.md', 'purpose', bank.purpose, longest.purpose),
    ...fault('bank.md', 'lang', bank.lang, 12),
  ].map((issue) => ({ ...issue, file: `${folder}/bank.md` }));
  const asked = bank.questions.flatMap((question) => {
    const path = questionPath(folder, question.id);
    return questionFaults(question, files.has(path) ? path : `${folder}/bank.md`);
  });
  return [...own, ...asked];
}

function questionFaults(question: Question, file: string): Issue[] {
  const prose = (name: string, text: Prose, most: number) => fault(file, name, proseText(text), most);
  const each = (name: string, texts: readonly string[], most: number) => [
    ...(texts.length > mostItems ? [issue(file, name, `${texts.length} entries`, `at most ${mostItems}`)] : []),
    ...texts.flatMap((text) => fault(file, name, text, most)),
  ];
  return [
    ...fault(file, 'prompt', question.prompt, longest.prompt),
    ...prose('help', question.help, longest.help),
    ...each('choice', question.choices, longest.choice),
    ...prose('why', question.why, longest.prose),
    ...each('evidence', question.evidence, longest.item),
    ...prose('first fix', question.firstFix, longest.prose),
    ...each('next step', question.nextSteps, longest.item),
    ...each('references', question.references, longestWord),
    ...each('practices', question.practices, longestWord),
  ];
}

function fault(file: string, name: string, text: string, most: number): Issue[] {
  if (text.length > most) return [issue(file, name, `${text.length} characters`, `at most ${most}`)];
  const word = text.split(/\s+/).find((one) => one.length > longestWord);
  return word ? [issue(file, name, `a word of ${word.length} characters`, `words of at most ${longestWord}`)] : [];
}

function issue(file: string, name: string, found: string, expected: string): Issue {
  return fileFault(file, 'text-length', `${found} in ${name}`, expected);
}
