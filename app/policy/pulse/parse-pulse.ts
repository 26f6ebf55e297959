import { askedOfClause, type Choices } from '../../bank/bank';
import { asInteger, asList, asMap, asOneOf, asText, type YamlValue } from '../../content/yaml-value';
import { type ClausePulse, pulseRoles } from './clause-pulse';

/** The `pulse:` of a clause, or undefined when there is none or a fault makes it unusable. Its words are held to in `checkPulse`. */
export function parsePulse(value: YamlValue | undefined): ClausePulse | undefined {
  if (!value) return undefined;
  const map = asMap(value);
  const asks = asOneOf(map?.need('asks'), askedOfClause);
  const weight = asInteger(map?.need('weight'), 1, 5);
  const ask = asOneOf(map?.need('ask'), pulseRoles);
  const prompt = asText(map?.need('prompt'));
  const help = asText(map?.need('help'));
  const choices = readChoices(map?.need('choices'));
  map?.done();
  if (!asks || !weight || !ask || !prompt || !help || !choices) return undefined;
  return { asks, weight, ask, prompt, help, choices };
}

function readChoices(value: YamlValue | undefined): Choices | undefined {
  const items = asList(value);
  const texts = items.flatMap((item) => asText(item) ?? []);
  if (value && items.length !== 5)
    value.log.fault(value.at, 'levels-covered', `${items.length} entries`, '5 entries: the levels 0 to 4 in order');
  return texts.length === 5 && items.length === 5 ? (texts as unknown as Choices) : undefined;
}
