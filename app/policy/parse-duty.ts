import { roles } from '../bank/bank';
import type { Prose } from '../content/prose';
import { quote } from '../content/report-issue';
import { asInteger, asList, asOneOf, asText, type MapReader, type YamlValue } from '../content/yaml-value';
import { boundRoles, type Clause, enforceabilities, obligations } from './clause';
import { kitControls } from './kit-controls';

/** Who must do what a clause says, and how that holds. */
type Duty = Pick<
  Clause,
  'obligation' | 'binds' | 'enforceability' | 'kit' | 'holds' | 'owner' | 'detection' | 'by' | 'card'
>;

/** A duty as its file tells it, or undefined when a fault makes it unusable; every fault is in the file's log. */
export function parseDuty(front: MapReader): Duty | undefined {
  const obligation = asOneOf(front.need('obligation'), obligations);
  const binds = asOneOf(front.need('binds'), boundRoles);
  const enforceability = asOneOf(front.need('enforceability'), enforceabilities);
  const kit = asList(front.take('kit')).flatMap((item) => asOneOf(item, kitControls) ?? []);
  const holds = asText(front.take('holds'));
  const owner = asOneOf(front.need('owner'), [...roles, 'manager'] as const);
  const detection = asText(front.take('detection'));
  const by = asInteger(front.take('by'), 1, 365);
  const card = readCard(front.take('card'));
  const read = { obligation, binds, enforceability, kit, holds, detection, by, card };
  const { at, log } = front.value;
  for (const [rule, found, expected] of [...cardFaults(read), ...noticeFaults(read), ...holdFaults(read)])
    log.fault(at, rule, found, expected);
  if (!obligation || !binds || !enforceability || !owner) return undefined;
  return { obligation, binds, enforceability, kit, ...(holds && { holds }), owner, detection, by, card };
}

/** What could be read of it; the owner is in no rule. */
type ReadDuty = Partial<Omit<Duty, 'kit' | 'owner'>> & Pick<Duty, 'kit'>;

type Fault = readonly [rule: string, found: string, expected: string];

function cardFaults({ obligation, binds, card }: ReadDuty): Fault[] {
  const isEngineerMust = binds === 'engineer' && obligation === 'must';
  if (!binds || !obligation || isEngineerMust === (card !== undefined)) return [];
  const found = card ? 'a "card"' : 'no "card"';
  return [['card', found, 'one line for the card where an engineer must, nowhere else']];
}

/** A rule whose breach nobody would notice may only be an aspiration, and that has an end. */
function noticeFaults({ enforceability, detection, by }: ReadDuty): Fault[] {
  const faults: Fault[] = [];
  if (enforceability === 'aspiration' && by === undefined)
    faults.push(['aspiration-date', 'no "by"', 'the days until this is more than an aspiration']);
  if (enforceability && enforceability !== 'aspiration' && !detection)
    faults.push(['detection', 'no "detection"', 'how a breach is noticed, or enforceability: aspiration']);
  if (detection && emptyDetection.test(detection)) {
    const expected = 'what shows a breach, in at least four words, or enforceability: aspiration';
    faults.push(['detection', quote(detection), expected]);
  }
  return faults;
}

/** Words that say nothing, and words that say that nobody looks: neither notices a breach. */
const emptyDetection =
  /^(?:\s*\S+){0,3}\s*$|^(?:none|nothing|nobody|no one|nowhere|not|tbd|todo|to be|unknown)\b|\b(?:tbd|todo)\b/i;

/** What is enforced names the controls that refuse a breach, and of which part; an aspiration is neither held nor noticed. */
function holdFaults({ enforceability, kit, holds, detection }: ReadDuty): Fault[] {
  const faults: Fault[] = [];
  if (enforceability === 'enforced' && kit.length === 0) {
    const expected = 'the controls of the enforcement kit that refuse a breach, or enforceability: checked';
    faults.push(['kit', 'no "kit"', expected]);
  }
  if (enforceability && (enforceability === 'enforced') !== (holds !== undefined)) {
    const expected = 'which part of it the kit holds, where it is enforced, and nowhere else';
    faults.push(['holds', holds ? 'a "holds"' : 'no "holds"', expected]);
  }
  if (enforceability === 'aspiration' && (detection || kit.length > 0)) {
    const expected = 'enforceability: enforced, checked or attested';
    faults.push(['aspiration', 'an aspiration that is held or noticed', expected]);
  }
  return faults;
}

/** So that twelve of them and the rest of the card fit one page. */
const longestCard = 160;

function readCard(value: YamlValue | undefined): Prose | undefined {
  const words = asText(value);
  if (words === undefined || !value) return undefined;
  if (words.length > longestCard)
    value.log.fault(value.at, 'card-length', `${words.length} characters`, `at most ${longestCard}`);
  return [{ kind: 'paragraph', children: [{ kind: 'text', value: words }] }];
}
