import {
  type Day,
  instant,
  isLessonDay,
  isWorkingDay,
  plusDays,
  weekday,
  workingDaysAfter,
  written,
} from '../calendar.ts';
import type { Life, Part } from '../live.ts';
import type { Course } from '../school.ts';
import { whenDone } from './applications.ts';
import { dueAt, lessonName, timesOf } from './lessons.ts';

/** ¶4.11: a teacher is away for a day; the academic office names a substitute, and the order's number then or later. */
export const substitutions: Part = (life) => {
  const days = life.days.filter(
    (day) => isLessonDay(day) && [2, 4].includes(weekday(day)) && isWorkingDay(plusDays(day, -1)),
  );
  for (const [index, day] of days.entries())
    if (index % 5 === 2) life.at(instant(plusDays(day, -1), '16:45'), () => replace(life, day));
};

async function replace(life: Life, day: Day): Promise<void> {
  const { school, control, chance, ledger } = life;
  const { office, principal } = school.heads;
  const course = school.courses.find(
    ({ subject, lessons }) => subject === 'Vēst' && lessons.some((one) => one.weekday === weekday(day)),
  );
  const free = school.classes.find(({ name }) => name === '5.a');
  const substitutes = school.courses.find(({ of }) => of === free?.name)?.teacher;
  if (!course || !substitutes) return;
  const { teacher } = course;
  await control.say(office, '/substitute');
  await control.press(office, `sub-new:${teacher.id}`);
  await control.press(office, `sub-when:${day}`);
  await control.press(office, 'sub-order:later');
  const numbers = course.lessons.flatMap((one) => (one.weekday === weekday(day) ? [one.number] : []));
  for (const number of numbers) {
    const lesson = lessonName({ course, day, number });
    await control.press(office, `sub-ls:${lesson}`);
    await control.press(office, `sub-set:${lesson}:${substitutes.id}`);
    ledger.substitutes.set(lesson, substitutes.persona);
  }
  await control.press(office, 'sub-save');
  ledger.leave(teacher.persona, day);
  const id = (await control.find(office, 'sub-number:'))?.split(':')[1];
  const duty = ledger.owe({
    ...{ paragraph: '4.11', key: written(day), since: life.now(), dueOn: day },
    ...{ dueAt: deadlineOf(course, day, numbers), responsible: [office], above: [principal] },
  });
  const how = chance.dealt('4.11', 3, 2, 2, 1);
  const at = how === 0 ? instant(day, '10:15') : whenDone(life, workingDaysAfter(day, 1), how);
  life.at(at, async () => {
    await control.press(office, `sub-number:${id}`);
    await control.say(office, `1-9/${id}`);
    duty.doneAt = life.now();
  });
}

const deadlineOf = (course: Course, day: Day, numbers: readonly number[]) =>
  Math.max(...numbers.map((number) => dueAt(course, day, timesOf(day, number)[1])));
