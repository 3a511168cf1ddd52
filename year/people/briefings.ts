import { type Day, dayOf, instant, plusDays, YEAR } from '../calendar.ts';
import type { Life, Part } from '../live.ts';
import type { SchoolClass } from '../school.ts';

const DUE_ON: Day = '2026-09-30';

/** ¶2: the class teachers hold the parents' meeting, in September or later; one gives a sheet around on paper. */
export const briefings: Part = (life) => {
  const { school, control, chance } = life;
  life.at(instant(YEAR.from, '07:05'), () => {
    for (const { id, name, teacher } of school.classes) {
      const duty = owe(life, { name, teacher }, instant(YEAR.from, '00:00'));
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

/** A guardian who came after the meeting, and before the day on which all are to know, is written to: here too late. */
export function briefNewcomer(life: Life, { id, name, teacher }: SchoolClass): void {
  const held = life.ledger.duties.find(({ paragraph, key }) => paragraph === '2' && key === name);
  if (dayOf(life.now()) > DUE_ON || !held || held.doneAt > life.now()) return;
  const duty = owe(life, { name, teacher }, life.now());
  life.at(instant(plusDays(DUE_ON, 2), '17:25'), async () => {
    await life.control.press(teacher, `bf-go:${id}`);
    duty.doneAt = life.now();
  });
}

function owe(
  { ledger, school }: Life,
  { name, teacher }: Pick<SchoolClass, 'name' | 'teacher'>,
  since: number,
) {
  return ledger.owe({
    ...{ paragraph: '2', key: name, since, dueAt: instant(plusDays(DUE_ON, 1), '00:00'), dueOn: DUE_ON },
    ...{ responsible: [teacher], above: [school.heads.office] },
  });
}

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
