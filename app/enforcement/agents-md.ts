import type { DelegationItem } from '../policy/decision-template';
import type { Control, Ground } from './kit-file';
import { readSizes } from './reach';
import { agentsWords } from './wording/people';
import { agentsText } from './wording/texts';

/** The three lists in plain words, the never list first. */
export function agentsMd(ground: Ground): Control {
  return { ...agentsWords, files: [{ path: 'AGENTS.md', text: agentsSection(ground) }] };
}

export function agentsSection({ decisions, reach }: Ground): string {
  const { lists } = decisions;
  const sizes = readSizes(reach);
  return [
    agentsText.title,
    '',
    agentsText.intro,
    '',
    ...section(agentsText.never, lists.never),
    ...section(agentsText.review, lists.review),
    ...section(agentsText.alone, lists.alone),
    agentsText.otherwise,
    '',
    ...agentsText.conduct(sizes).map((line) => `- ${line}`),
    '',
  ].join('\n');
}

function section(title: string, items: readonly DelegationItem[]): string[] {
  return items.length === 0 ? [] : [title, '', ...items.map((item) => `- ${item.text}.`), ''];
}
