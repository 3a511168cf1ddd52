import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inTransaction } from '../../../src/db/transaction.ts';
import { createBatch, findBatch } from '../../../src/features/imports/batch.store.ts';
import { progressShown } from '../../../src/features/imports/progress.ts';
import { turnableClock } from '../../../src/kernel/clock.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';

const NOW = new Date('2026-11-23T11:05:00Z');

let database: TestDatabase;
let personId: number;
let batchId: number;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.reset();
  const person = { givenName: 'Sanita', familyName: 'Kalniņa', foldedName: 'kalnina sanita' };
  personId = (await database.db.person.create({ data: person })).id;
  const created = await inTransaction(database.db, (tx) =>
    createBatch(tx, {
      ...{ fileName: 'skoleni.csv', kind: 'students', now: NOW, summary: {} },
      ...{ sentById: personId, content: new Uint8Array() },
    }),
  );
  batchId = created.id;
});

/** A clock whose machine time is set by hand, and how far the import is by the card's own data. */
async function following() {
  let passed = 0;
  const clock = { ...turnableClock(NOW), monotonic: () => passed };
  const batch = await findBatch(database.db, batchId);
  if (!batch) throw new Error('no batch');
  const progress = progressShown({ db: database.db, clock, committed: () => undefined }, batch, 'reading');
  return async (milliseconds: number, rows: number) => {
    passed = milliseconds;
    await progress(rows, 5000);
    const now = await findBatch(database.db, batchId);
    return [now?.progress, await database.db.delivery.count({ where: { state: 'queued' } })];
  };
}

test('while it works the card tells how many rows are done, no oftener than Telegram takes it', async () => {
  const at = await following();
  expect(await at(100, 500)).toEqual([0, 0]);
  expect(await at(1600, 1000)).toEqual([1000, 1]);
  expect(await at(1700, 1500)).toEqual([1000, 1]);
  expect(await at(3200, 2000)).toEqual([2000, 1]);
});

test('once it is discarded nothing is shown any more', async () => {
  const at = await following();
  await database.db.importBatch.update({ where: { id: batchId }, data: { state: 'discarded' } });
  expect(await at(1600, 1000)).toEqual([0, 0]);
});
