import type { INumberingOptions } from 'docx';

const bullets = ['•', '–', '•', '–', '•'];
const levels = [0, 1, 2, 3, 4];

/** Marks of lists; each paragraph says its own indent. */
export function listNumbering(): INumberingOptions {
  return {
    config: [
      {
        reference: 'bullets',
        levels: levels.map((level) => ({ level, format: 'bullet', text: bullets[level], alignment: 'left' })),
      },
      {
        reference: 'numbers',
        levels: levels.map((level) => ({ level, format: 'decimal', text: `%${level + 1}.`, alignment: 'left' })),
      },
      {
        reference: 'letters',
        levels: levels.map((level) => ({ level, format: 'lowerLetter', text: `(%${level + 1})`, alignment: 'left' })),
      },
    ],
  };
}
