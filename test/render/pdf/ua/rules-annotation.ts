import type { PDFDict } from 'pdf-lib';
import { dictAt, nameAt, numberAt, type ReadPdf, type Tag, textAt, treePairs } from './read-pdf';
import { type Rule, rule, when } from './rule';
import { needsLanguage } from './rules-file';

/** Links and whatever else lies on pages. */
export const annotationRules: readonly Rule[] = [
  rule('7.2-24', 'the words of a link have a language', (pdf) =>
    needsLanguage(
      pdf,
      annotations(pdf).some((one) => textAt(one, 'Contents') !== undefined),
      'annotations',
    ),
  ),
  rule('7.18.1-1', 'what is no link stands in an element for annotations', (pdf) =>
    annotations(pdf).flatMap((one) => {
      const free = ['Widget', 'PrinterMark', 'Link'].includes(nameAt(one, 'Subtype') ?? '');
      return when(
        !free && !hidden(one) && elementOf(pdf, one)?.role !== 'Annot',
        nameAt(one, 'Subtype') ?? 'annotation',
      );
    }),
  ),
  rule('7.18.1-2', 'every annotation says what it is', (pdf) =>
    annotations(pdf).flatMap((one) => {
      const said = textAt(one, 'Contents') || textAt(elementOf(pdf, one)?.dict ?? one, 'Alt');
      return when(nameAt(one, 'Subtype') !== 'Widget' && !hidden(one) && !said, 'annotation without words');
    }),
  ),
  rule('7.18.2-1', 'there is no annotation for trapping', (pdf) =>
    annotations(pdf).flatMap((one) => when(nameAt(one, 'Subtype') === 'TrapNet', 'trap net')),
  ),
  rule('7.18.3-1', 'on a page with links the tab key follows the structure', ({ pages }) =>
    pages.flatMap(({ number, dict, annotations }) =>
      when(annotations.length > 0 && nameAt(dict, 'Tabs') !== 'S', `page ${number}`),
    ),
  ),
  rule('7.18.5-1', 'every link stands in an element for links that names it', (pdf) =>
    links(pdf).flatMap((one) => when(elementOf(pdf, one)?.role !== 'Link', 'link of nobody')),
  ),
  rule('7.18.5-2', 'every link says where it leads', (pdf) =>
    links(pdf).flatMap((one) => when(!textAt(one, 'Contents'), 'link without words')),
  ),
];

function annotations({ pages }: ReadPdf): PDFDict[] {
  return pages.flatMap((page) => page.annotations);
}

function links(pdf: ReadPdf): PDFDict[] {
  return annotations(pdf).filter((one) => nameAt(one, 'Subtype') === 'Link' && !hidden(one));
}

function hidden(annotation: PDFDict): boolean {
  return ((numberAt(annotation, 'F') ?? 0) & 2) !== 0;
}

/** The element that the tree of parents gives for an annotation, if that names the annotation and its page in turn. */
function elementOf(pdf: ReadPdf, annotation: PDFDict): Tag | undefined {
  const root = dictAt(pdf.catalog, 'StructTreeRoot');
  const key = numberAt(annotation, 'StructParent');
  const pairs = treePairs(root && dictAt(root, 'ParentTree'), 'Nums');
  const element = pairs.find(([number]) => Number(number.toString()) === key)?.[1];
  const page = pdf.pages.find(({ annotations }) => annotations.includes(annotation))?.dict;
  return pdf.tags.find(
    ({ dict, kids }) =>
      dict === element && kids.some((kid) => kid.kind === 'object' && kid.object === annotation && kid.page === page),
  );
}
