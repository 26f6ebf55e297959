import { expect } from 'vitest';
import { newDataFolder, startServer } from '../e2e/running-server';
import { type Filled, seedTexts } from './seed-texts';
import { client, serverSettings } from './send';

/** What makes a PDF do something when it is opened or clicked; web links apart. */
const active = /\/(JavaScript|JS|OpenAction|AA|Launch|SubmitForm|ImportData|GoToR|GoToE|EmbeddedFile|RichMedia|XFA)\b/g;

/** Makes the three files for each text and compares them with those of a plain one. */
export async function checkDocuments(texts: readonly string[]): Promise<void> {
  const dataDir = newDataFolder();
  const [plain, ...hostile] = await seedTexts(dataDir, ['Plain words', ...texts]);
  const server = await startServer({ ...serverSettings, DATA_DIR: dataDir });
  const http = client(server.url, 1);
  try {
    const wanted = await files(plain as Filled);
    for (const one of hostile) {
      const found = await files(one);
      expect(found.powers, one.text).toEqual(wanted.powers);
      expect(found.links, one.text).toEqual(wanted.links);
      expect(found.json.organisation, one.text).toBe(one.text);
      expect(JSON.stringify(Object.keys(found.json)), one.text).toBe(JSON.stringify(Object.keys(wanted.json)));
    }
  } finally {
    http.close();
    await server.stop();
  }

  async function files(one: Filled) {
    const pdfs = [await fetchFile(one, 'gap-report.pdf'), await fetchFile(one, 'policy.pdf')].map(skeleton);
    const links = pdfs.map((pdf) => [...pdf.matchAll(/\/URI \(([^)]*)\)/g)].map((match) => match[1]).sort());
    const json = JSON.parse((await fetchFile(one, 'result.json')).toString());
    return { powers: pdfs.map((pdf) => withoutStrings(pdf).match(active) ?? []), links, json };
  }

  async function fetchFile({ base, token }: Filled, file: string): Promise<Buffer> {
    const id = base.slice('/a/'.length);
    const headers = ['Cookie', `plumbline-${id}=${token}`];
    const answer = await http.send({ method: 'GET', path: `${base}/download/${file}`, headers });
    expect(answer.status).toBe(200);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="${file}"`);
    expect(answer.headers['content-type']).toMatch(
      file.endsWith('.pdf') ? /^application\/pdf$/ : /^application\/json;/,
    );
    return answer.bytes;
  }
}

/** The objects of a PDF without what its streams hold. */
const skeleton = (pdf: Buffer) => pdf.toString('latin1').replace(/stream\r?\n[\s\S]*?endstream/g, '');

/** Every bracket inside a literal string is escaped. */
const withoutStrings = (pdf: string) => pdf.replace(/\((?:[^()\\]|\\[\s\S])*\)/g, '()');
