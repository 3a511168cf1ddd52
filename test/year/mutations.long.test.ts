import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Db } from '../../src/db/open.ts';
import { liveThrough } from '../../year/product/live-through.ts';
import { smallSchool } from '../../year/product/small-school.ts';
import { EVERY_DAY } from '../../year/years.ts';

/** With the Proclamation of the Republic, 18 November, on the Wednesday. */
const WEEK = { from: '2026-11-16', until: '2026-11-20' } as const;

/** With an absence note and a lost access, both left until their last day. */
const WITH_CLOCKS_IN_DAYS = { from: '2026-11-04', until: '2026-11-10' } as const;

const weekWith = (plan: Partial<Parameters<typeof liveThrough>[0]> = {}) => {
  const days = { ...WEEK, ...plan };
  return liveThrough({ parts: EVERY_DAY, ...days, school: smallSchool({ settledOn: days.from }) });
};

/** The product's regulation with some numbers changed. */
function regulationWith(...changes: readonly (readonly [written: string, instead: string])[]): string {
  const text = readFileSync(join(import.meta.dirname, '../../regulation.yaml'), 'utf8');
  const changed = changes.reduce((before, [written, instead]) => {
    if (!before.includes(written)) throw new Error(`regulation.yaml does not say ${written}`);
    return before.replace(written, instead);
  }, text);
  const file = join(mkdtempSync(join(tmpdir(), 'zvans-mutation-')), 'regulation.yaml');
  writeFileSync(file, changed);
  return file;
}

const statements =
  (...sql: string[]) =>
  async (db: Db) => {
    for (const one of sql) await db.$executeRawUnsafe(one);
  };

/** Every row comes in as if it were the first of its name. */
const forget = (table: string, ...names: string[]) => {
  const same = names.map((name) => `"${name}" = NEW."${name}"`).join(' AND ');
  return [
    `CREATE FUNCTION forget_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN DELETE FROM ${table} WHERE ${same}; RETURN NEW; END $$`,
    `CREATE TRIGGER forget BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION forget_${table}()`,
  ];
};

test.each([WEEK, WITH_CLOCKS_IN_DAYS])(
  'the week from $from as it is: nothing to object to',
  async (week) => {
    expect((await weekWith(week)).faults).toEqual([]);
  },
  120_000,
);

test('a deadline half an hour later is found out', async () => {
  const lived = await weekWith({ regulationFile: regulationWith(["time: '15:30'", "time: '16:00'"]) });
  expect(lived.faults.some((fault) => fault.startsWith('missed: ¶4.5'))).toBe(true);
}, 120_000);

test('clocks in days with a day more are found out: on what was their last day nothing rings', async () => {
  const regulationFile = regulationWith(
    ['excuse: { workingDays: 1,', 'excuse: { workingDays: 2,'],
    ['recover: { workingDays: 2,', 'recover: { workingDays: 3,'],
  );
  const { faults } = await weekWith({ ...WITH_CLOCKS_IN_DAYS, regulationFile });
  expect(faults).toContainEqual(expect.stringMatching(/^missed: ¶4\.10 .* at 2026-11-05T06:00/));
  expect(faults).toContainEqual(expect.stringMatching(/^missed: ¶3\.3 .* at 2026-11-10T06:00/));
}, 120_000);

test('reminders kept nowhere are found out, once the clock is set back', async () => {
  const lived = await weekWith({
    spoil: statements(
      ...forget('ring', 'duty', 'object', 'stage', 'personId'),
      ...forget('delivery', 'dedupeKey'),
      ...forget('slot_run', 'slot'),
    ),
  });
  expect(lived.faults.some((fault) => /^(rung twice|wrongly rung): ¶4\.5/.test(fault))).toBe(true);
}, 120_000);

test('quiet hours that nobody keeps are found out', async () => {
  const lived = await weekWith({
    spoil: statements('UPDATE person SET "quietFrom" = NULL, "quietUntil" = NULL'),
  });
  expect(lived.faults.some((fault) => fault.startsWith('wrongly rung: ¶4.5'))).toBe(true);
}, 120_000);

test('a holiday forgotten is found out', async () => {
  const lived = await weekWith({
    spoil: statements(
      'INSERT INTO day_override (day, working, "lessonsAsOn") VALUES (\'2026-11-18\', true, 3)',
    ),
  });
  expect(lived.faults.some((fault) => fault.startsWith('wrongly rung: ¶4.5'))).toBe(true);
}, 120_000);
