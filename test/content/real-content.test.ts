import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inTrack, isGate, questionsInScope } from '../../app/assessment/applicable-questions';
import type { Assessment, FactValue } from '../../app/assessment/assessment';
import { conditionView } from '../../app/assessment/condition-view';
import { levels, type Question } from '../../app/bank/bank';
import { allQuestions, autonomyLevels, isAutonomyRequirement } from '../../app/bank/edition';
import { proseText } from '../../app/content/prose';
import { loadContent } from '../../app/load-content.server';
import { scoreAssessment } from '../../app/scoring/score-assessment';

const folder = join(import.meta.dirname, '../../content');
const loaded = loadContent(folder);
if (loaded.kind === 'faults') throw new Error(loaded.report);
const { edition } = loaded.content.current;
const questions = allQuestions(edition);
const byId = new Map(questions.map((question) => [question.id, question]));

type Facts = Readonly<Record<string, FactValue>>;
/** Facts under which every question is asked but those that the autonomy rules out. */
const everything: Facts = {
  mcp: 'yes',
  juniors: 20,
  engineers: 100,
  'agents-in-ci': 'yes',
  'review-bots': 'yes',
  contractors: 'few',
};
/** Facts that rule out what they can. */
const little: Facts = { mcp: 'no', juniors: 0, engineers: 5, 'agents-in-ci': 'no' };

// Starting values of the edition, written here by hand and not read from the content under test.
const always = [
  'tooling.data-classes',
  'tooling.secrets-out-of-reach',
  'review.mandatory-review',
  'literacy.training-before-access',
];
const fromA2 = [
  'tooling.delegation-lists',
  'review.separation-of-duties',
  'review.configuration-changes',
  'permissions.production-write',
  'permissions.destructive-actions',
  'permissions.recoverable-backups',
];
const fromA3 = ['permissions.kill-switch', 'literacy.operator-licence'];
const withJuniors = ['review.gates-by-experience', 'literacy.junior-oversight'];
const withMcp = ['tooling.agent-supply-chain'];
const keys = [
  'tooling.policy-before-mandate',
  'tooling.alternatives',
  'tooling.outcome-measures',
  'tooling.feedback-changes-tools',
  'literacy.trust-calibration',
];
const requirements = {
  A1: { 'tooling.data-classes': 2, 'review.mandatory-review': 2, 'tooling.secrets-out-of-reach': 1 },
  A2: {
    'permissions.production-write': 2,
    'permissions.destructive-actions': 2,
    'permissions.recoverable-backups': 2,
    'permissions.meaningful-approvals': 2,
    'tooling.delegation-lists': 2,
    'tooling.secrets-out-of-reach': 2,
    'review.separation-of-duties': 2,
  },
  A3: {
    'review.mandatory-review': 3,
    'review.separation-of-duties': 3,
    'permissions.permission-matrix': 2,
    'permissions.agent-identity': 2,
    'permissions.sandbox': 2,
    'permissions.prompt-injection': 2,
    'permissions.agents-in-ci': 2,
    'permissions.background-agents': 2,
    'permissions.kill-switch': 2,
    'tooling.agent-supply-chain': 2,
    'review.configuration-changes': 2,
    'literacy.operator-licence': 2,
  },
  A4: {
    'permissions.production-write': 3,
    'permissions.destructive-actions': 3,
    'permissions.recoverable-backups': 3,
    'permissions.blast-radius': 3,
    'permissions.prompt-injection': 3,
    'permissions.guardrail-tests': 3,
    'review.independent-tests': 3,
    'review.configuration-changes': 3,
    'review.progressive-delivery': 3,
    'literacy.operator-licence': 3,
    'permissions.kill-switch': 4,
    'tooling.outcome-measures': 2,
  },
} as const;

const ids = (list: readonly Question[]) => list.map((question) => question.id).sort();
const gatesUnder = (facts: Facts) =>
  ids(questions.filter((question) => isGate(question, conditionView(edition, { facts, answers: {} }))));
const asked = (track: Assessment['track'], facts: Facts) => questionsInScope(edition, { track, facts });

describe('the banks', () => {
  it('hold at least 32 questions, at least 8 in each of the four domains', () => {
    expect(edition.banks.map((bank) => bank.domain).sort()).toEqual(['literacy', 'permissions', 'review', 'tooling']);
    expect(questions.length).toBeGreaterThanOrEqual(32);
    for (const bank of edition.banks) expect(bank.questions.length, bank.domain).toBeGreaterThanOrEqual(8);
  });

  it('load without a warning', () => {
    expect(loaded.kind === 'ok' && loaded.warnings).toEqual([]);
  });
});

describe('gates', () => {
  it.each<[string, Facts, readonly string[]]>([
    ['with AI off', { ...little, autonomy: 'A0' }, always],
    ['at A1', { ...little, autonomy: 'A1' }, always],
    ['at A2', { ...little, autonomy: 'A2' }, [...always, ...fromA2]],
    ['at A3', { ...little, autonomy: 'A3' }, [...always, ...fromA2, ...fromA3]],
    ['at A4', { ...little, autonomy: 'A4' }, [...always, ...fromA2, ...fromA3]],
    ['with one junior', { ...little, autonomy: 'A1', juniors: 1 }, [...always, ...withJuniors]],
    ['with MCP servers', { ...little, autonomy: 'A1', mcp: 'yes' }, [...always, ...withMcp]],
    ['when nothing is known', {}, [...always, ...fromA2, ...fromA3, ...withJuniors, ...withMcp]],
  ])('in force %s are these', (_name, facts, expected) => {
    expect(gatesUnder(facts)).toEqual([...expected].sort());
  });
});

describe('autonomy requirements', () => {
  it.each(['A1', 'A2', 'A3', 'A4'] as const)('of %s are these', (step) => {
    const listed = edition.settings.autonomy[step].map((one) => [one.question, one.atLeast]);
    expect(Object.fromEntries(listed)).toEqual(requirements[step]);
    expect(listed).toHaveLength(Object.keys(requirements[step]).length);
  });
});

describe('scope', () => {
  const outAt = (facts: Facts) => {
    const inside = new Set(ids(asked('full', facts)));
    return ids(questions).filter((id) => !inside.has(id));
  };
  const belowA2 = [
    'literacy.operator-licence',
    'permissions.agent-identity',
    'permissions.destructive-actions',
    'permissions.kill-switch',
    'permissions.meaningful-approvals',
    'permissions.permission-matrix',
    'permissions.production-read',
    'permissions.production-write',
    'permissions.sandbox',
  ];
  const above15 = [
    'literacy.community',
    'literacy.curriculum',
    'literacy.training-effect',
    'review.director-audit',
    'tooling.model-change',
    'tooling.vendor-exit',
  ];
  const belowA3 = ['permissions.background-agents', 'permissions.blast-radius'];

  it('asks everything at A3 with juniors and more than 15 engineers, and when nothing is known', () => {
    expect(outAt({ ...everything, autonomy: 'A3' })).toEqual([]);
    expect(outAt({})).toEqual([]);
  });

  it('leaves out by autonomy, agents in CI, juniors and size what it should, and nothing else', () => {
    expect(outAt({ ...everything, autonomy: 'A2' })).toEqual(belowA3);
    expect(outAt({ ...everything, autonomy: 'A1' })).toEqual([...belowA2, ...belowA3].sort());
    expect(outAt({ ...everything, autonomy: 'A2', 'agents-in-ci': 'no' })).toEqual([
      'permissions.agents-in-ci',
      ...belowA3,
    ]);
    expect(outAt({ ...everything, autonomy: 'A3', 'agents-in-ci': 'no' })).toEqual([]);
    // Where the tools are forbidden they are used in secret, and juniors most of all: asked all the same.
    expect(outAt({ ...everything, autonomy: 'A0' })).toEqual([...belowA2, ...belowA3].sort());
    expect(outAt({ ...everything, autonomy: 'A3', juniors: 0 })).toEqual(['literacy.junior-oversight']);
    expect(outAt({ ...everything, autonomy: 'A3', 'review-bots': 'no' })).toEqual(['review.review-bots']);
    expect(outAt({ ...everything, autonomy: 'A3', contractors: 'no' })).toEqual(['tooling.contractors']);
    expect(outAt({ ...everything, autonomy: 'A3', engineers: 15 })).toEqual(above15);
    expect(outAt({ ...everything, autonomy: 'A3', engineers: 16 })).toEqual([]);
  });
});

describe('the quick track', () => {
  const quick = questions.filter((question) => inTrack(edition, question, { track: 'quick' }));

  it('is 31 questions: gates, autonomy requirements and these five key questions', () => {
    expect(ids(questions.filter((question) => question.key))).toEqual([...keys].sort());
    expect(quick).toHaveLength(31);
    const gatesAndKeys = [...always, ...fromA2, ...fromA3, ...withJuniors, ...withMcp, ...keys];
    const required = Object.values(requirements).flatMap((step) => Object.keys(step));
    expect(ids(quick)).toEqual([...new Set([...gatesAndKeys, ...required])].sort());
  });

  it('asks 19 to 21 of them at A1, and all at A3', () => {
    expect(asked('quick', { ...little, autonomy: 'A1' })).toHaveLength(19);
    expect(asked('quick', { autonomy: 'A1' })).toHaveLength(21);
    expect(asked('quick', { ...everything, autonomy: 'A3' })).toHaveLength(31);
  });

  it('touches every pattern with relevance 3, and every practice', () => {
    expect(edition.patterns).toHaveLength(6);
    expect(edition.practices).toHaveLength(6);
    for (const { id } of edition.patterns) {
      expect(
        quick.filter((question) => question.patterns[id] === 3),
        id,
      ).not.toEqual([]);
    }
    for (const { id } of edition.practices) {
      expect(
        quick.filter((question) => question.practices.includes(id)),
        id,
      ).not.toEqual([]);
    }
  });
});

describe('relevance', () => {
  it.each([
    ['tooling.delegation-lists', { 'reactive-safeguards': 3, 'unbounded-permissions': 2, 'missing-review-gates': 1 }],
    ['tooling.data-classes', { 'reactive-safeguards': 2 }],
    ['tooling.feedback-changes-tools', { 'tool-lock-in': 3, 'adoption-over-safety': 2 }],
    ['literacy.training-before-access', { 'juniors-without-oversight': 2, 'reactive-safeguards': 2 }],
    ['literacy.trust-calibration', { 'juniors-without-oversight': 2, 'missing-review-gates': 2 }],
    ['literacy.operator-licence', { 'unbounded-permissions': 2, 'juniors-without-oversight': 2 }],
  ])('of %s is set by hand', (id, patterns) => {
    expect(byId.get(id)?.patterns).toEqual(patterns);
  });
});

describe('stakes', () => {
  const stakes = (facts: Facts) =>
    Object.fromEntries(
      Object.entries(scoreAssessment(edition, assessmentOf({}, facts)).patterns).map(([id, one]) => [id, one.stakes]),
    );

  it('are high where agents deploy, tier 1 exists, juniors are many and usage is a target', () => {
    expect(
      stakes({ autonomy: 'A4', mandate: 'target', 'system-tiers': ['tier-1'], juniors: 30, 'ai-share': 25 }),
    ).toEqual({
      'unbounded-permissions': 'high',
      'adoption-over-safety': 'high',
      'missing-review-gates': 'high',
      'tool-lock-in': 'low',
      'juniors-without-oversight': 'high',
      'reactive-safeguards': 'high',
    });
  });

  it('are low where AI only suggests, nothing is critical or regulated, and nobody is asked to use it', () => {
    const facts = {
      autonomy: 'A1',
      mandate: 'none',
      'system-tiers': ['tier-3'],
      juniors: 10,
      'ai-share': 10,
      regulation: ['none'],
    };
    expect(new Set(Object.values(stakes(facts)))).toEqual(new Set(['low']));
  });

  it('are moderate between', () => {
    const facts = {
      autonomy: 'A2',
      mandate: 'reviewed',
      'system-tiers': ['tier-2'],
      juniors: 20,
      'ai-share': 20,
      regulation: ['none'],
    };
    expect(stakes(facts)).toEqual({
      'unbounded-permissions': 'moderate',
      'adoption-over-safety': 'moderate',
      'missing-review-gates': 'moderate',
      'tool-lock-in': 'low',
      'juniors-without-oversight': 'moderate',
      'reactive-safeguards': 'moderate',
    });
  });
});

describe('the real edition under the model', () => {
  it('gives level k, and autonomy by its requirements, when every answer is k', () => {
    const expected = ['A0', 'A0', 'A2', 'A3', 'A4'];
    for (const k of levels) {
      const answers = Object.fromEntries(questions.map(({ id }) => [id, { state: 'known' as const, level: k }]));
      for (const autonomy of autonomyLevels) {
        const card = scoreAssessment(edition, assessmentOf(answers, { ...everything, autonomy }));
        expect(card.level, `${k} ${autonomy}`).toEqual({ floor: k, ceiling: k });
      }
      const atA4 = scoreAssessment(edition, assessmentOf(answers, { ...everything, autonomy: 'A4' }));
      expect(atA4.autonomy.supported).toEqual({ floor: expected[k], ceiling: expected[k] });
    }
  });
});

function assessmentOf(answers: Assessment['answers'], facts: Facts): Assessment {
  return { edition: edition.id, track: 'full', organisation: 'Nobody Ltd', date: '2026-01-01', facts, answers };
}

describe('incidents', () => {
  it('are eight in order, each told with sources and a chain of barriers', () => {
    expect(edition.incidents.map((incident) => incident.id)).toEqual([
      'cost-explorer-december-2025',
      'delivery-estimates-march-2026',
      'storefront-march-2026',
      'replit-july-2025',
      'pocketos-april-2026',
      'amazon-q-extension-july-2025',
      'rules-file-backdoor-march-2025',
      'poisoned-mcp-package-september-2025',
    ]);
    for (const incident of edition.incidents) {
      expect(proseText(incident.reported).length, incident.id).toBeGreaterThan(100);
      expect(incident.sources.length, incident.id).toBeGreaterThan(0);
      expect(incident.barriers.length, incident.id).toBeGreaterThanOrEqual(2);
    }
  });

  it('give the position of Amazon wherever one of its incidents is told, and of nobody who disputes nothing', () => {
    for (const { id, disputed, reported, otherPosition } of edition.incidents) {
      expect(disputed, id).toBe(proseText(reported).includes('Amazon'));
      if (!disputed) continue;
      expect(proseText(otherPosition), id).toContain('Amazon');
      expect(proseText(otherPosition).length, id).toBeGreaterThan(100);
    }
  });
});

describe('every text', () => {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  const texts = paths.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  const sentences = texts.flatMap(({ path, text }) =>
    text.split(/(?<=[.!?:;])\s+|\n\s*\n/).map((sentence) => ({ path, sentence: sentence.replace(/\s+/g, ' ') })),
  );

  it('leaves the cause of 5 March open: no sentence says that AI caused it', () => {
    const about = /5 March|storefront/i;
    const blames =
      /\b(AI|agents?|assistant|tools?|generated)\b.*\b(caused|broke|took down|brought down|triggered|led to)\b|\b(caused|broken|triggered) by\b.*\b(AI|agents?|assistant|tools?)\b/i;
    const denies = /\b(not|no|none|never|denies|disputes)\b/i;
    const found = sentences.filter(
      ({ sentence }) => about.test(sentence) && blames.test(sentence) && !denies.test(sentence),
    );
    expect(found).toEqual([]);
    const storefront = edition.incidents.find((incident) => incident.id === 'storefront-march-2026');
    expect(proseText(storefront?.otherPosition ?? [])).toMatch(/denies|do not treat/);
  });

  it("gives Amazon's position wherever its outages are told", () => {
    const tells = /Cost Explorer|lost orders|\b13 hours\b|December 2025|[25] March 2026|\breset over\b/;
    const position = /Amazon (itself )?(calls|says|denies|disputes|confirms|attributes|rejects|names|puts|speaks)/;
    const silent = texts.filter(
      ({ path, text }) => !/README|ids\.md/.test(path) && tells.test(text) && !position.test(text.replace(/\s+/g, ' ')),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it('never says that an outage would have been stopped or prevented', () => {
    // An order hidden in a text is no outage: what would have stopped it is asked, and of the reader's own tool.
    const told = sentences.filter(({ sentence }) => !/hidden order/.test(sentence));
    const claims = told.filter(({ sentence }) => /would have (been )?(stopped|prevented|avoided)/i.test(sentence));
    expect(claims.filter(({ path }) => !/README/.test(path))).toEqual([]);
  });
});

it('lists every autonomy requirement among the permanent questions, never "not applicable"', () => {
  for (const question of questions) {
    if (isAutonomyRequirement(edition, question.id) || question.gateWhen)
      expect(question.notApplicable, question.id).toBe('never');
  }
});
