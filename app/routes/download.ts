import type { LoaderFunctionArgs } from '@remix-run/node';
import { absent } from '../accounts/require.server';
import { countedView } from '../assessment/applicable-questions';
import { decide } from '../policy/decisions';
import { selectClauses } from '../policy/select-clauses';
import { renderPdf } from '../render/pdf/render-pdf';
import { resultJson } from '../report/result-json';
import { policyOf, reportOf, scoreOf } from './make-documents.server';
import { type OpenAssessment, openAssessment } from './open-assessment.server';

interface Download {
  readonly type: string;
  readonly bytes: Uint8Array | string;
}

/** The three files; names are fixed, so nothing a person typed reaches a header. */
const makers: Record<string, (open: OpenAssessment) => Promise<Download>> = {
  'gap-report.pdf': async (open) => ({ type: 'application/pdf', bytes: await renderPdf(reportOf(open)) }),
  'policy.pdf': async (open) => ({ type: 'application/pdf', bytes: await renderPdf(policyOf(open)) }),
  'result.json': async (open) => ({ type: 'application/json', bytes: resultOf(open) }),
};

export async function loader(args: LoaderFunctionArgs) {
  const open = await openAssessment('assessment.read', args);
  const file = args.params.file ?? '';
  const make = Object.hasOwn(makers, file) ? makers[file] : undefined;
  if (!make) throw absent();
  const { type, bytes } = await make(open);
  return new Response(bytes as BodyInit, {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${file}"` },
  });
}

function resultOf(open: OpenAssessment): string {
  const { edition, assessment, loaded } = open;
  const view = countedView(edition, assessment);
  const clauses = selectClauses(loaded.policy, decide(loaded.policy, assessment.facts), view);
  const result = resultJson({ edition, assessment, card: scoreOf(open), clauses: clauses.map(({ id }) => ({ id })) });
  return `${JSON.stringify(result, null, 2)}\n`;
}
