import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { forgetImports } from '../../src/features/imports/forget-imports.ts';
import { labels } from '../support/chat-of.ts';
import type { ChatMessage } from '../support/control-client.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { csv, ROSTER_HEADINGS, rosterOf, sendFile } from './import-files.ts';

let app: RunningApp;
let roster: string[][];

beforeAll(async () => {
  app = await runApp();
  roster = await rosterOf(app, '5.b');
}, 60_000);
afterAll(() => app.stop());

const db = () => app.app.database.db;
const NEWCOMER = [
  ...['S-9001', '5.b', 'Jaunzeme', 'Elza'],
  ...['V-9001', 'Jaunzeme', 'Inga', '+371 29111222'],
  ...['', '', '', ''],
];
const file = (...rows: string[][]) => csv(ROSTER_HEADINGS, rows);
const dataOf = (message: ChatMessage, label: string) =>
  message.buttons.flat().find((button) => button.label === label)?.data ?? '';
const send = async (persona: string, content: string, name = 'skoleni.csv') => {
  const sent = await sendFile(app, persona, name, content);
  const card = sent.answers.at(-1);
  if (!card) throw new Error(`the bot did not answer ${persona}`);
  return { ...sent, card };
};
const enrolled = (familyName: string) =>
  db().enrolment.count({ where: { until: null, student: { person: { familyName } } } });

describe('4.1: the superuser brings students in from a file', () => {
  let card: ChatMessage;

  beforeAll(async () => {
    await app.reset();
    const headings = [...ROSTER_HEADINGS, 'Personas kods', 'Hobijs'];
    const rows = [...roster, NEWCOMER].map((row) => [...row, '010112-12345', 'šahs']);
    const sent = await send('superuser', csv(headings, rows));
    card = sent.card;
    const chat = await app.chat('superuser');
    expect(chat.find(({ id }) => id === sent.messageId)?.deleted).toBe(true);
  });

  test('sees what would change, what is left out, and that personal codes were not stored', async () => {
    expect(card.text).toContain(
      `Jaunas rindas: 1\nMainītas rindas: 0\nAiziet: 0\nRindas bez izmaiņām: ${roster.length}`,
    );
    expect(card.text).toContain('Izlaistas nezināmas kolonnas: Hobijs');
    expect(card.text).toContain('Personas kodi nav saglabāti (kolonnas: Personas kods)');
    expect(labels(card)).toEqual(['Ieviest', 'Visas izmaiņas', 'Atmest']);
    const rows = await db().importRow.findMany();
    expect(JSON.stringify(rows)).not.toContain('12345');
  });

  test('nothing has changed before `Apply`', async () => {
    expect(await enrolled('Jaunzeme')).toBe(0);
  });

  test('a second file is refused while this one waits', async () => {
    const { answers } = await send('superuser', file(NEWCOMER));
    expect(answers.at(-1)?.text).toContain('Viens imports jau gaida');
    expect(await db().importBatch.count()).toBe(1);
  });

  test('/import shows the one that waits', async () => {
    const { answer } = await app.say('superuser', '/import');
    expect(answer.text).toBe(card.text);
  });

  test('the whole difference comes as a file', async () => {
    const { answer } = await app.press('superuser', 'Visas izmaiņas');
    const { url, name } = (answer as ChatMessage & { file: { url: string; name: string } }).file;
    expect(name).toMatch(/^izmainas-\d+\.xlsx$/);
    const content = await (await fetch(new URL(url, app.app.url))).arrayBuffer();
    const [, first] = await readSheet(Buffer.from(content));
    expect(first?.slice(0, 3)).toEqual([String(roster.length + 2), 'jauns', 'Jaunzeme Elza, 5.b']);
  });

  test('`Apply` brings them in, in the card that was pressed', async () => {
    const { messageId, answers } = await app.press('superuser', 'Ieviest');
    expect(answers.at(-1)).toMatchObject({ id: messageId });
    expect(answers.at(-1)?.text).toContain('✓ Ieviests.');
    expect(await enrolled('Jaunzeme')).toBe(1);
    const entry = await db().auditEntry.findFirst({ where: { action: 'import.applied' } });
    expect(entry?.after).toMatchObject({ counts: { new: 1, leaving: 0 } });
  });

  test('a card of before is over', async () => {
    const { answers } = await app.press('superuser', dataOf(card, 'Ieviest'), { raw: true });
    expect(answers.at(-1)?.alert).toContain('Šis imports jau ir beidzies');
  });

  test('the same file again changes nothing, and does not wait', async () => {
    const again = await send('superuser', file(...roster, NEWCOMER));
    expect(again.card.text).toContain('✓ Nekas nemainās');
    expect(labels(again.card)).toEqual(['Imports']);
    expect(await db().importBatch.count({ where: { state: { in: ['reading', 'ready', 'applying'] } } })).toBe(
      0,
    );
  });
});

describe('4.1: nothing is applied in part', () => {
  beforeEach(() => app.reset());

  test('a file with faults tells row, column and what to do; the mended one takes its place', async () => {
    const wrong = NEWCOMER.with(1, '12.b').with(7, '123');
    const { card } = await send('superuser', file(...roster, wrong));
    const line = roster.length + 2;
    expect(card.text).toContain('Kļūdas: 2');
    expect(card.text).toContain(`${line}. rinda, Klase:`);
    expect(card.text).toContain(`${line}. rinda, 1. vecāka tālrunis:`);
    expect(labels(card)).toEqual(['Visas izmaiņas', 'Atmest']);
    const forced = dataOf(card, 'Atmest').replace('imp-discard', 'imp-sure');
    expect((await app.press('superuser', forced, { raw: true })).answer.alert).toContain('Failā ir kļūdas');

    const mended = await send('superuser', file(...roster, NEWCOMER));
    expect(labels(mended.card)).toContain('Ieviest');
    const faulty = (await app.chat('superuser')).find(({ id }) => id === card.id);
    expect(faulty?.text).toContain('Atmests: nekas nav mainīts.');
    expect(await db().importBatch.count({ where: { state: 'ready' } })).toBe(1);
  });

  test('where many would leave it is asked once more', async () => {
    const { card } = await send('superuser', file(...roster.slice(0, 3)));
    expect(card.text).toContain(`Aiziet: ${roster.length - 3}`);
    const asked = await app.press('superuser', 'Ieviest');
    expect(asked.answer.text).toContain('zaudēs');
    expect(await db().importBatch.count({ where: { state: 'ready' } })).toBe(1);
    const sure = await app.press('superuser', 'Jā, ieviest');
    expect(sure.answer.text).toContain('✓ Ieviests.');
    expect(await db().enrolment.count({ where: { until: null, class: { name: '5.b' } } })).toBe(3);
  });

  test('`Discard` changes nothing and keeps nothing', async () => {
    await send('superuser', file(...roster, NEWCOMER));
    const { answer } = await app.press('superuser', 'Atmest');
    expect(answer.text).toContain('Atmests: nekas nav mainīts.');
    expect(await enrolled('Jaunzeme')).toBe(0);
    expect(await db().importRow.count()).toBe(0);
    expect((await db().importBatch.findFirstOrThrow()).content).toBeNull();
  });

  test('a file that cannot be read is deleted from the chat, too', async () => {
    const { messageId, answers } = await send('superuser', 'Klase;Uzvārds;Vārds\n');
    expect(answers.at(-1)?.text).toContain('Zem virsrakstiem nav nevienas rindas');
    expect((await app.chat('superuser')).find(({ id }) => id === messageId)?.deleted).toBe(true);
    expect(await db().importBatch.count()).toBe(0);
  });

  test('what its columns do not tell is asked', async () => {
    const { card } = await send('superuser', 'Klase;Uzvārds;Vārds;Priekšmets\n5.b;Jauns;Jānis;Mat\n');
    expect(card.text).toContain('Kas tajā ir?');
    const { answer } = await app.press('superuser', 'Darbinieki');
    expect(answer.text).toContain('📥 Darbinieki');
    expect(answer.text).not.toContain('Pārbaudu');
  });
});

describe('4.1: whom a row means is never guessed', () => {
  const twin = (givenName: string, guardian: string) => [
    '',
    '5.b',
    'Dvīnis',
    givenName,
    '',
    'Dvīnis',
    guardian,
    '',
    '',
    '',
    '',
    '',
  ];

  beforeAll(async () => {
    await app.reset();
    // Two of one name in one class: one named by the register's id each, and later a row without it.
    await send(
      'superuser',
      file(...roster, twin('Jānis', 'Anna').with(0, 'S-1'), twin('Jānis', 'Ilze').with(0, 'S-2')),
    );
    await app.press('superuser', 'Ieviest');
  });

  test('nobody is asked about while there are faults: the mended file would ask again', async () => {
    const wrong = NEWCOMER.with(1, '12.b');
    const { card } = await send('superuser', file(...roster, wrong, twin('Jānis', '').with(5, '')));
    expect(card.text).toContain('Jāprecizē: 1');
    expect(card.text).toContain('Kļūdas: 1');
    expect(labels(card)).toEqual(['Visas izmaiņas', 'Atmest']);
  });

  test('two that fit are asked about, side by side, before `Apply` is offered', async () => {
    const { card } = await send('superuser', file(...roster, twin('Jānis', '').with(5, '')));
    expect(card.text).toMatch(/Dvīnis Jānis.*Izvēlieties:\n\n1\. .*\n2\. /);
    expect(labels(card)).not.toContain('Ieviest');
    expect(labels(card)).toContain('Neviens, cits cilvēks');
    const forced = dataOf(card, 'Atmest').replace('imp-discard', 'imp-sure');
    expect((await app.press('superuser', forced, { raw: true })).answer.alert).toContain(
      'Vispirms atbildiet',
    );
    const [first] = card.buttons[0] ?? [];
    const { answer } = await app.press('superuser', first?.data ?? '', { raw: true });
    expect(answer.text).toContain('Jaunas rindas: 0');
    expect(answer.text).toContain('Aiziet: 1');
    expect(labels(answer)).toContain('Ieviest');
  });
});

describe('4.1: the records manager sends, the superuser applies', () => {
  beforeEach(() => app.reset());

  test('the file goes to the superuser with the same card; its sender is told of the outcome', async () => {
    const { card } = await send('records', file(...roster, NEWCOMER));
    expect(card.text).toContain('Fails nodots virslietotājam');
    expect(labels(card)).toEqual(['Visas izmaiņas', 'Atmest']);
    const forced = dataOf(card, 'Atmest').replace('imp-discard', 'imp-sure');
    expect((await app.press('records', forced, { raw: true })).answer.alert).toContain('nav tiesību');

    const received = await app.last('superuser');
    expect(received.text).toContain('Nosūtīja:');
    const { answer } = await app.press('superuser', 'Ieviest');
    expect(answer.text).toContain('✓ Ieviests.');
    expect((await app.last('records')).text).toContain('✓ Ieviests.');
    expect(await enrolled('Jaunzeme')).toBe(1);
  });

  test('the superuser can discard it; the sender hears that, too', async () => {
    await send('records', file(...roster, NEWCOMER));
    await app.press('superuser', 'Atmest');
    expect((await app.last('records')).text).toContain('Atmests: nekas nav mainīts.');
  });
});

describe('8: nobody else imports', () => {
  let id = '';

  beforeAll(async () => {
    await app.reset();
    const { card } = await send('superuser', file(...roster, NEWCOMER));
    id = dataOf(card, 'Ieviest').split(':')[1] ?? '';
  });

  test.each(['office', 'principal', 'teacher-mat-5', 'class-teacher-5b', 'guardian-5b-1', 'student-5b-1'])(
    '%s',
    async (persona) => {
      const { answers } = await send(persona, file(NEWCOMER));
      expect(answers.at(-1)?.text).toContain('Importa failus pieņemu tikai no');
      expect((await app.say(persona, '/import')).answer.text).toContain('nav pieejama');
      for (const data of [
        'imports',
        'imp-tpl:students',
        `imp:${id}`,
        `imp-diff:${id}`,
        `imp-apply:${id}`,
        `imp-sure:${id}`,
        `imp-discard:${id}`,
      ]) {
        expect((await app.press(persona, data, { raw: true })).answer.alert).toContain('nav tiesību');
      }
      expect(await enrolled('Jaunzeme')).toBe(0);
      expect(await db().importBatch.count({ where: { state: 'ready' } })).toBe(1);
    },
  );

  test('a stranger', async () => {
    const { answers } = await send('stranger-1', file(NEWCOMER));
    expect(answers.at(-1)?.text).not.toContain('Jaunas');
    expect((await app.say('stranger-1', '/import')).answer.text).toContain('nav pieslēgts');
  });
});

test('9: what was imported is forgotten after two weeks, what nobody applied after one', async () => {
  await app.reset();
  await send('superuser', file(...roster, NEWCOMER));
  await app.press('superuser', 'Ieviest');
  await send('superuser', file(...roster));
  const { run } = forgetImports(db());
  const night = (at: string) => run(new Date(at), new Date(at));
  await night('2026-12-02T02:40:00+02:00');
  expect((await db().importBatch.findMany({ orderBy: { id: 'asc' } })).map(({ state }) => state)).toEqual([
    'applied',
    'discarded',
  ]);
  expect(await db().importRow.count()).toBe(roster.length + 1);
  await night('2026-12-08T02:40:00+02:00');
  expect(await db().importRow.count()).toBe(0);
});
