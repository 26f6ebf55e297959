import { isCalendarDate } from '../content/calendar-date';
import { type MarkdownFile, slugOf } from '../content/markdown-file';
import { quote } from '../content/report-issue';
import { asMap, asText, type MapReader, type YamlValue } from '../content/yaml-value';
import { type Entry, readEntries } from './parse-entries';
import type { Vendor, VendorFact } from './vendor-fact';

/** `enforcement/<version>/<vendor>.md`: what one vendor's product does, each fact with source, checked-on and review-by. */
export function parseVendor(file: MarkdownFile): Vendor | undefined {
  const id = readId(file);
  const title = asText(file.front?.need('title'));
  const facts = readEntries(file, 'facts', (map, entry) => readFact(map, entry));
  return id && title ? { id, title, facts } : undefined;
}

function readId(file: MarkdownFile): string | undefined {
  const value = file.front?.need('id');
  const id = asText(value);
  const slug = slugOf(file);
  if (id && value && id !== slug)
    value.log.fault(value.at, 'id-matches-file', quote(id), `"${slug}" (the name of its file)`);
  return id;
}

function readFact(map: MapReader, entry: Entry): VendorFact | undefined {
  const source = readSource(asMap(map.need('source')));
  const checkedOn = readDate(map.need('checkedOn'));
  const review = map.need('reviewBy');
  const reviewBy = readDate(review);
  if (!source || !checkedOn || !review || !reviewBy) return undefined;
  if (reviewBy < checkedOn) review.log.fault(review.at, 'review-by', reviewBy, `a day after ${checkedOn}`);
  return { ...entry, source, checkedOn, reviewBy };
}

function readSource(map: MapReader | undefined): VendorFact['source'] | undefined {
  const title = asText(map?.need('title'));
  const publisher = asText(map?.need('publisher'));
  const address = map?.take('url');
  const url = asText(address) ?? null;
  map?.done();
  if (address && url && !/^https?:\/\/\S+$/.test(url))
    address.log.fault(address.at, 'link-scheme', quote(url), 'an http or https address');
  return title && publisher ? { title, publisher, url } : undefined;
}

function readDate(value: YamlValue | undefined): string | undefined {
  const date = asText(value);
  if (!date || !value || isCalendarDate(date)) return date;
  value.log.fault(value.at, 'calendar-date', quote(date), 'a day written YYYY-MM-DD');
  return undefined;
}
