import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawChart } from '../../app/render/chart/draw-chart';
import { colour, dark, darkLevels, tones, type } from '../../app/render/theme';
import { errorPageHtml } from '../../app/server/error-page-html';
import { files } from '../app-imports';
import { sampleDocument } from '../render/sample-document';

const sheets = [...readFileSync('app/ui/style.css', 'utf8').matchAll(/@import "\.\/(style\/[\w-]+\.css)"/g)];
const css = sheets.map(([, name]) => readFileSync(`app/ui/${name}`, 'utf8')).join('\n');
const errorPage = readFileSync('app/server/error-page-html.ts', 'utf8');
const [light = {}, night = {}] = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, body = '']) => declarations(body));

describe('one visual language', () => {
  it('a colour is written in the theme, and again only where no code can fetch it', () => {
    const holders = ['app/render/theme.ts', 'app/server/error-page-html.ts'];
    const written = files.filter(({ text }) => /['"`#(]#?[0-9a-f]{6}['"`);]/i.test(text)).map(({ path }) => path);
    expect(written).toEqual(holders);
    const icon = readFileSync('public/favicon.svg', 'utf8').match(/#[0-9a-f]{6}\b/gi) ?? [];
    expect([...new Set(icon)]).toEqual([colour.accent.toLowerCase()]);
  });

  it('the pages have the colours of the PDFs', () => {
    expect(pick(light, colour)).toEqual(lower(colour));
  });

  it('the dark pages have the colours listed beside them', () => {
    expect(pick(night, dark)).toEqual(lower(dark));
  });

  it('levels and severities stand on the same fill in the same ink', () => {
    for (const [tone, { fill, ink }] of Object.entries(tones)) {
      const rule = ruleOf(`.doc-tone-${tone}`);
      expect([tone, value(rule.background), value(rule.color)]).toEqual([tone, fill.toLowerCase(), ink.toLowerCase()]);
    }
  });

  it('in the dark a level has a fill and an ink of its own', () => {
    const inNight = { ...light, ...night };
    const last = (words = '') => inNight[/^var\((--[\w-]+)\)$/.exec(words)?.[1] ?? ''];
    for (const [level, { fill, ink }] of Object.entries(darkLevels)) {
      const found = [inNight[`--${level}`], last(inNight[`--on-${level}`])];
      expect([level, ...found]).toEqual([level, fill.toLowerCase(), ink.toLowerCase()]);
      expect(css).toContain(`.doc-chart .doc-chart-on-${level} {\n  fill: var(--on-${level});`);
      const { fill: drawn } = tones[level as keyof typeof darkLevels];
      expect(css).toMatch(
        new RegExp(`\\.doc-chart(:is\\(\\S+, \\S+\\))? \\[fill="${drawn}"\\] \\{\n  fill: var\\(--${level}\\);`),
      );
    }
  });

  it('in the dark levels go from faint to bright, each but the first seen on the page, and the first by its edge', () => {
    const fills = Object.values(darkLevels).map(({ fill }) => fill);
    const seen = fills.map((fill) => contrast(fill, dark.paper));
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
    for (const [at, fill] of fills.entries())
      if (at > 0) expect(contrast(fill, fills[at - 1] ?? '')).toBeGreaterThan(1.3);
    for (const paper of [dark.paper, dark.tint]) {
      for (const fill of fills.slice(1)) expect(contrast(fill, paper)).toBeGreaterThanOrEqual(3);
      expect(contrast(dark.field, paper)).toBeGreaterThanOrEqual(3);
    }
    expect(css).toMatch(
      /prefers-color-scheme: dark\) \{[^}]*\.level-0,\s*\.doc-badge\.doc-tone-level-0 \{\s*outline: 1px solid var\(--field\)/,
    );
  });

  it('type keeps the ratios of paper, with body text at 1rem', () => {
    const sizes = Object.entries(type).map(([name, { size }]) => [name, rem(size / type.body.size)]);
    const variable = (name: string | undefined) =>
      `--size-${name?.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    expect(sizes.map(([name]) => [name, light[variable(name)]])).toEqual(sizes);
  });

  it('every colour of a drawing has a place in the dark', () => {
    const charts = sampleDocument().blocks.flatMap((block) => (block.kind === 'figure' ? [block.chart] : []));
    const shapes = charts.flatMap((chart) => drawChart(chart, 520).items);
    const used = shapes.flatMap((shape) =>
      (['fill', 'stroke'] as const).flatMap((part) => {
        const paint = (shape as Partial<Record<typeof part, string>>)[part];
        return paint ? [`[${part}="${paint}"]`] : [];
      }),
    );
    const missing = [...new Set(used)].filter((selector) => !css.includes(selector));
    expect(missing).toEqual([]);
  });

  it('text meets 4.5:1 and edges 3:1 on every paper, light and dark', () => {
    for (const theme of [colour, dark])
      for (const paper of [theme.paper, theme.tint]) {
        for (const text of [theme.ink, theme.muted, theme.accent, theme.link, theme.problem])
          expect(contrast(text, paper)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(theme.field, paper)).toBeGreaterThanOrEqual(3);
      }
    for (const { fill, ink } of [...Object.values(tones), ...Object.values(darkLevels)])
      expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
  });

  it('a page of the bare server uses no colour of its own', () => {
    const known = new Set([...Object.values(colour), ...Object.values(dark)].map((one) => one.toLowerCase()));
    const used = [...errorPage.matchAll(/#[0-9a-f]{6}\b/gi)].map(([one]) => one.toLowerCase());
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((one) => !known.has(one))).toEqual([]);
  });

  it('a page of the bare server bears the mark and asks for no file, which could be refused as well', () => {
    const html = errorPageHtml({ status: 429, title: 'Too many', text: 'Wait.' }, 'n0nce');
    expect(html).toContain('<svg viewBox="0 0 20 24"');
    expect(html.match(/<(?:link|img|script|use)[^>]*>/g)).toEqual([
      expect.stringContaining('href="data:image/svg+xml,'),
    ]);
    expect(html).not.toMatch(/url\(|@import|src=/);
  });

  it('no rule names a colour that is not a token', () => {
    const rules = css.replace(/:root \{[^}]*\}/g, '').replace(/\[(?:fill|stroke)="[^"]*"\]/g, '');
    const forced = rules.indexOf('@media (forced-colors');
    expect(rules.slice(0, forced).match(/#[0-9a-f]{3,6}\b/gi) ?? []).toEqual([]);
  });
});

function declarations(body: string): Record<string, string> {
  return Object.fromEntries(
    [...body.matchAll(/([\w-]+):\s*([^;]+);/g)].map(([, name = '', words = '']) => [name, words]),
  );
}

/** Declarations of the first rule whose selectors include this one. */
function ruleOf(selector: string): Record<string, string> {
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  const rule = rules.find(([, selectors = '']) => selectors.split(',').some((one) => one.trim() === selector));
  return declarations(rule?.[2] ?? '');
}

function value(words = ''): string | undefined {
  const found = light[/^var\((--[\w-]+)\)$/.exec(words)?.[1] ?? ''];
  return found?.startsWith('var(') ? value(found) : found;
}

function pick(root: Record<string, string>, names: object): Record<string, string | undefined> {
  return Object.fromEntries(Object.keys(names).map((name) => [name, root[`--${kebab(name)}`]]));
}

function lower(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, words]) => [name, words.toLowerCase()]));
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function rem(ratio: number): string {
  return `${Number(ratio.toFixed(3))}rem`;
}

/** WCAG 2.2, relative luminance. */
function contrast(one: string, other: string): number {
  const [a = 0, b = 0] = [one, other].map(luminance).sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
