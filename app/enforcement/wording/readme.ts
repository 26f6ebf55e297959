import type { Layer } from '../kit-file';

export const chooseText = {
  optional: 'Given without being asked for: leave it out where you do not use it.',
  toolsUnknown: 'Which tools are in use is not known: files for all four families are here. Delete those nobody uses.',
  otherTools:
    'Tools are in use for which this kit has no files. Hold them by the platform layer, and by `AGENTS.md` where they read it.',
  hostUnknown: 'Where the code is hosted is not known: the files are for GitHub.',
  otherHost:
    'This kit has no branch rules for your code host. Set there by hand what the pull-request template’s table asks: approvals, not by the author, again after a push, no forced push; and give agents’ files, pipelines and infrastructure a required reviewer.',
  cloudUnknown:
    'Where production runs is not known: there is no file for a cloud. Deny agents’ identities there what the never list says.',
  otherCloud:
    'This kit has no file for your cloud or servers. Deny agents’ identities there what the never list says: deletion, permissions, guardrails.',
};

export const layerLabels: Readonly<Record<Layer, string>> = {
  tool: 'Tool: early, friendly, can be gone round',
  platform: 'Platform: outside the agent, hard',
  people: 'People: words that are read',
};

export const readmeText = {
  title: '# Enforcement kit',
  intro: [
    'Files that help to hold the AI coding policy, made from the same decisions. A draft for review by security and platform; nothing here was deployed by anybody.',
    'They carry decisions only, no answers and no scores. The same decisions on the same date give the same bytes.',
  ],
  order: (tools: boolean): string[] => {
    const steps = [
      'Give agents identities of their own, without rights in production. Every platform file rests on that.',
      'Platform files, first in a trial repository, account or cluster.',
      ...(tools ? ['Tool files on five machines for a week; then everybody’s.'] : []),
      'Try each line of the never list on a harmless target, with an agent’s identity. One that is not refused is an incident.',
    ];
    return ['## In which order', '', ...steps.map((step, index) => `${index + 1}. ${step}`), ''];
  },
  todo: '## To be settled first',
  nothingOpen: 'Nothing: every fact this kit hangs on is known.',
  unknownFact: (id: string) => `Not known: ${id}. Until it is, the stricter value stands in these files.`,
  box: (line: string) => `- [ ] TODO ${line}`,
  controls: '## The files',
  layers: '## Each never rule, two layers',
  layersIntro:
    'A tool’s refusal is early and can be gone round; the platform’s is hard. A rule with an empty side rests on one layer, or on people.',
  noControl: 'none: name the person who samples for it',
  /** The rest of a cell that names controls; empty where nothing stands outside. */
  outside: (holders: readonly string[]) => (holders.length === 0 ? '' : `outside this kit: ${holders.join(', and ')}`),
  whereUsed: (title: string) => `${title} (where you use it)`,
  noTool: 'none: no tool of this kit can express it',
  noToolFiles: 'none: this kit has no file for your tools',
  sources: '## What each file rests on',
  sourcesIntro: (today: string) =>
    `Formats of vendors move. Read on ${today}; a fact marked **past its review** may still be true, and nobody has looked.`,
  oldest: (facts: readonly string[], checkedOn: string | undefined) => `${facts.join(', ')}; oldest on ${checkedOn}`,
  dated: (reviewBy: string | undefined, state: string) => `${reviewBy}, ${state}`,
  fresh: 'in time',
  stale: '**past its review**',
  unknownSource: '**not in this edition: the form was not verified**',
  notVerified: 'nothing of a vendor',
  reading: (tools: boolean, ci: boolean): string[] => [
    '## How the decisions became rules',
    '',
    '- Never → deny. Needs review, or “human approval” in the permission matrix → ask. Alone, or “autonomous” → allow. “Only through the pipeline” → deny by hand.',
    ...(tools
      ? [
          '- A tool knows neither tiers nor environments. So the strictest tier you run counts. Beside a person, who sees the target before agreeing, a command that may act anywhere takes test’s letter, and is refused where its words name production. What is refused an agent, a person may still do where the policy lets them.',
        ]
      : []),
    ...(ci
      ? [
          '- In a pipeline nobody is there to see or to be asked: such a command takes production’s letter, and what would be asked is refused (`ci/` files).',
        ]
      : []),
    '',
  ],
};

/** Heads of the README's tables. */
export const readmeHeads = {
  layers: ['never', 'tool layer', 'platform layer'],
  sources: ['fact', 'says', 'source', 'verified against it on', 'review by'],
} as const;

/** What the first column says of each control. */
export const controlRows = {
  layer: 'layer',
  files: 'files',
  goes: 'goes',
  blocks: 'blocks',
  cannot: 'cannot',
  verified: 'verified against',
  review: 'review by',
  executed: 'executed',
} as const;

export const hostRules = 'the branch rules of your code host';

/** The second layer of never rules that no file of this kit can be. */
export const outsideKit: Readonly<Record<string, string>> = {
  'approve-own-work': 'no right to approve or merge for agents’ identities',
  'guarded-deploy':
    'a pipeline that waits for a person’s approval of each run, and no right to deploy for agents’ identities',
  merge: 'no right to merge for agents’ identities',
  'live-secrets':
    'a secret store that agents’ identities cannot read, and push protection with secret scanning at the host',
  'act-in-freeze':
    'a switch in the pipeline that refuses every run while a freeze is declared; emergency roles that agents cannot assume',
  'speak-externally': 'no right to send mail or messages for agents’ identities',
  'personal-telemetry': 'masked views of telemetry, and no others for agents’ identities',
  'no-rollback': 'backups in another account, with a lock, restored on trial',
  'draft-pull-request': 'no right to push for agents’ identities in pipelines',
  'unattended-run': 'no runner without an owner, a budget and an end',
};
