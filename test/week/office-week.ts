import type { RunningApp } from '../support/running-app.ts';
import type { Tally } from './tally/tally.ts';
import type { Move, Replacement } from './tally/week-plan.ts';

const OFFICE = 'office';

const presser = (app: RunningApp) => (button: string) => app.press(OFFICE, button, { raw: true });

/** ¶4.11: who is away, that day, by which order, and who gives the lesson. */
export async function substitute(
  app: RunningApp,
  { slot, day, substituteId, orderNumber }: Replacement,
  { substitutions }: Tally,
): Promise<void> {
  const press = presser(app);
  const key = `${slot.courseId}.${day}.${slot.number}`;
  await app.say(OFFICE, '/substitute');
  await press(`sub-new:${slot.teacherId}`);
  await press(`sub-when:${day}`);
  if (orderNumber === undefined) await app.press(OFFICE, 'Numurs vēlāk');
  else await app.say(OFFICE, orderNumber);
  await press(`sub-ls:${key}`);
  await press(`sub-set:${key}:${substituteId}`);
  await app.press(OFFICE, 'Saglabāt');
  const { courseId, number } = slot;
  substitutions.push({ courseId, day, number, substituteId, orderNumber: orderNumber ?? null });
}

/** The number that was to follow later. */
export async function setOrder(
  app: RunningApp,
  { slot }: Replacement,
  orderNumber: string,
  { substitutions }: Tally,
): Promise<void> {
  const { answer } = await presser(app)('sub-open');
  const button = answer.buttons.flat().find(({ label }) => label.includes(slot.teacherName));
  await presser(app)(button?.data ?? '');
  await app.press(OFFICE, 'Rīkojuma numurs');
  await app.say(OFFICE, orderNumber);
  for (const one of substitutions) one.orderNumber ??= orderNumber;
}

/** ¶4.2: one lesson to another day and hour. */
export async function moveLesson(
  app: RunningApp,
  { slot, from, day, number }: Move,
  { moves }: Tally,
): Promise<void> {
  await app.say(OFFICE, '/timetable');
  await presser(app)(`tt-save:${slot.courseId}.${from}.${slot.number}:move:day:${day}:${number}`);
  moves.push({ courseId: slot.courseId, day: from, number: slot.number, toDay: day, toNumber: number });
}
