import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantOf, type SchoolTime, schoolTimeOf } from '../../src/kernel/school-date.ts';
import { eventually } from '../schedule/eventually.ts';
import { testServer } from '../support/postgres.ts';
import { runApp } from '../support/running-app.ts';
import { prepareReplicas, type Replicas } from './replicas.ts';
import { expectOneEach, type Rung, reminders, rungIn } from './rung-reminders.ts';

const DAY = '2026-11-23';
const at = (time: SchoolTime) => instantOf(DAY, time);
const TEACHER = 'teacher-mat-5';
/** Milliseconds until what a killed process held is surely the other's. */
const TAKEN_OVER = 60_000;

/** The bell's looks at lessons in the afternoon. */
const LOOKS: readonly SchoolTime[] = ['14:00', '14:30', '15:00', '15:30'];

/** `2026-11-23T14:30`; undefined: the bell looks at nothing then. */
function lookOf(now: Date): string | undefined {
  const time = schoolTimeOf(now);
  return LOOKS.includes(time) ? `${DAY}T${time}` : undefined;
}

/** The embedded database is one process's: there, two schedulers and two senders of one process are tested beside their code. */
describe.runIf(testServer())('two replicas on one PostgreSQL', () => {
  /** What one process to which nothing happens rings that afternoon. */
  let alone: Rung[];
  let replicas: Replicas;

  beforeAll(async () => {
    const app = await runApp({});
    await app.turnTo(at('17:58').toISOString());
    alone = await rungIn(app.app.database.db);
    await app.stop();
  }, 120_000);

  /** By full five minutes, both at the same time, as they would come by them. */
  async function pass(from: SchoolTime, until: SchoolTime): Promise<void> {
    for (let now = at(from); now <= at(until); now = new Date(+now + 5 * 60_000)) {
      await replicas.turn(now);
      await replicas.rest(lookOf(now));
    }
  }

  describe('ring what one alone would, and each once', () => {
    beforeAll(async () => {
      replicas = await prepareReplicas();
      await replicas.start(at('13:05'));
    }, 120_000);
    afterAll(() => replicas.close(), 60_000);

    test('when one is killed amid its messages: the other sends the rest, and answers people', async () => {
      const { turn, rest, holder, start, telegram } = replicas;
      await pass('13:55', '14:25');
      const before = (await reminders(replicas)).length;
      expect(before).toBeGreaterThan(10);
      await turn(at('14:30'));
      const count = randomInt(1, 9);
      await eventually(async () => {
        expect((await reminders(replicas)).length).toBeGreaterThanOrEqual(before + count);
      });
      const sender = await holder('sender');
      if (!sender) throw new Error(`all was sent before ${count} messages were counted`);
      await sender.end();
      await rest(lookOf(at('14:30')));
      await expectOneEach(replicas, `killed after ${count} messages of 14:30`);

      await telegram.control('say', { persona: TEACHER, text: '/menu' });
      await eventually(async () => {
        expect((await telegram.chat(TEACHER)).at(-1)?.text).toContain('Ko darīsim');
      }, TAKEN_OVER);
      await start(at('14:30'), sender);
    }, 180_000);

    test('when one is killed while both plan', async () => {
      const { turn, rest, start, both } = replicas;
      await pass('14:35', '14:55');
      await turn(at('15:00'));
      const ms = randomInt(1, 120);
      await new Promise((done) => setTimeout(done, ms));
      await both[0].end();
      await start(at('15:00'), both[0]);
      await rest(lookOf(at('15:00')));
      await expectOneEach(replicas, `killed ${ms} ms after 15:00`);
    }, 180_000);

    test('when one’s clock is five minutes behind; and when both are set back and forth', async () => {
      const { turn, rest, both, db } = replicas;
      await pass('15:05', '15:25');
      await turn(at('15:30'), both[0]);
      await rest(lookOf(at('15:30')));
      await pass('15:30', '15:40');
      await expectOneEach(replicas, 'the clocks apart');
      expect(await rungIn(db)).toEqual(alone);

      const said = await reminders(replicas);
      await turn(at('13:05'));
      await pass('13:55', '15:40');
      expect(await reminders(replicas)).toEqual(said);
      expect(both.map((one) => one.log())).toEqual(['', '']);
    }, 180_000);
  });

  describe('both down for five hours', () => {
    beforeAll(async () => {
      replicas = await prepareReplicas();
      await replicas.start(at('12:58'));
      await replicas.rest();
      await Promise.all(replicas.both.map((one) => one.end()));
    }, 120_000);
    afterAll(() => replicas.close(), 60_000);

    test('ring each deadline that passed once, say that it is late, and drop what is stale', async () => {
      const { start, rest, db, telegram } = replicas;
      await start(at('17:58'));
      for (const look of LOOKS) await rest(lookOf(at(look)));
      await expectOneEach(replicas, 'after five hours');

      const ofLessons = (rings: readonly Rung[]) => rings.filter(({ duty }) => duty === '4.5');
      const deadlines = ofLessons(alone).filter(({ stage }) => stage === 'deadline');
      expect(deadlines.length).toBeGreaterThan(20);
      expect(ofLessons(await rungIn(db))).toEqual(deadlines.map((one) => ({ ...one, rungAt: at('17:58') })));
      expect((await telegram.chat(TEACHER)).map(({ text }) => text)).toEqual([
        expect.stringMatching(/^⏰ Šis atgādinājums ir nokavējies\.\n\n❗ Termiņš/u),
      ]);
    }, 180_000);
  });
});
