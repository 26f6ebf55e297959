import { describe, expect, it } from 'vitest';
import { layOut } from '../../app/render/pdf/layout';
import { openWriter } from '../../app/render/pdf/render-pdf';
import { buildReport } from '../../app/report/build-report';
import { realEdition, respondents } from './respondents';

const { metrics } = (await openWriter()).typefaces;

describe('the answer on one page', () => {
  it.each(Object.entries(respondents(realEdition())))('of %s is one page', (_name, input) => {
    const { pages } = layOut(buildReport(input), metrics);
    const anchors = pages.map((page) =>
      page.boxes.flatMap((box) => box.ops.flatMap((op) => (op.kind === 'anchor' ? [op.id] : []))),
    );
    const pageOf = (id: string) => anchors.findIndex((ids) => ids.includes(id));
    expect(pageOf('profile') - pageOf('answer')).toBe(1);
  });
});
