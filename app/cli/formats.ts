import { type DocumentFormat, documentFormats } from '../render/files/write-document';

/** Tables of answers, facts, gaps and plan, beside what documents are written as. */
const tableFormats = ['xlsx', 'csv', 'json'] as const;
export type Format = DocumentFormat | (typeof tableFormats)[number];
export const formats: readonly Format[] = [...documentFormats, ...tableFormats];
