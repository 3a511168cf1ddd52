import { BELLS, type Day, instant, isLessonDay, weekday, workingDaysAfter } from '../calendar.ts';
import type { Life, Part } from '../live.ts';
import type { Course } from '../school.ts';

const MINUTE = 60_000;

/** How often lessons are entered during them, after the first reminder, after the second, the next day, never. */
type Habits = readonly number[];

const MOSTLY_IN_TIME: Habits = [80, 8, 5, 4, 3];

/** A lesson of a day. */
export interface DayLesson {
  readonly course: Course;
  readonly day: Day;
  readonly number: number;
  readonly teacher: string;
}

/** ¶4.5: the teachers give their lessons and enter them: most in time, some after a reminder, some late, some never. */
export const lessons: Part = (life) => giveAll(life, MOSTLY_IN_TIME);

/** The same by people who forget half of it: for spans of a few days. */
export const lessonsForgotten: Part = (life) => giveAll(life, [4, 2, 2, 1, 1]);

function giveAll(life: Life, habits: Habits): void {
  for (const day of life.days.filter(isLessonDay)) {
    for (const course of life.school.courses) {
      for (const lesson of course.lessons.filter(
        (one) => one.weekday === weekday(day) && one.from <= day && day <= one.until,
      ))
        giveLesson(life, { course, day, number: lesson.number, teacher: course.teacher.persona }, habits);
    }
  }
}

/** By which a substitute is remembered. */
export const lessonName = ({ course, day, number }: Omit<DayLesson, 'teacher'>) =>
  `${course.id}.${day}.${number}`;

/** Owed by whoever gives it, from its end on. */
export function giveLesson(life: Life, lesson: DayLesson, habits: Habits = MOSTLY_IN_TIME): void {
  const { course, day, number, teacher } = lesson;
  const [from, until] = timesOf(day, number);
  life.at(instant(day, '07:10'), () => {
    const given = life.ledger.substitutes.get(lessonName(lesson)) ?? teacher;
    life.ledger.give({ persona: given, from, until });
    const duty = life.ledger.owe({
      ...{ paragraph: '4.5', key: `${number} ${course.splits ?? course.of} ${course.subject}`, since: until },
      ...{ dueAt: dueAt(course, day, until), dueOn: day },
      ...{ responsible: [given], above: [life.school.heads.office] },
    });
    const when = [
      until - 20 * MINUTE,
      duty.dueAt - 11 * MINUTE,
      duty.dueAt + 17 * MINUTE,
      instant(workingDaysAfter(day, 1), '09:40'),
    ];
    const at = when[life.chance.among(...habits)];
    if (at === undefined) return;
    life.at(Math.max(at, from + 5 * MINUTE), async () => {
      await enter(life, lesson, given);
      duty.doneAt = life.now();
    });
  });
}

async function enter(
  { control, now }: Life,
  { course, day, number }: DayLesson,
  persona: string,
): Promise<void> {
  const [, month = '', date = ''] = day.split('-');
  const homework = course.noHomework ? '' : 'md –; ';
  const taught = course.kind === 'club' ? course.of : `${course.splits ?? course.of} ${course.subject}`;
  const of = `${taught} ${number}. stunda`;
  const answer = await control.say(persona, `${date}.${month}. ${of} Darbs ${number}; ${homework}visi klāt`);
  if (!answer.includes('Viss ievadīts'))
    throw new Error(
      `${persona} could not enter ${of} of ${day} at ${new Date(now()).toISOString()}: ${answer}`,
    );
}

export const timesOf = (day: Day, number: number): [from: number, until: number] => {
  const [from, until] = BELLS[number - 1] ?? ['00:00', '00:00'];
  return [instant(day, from), instant(day, until)];
};

/** Grades 1–4 by 14:30, 5–9 by 15:30, of several the later; a lesson that ends then or later half an hour after its end. */
export function dueAt({ grades }: Pick<Course, 'grades'>, day: Day, end: number): number {
  const deadline = instant(day, Math.max(...grades) <= 4 ? '14:30' : '15:30');
  return end < deadline ? deadline : end + 30 * MINUTE;
}
