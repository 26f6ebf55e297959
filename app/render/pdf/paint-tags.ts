import type { StructureNode } from './page';
import type { Pdf } from './pdfkit-compat';

type Element = ReturnType<Pdf['struct']>;

export interface Tags {
  element(node: number): Element;
  /** Draws as content of a node; what belongs to one node on several pages is one element. */
  content(node: number, draw: () => void): void;
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void;
  end(): void;
}

/** The structure of a tagged PDF, made element by element as content meets it, so that its order is the reading order. */
export function tagsOf(pdf: Pdf, structure: readonly StructureNode[]): Tags {
  const elements = new Map<number, Element>();
  const roots: Element[] = [];

  function element(node: number): Element {
    const known = elements.get(node);
    if (known) return known;
    const { role, parent = null, alt, scope } = structure[node] ?? { role: 'P' };
    const made = pdf.struct(role, { ...(alt && { alt }), ...(scope && { scope }) } as object);
    elements.set(node, made);
    if (parent === null) {
      pdf.addStructure(made);
      roots.push(made);
    } else {
      element(parent).add(made);
    }
    return made;
  }

  return {
    element,
    content: (node, draw) => {
      element(node).add(draw);
    },
    artifact: (type, draw) => {
      pdf.markContent('Artifact', { type });
      draw();
      pdf.endMarkedContent();
    },
    end: () => {
      for (const root of roots) root.end();
    },
  };
}
