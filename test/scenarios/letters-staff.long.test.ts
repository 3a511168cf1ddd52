import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { chatOf, labels } from '../support/chat-of.ts';
import type { ChatMessage } from '../support/control-client.ts';
import { personIdOf } from '../support/demo-ids.ts';
import { letterFrom } from '../support/letters.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { callsDuring, expectRefused } from './api-calls.ts';
import { LEADER, letterPeople } from './letter-people.ts';

const TEACHER = 'teacher-mat-5';
const NO_RIGHT = /Jums nav tiesību|nav pieslēgts/;

let app: RunningApp;
let classId: number;
let mother: string;
let father: string;
let childId: number;

beforeAll(async () => {
  app = await runApp();
  ({ classId, childId, mother, father } = await letterPeople(app));
}, 60_000);
afterAll(() => app.stop());
beforeEach(() => app.reset());

const db = () => app.app.database.db;
const { press, raw } = chatOf(() => app);
const idOf = (persona: string) => personIdOf(db(), persona);
const toGuardians = () => ({ to: 'class', classId, who: 'guardians' }) as const;
const toTeacher = async () => ({ to: 'person', personId: await idOf(TEACHER), studentId: childId }) as const;

/** What the newest message brings as a file. */
async function fileOf(persona: string): Promise<{ name: string; content: Buffer }> {
  const { file } = (await app.last(persona)) as ChatMessage & { file: { name: string; url: string } };
  const response = await fetch(new URL(file.url, app.app.url));
  return { name: file.name, content: Buffer.from(await response.arrayBuffer()) };
}

describe('6, 9: a letter is forwarded', () => {
  test('within the staff, a child’s only to those who teach or lead it, and to the school’s heads', async () => {
    const letterId = await letterFrom(app, mother, { audience: await toTeacher(), html: 'Par alerģiju.' });
    await press(TEACHER, 'Atvērt');
    const ask = await press(TEACHER, 'Pārsūtīt');
    expect(ask.text).toContain('Vēstulē ir ziņas par bērnu');
    const stranger = await idOf('teacher-mat-8');
    await expectRefused(app, TEACHER, [`letter-to:${letterId}:${stranger}`], /nedrīkst sūtīt/);
    await expectRefused(app, TEACHER, [`letter-to:${letterId}:${await idOf(father)}`], /nedrīkst sūtīt/);

    const { familyName } = await db().person.findUniqueOrThrow({ where: { externalId: LEADER } });
    const found = (await app.say(TEACHER, familyName.slice(0, 4).toLowerCase())).answer;
    const { answer } = await app.press(TEACHER, labels(found)[0] ?? '');
    expect(answer.text).toContain('Par alerģiju.');
    const row = await db().letterRecipient.findFirstOrThrow({
      where: { letterId, person: { externalId: LEADER } },
    });
    expect(row.forwardedById).toBe(await idOf(TEACHER));
    expect(await db().auditEntry.count({ where: { action: 'letter.forwarded', subjectId: letterId } })).toBe(
      1,
    );

    expect((await press(LEADER, 'Atvērt')).text).toMatch(/Pārsūtīja: .+\n[\s\S]*Par alerģiju\./);
    await expectRefused(app, TEACHER, [`letter-to:${letterId}:${row.personId}`], /vēstule jau ir/);
    const sent = await app.say(mother, '/menu').then(() => raw(mother, `letter-sent:${letterId}`));
    expect(sent.text, 'the writer’s count is of those written to').toContain('👥 1 saņēmējs');
  });

  test('not by a guardian, nor by a teacher who never had it', async () => {
    const letterId = await letterFrom(app, LEADER, { audience: toGuardians() });
    for (const persona of [mother, 'teacher-mat-8']) {
      await app.say(persona, '/menu');
      const to = `letter-to:${letterId}:${await idOf(TEACHER)}`;
      await expectRefused(app, persona, [`letter-forward:${letterId}`, to], NO_RIGHT);
    }
  });
});

describe('6: who closes a thread, and for whom', () => {
  test('with one family’s answer it is closed for that family; the others of the class write on', async () => {
    const letterId = await letterFrom(app, LEADER, { audience: toGuardians() });
    const answer = await letterFrom(app, mother, { audience: { to: 'reply', letterId }, html: 'Kāpēc?' });
    await app.say(LEADER, '/menu');
    expect((await raw(LEADER, `letter-close:${answer}:1`)).text).toContain('Sarakste ir slēgta');
    await app.say(mother, '/menu');
    await expectRefused(app, mother, [`write:r:${letterId}`], /sarakste ir slēgta/);
    await app.say(father, '/menu');
    expect(labels(await raw(father, `letter:${letterId}`))).toContain('Atbildēt');
    expect((await raw(father, `write:r:${letterId}`)).text).toContain('Atbilde uz vēstuli');
    await raw(LEADER, `letter-close:${answer}:0`);
    expect((await raw(mother, `write:r:${letterId}`)).text).toContain('Atbilde uz vēstuli');
  });

  test('whoever began it closes it for all; its readers do not, nor colleagues to whom an answer was forwarded', async () => {
    const letterId = await letterFrom(app, 'principal', { audience: { to: 'staff' } });
    await app.say(TEACHER, '/menu');
    expect(labels(await raw(TEACHER, `letter:${letterId}`))).not.toContain('Slēgt saraksti');
    await expectRefused(app, TEACHER, [`letter-close:${letterId}:1`], NO_RIGHT);
    await app.say('principal', '/menu');
    await raw('principal', `letter-sent:${letterId}`);
    await press('principal', 'Slēgt saraksti');
    await expectRefused(app, TEACHER, [`write:r:${letterId}`], /sarakste ir slēgta/);

    const own = await letterFrom(app, mother, { audience: await toTeacher() });
    await raw(TEACHER, `letter:${own}`);
    await raw(TEACHER, `letter-to:${own}:${await idOf(LEADER)}`);
    await app.say(LEADER, '/menu');
    expect(labels(await raw(LEADER, `letter:${own}`))).toContain('Atbildēt');
    await expectRefused(app, LEADER, [`letter-close:${own}:1`], NO_RIGHT);
  });
});

describe('6, 9: a reader reports a letter', () => {
  test('the child’s class teacher and the academic office see it then, and only then', async () => {
    const letterId = await letterFrom(app, TEACHER, { audience: toGuardians(), html: 'Nejauki vārdi.' });
    const presses = [`letter-case:${letterId}`, `letter-settle:${letterId}`, `letter-shut:${letterId}`];
    for (const persona of [LEADER, 'office']) {
      await app.say(persona, '/menu');
      await expectRefused(app, persona, presses, NO_RIGHT);
    }
    await press(mother, 'Atvērt');
    const answer = await letterFrom(app, mother, { audience: { to: 'reply', letterId }, html: 'Kāpēc?' });
    await app.say(mother, '/menu');
    await raw(mother, `letter:${letterId}`);
    expect((await press(mother, 'Ziņot klases')).text).toContain('Klases audzinātājs un mācību daļa redzēs');
    const { answer: card } = await app.press(mother, 'Jā, ziņot');
    expect(card.text).toContain('Jūs par šo vēstuli ziņojāt');
    await app.settle();

    const shown = await press(LEADER, 'Rādīt');
    expect(shown.text).toContain(`⚑ Ziņoja `);
    expect(shown.text).toContain('Nejauki vārdi.');
    await press(LEADER, 'Slēgt saraksti');
    expect((await press(LEADER, 'Izskatīts')).text).toContain('✓ Izskatīts');
    expect((await press('office', 'Rādīt')).text).toContain('Nejauki vārdi.');
    for (const persona of [TEACHER, father, 'class-teacher-5a']) {
      await app.say(persona, '/menu');
      await expectRefused(app, persona, presses, NO_RIGHT);
    }
    await expectRefused(app, TEACHER, [`write:r:${answer}`], /sarakste ir slēgta/);
  });
});

describe('6: what the sender has of a letter', () => {
  test('the list by person and the sheet tell the same; the paper has a copy for each family not reached', async () => {
    const letterId = await letterFrom(app, LEADER, {
      ...{ audience: toGuardians(), mustConfirm: true, html: 'Lūdzu, <b>apstipriniet</b>.' },
    });
    await press(mother, 'Atvērt');
    await press(mother, '✅ Apstiprināt');
    await app.say(LEADER, '/vestules');
    await press(LEADER, 'Nosūtītās');
    const card = await press(LEADER, '23.11. Ekskursija');
    expect(card.text).toContain('✅ Apstiprinājuši: 1');
    const list = await press(LEADER, 'Pa cilvēkiem');
    expect(list.text).toMatch(/^(?:✅|👁|📩|⚠️) .+ \(.+, 5\.b\)/m);

    await raw(LEADER, `letter-sheet:${letterId}`);
    const { name, content } = await fileOf(LEADER);
    expect(name).toBe('Vēstule.xlsx');
    const [{ data } = { data: [] }] = (await readXlsx(content)) as unknown as { data: unknown[][] }[];
    const rows = await db().letterRecipient.count({ where: { letterId } });
    expect(data).toHaveLength(rows + 1);
    expect(data.filter((row) => row[3] === 'apstiprināja')).toHaveLength(1);

    await raw(LEADER, `letter-print:${letterId}`);
    const paper = await fileOf(LEADER);
    expect(paper.content.subarray(0, 5).toString()).toBe('%PDF-');
    const families = new Set(data.filter((row) => row[3] === 'nav sasniegts').map((row) => String(row[1])));
    expect((await app.last(LEADER)).text).toContain(`${families.size} eksemplār`);
  });

  test('a long letter comes whole, in parts; confirming it does not send it again', async () => {
    const words = Array.from({ length: 900 }, (_, index) => `vārds ${index}`);
    await letterFrom(app, LEADER, {
      audience: toGuardians(),
      mustConfirm: true,
      html: `<b>${words.join('\n')}</b>`,
    });
    const { answers } = await app.press(mother, 'Atvērt');
    const text = answers.map((answer) => answer.text).join('\n');
    for (const word of ['vārds 0\n', 'vārds 450\n', 'vārds 899']) expect(text).toContain(word);
    expect(answers.every(({ html }) => html.length < 4_200)).toBe(true);
    const [part] = answers;
    expect((await app.say(mother, 'Labi', part?.id)).answer.text).toMatch(/^Atbilde uz vēstuli/);
    const calls = await callsDuring(app, () => app.press(mother, '✅ Apstiprināt'));
    const sent = calls.filter(({ method }) => method === 'sendMessage');
    expect(sent).toHaveLength(1);
    expect(String(sent[0]?.params['text'])).not.toContain('vārds 450');
  });

  test('9: whoever has left the school reads none of it any more', async () => {
    const letterId = await letterFrom(app, mother, { audience: await toTeacher() });
    const personId = await idOf(TEACHER);
    await app.say(TEACHER, '/letters');
    await db().staffRole.updateMany({ where: { personId }, data: { until: toDbDate('2026-11-22') } });
    await expectRefused(
      app,
      TEACHER,
      [`letter:${letterId}`, `letter-thread:${letterId}`, 'letters'],
      NO_RIGHT,
    );
  });
});
