import { renderPdf } from '../../app/render/pdf/render-pdf';
import { hostileDocument, hostileString } from './hostile-strings';
import { uaFaults } from './pdf/ua-rules';

/** Longest time that one document may take to write, in milliseconds of this process. */
const longest = 5000;

/** Writes a document for each of these strings and reads it back; what went wrong, with the number of the string. */
export async function hostileFaults(from: number, to: number): Promise<string[]> {
  const found: string[] = [];
  for (let number = from; number < to; number += 1) {
    const faults = await faultsWith(number).catch((error: unknown) => [String(error)]);
    found.push(...faults.map((fault) => `string ${number}: ${fault}`));
  }
  return found;
}

async function faultsWith(number: number): Promise<string[]> {
  const before = process.cpuUsage();
  const bytes = await renderPdf(hostileDocument(hostileString(number)));
  const { user, system } = process.cpuUsage(before);
  const took = (user + system) / 1000;
  return [...(took > longest ? [`took ${took} ms`] : []), ...(await uaFaults(bytes))];
}
