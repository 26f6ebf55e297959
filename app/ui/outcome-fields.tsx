import type { FactValue, OutcomeNumber, Problem } from '../assessment/assessment';
import type { Fact, FactChoice } from '../bank/fact';
import { described, FieldProblem, fieldId } from './error-summary';

interface OutcomeFieldsProps {
  readonly fact: Fact;
  readonly value: FactValue | null;
  /** By name of the input; absent = show what is stored. */
  readonly typed?: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

/**
 * The organisation's own numbers, folded by measure: one unit, and a number before and after. A page stores at most one
 * of each time, both in the same unit.
 */
export function OutcomeFields({ fact, value, typed, problems }: OutcomeFieldsProps) {
  const numbers = Array.isArray(value) ? (value as readonly OutcomeNumber[]) : [];
  return (
    <div className="outcomes">
      {fact.choices.map((measure, index) => (
        <Measure
          key={measure.id}
          measure={measure}
          name={`${fact.id}.${measure.id}`}
          anchor={index === 0 ? fieldId(fact.id) : undefined}
          texts={typed ?? textsOf(fact, numbers)}
          problems={problems}
        />
      ))}
    </div>
  );
}

/** What is stored, by name of its input. */
function textsOf(fact: Fact, numbers: readonly OutcomeNumber[]): Record<string, string> {
  const pairs = numbers.flatMap(({ measure, when, unit, value, n, period }) => {
    const name = `${fact.id}.${measure}`;
    const parts = Object.entries({ value, n, period });
    return [[`${name}.unit`, unit], ...parts.map(([part, one]) => [`${name}.${when}.${part}`, String(one)])];
  });
  return Object.fromEntries(pairs);
}

interface MeasureProps {
  readonly measure: FactChoice;
  readonly name: string;
  readonly anchor: string | undefined;
  readonly texts: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
}

const times = { before: 'Before AI tools came into use', after: 'After AI tools came into use' };

function Measure({ measure: { label }, name, anchor, texts, problems }: MeasureProps) {
  const filled = Object.entries(texts).some(([one, text]) => one.startsWith(`${name}.`) && text !== '');
  const input = (part: string) => ({ name: `${name}.${part}`, text: texts[`${name}.${part}`] ?? '', problems });
  return (
    <details className="more" open={filled}>
      <summary id={anchor}>{label}</summary>
      <fieldset>
        <legend className="visually-hidden">{label}</legend>
        <TextInput {...input('unit')} label="Unit" hint="As you count it: percent, hours, a month" />
        {Object.entries(times).map(([when, title]) => (
          <fieldset className="outcome" key={when}>
            <legend>{title}</legend>
            <TextInput {...input(`${when}.value`)} label="Value" hint="Such as 12.5" mode="decimal" />
            <TextInput {...input(`${when}.n`)} label="Counted over" hint="How many, such as 340" mode="numeric" />
            <TextInput {...input(`${when}.period`)} label="Period" hint="Such as 2026 Q2" />
          </fieldset>
        ))}
      </fieldset>
    </details>
  );
}

interface TextInputProps {
  readonly name: string;
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly label: string;
  readonly hint: string;
  readonly mode?: 'decimal' | 'numeric';
}

function TextInput({ name, text, problems, label, hint, mode }: TextInputProps) {
  const id = fieldId(name);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <FieldProblem problems={problems} field={name} />
      <input
        type="text"
        inputMode={mode}
        id={id}
        name={name}
        defaultValue={text}
        autoComplete="off"
        {...described(problems, name, `${id}-hint`)}
      />
    </div>
  );
}
