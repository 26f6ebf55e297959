import { beforeAll, describe, expect, it } from 'vitest';
import { renderPdf } from '../../../app/render/pdf/render-pdf';
import { realDocuments } from '../real-documents';
import { sampleDocument } from '../sample-document';
import { openPdf, readPdf } from './ua/read-pdf';
import { fileSpoilers } from './ua/spoilers-file';
import { pageSpoilers } from './ua/spoilers-page';
import { structureSpoilers } from './ua/spoilers-structure';
import { uaFaults, uaRules } from './ua-rules';

describe('our own checks by the rules of PDF/UA-1, which are not a run of veraPDF', () => {
  it.each(Object.entries({ 'the sample': sampleDocument, ...realDocuments }))('find nothing in %s', async (_, make) => {
    expect(await uaFaults(await renderPdf(make()))).toEqual([]);
  });
});

describe('each of these rules', () => {
  const spoilers = { ...fileSpoilers, ...structureSpoilers, ...pageSpoilers };
  let good: Uint8Array;
  beforeAll(async () => {
    good = await renderPdf(sampleDocument());
  });

  it('has an id of its own and a file that breaks it', () => {
    const ids = uaRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(Object.keys(spoilers).toSorted());
  });

  it.each(uaRules.map(({ id, says, faults }) => [id, says, faults] as const))(
    'refuses: %s %s',
    async (id, _, faults) => {
      const file = await openPdf(good);
      expect(faults(readPdf(file))).toEqual([]);
      spoilers[id]?.(file);
      expect(faults(readPdf(file))).not.toEqual([]);
    },
  );
});
