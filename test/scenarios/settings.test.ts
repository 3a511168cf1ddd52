import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Family, familiesOf } from '../support/families.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { absenceNotice } from './absence-notice.ts';
import { expectRefused } from './api-calls.ts';
import { studentIdsOf } from './demo-lessons.ts';

let app: RunningApp;
let child: Family;
let other: Family;
let students: ReadonlyMap<string, number>;

beforeAll(async () => {
  app = await runApp();
  const families = await familiesOf(app, '5.b');
  [child, other] = families.filter(({ guardians }) => guardians.length > 1) as [Family, Family];
  students = await studentIdsOf(app, '5.b');
}, 60_000);
beforeEach(() => app.reset());
afterAll(() => app.stop());

const guardian = () => child.guardians[0] ?? '';
const absent = () => app.say('teacher-mat-5', `5.b Daļas; n ${child.name}`);
/** The newest message about the absence, once the undo window is over. */
const told = async (persona: string) => {
  await absent();
  await app.forward('PT10M');
  return app.last(persona);
};
const givenName = () => child.name.split(' ').slice(1).join(' ');

describe('9: how much a push tells is the person’s own choice', () => {
  test('of itself the child’s name and the kind of thing', async () => {
    expect((await told(guardian())).text).toBe(absenceNotice(givenName()));
  });

  test('fully private: not even the child', async () => {
    await app.say(guardian(), '/iestatijumi');
    await app.press(guardian(), 'Kas redzams');
    const { answer } = await app.press(guardian(), 'tikai tas, ka ir jaunums');
    expect(answer.text).toContain('Paziņojumos redzams: tikai tas, ka ir jaunums');
    const push = await told(guardian());
    expect(push.text).toBe('Skolas žurnālā ir jaunums');
    expect((await app.press(guardian(), 'Rādīt')).answer.text).toContain('5. matemātika');
  });

  test('the whole text', async () => {
    await app.say(guardian(), '/settings');
    await app.press(guardian(), 'set-preview:full', { raw: true });
    const [notice, ...missed] = (await told(guardian())).text.split('\n');
    expect(notice).toBe(`${givenName()}: kavējums`);
    expect(missed).toContain('5. matemātika');
  });

  test('one guardian’s choice is not the other’s', async () => {
    await app.say(guardian(), '/settings');
    await app.press(guardian(), 'set-preview:hidden', { raw: true });
    await told(guardian());
    expect((await app.last(child.guardians[1] ?? '')).text).toBe(absenceNotice(givenName()));
  });
});

describe('a child’s nickname', () => {
  const choose = async (name: string) => {
    await app.say(guardian(), '/settings');
    await app.press(guardian(), 'Bērnu vārdi');
    await app.press(guardian(), `set-name:${students.get(child.name)}`, { raw: true });
    return app.say(guardian(), name);
  };

  test('stands in the notices of the guardian who gave it, and in nobody else’s', async () => {
    expect((await choose('  Mazais   lācis ')).answer.text).toContain(`${givenName()} → Mazais lācis`);
    expect((await told(guardian())).text).toBe(absenceNotice('Mazais lācis'));
    expect((await app.last(child.guardians[1] ?? '')).text).toBe(absenceNotice(givenName()));
  });

  test('is taken away again with one press', async () => {
    await choose('Lācis');
    await app.say(guardian(), '/settings');
    await app.press(guardian(), `set-name:${students.get(child.name)}`, { raw: true });
    const { answer } = await app.press(guardian(), `Saukt: ${givenName()}`);
    expect(answer.text).not.toContain('Lācis');
  });

  test('is refused where it is too long, and markup in it stays text', async () => {
    expect((await choose('ļoti garš vārds, kas neietilpst paziņojumā')).answer.text).toContain('30');
    expect((await choose('<b>A&B</b>')).answer.text).toContain('→ <b>A&B</b>');
  });

  test('is no text that was written after going back, or after another choice', async () => {
    const open = `set-name:${students.get(child.name)}`;
    await app.say(guardian(), '/settings');
    for (const away of [['settings'], ['set-name-off', `:${students.get(child.name)}`], ['menu']]) {
      await app.press(guardian(), open, { raw: true });
      await app.press(guardian(), away.join(''), { raw: true });
      expect((await app.say(guardian(), 'Labdien')).answer.text).toMatch(/^To es nesapratu/);
    }
    const named = await app.app.database.db.guardianship.count({ where: { nickname: { not: null } } });
    expect(named).toBe(0);
  });

  test('is not for another family’s child', async () => {
    const foreign = students.get(other.name);
    await app.say(guardian(), '/settings');
    await expectRefused(
      app,
      guardian(),
      [`set-name:${foreign}`, `set-name-off:${foreign}`],
      /^Jums nav tiesību/,
    );
  });
});

describe('hours and digest', () => {
  test('quiet hours are chosen by a press or typed; nonsense is asked again', async () => {
    await app.say(guardian(), '/settings');
    await app.press(guardian(), 'Klusās stundas');
    expect((await app.say(guardian(), 'naktī')).answer.text).toMatch(/^Nesapratu laiku/);
    expect((await app.say(guardian(), '21.30-6.30')).answer.text).toContain('Klusās stundas: 21:30–6:30');
    await app.press(guardian(), 'Klusās stundas');
    expect((await app.press(guardian(), '22:00–6:00')).answer.text).toContain('Klusās stundas: 22:00–6:00');
    expect((await app.say(guardian(), '12-13')).answer.text).toMatch(/^To es nesapratu/);
  });

  test('4.5: an absence comes at once, whatever the digest and the hours', async () => {
    await app.say(guardian(), '/settings');
    await app.press(guardian(), 'Vienā ziņā vakarā');
    await app.press(guardian(), 'set-quiet', { raw: true });
    await app.say(guardian(), '12:00-18:00');
    expect((await told(guardian())).text).toBe(absenceNotice(givenName()));
  });

  test('a stranger has no settings', async () => {
    await app.say('stranger-1', '/settings');
    expect((await app.last('stranger-1')).text).toMatch(/nav pieslēgts/);
    await expectRefused(app, 'stranger-1', ['settings', 'set-digest:1', 'set-preview:full'], /nav pieslēgts/);
  });
});
