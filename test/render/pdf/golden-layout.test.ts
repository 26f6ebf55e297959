import { expect, it } from 'vitest';
import { layOut } from '../../../app/render/pdf/layout';
import type { Op } from '../../../app/render/pdf/page';
import { openWriter } from '../../../app/render/pdf/render-pdf';
import { sampleDocument } from '../sample-document';

/** After a wanted change of the look: `npx vitest run test/render/pdf/golden-layout.test.ts -u`, then read the difference. */
it('the sample document stands where it stood, to a tenth of a point', async () => {
  const { metrics } = (await openWriter()).typefaces;
  const { pages, structure } = layOut(sampleDocument(), metrics);
  const lines = pages.flatMap(({ number, boxes, furniture }) => [
    `page ${number}`,
    ...[...furniture, ...boxes.flatMap((box) => box.ops)].map(opLine),
  ]);
  const nodes = structure.map(({ role, parent }, index) => `${index} ${role} of ${parent}`);
  const golden = JSON.stringify({ structure: nodes, pages: lines }, null, 1);
  await expect(`${golden}\n`).toMatchFileSnapshot('../../golden/sample-layout.json');
});

/** Kind, then every field but the kind, numbers rounded. */
function opLine({ kind, ...fields }: Op): string {
  const rounded = JSON.stringify(fields, (_, value) =>
    typeof value === 'number' ? Math.round(value * 10) / 10 : value,
  );
  return `${kind} ${rounded}`;
}
