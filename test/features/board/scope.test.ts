import { describe, expect, test } from 'vitest';
import { hasBoard, paragraphsOf, scopeOf, seesDuty, seesLessons } from '../../../src/features/board/scope.ts';
import { wayTo } from '../../../src/features/board/way-to-duty.ts';
import type { Actor } from '../../../src/regulation/actor.ts';
import { CLOCKED } from '../../../src/regulation/paragraphs.ts';
import { openDuty } from '../../regulation/ringing-run.ts';

const ME = 7;
const OWN_CLASS = 5;
const OTHER_CLASS = 6;
const person = (...roles: Actor['roles'][number][]): Actor => ({
  ...{ personId: ME, givenName: 'Anna', familyName: 'Ozola', children: [], self: undefined, roles },
});
const OFFICE = person({ role: 'academicOffice' });
const PRINCIPAL = person({ role: 'principal' });
const CLASS_TEACHER = person({ role: 'classTeacher', classId: OWN_CLASS }, { role: 'subjectTeacher' });
const SUPERUSER = person({ role: 'superuser' });

const scope = (actor: Actor) => scopeOf(actor) ?? expect.fail('has no board');
const note = (classId: number) => openDuty('4.10', { classIds: [classId], target: 'nt:1' });

describe('8: whose board shows what', () => {
  test.each([
    ['a subject teacher', person({ role: 'subjectTeacher' })],
    ['the records manager', person({ role: 'recordsManager' })],
    ['a class teacher of no class that is named', person()],
    ['a stranger', undefined],
  ])('%s has none', (_who, actor) => {
    expect(hasBoard(actor)).toBe(false);
    expect(scopeOf(actor)).toBeUndefined();
  });

  test.each([
    ['the academic office', OFFICE],
    ['the principal', PRINCIPAL],
  ])('%s sees every class', (_who, actor) => {
    expect(seesLessons(scope(actor))).toBe(true);
    expect(seesDuty(scope(actor), note(OTHER_CLASS))).toBe(true);
  });

  test('a class teacher sees the own class and no other, not even where they teach it', () => {
    expect(seesDuty(scope(CLASS_TEACHER), note(OWN_CLASS))).toBe(true);
    expect(seesDuty(scope(CLASS_TEACHER), note(OTHER_CLASS))).toBe(false);
    const own = openDuty('4.5', { classIds: [OTHER_CLASS], responsible: [ME] });
    expect(seesDuty(scope(CLASS_TEACHER), own)).toBe(false);
  });

  test('the superuser sees their queues and no lessons', () => {
    expect(seesLessons(scope(SUPERUSER))).toBe(false);
    expect(paragraphsOf(scope(SUPERUSER))).toEqual(['3.1', '3.2', '3.3', '4.2']);
    expect(paragraphsOf(scope(OFFICE))).toEqual(CLOCKED);
    expect(seesDuty(scope(SUPERUSER), openDuty('3.2', { classIds: [OTHER_CLASS] }))).toBe(true);
    expect(seesDuty(scope(SUPERUSER), openDuty('3.1', { classIds: [OTHER_CLASS] }))).toBe(false);
    expect(seesDuty(scope(SUPERUSER), openDuty('3.1', { responsible: [ME] }))).toBe(true);
  });
});

describe('a button leads only where the viewer may go', () => {
  test('4.5: to the lesson whoever owes it; to the class’s day the academic office; nobody else', () => {
    const lesson = openDuty('4.5', {
      classIds: [OWN_CLASS],
      dueOn: '2026-11-20',
      target: 'ls:1.2026-11-20.3',
    });
    expect(wayTo(CLASS_TEACHER, { ...lesson, responsible: [ME] })).toBe('ls:1.2026-11-20.3');
    expect(wayTo(OFFICE, lesson)).toBe('log-of:c5:2026-11-20');
    expect(wayTo(CLASS_TEACHER, lesson)).toBeUndefined();
    expect(wayTo(PRINCIPAL, lesson)).toBeUndefined();
  });

  test('4.10: to the note of the own class, not of another', () => {
    expect(wayTo(CLASS_TEACHER, note(OWN_CLASS))).toBe('nt:1');
    expect(wayTo(CLASS_TEACHER, note(OTHER_CLASS))).toBeUndefined();
    expect(wayTo(OFFICE, note(OTHER_CLASS))).toBe('nt:1');
  });

  test('6: to a letter its reader alone', () => {
    const letter = openDuty('6', { classIds: [OWN_CLASS], target: 'letter:3' });
    expect(wayTo(OFFICE, letter)).toBeUndefined();
    expect(wayTo(OFFICE, { ...letter, responsible: [ME] })).toBe('letter:3');
  });
});
