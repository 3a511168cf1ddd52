import { type Day, instant, plusDays, YEAR } from '../calendar.ts';
import type { Life, Part } from '../live.ts';
import type { SchoolClass } from '../school.ts';

/** ¶2: the class teachers hold the parents' meeting, in September or later; one gives a sheet around on paper. */
export const briefings: Part = (life) => {
  const { school, control, chance, ledger } = life;
  life.at(instant(YEAR.from, '07:05'), () => {
    for (const { id, name, teacher } of school.classes) {
      const duty = ledger.owe({
        ...{
          paragraph: '2',
          key: name,
          since: instant(YEAR.from, '00:00'),
          dueAt: instant('2026-10-01', '00:00'),
        },
        ...{ dueOn: '2026-09-30', responsible: [teacher], above: [school.heads.office] },
      });
      const day =
        (['2026-09-10', '2026-09-30', '2026-10-06', '2026-10-28'] as const)[chance.dealt('2', 3, 2, 2, 1)] ??
        '2026-09-10';
      life.at(instant(day, '17:20'), async () => {
        if (day > '2026-10-20') await control.press(teacher, `bell-paper:2:class:${id}`);
        else await hold(life, { id, teacher }, plusDays(day, -1));
        duty.doneAt = life.now();
      });
    }
  });
};

/** All have been briefed before the span begins. */
export const briefedBefore: Part = (life) => {
  const [first = YEAR.from] = life.days;
  life.at(instant(first, '07:02'), async () => {
    for (const one of life.school.classes) await hold(life, one, plusDays(first, -1));
  });
};

async function hold(
  { control }: Life,
  { id, teacher }: Pick<SchoolClass, 'id' | 'teacher'>,
  day: Day,
): Promise<void> {
  await control.say(teacher, '/class');
  await control.press(teacher, `bf-day:${id}`);
  await control.press(teacher, `bf-at:${id}:${day}`);
  await control.press(teacher, `bf-all:${id}`);
  await control.press(teacher, `bf-held:${id}`);
}
