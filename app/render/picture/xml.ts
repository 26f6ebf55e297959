import { round } from '../chart/shapes';
import { colour } from '../theme';

export function escapeXml(words: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return words.replace(/[&<>"]/g, (one) => entities[one] ?? one);
}

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** On white: slides may be dark. */
  readonly body: string;
}

/** A whole SVG file that needs no other: title and description for those who do not see it. */
export function svgFile({ width, height, title, description, body }: Drawing): string {
  const [w, h] = [round(width), round(height)];
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" aria-labelledby="title description">
<title id="title">${escapeXml(title)}</title>
<desc id="description">${escapeXml(description)}</desc>
<rect width="${w}" height="${h}" fill="${colour.paper}"/>
${body}
</svg>
`;
}
