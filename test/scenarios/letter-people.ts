import type { ChatMessage } from '../support/control-client.ts';
import { classIdOf, studentIdOf } from '../support/demo-ids.ts';
import { type Family, familiesOf, familyOfTwo } from '../support/families.ts';
import type { RunningApp } from '../support/running-app.ts';

/** The class teacher of 5.b. */
export const LEADER = 'class-teacher-5b';

/** A child of 5.b in the tests of letters, with those who read and answer for it. */
export interface LetterPeople {
  readonly classId: number;
  readonly childId: number;
  readonly family: Family;
  /** Both guardians are connected. */
  readonly mother: string;
  readonly father: string;
  /** Of another family of the class. */
  readonly other: string;
}

export async function letterPeople(app: RunningApp): Promise<LetterPeople> {
  const { db } = app.app.database;
  const family = await familyOfTwo(app, '5.b');
  const [mother = '', father = ''] = family.guardians;
  const families = await familiesOf(app, '5.b');
  const [other = ''] = families.find(({ name }) => name !== family.name)?.guardians ?? [];
  const ids = { classId: await classIdOf(db, '5.b'), childId: await studentIdOf(db, family) };
  return { ...ids, family, mother, father, other };
}

/** The class teacher's draft to the guardians of 5.b, ready to be sent. */
export async function draftToClass(app: RunningApp, text: string): Promise<ChatMessage> {
  await app.say(LEADER, '/write');
  await app.press(LEADER, '5.b');
  await app.press(LEADER, 'Vecākiem');
  return (await app.say(LEADER, text)).answer;
}

export const newestLetter = ({ app }: RunningApp) =>
  app.database.db.letter.findFirstOrThrow({ orderBy: { id: 'desc' } });

export const readersOf = ({ app }: RunningApp, letterId: number) =>
  app.database.db.letterRecipient.findMany({ where: { letterId } });
