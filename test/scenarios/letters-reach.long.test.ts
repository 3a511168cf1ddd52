import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chatOf, labels } from '../support/chat-of.ts';
import { letterFrom } from '../support/letters.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused } from './api-calls.ts';
import { LEADER, letterPeople } from './letter-people.ts';

const TEACHER = 'teacher-mat-5';
const NO_RIGHT = /Jums nav tiesību|nav pieslēgts/;

let app: RunningApp;
let classId: number;
let mother: string;
/** Of another family. */
let other: string;

beforeAll(async () => {
  app = await runApp();
  ({ classId, mother, other } = await letterPeople(app));
}, 60_000);
afterAll(() => app.stop());

const db = () => app.app.database.db;
const { press, raw } = chatOf(() => app);
const personOf = (persona: string) => db().person.findUniqueOrThrow({ where: { externalId: persona } });
const readRow = (letterId: number, personId: number) =>
  db().letterRecipient.findUniqueOrThrow({ where: { letterId_personId: { letterId, personId } } });
const toGuardians = () => ({ to: 'class', classId, who: 'guardians' }) as const;

describe('6: whom a letter does not reach', () => {
  let letterId: number;
  let never: { id: number; name: string; phone: string };
  beforeAll(async () => {
    const guardian = await db().person.findFirstOrThrow({
      where: {
        accounts: { none: {} },
        phone: { not: null },
        guardianships: { some: { until: null, student: { enrolments: { some: { classId, until: null } } } } },
      },
    });
    const { id, familyName, givenName, phone } = guardian;
    never = { id, name: `${familyName} ${givenName}`, phone: phone ?? '' };
    await app.control('block', { persona: mother, blocked: true });
    letterId = await letterFrom(app, TEACHER, { audience: toGuardians(), subject: 'Sapulce' });
    await app.control('block', { persona: mother, blocked: false });
  });

  test('the counts are those of an independent tally', async () => {
    const people = await db().guardianship.findMany({
      where: { until: null, student: { enrolments: { some: { classId, until: null } } } },
      select: { personId: true, person: { select: { accounts: { where: { closedAt: null } } } } },
    });
    const joined = new Set(
      people.filter(({ person }) => person.accounts.length > 0).map(({ personId }) => personId),
    );
    const all = new Set(people.map(({ personId }) => personId)).size;
    await app.say(TEACHER, '/menu');
    const { text } = await raw(TEACHER, `letter-sent:${letterId}`);
    expect(text).toContain(`👥 ${all} saņēmēj`);
    expect(text).toContain(`📩 Piegādāta: ${joined.size - 1}\n`);
    expect(text).toContain(`⚠️ Nav sasniegti: ${all - joined.size + 1}`);
  });

  test('the sender sees who; their numbers are the class teacher’s and the academic office’s', async () => {
    const shown = await unreachedBy(TEACHER);
    expect(shown).toContain(never.name);
    expect(shown).toContain((await personOf(mother)).familyName);
    expect(shown).not.toContain(never.phone);
    await app.say(LEADER, '/class');
    await press(LEADER, 'Vēstules nav saņemtas');
    expect((await press(LEADER, '23.11. Sapulce')).text).toContain(never.phone);
    expect(await unreachedBy('office')).toContain(never.phone);
    for (const persona of [other, 'class-teacher-5a', 'teacher-mat-8']) {
      await app.say(persona, '/menu');
      const presses = [`letter-unreached:${letterId}`, `letter-told:${letterId}:${never.id}:1:0`];
      await expectRefused(app, persona, [...presses, `letters-class:${classId}`], NO_RIGHT);
    }
  });

  test('who was told by phone counts as reached, and a slip is taken back', async () => {
    const told = () => readRow(letterId, never.id);
    await app.say(LEADER, '/menu');
    const card = await raw(LEADER, `letter-told:${letterId}:${never.id}:1:0`);
    expect(labels(card)).toContain(`✅ ${never.name}`);
    expect((await told()).toldByPhoneAt).toEqual(app.app.clock.now());
    await raw(LEADER, `letter-told:${letterId}:${never.id}:0:0`);
    expect((await told()).toldByPhoneAt).toBeNull();
  });

  /** All pages of the list. */
  async function unreachedBy(persona: string): Promise<string> {
    await app.say(persona, '/menu');
    let shown = await raw(persona, `letter-unreached:${letterId}`);
    let text = shown.text;
    while (labels(shown).includes('▶️')) {
      shown = await press(persona, '▶️');
      text += shown.text;
    }
    return text;
  }
});
