import type { FactValue } from '../assessment/assessment';

/** Controls of the enforcement kit that refuse something, by their ids there. */
const toolControls = ['claude-code', 'codex', 'cursor', 'copilot'] as const;
const hostControls = ['github-ruleset', 'gitlab', 'codeowners'] as const;
const cloudControls = ['aws-scp'] as const;
export const kitControls = [...toolControls, ...hostControls, ...cloudControls] as const;
export type KitControl = (typeof kitControls)[number];

/** Controls that stand for all of a client's tools, its code host, its cloud. */
export interface FittingControls {
  readonly tools: readonly KitControl[];
  /** A tool in use for which the kit has no file. */
  readonly otherTools: boolean;
  readonly host: readonly KitControl[];
  readonly cloud: readonly KitControl[];
}

/** What a client's facts ask for, without any guess: an unknown fact asks for nothing. */
export function fittingControls(facts: Readonly<Record<string, FactValue>>): FittingControls {
  const { tools, 'code-host': host, cloud } = facts;
  const named = Array.isArray(tools) ? (tools as readonly unknown[]).map(String).filter((id) => id !== 'none') : [];
  return {
    tools: toolControls.filter((id) => named.includes(id)),
    otherTools: named.some((id) => !toolControls.some((one) => one === id)),
    host: byHost[String(host)] ?? [],
    cloud: cloud === 'aws' ? ['aws-scp'] : [],
  };
}

const byHost: Readonly<Record<string, readonly KitControl[]>> = {
  github: ['github-ruleset', 'codeowners'],
  gitlab: ['gitlab', 'codeowners'],
};
