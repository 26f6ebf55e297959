import { compareVersions } from '../bank/version';
import type { Engine } from './engine';

/** The hash in groups of four, which can be read aloud and compared by eye. */
export function sealGroups(sha256: string): string {
  return (sha256.match(/.{1,4}/g) ?? []).join(' ');
}

const sealLabel = 'Seal (SHA-256)';

/** A row of the cover. */
export function coverSeal(sha256: string): { readonly label: string; readonly value: string } {
  return { label: sealLabel, value: sealGroups(sha256) };
}

/** What a check says of a file. A stranger may have written whatever is quoted: it is shortened and made printable. */
export const verifyWords = {
  noPages: 'no page stands openly in the file: another program wrote it anew, so what it prints is not compared',
  pageCount: (file: number, expected: number) => `it has ${file} pages where the answers give ${expected}`,
  pageDamaged: (page: number) => `page ${page} cannot be read`,
  pageText: (page: number, file: string, expected: string) =>
    `page ${page} prints ${quoted(file)} where the answers give ${quoted(expected)}`,
  pageExtra: (page: number, text: string) => `page ${page} prints ${quoted(text)} beyond what the answers give`,
  pageDrawing: (page: number) => `page ${page} prints the right words, but draws them or something else otherwise`,
  part: (head: string) => `${partName(head)} differs`,
  added: (objects: number) => `${objects} more objects stand in the file than the answers give`,
  rewritten:
    'another program wrote the file anew: its pages print what the answers give, but it is not the file that was sealed',
  andMore: (number: number) => `and ${number} more differences`,
  appended: (bytes: number, at: number) => `${bytes} bytes follow after its end, at offset ${at}`,
  cut: (bytes: number, at: number) => `its last ${bytes} bytes are missing, from offset ${at}`,
  bytes: (at: number, others: number, size: number, expected: number) =>
    `bytes differ from offset ${at} on: ${others} of ${expected}${size === expected ? '' : ` (the file has ${size})`}`,
  several: 'more than one file is embedded; a report of ours carries one',
  takenOut: 'the metadata name a seal, but the data it is of have been taken out',
  damaged: 'the embedded data are damaged: they cannot be unpacked',
  notJson: 'the embedded data are no JSON',
  notCanonical: 'the embedded JSON is not in canonical form (RFC 8785), in which it is always sealed',
  shape: (path: string) => `the embedded data are not of our form at ${printable(path)}`,
  foreign: (id: string) => `the embedded answers name ${quoted(id)}, which their edition does not ask or take`,
  noClaim: 'the metadata name no seal',
  claim: (file: string, of: string) =>
    `the embedded data have the SHA-256 ${of}, but the metadata say ${printable(file)}`,
  cover: (cover: string, of: string) => `the embedded data have the SHA-256 ${of}, but the cover prints ${cover}`,
  numbers: (path: string, sealed: string | null, now: string | null) =>
    `the embedded result has ${printable(path)} = ${printable(sealed ?? 'nothing')} where the embedded answers give ${printable(now ?? 'nothing')}`,
  beyond: 'the embedded data hold something that no report is built from, or lack something',
  tooLong: 'the answers inside it give a report of more pages than we write',
} as const;

function quoted(text: string): string {
  return `“${printable(text)}”`;
}

const longest = 120;

/** On one line of a terminal, and not for ever. */
export function printable(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '\ufffd');
  return clean.length > longest ? `${clean.slice(0, longest)}…` : clean;
}

function partName(head: string): string {
  if (/\/EmbeddedFile\b/.test(head)) return 'the embedded data';
  if (/\/Metadata\b.*\/XML\b|\/XML\b/s.test(head)) return 'the metadata';
  if (/\/Font/.test(head)) return 'a font';
  if (/\/StructElem\b/.test(head)) return 'a tag for screen readers';
  if (/\/Annot\b/.test(head)) return 'a link';
  if (/\/(Producer|Creator)\b/.test(head)) return 'the title or date of the file';
  return 'a part beside the pages';
}

interface Named {
  readonly id: string;
  readonly digest: string;
}

/** Why no check is possible. */
export const unreadableWords = {
  tooLarge: (most: number) => `it is larger than ${most / 1024 / 1024} MiB, which no report of ours is`,
  noPdf: 'it is no PDF',
  noSeal: 'it carries no seal: only a gap report as PDF does, and this is none, or its seal has been taken out whole',
  laterForm: 'it was sealed by a later Plumbline, in a form that this one does not know',
  cannotScore: 'what it carries has the right form, but makes no report',
  notHere: ({ id, digest }: Named, { here = [] }: { readonly here?: readonly Named[] }) =>
    `it was made with edition ${printable(id)} of digest ${digest.slice(0, 12)}, which is not here. Here are ${here.map((one) => `${one.id} (${one.digest.slice(0, 12)})`).join(', ')}. Name a folder that holds it with --content`,
  bankNotHere: (
    _: Named,
    { domain = '', version = '', digest = '' }: Partial<Record<'domain' | 'version' | 'digest', string>>,
  ) =>
    `a bank of one’s own stood beside its edition: ${printable(domain)} ${printable(version)} of digest ${digest.slice(0, 12)}, which is not here. Name its folder with --extra-bank`,
} as const;

export function engineWords({ version, program }: Engine): string {
  return `engine ${version} (program ${program.slice(0, 8)})`;
}

/** What the command says. */
export const verdictWords = {
  genuine: (file: string) => `genuine: ${file} is, byte for byte, the report that the answers inside it give.`,
  altered: (file: string) => `altered: ${file} is not what the answers inside it give.`,
  otherEngine: (file: string, made: Engine, here: Engine) =>
    `${compareVersions(made.version, here.version) > 0 ? 'newer' : 'older'} engine: ${file} was made by ${engineWords(made)}; this is ${engineWords(here)}.`,
  unreadable: (file: string, why: string) => `Nothing can be said of ${file}: ${why}.`,
  stopped: (reason: string) =>
    `Nothing can be said of the file: the check stopped unexpectedly (${printable(reason)}).`,
  numbersAgree:
    'All its numbers are what the answers inside it give here. Its pages may be laid out otherwise here, so they are not compared.',
  numbersDiffer: (count: number) => `${count} of its values are not what the answers inside it give here:`,
  difference: (path: string, sealed: string | null, now: string | null) =>
    `${printable(path)}: ${printable(sealed ?? 'nothing')} in the file, ${printable(now ?? 'nothing')} here`,
  about: (organisation: string, day: string, edition: string, engine: string) =>
    `${organisation || 'No organisation named'}, ${day}, edition ${edition}, ${engine}`,
  seal: (groups: string) => `Seal: ${groups}`,
} as const;
