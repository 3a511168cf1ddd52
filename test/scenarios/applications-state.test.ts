import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inTransaction } from '../../src/db/transaction.ts';
import { loadApplication, saveStep } from '../../src/features/applications/application.store.ts';
import type { ApplicationState, ApplicationStep } from '../../src/features/applications/application.ts';
import { tellApplicants } from '../../src/features/applications/tell-applicant.ts';
import { readSettings } from '../../src/regulation/settings.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { expectRefused } from './api-calls.ts';
import { newestApplication, sent } from './applicants.ts';

const ME = 'stranger-1';
const settings = readSettings('regulation.yaml');

let app: RunningApp;
beforeAll(async () => {
  app = await runApp();
  // Telegram lets a bot write to those alone who have written to it.
  await app.say(ME, '/start');
}, 60_000);
beforeEach(() => app.reset());
afterAll(() => app.stop());

const db = () => app.app.database.db;

/** What the school does with it, without its cards: those have tests of their own. */
async function school(id: number, action: ApplicationStep, state: ApplicationState, words?: string) {
  const now = app.app.clock.now();
  const times = { passed: { passedAt: now }, refused: { decidedAt: now } };
  await inTransaction(db(), async (tx) => {
    const step = { at: now, actorId: null, action, ...(words ? { words } : {}) };
    await saveStep(tx, [id], { state, ...times[state as keyof typeof times] }, step);
    const saved = await loadApplication(tx, id);
    if (saved) await tellApplicants(tx, [saved], { now, settings });
  });
  // Any other person's write wakes what sends.
  await app.say('stranger-5', '/language lv');
}

describe('3.1–3.2: the applicant sees the state at any time', () => {
  test('withdrawn, and taken back within ten minutes', async () => {
    await sent(app, ME);
    expect((await app.say(ME, '/apply')).answer.text).toContain('Gaida klases audzinātāju');
    expect((await app.press(ME, 'Atsaukt iesniegumu')).answer.text).toContain('Atsaukts');
    expect((await newestApplication(app)).state).toBe('withdrawn');
    expect((await app.press(ME, 'Atsaukt')).answer.text).toContain('Gaida klases audzinātāju');
    await app.press(ME, 'Atsaukt iesniegumu');
    const { answer: card } = await app.say(ME, '/apply');
    await app.forward('PT11M');
    const [restore] = card.buttons.flat();
    await expectRefused(app, ME, [restore?.data ?? ''], /^Atsaukt vairs nevar/);
  });

  test('asked: the next text is the answer and reopens it', async () => {
    const id = await sent(app, ME);
    await school(id, 'asked', 'asked', 'Kurā klasē Emīls mācījās pērn?');
    expect((await app.last(ME)).text).toContain('Kurā klasē Emīls mācījās pērn?');
    const { answer } = await app.say(ME, 'Pērn viņš bija 4.b klasē');
    expect(answer.text).toContain('Atbilde nodota');
    const answered = await loadApplication(db(), id);
    expect(answered?.state).toBe('submitted');
    expect(answered?.events.at(-1)).toMatchObject({ action: 'answered', words: 'Pērn viņš bija 4.b klasē' });
    expect((await app.say(ME, 'Un vēl kas')).answer.text).not.toContain('Atbilde nodota');
  });

  test('asked by the superuser: the answer brings it back to them', async () => {
    const id = await sent(app, ME);
    await school(id, 'passed', 'passed');
    await school(id, 'asked', 'asked', 'Vai numurs ir pareizs?');
    await app.press(ME, 'Atbildēt');
    await app.say(ME, 'Jā, ir');
    expect((await newestApplication(app)).state).toBe('passed');
  });

  test('asked about two: the answer is kept until the child is named', async () => {
    const first = await sent(app, ME);
    const second = await sent(app, ME, 'Elza');
    await school(first, 'asked', 'asked', 'Pirmais?');
    await school(second, 'asked', 'asked', 'Otrais?');
    expect((await app.say(ME, 'Tā ir')).answer.text).toContain('Uz kuru jautājumu');
    await app.press(ME, 'Elza');
    expect((await loadApplication(db(), second))?.events.at(-1)?.words).toBe('Tā ir');
    expect((await loadApplication(db(), first))?.state).toBe('asked');
  });

  test('told of each step; a refusal says why', async () => {
    const id = await sent(app, ME);
    await school(id, 'passed', 'passed');
    expect((await app.last(ME)).text).toMatch(/^Emīls: klases audzinātājs iesniegumu pieņēma/);
    await school(id, 'refused', 'refused', 'Šāda bērna skolā nav.');
    expect((await app.last(ME)).text).toContain('Šāda bērna skolā nav.');
    expect((await app.say(ME, '/apply')).answer.text).toContain('Noraidīts');
  });

  test('9: a connected guardian hears as privately as they chose', async () => {
    const guardian = 'guardian-5b-1';
    const id = await sent(app, guardian);
    await school(id, 'passed', 'passed');
    expect((await app.last(guardian)).text).toMatch(/^Emīls: klases audzinātājs .* līdz 30\.11\.$/);
    await db().person.updateMany({ where: { externalId: guardian }, data: { preview: 'hidden' } });
    await school(id, 'asked', 'asked', 'Vai numurs ir pareizs?');
    expect((await app.last(guardian)).text).toBe('Skolas žurnālā ir jaunums');
    expect((await app.press(guardian, 'Rādīt')).answer.text).toContain('Vai numurs ir pareizs?');
  });

  test('nothing rings at night: the word waits for the morning', async () => {
    const id = await sent(app, ME);
    await app.turnTo('2026-11-23T21:00:00+02:00');
    const before = await app.last(ME);
    await school(id, 'passed', 'passed');
    expect(await app.last(ME)).toEqual(before);
    await app.turnTo('2026-11-24T07:00:00+02:00');
    expect((await app.last(ME)).text).toMatch(/^Emīls: klases audzinātājs/);
  });
});
