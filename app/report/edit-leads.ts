import type { Edition } from '../bank/edition';
import type { Block, Heading } from '../document/document';
import { inlineWords } from '../document/plain-text';
import { type Edits, isReworded, type Passage, passageOf } from '../edits/passage';
import { blocksOf, textOf } from '../edits/text-blocks';

/**
 * Headings whose first paragraphs are narrative, by the ids that chapters give them. What says how a number came about
 * (method, answers, standards) is not: it may not be reworded.
 */
export function leadTargets({ banks, patterns }: Edition): string[] {
  const chapters = [
    'answer-holds',
    'patterns',
    'incidents',
    'reset',
    'gaps',
    'plan',
    'plan-days',
    'find-out',
    'contradictions',
  ];
  const own = [...banks.map(({ domain }) => `domain-${domain}`), ...patterns.map(({ id }) => `pattern-${id}`)];
  return [...chapters, ...own].map(leadTarget);
}

function leadTarget(heading: string): string {
  return `lead.${heading}`;
}

interface Lead {
  readonly passage: Passage;
  /** How many blocks after the heading it takes. */
  readonly length: number;
}

/** What stands as a person's words where some lie over the generated ones; every other block as it is. */
export function editLeads(blocks: readonly Block[], edition: Edition, edits: Edits | undefined): Block[] {
  const leads = leadsOf(blocks, edition, edits);
  let skip = 0;
  return blocks.flatMap((block, at) => {
    if (skip > 0) {
      skip -= 1;
      return [];
    }
    const lead = leads.get(at);
    if (!lead || !isReworded(lead.passage)) return [block];
    skip = lead.length;
    return [block, ...toned(blocksOf(lead.passage.text), blocks.slice(at + 1))];
  });
}

/** The first edited paragraph keeps the look of the first generated one. */
function toned([first, ...more]: readonly Block[], [before]: readonly Block[]): Block[] {
  if (!first) return [];
  const tone = before?.kind === 'paragraph' && before.tone;
  return [first.kind === 'paragraph' && tone ? { ...first, tone } : first, ...more];
}

export function leadPassages(blocks: readonly Block[], edition: Edition, edits: Edits | undefined): Passage[] {
  return [...leadsOf(blocks, edition, edits).values()].map(({ passage }) => passage);
}

/** By the place of the heading. */
function leadsOf(blocks: readonly Block[], edition: Edition, edits: Edits | undefined): Map<number, Lead> {
  const targets = new Set(leadTargets(edition));
  const found = blocks.flatMap((block, at): [number, Lead][] => {
    if (block.kind !== 'heading' || !targets.has(leadTarget(block.id))) return [];
    const own = leadBlocks(blocks.slice(at + 1));
    const generated = textOf(own);
    if (generated === null) return [];
    const given = { target: leadTarget(block.id), label: labelOf(block), generated, printed: {} };
    return [[at, { passage: passageOf(given, edits), length: own.length }]];
  });
  return new Map(found);
}

/** The paragraphs right after the heading, up to the first that holds more than words. */
function leadBlocks(after: readonly Block[]): Block[] {
  const end = after.findIndex((block) => block.kind !== 'paragraph' || textOf([block]) === null);
  return after.slice(0, end === -1 ? after.length : end);
}

function labelOf({ number, children }: Heading): string {
  return [number, inlineWords(children)].filter(Boolean).join(' ');
}
