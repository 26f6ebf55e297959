import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layOut } from '../../app/render/pdf/layout';
import { openWriter } from '../../app/render/pdf/render-pdf';
import { papers } from '../../app/render/theme';
import { blocksOf } from '../render/pdf/random-blocks';
import { documentOf } from '../render/sample-document';

/** Long random documents: the layout ends, holds every page number in order and stays plain data. */
it('lays out a thousand long random documents', async () => {
  const { metrics } = (await openWriter()).typefaces;
  fc.assert(
    fc.property(fc.array(blocksOf(), { minLength: 10, maxLength: 60 }), fc.constantFrom(...papers), (blocks, paper) => {
      const { pages, sheet } = layOut(documentOf(blocks), metrics, paper);
      expect(pages.map((page) => page.number)).toEqual(pages.map((_, index) => index + 1));
      for (const { boxes } of pages) {
        const last = boxes.at(-1);
        if (last) expect(last.y + last.height).toBeLessThan(sheet.height - sheet.bottom + 0.02);
      }
    }),
    { numRuns: 1000 },
  );
}, 600_000);
