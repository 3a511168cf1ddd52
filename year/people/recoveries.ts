import { type Day, instant, plusDays, workingDaysAfter, written } from '../calendar.ts';
import type { Life, Part } from '../live.ts';
import { whenDone } from './applications.ts';

const ASKED = [
  '2026-09-11',
  '2026-10-09',
  '2026-11-06',
  '2026-12-18',
  '2027-02-05',
  '2027-03-12',
  '2027-04-16',
] as const;

/** ¶3.3: somebody asks for a family's access from a new Telegram account; the superuser does not believe it. */
export const recoveries: Part = (life) => {
  for (const day of ASKED) life.at(instant(day, '11:25'), () => ask(life, 'stranger-8', day));
};

async function ask(life: Life, stranger: string, day: Day): Promise<void> {
  const { control, school, chance, ledger } = life;
  const { superuser, office } = school.heads;
  const claimed = school.classes.find(({ families }) =>
    families.some(({ guardians }) => guardians.length > 0),
  );
  const guardian = claimed?.families.flatMap(({ guardians }) => guardians)[0];
  const teachers = school.classes
    .filter(({ families }) =>
      families.some(({ guardians }) => guardians.some(({ id }) => id === guardian?.id)),
    )
    .map(({ teacher }) => teacher);
  if (!claimed || !guardian) throw new Error('nobody to be claimed to be');
  await control.say(stranger, '/start');
  await control.press(stranger, 'recover');
  await control.say(stranger, guardian.name);
  await control.say(stranger, claimed.name);
  const id = (await control.find(superuser, 'rcv-no:'))?.split(':')[1];
  const dueOn = workingDaysAfter(day, 2);
  const duty = ledger.owe({
    ...{
      paragraph: '3.3',
      key: written(day),
      since: life.now(),
      dueOn,
      dueAt: instant(plusDays(dueOn, 1), '00:00'),
    },
    ...{ responsible: [superuser, ...teachers], above: [office] },
  });
  life.at(whenDone(life, dueOn, chance.dealt('3.3', 2, 2, 2, 1)), async () => {
    await control.press(superuser, `rcv:${id}`);
    await control.tap(superuser, `rcv-no:${id}`);
    duty.doneAt = life.now();
  });
}
