import { loadContent } from '../../app/load-content.server';

/** Who asks. `malformed` sends a Cookie header that no program of ours wrote. */
export type ActorName =
  | 'nobody'
  | 'owner'
  | 'ownerOfAnother'
  | 'ownerOfAnotherUnderThisName'
  | 'revoked'
  | 'expired'
  | 'respond'
  | 'view'
  | 'forged'
  | 'malformed';

/** What one route answers to those who may; everyone else gets the one answer of an address that does not exist. */
export interface Verdict {
  readonly who: 'everyone' | readonly ActorName[];
  readonly status: number;
}

export interface DeclaredRoute {
  /** GET and HEAD. */
  readonly read: Verdict;
  /** POST, PUT, PATCH and DELETE, sent as a well-formed form from a page of ours. */
  readonly write: Verdict;
  /** A form that would change something. */
  readonly form?: string;
}

const everyone = (status: number): Verdict => ({ who: 'everyone', status });
const owner = (status: number): Verdict => ({ who: ['owner'], status });
const holdersOfManageLinks: readonly ActorName[] = ['owner', 'ownerOfAnother', 'ownerOfAnotherUnderThisName'];

/** A page without an action refuses every change, to everyone alike. */
const readOnly = everyone(405);

/** Every route of the built manifest by its id. A route that is not here fails the matrix. */
export const expected: Readonly<Record<string, DeclaredRoute>> = {
  'routes/home': { read: everyone(200), write: readOnly },
  'routes/privacy': { read: everyone(200), write: readOnly },
  'routes/accessibility': { read: everyone(200), write: readOnly },
  'routes/sample': { read: everyone(200), write: readOnly },
  'routes/content-diff': { read: everyone(200), write: readOnly },
  'routes/start': {
    read: everyone(303),
    write: everyone(303),
    form: 'organisation=Matrix&track=quick&creationKey=creation-key-of-the-matrix',
  },
  'routes/exchange-link': { read: { who: holdersOfManageLinks, status: 303 }, write: readOnly },
  'routes/task-list': { read: owner(200), write: readOnly },
  'routes/details': { read: owner(200), write: owner(303), form: 'organisation=Taken+over&date=2001-01-01&track=full' },
  'routes/facts': { read: owner(200), write: owner(303), form: 'autonomy=A4&autonomy.version=0' },
  'routes/question': {
    read: owner(200),
    write: owner(303),
    form: 'answer=4&note=taken+over&seenVersion=0&intent=save',
  },
  'routes/check-answers': { read: owner(200), write: readOnly },
  'routes/result': { read: owner(200), write: readOnly },
  'routes/why': { read: owner(200), write: readOnly },
  'routes/what-if': { read: owner(200), write: owner(200), form: 'autonomy=A4&autonomy.version=0' },
  'routes/gap-report': { read: owner(200), write: readOnly },
  'routes/policy': { read: owner(200), write: readOnly },
  'routes/edit': {
    read: owner(200),
    write: owner(303),
    form: 'text=&seenVersion=0&intent=restore',
  },
  'routes/clause-ledger': { read: owner(200), write: readOnly },
  'routes/download': { read: owner(200), write: readOnly },
  'routes/upgrade': { read: owner(200), write: owner(303), form: `seenEdition=${newestDigest()}` },
  'routes/rounds': { read: owner(200), write: owner(303), form: '' },
  // No assessment of the matrix has a round; test/server/rounds.test.ts reads some.
  'routes/milestone': { read: everyone(404), write: readOnly },
  'routes/delete': { read: owner(200), write: owner(303), form: '' },
  'routes/not-found': { read: everyone(404), write: everyone(404) },
};

/** A value for every parameter that an address may have, beside the two that depend on who asks. */
export const sampleParams: Readonly<Record<string, string>> = {
  group: 'use',
  questionId: 'tooling.data-classes',
  file: 'result.json',
  paper: 'gap-report.pdf',
  what: 'autonomy',
  target: 'clause.acknowledgement',
  round: '1',
  before: '2026.1',
  after: '2026.1',
  '*': 'no/such/page',
};

/** What Express answers before the pages, to everyone alike; the hashed files of /assets are added from the build. */
export const expectedOfServer: Readonly<Record<string, { readonly read: number; readonly write: number }>> = {
  '/healthz': { read: 200, write: 404 },
  '/readyz': { read: 200, write: 404 },
  '/plumbline.js': { read: 200, write: 404 },
  '/favicon.svg': { read: 200, write: 404 },
  '/__manifest?p=/': { read: 404, write: 404 },
  '/assets/': { read: 404, write: 404 },
  '/assets/absent.js': { read: 404, write: 404 },
  '/.stamp': { read: 404, write: 404 },
  '/server/index.js': { read: 404, write: 404 },
};

/** Of the edition that the upgrade page shows. */
function newestDigest(): string {
  const loaded = loadContent('content');
  if (loaded.kind === 'faults') throw new Error(loaded.report);
  return loaded.content.current.edition.digest;
}
