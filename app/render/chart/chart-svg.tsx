import type { Chart } from '../../document/chart';
import { sheets } from '../theme';
import type { Shape } from './display-list';
import { drawChart } from './draw-chart';
import { round } from './shapes';

/** Points: as wide as the text area of A4, so that page and paper break the same lines, and a drawing for narrow screens. CSS shows the one that fits. */
const widths = { wide: sheets.a4.width - sheets.a4.left - sheets.a4.right, narrow: 280 };

interface Props {
  readonly chart: Chart;
  readonly alt: string;
}

/** The square is small enough; lanes side by side have no room for their words. */
const drawnOnce: ReadonlySet<Chart['kind']> = new Set(['paceSquare', 'lanes']);

/** A chart as SVG: rows are drawn anew for a narrow screen, where scaling would make their words too small to read. */
export function ChartSvg({ chart, alt }: Props) {
  if (drawnOnce.has(chart.kind)) return <DrawingSvg chart={chart} alt={alt} fit="any" />;
  return (
    <>
      <DrawingSvg chart={chart} alt={alt} fit="wide" />
      <DrawingSvg chart={chart} alt={alt} fit="narrow" />
    </>
  );
}

/** Presentation attributes only: the content security policy forbids inline styles. */
function DrawingSvg({ chart, alt, fit }: Props & { readonly fit: 'any' | 'wide' | 'narrow' }) {
  const drawing = drawChart(chart, fit === 'narrow' ? widths.narrow : widths.wide);
  return (
    <svg
      className={`doc-chart doc-chart-${chart.kind} doc-chart-${fit}`}
      viewBox={`0 0 ${round(drawing.width)} ${round(drawing.height)}`}
      width={round(drawing.width)}
      height={round(drawing.height)}
      role="img"
      aria-label={alt}
    >
      {drawing.items.map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the drawing is redrawn whole
        <ShapeSvg key={index} shape={shape} />
      ))}
    </svg>
  );
}

function ShapeSvg({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case 'line': {
      const { x1, y1, x2, y2, stroke, strokeWidth } = shape;
      return (
        <line x1={round(x1)} y1={round(y1)} x2={round(x2)} y2={round(y2)} stroke={stroke} strokeWidth={strokeWidth} />
      );
    }
    case 'rect': {
      const { x, y, width, height, fill, stroke, radius } = shape;
      const at = { x: round(x), y: round(y), width: round(width), height: round(height) };
      return <rect {...at} rx={radius} fill={fill} stroke={stroke} />;
    }
    case 'circle': {
      const { x, y, radius, fill, stroke, strokeWidth } = shape;
      return <circle cx={round(x)} cy={round(y)} r={radius} fill={fill} stroke={stroke} strokeWidth={strokeWidth} />;
    }
    case 'text':
      return (
        <text
          className={`doc-chart-text doc-chart-text-${shape.weight}${shape.on ? ` doc-chart-on doc-chart-on-${shape.on}` : ''}`}
          x={round(shape.x)}
          y={round(shape.y)}
          fontSize={shape.size}
          fontWeight={shape.weight === 'semibold' ? 600 : 400}
          fill={shape.fill}
          textAnchor={shape.anchor}
        >
          {shape.value}
        </text>
      );
  }
}
