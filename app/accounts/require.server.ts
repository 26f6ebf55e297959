import { type Edition, withOutsideBanks } from '../bank/edition';
import type { LoadedEdition } from '../load-content.server';
import type { LoadContext } from '../load-context';
import { banksOf } from '../storage/assessment-banks';
import { type AssessmentHead, readHead } from '../storage/assessments';
import type { StorageContext } from '../storage/context';
import { findLink } from '../storage/links';
import type { LinkPurpose } from '../storage/schema';
import { readLinkCookie } from './link-cookie';

/** Who may do what: for each act on an assessment, the purposes of link that allow it. The only such table. */
const allowed = {
  'assessment.read': ['manage'],
  'assessment.answer': ['manage'],
  'assessment.change': ['manage'],
  'assessment.delete': ['manage'],
} as const satisfies Record<string, readonly LinkPurpose[]>;

export type Act = keyof typeof allowed;

/** What a request that passed may work with. */
export interface Granted {
  readonly ctx: StorageContext;
  readonly head: AssessmentHead;
  readonly loaded: LoadedEdition;
  /** Of the link that opened the door; for the page that shows the private link. */
  readonly token: string;
}

interface Asked {
  readonly request: Request;
  readonly params: { readonly assessmentId?: string };
  readonly context: LoadContext;
}

/**
 * Every loader and action under /a/ calls this first: layouts protect nothing, because loaders run in parallel.
 * @throws the one 404 that an absent, foreign, expired or revoked assessment answers alike
 */
export async function requireAct(act: Act, { request, params, context }: Asked): Promise<Granted> {
  const id = params.assessmentId ?? '';
  const token = readLinkCookie(request, id, context.env.https);
  const link = token ? await findAllowedLink(act, token, context) : null;
  if (!token || !link || link.assessmentId !== id) throw absent();
  const ctx: StorageContext = { workspaceId: link.workspaceId, actor: link.id };
  const head = await readHead(context.db, ctx, id);
  if (!head) throw absent();
  const loaded = context.content.editions.get(head.edition);
  if (!loaded) throw new Error(`Edition ${head.edition} of assessment ${id} is not in the content folder`);
  const edition = await withItsBanks(loaded.edition, ctx, id, context);
  return { ctx, head, loaded: { ...loaded, edition }, token };
}

/** The edition with the banks that this assessment was begun with, whatever their folders hold by now. */
async function withItsBanks(edition: Edition, ctx: StorageContext, id: string, context: LoadContext): Promise<Edition> {
  const kept = await banksOf(context.db, ctx, id);
  if (kept.length === 0) return edition;
  const banks = kept.map(({ domain, digest }) => {
    const bank = context.outsideBanks.byDigest.get(digest);
    if (!bank) throw new Error(`Bank ${domain} ${digest} of assessment ${id} is not among the copies`);
    return bank;
  });
  return withOutsideBanks(edition, banks);
}

async function findAllowedLink(act: Act, token: string, context: LoadContext) {
  for (const purpose of allowed[act]) {
    const link = await findLink(context.db, token, purpose, context.now);
    if (link) return link;
  }
  return null;
}

/** @throws the same 404 where there is nothing */
export function found<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw absent();
  return value;
}

/** Says nothing about why. Pages show their own words for it; these are for a file that is opened by its address. */
export function absent(): Response {
  const words = 'There is no such page or file here. The private link opens your assessment again.\n';
  return new Response(words, {
    status: 404,
    statusText: 'Not Found',
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
