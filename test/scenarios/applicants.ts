import { inTransaction } from '../../src/db/transaction.ts';
import { createApplication } from '../../src/features/applications/application.store.ts';
import { fold } from '../../src/kernel/folding.ts';
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

/** As if the persona had just sent it for `Krūmiņš Emīls` of 5.b. */
export async function sent(app: RunningApp, persona: string, child = 'Emīls'): Promise<number> {
  const { db } = app.app.database;
  const { id: classId } = await db.schoolClass.findFirstOrThrow({ where: { name: '5.b' } });
  const telegramId = BigInt(await telegramIdOf(app, persona));
  const now = app.app.clock.now();
  await db.account.upsert({ where: { telegramId }, create: { telegramId }, update: {} });
  const { id } = await inTransaction(db, (tx) =>
    createApplication(tx, {
      ...{ telegramId, classId, familyName: 'Krūmiņa', givenName: 'Baiba', foldedName: 'krumina baiba' },
      ...{ childFamilyName: 'Krūmiņš', childGivenName: child, foldedChildName: fold(`Krūmiņš ${child}`) },
      ...{ relation: 'mother', phone: '+37129123456', language: 'lv', submittedAt: now },
      steps: [{ at: now, actorId: null, action: 'submitted' }],
    }),
  );
  return id;
}
