import { addDays, instantOf, type SchoolDate, toDbDate, weekdayOf } from '../../kernel/school-date.ts';
import { BELLS, DEMO_DAY, LAST_ENDED_BELL, LOGGED_DAYS, PUBLIC_HOLIDAY } from './calendar.ts';
import type { RunningCourse } from './courses.ts';
import type { Ground } from './ground.ts';
import { someHomework } from './homework-texts.ts';
import type { Random } from './random.ts';
import { someSickDays } from './sick-days.ts';
import { WITHOUT_HOMEWORK } from './subjects.ts';
import { topicOf } from './topics.ts';

const DAYS: readonly SchoolDate[] = [...LOGGED_DAYS, DEMO_DAY];

/** Of the past lessons: not logged at all, homework forgotten, roll forgotten. */
const GAPS = { lesson: 0.05, homework: 0.03, roll: 0.02 };
const LOGGED_ON_DEMO_DAY = 0.5;
/** Of the present in a lesson. */
const LATE = 0.006;
/** Minutes after the bell at which a lesson is entered. */
const ENTERED_AFTER = 4;

/** Writes the journal of two weeks, and of the demo day's morning as far as the teachers have come. */
export function keepJournal(ground: Ground, courses: readonly RunningCourse[]): void {
  const students = new Set(courses.flatMap((course) => course.studentIds));
  const sickDays = someSickDays(ground.random, students, DAYS.length);
  const lessonsHeld = new Map<RunningCourse, number>();

  for (const [index, day] of DAYS.entries()) {
    const isSick = (studentId: number) => sickDays.get(studentId)?.has(index) ?? false;
    const bells = BELLS.map(([startsAt, endsAt]) => ({
      startsAt: instantOf(day, startsAt),
      endsAt: instantOf(day, endsAt),
    }));
    for (const { course, number } of lessonsOf(courses, day)) {
      const held = lessonsHeld.get(course) ?? 0;
      lessonsHeld.set(course, held + 1);
      const bell = bells[number - 1];
      if (bell && isLogged(ground, course, day)) log(ground, course, { day, number, ...bell, held, isSick });
    }
  }
}

function lessonsOf(courses: readonly RunningCourse[], day: SchoolDate) {
  const weekday = weekdayOf(day);
  const last = day === DEMO_DAY ? LAST_ENDED_BELL : BELLS.length;
  return courses.flatMap((course) =>
    course.hours
      .filter((hour) => hour.weekday === weekday && hour.number <= last)
      .map(({ number }) => ({ course, number })),
  );
}

/** On the demo day `teacher-mat-5` has entered grade 6 and still owes both classes of grade 5. */
function isLogged({ random }: Ground, { post, grade }: RunningCourse, day: SchoolDate): boolean {
  if (day !== DEMO_DAY) return !random.chance(GAPS.lesson);
  return post === 'mat-5' ? grade === 6 : random.chance(LOGGED_ON_DEMO_DAY);
}

interface Held {
  readonly day: SchoolDate;
  readonly number: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Lessons of the course before this one. */
  readonly held: number;
  readonly isSick: (studentId: number) => boolean;
}

function log({ school, random }: Ground, course: RunningCourse, lesson: Held): void {
  const { day, number, startsAt, endsAt, held, isSick } = lesson;
  const enteredAt = new Date(endsAt.getTime() + ENTERED_AFTER * 60_000);
  const hasRoll = !random.chance(GAPS.roll);
  const owesHomework = WITHOUT_HOMEWORK.has(course.subject) || random.chance(GAPS.homework);
  const homework = owesHomework ? undefined : someHomework(random, course.subject);

  const { id: lessonId } = school.lessons.add({
    courseId: course.row.id,
    day: toDbDate(day),
    number,
    startsAt,
    endsAt,
    topic: topicOf(course.subject, course.grade, held),
    rollConfirmedAt: hasRoll ? enteredAt : null,
    homeworkNone: !owesHomework && homework === undefined,
    notHeld: null,
    correctedAt: null,
    corrected: [],
    revision: 1,
    updatedAt: enteredAt,
  });
  if (homework !== undefined) {
    school.homework.add({ lessonId, studentId: null, text: homework, dueOn: someDueDay(random, day) });
  }
  if (!hasRoll) return;
  for (const studentId of course.studentIds) {
    if (isSick(studentId)) school.absences.add({ lessonId, studentId, kind: 'absent' });
    else if (random.chance(LATE)) school.absences.add({ lessonId, studentId, kind: 'late' });
  }
}

/** Mostly the next lesson, which needs no day; now and then in a week. */
function someDueDay(random: Random, day: SchoolDate): Date | null {
  const inAWeek = addDays(day, 7);
  return inAWeek !== PUBLIC_HOLIDAY && random.chance(0.1) ? toDbDate(inAWeek) : null;
}
