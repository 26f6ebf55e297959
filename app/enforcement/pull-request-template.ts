import type { GateRow } from '../policy/decided';
import { tiers } from '../policy/decision-scales';
import { gateWords } from '../policy/wording/decisions';
import { tierLabels } from '../policy/wording/names';
import type { Control, Ground } from './kit-file';
import { readSizes } from './reach';
import { templateWords } from './wording/people';
import { templateText } from './wording/texts';

/** What the author says of a change: assistance, understanding, tier. */
export function pullRequestTemplate(ground: Ground): Control {
  const path = places[String(ground.facts['code-host'])] ?? '.github/pull_request_template.md';
  return { ...templateWords, files: [{ path: `pull-request-template/${path}`, text: template(ground) }] };
}

/** Where a host looks for it. */
const places: Readonly<Record<string, string>> = {
  gitlab: '.gitlab/merge_request_templates/Default.md',
  'azure-devops': '.azuredevops/pull_request_template.md',
};

function template({ decisions, reach }: Ground): string {
  const sizes = readSizes(reach);
  return [
    ...templateText.what,
    ...templateText.assistance,
    ...templateText.confirms(sizes),
    templateText.risk,
    '',
    `| ${templateText.author} | ${tiers.map((tier) => tierLabels[tier]).join(' | ')} |`,
    `|---|${tiers.map(() => '---').join('|')}|`,
    ...decisions.gates.map(gateRow),
    '',
    ...templateText.evidence,
  ].join('\n');
}

function gateRow({ label, cells }: GateRow): string {
  const words = tiers.map((tier) =>
    cells[tier].kind === 'notAllowed' ? templateText.notAllowed : gateWords(cells[tier]),
  );
  return `| ${[label, ...words].map((word) => word.replaceAll('|', '\\|')).join(' | ')} |`;
}
