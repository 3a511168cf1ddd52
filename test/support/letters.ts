import { inTransaction } from '../../src/db/transaction.ts';
import { sendLetter } from '../../src/features/letters/send-letter.ts';
import type { NewLetter } from '../../src/features/letters/write/letter.store.ts';
import { identify } from '../../src/features/people/identify.ts';
import type { TurnableClock } from '../../src/kernel/clock.ts';
import { readSettings } from '../../src/regulation/settings.ts';
import type { RunningApp } from './running-app.ts';

let updateId = -1;

/** Sends a letter in the persona's name, as the last button of the form does; all notices are out when it returns. */
export async function letterFrom(
  app: RunningApp,
  persona: string,
  letter: Partial<NewLetter> & Pick<NewLetter, 'audience'>,
): Promise<number> {
  const { database, clock } = app.app;
  const now = clock.now();
  const { accounts } = await database.db.person.findUniqueOrThrow({
    where: { externalId: persona },
    select: { accounts: { where: { closedAt: null }, select: { telegramId: true } } },
  });
  const { actor } = await identify(database.db, 'lv', Number(accounts[0]?.telegramId), now);
  if (!actor) throw new Error(`${persona} is not connected`);
  const settings = readSettings('regulation.yaml');
  const whole = {
    kind: 'letter' as const,
    subject: 'Ekskursija',
    html: 'Rīt dodamies uz muzeju.',
    files: [],
  };
  const { letterId } = await inTransaction(database.db, (tx) =>
    sendLetter(tx, actor, { ...whole, ...letter }, { now, settings, updateId: updateId-- }),
  );
  // Nobody's update: the sender is to look by itself.
  (clock as TurnableClock).turnTo(now);
  await app.settle();
  return letterId;
}
