import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { labels } from '../support/chat-of.ts';
import { type Family, familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused, telegramIdOf } from './api-calls.ts';
import { newestApplication } from './applicants.ts';
import { arrive, FAMILY, passed, SUPERUSER, TEACHER } from './application-desks.ts';

let app: RunningApp;
let known: Family;
beforeAll(async () => {
  app = await runApp();
  // Telegram lets a bot write to those alone who have written to it.
  await app.say(FAMILY, '/start');
  [known] = (await familiesOf(app, '5.b')) as [Family];
}, 60_000);
beforeEach(() => app.reset());
afterAll(() => app.stop());

const db = () => app.app.database.db;

describe('3.2: the superuser', () => {
  test('a forged number in a button is a stale button', async () => {
    const id = await passed(app);
    const forged = ['99999999999', '-5', '1e3', ''].flatMap((number) => [
      ...[`aq:${number}`, `aq-pass:${number}:1`, `aq-ask:${number}`, `aq-more:${number}`],
      ...[`aq-do:${id}:2:${number}:0`, `aq-why:${number}:2:unclear`, `connections:${number}`],
    ]);
    await expectRefused(app, SUPERUSER, forged, /^Šī poga vairs neder/);
    expect((await newestApplication(app)).state).toBe('passed');
  });

  test('refuses with a reason by button or typed; the applicant reads it; undone, it waits again', async () => {
    await passed(app);
    const { answer: why } = await app.press(SUPERUSER, 'Noraidīt');
    expect(why.text).toMatch(/\n\nKāpēc noraidīt\?.*\n1\. Skolas sarakstos šāda bērna nav/);
    await app.press(SUPERUSER, '1');
    expect((await app.last(FAMILY)).text).toContain('Skolas sarakstos šāda bērna nav');
    expect(await newestApplication(app)).toMatchObject({ state: 'refused', decidedAt: app.app.clock.now() });
    await app.press(SUPERUSER, 'Atsaukt');
    expect(await newestApplication(app)).toMatchObject({ state: 'passed', decidedAt: null });
    await app.press(SUPERUSER, 'Noraidīt');
    await app.say(SUPERUSER, 'Zvaniet uz skolu.');
    expect((await app.last(FAMILY)).text).toContain('Zvaniet uz skolu.');
  });

  test('two presses at once: one effect, and the second sees it', async () => {
    const id = await arrive(app);
    await app.say(SUPERUSER, '/iesniegumi');
    await app.press(SUPERUSER, `aq:${id}`);
    const press = (persona: string) => app.control('press', { persona, button: 'Nodot tālāk' });
    await Promise.all([press(TEACHER), press(SUPERUSER)]);
    await app.settle();
    expect(await newestApplication(app)).toMatchObject({ state: 'passed', revision: 2 });
    expect(await db().applicationEvent.count({ where: { action: 'passed' } })).toBe(1);
  });

  test('withdrawn meanwhile: the card says so, nobody is connected', async () => {
    await passed(app);
    await app.say(FAMILY, '/apply');
    await app.press(FAMILY, 'Atsaukt iesniegumu');
    const { answer } = await app.press(SUPERUSER, 'Pieslēgt');
    expect(answer.alert).toContain('Kāds jau ir rīkojies');
    expect(answer.text).toContain('Atsaukts');
    expect(
      await db().account.count({
        where: { telegramId: (await newestApplication(app)).telegramId ?? 0n, personId: null },
      }),
    ).toBe(1);
  });

  test('two of one name in the class are shown side by side', async () => {
    await arrive(app, { child: 'Kalniņš Jānis', className: '7.a' });
    await app.press('class-teacher-7a', 'Nodot tālāk');
    await app.say(SUPERUSER, '/pieslegumi');
    const { answer } = await app.press(SUPERUSER, 'Kalniņš Jānis');
    expect(answer.text).toContain('Skolas sarakstā ir vairāki');
    expect(labels(answer)).toEqual(expect.arrayContaining(['Pieslēgt 1', 'Pieslēgt 2']));
  });

  test('nobody on the list: a new entry, which undo takes back with the access', async () => {
    await passed(app, { child: 'Neesošais Kārlis' });
    const people = await db().person.count();
    expect((await app.last(SUPERUSER)).text).toContain('Skolas sarakstā neviens neatbilst');
    await app.press(SUPERUSER, 'Jauns ieraksts');
    expect(await db().person.count()).toBe(people + 2);
    await app.press(FAMILY, 'Sākt');
    await app.press(SUPERUSER, 'Atsaukt');
    expect(await newestApplication(app)).toMatchObject({
      state: 'passed',
      studentId: null,
      guardianPersonId: null,
    });
    expect(await db().person.count()).toBe(people);
    expect((await app.last(FAMILY)).text).toContain('izskata vēlreiz');
    expect((await app.say(FAMILY, '/dienasgramata')).answer.text).toContain('nav pieslēgts');
  });

  test('a guardian who has another account in use is not taken over', async () => {
    const guardian = await db().person.findFirstOrThrow({
      where: { externalId: known.guardians[0] ?? '' },
    });
    const id = await passed(app, { name: `${guardian.familyName} ${guardian.givenName}` });
    const { revision } = await newestApplication(app);
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
    const { id } = await newestApplication(app);
    await app.say(SUPERUSER, '/pieslegumi');
    expect(labels((await app.press(SUPERUSER, `aq:${id}`)).answer)).not.toContain('Jautāt');
    expect(labels((await app.press(SUPERUSER, 'Pieslēgt')).answer)).toContain('Uzaicināt');
    expect((await app.press(SUPERUSER, 'Uzaicināt')).answer.text).toContain('t.me/');
  });

  test('the child’s own account: from the school’s grade on by an invitation, before it not', async () => {
    const id = await passed(app, { studentToo: true });
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
    const id = await arrive(app, { child: senior.name, className: '8.a', studentToo: true });
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
    const first = await passed(app);
    await app.press(SUPERUSER, 'Pieslēgt');
    const { messageId: firstCard } = await app.press(SUPERUSER, `aq:${first}`, { raw: true });
    const second = await passed(app, { child: families[1]?.name ?? '' });
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
