import type { FactValue } from '../assessment/assessment';
import { agentsMd } from './agents-md';
import { awsScp } from './aws-scp';
import { claudeCode } from './claude-code';
import { codeowners } from './codeowners';
import { codex } from './codex';
import { copilot } from './copilot';
import { cursor } from './cursor';
import { githubRuleset } from './github-ruleset';
import { gitlab } from './gitlab';
import type { Control, Ground } from './kit-file';
import { kubernetes } from './kubernetes';
import { pullRequestTemplate } from './pull-request-template';
import { terraformPlanCheck } from './terraform-plan-check';
import { chooseText } from './wording/readme';

export interface Chosen {
  readonly controls: readonly Control[];
  /** What is missing or was assumed, for the README. */
  readonly todo: readonly string[];
}

/** Facts choose. Where one is missing, the families most people use are given, and the README says so. */
export function chooseControls(ground: Ground): Chosen {
  const { facts } = ground;
  const [tool, host, cloud] = [byTool(facts.tools), byHost(facts['code-host']), byCloud(facts.cloud)];
  const makers = [...tool.makers, ...host.makers, agentsMd, pullRequestTemplate, ...cloud.makers];
  const controls = makers.map((make) => make(ground));
  const optional = [terraformPlanCheck, kubernetes].map((make) => ({ ...make(ground), optional: chooseText.optional }));
  return { controls: [...controls, ...optional], todo: [...tool.todo, ...host.todo, ...cloud.todo] };
}

type Maker = (ground: Ground) => Control;

interface Choice {
  readonly makers: readonly Maker[];
  readonly todo: readonly string[];
}

const tools: Readonly<Record<string, Maker>> = { 'claude-code': claudeCode, codex, cursor, copilot };

function byTool(fact: FactValue | undefined): Choice {
  const named = Array.isArray(fact) ? (fact as readonly unknown[]).map(String) : undefined;
  if (named === undefined) return { makers: Object.values(tools), todo: [chooseText.toolsUnknown] };
  const makers = Object.entries(tools).flatMap(([id, make]) => (named.includes(id) ? [make] : []));
  const others = named.filter((id) => id !== 'none' && !tools[id]);
  return { makers, todo: others.length > 0 ? [chooseText.otherTools] : [] };
}

function byHost(fact: FactValue | undefined): Choice {
  if (fact === 'github') return { makers: [githubRuleset, codeowners], todo: [] };
  if (fact === 'gitlab') return { makers: [gitlab, codeowners], todo: [] };
  if (fact === undefined || fact === 'notSure')
    return { makers: [githubRuleset, codeowners], todo: [chooseText.hostUnknown] };
  return { makers: [], todo: [chooseText.otherHost] };
}

function byCloud(fact: FactValue | undefined): Choice {
  if (fact === 'aws') return { makers: [awsScp], todo: [] };
  if (fact === undefined || fact === 'notSure') return { makers: [], todo: [chooseText.cloudUnknown] };
  return { makers: [], todo: [chooseText.otherCloud] };
}
