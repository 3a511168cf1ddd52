import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../support/database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());

/** The values stand in one block between braces: what cleans the log cuts it out. */
const FORM = /^\nInvalid `prisma\.subject\.create\(\)` invocation:\n\n\{\n.*\n\}\n\n(?<fault>[^\n]*)$/s;

it.each([
  ['is wrong', { code: 'Anna\n\nBērziņa', name: 7 }],
  ['is missing', { code: 'Anna Bērziņa' }],
  ['is one too many', { code: 'Mat', name: 'matemātika', note: '{ Anna }\n\nBērziņa' }],
])('9: where a value %s, the fault quotes no value, nor any source line', async (_, data) => {
  const error: unknown = await test.db.subject.create({ data: data as never }).catch((reason) => reason);
  expect(error).toMatchObject({ name: 'PrismaClientValidationError', message: expect.stringMatching(FORM) });
  const fault = FORM.exec((error as Error).message)?.groups?.fault;
  expect(fault).toMatch(/`(?:name|note)`/);
  expect(fault).not.toMatch(/Anna|Bērziņa|7/);
});

it('9: a value that is there already is not quoted', async () => {
  await test.reset();
  const anna = { code: 'Anna', name: 'Bērziņa' };
  await test.db.subject.create({ data: anna });
  const error: unknown = await test.db.subject.create({ data: anna }).catch((reason) => reason);
  expect(String(error)).toMatch(/Unique constraint failed/);
  expect(String(error)).not.toMatch(/Anna|Bērziņa/);
});
