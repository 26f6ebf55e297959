import type { Issue } from '../content/issue';
import { withLf } from '../content/line-ends';
import { faultLog, fileStart } from '../content/report-issue';
import { asInteger, asList, asMap, asText, parseYaml, type YamlValue } from '../content/yaml-value';
import type { Reference } from './reference';

/** `references/<version>/<id>.yaml`: one outside standard; absent when a fault makes it unusable. */
export function parseReference(path: string, raw: string): { reference?: Reference; issues: Issue[] } {
  const log = faultLog(path);
  const map = asMap(parseYaml(withLf(raw), log));
  if (!map) {
    if (log.issues.length === 0) log.fault(fileStart, 'wrong-value', 'nothing', 'a map of attributes');
    return { issues: log.issues };
  }
  const id = asText(map.need('id'));
  const title = asText(map.need('title'));
  const publisher = asText(map.need('publisher'));
  const year = asInteger(map.need('year'), 1990, 2100);
  const url = asText(map.take('url')) ?? null;
  const controls = asList(map.need('controls')).flatMap((item) => readControl(item) ?? []);
  map.done();
  if (!id || !title || !publisher || !year) return { issues: log.issues };
  return { reference: { id, title, publisher, year, url, controls }, issues: log.issues };
}

function readControl(value: YamlValue): Reference['controls'][number] | undefined {
  const map = asMap(value);
  const id = asText(map?.need('id'));
  const title = asText(map?.need('title'));
  map?.done();
  return id && title ? { id, title } : undefined;
}
