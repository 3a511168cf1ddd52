import {
  type Day,
  dayOf,
  daysFrom,
  instant,
  isLessonDay,
  plusDays,
  weekday,
  workingDaysAfter,
  written,
  YEAR,
} from '../calendar.ts';
import type { Life, Part } from '../live.ts';
import type { Course, School, SchoolClass } from '../school.ts';
import { giveLesson } from './lessons.ts';

const UNDO = 10 * 60_000;
const DAY_LONG = 86_400_000;

/** ¶4.2: of the classes that have none yet the superuser brings in the timetable, class by class. */
export const timetables: Part = (life) => {
  const { school, ledger, chance } = life;
  const { superuser, office } = school.heads;
  const [semester] = YEAR.semesters;
  const dueOn = workingDaysAfter(semester.from, 3);
  life.at(instant(semester.from, '07:06'), () => {
    for (const [index, one] of school.classes.filter(({ name }) => !hasLessons(school, name)).entries()) {
      const duty = ledger.owe({
        ...{
          paragraph: '4.2',
          key: `${one.name} ${semester.number}`,
          since: instant(semester.from, '00:00'),
        },
        ...{ dueAt: instant(plusDays(dueOn, 1), '00:00'), dueOn, responsible: [superuser], above: [office] },
      });
      const day =
        (['2026-09-02', dueOn, '2026-09-08', '2026-09-15'] as const)[chance.dealt('4.2', 2, 2, 2, 1)] ??
        dueOn;
      const [hour, minute] = [12, 10 + 5 * index];
      life.at(instant(day, `${hour}:${minute}`), async () => {
        await bringIn(life, one);
        duty.doneAt = life.now();
      });
    }
  });
};

const hasLessons = ({ courses }: School, className: string) =>
  courses.some(({ of, lessons }) => of === className && lessons.length > 0);

/** One lesson a week, on Mondays. */
async function bringIn(life: Life, one: SchoolClass): Promise<void> {
  const { name } = one;
  const { control, school, days } = life;
  const course = school.courses.find(({ of }) => of === name);
  if (!course) throw new Error(`${name} is taught nothing`);
  const { superuser } = school.heads;
  const row = [name, '1', '2', course.subject, course.teacher.name].join(';');
  await control.upload(superuser, `stundas-${name}.csv`, `Klase;Diena;Stunda;Priekšmets;Skolotājs\n${row}\n`);
  await control.tap(superuser, 'imp-apply:');
  const today = dayOf(life.now());
  for (const day of daysFrom(plusDays(today, 1), days.at(-1) ?? today)) giveOn(life, course, day);
  hearOfIt(life, one, course);
}

/** ¶6: those whom a new timetable concerns are written to, ten minutes later; here they read it the same day. */
function hearOfIt(life: Life, one: SchoolClass, { teacher }: Course): void {
  const { control, ledger, school } = life;
  const since = life.now() + UNDO;
  const families = one.families
    .flatMap(({ guardians }) => guardians)
    .map(({ persona }) => ({ persona, above: one.teacher }));
  for (const { persona, above } of [...families, { persona: teacher.persona, above: school.heads.office }]) {
    const dueAt = since + DAY_LONG;
    const duty = ledger.owe({
      ...{ paragraph: '6', key: written(dayOf(since)), since, dueAt, dueOn: dayOf(dueAt) },
      ...{ responsible: [persona], above: [above] },
    });
    life.at(since + 2 * UNDO, async () => {
      await control.tap(persona, 'letter:');
      duty.doneAt = life.now();
    });
  }
}

function giveOn(life: Life, course: Course, day: Day): void {
  if (weekday(day) === 1 && isLessonDay(day))
    giveLesson(life, { course, day, number: 2, teacher: course.teacher.persona });
}
