import { type FillOp, type Layout, type Op, opsOf, type Page } from './page';
import { addBookmarks } from './paint-bookmarks';
import { type Tags, tagsOf } from './paint-tags';
import { addDestination, addLink, chooseFace, destinationName, type Pdf, writeRun } from './pdfkit-compat';
import { settleStructure } from './structure';
import type { Typefaces } from './typefaces';

/** Writes the pages into the PDF: decoration as artifacts, everything else under its node of the structure. */
export function paint(pdf: Pdf, layout: Layout, typefaces: Typefaces): void {
  const tags = tagsOf(pdf, settleStructure(layout.structure, layout.pages));
  const names = destinationNames(layout);
  const bookmark = addBookmarks(pdf);
  for (const page of layout.pages) {
    pdf.addPage({ size: [layout.sheet.width, layout.sheet.height], margin: 0 });
    paintPage(pdf, page, tags, names, typefaces);
    for (const op of opsOf(page)) if (op.kind === 'anchor') bookmark(op);
  }
  tags.end();
}

function destinationNames(layout: Layout): ReadonlyMap<string, string> {
  const ids = layout.pages.flatMap(opsOf).flatMap((op) => (op.kind === 'anchor' ? [op.id] : []));
  return new Map([...new Set(ids)].map((id, index) => [id, destinationName(index)]));
}

function paintPage(pdf: Pdf, page: Page, tags: Tags, names: ReadonlyMap<string, string>, typefaces: Typefaces): void {
  const ops = opsOf(page);
  const fills = [...page.furniture, ...ops].filter((op) => op.kind === 'fill');
  const paintAll = (all: readonly Op[]) => () => {
    for (const op of all) paintOp(pdf, op, typefaces);
  };
  tags.artifact('Layout', paintAll(joined(fills)));
  tags.artifact('Pagination', paintAll(page.furniture.filter((op) => op.kind !== 'fill')));
  for (const run of runsByNode(ops)) {
    const [first] = run;
    if (first?.kind === 'link') paintLink(pdf, first, tags, names);
    else if (first?.kind === 'anchor') addDestination(pdf, names.get(first.id) ?? '', Math.max(first.y - 14, 0));
    else if (first?.node === null || first === undefined) tags.artifact('Layout', paintAll(run));
    else tags.content(first.node, run, paintAll(run));
  }
}

/** Backgrounds that touch become one, or a hairline would show between them. */
function joined(fills: readonly FillOp[]): FillOp[] {
  const found: FillOp[] = [];
  for (const fill of fills) {
    const at = found.findIndex((above) => touches(above, fill));
    const above = found[at];
    if (above) found[at] = { ...above, height: fill.y + fill.height - above.y };
    else found.push(fill);
  }
  return found;
}

function touches(above: FillOp, below: FillOp): boolean {
  const sameColumn = above.x === below.x && above.width === below.width && above.fill === below.fill;
  return sameColumn && Math.abs(above.y + above.height - below.y) < 0.01;
}

/** Neighbours of one node share a marked sequence; links and anchors stand alone. */
function runsByNode(ops: readonly Op[]): Op[][] {
  const runs: Op[][] = [];
  for (const op of ops) {
    if (op.kind === 'fill') continue;
    const last = runs.at(-1)?.[0];
    const alone = op.kind === 'link' || op.kind === 'anchor' || last?.kind === 'link' || last?.kind === 'anchor';
    if (last && !alone && last.node === op.node) runs.at(-1)?.push(op);
    else runs.push([op]);
  }
  return runs;
}

function paintLink(pdf: Pdf, op: Op & { kind: 'link' }, tags: Tags, names: ReadonlyMap<string, string>): void {
  const target = 'url' in op.target ? op.target : { name: names.get(op.target.to) ?? '' };
  addLink(pdf, op, target, op.label, tags.element(op.node));
}

function paintOp(pdf: Pdf, op: Op, typefaces: Typefaces): void {
  switch (op.kind) {
    case 'text':
      chooseFace(pdf, op.face, typefaces.fonts[op.face], typefaces.shapes[op.face]);
      pdf.fillColor(op.fill);
      writeRun(pdf, op.text, op.x, op.y, op.size);
      return;
    case 'fill':
      pdf.fillColor(op.fill).rect(op.x, op.y, op.width, op.height).fill();
      return;
    case 'rect':
      setColours(pdf, op.fill, op.stroke, 0.75);
      if (op.radius) pdf.roundedRect(op.x, op.y, op.width, op.height, op.radius);
      else pdf.rect(op.x, op.y, op.width, op.height);
      finish(pdf, op.stroke);
      return;
    case 'circle':
      setColours(pdf, op.fill, op.stroke, op.strokeWidth ?? 0.75);
      pdf.circle(op.x, op.y, op.radius);
      finish(pdf, op.stroke);
      return;
    case 'line':
      pdf.lineWidth(op.strokeWidth).strokeColor(op.stroke).moveTo(op.x1, op.y1).lineTo(op.x2, op.y2).stroke();
      return;
    case 'link':
    case 'anchor':
    case 'pageOf':
    case 'pageRef':
      throw new Error(`${op.kind} cannot be painted`);
  }
}

/** Before the path: between a path and its painting PDF allows nothing. */
function setColours(pdf: Pdf, fill: string, stroke: string | undefined, width: number): void {
  pdf.fillColor(fill);
  if (stroke) pdf.lineWidth(width).strokeColor(stroke);
}

function finish(pdf: Pdf, stroke: string | undefined): void {
  if (stroke) pdf.fillAndStroke();
  else pdf.fill();
}
