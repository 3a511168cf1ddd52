import { inTransaction } from '../../src/db/transaction.ts';
import { createApplication } from '../../src/features/applications/application.store.ts';
import { fold } from '../../src/kernel/folding.ts';
import { classIdOf } from '../support/demo-ids.ts';
import type { RunningApp, Said } from '../support/running-app.ts';
import { telegramIdOf } from './api-calls.ts';

/** What a family writes into the form; the class as its buttons name it. */
export interface Wish {
  readonly name: string;
  readonly child: string;
  readonly grade: string;
  readonly className: string;
  readonly relation: string;
  /** None: Telegram's own button. */
  readonly phone?: string;
  readonly studentToo: 'Jā' | 'Nē';
}

const WISH: Wish = {
  ...{ name: 'Krūmiņa Baiba', child: 'Krūmiņš Emīls', grade: '5.', className: '5.b' },
  ...{ relation: 'Māte', studentToo: 'Nē' },
};

/** Fills the form up to its summary; a stranger who has sent nothing yet. */
export async function fillIn(app: RunningApp, persona: string, wish: Partial<Wish> = {}): Promise<Said> {
  const { name, child, grade, className, relation, phone, studentToo } = { ...WISH, ...wish };
  await app.say(persona, '/apply');
  await app.say(persona, name);
  await app.say(persona, child);
  await app.press(persona, grade);
  await app.press(persona, className);
  await app.press(persona, relation);
  await (phone ? app.say(persona, phone) : app.press(persona, 'Nosūtīt manu numuru'));
  await app.press(persona, studentToo);
  return app.press(persona, 'Esmu izlasījis');
}

export async function applyFor(
  app: RunningApp,
  persona: string,
  wish: Partial<Wish> = {},
): Promise<Said['answer']> {
  await fillIn(app, persona, wish);
  return (await app.press(persona, 'Iesniegt')).answer;
}

/** An application as the form would have sent it: by default of a guardian unknown so far, for a child of 5.b. */
export interface SentApplication {
  readonly persona: string;
  readonly child: string;
  readonly className?: string;
  readonly name?: string;
  readonly studentToo?: boolean;
}

/** As if the form had just sent it; the school is not told yet. */
export async function enterSent(
  app: RunningApp,
  { persona, child, className = '5.b', name = 'Krūmiņa Baiba', studentToo = false }: SentApplication,
): Promise<number> {
  const { db } = app.app.database;
  const classId = await classIdOf(db, className);
  const telegramId = BigInt(await telegramIdOf(app, persona));
  const now = app.app.clock.now();
  const [familyName = '', givenName = ''] = name.split(' ');
  const [childFamilyName = '', childGivenName = ''] = child.split(' ');
  await db.account.upsert({ where: { telegramId }, create: { telegramId }, update: {} });
  const { id } = await inTransaction(db, (tx) =>
    createApplication(tx, {
      ...{ telegramId, classId, familyName, givenName, foldedName: fold(name) },
      ...{ childFamilyName, childGivenName, foldedChildName: fold(child) },
      ...{ relation: 'mother', phone: '+37129123456', language: 'lv', submittedAt: now },
      wantsStudentToo: studentToo,
      steps: [{ at: now, actorId: null, action: 'submitted' }],
    }),
  );
  return id;
}

/** As if the persona had just sent it for that child of the family Krūmiņš, in 5.b. */
export const sent = (app: RunningApp, persona: string, child = 'Emīls'): Promise<number> =>
  enterSent(app, { persona, child: `Krūmiņš ${child}` });

export const newestApplication = ({ app }: RunningApp) =>
  app.database.db.application.findFirstOrThrow({ orderBy: { id: 'desc' } });
