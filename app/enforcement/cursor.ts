import { rulesFor } from './action-classes';
import { agentsSection } from './agents-md';
import guardScript from './files/guard.mjs?raw';
import { type Control, type Ground, jsonText } from './kit-file';
import { secretFiles, secretsAtHome } from './protected-paths';
import type { Say } from './reach';
import { actionLabels } from './wording/actions';
import { cursorRules, cursorWords } from './wording/tools';

/** Hooks that look before a command, a file or an MCP call; convenience lists; rules as guidance. */
export function cursor(ground: Ground): Control {
  const folder = 'cursor/project/.cursor';
  return {
    ...cursorWords,
    files: [
      { path: `${folder}/hooks.json`, text: jsonText(hooks) },
      { path: `${folder}/hooks/guard.mjs`, text: guardScript },
      { path: `${folder}/hooks/guard.rules.json`, text: jsonText(guardRules(ground)) },
      { path: `${folder}/permissions.json`, text: jsonText(permissions(ground)) },
      { path: `${folder}/cli.json`, text: jsonText(cli) },
      { path: `${folder}/rules/ai-policy.mdc`, text: rulesFile(ground) },
    ],
  };
}

/** A hook that fails lets the call through unless told otherwise. */
const guard = [{ command: 'node .cursor/hooks/guard.mjs', failClosed: true }];
const hooks = {
  version: 1,
  hooks: { beforeShellExecution: guard, beforeMCPExecution: guard, beforeReadFile: guard },
};

function guardRules({ reach }: Ground) {
  const rules = rulesFor(reach, 'local');
  const by = (say: Say) =>
    rules
      .filter((rule) => rule.say === say)
      .map(({ action }) => ({
        label: actionLabels[action.id],
        commands: action.commands.flatMap(({ globs }) => globs),
      }));
  return {
    never: by('never'),
    ask: by('ask'),
    allow: by('allow'),
    unreadable: [...secretFiles.map((path) => `*/${path}`), ...secretsAtHome.map((path) => `*/${path}`)].map((path) =>
      path.replaceAll('**', '*'),
    ),
    mcp: { allow: [] },
  };
}

/** Saves clicks and is no boundary; what is denied is held by the hooks. */
function permissions({ reach }: Ground) {
  const allowed = rulesFor(reach, 'local').filter(({ say }) => say === 'allow');
  return {
    terminalAllowlist: allowed.flatMap(({ action }) => action.commands.flatMap(({ globs }) => globs)),
    mcpAllowlist: [],
  };
}

const secretReads = [
  ...secretFiles.map((path) => `Read(**/${path})`),
  ...secretsAtHome.map((path) => `Read(~/${path})`),
];
const cli = { permissions: { allow: [], deny: secretReads } };

function rulesFile(ground: Ground): string {
  const head = ['---', `description: ${cursorRules}`, 'globs:', 'alwaysApply: true', '---'];
  return `${head.join('\n')}\n${agentsSection(ground)}`;
}
