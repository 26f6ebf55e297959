import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, type Import, importsOf, root } from './app-imports';

/**
 * Who may import whom; this table is the rule's only home. `values` are app folders whose functions may be called, `types`
 * those whose types alone may be named (`import type`). A file at the top of app/ is an edge file under its own name.
 */
interface Rights {
  readonly values: readonly string[] | 'anything';
  readonly types: readonly string[] | 'anything';
  readonly never?: readonly string[];
  /** npm packages; `node:` modules are listed apart. */
  readonly packages: readonly string[];
  readonly node: readonly string[] | 'any';
}

const pure = { types: [], packages: [], node: [] } as const;
const remix = ['@remix-run/node', '@remix-run/react', '@remix-run/server-runtime', 'react'];

const table: Readonly<Record<string, Rights>> = {
  content: { ...pure, values: [], packages: ['yaml', 'mdast', 'mdast-util-from-markdown'] },
  bank: { ...pure, values: ['content'], node: ['node:crypto'] },
  assessment: { ...pure, values: ['bank', 'content'] },
  scoring: { ...pure, values: ['assessment', 'bank', 'content'] },
  document: { ...pure, values: [] },
  /** Texts over generated ones: neither knows the other's documents. */
  edits: { ...pure, values: ['document'], types: ['assessment'], packages: ['node-diff3'] },
  report: { ...pure, values: ['scoring', 'assessment', 'bank', 'content', 'document', 'edits'], node: ['node:crypto'] },
  /** The gap report with what it was built from inside, and the check of such a file. */
  seal: {
    values: ['report', 'scoring', 'assessment', 'bank', 'content', 'document', 'render'],
    types: ['load-content.server'],
    packages: [],
    node: ['node:crypto', 'node:zlib'],
  },
  policy: {
    ...pure,
    values: ['content', 'bank', 'assessment', 'document', 'edits'],
    types: ['scoring'],
    node: ['node:crypto'],
  },
  enforcement: { ...pure, values: ['policy', 'bank'], types: ['assessment'], packages: ['fflate'] },
  /** What one assessment gives, each result put together once for the command line and the pages alike. */
  results: {
    ...pure,
    values: ['seal', 'report', 'policy', 'enforcement', 'scoring', 'assessment', 'bank', 'content', 'document'],
    types: ['load-content.server'],
  },
  render: { values: ['document'], types: [], packages: ['react', 'fflate'], node: [] },
  /** Page 3 and charts as pictures, from the PDF's own layout. */
  'render/picture': {
    values: ['document', 'render', 'render/pdf'],
    types: [],
    packages: ['@resvg/resvg-js'],
    node: [],
  },
  /** Its worker, the only entry, draws pictures and writes other files too. */
  'render/pdf': {
    values: ['document', 'render', 'render/picture', 'render/files', 'render/tables'],
    types: [],
    packages: ['pdfkit', 'linebreak', 'fflate'],
    node: 'any',
  },
  'render/docx': {
    values: ['document', 'render', 'render/picture'],
    types: [],
    packages: ['docx', 'fflate'],
    node: [],
  },
  'render/markdown': { values: ['document', 'render'], types: [], packages: [], node: [] },
  'render/html': { values: ['document', 'render'], types: [], packages: ['react', 'react-dom'], node: ['node:crypto'] },
  'render/tables': { values: ['document', 'render'], types: [], packages: ['write-excel-file'], node: [] },
  /** One document as any of its files. */
  'render/files': {
    values: ['document', 'render', 'render/pdf', 'render/docx', 'render/markdown', 'render/html'],
    types: [],
    packages: [],
    node: [],
  },
  storage: {
    values: ['sync-folder.server'],
    types: ['assessment', 'bank', 'content', 'scoring', 'document', 'policy'],
    packages: ['drizzle-orm', 'better-sqlite3'],
    node: 'any',
  },
  'extra-banks': { values: ['content', 'bank', 'sync-folder.server'], types: [], packages: [], node: 'any' },
  accounts: { values: ['storage', 'bank'], types: 'anything', packages: ['cookie'], node: 'any' },
  server: {
    values: ['storage', 'accounts', 'env.server', 'load-content.server'],
    types: 'anything',
    packages: ['express', 'compression', 'helmet', 'pino', 'piscina', '@remix-run/node'],
    node: 'any',
  },
  ui: { values: ['render'], types: 'anything', packages: ['react'], node: [] },
  routes: { values: 'anything', types: 'anything', never: ['cli'], packages: remix, node: 'any' },
  cli: { values: 'anything', types: 'anything', never: ['routes'], packages: [], node: 'any' },
  'env.server': { values: [], types: [], packages: [], node: 'any' },
  'load-content.server': {
    values: ['content', 'bank', 'assessment', 'policy', 'report'],
    types: 'anything',
    packages: [],
    node: 'any',
  },
  'parsed-content.server': { values: ['load-content.server'], types: [], packages: [], node: 'any' },
  'sync-folder.server': { values: [], types: [], packages: [], node: 'any' },
  'load-context': { values: [], types: 'anything', packages: [], node: [] },
  root: { values: ['ui', 'accounts'], types: 'anything', packages: remix, node: [] },
  routes_ts: { values: [], types: [], packages: ['@remix-run/route-config'], node: [] },
  'entry.client': { values: ['ui'], types: 'anything', packages: [...remix, 'react-dom'], node: [] },
  'entry.server': { values: 'anything', types: 'anything', packages: [...remix, 'react-dom'], node: 'any' },
};

/** Folders within a folder that have a row of their own. */
const parts = [
  'render/pdf',
  'render/picture',
  'render/docx',
  'render/markdown',
  'render/html',
  'render/tables',
  'render/files',
];

/** The row of the table that a path inside the repository falls under. */
function homeOf(path: string): string {
  const [, first = '', second] = path.split('/');
  if (second === undefined) return first === 'routes.ts' ? 'routes_ts' : first.replace(/\.tsx?$/, '');
  return parts.find((part) => path.startsWith(`app/${part}/`)) ?? first;
}

const allows = (list: readonly string[] | 'anything', home: string) => list === 'anything' || list.includes(home);

/** Why an import is not allowed, or undefined. */
function fault({ from, to, typeOnly }: Import): string | undefined {
  const home = homeOf(from);
  const rights = table[home];
  if (!rights) return `${from}: app/${home} has no row in the table of test/boundaries.test.ts`;
  const say = (rule: string) => `${from} imports ${typeOnly ? 'types of ' : ''}"${to}": ${rule}`;
  if (to.startsWith('.')) {
    const goal = homeOf(posix.join(posix.dirname(from), to));
    if (goal === home || (home === 'render' && goal === 'render/pdf' && typeOnly)) return undefined;
    if (rights.never?.includes(goal)) return say(`${home} never imports ${goal}`);
    const base = parts.includes(goal) && !home.startsWith('render') ? 'render' : goal;
    if (allows(rights.values, base)) return undefined;
    if (allows(rights.types, base)) return typeOnly ? undefined : say(`${home} may name only types of ${base}`);
    return say(`${home} may import ${list([...(rights.values as string[]), ...(rights.types as string[])])}`);
  }
  if (to.startsWith('node:'))
    return rights.node === 'any' || rights.node.includes(to)
      ? undefined
      : say(`${home} may use ${list(rights.node)} of Node`);
  const name = packageOf(to);
  return rights.packages.includes(name) ? undefined : say(`${home} may use the packages ${list(rights.packages)}`);
}

function packageOf(to: string): string {
  return to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/');
}

function list(names: readonly string[]): string {
  return names.length > 0 ? names.join(', ') : 'nothing';
}

const faultsOf = (imports: readonly Import[]) => imports.flatMap((one) => fault(one) ?? []);

describe('who may import whom', () => {
  it('is kept by every file of app/', () => {
    expect(faultsOf(files.flatMap(importsOf))).toEqual([]);
  });

  it('uses only packages that package.json lists', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const known = new Set(Object.keys({ ...dependencies }));
    const typed = new Set(Object.keys({ ...devDependencies }));
    const missing = files.flatMap(importsOf).filter(({ to, typeOnly }) => {
      if (to.startsWith('.') || to.startsWith('node:')) return false;
      const name = packageOf(to);
      return !known.has(name) && !(typeOnly && typed.has(`@types/${name}`)) && !typed.has(name);
    });
    expect(missing).toEqual([]);
  });

  it('leaves SQL to storage, PDFs to render/pdf, and Remix and express to the edge', () => {
    const owners: Record<string, RegExp> = {
      'drizzle-orm': /^storage$/,
      'better-sqlite3': /^storage$/,
      pdfkit: /^render\/pdf$/,
      express: /^server$/,
    };
    const strangers = files.flatMap(importsOf).filter(({ from, to }) => {
      const owner = to.startsWith('@remix-run/')
        ? /^(routes|routes_ts|root|entry\.client|entry\.server|server)$/
        : owners[packageOf(to)];
      return owner !== undefined && !owner.test(homeOf(from));
    });
    expect(strangers).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['app/content/a.ts', "import { x } from '../bank/bank';", 'content may import nothing'],
    ['app/content/a.ts', "import { readFileSync } from 'node:fs';", 'content may use nothing of Node'],
    ['app/scoring/a.ts', "import { x } from '../report/x';", 'scoring may import assessment, bank, content'],
    [
      'app/scoring/a.ts',
      "import {\n  type A,\n  b,\n} from '../storage/db';",
      'scoring may import assessment, bank, content',
    ],
    ['app/policy/a.ts', "import { x } from '../scoring/score';", 'policy may name only types of scoring'],
    [
      'app/storage/a.ts',
      "import { notSure } from '../assessment/assessment';",
      'storage may name only types of assessment',
    ],
    ['app/routes/a.tsx', "export { run } from '../cli/main';", 'routes never imports cli'],
    ['app/cli/a.ts', "const x = await import('../routes/home');", 'cli never imports routes'],
    ['app/report/a.ts', "import PDFDocument from 'pdfkit';", 'report may use the packages nothing'],
    ['app/ui/a.tsx', "import { db } from '../storage/db';", 'ui may name only types of storage'],
    ['app/render/a.ts', "import { x } from '../report/x';", 'render may import document'],
    ['app/surprise/a.ts', "import { x } from '../bank/bank';", 'has no row in the table'],
  ])('would refuse in %s: %s', (path, text, rule) => {
    expect(faultsOf(importsOf({ path, text })).join()).toContain(rule);
  });

  it.each([
    ['app/policy/a.ts', "import type { ScoreCard } from '../scoring/score-card';"],
    ['app/storage/a.ts', "import { type Answer, type Problem } from '../assessment/assessment';"],
    ['app/bank/a.ts', "import { createHash } from 'node:crypto';"],
    ['app/bank/a.ts', "/** import { x } from '../report/x'; */"],
  ])('allows in %s: %s', (path, text) => {
    expect(faultsOf(importsOf({ path, text }))).toEqual([]);
  });
});

const inPlaces = (test: RegExp, among: typeof files) =>
  among.filter(({ text }) => test.test(text)).map(({ path }) => path);

describe('what a file may reach', () => {
  it('reads process.env in env.server.ts alone', () => {
    expect(inPlaces(/\bprocess\s*\.\s*env\b|\bimport\.meta\.env\b/, files)).toEqual(['app/env.server.ts']);
  });

  it('has no clock, chance, network or console in code that must be pure', () => {
    const pureFolders =
      /^app\/(content|bank|assessment|scoring|document|edits|report|seal|policy|enforcement|results|render)\//;
    const impure = /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bfetch\(|\bconsole\./;
    expect(
      inPlaces(
        impure,
        files.filter(({ path }) => pureFolders.test(path)),
      ),
    ).toEqual([]);
  });

  it('never sets inner HTML, and needs no any or ts-ignore', () => {
    expect(inPlaces(/dangerouslySetInnerHTML|@ts-ignore|@ts-nocheck|\bas any\b|:\s*any\b/, files)).toEqual([]);
  });
});

describe('how files lie', () => {
  it('keeps every file within 250 lines', () => {
    const long = files.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
    expect(long.filter(({ lines }) => lines > 250)).toEqual([]);
  });

  it('has no folder of leftovers and no barrel', () => {
    expect(files.filter(({ path }) => /\/(utils?|helpers?|lib|services?|common|shared|misc)\//.test(path))).toEqual([]);
    expect(files.map(({ path }) => path).filter((path) => /\/index\.tsx?$/.test(path))).toEqual([]);
  });

  it('names files in kebab-case, as routes and edge files by their framework', () => {
    const names = files.map(({ path }) => path).filter((path) => !path.startsWith('app/routes/'));
    expect(
      names.filter((path) => !/^app\/(?:[a-z0-9-]+\/)*[a-z0-9-]+(?:\.(?:server|client))?\.tsx?$/.test(path)),
    ).toEqual([]);
  });
});
