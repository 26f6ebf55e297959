import { checkHeadings, type MarkdownFile } from '../content/markdown-file';
import { asBoolean, asInteger, asList, asMap, asOneOf, asText, type YamlValue } from '../content/yaml-value';
import { roles } from './bank';
import { type Fact, type FactChoice, factGroups, factTypes } from './fact';

/** `facts/<version>/<id>.md`; undefined when a fault makes it unusable. */
export function parseFact(file: MarkdownFile): Fact | undefined {
  checkHeadings(file, []);
  const { front } = file;
  if (!front) return undefined;
  const id = asText(front.need('id'));
  const order = asInteger(front.need('order'), 1, 1000);
  const group = asOneOf(front.need('group'), factGroups);
  const type = asOneOf(front.need('type'), factTypes);
  const choices = asList(front.take('choices')).flatMap((item) => readChoice(item) ?? []);
  const min = asInteger(front.take('min'), 0, 1_000_000_000);
  const max = asInteger(front.take('max'), 0, 1_000_000_000);
  const unit = asText(front.take('unit'));
  const ask = asOneOf(front.need('ask'), roles);
  const builder = readBuilder(front.take('builder'));
  front.done();
  const listed = type === 'choice' || type === 'choices' || type === 'outcomes';
  if (listed !== choices.length > 0) {
    file.log.fault(
      front.value.at,
      'fact-choices',
      `${choices.length} choices`,
      listed ? 'choices' : `none for the type ${type}`,
    );
  }
  if (!id || !order || !group || !type || !ask) return undefined;
  return { id, order, group, type, choices, min, max, unit, ask, prompt: file.title, help: file.intro, builder };
}

/** The words for one engineer, about their own work. */
function readBuilder(value: YamlValue | undefined): Fact['builder'] {
  const map = asMap(value);
  const prompt = asText(map?.need('prompt'));
  const help = asText(map?.need('help'));
  map?.done();
  return prompt && help ? { prompt, help } : undefined;
}

function readChoice(value: YamlValue): FactChoice | undefined {
  const map = asMap(value);
  const id = asText(map?.need('id'));
  const label = asText(map?.need('label'));
  const alone = asBoolean(map?.take('alone')) ?? false;
  map?.done();
  return id && label ? { id, label, alone } : undefined;
}
