import { describe, expect, it } from 'vitest';
import { questionsInScope } from '../../app/assessment/applicable-questions';
import type { Assessment } from '../../app/assessment/assessment';
import type { Level } from '../../app/bank/bank';
import { bodyText } from '../../app/document/plain-text';
import { buildReport } from '../../app/report/build-report';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import type { ScoreCard } from '../../app/scoring/score-card';
import { randomFrom } from '../hostile/random';
import { realEdition } from '../report/respondents';
import { type Expected, type Persona, personas } from './persona';

const edition = realEdition();
const all = personas(edition);
const cards = new Map(all.map((persona) => [persona.slug, scoreAssessment(edition, persona.assessment)]));
const cardOf = ({ slug }: Persona) => cards.get(slug) as ScoreCard;
const named = (slug: string) => cards.get(slug) as ScoreCard;

const ratings = ['low', 'moderate', 'high', 'severe'] as const;
const within = <T>(value: T, [least, most]: readonly [T, T], order: readonly T[]) =>
  order.indexOf(value) >= order.indexOf(least) && order.indexOf(value) <= order.indexOf(most);

describe('a golden persona', () => {
  it('is one of at least twelve', () => {
    expect(all.length).toBeGreaterThanOrEqual(12);
  });

  describe.each(all.map((persona) => [persona.slug, persona] as const))('%s', (_slug, persona) => {
    const { expect: expected } = persona;
    const card = cardOf(persona);

    it('answers every question it is asked', () => {
      const asked = questionsInScope(edition, persona.assessment).map((question) => question.id);
      expect(asked.filter((id) => !persona.assessment.answers[id])).toEqual([]);
    });

    it('is at the autonomy its portrait tells, and supports what was expected', () => {
      expect([card.autonomy.inUse, card.autonomy.supported]).toEqual([expected.autonomyInUse, expected.supported]);
    });

    it('has the profile that was expected', () => {
      expect(wrongLevels(card, expected.levels)).toEqual([]);
    });

    it('is held by what was expected, and has those gaps among its first ten', () => {
      const missing = card.autonomy.nextStep.map((one) => one.question);
      expect(expected.holds.filter((id) => !missing.includes(id))).toEqual([]);
      const first = card.gaps.slice(0, 10).map((gap) => gap.question);
      expect(expected.topGaps.filter((id) => !first.includes(id))).toEqual([]);
    });

    it('is rated as expected, and stands in the zone that was expected', () => {
      expect(wrongRatings(card, expected.ratings)).toEqual([]);
      const zones = card.pace.zones.map((zone) => zone.id);
      expect(zones).toEqual(expected.zone === 'none' ? [] : [expected.zone].flat());
    });
  });

  it('of the company before its outages is severe on what caused them, and supports A1 at most', () => {
    const before = named('company-february-2026');
    for (const pattern of ['unbounded-permissions', 'adoption-over-safety']) {
      expect(before.patterns[pattern]?.rating).toEqual({ floor: 'severe', ceiling: 'severe' });
    }
    expect(['A0', 'A1']).toContain(before.autonomy.supported.ceiling);
    const own = ['cost-explorer-december-2025', 'delivery-estimates-march-2026', 'storefront-march-2026'];
    for (const id of own) expect(before.incidents[id]?.verdict, id).not.toBe('layered');
  });

  it('of the company after its reset does better than before on the reset’s own matters', () => {
    const [before, after] = [named('company-february-2026'), named('company-after-reset')];
    const inPlace = ({ resetControls }: ScoreCard) =>
      Object.values(resetControls).filter((one) => one.standing === 'inPlace').length;
    expect(inPlace(after)).toBeGreaterThan(inPlace(before));
    expect(after.domains.review?.level?.floor).toBeGreaterThan(before.domains.review?.level?.floor ?? 4);
  });
});

function wrongLevels(card: ScoreCard, levels: Expected['levels']): string[] {
  return Object.keys(card.domains).flatMap((domain) => {
    const range = levels === 'none' ? 'none' : levels[domain];
    const level = card.domains[domain]?.level;
    if (!range) return [`nothing is expected of ${domain}`];
    if (range === 'none') return level ? [`${domain} has a level, expected none`] : [];
    const fits = level && within(level.floor, range, [0, 1, 2, 3, 4]) && within(level.ceiling, range, [0, 1, 2, 3, 4]);
    return fits ? [] : [`${domain} is ${JSON.stringify(level)}, expected ${range.join(' to ')}`];
  });
}

function wrongRatings(card: ScoreCard, expected: Expected['ratings']): string[] {
  return Object.entries(expected).flatMap(([pattern, range]) => {
    const rating = card.patterns[pattern]?.rating;
    const fits = rating && within(rating.floor, range, ratings) && within(rating.ceiling, range, ratings);
    return fits ? [] : [`${pattern} is ${JSON.stringify(rating)}, expected ${range.join(' to ')}`];
  });
}

describe('the personas', () => {
  it('read differently from one another: no two answer pages share half of the sentences that are not said to most', () => {
    const said = all.map((persona) => [persona.slug, sentences(persona)] as const);
    const toMost = (line: string) => said.filter(([, lines]) => lines.has(line)).length * 2 > said.length;
    const pages = said.map(([slug, lines]) => [slug, new Set([...lines].filter((line) => !toMost(line)))] as const);
    const alike = pages.flatMap(([a, mine], at) =>
      pages.slice(at + 1).flatMap(([b, theirs]) => {
        const shared = [...mine].filter((one) => theirs.has(one)).length;
        return shared * 2 > Math.min(mine.size, theirs.size) ? [`${a} and ${b}: ${shared} of ${mine.size}`] : [];
      }),
    );
    expect(alike).toEqual([]);
  });

  it('tell how robust each verdict is when 15 % of the answers move by one level', { timeout: 120_000 }, () => {
    const shares = all.map((persona) => [persona.slug, robustness(persona)] as const);
    const lines = shares.map(([slug, share]) => `  ${slug.padEnd(26)} ${share.toFixed(0).padStart(3)} %`);
    process.stdout.write(`Supported autonomy stays, of ${moves} moves each:\n${lines.join('\n')}\n`);
    // A verdict that mostly flips would be a coin thrown; the figures above are for the reader.
    for (const [slug, share] of shares) expect(share, slug).toBeGreaterThanOrEqual(50);
  });
});

/** Of the answer page, names and the chapter's fixed headings aside: what the reader is told about this organisation. */
function sentences(persona: Persona): Set<string> {
  const input = { edition, assessment: persona.assessment, card: cardOf(persona) };
  const blocks = buildReport(input).blocks;
  const end = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1 && block.id === 'profile');
  return new Set(bodyText(blocks.slice(0, end)).filter((line) => line.length > 40));
}

const moves = 100;

/** Share of seeded moves, in percent, in which both bounds of the supported autonomy stay. */
function robustness({ assessment, slug }: Persona): number {
  const random = randomFrom([...slug].reduce((sum, letter) => sum + letter.charCodeAt(0), 1));
  const { supported } = named(slug).autonomy;
  const same = Array.from({ length: moves }, () => {
    const moved = scoreAssessment(edition, moveSome(assessment, random)).autonomy.supported;
    return moved.floor === supported.floor && moved.ceiling === supported.ceiling;
  });
  return (100 * same.filter(Boolean).length) / moves;
}

function moveSome(assessment: Assessment, random: ReturnType<typeof randomFrom>): Assessment {
  const answers = Object.entries(assessment.answers).map(([id, answer]) => {
    if (answer.state !== 'known' || !random.chance(0.15)) return [id, answer] as const;
    const level = answer.level === 0 ? 1 : answer.level === 4 ? 3 : answer.level + random.pick([-1, 1]);
    return [id, { state: 'known' as const, level: level as Level }] as const;
  });
  return { ...assessment, answers: Object.fromEntries(answers) };
}

it('each persona says why that was expected', () => {
  for (const { portrait, slug } of all) expect(portrait, slug).toContain('## Why we expect this');
});
