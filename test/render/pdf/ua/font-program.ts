/** What the rules ask of an embedded TrueType program. */
export interface FontProgram {
  readonly glyphs: number;
  /** Advance of a glyph in thousandths of the size. */
  readonly width: (glyph: number) => number;
}

export function readFontProgram(bytes: Uint8Array): FontProgram {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + 16 * index;
    tables.set(String.fromCharCode(...bytes.subarray(entry, entry + 4)), view.getUint32(entry + 8));
  }
  const table = (name: string) => tables.get(name) ?? Number.NaN;
  const unitsPerEm = view.getUint16(table('head') + 18);
  const metrics = view.getUint16(table('hhea') + 34);
  return {
    glyphs: view.getUint16(table('maxp') + 4),
    // Glyphs past the last metric share its advance.
    width: (glyph) => (view.getUint16(table('hmtx') + 4 * Math.min(glyph, metrics - 1)) * 1000) / unitsPerEm,
  };
}
