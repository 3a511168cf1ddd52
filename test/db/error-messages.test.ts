import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLogger } from '../../src/kernel/logger.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());

/** What the log would hold of it. */
function logged(err: unknown): string {
  const lines: string[] = [];
  createLogger('error', { write: (line) => void lines.push(line) }).error({ err }, 'failed');
  return lines.join('');
}

it.each([
  ['is wrong', { code: 'Anna\n\nBērziņa', name: 7 }],
  ['is missing', { code: 'Anna Bērziņa' }],
  ['is one too many', { code: 'Mat', name: 'matemātika', note: '{ Anna }\n\nBērziņa' }],
])('9: where a value %s, the log names the fault and no value', async (_, data) => {
  const error: unknown = await test.db.subject.create({ data: data as never }).catch((reason) => reason);
  expect((error as Error).message).toMatch(/Anna/);
  expect(logged(error)).toMatch(/Argument `(?:name|note)`|Unknown argument `note`/);
  expect(logged(error)).not.toMatch(/Anna|Bērziņa/);
});

it('9: a value that is there already is not quoted', async () => {
  await test.reset();
  const anna = { code: 'Anna', name: 'Bērziņa' };
  await test.db.subject.create({ data: anna });
  const error: unknown = await test.db.subject.create({ data: anna }).catch((reason) => reason);
  expect(String(error)).toMatch(/Unique constraint failed/);
  expect(String(error)).not.toMatch(/Anna|Bērziņa/);
});
