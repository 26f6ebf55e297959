import type { Document } from '../document/document';

/** Written once by a new worker and thrown away: loads the writer and parses every typeface. */
export const warmDocument: Document = {
  schemaVersion: 1,
  name: 'policy',
  meta: {
    title: 'Warm',
    subtitle: '',
    organisation: '',
    date: '2026-01-01',
    lang: 'en',
    classification: '',
    runningHead: '',
    facts: [],
    draft: false,
  },
  blocks: [
    { kind: 'heading', level: 1, id: 'warm', children: [{ kind: 'text', value: 'Warm' }] },
    { kind: 'paragraph', children: [{ kind: 'emphasis', children: [{ kind: 'text', value: 'The quick brown fox' }] }] },
  ],
};
