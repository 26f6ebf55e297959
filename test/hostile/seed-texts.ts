import { join } from 'node:path';
import { saveAnswer } from '../../app/storage/answers';
import { createAssessment } from '../../app/storage/assessments';
import { selfServe } from '../../app/storage/context';
import { openDatabase } from '../../app/storage/db';
import { saveEdit } from '../../app/storage/edits';
import { saveFact } from '../../app/storage/facts';
import { createLink } from '../../app/storage/links';
import { newId } from '../../app/storage/new-id';

const ctx = { workspaceId: selfServe, actor: 'test' };
const now = Date.UTC(2026, 10, 22, 12);

export interface Filled {
  readonly text: string;
  readonly base: string;
  readonly token: string;
}

export const noted = 'tooling.data-classes';
export const ruledOut = 'permissions.environment-separation';

/** For each text an assessment that holds it in every field that takes text: name, note, reason, edit, system, own unit and period. */
export async function seedTexts(dataDir: string, texts: readonly string[]): Promise<Filled[]> {
  const db = openDatabase(join(dataDir, 'plumbline.sqlite'), 'drizzle');
  const filled: Filled[] = [];
  for (const text of texts) {
    const asked = { edition: '2026.1', track: 'full', organisation: text, date: '2026-11-22' } as const;
    const { id: assessmentId } = await createAssessment(db, ctx, { ...asked, creationKey: newId(), now });
    const said = { assessmentId, seenVersion: 0, note: text, questionDigest: 'digest', now };
    await saveAnswer(db, ctx, { ...said, question: noted, answer: { state: 'known', level: 2 } });
    await saveAnswer(db, ctx, { ...said, question: ruledOut, answer: { state: 'notApplicable', reason: text } });
    // One paragraph: what a text may change is its paragraphs and lists, and nothing else of the page.
    const words = `Engineers must ${text.replace(/\s+/g, ' ')}`;
    const edit = { assessmentId, target: 'clause.accountable-author', base: 'None.', text: words, printed: {} };
    await saveEdit(db, ctx, { ...edit, seenVersion: 0, now });
    const systems = [{ name: text.slice(0, 80), tier: 'tier-1' }];
    await saveFact(db, ctx, { assessmentId, fact: 'systems', seenVersion: 0, value: systems, now });
    const word = text.slice(0, 80);
    const own = [{ measure: 'recovery-time', value: 4.5, unit: word, n: 12, period: word, when: 'after' }] as const;
    await saveFact(db, ctx, { assessmentId, fact: 'outcome-numbers', seenVersion: 0, value: own, now });
    const token = await createLink(db, ctx, { assessmentId, purpose: 'manage', expiresAt: null, now });
    filled.push({ text, base: `/a/${assessmentId}`, token: token ?? '' });
  }
  await db.close();
  return filled;
}
