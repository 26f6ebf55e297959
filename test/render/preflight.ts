import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { hasTool, onDisk, skipped } from './pdf-tools';

/** Apache PDFBox's validator for PDF/A-1b, as Debian packages it; the one independent validator we can install. */
const jars = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-logging',
  'commons-io',
  'javax.activation',
  'jaxb-api',
].map((name) => `/usr/share/java/${name}.jar`);

export function hasPreflight(): boolean {
  if (!hasTool('java')) return false;
  return jars.every((jar) => existsSync(jar)) || skipped('PDFBox Preflight (libpdfbox2-java and what it needs)');
}

/** Faults as Preflight words them; empty = a valid PDF/A-1b file. */
export function preflightFaults(pdf: Uint8Array): string[] {
  const { stdout, stderr } = onDisk(pdf, (path) =>
    spawnSync('java', ['-cp', jars.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', path], { encoding: 'utf8' }),
  );
  if (/is a valid PDF\/A-1b file/.test(stdout)) return [];
  return stdout.trim() === '' ? [`Preflight said nothing: ${stderr}`] : stdout.trim().split('\n');
}
