import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { driverCalls } from '../support/driver-calls.ts';
import { type RunningApp, runApp } from '../support/running-app.ts';
import { decide, enterPaperSlip, type IllChild, illOn, sayIll } from './families-week.ts';
import { moveLesson, setOrder, substitute } from './office-week.ts';
import { marksOnPage } from './read-page.ts';
import { type Read, readSchool, type SchoolFacts } from './tally/school-facts.ts';
import { emptyTally, ledgerIn, ledgerOf, marksOf } from './tally/tally.ts';
import { typed } from './tally/teacher-lines.ts';
import {
  HOLIDAY,
  move,
  type PlannedLesson,
  planWeek,
  replacement,
  SCHOOL_DAYS,
  type SchoolDay,
  WAYS,
} from './tally/week-plan.ts';
import { type Effort, enter } from './teacher-hand.ts';

const MONDAY = '2026-11-16';
/** Of the one-liners at each bell, so many are made alone, that the driver's calls may be counted. */
const COUNTED = 2;
const at = (day: string, time: string) => `${day}T${time}:00+02:00`;

let app: RunningApp;
let school: SchoolFacts;
let read: Read;
let lessons: readonly PlannedLesson[];
const calls = driverCalls();
const tally = emptyTally();
const efforts: (Effort & { readonly lesson: PlannedLesson; readonly calls: number | undefined })[] = [];
const taps: { readonly child: IllChild; readonly taps: number }[] = [];
let onHoliday: string;

beforeAll(async () => {
  app = await runApp({ trace: calls.trace, startsAt: at(MONDAY, '06:30') });
  calls.watch(app.app);
  const { db } = app.app.database;
  read = (sql) => db.$queryRawUnsafe(sql);
  // The demo has this week behind it: it is played anew.
  await db.$executeRawUnsafe(`DELETE FROM lesson WHERE day >= '${MONDAY}'`);
  await db.$executeRawUnsafe(`DELETE FROM absence_note WHERE until >= '${MONDAY}'`);
  school = await readSchool(read);
  await playWeek();
}, 900_000);
afterAll(() => app.stop());

async function playWeek(): Promise<void> {
  const [monday, tuesday, thursday, friday] = SCHOOL_DAYS;
  const moved = move(school, '5.b', { from: thursday, day: friday, number: 7 });
  const early = replacement(school, '6.b', tuesday, '12-v/26');
  const evening = replacement(school, '8.a', thursday, '1-9/45');
  const sameMorning = replacement(school, '3.a', friday);
  lessons = planWeek(school, [moved], [early, evening, sameMorning]);

  await illFrom(monday);
  await moveLesson(app, moved, tally);
  await substitute(app, early, tally);
  await playDay(monday);

  await illFrom(tuesday);
  await decideAll(monday, 'excused');
  await slipOf('7.a');
  await playDay(tuesday);
  await substitute(app, evening, tally);

  await app.turnTo(at(HOLIDAY, '10:00'));
  onHoliday = (await app.say('teacher-mat-5', '5.b Svētku temats; md –; visi klāt')).answer.text;

  await illFrom(thursday);
  await decideAll(tuesday, 'refused');
  await playDay(thursday);

  await app.turnTo(at(friday, '07:20'));
  await substitute(app, sameMorning, tally);
  await playDay(friday);
  await setOrder(app, sameMorning, '1-9/46', tally);
}

/** The families of some who are ill say so before the first lesson. */
async function illFrom(day: SchoolDay): Promise<void> {
  await app.turnTo(at(day, '07:40'));
  const ill = await illOn(app, school, day);
  const manyChildren = ill.filter(({ siblings }) => siblings > 1);
  for (const child of new Set([...manyChildren.slice(0, 1), ...ill.slice(0, 4)]))
    taps.push({ child, taps: await sayIll(app, child, day, tally) });
}

async function decideAll(day: SchoolDay, decision: 'excused' | 'refused'): Promise<void> {
  for (const note of tally.notes.filter(({ from, state }) => from === day && state === 'sent')) {
    const family = taps.find(({ child }) => child.student.id === note.student.id);
    await decide(app, school.classTeachers.get(family?.child.className ?? '') ?? '', note, decision);
  }
}

/** One of the class who was away on Monday, and of whom nobody has said why, brings a paper. */
async function slipOf(className: string): Promise<void> {
  const [away] = lessons
    .filter(({ day, slot }) => day === MONDAY && slot.className === className)
    .flatMap(({ absent }) => absent)
    .filter(({ id }) => !tally.notes.some(({ student }) => student.id === id));
  if (!away) throw new Error(`nobody of ${className} was away on Monday`);
  await enterPaperSlip(app, school.classTeachers.get(className) ?? '', away, tally);
}

/** Each lesson is entered in its last five minutes. */
async function playDay(day: SchoolDay): Promise<void> {
  const own = lessons.filter((lesson) => lesson.day === day);
  for (const [number, ends] of [...school.ends].sort(([a], [b]) => a - b)) {
    const [hours = 0, minutes = 0] = ends.split(':').map(Number);
    const before = hours * 60 + minutes - 5;
    const clock = [Math.floor(before / 60), before % 60].map((part) => String(part).padStart(2, '0'));
    await app.turnTo(at(day, clock.join(':')));
    await enterAll(own.filter((lesson) => lesson.number === number));
  }
}

/** All who teach then at once, each their own lessons one after the other; the counted ones before them. */
async function enterAll(all: readonly PlannedLesson[]): Promise<void> {
  const counted = all.filter(({ way }) => way === 'line').slice(0, COUNTED);
  for (const lesson of counted) {
    let effort: Effort | undefined;
    const made = await calls.during(async () => {
      effort = await enter(app, lesson);
    });
    if (effort) keep(lesson, effort, made.length);
  }
  const rest = all.filter((lesson) => !counted.includes(lesson));
  const byTeacher = Map.groupBy(rest, ({ teacher }) => teacher);
  await Promise.all(
    [...byTeacher.values()].map(async (own) => {
      for (const lesson of own) keep(lesson, await enter(app, lesson), undefined);
    }),
  );
}

function keep(lesson: PlannedLesson, effort: Effort, made: number | undefined): void {
  efforts.push({ ...effort, lesson, calls: made });
  const { slot, day, number, topic, homework, absent, late, way } = lesson;
  const files = way === 'photo' ? 1 : 0;
  tally.lessons.push({ courseId: slot.courseId, day, number, topic, homework, absent, late, files });
}

describe('4.5, 4.10, 4.11: a week of the whole school', () => {
  test('18 classes, all ways to enter a lesson, one absence in twenty, notes, substitutions, a moved lesson', () => {
    const classes = new Set(lessons.map(({ slot }) => slot.className).filter((name) => name !== null));
    expect(classes.size).toBe(18);
    expect(new Set(lessons.map(({ way }) => way))).toEqual(new Set(WAYS));
    expect(tally.lessons.length).toBeGreaterThan(400);
    const seats = lessons.reduce(
      (sum, { slot }) => sum + (school.students.get(slot.courseId)?.length ?? 0),
      0,
    );
    const absences = tally.lessons.reduce((sum, { absent }) => sum + absent.length, 0);
    expect(absences / seats).toBeGreaterThan(0.04);
    expect(absences / seats).toBeLessThan(0.06);
    expect(new Set(tally.notes.map(({ state }) => state))).toEqual(new Set(['sent', 'excused', 'refused']));
    expect([tally.substitutions.length, tally.moves.length]).toEqual([3, 1]);
  });

  test('each entry is understood, by one message and no question', () => {
    const unclear = efforts.filter(({ answers }) => !answers.includes('✓ Viss ievadīts'));
    expect(unclear.map(({ lesson, answers }) => `${lesson.way}: ${typed(lesson)}\n→ ${answers}`)).toEqual([]);
    expect(efforts.filter(({ messages }) => messages !== 1)).toEqual([]);
  });

  test('on the holiday nothing can be entered', () => {
    expect(onHoliday).not.toContain('✓');
  });

  test('the journal, the notes, the substitutions and the moved lesson are what the script has counted', async () => {
    expect(await ledgerIn(read, MONDAY)).toEqual(ledgerOf(tally));
  });

  test('the pages of the journal show the marks that follow from it', async () => {
    const noted = new Set(tally.notes.map(({ student }) => student.id));
    const courses = tally.lessons.filter(({ absent }) => absent.some(({ id }) => noted.has(id)));
    const shown = [...new Set(courses.map(({ courseId }) => courseId))].slice(0, 12);
    const marks = shown.map((courseId) => marksOf(tally, courseId));
    expect(new Set(marks.flat().map((line) => line.split(': ')[1]))).toEqual(new Set(['n', 'ns', 'nc', 'k']));
    for (const [index, courseId] of shown.entries())
      expect(await marksOnPage(app, courseId, MONDAY), `course ${courseId}`).toEqual(marks[index]);
  });

  test('`Ill today` takes two taps, of several children three', () => {
    for (const { child, taps: made } of taps) expect(made, child.guardian).toBe(child.siblings > 1 ? 3 : 2);
    expect(new Set(taps.map(({ taps: made }) => made))).toEqual(new Set([2, 3]));
  });

  test('an entry in one line asks the database driver at most 10 times, as a rule', () => {
    const counted = efforts.flatMap(({ calls: made }) => made ?? []).sort((a, b) => a - b);
    expect(counted.length).toBeGreaterThan(40);
    // The first after a minute reads the school's frame, which is then kept.
    expect(counted[Math.floor(counted.length / 2)], counted.join(' ')).toBeLessThanOrEqual(10);
  });
});
