import { colour, tones } from '../theme';
import rules from './document.css?raw';
import shared from './shared.css?raw';
import last from './shared-last.css?raw';

/** The style of a file by itself: colours from the theme that page and paper share, paper white also where dark is preferred. */
export function styleSheet(): string {
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const colours = Object.entries(colour).map(([name, value]) => `--${kebab(name)}:${value};`);
  const bars = Object.entries(tones).map(([name, { fill }]) => `--${name}:${fill};`);
  const filled = Object.entries(tones).map(
    ([name, { fill, ink }]) => `.doc-tone-${name}{background:${fill};color:${ink}}`,
  );
  const gaps = Object.keys(tones).map((name) => `.doc-gap-${name}{border-left-color:var(--${name})}`);
  return [`:root{${[...colours, ...bars].join('')}}`, shared, rules, ...filled, ...gaps, last].join('\n');
}
