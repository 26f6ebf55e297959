import type { DelegationItem } from '../policy/decision-template';
import type { Control } from './kit-file';
import { hostRules, outsideKit, readmeText } from './wording/readme';

interface Holders {
  /** Ids of controls; the kit of one client may hold some of them only. */
  readonly tool: readonly string[];
  readonly platform: readonly string[];
}

const shells = ['claude-code', 'codex', 'cursor'] as const;
const hosts = ['github-ruleset', 'gitlab'] as const;
const gates = ['terraform-plan-check', 'aws-scp', 'kubernetes'] as const;

/** What holds an entry of the never list. Entries that only some decisions put there are named as well. */
const holders: Readonly<Record<string, Holders>> = {
  'approve-own-work': { tool: shells, platform: hosts },
  merge: { tool: shells, platform: hosts },
  'rewrite-history': { tool: shells, platform: hosts },
  'destroy-production': { tool: shells, platform: gates },
  'widen-permissions': { tool: shells, platform: gates },
  'disable-guardrails': { tool: shells, platform: ['codeowners', ...hosts, ...gates] },
  'live-secrets': { tool: [...shells, 'copilot'], platform: ['aws-scp'] },
  'speak-externally': { tool: shells, platform: [] },
  'guarded-deploy': { tool: shells, platform: [] },
  'agent-settings': { tool: shells, platform: ['codeowners'] },
  'draft-pull-request': { tool: ['claude-code', 'codex', 'copilot'], platform: [] },
  'unattended-run': { tool: ['claude-code', 'codex', 'copilot'], platform: [] },
  'no-rollback': { tool: [], platform: gates },
};

interface NeverRow {
  readonly text: string;
  readonly tool: string;
  readonly platform: string;
}

/** The two layers of each entry, side by side. */
export function neverRows(never: readonly DelegationItem[], controls: readonly Control[]): NeverRow[] {
  const noTool = controls.some(({ layer }) => layer === 'tool') ? readmeText.noTool : readmeText.noToolFiles;
  return never.map(({ id, text }) => {
    const { tool = [], platform = [] } = holders[id] ?? {};
    const own = outsideKit[id];
    const outside = [...(hostless(platform, controls) ? [hostRules] : []), ...(own ? [own] : [])];
    const hard = [named(platform, controls), readmeText.outside(outside)].filter(Boolean).join('; ');
    return { text, tool: named(tool, controls) || noTool, platform: hard || readmeText.noControl };
  });
}

/** Whether a code host has to hold it, and the kit has nothing for this client's. */
function hostless(platform: readonly string[], controls: readonly Control[]): boolean {
  const asked = platform.filter((one) => hosts.some((host) => host === one));
  return asked.length > 0 && !controls.some(({ id }) => asked.includes(id));
}

/** A control given without being asked for holds only where it is used. */
function named(ids: readonly string[], controls: readonly Control[]): string {
  return controls
    .filter(({ id }) => ids.includes(id))
    .map(({ title, optional }) => (optional ? readmeText.whereUsed(title) : title))
    .join('; ');
}
