import { describe, expect, it } from 'vitest';
import { plainText } from '../../app/document/plain-text';
import { buildAdoptionRecord } from '../../app/policy/adoption-record';
import { buildPolicy } from '../../app/policy/build-policy';
import { buildLedgerDocument } from '../../app/policy/ledger-document';
import { buildPolicyCard } from '../../app/policy/policy-card';
import { buildReport } from '../../app/report/build-report';
import { scoreAssessment } from '../../app/scoring/score-assessment';
import { personaPolicies } from '../policy/personas';
import { realEdition } from '../report/respondents';
import { personas } from './persona';

/** What a sentence put together from parts shows when a part was wrong. */
const faults: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['two marks at an end', /[.?!;:,]\s*[.;,](?!\.)/],
  ['space before a mark', /[a-z] [.,;](?:\s|$)/],
  ['two spaces', /\S {2,}\S/],
  ['value that is none', /\b(?:undefined|NaN|null|Infinity)\b|\[object/],
  [
    'one of many',
    /(?<![\d.])\b(?:1|one) (?:controls|questions|gaps|gates|answers|points|people|person-weeks|minutes|days|barriers)\b/i,
  ],
  [
    'many of one',
    /(?<![\d.])\b(?:[2-9]|\d\d+|two|three|four|five) (?:control|question|gap|gate|answer|person-week|minute|barrier)\b(?!-)/i,
  ],
  ['article that does not fit', /\ba (?:open|unknown|agent|AI|organisation|engineer|answer|owner|incident)\b/],
];

/** Rows of the crosswalk set names of controls beside numbers of questions. */
const prose = (lines: readonly string[]) => lines.filter((line) => !line.includes(' · '));

const edition = realEdition();
const reports = personas(edition).map(({ slug, assessment }) => {
  const card = scoreAssessment(edition, assessment);
  return [`the report of ${slug}`, [buildReport({ edition, assessment, card })]] as const;
});
const policies = [...personaPolicies()].map(
  ([slug, parts]) =>
    [
      `the papers of the policy of ${slug}`,
      [buildPolicy(parts), buildPolicyCard(parts), buildAdoptionRecord(parts), buildLedgerDocument(parts)],
    ] as const,
);

describe.each([...reports, ...policies])('%s', (_name, documents) => {
  it.each(faults)('have no %s', (_fault, pattern) => {
    expect(documents.flatMap((one) => prose(plainText(one))).filter((line) => pattern.test(line))).toEqual([]);
  });
});
