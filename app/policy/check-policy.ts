import type { MarkdownFile } from '../content/markdown-file';
import { fileStart, quote } from '../content/report-issue';
import { textOf } from '../edits/text-blocks';
import { annexKinds } from './annexes';
import type { Clause, PolicyTemplate } from './clause';
import { duplicates } from './duplicates';
import { decisionIds, handwritten, placeholders, proseBlocks } from './fill-text';
import { checkPulse, pulseFaults } from './pulse/check-pulse';

interface PolicyFiles {
  readonly main: MarkdownFile;
  readonly clauses: ReadonlyMap<string, MarkdownFile>;
}

/** At most so many clauses, so that a policy stays readable; what a client prints can only be fewer. */
export const mostClauses = 40;
export const mostEngineerDuties = 12;

/** Faults that show only when sections, clauses and decisions are held together. */
export function checkPolicy(policy: PolicyTemplate, files: PolicyFiles, numericFacts: ReadonlySet<string>): void {
  checkSections(policy, files.main);
  checkLength(policy, files.main);
  checkDecisionsUsed(policy, files.main);
  for (const { rule, found, expected } of pulseFaults(policy)) faultIn(files.main)(rule, found, expected);
  for (const clause of policy.clauses) {
    const file = files.clauses.get(clause.id);
    if (!file) continue;
    checkText(clause, file, { policy, numericFacts });
    checkPulse(clause, file, policy);
  }
}

function checkSections(policy: PolicyTemplate, file: MarkdownFile): void {
  const fault = faultIn(file);
  const listed = policy.sections.flatMap((section) => section.clauses);
  const known = policy.clauses.map(({ id }) => id);
  for (const id of duplicates([...listed]))
    fault('clause-once', `${quote(id)} again`, 'each clause in one section, once');
  for (const id of duplicates(policy.sections.map((section) => section.id)))
    fault('duplicate-id', quote(id), 'each section once');
  for (const id of listed.filter((one) => !known.includes(one)))
    fault('clause-exists', quote(id), 'a file clauses/<id>.md');
  for (const id of known.filter((one) => !listed.includes(one)))
    fault('clause-placed', `${quote(id)} in no section`, 'a section that lists it');
  for (const id of duplicates(policy.annexes.map((annex) => annex.id)))
    fault('duplicate-id', `annex ${quote(id)}`, 'each annex once');
  for (const kind of annexKinds.filter((one) => policy.annexes.filter(({ shows }) => shows === one).length !== 1))
    fault('annex-once', `${quote(kind)} not shown once`, 'one annex that shows it');
  for (const { id, clauses } of policy.sections) {
    if (clauses.length === 0) fault('empty-section', quote(id), 'at least one clause');
  }
}

function checkLength(policy: PolicyTemplate, file: MarkdownFile): void {
  const fault = faultIn(file);
  const duties = policy.clauses.filter(({ binds, obligation }) => binds === 'engineer' && obligation === 'must');
  if (policy.clauses.length > mostClauses)
    fault('body-length', `${policy.clauses.length} clauses`, `at most ${mostClauses}`);
  if (duties.length > mostEngineerDuties)
    fault('engineer-duties', `${duties.length} musts that bind an engineer`, `at most ${mostEngineerDuties}`);
}

/** A decision that nothing prints is a promise nobody reads. */
function checkDecisionsUsed(policy: PolicyTemplate, file: MarkdownFile): void {
  const wordings = policy.clauses.flatMap((clause) => [clause.text, ...clause.variants.map(({ text }) => text)]);
  const cards = policy.clauses.flatMap(({ card }) => card ?? []);
  const texts = [...wordings, cards, ...Object.values(policy.decisions.text)];
  const printed = new Set(texts.flatMap(decisionIds));
  const known = policy.decisions.parameters.map(({ id }) => id);
  for (const id of known.filter((one) => !printed.has(one)))
    faultIn(file)('decision-printed', `${quote(id)} in no text`, 'a placeholder in a clause or in decisions.md');
  for (const id of Object.values(policy.decisions.text)
    .flatMap(decisionIds)
    .filter((one) => !known.includes(one)))
    faultIn(file)('placeholder', `{{decision:${id}}}`, expectedTarget.decision);
}

const vague =
  /\b(as appropriate|where appropriate|appropriate|as needed|where possible|best practices?|adequate|regularly)\b/i;
/** Digits that are names: tiers and levels of autonomy. */
const namedNumbers = /\btiers?[ -][1-4]\b|\bA[0-4]\b/gi;

interface Targets {
  readonly policy: PolicyTemplate;
  readonly numericFacts: ReadonlySet<string>;
}

function checkText(clause: Clause, file: MarkdownFile, targets: Targets): void {
  for (const { text, place } of wordings(clause, file)) {
    const fault = (rule: string, found: string, expected: string) => file.log.fault(place, rule, found, expected);
    const plain = handwritten(text);
    const word = vague.exec(plain)?.[0];
    const number = /\d+/.exec(plain.replace(namedNumbers, ''))?.[0];
    if (word) fault('vague-word', quote(word), 'who does what, when, and how it shows');
    if (number) fault('number-by-decision', quote(number), 'a placeholder {{decision:…}} or {{fact:…}}');
    if (plain.includes('{{'))
      fault(
        'placeholder',
        'a placeholder of unknown form',
        '{{decision:id}}, {{fact:id}}, {{section:id}} or {{annex:id}}',
      );
    if (textOf(proseBlocks(text)) === null)
      fault(
        'clause-form',
        'a list inside a list, or an item of several paragraphs',
        'paragraphs and plain lists, which a client can edit',
      );
    if (text !== clause.card && !new RegExp(`\\b${clause.obligation}\\b`).test(plain))
      fault('obligation-in-text', `no "${clause.obligation}"`, 'the obligation in the text');
    for (const { kind, id } of placeholders(text)) {
      if (!resolves(kind, id, targets)) fault('placeholder', `{{${kind}:${id}}}`, expectedTarget[kind]);
    }
  }
}

function wordings(clause: Clause, file: MarkdownFile) {
  const variants = clause.variants.map((variant) => ({
    text: variant.text,
    place: file.sections.get(`Variant · ${variant.id}`)?.at ?? file.titleAt,
  }));
  const card = clause.card ? [{ text: clause.card, place: file.titleAt }] : [];
  return [{ text: clause.text, place: file.titleAt }, ...card, ...variants];
}

const expectedTarget = {
  decision: 'a decision of decisions.md',
  fact: 'a fact that is a number',
  section: 'a section that every client prints: one with a clause without "when"',
  annex: 'an annex of policy.md',
};

function resolves(kind: keyof typeof expectedTarget, id: string, { policy, numericFacts }: Targets): boolean {
  if (kind === 'decision') return policy.decisions.parameters.some((parameter) => parameter.id === id);
  if (kind === 'fact') return numericFacts.has(id);
  if (kind === 'annex') return policy.annexes.some((annex) => annex.id === id);
  const section = policy.sections.find((one) => one.id === id);
  return policy.clauses.some((clause) => section?.clauses.includes(clause.id) && !clause.when);
}

function faultIn(file: MarkdownFile) {
  return (rule: string, found: string, expected: string) =>
    file.log.fault(file.front?.value.at ?? fileStart, rule, found, expected);
}
