import { describe, expect, test } from 'vitest';
import {
  journalPage,
  type LoadedLesson,
  type LoadedStudent,
  sliceOf,
} from '../../../src/features/journal-page/journal-page.ts';
import { periodsOf, presentMonth } from '../../../src/features/journal-page/period.ts';
import { pagePicture } from '../../../src/features/journal-page/print/page-picture.ts';
import { pageSheets } from '../../../src/features/journal-page/print/page-sheets.ts';
import { createCalendar } from '../../../src/regulation/calendar.ts';
import type { SchoolEvent } from '../../../src/regulation/school-events.ts';
import { LOCALES, loadTexts } from '../../../src/telegram/i18n.ts';

const { lv } = loadTexts(LOCALES);

const lesson = (more: Partial<LoadedLesson>): LoadedLesson => ({
  ...{ day: '2026-11-16', number: 4, entered: true, topic: 'Daļas', rollConfirmed: true, materials: 0 },
  ...{
    homework: [],
    homeworkNone: true,
    notHeld: null,
    corrected: [],
    roll: [],
    notes: [],
    substitution: null,
  },
  ...more,
});
const student = (id: number, name: string, more: Partial<LoadedStudent> = {}): LoadedStudent => ({
  ...{ id, name, spans: [{ from: '2026-09-01', until: null }] },
  ...more,
});
const excursion: SchoolEvent = {
  ...{ id: 1, title: 'Ekskursija uz Tukumu', from: '2026-11-19', until: '2026-11-19', hours: undefined },
  ...{ classIds: [10], noLessons: 'excursion' },
};
const frame = {
  events: [excursion],
  bellsOn: () => new Map([[4, { startsAt: '11:10', endsAt: '11:50' } as const]]),
};
const absent = (studentId: number) => ({ studentId, kind: 'absent' as const });

const pageOf = (lessons: readonly LoadedLesson[], students: readonly LoadedStudent[], classId = 10) =>
  journalPage({ lessons, students }, frame, classId);
const cells = (page: ReturnType<typeof pageOf>) =>
  page.rows.map(({ name, cells: own }) => [name, ...own.map(({ mark, state }) => mark ?? state)]);

describe('4.10: marks follow from the notes', () => {
  const notes = [
    { studentId: 1, reason: 'illness', state: 'excused' },
    { studentId: 2, reason: 'family', state: 'excused' },
    { studentId: 3, reason: 'illness', state: 'sent' },
    { studentId: 4, reason: 'illness', state: 'excused' },
  ] as const;
  const students = ['Bērziņa Anna', 'Ozols Jānis', 'Kalniņš Uldis', 'Zariņa Inga', 'Āboliņš Juris'].map(
    (name, index) => student(index + 1, name),
  );
  const roll = [absent(1), absent(2), absent(3), { studentId: 4, kind: 'late' as const }];
  const page = pageOf([lesson({ roll, notes })], students);

  test('excused for illness, otherwise, not yet, late; nothing for whoever was there', () => {
    expect(cells(page)).toEqual([
      ['Āboliņš Juris', 'present'],
      ['Bērziņa Anna', 'ns'],
      ['Kalniņš Uldis', 'n'],
      ['Ozols Jānis', 'nc'],
      ['Zariņa Inga', 'k'],
    ]);
  });

  test('and are counted over the whole period, whatever part of it is shown', () => {
    const two = pageOf([lesson({ roll, notes }), lesson({ day: '2026-11-17', roll: [absent(1)] })], students);
    const shown = sliceOf(two, 1, 2);
    expect(shown.lessons.map(({ day }) => day)).toEqual(['2026-11-17']);
    expect(shown.rows.find(({ name }) => name === 'Bērziņa Anna')).toMatchObject({
      cells: [{ mark: 'n' }],
      totals: { n: 1, ns: 1, nc: 0, k: 0 },
    });
  });
});

describe('4.5: the columns of a page', () => {
  test('whoever was not of the class then has no mark, whoever was asked nothing of has an open one', () => {
    const left = student(1, 'Ozols Jānis', { spans: [{ from: '2026-09-01', until: '2026-11-16' }] });
    const came = student(2, 'Zariņa Inga', { spans: [{ from: '2026-11-17', until: null }] });
    const lessons = [lesson({ day: '2026-11-17', rollConfirmed: false }), lesson({})];
    expect(cells(pageOf(lessons, [left, came]))).toEqual([
      ['Ozols Jānis', 'present', 'away'],
      ['Zariņa Inga', 'away', 'open'],
    ]);
  });

  test('a lesson that nobody entered stands there where it has a bell, and is not held on the class’s excursion', () => {
    const nothing = { entered: false, topic: null, rollConfirmed: false, homeworkNone: false };
    const lessons = [
      lesson({ ...nothing, day: '2026-11-19' }),
      lesson({ ...nothing, day: '2026-11-20' }),
      lesson({ ...nothing, day: '2026-11-20', number: 7 }),
    ];
    const notHeld = (classId: number) =>
      pageOf(lessons, [], classId).lessons.map(({ day, number, notHeld: why }) => [day, number, why]);
    expect(notHeld(10)).toEqual([
      ['2026-11-19', 4, { event: 'Ekskursija uz Tukumu' }],
      ['2026-11-20', 4, undefined],
    ]);
    expect(notHeld(11)[0]).toEqual(['2026-11-19', 4, undefined]);
  });
});

describe('4.5, 4.11: what is printed', () => {
  const homework = [{ text: '45. lpp. <3.>', dueOn: '2026-11-19' as const }];
  const substitution = {
    substituteName: 'Kalniņa Ilze',
    taughtName: 'mūzika',
    joinedName: null,
    orderNumber: '1-9/45',
  };
  const page = pageOf(
    [
      lesson({ roll: [absent(1)], corrected: ['student-1', 'topic'], homework, substitution }),
      lesson({ day: '2026-11-17', notHeld: 'cancelled', topic: null, materials: 2 }),
    ],
    [student(1, 'Ozols & Jānis')],
  );

  test('the workbook: marks by student, then topics, homework, the substitute, what was not held', () => {
    const [marks, taught] = pageSheets(page, lv);
    expect(marks?.headings).toEqual(['Skolēns', '16.11. 4.', '17.11. 4.', 'n', 'ns', 'nc', 'k']);
    expect(marks?.rows).toEqual([['Ozols & Jānis', 'n*', '–', '1', '0', '0', '0']]);
    expect(taught?.rows).toEqual([
      ...[
        [
          '16.11.2026',
          '4.',
          'Daļas*',
          '45. lpp. <3.> (uz 19.11.)',
          'Kalniņa Ilze, mūzika, rīkojums Nr. 1-9/45',
          '',
        ],
      ],
      ['17.11.2026', '4.', '', '2 faili; nav uzdots', '', 'nenotika: atcelta'],
    ]);
  });

  test('the picture says the same, and nothing typed becomes a part of the drawing', () => {
    const svg = pagePicture(page, { title: '5.b · matemātika', under: 'novembris' }, lv);
    for (const words of [
      'Ozols &amp; Jānis',
      '>n*<',
      'Daļas*',
      '&lt;3.&gt;',
      'Kalniņa Ilze, mūzika',
      'nenotika: atcelta',
    ])
      expect(svg).toContain(words);
    expect(svg).not.toContain('<3.>');
    expect(Number(/height="(\d+)"/.exec(svg)?.[1])).toBeLessThan(1000);
  });

  test('a word longer than the picture is broken, not cut', () => {
    const long = pageOf([lesson({ topic: 'Ž'.repeat(500) })], []);
    const svg = pagePicture(long, { title: '', under: '' }, lv);
    expect([...svg.matchAll(/Ž+/g)].reduce((sum, [part]) => sum + part.length, 0)).toBe(500);
  });
});

test('4.5: the months and semesters that have begun are offered, this month first shown', () => {
  const calendar = createCalendar({
    year: { from: '2026-09-01', until: '2027-08-31' },
    semesters: [
      { number: 1, from: '2026-09-01', until: '2026-12-22' },
      { number: 2, from: '2027-01-05', until: '2027-05-31', grade9Until: '2027-06-11' },
    ],
    breaks: [],
    overrides: new Map(),
  });
  const keys = (today: '2026-11-23' | '2027-01-10') => periodsOf(calendar, today).map(({ key }) => key);
  expect(keys('2026-11-23')).toEqual(['2026-09', '2026-10', '2026-11', 's1']);
  expect(keys('2027-01-10').slice(-3)).toEqual(['2027-01', 's1', 's2']);
  expect(presentMonth(periodsOf(calendar, '2026-11-23'))).toMatchObject({
    from: '2026-11-01',
    until: '2026-11-30',
  });
  expect(periodsOf(calendar, '2027-01-10').at(-1)?.until).toBe('2027-06-11');
});
