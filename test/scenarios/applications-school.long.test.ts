import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inTransaction } from '../../src/db/transaction.ts';
import { createApplication } from '../../src/features/applications/application.store.ts';
import { forgetApplications } from '../../src/features/applications/forget-applications.ts';
import { tellSchool } from '../../src/features/applications/tell-school.ts';
import { fold } from '../../src/kernel/folding.ts';
import { toDbDate } from '../../src/kernel/school-date.ts';
import { type Family, familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused, telegramIdOf } from './api-calls.ts';
import { applyFor } from './applicants.ts';

const FAMILY = 'stranger-1';
const TEACHER = 'class-teacher-5b';
const SUPERUSER = 'superuser';

let app: RunningApp;
let known: Family;
beforeAll(async () => {
  app = await runApp();
  [known] = (await familiesOf(app, '5.b')) as [Family];
}, 30_000);
beforeEach(() => app.reset());
afterAll(() => app.stop());

const db = () => app.app.database.db;
const labels = (message: { buttons: readonly (readonly { label: string }[])[] }) =>
  message.buttons.flat().map(({ label }) => label);
const newest = () => db().application.findFirstOrThrow({ orderBy: { id: 'desc' } });

interface Arrival {
  readonly persona?: string;
  readonly child?: string;
  readonly className?: string;
  readonly name?: string;
  readonly studentToo?: boolean;
}

/** An application as the form would have sent it: by default for a child of 5.b, of a guardian unknown so far. */
async function arrive(given: Arrival = {}): Promise<number> {
  const { persona = FAMILY, child = known.name, className = '5.b', name = 'Krūmiņa Baiba' } = given;
  const { id: classId } = await db().schoolClass.findFirstOrThrow({ where: { name: className } });
  const telegramId = BigInt(await telegramIdOf(app, persona));
  const now = app.app.clock.now();
  const [familyName = '', givenName = ''] = name.split(' ');
  const [childFamilyName = '', childGivenName = ''] = child.split(' ');
  await db().account.upsert({ where: { telegramId }, create: { telegramId }, update: {} });
  const { id } = await inTransaction(db(), async (tx) => {
    const application = await createApplication(tx, {
      ...{ telegramId, classId, familyName, givenName, foldedName: fold(name) },
      ...{ childFamilyName, childGivenName, foldedChildName: fold(child) },
      ...{ relation: 'mother', phone: '+37129123456', language: 'lv', submittedAt: now },
      wantsStudentToo: given.studentToo ?? false,
      steps: [{ at: now, actorId: null, action: 'submitted' }],
    });
    // No update kicks the sender here: the clock's next step does.
    await tellSchool(tx, application, new Date(now.getTime() + 1_000));
    return application;
  });
  await app.forward('PT1M');
  return id;
}

/** Passed on to the superuser, whose card of it is open. */
async function passed(given: Arrival = {}): Promise<number> {
  const id = await arrive(given);
  await app.press(TEACHER, 'Nodot tālāk');
  await app.say(SUPERUSER, '/pieslegumi');
  await app.press(SUPERUSER, `aq:${id}`);
  return id;
}

test('3.1–3.2: applied, asked, answered, passed on, connected on day 6: the guardian sees their child alone', async () => {
  await applyFor(app, FAMILY, { child: known.name });
  const { id } = await newest();
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
    where: { person: { accounts: { some: { telegramId: (await newest()).telegramId ?? 0n } } } },
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
  const id = await arrive();
  await app.press(TEACHER, passOn);
  await app.say(SUPERUSER, '/connections');
  await app.press(SUPERUSER, `aq:${id}`);
  await app.press(SUPERUSER, connect);
  expect((await app.last(FAMILY)).text).toContain(done);
});

describe('3.1: the class teacher', () => {
  test('gets a card whose names a locked screen does not show, and says of the child whether the list has it', async () => {
    const id = await arrive();
    const card = await app.last(TEACHER);
    expect(card.html).toContain(`<tg-spoiler>${known.name}</tg-spoiler>`);
    expect(labels(card)).toEqual(['Nodot tālāk', 'Jautāt', 'Nav mana klase']);
    expect((await app.press(TEACHER, `aq:${id}`, { raw: true })).answer.text).toContain(
      'Klases sarakstā ir.',
    );
    await arrive({ persona: 'stranger-2', child: 'Neesošais Kārlis' });
    const other = await newest();
    const { answer } = await app.press(TEACHER, `aq:${other.id}`, { raw: true });
    expect(answer.text).toContain('sarakstā tāda bērna nav');
  });

  test('in the evening’s one message a line opens the card, it does not decide', async () => {
    // Else the bell's lines of what they have not entered would stand among these.
    await db().course.updateMany({
      where: { teacher: { externalId: TEACHER } },
      data: { until: toDbDate('2026-11-22') },
    });
    await app.say(TEACHER, '/settings');
    await app.press(TEACHER, 'Vienā ziņā vakarā');
    await arrive();
    await arrive({ persona: 'stranger-2' });
    await app.turnTo('2026-11-23T18:00:30+02:00');
    const digest = await app.last(TEACHER);
    const news = 'Jauns iesniegums: 5.b';
    expect(digest.text).toBe(`Dienas jaunumi\n\n1. ${news}\n2. ${news}`);
    expect(labels(digest)).toEqual(['1. Rādīt', '2. Rādīt']);
    const { answer } = await app.press(TEACHER, '2.');
    expect(labels(answer)).toContain('Nodot tālāk');
  });

  test('passes on, and takes it back within ten minutes; the applicant is told', async () => {
    const id = await arrive();
    const { answer } = await app.press(TEACHER, 'Nodot tālāk');
    expect(answer.text).toContain('Nodots virslietotājam');
    expect((await app.last(FAMILY)).text).toContain('nodeva tālāk');
    await app.press(TEACHER, 'Atsaukt');
    expect(await newest()).toMatchObject({ id, state: 'submitted', passedAt: null });
    expect((await app.last(FAMILY)).text).toContain('izskata vēlreiz');
    expect(labels(await app.last(TEACHER))).toContain('Nodot tālāk');
  });

  test('cannot take back what the superuser has begun with', async () => {
    await passed();
    await app.press(SUPERUSER, 'Jautāt');
    await app.say(SUPERUSER, 'Vai numurs ir pareizs?');
    const { answer } = await app.press(TEACHER, 'Atsaukt');
    expect(answer.alert).toContain('Atsaukt nevar');
    expect((await newest()).state).toBe('asked');
  });

  test('not my class: the other class teacher gets it, the first one no longer may', async () => {
    const id = await arrive();
    await app.press(TEACHER, 'Nav mana klase');
    const { answer } = await app.press(TEACHER, '6.a');
    expect(answer.text).toContain('Nodots 6.a klases audzinātājam');
    expect((await app.last(FAMILY)).text).toContain('nodots 6.a klases audzinātājam');
    expect((await app.last('class-teacher-6a')).text).toContain('5.b → 6.a');
    await expectRefused(app, TEACHER, [`aq:${id}`, `aq-class:${id}`], /^Jums nav tiesību/);
    await app.say(TEACHER, '/iesniegumi');
    expect((await app.last(TEACHER)).text).toContain('Neviens negaida');
    await app.press('class-teacher-6a', 'Nodot tālāk');
    expect(await newest()).toMatchObject({ state: 'passed' });
  });

  test('passes on all that the preview shows; what came meanwhile is shown first', async () => {
    await arrive();
    await arrive({ persona: 'stranger-2', child: 'Neesošais Kārlis' });
    await app.say(TEACHER, '/iesniegumi');
    const { answer: preview } = await app.press(TEACHER, 'Nodot visus');
    expect(preview.text).toContain(`✓ ${known.name}, 5.b ← Krūmiņa Baiba`);
    expect(preview.text).toContain('⚠️ Neesošais Kārlis');
    await arrive({ persona: 'stranger-3', child: 'Cits Bērns' });
    const { answer: anew } = await app.press(TEACHER, 'Nodot tālāk (2)');
    expect(anew.alert).toContain('Saraksts pa šo laiku ir mainījies');
    expect(await db().application.count({ where: { state: 'passed' } })).toBe(0);
    const { answers, messageId } = await app.press(TEACHER, 'Nodot tālāk (3)');
    expect(answers.map(({ text }) => text).join()).toContain('✅ Nodoti 3 iesniegumi');
    const cards = async (words: string) =>
      (await app.chat(TEACHER)).filter(({ id, text }) => id !== messageId && text.includes(words)).length;
    const before = await cards('Pie klases audzinātāja');
    await app.press(TEACHER, 'Atsaukt', { messageId });
    expect(await cards('Pie klases audzinātāja')).toBe(before + 3);
    expect(await db().application.count({ where: { state: 'submitted' } })).toBe(3);
  });

  test('cannot refuse or connect, nor touch another class’s; a former one nothing', async () => {
    const id = await passed();
    const { revision, studentId } = await newest();
    const forbidden = [
      `aq-refuse:${id}`,
      `aq-why:${id}:${revision}:unclear`,
      `aq-do:${id}:${revision}:${studentId ?? 1}:0`,
    ];
    await app.say(TEACHER, '/menu');
    await expectRefused(app, TEACHER, [...forbidden, 'cx', 'connections'], /^Jums nav tiesību|^Šī poga/);
    await app.say('class-teacher-6a', '/menu');
    await expectRefused(app, 'class-teacher-6a', [`aq:${id}`], /^Jums nav tiesību/);
    const teacher = await db().person.findUniqueOrThrow({ where: { externalId: TEACHER } });
    await db().staffRole.updateMany({
      where: { personId: teacher.id, role: 'classTeacher' },
      data: { until: new Date('2026-11-22') },
    });
    await expectRefused(app, TEACHER, [`aq:${id}`, 'applications'], /^Jums nav tiesību/);
    expect((await newest()).state).toBe('passed');
  });
});

describe('3.2: the superuser', () => {
  test('a forged number in a button is a stale button', async () => {
    const id = await passed();
    const forged = ['99999999999', '-5', '1e3', ''].flatMap((number) => [
      ...[`aq:${number}`, `aq-pass:${number}:1`, `aq-ask:${number}`, `aq-more:${number}`],
      ...[`aq-do:${id}:2:${number}:0`, `aq-why:${number}:2:unclear`, `connections:${number}`],
    ]);
    await expectRefused(app, SUPERUSER, forged, /^Šī poga vairs neder/);
    expect((await newest()).state).toBe('passed');
  });

  test('refuses with a reason by button or typed; the applicant reads it; undone, it waits again', async () => {
    await passed();
    const { answer: why } = await app.press(SUPERUSER, 'Noraidīt');
    expect(why.text).toMatch(/\n\nKāpēc noraidīt\?.*\n1\. Skolas sarakstos šāda bērna nav/);
    await app.press(SUPERUSER, '1');
    expect((await app.last(FAMILY)).text).toContain('Skolas sarakstos šāda bērna nav');
    expect(await newest()).toMatchObject({ state: 'refused', decidedAt: app.app.clock.now() });
    await app.press(SUPERUSER, 'Atsaukt');
    expect(await newest()).toMatchObject({ state: 'passed', decidedAt: null });
    await app.press(SUPERUSER, 'Noraidīt');
    await app.say(SUPERUSER, 'Zvaniet uz skolu.');
    expect((await app.last(FAMILY)).text).toContain('Zvaniet uz skolu.');
  });

  test('two presses at once: one effect, and the second sees it', async () => {
    const id = await arrive();
    await app.say(SUPERUSER, '/iesniegumi');
    await app.press(SUPERUSER, `aq:${id}`);
    const press = (persona: string) => app.control('press', { persona, button: 'Nodot tālāk' });
    await Promise.all([press(TEACHER), press(SUPERUSER)]);
    await app.settle();
    expect(await newest()).toMatchObject({ state: 'passed', revision: 2 });
    expect(await db().applicationEvent.count({ where: { action: 'passed' } })).toBe(1);
  });

  test('withdrawn meanwhile: the card says so, nobody is connected', async () => {
    await passed();
    await app.say(FAMILY, '/apply');
    await app.press(FAMILY, 'Atsaukt iesniegumu');
    const { answer } = await app.press(SUPERUSER, 'Pieslēgt');
    expect(answer.alert).toContain('Kāds jau ir rīkojies');
    expect(answer.text).toContain('Atsaukts');
    expect(
      await db().account.count({ where: { telegramId: (await newest()).telegramId ?? 0n, personId: null } }),
    ).toBe(1);
  });

  test('two of one name in the class are shown side by side', async () => {
    await arrive({ child: 'Kalniņš Jānis', className: '7.a' });
    await app.press('class-teacher-7a', 'Nodot tālāk');
    await app.say(SUPERUSER, '/pieslegumi');
    const { answer } = await app.press(SUPERUSER, 'Kalniņš Jānis');
    expect(answer.text).toContain('Skolas sarakstā ir vairāki');
    expect(labels(answer)).toEqual(expect.arrayContaining(['Pieslēgt 1', 'Pieslēgt 2']));
  });

  test('nobody on the list: a new entry, which undo takes back with the access', async () => {
    await passed({ child: 'Neesošais Kārlis' });
    const people = await db().person.count();
    expect((await app.last(SUPERUSER)).text).toContain('Skolas sarakstā neviens neatbilst');
    await app.press(SUPERUSER, 'Jauns ieraksts');
    expect(await db().person.count()).toBe(people + 2);
    await app.press(FAMILY, 'Sākt');
    await app.press(SUPERUSER, 'Atsaukt');
    expect(await newest()).toMatchObject({ state: 'passed', studentId: null, guardianPersonId: null });
    expect(await db().person.count()).toBe(people);
    expect((await app.last(FAMILY)).text).toContain('izskata vēlreiz');
    expect((await app.say(FAMILY, '/dienasgramata')).answer.text).toContain('nav pieslēgts');
  });

  test('a guardian who has another account in use is not taken over', async () => {
    const guardian = await db().person.findFirstOrThrow({
      where: { externalId: known.guardians[0] ?? '' },
    });
    const id = await passed({ name: `${guardian.familyName} ${guardian.givenName}` });
    const { revision } = await newest();
    const answer = await app.last(SUPERUSER);
    expect(answer.text).toContain('Jau pieslēgts ar citu Telegram kontu');
    expect(labels(answer)).not.toContain('Pieslēgt');
    const student = await db().student.findFirstOrThrow({
      where: {
        guardianships: { some: { personId: guardian.id } },
        enrolments: { some: { class: { name: '5.b' } } },
      },
    });
    await expectRefused(
      app,
      SUPERUSER,
      [`aq-do:${id}:${revision}:${student.id}:${guardian.id}`],
      /^Šim cilvēkam jau ir pieslēgts cits/,
    );
    expect(await db().account.count({ where: { personId: guardian.id, closedAt: null } })).toBe(1);
  });

  test('on paper: the guardian is entered, and invited from the card', async () => {
    await app.say(TEACHER, '/iesniegumi');
    await app.press(TEACHER, 'Ievadīt papīra');
    for (const text of ['Krūmiņa Baiba', known.name]) await app.say(TEACHER, text);
    await app.press(TEACHER, 'Māte');
    await app.say(TEACHER, '29123456');
    await app.press(TEACHER, 'Nē');
    await app.press(TEACHER, 'Iesniegt');
    const { id } = await newest();
    await app.say(SUPERUSER, '/pieslegumi');
    expect(labels((await app.press(SUPERUSER, `aq:${id}`)).answer)).not.toContain('Jautāt');
    expect(labels((await app.press(SUPERUSER, 'Pieslēgt')).answer)).toContain('Uzaicināt');
    expect((await app.press(SUPERUSER, 'Uzaicināt')).answer.text).toContain('t.me/');
  });

  test('the child’s own account: from the school’s grade on by an invitation, before it not', async () => {
    const id = await passed({ studentToo: true });
    await app.press(SUPERUSER, 'Pieslēgt');
    expect((await app.last(FAMILY)).text).toContain('no 7. klases');
    await app.press(FAMILY, 'Sākt');
    await app.press(FAMILY, 'Piekrītu');
    await expectRefused(app, FAMILY, [`apply-child:${id}`], /^Jums nav tiesību/);
  });

  test('the child’s own account: one of a grade that may have it is invited by the guardian, nobody else', async () => {
    const [senior] = (await familiesOf(app, '8.a')) as [Family];
    const student = await db().student.findFirstOrThrow({
      where: {
        enrolments: { some: { class: { name: '8.a' } } },
        person: { givenName: senior.givenName, familyName: senior.familyName },
      },
    });
    await db().account.updateMany({
      where: { personId: student.personId },
      data: { closedAt: app.app.clock.now() },
    });
    const id = await arrive({ child: senior.name, className: '8.a', studentToo: true });
    await app.press('class-teacher-8a', 'Nodot tālāk');
    await app.say(SUPERUSER, '/pieslegumi');
    await app.press(SUPERUSER, `aq:${id}`);
    await app.press(SUPERUSER, 'Pieslēgt');
    await expectRefused(app, 'guardian-5b-1', [`apply-child:${id}`], /^Jums nav tiesību/);
    const told = await app.last(FAMILY);
    await app.press(FAMILY, 'Sākt');
    await app.press(FAMILY, 'Piekrītu');
    const { answer } = await app.press(FAMILY, `apply-child:${id}`, { raw: true, messageId: told.id });
    const token = /invite-[\w-]+/.exec(answer.text)?.[0] ?? '';
    await app.say('stranger-2', `/start ${token}`);
    const invited = await db().account.findFirstOrThrow({
      where: { telegramId: await telegramIdOf(app, 'stranger-2') },
    });
    expect(invited.personId).toBe(student.personId);
  });

  test('a second child of the same guardian: one account; the first connection is undone after the second alone', async () => {
    const families = await familiesOf(app, '5.b');
    const first = await passed();
    await app.press(SUPERUSER, 'Pieslēgt');
    const { messageId: firstCard } = await app.press(SUPERUSER, `aq:${first}`, { raw: true });
    const second = await passed({ child: families[1]?.name ?? '' });
    expect((await app.last(SUPERUSER)).text).toContain('Vecāks: Krūmiņa Baiba');
    await app.press(SUPERUSER, 'Pieslēgt');
    const telegramId = await telegramIdOf(app, FAMILY);
    const own = await db().account.findFirstOrThrow({
      where: { telegramId },
      include: { person: { include: { guardianships: true } } },
    });
    expect(own.person?.guardianships).toHaveLength(2);
    const undoable = await db().auditEntry.findFirstOrThrow({
      where: { action: 'application.connected', subjectId: first },
    });
    const { answer } = await app.press(SUPERUSER, `undo:${undoable.updateId}`, {
      raw: true,
      messageId: firstCard,
    });
    expect(answer.alert).toContain('Atsaukt nevar');
    expect(second).toBeGreaterThan(first);
  });
});

test('9: an application is forgotten a year after its decision; the connection and what is open stay', async () => {
  const refused = await passed();
  await app.press(SUPERUSER, 'Noraidīt');
  await app.press(SUPERUSER, '1');
  const connected = await passed();
  await app.press(SUPERUSER, 'Pieslēgt');
  const open = await arrive({ persona: 'stranger-2' });
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
  const id = await passed();
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
