import { createHash } from 'node:crypto';
import { latin1, type PdfObject, unpacked } from './pdf-objects';

/** The sealed data of a file, before anything is believed of them. */
export interface FoundSeal {
  readonly kind: 'found';
  /** The JSON as it stands inside. */
  readonly json: string;
  /** Of these bytes. */
  readonly sha256: string;
  /** What the metadata says it is. */
  readonly claimed: readonly string[];
}

type Found =
  | FoundSeal
  /** No trace of a seal. */
  | { readonly kind: 'none' }
  /** There was one. */
  | { readonly kind: 'spoiled'; readonly why: 'takenOut' | 'several' | 'damaged' };

/** Looks for what `attachSeal` puts in: exactly one embedded file. */
export function findSeal(bytes: Uint8Array, objects: readonly PdfObject[]): Found {
  const attached = objects.filter(({ head, stream }) => stream && /\/Type\s*\/EmbeddedFile\b/.test(head));
  const claimed = [...latin1(bytes).matchAll(/<plumbline:sha256>([^<]{0,200})<\/plumbline:sha256>/g)].map(
    ([, hash = '']) => hash,
  );
  const [only, ...more] = attached;
  if (!only) return claimed.length === 0 ? { kind: 'none' } : { kind: 'spoiled', why: 'takenOut' };
  if (more.length > 0) return { kind: 'spoiled', why: 'several' };
  const data = unpacked(only);
  if (!data) return { kind: 'spoiled', why: 'damaged' };
  try {
    const json = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(data);
    return { kind: 'found', json, sha256: createHash('sha256').update(data).digest('hex'), claimed };
  } catch {
    return { kind: 'spoiled', why: 'damaged' };
  }
}
