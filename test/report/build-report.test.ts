import { describe, expect, it } from 'vitest';
import type { Block, Document, Heading } from '../../app/document/document';
import { inlineWords, plainText } from '../../app/document/plain-text';
import { gapHeadingId } from '../../app/report/blocks';
import { buildReport } from '../../app/report/build-report';
import { gapCards } from '../../app/report/chapters/gap-anchor';
import { questionNumber } from '../../app/report/question-numbers';
import type { ReportInput } from '../../app/report/report-input';
import { allAt, answering, nothingAnswered, realEdition, realisticMid, respond, respondents } from './respondents';

const edition = realEdition();

function wordsOf(input: ReportInput): string {
  return plainText(buildReport(input)).join('\n');
}

function headings(document: Document): Heading[] {
  return document.blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []));
}

function chapter(input: ReportInput, id: string): string {
  const document = buildReport(input);
  const start = document.blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
  const rest = document.blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level === 1);
  return plainText({ ...document, blocks: end < 0 ? rest : rest.slice(0, end) }).join('\n');
}

describe.each(Object.entries(respondents(edition)))('the gap report of %s', (_name, input) => {
  const document = buildReport(input);

  it('prints no missing value', () => {
    const everything = JSON.stringify(document);
    expect(wordsOf(input)).not.toMatch(/undefined|NaN|null|\[object|Infinity|-0\b/);
    expect(everything).not.toMatch(/undefined|NaN/);
  });

  it('has no empty words and no doubled marks', () => {
    for (const line of plainText(document)) expect(line).not.toMatch(/^\s*$|\.\.(?!\.)|\s{2}|\s[,.;:](\s|$)|\?”\./);
  });

  it('names every heading once, in the form ids take', () => {
    const ids = headings(document).map((heading) => heading.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
  });

  it('refers only to headings that are there', () => {
    const ids = new Set(document.blocks.flatMap((block) => ('id' in block ? [block.id] : [])));
    const refs = [...JSON.stringify(document).matchAll(/"kind":"ref","to":"([^"]+)"/g)].map((match) => match[1]);
    for (const to of refs) expect(ids).toContain(to);
  });

  it('numbers its chapters from 1 without a hole', () => {
    const chapters = headings(document).filter((heading) => heading.level === 1);
    expect(chapters.map((heading) => heading.number)).toEqual(chapters.map((_heading, at) => String(at + 1)));
    expect(chapters).toHaveLength(9 + edition.banks.length);
  });

  it('gives every row of a table as many cells as it has columns', () => {
    for (const table of tablesOf(document.blocks)) {
      expect(table.head).toHaveLength(table.columns.length);
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    }
  });

  it('is the same document each time it is built', () => {
    expect(JSON.stringify(buildReport(input))).toBe(JSON.stringify(document));
  });

  it('never says what an outage would have done', () => {
    expect(wordsOf(input)).not.toMatch(/would have been (stopped|prevented|avoided)/i);
  });

  it('gives the first gaps a card, each gap three rows, and each question one', () => {
    const cards = document.blocks.flatMap((block) => (block.kind === 'gapCard' ? [block.id] : []));
    expect(cards).toEqual(input.card.gaps.slice(0, gapCards).map((gap) => gapHeadingId(gap.question)));
    const ranked = rowsUnder(document, 'By day').map((cells) => cells[0]);
    expect(ranked).toEqual(input.card.gaps.map((_gap, at) => String(at + 1)));
    expect(rowsUnder(document, 'Evidence that closes it')).toHaveLength(input.card.gaps.length);
    const dated = tablesWith(document, 'What to do').filter((table) => table.head.length === 6);
    const planned = [...rowsOf(dated), ...rowsUnder(document, 'First step')].map((cells) => cells[0]);
    expect(planned.sort()).toEqual([...ranked].sort());
    const rows = rowsUnder(document, 'Your answer');
    const standings = edition.banks.flatMap((bank) => bank.questions).map(({ id }) => input.card.standings[id]);
    const asked = standings.filter((one) => one?.state !== 'outOfScope' || one.by === 'facts').length;
    expect(rows).toHaveLength(asked + edition.facts.length);
  });
});

/** Words of every row of the tables that have a column of this name. */
function rowsUnder(document: Document, column: string): string[][] {
  return rowsOf(tablesWith(document, column));
}

function rowsOf(tables: readonly TableBlock[]): string[][] {
  return tables.flatMap((table) => table.rows.map((row) => row.map((cell) => inlineWords(cell.children))));
}

function tablesWith(document: Document, column: string): TableBlock[] {
  return tablesOf(document.blocks).filter((table) => table.head.some((cell) => inlineWords(cell.children) === column));
}

type TableBlock = Extract<Block, { kind: 'table' }>;

function tablesOf(blocks: readonly Block[]): TableBlock[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return [block];
    if (block.kind === 'figure') return [block.table];
    return block.kind === 'callout' ? tablesOf(block.children) : [];
  });
}

describe('the plan', () => {
  it('asks for every step up to the level that it promises', () => {
    const input = allAt(edition, 0);
    const dated = rowsOf(tablesWith(buildReport(input), 'What to do').filter((table) => table.head.length === 6));
    const items = input.card.plan.horizons.flatMap((slot) => slot.items);
    expect(items.filter((item) => item.to - item.from > 1).length).toBeGreaterThan(0);
    for (const [at, item] of items.entries()) {
      const steps = edition.banks
        .flatMap(({ questions }) => questions)
        .find(({ id }) => id === item.question)?.nextSteps;
      // The first letter is small after "Then".
      for (const step of steps?.slice(item.from, item.to) ?? []) expect(dated[at]?.[1]).toContain(step.slice(1));
    }
  });

  it('lets a first step wait only for what that step needs', () => {
    const input = allAt(edition, 0, { autonomy: 'A2', capacity: 3 });
    const later = input.card.plan.after.items;
    const shown = rowsUnder(buildReport(input), 'First step');
    const killSwitch = later.findIndex(({ question }) => question === 'permissions.kill-switch');
    const agentIdentity = input.card.gaps.findIndex(({ question }) => question === 'permissions.agent-identity') + 1;
    expect(later[killSwitch]?.after).toContain('permissions.agent-identity');
    expect(shown[killSwitch]?.[1]).toMatch(new RegExp(` Later steps after no\\. ${agentIdentity}\\.$`));
  });

  it('names as a worst hole no lesser question while a gate is as good as open', () => {
    const words = chapter(
      answering(edition, {}, ({ id }) => ({ state: 'known', level: id === 'review.attribution' ? 0 : 1 })),
      'patterns',
    );
    const holes = words.split('\n').filter((line) => line.includes('Worst hole'));
    expect(holes.length).toBeGreaterThan(0);
    expect(holes.join(' ')).not.toContain('How could a reviewer tell that AI helped');
  });
});

describe('the answer', () => {
  it('says the sentence of the report', () => {
    const zero = chapter(allAt(edition, 0), 'answer');
    expect(zero).toContain(
      'Your engineers run agents at A4. Your controls support A0. Three controls are missing for A1.',
    );
    expect(zero).toContain('What is in use lies four steps beyond what your controls support.');
    expect(zero).toContain('The other way out: lower autonomy to A0 today');
  });

  it('names the step to fall back to when part of the ladder stands', () => {
    const basics = new Set(edition.settings.autonomy.A1.map((requirement) => requirement.question));
    const input = answering(edition, { autonomy: 'A4' }, (question) => ({
      state: 'known',
      level: basics.has(question.id) ? 2 : 0,
    }));
    const page = chapter(input, 'answer');
    const missing = edition.settings.autonomy.A2.filter((one) => !basics.has(one.question)).length;
    expect(missing).toBe(6);
    expect(page).toContain(
      'Your engineers run agents at A4. Your controls support A1. Six controls are missing for A2.',
    );
    expect(page).toContain('The other way out: lower autonomy to A1 today');
  });

  it('does not offer a way out where use is supported', () => {
    const page = chapter(allAt(edition, 4), 'answer');
    expect(page).toContain('Your controls support A4. No control is missing for any step. Use and support match.');
    expect(page).not.toContain('lower autonomy');
    expect(chapter(allAt(edition, 4, { autonomy: 'A2' }), 'answer')).toMatch(/room for/);
  });

  it('keeps "not sure" apart from "not said"', () => {
    expect(chapter(nothingAnswered(edition), 'answer')).toContain('You have not said how far AI agents go today.');
    const unsure = answering(edition, { autonomy: 'notSure' }, () => ({ state: 'unknown' }));
    expect(chapter(unsure, 'answer')).toContain('You are not sure how far AI agents go today.');
  });

  it.each(['a realistic middle', 'a realistic middle on the quick track', 'everything absent at A4'])(
    'prints numbers that can be recomputed from the answers: %s',
    (name) => {
      const input = respondents(edition)[name];
      if (!input) throw new Error(name);
      const page = chapter(input, 'answer');
      const sums = sumsByHand(input);
      const { floor, ceiling } = sums;
      const range = floor === ceiling ? `${floor} of 100` : `at least ${floor}, at most ${ceiling} of 100`;
      expect(page).toContain(`the score is ${range}: ${sums.known} of ${sums.applicable} questions`);
      expect(page).toContain(`(${sums.knownWeight} of ${sums.weight})`);
      for (const row of sums.domains) expect(page).toMatch(row);
      const { gates, gaps, toFindOut } = input.card;
      expect(gates.met + gates.unmet + gates.unknown).toBe(
        Object.values(input.card.domains).flatMap((domain) => domain.gates).length,
      );
      expect(page).toContain(`${gaps.length} known answers are below target`);
      expect(toFindOut).toHaveLength(sums.applicable - sums.known);
    },
  );
});

/** The score without the engine: plain sums over the answers in scope. */
function sumsByHand({ edition: own, card, assessment }: ReportInput) {
  const asked = own.banks.map((bank) => ({
    title: bank.title,
    questions: bank.questions.filter(({ id }) => {
      const state = card.standings[id]?.state;
      return state !== 'outOfScope' && state !== 'notApplicable';
    }),
  }));
  const level = (id: string, open: number) => {
    const answer = assessment.answers[id];
    return answer?.state === 'known' ? answer.level : open;
  };
  const share = (questions: (typeof asked)[number]['questions'], open: number) => {
    const whole = questions.reduce((sum, one) => sum + 4 * one.weight, 0);
    return (100 * questions.reduce((sum, one) => sum + one.weight * level(one.id, open), 0)) / whole;
  };
  const mean = (open: number) =>
    Math.round(asked.reduce((sum, { questions }) => sum + share(questions, open), 0) / asked.length);
  const all = asked.flatMap(({ questions }) => questions);
  const known = all.filter((one) => assessment.answers[one.id]?.state === 'known');
  const weigh = (list: typeof all) => list.reduce((sum, one) => sum + one.weight, 0);
  return {
    floor: mean(0),
    ceiling: mean(4),
    known: known.length,
    applicable: all.length,
    knownWeight: weigh(known),
    weight: weigh(all),
    domains: asked.map(({ title, questions }) => {
      const [least, most] = [Math.round(share(questions, 0)), Math.round(share(questions, 4))];
      return new RegExp(
        least === most ? `^${title} .* ${least} ` : `^${title} .*at least ${least}, at most ${most} `,
        'm',
      );
    }),
  };
}

describe('the plan', () => {
  it('names the same day as the card of the gap', () => {
    const input = allAt(edition, 0);
    const { horizons, after } = input.card.plan;
    const dues = new Map([
      ...horizons.flatMap(({ day, items }) =>
        items.map((item) => [gapHeadingId(item.question), `by day ${day}`] as const),
      ),
      ...after.items.map((item) => [gapHeadingId(item.question), 'after day 90'] as const),
    ]);
    const cards = buildReport(input).blocks.flatMap((block) => (block.kind === 'gapCard' ? [block] : []));
    expect(cards.length).toBeGreaterThan(0);
    for (const card of cards) expect(inlineWords(card.foot)).toContain(`a first version ${dues.get(card.id)}.`);
  });
});

describe('what the report leaves out', () => {
  it('prints no level, rating or zone while under 40 % is known', () => {
    const words = wordsOf(nothingAnswered(edition));
    expect(words).toContain('No level yet: six more answers needed');
    expect(words).toContain('No pattern can be rated yet');
    expect(words).not.toMatch(/That is the zone/);
    expect(nothingAnswered(edition).card.gaps).toEqual([]);
  });

  it('stays short when nothing is answered', () => {
    const short = wordsOf(nothingAnswered(edition)).split(/\s+/).length;
    const long = wordsOf(allAt(edition, 0)).split(/\s+/).length;
    expect(short).toBeLessThan(long / 2);
  });

  it('calls nothing absent but a known 0', () => {
    const chapters = ['answer', 'profile', 'domain-tooling', 'gaps', 'answers'];
    for (const id of chapters) expect(chapter(nothingAnswered(edition), id)).not.toMatch(/absent/i);
    expect(chapter(nothingAnswered(edition), 'patterns')).not.toMatch(/\babsent\b/);
    expect(chapter(allAt(edition, 0), 'profile')).toContain('not yet level 1');
    expect(chapter(allAt(edition, 0), 'answers')).toContain('0 absent');
  });

  it('prints "at most" on the quick track and never a range of levels', () => {
    const input = respondents(edition)['a realistic middle on the quick track'];
    if (!input) throw new Error('no quick respondent');
    const profile = chapter(input, 'profile');
    expect(chapter(input, 'answer')).toMatch(/At most level [1-4]/);
    expect(profile).not.toMatch(/, up to/);
    expect(wordsOf(realisticMid(edition))).not.toMatch(/at most level/i);
  });

  it('says why a question was not asked, and what the facts left out', () => {
    const words = wordsOf(allAt(edition, 0, { autonomy: 'A1', juniors: 0 }));
    expect(words).toContain(
      'Not asked, because of your answer to “What is the most an AI agent does on its own today?”',
    );
    expect(words).toMatch(/leaves out \w+ questions with a weight of \d+/);
    expect(words).toContain('Not by your own account');
  });

  it('never says that a barrier does not apply where the quick track did not ask', () => {
    const input = respondents(edition)['a realistic middle on the quick track'];
    if (!input) throw new Error('no quick respondent');
    const charts = buildReport(input).blocks.flatMap((block) => (block.kind === 'figure' ? [block.chart] : []));
    const chains = charts.flatMap((chart) => (chart.kind === 'barrierChain' ? [chart] : []));
    const terms = chains.flatMap((chain) => chain.barriers.map((barrier) => barrier.term));
    expect(terms).toContain('not asked');
    expect(terms).not.toContain('does not apply');
    expect(chains.map((chain) => chain.title).join(' ')).toMatch(
      /barriers? (is|are) not asked about in the quick track/,
    );
  });

  it('prints a hostile name as it is', () => {
    const base = nothingAnswered(edition).assessment;
    const input = respond(edition, { ...base, organisation: 'R&D <script>alert(1)</script> 🚀' });
    expect(buildReport(input).meta.classification).toBe('Confidential · prepared for R&D <script>alert(1)</script> 🚀');
    expect(buildReport(respond(edition, { ...base, organisation: ' ' })).meta.classification).toBe('Confidential');
  });
});

describe('the crosswalk to standards', () => {
  it('lists on the quick track only what was asked', () => {
    const { assessment } = realisticMid(edition);
    const quick = respond(edition, { ...assessment, track: 'quick' });
    const unasked = edition.banks
      .flatMap((bank) => bank.questions)
      .filter(({ id, references }) => quick.card.standings[id]?.state === 'outOfScope' && references.length > 0);
    expect(unasked.length).toBeGreaterThan(0);
    const listed = chapter(quick, 'crosswalk');
    expect(listed).toContain('Only questions that the quick track asked are listed.');
    const numbers = numbersIn(listed);
    for (const { id } of unasked) expect(numbers).not.toContain(questionNumber(quick, id));
  });

  it('gives the number of every question asked that cites a standard, as the list of answers does', () => {
    const full = realisticMid(edition);
    const asked = edition.banks
      .flatMap((bank) => bank.questions)
      .filter(({ id, references }) => full.card.standings[id]?.state !== 'outOfScope' && references.length > 0);
    const [numbers, answers] = [numbersIn(chapter(full, 'crosswalk')), chapter(full, 'answers')];
    for (const { id, prompt } of asked) {
      expect(numbers).toContain(questionNumber(full, id));
      expect(answers).toContain(`${questionNumber(full, id)} ${prompt}`);
    }
  });
});

/** "12 2, 31 –": each number with the level behind it. */
function numbersIn(words: string): number[] {
  return [...words.matchAll(/(?<=[ ,])(\d+) [0-4–](?=[, ]|$)/gm)].map((match) => Number(match[1]));
}

describe('answers that do not fit together', () => {
  const misfit = answering(edition, { autonomy: 'A3' }, ({ id }) =>
    id === 'permissions.background-agents' ? { state: 'known', level: 0 } : undefined,
  );

  it('are asked about with their follow-up questions', () => {
    const rule = edition.contradictions.find(({ id }) => id === 'unattended-without-register');
    const words = chapter(misfit, 'find-out');
    expect(misfit.card.contradictions).toEqual(['unattended-without-register']);
    for (const expected of [rule?.title, ...(rule?.followUps ?? [])]) expect(words).toContain(expected);
  });

  it('take no heading where all fits', () => {
    expect(chapter(nothingAnswered(edition), 'find-out')).not.toContain('do not fit together');
  });
});
