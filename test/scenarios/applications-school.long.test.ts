import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { forgetApplications } from '../../src/features/applications/forget-applications.ts';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { labels } from '../support/chat-of.ts';
import { type Family, familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused, telegramIdOf } from './api-calls.ts';
import { applyFor, newestApplication } from './applicants.ts';
import { arrive, FAMILY, passed, SUPERUSER, TEACHER } from './application-desks.ts';

let app: RunningApp;
let known: Family;
beforeAll(async () => {
  app = await runApp();
  [known] = (await familiesOf(app, '5.b')) as [Family];
}, 60_000);
beforeEach(() => app.reset());
afterAll(() => app.stop());

const db = () => app.app.database.db;

test('3.1–3.2: applied, asked, answered, passed on, connected on day 6: the guardian sees their child alone', async () => {
  await applyFor(app, FAMILY, { child: known.name });
  const { id } = await newestApplication(app);
  const card = await app.last(TEACHER);
  expect(card.text).toContain('Jānodod: vēl 2 dienas (līdz 25.11.)');
  await app.press(TEACHER, 'Jautāt');
  await app.say(TEACHER, 'Kā jūs sauc dokumentos?');
  expect((await app.last(FAMILY)).text).toContain('Kā jūs sauc dokumentos?');
  await app.say(FAMILY, 'Baiba Krūmiņa');
  const again = await app.last(TEACHER);
  expect(again.id).toBeGreaterThan(card.id);
  expect(again.text).toContain('Baiba Krūmiņa');
  await app.press(TEACHER, 'Nodot tālāk');
  expect((await app.last(SUPERUSER)).text).toContain('Pieslēgšanu gaida 1 iesniegums');

  // Else the whole school's bell would be rung through the week.
  await db().course.updateMany({ data: { until: toDbDate('2026-11-22') } });
  await app.turnTo('2026-11-29T12:00:00+02:00');
  const { answer: queue } = await app.say(SUPERUSER, '/pieslegumi');
  expect(queue.text).toContain('vēl 1 diena (līdz 30.11.)');
  const { answer: open } = await app.press(SUPERUSER, `aq:${id}`);
  expect(open.text).toContain(`${known.name}, 5.b ✓`);
  expect(open.text).toContain('Tāda vecāka sarakstā nav');
  expect(open.text).toContain('Sarakstā vecāki ir: ');
  const { answer: done } = await app.press(SUPERUSER, 'Pieslēgt');
  expect(done.text).toContain('✅ Pieslēgts 29.11.2026');
  expect((await app.last(FAMILY)).text).toContain('jūs esat pieslēgts');

  expect((await app.press(FAMILY, 'Sākt')).answer.text).toContain('noteikumus');
  await app.press(FAMILY, 'Piekrītu');
  expect((await app.say(FAMILY, '/dienasgramata')).answer.text).toContain(known.givenName);
  const visible = await db().guardianship.findMany({
    where: {
      person: { accounts: { some: { telegramId: (await newestApplication(app)).telegramId ?? 0n } } },
    },
    select: { student: { select: { person: { select: { familyName: true, givenName: true } } } } },
  });
  expect(visible.map(({ student: { person } }) => `${person.familyName} ${person.givenName}`)).toEqual([
    known.name,
  ]);
  const actions = await db().auditEntry.findMany({
    where: { subject: 'application', subjectId: id },
    orderBy: { id: 'asc' },
  });
  expect(actions.map(({ action }) => action.replace('application.', ''))).toEqual([
    ...['submitted', 'asked', 'answered', 'passed', 'connected'],
  ]);
});

test.each([
  ['ru', 'Передать дальше', 'Подключить', 'вы подключены'],
  ['en', 'Pass on', 'Connect', 'you are connected'],
])('3.1–3.2: the same in %s', async (language, passOn, connect, done) => {
  for (const persona of [FAMILY, TEACHER, SUPERUSER]) await app.say(persona, `/language ${language}`);
  const id = await arrive(app);
  await app.press(TEACHER, passOn);
  await app.say(SUPERUSER, '/connections');
  await app.press(SUPERUSER, `aq:${id}`);
  await app.press(SUPERUSER, connect);
  expect((await app.last(FAMILY)).text).toContain(done);
});

test('9: an application is forgotten a year after its decision; the connection and what is open stay', async () => {
  const refused = await passed(app);
  await app.press(SUPERUSER, 'Noraidīt');
  await app.press(SUPERUSER, '1');
  const connected = await passed(app);
  await app.press(SUPERUSER, 'Pieslēgt');
  const open = await arrive(app, { persona: 'stranger-2' });
  const telegramId = await telegramIdOf(app, FAMILY);
  const ties = () => db().guardianship.count({ where: { person: { accounts: { some: { telegramId } } } } });
  const kept = async () => (await db().application.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id);
  const { run } = forgetApplications(db());
  const night = (at: string) => run(new Date(at), new Date(at));
  await night('2027-11-23T02:30:00+02:00');
  expect(await kept()).toEqual([refused, connected, open]);
  await night('2027-11-24T02:30:00+02:00');
  expect(await kept()).toEqual([open]);
  expect(await db().applicationEvent.count({ where: { applicationId: { not: open } } })).toBe(0);
  expect(await ties()).toBe(1);
});

test('3.1–3.2: the list and its history as a file, for the superuser and the academic office alone', async () => {
  const id = await passed(app);
  await app.press(SUPERUSER, 'Jautāt');
  await app.say(SUPERUSER, '=HYPERLINK("http://x")');
  for (const persona of [SUPERUSER, 'office']) {
    await app.say(persona, '/pieslegumi');
    const { answer } = await app.press(persona, 'Saraksts (XLSX)');
    const { url, name } = (answer as typeof answer & { file: { url: string; name: string } }).file;
    expect(name).toBe('iesniegumi-2026-11-23.xlsx');
    const content = Buffer.from(await (await fetch(new URL(url, app.app.url))).arrayBuffer());
    const [, first = []] = await readSheet(content, 1);
    expect(first.slice(0, 7)).toEqual([
      '1',
      known.name,
      '5.b',
      'Krūmiņa Baiba',
      'Māte',
      '+37129123456',
      'Nē',
    ]);
    expect(first).toContainEqual(expect.stringMatching(/^30\.11\.2026/));
    const [, ...history] = await readSheet(content, 2);
    expect(history.map((row) => row[4])).toEqual(['iesniegts', 'nodots', 'jautājums']);
    expect(history.at(-1)?.at(-1)).toBe(`'=HYPERLINK("http://x")`);
  }
  const { answer } = await app.say('office', '/pieslegumi');
  expect(answer.buttons.flat().map(({ data }) => data)).not.toContain('cx');
  const open = (await app.press('office', `aq:${id}`)).answer;
  expect(labels(open)).toEqual(['Uz sarakstu']);
  await app.say('records', '/menu');
  await expectRefused(
    app,
    'records',
    ['connections-file', 'connections', 'cx', `aq:${id}`],
    /^Jums nav tiesību/,
  );
});
