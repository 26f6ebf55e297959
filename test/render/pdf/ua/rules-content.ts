import { PDFArray, type PDFDict } from 'pdf-lib';
import type { Mark } from './content-stream';
import { dictAt, numberAt, type ReadPage, type ReadPdf, treePairs } from './read-pdf';
import { type Rule, rule, when } from './rule';
import { needsLanguage } from './rules-file';

/** What is painted on pages: tagged, or an artifact, and never both. */
export const contentRules: readonly Rule[] = [
  rule('7.1-1', 'no artifact stands inside tagged content', ({ pages }) =>
    pages.flatMap(({ number, content }) =>
      content.marks.flatMap(({ mark, within }) =>
        when(mark.tag === 'Artifact' && within.some(tagged), `page ${number}`),
      ),
    ),
  ),
  rule('7.1-2', 'no tagged content stands inside an artifact', ({ pages }) =>
    pages.flatMap(({ number, content }) =>
      content.marks.flatMap(({ mark, within }) => when(tagged(mark) && within.some(isArtifact), `page ${number}`)),
    ),
  ),
  rule('7.1-3', 'everything painted belongs to an element that claims it, or is an artifact', (pdf) => {
    const claimed = claims(pdf);
    return pdf.pages.flatMap((page) => {
      const stray = page.content.paintings.filter(
        ({ within }) => !within.some((mark) => isArtifact(mark) || isClaimed(mark, page, claimed)),
      );
      return [
        ...when(stray.length > 0, `page ${page.number}: ${stray.length} things of nobody`),
        ...when(page.content.unbalanced !== 0, `page ${page.number}: marks not closed`),
      ];
    });
  }),
  rule('7.2-34', 'text on pages has a language', (pdf) =>
    needsLanguage(
      pdf,
      pdf.pages.some(({ content }) => content.paintings.some(({ font }) => font !== null)),
      'text',
    ),
  ),
];

function tagged({ mcid }: Mark): boolean {
  return mcid !== null;
}

function isArtifact({ tag }: Mark): boolean {
  return tag === 'Artifact';
}

/** By page, the marked content that an element names as its own, if the tree of parents leads back to that element. */
function claims({ tags, catalog }: ReadPdf): Map<PDFDict, Set<number>> {
  const root = dictAt(catalog, 'StructTreeRoot');
  const parents = new Map(
    treePairs(root && dictAt(root, 'ParentTree'), 'Nums').map(([key, value]) => [Number(key.toString()), value]),
  );
  const claimed = new Map<PDFDict, Set<number>>();
  for (const { dict, kids } of tags)
    for (const kid of kids) {
      if (kid.kind !== 'content' || !kid.page) continue;
      const list = parents.get(numberAt(kid.page, 'StructParents') ?? -1);
      if (!(list instanceof PDFArray) || list.lookup(kid.mcid) !== dict) continue;
      claimed.set(kid.page, (claimed.get(kid.page) ?? new Set()).add(kid.mcid));
    }
  return claimed;
}

function isClaimed({ mcid }: Mark, page: ReadPage, claimed: ReadonlyMap<PDFDict, ReadonlySet<number>>): boolean {
  return mcid !== null && (claimed.get(page.dict)?.has(mcid) ?? false);
}
