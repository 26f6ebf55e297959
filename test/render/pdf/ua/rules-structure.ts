import { PDFDict, PDFName } from 'pdf-lib';
import { childRoles, dictAt, nameAt, type ReadPdf, type Tag, textAt } from './read-pdf';
import { type Rule, rule, when } from './rule';
import { needsLanguage } from './rules-file';
import { standardRoles } from './standard-roles';

const roleMap = (catalog: PDFDict) => {
  const root = dictAt(catalog, 'StructTreeRoot');
  return root && dictAt(root, 'RoleMap');
};
const byRole = ({ tags }: ReadPdf, role: string | RegExp) =>
  tags.filter((tag) => (typeof role === 'string' ? tag.role === role : role.test(tag.role)));

/** Elements of the structure, but for tables. */
export const structureRules: readonly Rule[] = [
  rule('7.1-5', 'every kind of element is a standard one or mapped to one', ({ catalog, tags }) =>
    tags.flatMap(({ role }) => when(!standardRoles.has(mapped(catalog, role)), `kind ${role}`)),
  ),
  rule('7.1-6', 'no kind is mapped to itself in a circle', ({ catalog, tags }) =>
    tags.flatMap(({ role }) => when(mapped(catalog, role) === 'circle', `kind ${role} in a circle`)),
  ),
  rule('7.1-7', 'a standard kind is not mapped to another', ({ catalog }) =>
    (roleMap(catalog)?.keys() ?? []).flatMap((key) => when(standardRoles.has(key.decodeText()), key.decodeText())),
  ),
  rule('7.1-12', 'every element names its parent', ({ tags }) =>
    tags.flatMap(({ dict, role, parent }) => {
      const above = dict.lookup(PDFName.of('P'));
      return when(!(above instanceof PDFDict) || (parent !== null && above !== parent.dict), `${role} without parent`);
    }),
  ),
  onlyWithin('7.2-17', 'LI', ['L']),
  onlyWithin('7.2-18', 'LBody', ['LI']),
  onlyHolds('7.2-19', 'L', ['L', 'LI', 'Caption']),
  onlyHolds('7.2-20', 'LI', ['Lbl', 'LBody']),
  withLanguage('7.2-21', 'replaced text', 'ActualText'),
  withLanguage('7.2-22', 'descriptions', 'Alt'),
  withLanguage('7.2-23', 'expansions', 'E'),
  onlyWithin('7.2-26', 'TOCI', ['TOC']),
  onlyHolds('7.2-27', 'TOC', ['TOC', 'TOCI', 'Caption']),
  captionFirst('7.2-28', 'TOC'),
  captionFirst('7.2-40', 'L'),
  rule('7.3-1', 'every figure says in words what it shows', (pdf) => described(pdf, 'Figure')),
  rule('7.4.2-1', 'headings begin at the first level and go down one at a time', (pdf) => {
    let before = 0;
    return byRole(pdf, /^H[1-6]$/).flatMap(({ role }) => {
      const level = Number(role.slice(1));
      const skipped = level > before + 1;
      const fault = when(skipped, `${role} after level ${before}`);
      before = level;
      return fault;
    });
  }),
  rule('7.4.4-1', 'no element has two headings without level', ({ tags }) =>
    tags.flatMap((tag) => when(childRoles(tag).filter((role) => role === 'H').length > 1, `${tag.role} with two H`)),
  ),
  rule('7.4.4-2', 'headings without level do not mix with levels', (pdf) => mixedHeadings(pdf)),
  rule('7.4.4-3', 'headings with level do not mix with others', (pdf) => mixedHeadings(pdf)),
  rule('7.7-1', 'every formula says in words what it means', (pdf) => described(pdf, 'Formula')),
  rule('7.9-1', 'every note has an id', (pdf) =>
    byRole(pdf, 'Note').flatMap(({ dict }) => when(!textAt(dict, 'ID'), 'note without id')),
  ),
  rule('7.9-2', 'no two notes share an id', (pdf) => {
    const ids = byRole(pdf, 'Note').flatMap(({ dict }) => textAt(dict, 'ID') ?? []);
    return when(new Set(ids).size < ids.length, 'ids shared');
  }),
];

/** What a kind stands for in the end. */
function mapped(catalog: PDFDict, role: string): string {
  const map = roleMap(catalog);
  const seen = new Set<string>();
  let at = role;
  while (!standardRoles.has(at)) {
    if (seen.has(at)) return 'circle';
    seen.add(at);
    const next = map && nameAt(map, at);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

export function onlyWithin(id: string, role: string, parents: readonly string[]): Rule {
  return rule(id, `${role} stands only in ${parents.join(', ')}`, (pdf) =>
    byRole(pdf, role).flatMap(({ parent }) =>
      when(!parents.includes(parent?.role ?? ''), `${role} in ${parent?.role ?? 'nothing'}`),
    ),
  );
}

export function onlyHolds(id: string, role: string, kinds: readonly string[]): Rule {
  return rule(id, `${role} holds only ${kinds.join(', ')}`, (pdf) =>
    byRole(pdf, role)
      .flatMap(childRoles)
      .flatMap((child) => when(!kinds.includes(child), `${child} in ${role}`)),
  );
}

export function atMostOne(id: string, role: string, kind: string): Rule {
  return rule(id, `${role} holds at most one ${kind}`, (pdf) =>
    byRole(pdf, role).flatMap((tag) => when(countOf(tag, kind) > 1, `${role} with two ${kind}`)),
  );
}

export function countOf(tag: Tag, kind: string): number {
  return childRoles(tag).filter((role) => role === kind).length;
}

function captionFirst(id: string, role: string): Rule {
  return rule(id, `a caption is the first thing in ${role}`, (pdf) =>
    byRole(pdf, role).flatMap((tag) => when(childRoles(tag).slice(1).includes('Caption'), `caption within ${role}`)),
  );
}

function withLanguage(id: string, what: string, key: string): Rule {
  return rule(id, `${what} of elements have a language`, (pdf) =>
    pdf.tags.flatMap((tag) => {
      const own = ancestors(tag).some(({ dict }) => textAt(dict, 'Lang') !== undefined);
      return needsLanguage(pdf, textAt(tag.dict, key) !== undefined && !own, what);
    }),
  );
}

function ancestors(tag: Tag): Tag[] {
  return tag.parent ? [tag, ...ancestors(tag.parent)] : [tag];
}

function described(pdf: ReadPdf, role: string): string[] {
  return byRole(pdf, role).flatMap(({ dict }) =>
    when(!textAt(dict, 'Alt') && textAt(dict, 'ActualText') === undefined, `${role} without words`),
  );
}

function mixedHeadings(pdf: ReadPdf): string[] {
  return when(byRole(pdf, 'H').length > 0 && byRole(pdf, /^H[1-6]$/).length > 0, 'headings of both ways');
}
