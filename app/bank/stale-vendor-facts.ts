import type { Issue } from '../content/issue';
import { placeIn } from './check-context';
import { type ContentFiles, pinnedFile } from './content-files';
import type { Edition } from './edition';
import { pastReview } from './vendor-fact';

/** A warning for each vendor fact past its review on this date (YYYY-MM-DD): it may still be true, and says it is old. */
export function staleVendorFacts(
  edition: Edition,
  files: ContentFiles,
  pins: readonly string[],
  today: string,
): Issue[] {
  return edition.vendorFacts.flatMap((vendor) => {
    const file = pinnedFile(files, pins, 'enforcement', `${vendor.id}.md`) ?? '';
    return vendor.facts
      .filter((fact) => pastReview(fact, today))
      .map((fact) => ({
        file,
        ...placeIn(files.get(file) ?? '', ['facts:', fact.id, 'reviewBy']),
        rule: 'review-by',
        found: `"${fact.id}" to be reviewed by ${fact.reviewBy}, and today is ${today}`,
        expected: 'the source read again, with new dates; until then the fact is printed as not reviewed',
        severity: 'warning' as const,
      }));
  });
}
