import { levels, roles, tracks } from '../../bank/bank';
import { isCalendarDate } from '../../content/calendar-date';
import { type SealedData, sealSchemaVersion } from '../sealed-data';
import { anyOf, anything, fields, listOf, matching, nullOr, oneOf, passing, recordOf, text, whole } from './shape';

/** Where sealed data that a stranger may have written is not of our form; undefined = it is, ids and facts apart. */
export function faultInShape(value: unknown): string | undefined {
  return sealedData(value, 'report.json');
}

/** A file of a later form is no fault, but nothing we can check. */
export function isLaterForm(value: unknown): boolean {
  const { schemaVersion } = (value ?? {}) as Partial<SealedData>;
  return typeof schemaVersion === 'number' && schemaVersion > sealSchemaVersion;
}

const day = passing(isCalendarDate);
const sha256 = matching(/^[0-9a-f]{64}$/);
const count = whole(0, 1_000_000);
const level = oneOf(...levels);
const role = oneOf(...roles);

const answer = anyOf(
  fields({ state: oneOf('known'), level }),
  fields({ state: oneOf('unknown') }),
  fields({ state: oneOf('notApplicable'), reason: text }),
);
const answers = recordOf(answer);
/** Held against the edition's facts elsewhere. */
const facts = recordOf(anything);

const examined = fields(
  { evidence: listOf(text) },
  { evidenced: answer, judged: fields({ answer, reason: text }), note: text },
);

const disposition = anyOf(
  fields({ kind: oneOf('open') }),
  fields({ kind: oneOf('fix'), owner: text, due: day }),
  fields({ kind: oneOf('accept'), until: day, by: text, reason: text }),
  fields({ kind: oneOf('dispute'), reason: text }),
);

const edit = fields({ base: text, text, on: day, printed: recordOf(anything) });

const consolidated = fields({
  answers,
  minimumGroup: whole(1, 1_000_000),
  respondents: fields({ n: nullOr(count), roles: listOf(fields({ role, n: count })), withheld: listOf(role) }),
  groups: listOf(
    fields({ question: text, groups: listOf(fields({ role, n: count, level: nullOr(level) })), spread: nullOr(level) }),
  ),
  perceptionGaps: listOf(
    fields({ question: text, leadership: level, handsOn: level, n: fields({ leadership: count, handsOn: count }) }),
  ),
  mixtures: listOf(text),
  units: listOf(fields({ unit: text, shown: nullOr(fields({ n: count, answers })) })),
});

const assessment = fields(
  { edition: text, track: oneOf(...tracks), organisation: text, date: day, facts, answers },
  {
    role,
    examined: recordOf(examined),
    consolidated,
    dispositions: recordOf(disposition),
    edits: recordOf(edit),
    confirm: listOf(text),
    kept: recordOf(fields({}, { facts, answers })),
  },
);

const edition = fields({
  id: text,
  digest: sha256,
  outside: listOf(fields({ domain: text, version: text, digest: sha256 })),
});

/** Whoever put words or decisions into one is found by writing it anew: no report of ours holds them there. */
const earlier = fields({ edition, assessment });
const rounds = fields({ earlier: listOf(earlier), carried: fields({ facts, answers }) });

const sealedData = fields(
  {
    schemaVersion: oneOf(sealSchemaVersion),
    engine: fields({ version: matching(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/), program: matching(/^([0-9a-f]{64}|unknown)$/) }),
    edition,
    lang: text,
    assessment,
    result: recordOf(anything),
  },
  { rounds: nullOr(rounds) },
);
