import type { ControlWords } from './control-words';

/** Controls that people and agents read: what the README says of each. The texts themselves are in texts.ts. */
export const agentsWords: ControlWords = {
  id: 'agents-md',
  title: 'AGENTS.md section',
  layer: 'people',
  goes: 'Into `AGENTS.md` at the root of each repository. Claude Code reads `CLAUDE.md`: import it there with `@AGENTS.md`.',
  blocks: 'Nothing. It tells agents and people the three lists, so that the controls surprise nobody.',
  cannot: 'Refuse. A model usually follows it, and text from an issue or a web page can talk it out of it.',
  facts: [],
  executed: 'Nothing to execute.',
};

export const templateWords: ControlWords = {
  id: 'pull-request-template',
  title: 'Pull-request template',
  layer: 'people',
  goes: 'Into each repository, at the path it has here; where your host has no such path, into its settings.',
  blocks: 'Nothing by itself. A check can refuse a change whose fields are empty.',
  cannot: 'Prove that the author understands the change. Explaining it to the reviewer does.',
  facts: [],
  executed: 'Nothing to execute.',
};
