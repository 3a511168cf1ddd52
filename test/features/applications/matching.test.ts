import { describe, expect, test } from 'vitest';
import type { LoadedApplication } from '../../../src/features/applications/application.ts';
import { exactPairs } from '../../../src/features/applications/match/exact-pairs.ts';
import { choicesFor, proposalsFor } from '../../../src/features/applications/match/propose.ts';
import type {
  RegisteredAdult,
  RegisteredStudent,
  Roster,
} from '../../../src/features/applications/match/roster.ts';
import { fold } from '../../../src/kernel/folding.ts';

const CLASS = 50;
const OTHER_CLASS = 60;
const ACCOUNT = '7001';
const PHONE = '+37129123456';

function application(given: Partial<LoadedApplication> & { name?: string; child?: string } = {}) {
  const { name = 'Bērziņa Ilze', child = 'Bērziņa Anna', ...more } = given;
  return {
    ...{ id: 1, telegramId: BigInt(ACCOUNT), classId: CLASS, phone: PHONE, phoneVerified: true },
    ...{ foldedName: fold(name), foldedChildName: fold(child), state: 'passed', revision: 2 },
    ...more,
  } as LoadedApplication;
}

function adult(personId: number, name: string, more: Partial<RegisteredAdult> = {}): RegisteredAdult {
  const [familyName = '', givenName = ''] = name.split(' ');
  return {
    ...{
      personId,
      familyName,
      givenName,
      foldedName: fold(name),
      phone: PHONE,
      telegramId: null,
      staff: false,
    },
    ...more,
  };
}

function student(
  studentId: number,
  name: string,
  guardians: readonly RegisteredAdult[],
  classId = CLASS,
): RegisteredStudent {
  const [familyName = '', givenName = ''] = name.split(' ');
  return {
    ...{ studentId, personId: studentId + 1000, familyName, givenName, foldedName: fold(name), classId },
    ...{ className: classId === CLASS ? '5.b' : '6.a', guardians },
  };
}

const MOTHER = adult(1, 'Bērziņa Ilze');
const ANNA = student(10, 'Bērziņa Anna', [MOTHER]);

const rosterOf = (
  students: readonly RegisteredStudent[],
  adults: readonly RegisteredAdult[] = [],
): Roster => ({
  students,
  adults,
});

const exact = (roster: Roster, ...applications: readonly LoadedApplication[]) =>
  exactPairs(applications, roster).map(
    ({ application: { id }, guardian: { personId } }) => `${id}:${personId}`,
  );

describe('3.2: exact', () => {
  test.each([
    ['as the register has it', {}],
    ['given name first', { name: 'Ilze Bērziņa', child: 'Anna Bērziņa' }],
    ['without diacritics, in capitals', { name: 'BERZINA ILZE', child: 'berzina anna' }],
    ['in Cyrillic', { name: 'Берзина Илзе', child: 'Берзина Анна' }],
  ])('%s', (_, given) => {
    expect(exact(rosterOf([ANNA]), application(given))).toEqual(['1:1']);
  });

  test('the applicant’s own account of that very guardian', () => {
    const mother = adult(1, 'Bērziņa Ilze', { telegramId: ACCOUNT });
    const roster = rosterOf([student(10, 'Bērziņa Anna', [mother])], [mother]);
    expect(exact(roster, application())).toEqual(['1:1']);
  });

  test.each<[string, Parameters<typeof application>[0], Roster]>([
    ['a typed number', { phoneVerified: false }, rosterOf([ANNA])],
    ['another number', { phone: '+37120000000' }, rosterOf([ANNA])],
    ['a guardian’s name that is only near', { name: 'Bērziņa Ilza' }, rosterOf([ANNA])],
    ['a child’s name that is only near', { child: 'Bērziņa Ana' }, rosterOf([ANNA])],
    ['another class', { classId: OTHER_CLASS }, rosterOf([ANNA])],
    ['on paper', { telegramId: null }, rosterOf([ANNA])],
    ['two children of that name in the class', {}, rosterOf([ANNA, student(11, 'Bērziņa Anna', [])])],
    [
      'two guardians of that name and number',
      {},
      rosterOf([student(10, 'Bērziņa Anna', [MOTHER, adult(2, 'Bērziņa Ilze')])]),
    ],
    [
      'one who works here: the account would carry more rights',
      {},
      rosterOf([student(10, 'Bērziņa Anna', [adult(1, 'Bērziņa Ilze', { staff: true })])]),
    ],
    [
      'one whose other account is in use',
      {},
      rosterOf([student(10, 'Bērziņa Anna', [adult(1, 'Bērziņa Ilze', { telegramId: '9' })])]),
    ],
    [
      'an account that is somebody else’s',
      {},
      rosterOf([ANNA], [adult(3, 'Cits Kāds', { telegramId: ACCOUNT })]),
    ],
  ])('not: %s', (_, given, roster) => {
    expect(exact(roster, application(given))).toEqual([]);
  });

  test('not: two accounts that claim one person', () => {
    const other = application({ id: 2, telegramId: 7002n });
    expect(exact(rosterOf([ANNA]), application(), other)).toEqual([]);
  });

  test('not: one account that would be two persons', () => {
    const elza = student(11, 'Bērziņa Elza', [adult(2, 'Bērziņa Ilze')]);
    const other = application({ id: 2, child: 'Bērziņa Elza' });
    expect(exact(rosterOf([ANNA, elza]), application(), other)).toEqual([]);
  });

  test('two children of one guardian', () => {
    const elza = student(11, 'Bērziņa Elza', [MOTHER]);
    const other = application({ id: 2, child: 'Bērziņa Elza' });
    expect(exact(rosterOf([ANNA, elza]), application(), other)).toEqual(['1:1', '2:1']);
  });
});

describe('3.2: proposed to the superuser', () => {
  const proposed = (roster: Roster, given: Parameters<typeof application>[0] = {}) =>
    proposalsFor(application(given), roster).map(
      ({ student: child, guardian, childFit, nameFit, phoneFits }) =>
        `${child?.studentId} ${childFit}, ${guardian?.personId ?? 'new'} ${nameFit} ${phoneFits ? '☎' : '–'}`,
    );

  test.each<[string, Roster, Parameters<typeof application>[0], readonly string[]]>([
    ['the one that fits', rosterOf([ANNA]), {}, ['10 same, 1 same ☎']],
    ['a child’s name with a slip', rosterOf([ANNA]), { child: 'Bērziņa Ana' }, ['10 near, 1 same ☎']],
    [
      'a guardian whom the register lacks',
      rosterOf([ANNA]),
      { name: 'Ozols Juris', phone: '+371' },
      ['10 same, new other –'],
    ],
    ['the number, under another name', rosterOf([ANNA]), { name: 'Ozola Ilze' }, ['10 same, 1 other ☎']],
    [
      'two namesakes, the likelier first',
      rosterOf([student(9, 'Bērziņa Anna', []), ANNA]),
      {},
      ['10 same, 1 same ☎', '9 same, new other –'],
    ],
    [
      'the right name in another class',
      rosterOf([student(12, 'Bērziņa Anna', [MOTHER], OTHER_CLASS)]),
      {},
      ['12 same, 1 same ☎'],
    ],
    ['nobody', rosterOf([student(13, 'Kalniņš Jānis', [])]), {}, []],
    ['no sister instead of a brother', rosterOf([student(14, 'Bērziņa Zane', [MOTHER])]), {}, []],
    [
      'a person of the register by number and name, who is no guardian yet',
      rosterOf([student(10, 'Bērziņa Anna', [])], [MOTHER]),
      {},
      ['10 same, 1 same ☎'],
    ],
  ])('%s', (_, roster, given, expected) => {
    expect(proposed(roster, given)).toEqual(expected);
  });

  test('a connected person is who they are, whatever they typed', () => {
    const own = adult(5, 'Ozola Dace', { telegramId: ACCOUNT });
    expect(proposed(rosterOf([ANNA], [own]), { name: 'Bērziņa Ilze' })).toEqual(['10 same, 5 other ☎']);
    expect(
      choicesFor(application(), rosterOf([ANNA], [own])).map(({ guardian }) => guardian?.personId),
    ).toEqual([5]);
  });

  test('every guardian of a likely child and a new one can be chosen instead', () => {
    const roster = rosterOf([
      student(10, 'Bērziņa Anna', [MOTHER, adult(2, 'Bērziņš Juris', { phone: null })]),
    ]);
    const choices = choicesFor(application(), roster).map(({ guardian }) => guardian?.personId);
    expect(choices).toEqual([1, 2, undefined]);
  });
});
