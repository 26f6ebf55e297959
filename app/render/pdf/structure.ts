import { opsOf, type Page, type StructureNode } from './page';

/**
 * The structure as a reader is told of it: a section for each chapter, no level of heading left out, only what has
 * content. Layout gives nodes in reading order, each after its parent; chapters are added at the end.
 */
export function settleStructure(structure: readonly StructureNode[], pages: readonly Page[]): Structure {
  const used = usedNodes(structure, pages);
  const levelled = withoutGaps(structure, used);
  const nodes = inSections(levelled, used).map(describedFigure);
  return { nodes, used, children: childrenOf(nodes) };
}

export interface Structure {
  readonly nodes: readonly StructureNode[];
  /** Those that something painted belongs to, directly or through what is in them. */
  readonly used: ReadonlySet<number>;
  readonly children: readonly (readonly number[])[];
}

function usedNodes(structure: readonly StructureNode[], pages: readonly Page[]): ReadonlySet<number> {
  const used = new Set<number>();
  for (const { node } of pages.flatMap(opsOf)) {
    for (let at = node; at !== null && at !== undefined && !used.has(at); at = structure[at]?.parent ?? null)
      used.add(at);
  }
  return used;
}

/** A document may go from its first level to its third; a reader who moves by headings must not miss a step. */
function withoutGaps(structure: readonly StructureNode[], used: ReadonlySet<number>): StructureNode[] {
  const open: number[] = [];
  return structure.map((node, index) => {
    const [, digit] = /^H([1-6])$/.exec(node.role) ?? [];
    if (!digit || !used.has(index)) return node;
    while ((open.at(-1) ?? 0) >= Number(digit)) open.pop();
    open.push(Number(digit));
    return { ...node, role: `H${open.length}` };
  });
}

/** What follows a first-level heading, up to the next, moves from the document into a section of its own. */
function inSections(structure: readonly StructureNode[], used: ReadonlySet<number>): StructureNode[] {
  const sections: StructureNode[] = [];
  const moved = structure.map((node, index) => {
    if (node.parent !== 0) return node;
    if (node.role === 'H1' && used.has(index)) sections.push({ role: 'Sect', parent: 0 });
    return sections.length === 0 ? node : { ...node, parent: structure.length + sections.length - 1 };
  });
  return [...moved, ...sections];
}

/** A figure must say what it shows, even one whose author said nothing. */
function describedFigure(node: StructureNode): StructureNode {
  return node.role === 'Figure' && !node.alt?.trim() ? { ...node, alt: 'Figure' } : node;
}

function childrenOf(nodes: readonly StructureNode[]): number[][] {
  const children: number[][] = nodes.map(() => []);
  nodes.forEach(({ parent }, index) => {
    if (parent !== null) children[parent]?.push(index);
  });
  return children;
}
