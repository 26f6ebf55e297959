import { levels } from '../../bank/bank';
import { coreBanks, riskTolerances } from '../../bank/edition';
import { bullets, cell, heading, paragraph } from '../../document/build';
import type { Block } from '../../document/document';
import { engineVersion } from '../../scoring/engine-version';
import { toleranceOf } from '../../scoring/target';
import { definitions, dense, table } from '../blocks';
import { factPrompt, isExamined, type ReportInput } from '../report-input';
import { confidenceRule } from '../wording/confidence';
import { heads } from '../wording/heads';
import {
  adoptionRule,
  byHandExposure,
  byHandScore,
  levelRules,
  meanExample,
  methodWords,
  patternRules,
  scopedOutNote,
  scopedOutWords,
  scopeSentence,
  toleranceSentence,
  zoneRule,
} from '../wording/method';
import { levelMeanings, levelNames, toleranceNames } from '../wording/names';
import { domainTitle } from '../wording/outside';
import { worstPatterns } from './pattern-rows';
import { levelCell } from './question-cells';
import { requirementTable } from './requirement-table';

/** The last chapter: how each number is made, with the edition's own numbers, and what they cannot say. */
export function methodChapter(input: ReportInput, number: string): Block[] {
  const checked = isExamined(input) ? methodWords.limitsChecked : methodWords.limitsUnchecked;
  const sections = [
    section('score', methodWords.score, [...scoreBlocks(input), ...trust(input)]),
    ...byHand(input),
    section('levels', methodWords.levels, levelBlocks(input)),
    section('autonomy', methodWords.autonomy, [paragraph(methodWords.autonomyText), requirementTable(input)]),
    section(
      'patterns',
      methodWords.patterns,
      patternRules(input.edition.settings).map((words) => paragraph(words)),
    ),
    section('gaps', methodWords.gaps, targetBlocks(input)),
    section('pace', methodWords.pace, paceBlocks(input)),
    section('scope', methodWords.scope, scopeBlocks(input)),
    section('limits', methodWords.limits, [bullets([checked, ...methodWords.limitsList])]),
    section('edition', methodWords.edition, [editionBlock(input)]),
  ];
  return [heading(1, 'method', methodWords.title, number), paragraph(methodWords.intro), ...sections.flat()];
}

function section(id: string, title: string, blocks: readonly Block[]): Block[] {
  return [heading(2, `method-${id}`, title), ...blocks];
}

/** Whose word counts, where it is more than one, and what confidence is. */
function trust(input: ReportInput): Block[] {
  const several = isExamined(input) || input.card.respondents !== null;
  return [paragraph(several ? `${methodWords.truths} ${confidenceRule}` : confidenceRule)];
}

/** The overall score written out from the printed domain points, so that anyone can do the sum again. */
function scoreBlocks({ edition, card }: ReportInput): Block[] {
  const scored = coreBanks(edition).flatMap((bank) => {
    const score = card.domains[bank.domain]?.score;
    return score ? [{ title: bank.title, score }] : [];
  });
  if (!card.score) return [paragraph(methodWords.scoreText)];
  const side = (which: 'floor' | 'ceiling') => scored.map(({ title, score }) => ({ title, ...score[which] }));
  const { floor, ceiling } = card.score;
  const { sides } = methodWords;
  const examples =
    floor.points * ceiling.of === ceiling.points * floor.of
      ? [meanExample(sides.both, side('floor'), floor)]
      : [meanExample(sides.floor, side('floor'), floor), meanExample(sides.ceiling, side('ceiling'), ceiling)];
  return [paragraph(methodWords.scoreText), ...examples.map((words) => paragraph(words))];
}

/** How a reader with a pencil comes from the printed answers to the printed scores. */
function byHand(input: ReportInput): Block[] {
  const { edition, card } = input;
  const bank = edition.banks.find(({ domain }) => card.domains[domain]?.score);
  const own = bank && card.domains[bank.domain]?.score;
  const [first] = worstPatterns(input);
  const pattern = first ?? edition.patterns.find(({ id }) => card.patterns[id]?.exposure);
  const exposure = pattern && card.patterns[pattern.id]?.exposure;
  if (!own || !card.score) return [];
  const steps = [
    ...byHandScore(bank.title, own, card.score),
    ...(pattern && exposure ? [byHandExposure(edition.patterns.indexOf(pattern) + 1, pattern.title, exposure)] : []),
  ];
  return section('by-hand', methodWords.byHand, [bullets(steps, true)]);
}

function levelBlocks({ edition }: ReportInput): Block[] {
  return [
    dense(
      table(
        [
          { head: heads.level, width: 12 },
          { head: heads.name, width: 20 },
          { head: heads.meaning, width: 68 },
        ],
        levels.map((level) => [levelCell(level), cell(levelNames[level]), cell(levelMeanings[level])]),
      ),
    ),
    ...levelRules(edition.settings).map((words) => paragraph(words)),
    paragraph(methodWords.coverage),
  ];
}

function targetBlocks({ edition, assessment }: ReportInput): Block[] {
  const { targets, conservativeTier1GateTarget } = edition.settings;
  const tolerance = toleranceOf(assessment);
  const said = assessment.facts['risk-tolerance'] === tolerance;
  return [
    paragraph(`${methodWords.gapsText} ${toleranceSentence(tolerance, said, conservativeTier1GateTarget)}`),
    dense(
      table(
        [
          { head: heads.riskTolerance, width: 40 },
          { head: heads.lowStakes, width: 20, align: 'right' },
          { head: heads.moderateStakes, width: 20, align: 'right' },
          { head: heads.highStakes, width: 20, align: 'right' },
        ],
        riskTolerances.map((one) => [cell(toleranceNames[one]), ...targets[one].map((target) => cell(String(target)))]),
      ),
    ),
    bullets(methodWords.severity),
  ];
}

function paceBlocks({ edition }: ReportInput): Block[] {
  return [
    paragraph(adoptionRule(edition.settings)),
    dense(
      table(
        [
          { head: heads.zone, width: 30 },
          { head: heads.when, width: 70 },
        ],
        edition.settings.zones.map((zone) => [cell(zone.title), cell(zoneRule(zone))]),
      ),
    ),
  ];
}

function scopeBlocks(input: ReportInput): Block[] {
  const { scopedOut } = input.card;
  if (scopedOut.length === 0) return [paragraph(scopeSentence(input)), paragraph(methodWords.scopeNone)];
  return [
    paragraph(scopeSentence(input)),
    bullets(scopedOut.map((one) => scopedOutWords(factPrompt(input.edition, one.fact), one.questions, one.weight))),
    paragraph(scopedOutNote, 'muted'),
  ];
}

function editionBlock({ edition }: ReportInput): Block {
  const { terms } = methodWords;
  return definitions(
    [terms.edition, `${edition.id}, ${edition.status}: ${edition.title}`],
    [terms.digest, [{ kind: 'code', value: edition.digest }]],
    [terms.engine, engineVersion],
    [terms.seal, methodWords.seal],
    [terms.banks, edition.banks.map((bank) => `${domainTitle(bank)} ${bank.version}`).join('; ')],
  );
}
