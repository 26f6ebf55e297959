import type { Chart } from '../../document/chart';
import { sheets } from '../theme';
import type { Shape } from './display-list';
import { drawChart } from './draw-chart';

/** Of the text area of A4, in points: the same lines break on the page and on paper; CSS scales it. */
const width = sheets.a4.width - sheets.a4.left - sheets.a4.right;

/** A chart as SVG, drawn as wide as on paper and scaled by CSS, so that both have one geometry. Presentation attributes only: the content security policy forbids inline styles. */
export function ChartSvg({ chart, alt }: { readonly chart: Chart; readonly alt: string }) {
  const drawing = drawChart(chart, width);
  return (
    <svg
      className={`doc-chart doc-chart-${chart.kind}`}
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
          className={`doc-chart-text doc-chart-text-${shape.weight}`}
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

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
