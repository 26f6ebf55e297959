import { describe, expect, it } from 'vitest';
import type { PaceSquare } from '../../../app/document/chart';
import { drawPaceSquare } from '../../../app/render/chart/pace-square';

describe('the pace square', () => {
  it('puts more adoption further right and more governance further up', () => {
    const low = area({ floor: 10, ceiling: 20 }, { floor: 10, ceiling: 20 });
    const high = area({ floor: 80, ceiling: 90 }, { floor: 80, ceiling: 90 });
    expect(high.x).toBeGreaterThan(low.x);
    expect(high.y).toBeLessThan(low.y);
  });

  it('keeps a single point large enough to see and centred where it belongs', () => {
    const point = area({ floor: 50, ceiling: 50 }, { floor: 50, ceiling: 50 });
    const span = area({ floor: 0, ceiling: 100 }, { floor: 0, ceiling: 100 });
    expect(point.width).toBeGreaterThan(5);
    expect(point.x + point.width / 2).toBeCloseTo(span.x + span.width / 2);
    expect(point.y + point.height / 2).toBeCloseTo(span.y + span.height / 2);
  });
});

function area(adoption: PaceSquare['adoption'], governance: PaceSquare['governance']) {
  const drawing = drawPaceSquare({ kind: 'paceSquare', adoption, governance, xLabel: 'x', yLabel: 'y' }, 476);
  const [rect] = drawing.items.flatMap((item) => (item.kind === 'rect' ? [item] : []));
  if (!rect) throw new Error('no area drawn');
  return rect;
}
