import { inlineText, type Prose, type ProseBlock, type Inline as ProseInline } from '../content/prose';
import type { Block, Inline } from '../document/document';
import { grouped } from '../document/grouped-number';
import { annexAnchor } from './annexes';
import type { Decisions } from './decided';
import { policyWords } from './wording/policy';

type PlaceholderKind = 'decision' | 'fact' | 'section' | 'annex';

interface Placeholder {
  readonly kind: PlaceholderKind;
  readonly id: string;
}

export interface Filling {
  readonly decisions: Decisions;
  /** Section id → printed number. */
  readonly sections: ReadonlyMap<string, number>;
  /** Annex id → printed letter. */
  readonly annexes: ReadonlyMap<string, string>;
}

const pattern = /\{\{(decision|fact|section|annex):([a-z0-9-]+)\}\}/g;

/** Prose as document blocks, each placeholder replaced by what was decided. */
export function fillText(text: Prose, filling: Filling): Block[] {
  return text.map((block) => fillBlock(block, filling));
}

/** Prose without placeholders, as document blocks. */
export function proseBlocks(text: Prose): Block[] {
  return text.map((block) =>
    block.kind === 'list' ? { ...block, items: block.items.map(proseBlocks) } : { ...block, children: block.children },
  );
}

export function sectionAnchor(id: string): string {
  return `section-${id}`;
}

/** Every placeholder of a text, in reading order. */
export function placeholders(text: Prose): Placeholder[] {
  return [...words(text).matchAll(pattern)].map((match) => ({ kind: match[1] as PlaceholderKind, id: match[2] ?? '' }));
}

/** Ids of the decisions a text prints, each once. */
export function decisionIds(text: Prose): string[] {
  return [...new Set(placeholders(text).flatMap(({ kind, id }) => (kind === 'decision' ? [id] : [])))];
}

/** The text without its placeholders: what an author wrote by hand. */
export function handwritten(text: Prose): string {
  return words(text).replace(pattern, '');
}

function words(text: Prose): string {
  return text
    .map((block) => (block.kind === 'paragraph' ? inlineText(block.children) : block.items.map(words).join(' ')))
    .join(' ');
}

function fillBlock(block: ProseBlock, filling: Filling): Block {
  if (block.kind === 'paragraph') return { kind: 'paragraph', children: fillInlines(block.children, filling) };
  return { kind: 'list', ordered: block.ordered, items: block.items.map((item) => fillText(item, filling)) };
}

function fillInlines(children: readonly ProseInline[], filling: Filling): Inline[] {
  return children.flatMap((child): Inline[] => {
    if (child.kind === 'text') return fillWords(child.value, filling);
    return 'children' in child ? [{ ...child, children: fillInlines(child.children, filling) }] : [child];
  });
}

function fillWords(value: string, filling: Filling): Inline[] {
  const nodes: Inline[] = [];
  let end = 0;
  for (const match of value.matchAll(pattern)) {
    nodes.push({ kind: 'text', value: value.slice(end, match.index) });
    nodes.push(fill({ kind: match[1] as PlaceholderKind, id: match[2] ?? '' }, filling));
    end = match.index + match[0].length;
  }
  nodes.push({ kind: 'text', value: value.slice(end) });
  return joinTexts(nodes);
}

function fill({ kind, id }: Placeholder, { decisions, sections, annexes }: Filling): Inline {
  switch (kind) {
    case 'decision': {
      const decided = decisions.values.find((one) => one.id === id);
      if (!decided) throw new Error(`Decision ${id} is not in the template`);
      return { kind: 'text', value: decided.words };
    }
    case 'fact':
      return { kind: 'text', value: numberWords(decisions.numbers[id]) };
    case 'section': {
      const number = sections.get(id);
      if (number === undefined) throw new Error(`Section ${id} has no clause in this policy`);
      return { kind: 'ref', to: sectionAnchor(id), children: [{ kind: 'text', value: String(number) }] };
    }
    case 'annex': {
      const letter = annexes.get(id);
      if (letter === undefined) throw new Error(`Annex ${id} is not in the policy`);
      return { kind: 'ref', to: annexAnchor(id), children: [{ kind: 'text', value: letter }] };
    }
  }
}

function numberWords(value: number | undefined): string {
  return value === undefined ? policyWords.numberUnknown : grouped(value);
}

function joinTexts(nodes: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.kind === 'text' && last?.kind === 'text')
      joined.splice(-1, 1, { kind: 'text', value: last.value + node.value });
    else if (node.kind !== 'text' || node.value !== '') joined.push(node);
  }
  return joined;
}
