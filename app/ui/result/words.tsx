import type { Inline } from '../../document/document';
import { InlinesHtml } from '../../render/inlines-html';

const none: ReadonlySet<string> = new Set();

/** Words of the report with their badges; references lead to `ids` on this page. */
export function Words({ of, ids = none }: { readonly of: readonly Inline[]; readonly ids?: ReadonlySet<string> }) {
  return <InlinesHtml inlines={of} ids={ids} />;
}
