import { availableParallelism, loadavg } from 'node:os';
import type { Assessment, Reply, Response } from '../../app/assessment/assessment';
import { levels, roles } from '../../app/bank/bank';
import { allQuestions, type Edition } from '../../app/bank/edition';
import { loadContent } from '../../app/load-content.server';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { personas } from '../personas/persona';
import { goalLine, median, say, spread } from './figures';

const warmUp = 400;
const runsARound = 100;

/** One full assessment of each golden persona, warm; then many respondents consolidated and scored, and ten times as many. */
export function benchScore({ rounds }: { rounds: number }): void {
  const edition = realEdition();
  const all = personas(edition, 'test/golden/personas').filter(({ assessment }) => assessment.track === 'full');
  say(
    `${all.length} golden personas, ${allQuestions(edition).length} questions, ${rounds} rounds of ${runsARound} runs each;`,
  );
  say(`Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}\n`);
  const each = all.map(({ slug, assessment }) => {
    time(warmUp, () => scoreAssessment(edition, assessment));
    return { slug, assessment, medians: [] as number[] };
  });
  // In turn, so that a busy moment slows all alike.
  for (let round = 0; round < rounds; round += 1)
    for (const one of each) one.medians.push(median(time(runsARound, () => scoreAssessment(edition, one.assessment))));
  for (const { slug, medians } of each) say(`  ${slug.padEnd(26)} ${spread(medians, 3)} ms`);
  const typical = median(each.map(({ medians }) => median(medians)));
  const [hundred, thousand, tenThousand] = [100, 1000, 10_000].map((count) => several(edition, count, rounds));
  say(`\n  100 respondents    ${spread(hundred ?? [], 1)} ms`);
  say(`  1,000 respondents  ${spread(thousand ?? [], 1)} ms`);
  say(`  10,000 respondents ${spread(tenThousand ?? [], 1)} ms, consolidated and scored`);
  const growth = median(tenThousand ?? []) / median(thousand ?? []);
  say(`  ten times the respondents take ${growth.toFixed(1)} times as long\n`);
  say(goalLine({ name: 'one full assessment, warm median', value: typical, unit: 'ms', want: 'at most', limit: 0.3 }));
  const many = { value: median(tenThousand ?? []), unit: 'ms', want: 'at most', limit: 1000 } as const;
  say(goalLine({ name: '10,000 respondents', ...many }));
}

function realEdition(): Edition {
  const loaded = loadContent('content');
  if (loaded.kind === 'faults') throw new Error(loaded.report);
  return loaded.content.current.edition;
}

/** Milliseconds of each run. */
function time(runs: number, run: () => unknown): number[] {
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
}

function several(edition: Edition, count: number, rounds: number): number[] {
  const responses = Array.from({ length: count }, (_, index) => response(edition, index));
  const assessment: Assessment = {
    edition: edition.id,
    track: 'full',
    organisation: 'Bench',
    date: '2026-01-01',
    facts: { autonomy: 'A3' },
    answers: {},
    responses,
  };
  time(2, () => scoreAssessment(edition, assessment));
  return time(rounds, () => scoreAssessment(edition, assessment));
}

/** Mostly levels, some don't know and not my area; the same for the same index. */
function response(edition: Edition, index: number): Response {
  const role = roles[index % roles.length] ?? 'engineer';
  const replies = allQuestions(edition).map(({ id }, at): [string, Reply] => [id, reply(index * 31 + at * 17)]);
  return { role, ...(index % 4 === 0 && { unit: `Unit ${index % 12}` }), answers: Object.fromEntries(replies) };
}

function reply(seed: number): Reply {
  const drawn = (seed * 2654435761) % 11;
  if (drawn === 0) return { state: 'unknown' };
  return drawn === 1 ? { state: 'notMyArea' } : { state: 'known', level: levels[drawn % 5] ?? 0 };
}
