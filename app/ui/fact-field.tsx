import type { FactValue, NamedSystem, notSure, Problem } from '../assessment/assessment';
import type { Fact } from '../bank/fact';
import { described, describedBy, FieldProblem, fieldId } from './error-summary';
import { OutcomeFields } from './outcome-fields';
import { Prose } from './prose';

/** Pages take only types from the model; the type holds the word to it. */
const unsure: typeof notSure = 'notSure';

interface FactFieldProps {
  readonly fact: Fact;
  readonly value: FactValue | null;
  /** By name of the input, text that could not be read or saved, shown again as typed. */
  readonly typed?: Readonly<Record<string, string>>;
  readonly version: number;
  readonly problems: readonly Problem[];
}

/** One fact as a form field; every one may be "not sure", and none has to be filled. */
export function FactField(props: FactFieldProps) {
  const { fact, version, problems } = props;
  return (
    <fieldset className="fact" aria-describedby={describedBy(problems, fact.id, `${fieldId(fact.id)}-hint`)}>
      <legend>{fact.prompt}</legend>
      <input type="hidden" name={`${fact.id}.version`} value={version} />
      <div className="hint" id={`${fieldId(fact.id)}-hint`}>
        <Prose blocks={fact.help} />
      </div>
      <FieldProblem problems={problems} field={fact.id} />
      <Inputs {...props} />
    </fieldset>
  );
}

function Inputs(props: FactFieldProps) {
  switch (props.fact.type) {
    case 'choice':
      return <Picks {...props} type="radio" />;
    case 'choices':
      return <Picks {...props} type="checkbox" />;
    case 'number':
    case 'percent':
      return <NumberInput {...props} />;
    case 'register':
      return <Register {...props} />;
    case 'outcomes':
      return (
        <>
          <OutcomeFields {...props} />
          <NotSure {...props} />
        </>
      );
  }
}

function Picks({ fact, value, type }: FactFieldProps & { readonly type: 'radio' | 'checkbox' }) {
  const picked = Array.isArray(value) ? (value as readonly string[]) : [value];
  const options = [...fact.choices, { id: unsure, label: 'Not sure' }];
  return (
    <>
      {options.map((choice, index) => (
        <label className="choice small" key={choice.id}>
          <input
            type={type}
            name={fact.id}
            value={choice.id}
            id={index === 0 ? fieldId(fact.id) : undefined}
            defaultChecked={picked.includes(choice.id)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </>
  );
}

function NumberInput({ fact, value, typed, problems }: FactFieldProps) {
  const text = typed?.[fact.id] ?? (typeof value === 'number' ? String(value) : '');
  return (
    <div className="row">
      <input
        type="text"
        inputMode="numeric"
        className="short"
        id={fieldId(fact.id)}
        name={fact.id}
        defaultValue={text}
        aria-label={fact.prompt}
        autoComplete="off"
        {...described(problems, fact.id)}
      />
      <span>{fact.type === 'percent' ? '%' : (fact.unit ?? '')}</span>
      <NotSure fact={fact} value={value} />
    </div>
  );
}

function NotSure({ fact, value }: Pick<FactFieldProps, 'fact' | 'value'>) {
  return (
    <label className="inline">
      <input type="checkbox" name={`${fact.id}.notSure`} defaultChecked={value === unsure} />
      <span>Not sure</span>
    </label>
  );
}

const spareRows = 4;
const tierTitles = {
  'tier-1': 'Tier 1 · critical',
  'tier-2': 'Tier 2 · important',
  'tier-3': 'Tier 3 · supporting',
  'tier-4': 'Tier 4 · experimental',
};

function Register({ fact, value }: FactFieldProps) {
  const systems = Array.isArray(value) ? (value as readonly NamedSystem[]) : [];
  const rows = [...systems, ...Array.from({ length: spareRows }, () => ({ name: '', tier: 'tier-2' }))];
  return (
    <>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form have no other name
        <div className="row system" key={index}>
          <input
            type="text"
            name={`${fact.id}.name`}
            id={index === 0 ? fieldId(fact.id) : undefined}
            defaultValue={row.name}
            aria-label={`Name of system ${index + 1}`}
            autoComplete="off"
          />
          <select name={`${fact.id}.tier`} defaultValue={row.tier} aria-label={`Tier of system ${index + 1}`}>
            {Object.entries(tierTitles).map(([id, title]) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </div>
      ))}
      <p className="hint">More rows appear after saving.</p>
      <NotSure fact={fact} value={value} />
    </>
  );
}
