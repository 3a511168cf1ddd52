import { chanceOf, oneOf } from './chance.ts';
import type { SchoolFacts, Slot, Student } from './school-facts.ts';

/** Monday to Friday; on Wednesday the republic is celebrated and nobody is taught. */
export const HOLIDAY = '2026-11-18';
export const SCHOOL_DAYS = ['2026-11-16', '2026-11-17', '2026-11-19', '2026-11-20'] as const;
export type SchoolDay = (typeof SCHOOL_DAYS)[number];

const WEEKDAYS: Readonly<Record<SchoolDay, number>> = {
  '2026-11-16': 1,
  '2026-11-17': 2,
  '2026-11-19': 4,
  '2026-11-20': 5,
};

export type Way = 'line' | 'card' | 'reply' | 'edit' | 'photo';

/** What happens in a lesson, and how its teacher enters it. */
export interface PlannedLesson {
  readonly slot: Slot;
  readonly day: SchoolDay;
  readonly number: number;
  readonly topic: string;
  /** None: there is none, and the teacher says so. */
  readonly homework: string | undefined;
  readonly absent: readonly Student[];
  readonly late: readonly Student[];
  readonly way: Way;
  /** Who enters it: the teacher, or the substitute. */
  readonly teacher: string;
}

/** A lesson that is taught at another time, that week alone. */
export interface Move {
  readonly slot: Slot;
  readonly from: SchoolDay;
  readonly day: SchoolDay;
  readonly number: number;
}

/** ¶4.11 */
export interface Replacement {
  readonly slot: Slot;
  readonly day: SchoolDay;
  readonly substituteId: number;
  readonly substitute: string;
  readonly orderNumber: string | undefined;
}

const TOPICS = [
  'Atkārtojums un prakse',
  'Jaunā viela',
  'Darbs grupās',
  'Projekta sākums',
  'Pārrunas par redzēto',
];
const HOMEWORK = [
  'aizpildīt darba lapu',
  'burtnīcā 4. uzdevums',
  '45. lpp. 3.–6. uzd.',
  'izlasīt 12. lpp.',
  'sagatavot stāstījumu',
];
export const WAYS: readonly Way[] = [
  'line',
  'line',
  'line',
  'line',
  'line',
  'card',
  'reply',
  'edit',
  'photo',
];

/** Ill for the day; beside that, away from one lesson: one absence in twenty. */
const ILL = 0.035;
const AWAY = 0.015;
const LATE = 0.008;

export const isIll = (student: Student, day: SchoolDay) => chanceOf('ill', student.id, day) < ILL;

export function planWeek(
  { slots, students }: SchoolFacts,
  moves: readonly Move[],
  replacements: readonly Replacement[],
): PlannedLesson[] {
  const places = SCHOOL_DAYS.flatMap((day) =>
    slots
      .filter(({ weekday }) => weekday === WEEKDAYS[day])
      .filter((slot) => !moves.some((move) => move.slot === slot && move.from === day))
      .map((slot) => ({ slot, day, number: slot.number })),
  );
  return [...places, ...moves]
    .sort((a, b) => (a.day === b.day ? a.number - b.number : a.day < b.day ? -1 : 1))
    .map(({ slot, day, number }, place) => {
      const all = students.get(slot.courseId) ?? [];
      // Two of one name would be asked about: they are there every day.
      const roll = all.filter(({ name }) => all.filter((other) => other.name === name).length === 1);
      const key = `${slot.courseId}.${day}.${number}`;
      const isAway = (student: Student) => isIll(student, day) || chanceOf('away', student.id, key) < AWAY;
      const way = oneOf(WAYS, 'way', key);
      const replaced = replacements.find((one) => one.slot === slot && one.day === day);
      return {
        ...{ slot, day, number },
        topic: `${oneOf(TOPICS, 'topic', key)} ${place + 100}`,
        // What is entered by taps has none to be typed.
        homework:
          way !== 'card' && chanceOf('homework', key) < 0.7 ? oneOf(HOMEWORK, 'text', key) : undefined,
        absent: roll.filter(isAway),
        late: roll.filter((student) => !isAway(student) && chanceOf('late', student.id, key) < LATE),
        way,
        teacher: replaced?.substitute ?? slot.teacher,
      };
    });
}

/** The first lesson of the class that day at whose hour some other teacher teaches nobody. */
export function replacement(
  { slots }: SchoolFacts,
  className: string,
  day: SchoolDay,
  orderNumber?: string,
): Replacement {
  const onDay = slots.filter(({ weekday }) => weekday === WEEKDAYS[day]);
  const found = onDay
    .filter((slot) => slot.className === className && slot.groupName === null)
    .flatMap((slot) => {
      const busy = new Set(
        onDay.filter(({ number }) => number === slot.number).map(({ teacherId }) => teacherId),
      );
      const free = slots.find((one) => one.groupName === null && !busy.has(one.teacherId));
      return free ? [{ slot, free }] : [];
    });
  const [first] = found;
  if (!first) throw new Error(`nobody can be replaced in ${className} on ${day}`);
  const { slot, free } = first;
  return { slot, day, substituteId: free.teacherId, substitute: free.teacher, orderNumber };
}

/** The first lesson of the class on `from` whose teacher and class are free at that hour of `day`. */
export function move(
  { slots }: SchoolFacts,
  className: string,
  { from, day, number }: Pick<Move, 'from' | 'day' | 'number'>,
): Move {
  const hour = slots.filter((slot) => slot.weekday === WEEKDAYS[day] && slot.number === number);
  const slot = slots.find(
    (one) =>
      one.weekday === WEEKDAYS[from] &&
      one.className === className &&
      one.groupName === null &&
      !hour.some(({ teacherId, className: taken }) => teacherId === one.teacherId || taken === className),
  );
  if (!slot) throw new Error(`no lesson of ${className} can be moved to ${day}, lesson ${number}`);
  return { slot, from, day, number };
}
