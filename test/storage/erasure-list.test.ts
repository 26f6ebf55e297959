import { appendFileSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deleteAssessment, readAssessment } from '../../app/storage/assessments';
import { erasureListBeside, readErased } from '../../app/storage/erasure-list';
import { isStorageTrouble } from '../../app/storage/trouble';
import { ctx, elsewhere, newAssessment, tempDatabase, tempFolder } from './temp-database';

const ids = ['a', 'b', 'c'].map((letter) => letter.repeat(22)) as [string, string, string];

describe('the list of what was erased', () => {
  it('takes the last word on each id, and nothing from a line that a crash cut off', () => {
    const file = join(tempFolder(), 'plumbline.sqlite');
    const list = erasureListBeside(file);
    expect(readErased(file)).toEqual([]);
    list.erase(ids[0]);
    list.erase(ids[1]);
    list.keep(ids[0]);
    appendFileSync(join(file, '../erased.txt'), 'erased cccc');
    list.erase(ids[2]);
    expect(readErased(file)).toEqual([ids[1], ids[2]]);
    expect(statSync(join(file, '../erased.txt')).mode & 0o777).toBe(0o600);
  });

  it('names an assessment only once it is deleted, and never one of somebody else', async () => {
    const { db, file } = tempDatabase();
    const id = await newAssessment(db);
    expect(await deleteAssessment(db, elsewhere, id)).toBe(false);
    expect(readErased(file)).toEqual([]);
    expect(await deleteAssessment(db, ctx, id)).toBe(true);
    expect(readErased(file)).toEqual([id]);
  });

  it('takes a deletion back that the database refused', async () => {
    const { db, file } = tempDatabase();
    const id = await newAssessment(db);
    const refusing = { ...db, tx: () => Promise.reject(new Error('refused')) };
    await expect(deleteAssessment(refusing, ctx, id)).rejects.toThrow('refused');
    expect(readErased(file)).toEqual([]);
    expect(await readAssessment(db, ctx, id)).not.toBeNull();
  });

  it('that cannot be written stops the deletion before anything is gone', async () => {
    const { db, file } = tempDatabase();
    const id = await newAssessment(db);
    // A folder in its place: even an administrator cannot append to that.
    mkdirSync(join(file, '../erased.txt'));
    const refused = await deleteAssessment(db, ctx, id).catch((error: unknown) => error);
    expect(isStorageTrouble(refused)).toBe(true);
    expect(await readAssessment(db, ctx, id)).not.toBeNull();
  });
});
