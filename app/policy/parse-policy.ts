import type { Question } from '../bank/bank';
import type { Fact } from '../bank/fact';
import type { Reference } from '../bank/reference';
import type { Issue } from '../content/issue';
import { checkHeadings, type MarkdownFile, parseMarkdownFile } from '../content/markdown-file';
import { asList, asMap, asOneOf, asText, type MapReader, textList, type YamlValue } from '../content/yaml-value';
import { checkDecisions } from './check-decisions';
import { checkPolicy } from './check-policy';
import { type Clause, exhibits, type PolicyRole, type PolicySection, type PolicyTemplate } from './clause';
import { parseAnnexes, readAnnex } from './parse-annexes';
import { type KnownContent, parseClause } from './parse-clause';
import { parseDecisions } from './parse-decisions';

/** Reads `policy/<version>/…`; every fault of every file at once. Unusable parts are left out of the template. */
export function parsePolicy(
  files: ReadonlyMap<string, string>,
  known: { facts: readonly Fact[]; questions: readonly Question[]; references: readonly Reference[] },
): { policy: PolicyTemplate; issues: readonly Issue[] } {
  const main = openFile(files, 'policy.md');
  const decisionsFile = openFile(files, 'decisions.md');
  const annexesFile = openFile(files, 'annexes.md');
  const content = knownContent(known);
  const clauseFiles = [...files.keys()].filter((path) => path.includes('/clauses/')).sort();
  const parsed = clauseFiles.map((path) => readClause(parseMarkdownFile(path, files.get(path) ?? ''), content));
  const clauses = parsed.flatMap(({ clause }) => clause ?? []);
  const decisions = parseDecisions(decisionsFile, known.facts);
  const policy: PolicyTemplate = { ...parseMain(main), clauses, decisions, annexContent: parseAnnexes(annexesFile) };
  checkDecisions(decisions, decisionsFile);
  const clauseFile = new Map(parsed.flatMap(({ file, clause }) => (clause ? [[clause.id, file] as const] : [])));
  checkPolicy(policy, { main, clauses: clauseFile }, numericFacts(known.facts));
  return {
    policy,
    issues: [main, decisionsFile, annexesFile, ...parsed.map(({ file }) => file)].flatMap((file) => file.log.issues),
  };
}

function openFile(files: ReadonlyMap<string, string>, name: string): MarkdownFile {
  const [any = 'policy'] = files.keys();
  const path = `${any.split('/').slice(0, 2).join('/')}/${name}`;
  return parseMarkdownFile(path, files.get(path) ?? '');
}

function knownContent(known: Parameters<typeof parsePolicy>[1]): KnownContent {
  return {
    facts: new Map(known.facts.map((fact) => [fact.id, fact])),
    questionIds: new Set(known.questions.map((question) => question.id)),
    references: new Set(
      known.references.flatMap(({ id, controls }) => controls.map((control) => `${id}#${control.id}`)),
    ),
  };
}

function numericFacts(facts: readonly Fact[]): Set<string> {
  return new Set(facts.filter(({ type }) => type === 'number' || type === 'percent').map(({ id }) => id));
}

function readClause(file: MarkdownFile, content: KnownContent): { file: MarkdownFile; clause?: Clause } {
  return { file, clause: parseClause(file, content) };
}

function parseMain(file: MarkdownFile): Omit<PolicyTemplate, 'clauses' | 'decisions' | 'annexContent'> {
  const { front } = file;
  checkHeadings(file, ['Roles', 'Acknowledgement']);
  const sections = asList(front?.need('sections')).flatMap((item) => readSection(item) ?? []);
  const roles = asList(front?.need('roles')).flatMap((item) => readRole(item) ?? []);
  const activities = asList(front?.need('activities')).flatMap((item) => readActivity(item, roles.length) ?? []);
  const annexes = asList(front?.need('annexes')).flatMap((item) => readAnnex(item) ?? []);
  front?.done();
  return {
    version: file.path.split('/')[1] ?? '',
    title: file.title,
    intro: file.intro,
    sections,
    roles,
    activities,
    annexes,
    rolesText: file.sections.get('Roles')?.prose ?? [],
    acknowledgementText: file.sections.get('Acknowledgement')?.prose ?? [],
  };
}

function readSection(value: YamlValue): PolicySection | undefined {
  const map = asMap(value);
  const id = asText(map?.need('id'));
  const title = asText(map?.need('title'));
  const clauses = textList(map?.need('clauses'));
  const shows = asList(map?.take('shows')).flatMap((item) => asOneOf(item, exhibits) ?? []);
  map?.done();
  return id && title ? { id, title, clauses, shows } : undefined;
}

function readRole(value: YamlValue): PolicyRole | undefined {
  const map = asMap(value);
  const [id, label, short] = ['id', 'label', 'short'].map((key) => asText(map?.need(key)));
  map?.done();
  return id && label && short ? { id, label, short } : undefined;
}

/** Exactly one role answers for an activity. */
function readActivity(value: YamlValue, roles: number): PolicyTemplate['activities'][number] | undefined {
  const map: MapReader | undefined = asMap(value);
  const label = asText(map?.need('label'));
  const letters = asList(map?.need('letters')).flatMap((item) => asOneOf(item, ['A', 'R', 'C', 'I'] as const) ?? []);
  map?.done();
  const answering = letters.filter((letter) => letter === 'A').length;
  if (letters.length !== roles || answering !== 1) {
    const found = `${letters.length} letters, ${answering} of them A`;
    value.log.fault(value.at, 'role-letters', found, `${roles} letters, one of them A`);
  }
  return label ? { label, letters } : undefined;
}
