import { type Day, dayOf, instant, plusDays, type Time, workingDaysAfter, written } from '../calendar.ts';
import type { Life, Part } from '../live.ts';
import type { SchoolClass } from '../school.ts';
import { briefNewcomer } from './briefings.ts';

const APPLIED = ['2026-09-07', '2026-10-02', '2026-10-16', '2026-11-13', '2026-12-21', '2027-02-10'] as const;

const APPLICANT = 'Jaunzeme Baiba';

/** ¶3.1–3.2: unknown people apply for access, class teachers pass on, the superuser connects. */
export const applications: Part = (life) => {
  for (const [index, day] of APPLIED.entries()) {
    const one = life.school.classes[(index * 3) % life.school.classes.length];
    if (one) life.at(instant(day, '10:05'), () => apply(life, `stranger-${index + 1}`, one, day));
  }
};

async function apply(life: Life, stranger: string, one: SchoolClass, day: Day): Promise<void> {
  const { control, school, chance, ledger } = life;
  const [family] = one.families;
  await control.say(stranger, '/apply');
  await control.say(stranger, APPLICANT);
  await control.say(stranger, family?.child ?? '');
  await control.tap(stranger, `af:3:class:g${one.grade}`);
  await control.tap(stranger, 'af:4:relation:mother');
  await control.say(stranger, `+3712912345${one.grade}`);
  await control.tap(stranger, 'af:6:student:no');
  await control.tap(stranger, 'af:7:privacy:read');
  await control.tap(stranger, 'af-send:');
  const card = await control.find(one.teacher, 'aq-pass:');
  const id = card?.split(':')[1];
  const dueOn = workingDaysAfter(day, 2);
  const duty = ledger.owe({
    ...{ paragraph: '3.1', key: `${one.name} ${written(day)}`, since: life.now(), dueOn },
    ...{
      dueAt: instant(plusDays(dueOn, 1), '00:00'),
      responsible: [one.teacher],
      above: [school.heads.office],
    },
  });
  const at = whenDone(life, dueOn, chance.dealt('3.1', 2, 2, 2, 1));
  life.at(at, async () => {
    await control.press(one.teacher, `aq:${id}`);
    await control.tap(one.teacher, `aq-pass:${id}:`);
    duty.doneAt = life.now();
    connectLater(life, one, id ?? '', stranger);
  });
}

function connectLater(life: Life, one: SchoolClass, id: string, stranger: string): void {
  const { name } = one;
  const { superuser, office } = life.school.heads;
  const today = dayOf(life.now());
  const dueOn = plusDays(today, 7);
  const duty = life.ledger.owe({
    ...{ paragraph: '3.2', key: `${name} ${written(today)}`, since: life.now(), dueOn },
    ...{ dueAt: instant(plusDays(dueOn, 1), '00:00'), responsible: [superuser], above: [office] },
  });
  life.at(whenDone(life, dueOn, life.chance.dealt('3.2', 2, 2, 2, 1)), async () => {
    await life.control.press(superuser, `aq:${id}`);
    await life.control.tap(superuser, `aq-do:${id}:`);
    duty.doneAt = life.now();
    await life.control.say(stranger, '/start');
    await life.control.tap(stranger, 'rules-accept');
    one.families[0]?.guardians.push({ persona: stranger, id: 0, name: APPLICANT });
    briefNewcomer(life, one);
  });
}

const HOUR = 3_600_000;

/** Of a clock in days: soon, on the last day, a few days late, or so late that the one above has heard of it. */
export function whenDone({ now }: Life, dueOn: Day, how: number): number {
  const late = [dueOn, dueOn, workingDaysAfter(dueOn, 2), workingDaysAfter(dueOn, 7)][how] ?? dueOn;
  const time: Time = `16:${20 + how}`;
  return how === 0 ? now() + HOUR : Math.max(now() + HOUR, instant(late, time));
}
