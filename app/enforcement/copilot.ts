import { agentsSection } from './agents-md';
import type { Control, Ground } from './kit-file';
import { secretFiles } from './protected-paths';
import { atLeast } from './reach';
import { copilotSwitches } from './wording/texts';
import { copilotExclusion, copilotWords, switchesText } from './wording/tools';

/** Content exclusion to paste, instructions for the repository, and the switches of the organisation. */
export function copilot(ground: Ground): Control {
  return {
    ...copilotWords,
    files: [
      { path: 'copilot/content-exclusion.yml', text: exclusion() },
      { path: 'copilot/organisation-switches.md', text: switches(ground) },
      { path: 'copilot/project/.github/copilot-instructions.md', text: agentsSection(ground) },
    ],
  };
}

function exclusion(): string {
  const paths = secretFiles.map((path) => `  - ${JSON.stringify(`**/${path}`)}`);
  return [`# ${copilotExclusion}`, '"*":', ...paths, ''].join('\n');
}

function switches({ reach, facts }: Ground): string {
  const unattended = atLeast(reach.most, 'A3') && reach.task('unattended-run') !== 'never';
  const rows = copilotSwitches({ unattended, supervised: atLeast(reach.most, 'A2'), mcp: facts.mcp === 'yes' });
  return [
    switchesText.title,
    '',
    `| ${switchesText.head.join(' | ')} |`,
    '|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n');
}
