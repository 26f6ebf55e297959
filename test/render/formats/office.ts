import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasTool } from '../pdf-tools';

export const hasOffice = () => hasTool('soffice');

/** A file as LibreOffice opens and writes it again; with a profile of its own, so that nobody's settings count. */
export function throughOffice(bytes: Uint8Array | string, from: string, to: 'pdf' | 'fods'): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    writeFileSync(join(folder, `file.${from}`), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    // Fields by comma, texts between double quotes, UTF-8, from the first line.
    const csv = from === 'csv' ? ['--infilter=CSV:44,34,76,1'] : [];
    const args = [profile, '--headless', ...csv, '--convert-to', to, '--outdir', folder, join(folder, `file.${from}`)];
    const { stderr } = spawnSync('soffice', args, { encoding: 'utf8', timeout: 120_000 });
    const made = join(folder, `file.${to}`);
    if (!existsSync(made)) throw new Error(`LibreOffice did not open the ${from} file: ${stderr}`);
    return readFileSync(made);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
