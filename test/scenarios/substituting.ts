import type { SchoolDate } from '../../src/kernel/school-date.ts';
import { toDbDate, weekdayOf } from '../../src/kernel/school-date.ts';
import { encodeRef, type LessonRef } from '../../src/regulation/lesson-ref.ts';
import type { ChatMessage } from '../support/control-client.ts';
import { familiesOf } from '../support/families.ts';
import type { RunningApp } from '../support/running-app.ts';

/** A person of the demo school with the persona's name. */
export interface Somebody {
  readonly persona: string;
  readonly id: number;
  /** `Kalniņa Ilze` */
  readonly name: string;
}

/** A lesson of the timetable whose teacher is away. */
export interface Vacant {
  readonly ref: LessonRef;
  /** As buttons name it. */
  readonly key: string;
  readonly className: string;
  readonly subjectName: string;
  readonly absent: Somebody;
}

const withSlots = (day: SchoolDate) => ({
  weekday: weekdayOf(day),
  from: { lte: toDbDate(day) },
  OR: [{ until: null }, { until: { gte: toDbDate(day) } }],
});

/** The lesson of the whole class at that hour. */
export async function vacantLesson(
  { app: { database } }: RunningApp,
  className: string,
  day: SchoolDate,
  number: number,
): Promise<Vacant> {
  const slot = await database.db.timetableSlot.findFirstOrThrow({
    where: { ...withSlots(day), number, course: { class: { name: className } } },
    include: { course: { include: { subject: true, teacher: true } } },
  });
  const ref = { courseId: slot.courseId, day, number };
  const { teacher, subject } = slot.course;
  return { ref, key: encodeRef(ref), className, subjectName: subject.name, absent: asSomebody(teacher) };
}

/** 5.b's lesson at that hour, and a guardian of the class. */
export async function vacantIn5b(
  app: RunningApp,
  day: SchoolDate,
  number: number,
): Promise<{ readonly vacant: Vacant; readonly guardian: string }> {
  const [family] = await familiesOf(app, '5.b');
  return { vacant: await vacantLesson(app, '5.b', day, number), guardian: family?.guardians[0] ?? '' };
}

export function asSomebody(person: {
  externalId: string | null;
  id: number;
  familyName: string;
  givenName: string;
}): Somebody {
  const { externalId, id, familyName, givenName } = person;
  return { persona: externalId ?? '', id, name: `${familyName} ${givenName}` };
}

/** The teachers that the open choice offers for a lesson, in their order, with their buttons' words. */
export async function offered(
  { app: { database } }: RunningApp,
  choice: ChatMessage,
): Promise<{ readonly label: string; readonly teacher: Somebody }[]> {
  const buttons = choice.buttons.flat().flatMap(({ label, data }) => {
    const id = /^sub-set:[^:]+:(\d+)$/.exec(data ?? '')?.[1];
    return id ? [{ label, id: Number(id) }] : [];
  });
  const people = await database.db.person.findMany({ where: { id: { in: buttons.map(({ id }) => id) } } });
  return buttons.flatMap(({ label, id }) => {
    const person = people.find((one) => one.id === id);
    return person ? [{ label, teacher: asSomebody(person) }] : [];
  });
}

export const OFFICE = 'office';

/** Presses what the data says; gives what the bot answered. */
export const press =
  (app: RunningApp) =>
  async (data: string, persona = OFFICE): Promise<ChatMessage> =>
    (await app.press(persona, data, { raw: true })).answer;

/** The office begins: the absent teacher, the day, the number later. Gives the plan. */
export async function beginPlan(app: RunningApp, { absent, ref }: Vacant): Promise<ChatMessage> {
  const pressed = press(app);
  await app.say(OFFICE, '/substitute');
  await pressed(`sub-new:${absent.id}`);
  await pressed(`sub-when:${ref.day}`);
  return pressed('sub-order:later');
}

/** One lesson is given to the first who is free; gives who that is. */
export async function substituteFirst(app: RunningApp, vacant: Vacant): Promise<Somebody> {
  await beginPlan(app, vacant);
  const [first] = await offered(app, await press(app)(`sub-ls:${vacant.key}`));
  if (!first) throw new Error('nobody is offered');
  await press(app)(`sub-set:${vacant.key}:${first.teacher.id}`);
  await press(app)('sub-save');
  return first.teacher;
}
