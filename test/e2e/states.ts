import type { Page } from 'playwright-core';
import { laterStates } from './later-states';
import { refusalStates } from './refusal-states';
import { at, openAll, type Started, type State, save } from './state';

const question = '/q/tooling.data-classes';

/** Every page and every state of it that a person can meet; pictures and the accessibility tests go through them all. */
export const states: readonly State[] = [
  at('home', () => '/'),
  at('home-deleted', () => '/?deleted'),
  { name: 'home-problem', reach: homeProblem },
  at('privacy', () => '/privacy'),
  at('accessibility', () => '/accessibility'),
  at('content-diff-none', () => '/content/diff/2026.1/2026.1'),
  at('parts-empty', ({ empty }) => empty),
  at('parts', ({ filled }) => filled),
  at('upgrade-none', ({ filled }) => `${filled}/upgrade`),
  at('rounds-first', ({ empty }) => `${empty}/rounds`),
  at('rounds', ({ rounds }) => `${rounds}/rounds`),
  at('milestone', ({ rounds }) => `${rounds}/milestone/1`),
  at('facts', ({ filled }) => `${filled}/facts/use`),
  at('facts-systems', ({ filled }) => `${filled}/facts/systems`),
  { name: 'facts-problem', reach: factsProblem },
  { name: 'facts-conflict', reach: factsConflict },
  { name: 'own-numbers', reach: ownNumbers },
  { name: 'own-numbers-problem', reach: ownNumbersProblem },
  at('question', ({ empty }) => empty + question),
  at('question-answered', ({ filled }) => filled + question),
  { name: 'question-problem', reach: questionProblem },
  { name: 'conflict', reach: conflict },
  { name: 'not-saved-yet', script: true, reach: notSavedYet },
  at('not-asked', ({ filled }) => `${filled}/q/tooling.tool-register`),
  at('check', ({ filled }) => `${filled}/check`),
  at('result', ({ filled }) => `${filled}/result`),
  { name: 'result-opened', reach: opened('/result') },
  at('result-empty', ({ empty }) => `${empty}/result`),
  at('why-autonomy', ({ filled }) => `${filled}/why/autonomy`),
  at('why-domain', ({ filled }) => `${filled}/why/domain.review`),
  at('why-pattern', ({ filled }) => `${filled}/why/pattern.unbounded-permissions`),
  at('why-pace', ({ filled }) => `${filled}/why/pace`),
  at('why-gap', ({ filled }) => `${filled}/why/gap.review.mandatory-review`),
  at('why-change', ({ filled }) => `${filled}/why/change`),
  at('what-if', ({ filled }) => `${filled}/what-if`),
  { name: 'what-if-tried', reach: whatIfTried },
  { name: 'what-if-problem', reach: whatIfProblem },
  at('gap-report', ({ filled }) => `${filled}/gap-report`),
  at('policy', ({ filled }) => `${filled}/policy`),
  { name: 'policy-pulse', reach: opened('/policy') },
  at('clause-ledger', ({ filled }) => `${filled}/clause-ledger`),
  at('details', ({ filled }) => `${filled}/details`),
  { name: 'details-problem', reach: detailsProblem },
  at('delete', ({ filled }) => `${filled}/delete`),
  at('edit', ({ filled }) => `${filled}/edit/clause.tool-request-route`),
  { name: 'edit-problem', reach: editProblem },
  { name: 'edit-stale', reach: editStale },
  { name: 'edit-conflict', reach: editConflict },
  at('policy-edited', ({ filled }) => `${filled}/policy`),
  at('gap-report-edit', ({ filled }) => `${filled}/edit/lead.domain-review`),
  at('home-build', () => '/?seat=build'),
  at('seat-parts', ({ seat }) => seat),
  at('seat-facts', ({ seat }) => `${seat}/facts/use`),
  at('seat-question', ({ seat }) => `${seat}/q/permissions.prompt-injection`),
  at('seat-result', ({ seat }) => `${seat}/result`),
  at('seat-report', ({ seat }) => `${seat}/gap-report`),
  ...laterStates,
  ...refusalStates,
];

async function homeProblem(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.locator('#problems').waitFor();
}

async function factsProblem(page: Page, { empty }: Started): Promise<void> {
  await page.goto(`${empty}/facts/organisation`);
  await page.locator('input[name=juniors]').fill('a few');
  await save(page);
  await page.locator('#problems').waitFor();
}

/** Another request saves between opening and saving; the number keeps every visit's texts apart. */
async function factsConflict(page: Page, { url, filled }: Started): Promise<void> {
  const path = `${filled}/facts/organisation`;
  await page.goto(path);
  const version = await page.locator('input[name="juniors.version"]').inputValue();
  const form = { juniors: String(20 + Number(version)), 'juniors.version': version };
  await page.context().request.post(url + path, { form, headers: { Origin: url }, maxRedirects: 0 });
  await page.locator('input[name=juniors]').fill('6');
  await save(page);
  await page.locator('#problems').waitFor();
}

/** Typed, not saved. */
async function ownNumbers(page: Page, { empty }: Started): Promise<void> {
  await page.goto(`${empty}/facts/use`);
  await page.locator('summary', { hasText: 'Change fail rate' }).click();
  const typed = { unit: 'percent', 'before.value': '9', 'before.n': '210', 'before.period': '2025 Q2' };
  for (const [part, text] of Object.entries(typed))
    await page.locator(`input[name="outcome-numbers.change-fail-rate.${part}"]`).fill(text);
}

async function ownNumbersProblem(page: Page, { empty }: Started): Promise<void> {
  await page.goto(`${empty}/facts/use`);
  await page.locator('summary', { hasText: 'Time to recover' }).click();
  await page.locator('input[name="outcome-numbers.recovery-time.unit"]').fill('hours');
  await page.locator('input[name="outcome-numbers.recovery-time.after.value"]').fill('4,5');
  await save(page);
  await page.locator('#problems').waitFor();
}

async function questionProblem(page: Page, { filled }: Started): Promise<void> {
  await page.goto(`${filled}/q/tooling.alternatives`);
  await page.locator('input[name=answer][value=notApplicable]').check();
  await page.getByLabel('Why this does not apply').fill('');
  await page.getByLabel('Note (optional)').fill('The team lead decides.');
  await save(page);
  await page.locator('#problems').waitFor();
}

/** Another request saves between opening and saving. */
async function conflict(page: Page, { url, filled }: Started): Promise<void> {
  const path = `${filled}/q/review.mandatory-review`;
  await page.goto(path);
  const seenVersion = await page.locator('input[name=seenVersion]').inputValue();
  const note = `Checked with the platform team (${Number(seenVersion) + 1}).`;
  const form = { answer: '2', note, seenVersion, intent: 'save' };
  await page.context().request.post(url + path, { form, headers: { Origin: url }, maxRedirects: 0 });
  await page.locator('input[name=answer][value="3"]').check();
  await page.getByLabel('Note (optional)').fill('Two approvals are enforced on the main branch since June.');
  await save(page);
  await page.locator('#problems').waitFor();
}

async function notSavedYet(page: Page, { empty }: Started): Promise<void> {
  await page.goto(empty + question);
  await page.locator('input[name=answer][value="2"]').check();
  await page.getByLabel('Note (optional)').fill('Written in a tunnel.');
  await page.context().setOffline(true);
  await save(page);
  await page.getByText('no connection').waitFor();
}

function opened(path: string): State['reach'] {
  return async (page, { filled }) => {
    await page.goto(filled + path);
    await openAll(page);
  };
}

async function whatIfTried(page: Page, { filled }: Started): Promise<void> {
  await page.goto(`${filled}/what-if`);
  await page.getByRole('button', { name: 'The smallest change that supports the autonomy in use' }).click();
  await page.locator('#moves > .moves').waitFor();
}

/** Opened, as somebody who looks for one question would have it. */
async function whatIfProblem(page: Page, { filled }: Started): Promise<void> {
  await page.goto(`${filled}/what-if`);
  await openAll(page);
  await page.locator('input[name=juniors]').fill('a few');
  await page.getByRole('button', { name: 'Show what moves' }).click();
  await page.locator('#problems, #moves .field-problem').waitFor();
}

async function detailsProblem(page: Page, { filled }: Started): Promise<void> {
  await page.goto(`${filled}/details`);
  await page.getByLabel('Date of the assessment').fill('yesterday');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.locator('#problems').waitFor();
}

async function editProblem(page: Page, { filled }: Started): Promise<void> {
  await page.goto(`${filled}/edit/clause.accountable-author`);
  await page.getByLabel('Your text').fill('');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('#problems').waitFor();
}

/** Another request saves between opening and saving; a number keeps every visit's texts apart. */
async function editStale(page: Page, { url, filled }: Started): Promise<void> {
  const path = `${filled}/edit/clause.data-classes`;
  await page.goto(path);
  const field = (name: string) => page.locator(`input[name=${name}]`).inputValue();
  const [seenVersion, seenText] = [await field('seenVersion'), await field('seenText')];
  const text = `Engineers must ask before data leaves (${Number(seenVersion) + 1}).`;
  const form = { text, seenVersion, seenText, intent: 'save' };
  await page.context().request.post(url + path, { form, headers: { Origin: url }, maxRedirects: 0 });
  await page.getByLabel('Your text').fill('Engineers must know the class of each data set they use.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('#problems').waitFor();
}

/** The tolerance decides what the clause prints: whoever edited it must settle which words stand. */
async function editConflict(page: Page, { filled }: Started): Promise<void> {
  const path = `${filled}/edit/clause.tool-request-route`;
  await tolerance(page, filled, 'progressive');
  await page.goto(path);
  await page.getByLabel('Your text').fill('Security must say within 5 days whether a tool may be used, and why.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.waitForURL((at) => at.pathname.endsWith('/policy'));
  await tolerance(page, filled, 'conservative');
  await page.goto(path);
  await page.locator('#settle').waitFor();
}

async function tolerance(page: Page, filled: string, value: string): Promise<void> {
  await page.goto(`${filled}/facts/organisation`);
  await page.locator(`input[name=risk-tolerance][value=${value}]`).check();
  await save(page);
  await page.waitForURL((at) => !at.pathname.endsWith('/facts/organisation'));
}
