import { type Day, dayOf, instant, isWorkingDay, written } from '../calendar.ts';
import type { Life, Part } from '../live.ts';
import type { SchoolClass } from '../school.ts';

const DAY_LONG = 86_400_000;

/** ¶6: class teachers write to the families now and then; these read it, or are reminded. */
export const letters: Part = (life) => {
  const classes = life.school.classes.filter(({ families }) => families.length > 1);
  for (const [index, day] of life.days.filter(isWorkingDay).entries()) {
    const one = classes[index % classes.length];
    if (one && index % 15 === 4) life.at(instant(day, '15:45'), () => write(life, one, day));
  }
};

async function write(life: Life, { id, name, teacher, families }: SchoolClass, day: Day): Promise<void> {
  const { control, chance, ledger } = life;
  await control.say(teacher, '/write');
  await control.press(teacher, `write:c:${id}:guardians`);
  await control.say(teacher, `${name} ziņas ${written(day)}`);
  await control.tap(teacher, 'lw:send:new');
  const dueAt = life.now() + DAY_LONG;
  for (const { persona } of families.flatMap(({ guardians }) => guardians)) {
    const letter = await control.find(persona, 'letter:');
    const duty = ledger.owe({
      ...{ paragraph: '6', key: written(day), since: life.now(), dueAt, dueOn: dayOf(dueAt) },
      ...{ responsible: [persona], above: [teacher] },
    });
    const after = [0.2, 1.6, 3.4, 9][chance.dealt('6', 5, 2, 1, 1, 1)];
    if (after === undefined) continue;
    life.at(Math.round(life.now() + after * DAY_LONG), async () => {
      await control.press(persona, letter ?? '');
      duty.doneAt = life.now();
    });
  }
}
