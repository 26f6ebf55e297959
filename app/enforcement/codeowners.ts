import type { Tier } from '../policy/decision-scales';
import type { Control, Ground, KitFile } from './kit-file';
import { codeownersHead, codeownersWords } from './wording/platform';

/** Owners of what steers agents and of what holds them; on tiers 1 and 2 of everything. */
export function codeowners({ reach, facts }: Ground): Control {
  const home = facts['code-host'] === 'gitlab' ? '.gitlab' : '.github';
  return { ...codeownersWords, files: fileSets.flatMap((set) => fileFor(set, reach.tiers, home)) };
}

interface FileSet {
  readonly folder: string;
  readonly tiers: readonly Tier[];
  readonly everything: boolean;
}

/** The gates of tiers 1 and 2 ask for an owner of the code; those of 3 and 4 for anybody. */
const fileSets: readonly FileSet[] = [
  { folder: 'tiers-1-and-2', tiers: ['tier-1', 'tier-2'], everything: true },
  { folder: 'tiers-3-and-4', tiers: ['tier-3', 'tier-4'], everything: false },
];

function fileFor({ folder, tiers, everything }: FileSet, run: readonly Tier[], home: string): KitFile[] {
  if (!tiers.some((tier) => run.includes(tier))) return [];
  const lines = [
    ...(everything ? [['*', 'owners-of-this-repository']] : []),
    ...sensitive,
    ...steered(home),
    ...holding(home),
  ];
  const width = Math.max(...lines.map(([path = '']) => path.length));
  const text = lines.map(
    ([path = '', ...teams]) => `${path.padEnd(width)}  ${teams.map((team) => `@your-organisation/${team}`).join(' ')}`,
  );
  return [{ path: `codeowners/${folder}/${home}/CODEOWNERS`, text: [...codeownersHead, ...text, ''].join('\n') }];
}

const sensitive = [
  ['/auth/', 'security'],
  ['/payments/', 'security'],
  ['migrations/', 'platform'],
  ['/infra/', 'platform'],
  ['*.tf', 'platform'],
  ['Dockerfile', 'platform'],
];

const steering = ['AGENTS.md', 'CLAUDE.md', '.mcp.json', '.claude/', '.codex/', '.cursor/'];

function steered(home: string): string[][] {
  const ofHost = home === '.github' ? ['/.github/copilot-instructions.md', '/.github/instructions/'] : [];
  return [...steering, ...ofHost].map((path) => [path, 'platform', 'security']);
}

function holding(home: string): string[][] {
  const pipelines =
    home === '.gitlab' ? ['/.gitlab-ci.yml', '/.gitlab/'] : ['/.github/workflows/', '/.github/actions/'];
  return [
    ...pipelines.map((path) => [path, 'platform']),
    ['/terraform/plan-check/', 'platform', 'security'],
    [`/${home}/CODEOWNERS`, 'security'],
  ];
}
