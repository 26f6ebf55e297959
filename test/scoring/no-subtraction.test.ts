import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reply, Response } from '../../app/assessment/assessment';
import { consolidate } from '../../app/assessment/consolidate';
import type { Consolidated } from '../../app/assessment/consolidated';
import type { Role } from '../../app/bank/bank';
import { allQuestions } from '../../app/bank/edition';
import { holds } from './arbitrary-edition';
import { arbitraryRespondents } from './arbitrary-respondents';

const minimum = 3;
const handsOn: readonly Role[] = ['senior', 'engineer', 'junior'];

/** The groups of one question that are told of, the hands-on as one included. */
function toldOf({ groups, perceptionGaps }: Consolidated, id: string) {
  const roles = groups.filter(({ question }) => question === id).flatMap((one) => one.groups.map(({ role }) => role));
  const apart = perceptionGaps.find(({ question }) => question === id);
  return { roles, apart };
}

/** Everything that is told of one question. */
function publishedOn(told: Consolidated, id: string): unknown {
  return {
    answer: told.answers[id],
    groups: told.groups.filter(({ question }) => question === id),
    apart: told.perceptionGaps.filter(({ question }) => question === id),
    mixed: told.mixtures.includes(id),
  };
}

function replied(responses: readonly Response[], id: string): Response[] {
  return responses.filter(({ unit, answers }) => {
    const reply = answers[id];
    return unit === undefined && reply !== undefined && reply.state !== 'notMyArea';
  });
}

function replaced(responses: readonly Response[], some: readonly Response[], id: string, reply: Reply): Response[] {
  return responses.map((one) => (some.includes(one) ? { ...one, answers: { ...one.answers, [id]: reply } } : one));
}

/** Most of them leaders and engineers, so that both sides are large enough to be held against each other. */
function amongHandsOn(one: Response, at: number): Response {
  if (one.role === 'platform') return { ...one, role: 'leadership' };
  return one.role === 'security' ? { ...one, role: at % 5 === 0 ? 'junior' : 'engineer' } : one;
}

const others: readonly Reply[] = [
  { state: 'known', level: 0 },
  { state: 'known', level: 4 },
  { state: 'unknown' },
  { state: 'notApplicable', reason: 'none here' },
];

describe('whoever subtracts the groups shown from the whole', { timeout: 300_000 }, () => {
  it('is left with nobody, with enough, or with people whose replies move nothing that is told', () => {
    let fewLeft = 0;
    holds(
      fc.property(arbitraryRespondents, ({ edition, responses }) => {
        const told = consolidate(edition, responses, minimum);
        for (const { id } of allQuestions(edition)) {
          const { roles, apart } = toldOf(told, id);
          if (roles.length === 0) continue;
          const outside = replied(responses, id).filter(({ role }) => !roles.includes(role));
          const few = apart ? outside.filter(({ role }) => !handsOn.includes(role)) : outside;
          if (few.length === 0 || few.length >= minimum) continue;
          fewLeft++;
          for (const reply of others) {
            const again = consolidate(edition, replaced(responses, few, id, reply), minimum);
            expect(publishedOn(again, id)).toEqual(publishedOn(told, id));
          }
        }
      }),
    );
    expect(fewLeft).toBeGreaterThan(0);
  });

  it('finds no few among the hands-on who stand as one', () => {
    let parted = 0;
    holds(
      fc.property(arbitraryRespondents, ({ edition, responses: drawn }) => {
        const responses = drawn.map(amongHandsOn);
        const told = consolidate(edition, responses, minimum);
        for (const { question, n } of told.perceptionGaps) {
          const { roles } = toldOf(told, question);
          const hands = replied(responses, question).filter(({ role }) => handsOn.includes(role));
          expect(n.handsOn).toBe(hands.length);
          const left = hands.filter(({ role }) => !roles.includes(role)).length;
          expect(left === 0 || left >= minimum).toBe(true);
          if (left > 0) parted++;
        }
      }),
    );
    expect(parted).toBeGreaterThan(0);
  });

  it('finds no few behind the number of respondents', () => {
    holds(
      fc.property(arbitraryRespondents, ({ edition, responses }) => {
        const { n, roles } = consolidate(edition, responses, minimum).respondents;
        const left = (n ?? 0) - roles.reduce((sum, one) => sum + one.n, 0);
        if (n !== null && roles.length > 0) expect(left === 0 || left >= minimum).toBe(true);
        for (const one of roles) expect(one.n).toBeGreaterThanOrEqual(minimum);
      }),
    );
  });
});
