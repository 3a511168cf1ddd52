import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '../../src/db/transaction.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { onPostgres } from './blank-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
beforeEach(() => test.reset());
afterAll(() => test.close());

const subject = (code: string) => ({ code, name: code });
const codes = async () =>
  (await test.db.subject.findMany({ orderBy: { code: 'asc' } })).map(({ code }) => code);

describe('a transaction', () => {
  it('keeps all of it, or nothing', async () => {
    await inTransaction(test.db, async (tx) => {
      await tx.subject.create({ data: subject('Mat') });
      await tx.subject.create({ data: subject('Fiz') });
    });
    const broken = inTransaction(test.db, async (tx) => {
      await tx.subject.create({ data: subject('Bio') });
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    expect(await codes()).toEqual(['Fiz', 'Mat']);
  });

  it('refuses a query past itself at once, instead of waiting for its own end', async () => {
    const past = inTransaction(test.db, async (tx) => {
      await tx.subject.create({ data: subject('Mat') });
      await test.db.subject.count();
    });
    await expect(past).rejects.toThrow(/global client inside a transaction/);
    expect(await codes()).toEqual([]);
  });

  it('lets queries through again after it, also those of work that it started', async () => {
    const later: (() => void)[] = [];
    const counted = await inTransaction(test.db, async (tx) => {
      await tx.subject.create({ data: subject('Mat') });
      const afterwards = new Promise<void>((resolve) => later.push(resolve)).then(() =>
        test.db.subject.count(),
      );
      return { afterwards };
    });
    for (const start of later) start();
    expect(await counted.afterwards).toBe(1);
  });

  it.runIf(onPostgres)('that lost a deadlock is done once more', async () => {
    await test.db.subject.createMany({ data: [subject('Mat'), subject('Fiz')] });
    let attempts = 0;
    const bothHoldOne = Promise.withResolvers<void>();
    let holding = 0;
    const rename = (first: string, second: string) =>
      inTransaction(test.db, async (tx) => {
        attempts += 1;
        await tx.subject.update({ where: { code: first }, data: { name: `${first} after ${second}` } });
        holding += 1;
        if (holding === 2) bothHoldOne.resolve();
        await bothHoldOne.promise;
        await tx.$executeRaw`UPDATE subject SET name = name || ' too' WHERE code = ${second}`;
      });
    await Promise.all([rename('Mat', 'Fiz'), rename('Fiz', 'Mat')]);
    expect(attempts).toBe(3);
  });
});

describe('calls to the driver', () => {
  it('are counted and told, BEGIN and COMMIT included', async () => {
    const before = test.database.calls();
    const told: string[] = [];
    const end = test.database.onCall((sql) => told.push(sql));
    await inTransaction(test.db, (tx) => tx.subject.count());
    end();
    await test.db.subject.count();
    expect(test.database.calls() - before).toBe(4);
    expect(told).toEqual(['BEGIN', expect.stringContaining('FROM "public"."subject"'), 'COMMIT']);
  });

  it('a broken transaction ends with ROLLBACK', async () => {
    const told: string[] = [];
    const end = test.database.onCall((sql) => told.push(sql));
    await expect(inTransaction(test.db, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    end();
    expect(told).toEqual(['BEGIN', 'ROLLBACK']);
  });
});
