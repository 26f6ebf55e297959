import { extentOf } from './op-extent';
import type { Op } from './page';
import { type Element, makeElement, markArtifact, nameElements, type Pdf } from './pdfkit-compat';
import type { Structure } from './structure';

export interface Tags {
  element(node: number): Element;
  /** Draws as content of a node; what belongs to one node on several pages is one element. */
  content(node: number, ops: readonly Op[], draw: () => void): void;
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void;
  end(): void;
}

/** The structure of a tagged PDF, made element by element as content meets it, so that its order is the reading order. */
export function tagsOf(pdf: Pdf, structure: Structure): Tags {
  const { nodes } = structure;
  const elements = new Map<number, Element>();
  const names = new Map<string, Element>();

  /** `ops` are the node's own on the current page. */
  function element(node: number, ops: readonly Op[] = []): Element {
    const known = elements.get(node);
    if (known) return known;
    const { role, parent = null, ...about } = nodes[node] ?? { role: 'P' };
    const above = parent === null ? null : element(parent);
    // The parent, if it is a table, has made all its parts.
    const made = elements.get(node) ?? makeElement(pdf, role, { ...about, ...placeOf(role, node, ops) });
    if (elements.has(node)) return made;
    elements.set(node, made);
    if (above) above.add(made);
    else pdf.addStructure(made);
    if (role === 'Note') names.set(noteName(node), made);
    if (role === 'Table') for (const part of tableParts(structure, node)) element(part);
    return made;
  }

  return {
    element,
    content: (node, ops, draw) => {
      element(node, ops).add(draw);
    },
    artifact: (type, draw) => markArtifact(pdf, type, draw),
    end: () => {
      nameElements(pdf, names);
      for (const [node, made] of elements) if (nodes[node]?.parent === null) made.end();
    },
  };
}

const cellRoles = new Set(['TH', 'TD']);
const rowRoles = new Set(['THead', 'TBody', 'TR']);

/** All in a table down to its cells, each after its parent. Cells without content count too, or its columns would not line up. */
function tableParts(structure: Structure, node: number): number[] {
  const { nodes, used, children } = structure;
  return (children[node] ?? []).flatMap((child) => {
    const role = nodes[child]?.role ?? '';
    if (cellRoles.has(role)) return [child];
    const isPart = role === 'Caption' ? used.has(child) : hasCells(structure, child);
    return isPart ? [child, ...tableParts(structure, child)] : [];
  });
}

function hasCells(structure: Structure, node: number): boolean {
  const role = structure.nodes[node]?.role ?? '';
  if (cellRoles.has(role)) return true;
  return rowRoles.has(role) && (structure.children[node] ?? []).some((child) => hasCells(structure, child));
}

function placeOf(role: string, node: number, ops: readonly Op[]) {
  if (role === 'Figure') return { box: extentOf(ops) };
  return role === 'Note' ? { id: noteName(node) } : {};
}

/** Of one length, so that they stand in the order of their bytes. */
function noteName(node: number): string {
  return `note-${String(node).padStart(6, '0')}`;
}
