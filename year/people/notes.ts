import { type Day, instant, isLessonDay, plusDays, weekday, workingDaysAfter, written } from '../calendar.ts';
import type { Life, Part } from '../live.ts';
import type { SchoolClass } from '../school.ts';
import { whenDone } from './applications.ts';

/** ¶4.10: now and then a guardian writes that a child is ill; the class teacher excuses it. */
export const notes: Part = (life) => {
  const classes = life.school.classes.filter(({ families }) => families.length > 1);
  for (const [index, day] of life.days.filter((one) => isLessonDay(one) && weekday(one) === 3).entries()) {
    const one = classes[index % classes.length];
    if (one && index % 2 === 0) life.at(instant(day, '07:35'), () => send(life, one, day));
  }
};

async function send(life: Life, one: SchoolClass, day: Day): Promise<void> {
  const { control, chance, ledger, school } = life;
  const connected = one.families.filter(({ guardians }) => guardians.length > 0);
  const family = connected[chance.int(connected.length)];
  const persona = family?.guardians[0]?.persona ?? '';
  await control.say(persona, '/absence');
  await control.press(persona, `ab-day:${family?.studentId}:${day}`);
  await control.tap(persona, 'ab-why:');
  await control.tap(persona, 'ab-send');
  const dueOn = workingDaysAfter(day, 1);
  const duty = ledger.owe({
    ...{ paragraph: '4.10', key: `${one.name} ${written(day)}`, since: life.now(), dueOn },
    ...{
      dueAt: instant(plusDays(dueOn, 1), '00:00'),
      responsible: [one.teacher],
      above: [school.heads.office],
    },
  });
  life.at(whenDone(life, dueOn, chance.dealt('4.10', 4, 2, 2, 1)), async () => {
    await control.say(one.teacher, '/notes');
    await control.tap(one.teacher, 'nt:');
    await control.tap(one.teacher, 'nt-yes:');
    duty.doneAt = life.now();
  });
}
