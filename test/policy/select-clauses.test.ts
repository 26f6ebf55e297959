import { describe, expect, it } from 'vitest';
import type { FactValue } from '../../app/assessment/assessment';
import type { Block } from '../../app/document/document';
import { inlineWords } from '../../app/document/plain-text';
import { decide } from '../../app/policy/decide';
import { selectClauses } from '../../app/policy/select-clauses';
import { factView } from './fact-view';
import { inventPolicy } from './invented-policy';

const { policy } = inventPolicy();

function selected(facts: Readonly<Record<string, FactValue>>) {
  return selectClauses(policy, decide(policy, facts), factView(facts));
}

function wordsOf(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.kind === 'paragraph' ? inlineWords(block.children) : '')).join(' ');
}

describe('the selection of clauses', () => {
  it('leaves out a clause whose condition is no, and closes the numbering', () => {
    expect(selected({ mcp: 'no' }).map(({ id, number }) => `${number} ${id}`)).toEqual([
      '1.1 tools',
      '2.1 speed',
      '3.1 names',
    ]);
  });

  it('keeps a clause whose condition is unknown and says what to find out', () => {
    const servers = selected({ mcp: 'notSure' }).find(({ id }) => id === 'servers');
    expect(servers?.todo).toEqual([{ about: 'fact', id: 'mcp' }]);
    expect(selected({ mcp: 'yes' }).find(({ id }) => id === 'servers')?.todo).toEqual([]);
  });

  it('words a clause by its first variant that is yes, and by its strictest text while that is unknown', () => {
    const speed = (facts: Readonly<Record<string, FactValue>>) => selected(facts).find(({ id }) => id === 'speed');
    expect(wordsOf(speed({ engineers: 3, 'risk-tolerance': 'balanced' })?.blocks ?? [])).toBe(
      'With 3 people, platform must answer within 10 days.',
    );
    expect(speed({ engineers: 3 })?.variant).toBe('small');
    expect(speed({ engineers: 30 })).toMatchObject({ variant: null, todo: [] });
    expect(speed({})).toMatchObject({ variant: null, todo: [{ about: 'fact', id: 'engineers' }] });
  });

  it('refers to a section by the number it has for this client', () => {
    const [tools] = selected({ mcp: 'no' });
    expect(wordsOf(tools?.blocks ?? [])).toBe('Engineers must use listed tools. See section 2.');
    expect(wordsOf(selected({ mcp: 'yes' })[0]?.blocks ?? [])).toBe('Engineers must use listed tools. See section 3.');
    expect(JSON.stringify(tools?.blocks)).toContain('"to":"section-speed"');
  });

  it('tells which decisions a clause prints', () => {
    expect(selected({}).find(({ id }) => id === 'speed')?.decisions).toEqual(['days']);
  });
});
