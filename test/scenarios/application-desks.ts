import { inTransaction } from '../../src/db/transaction.ts';
import { loadApplication } from '../../src/features/applications/application.store.ts';
import { tellSchool } from '../../src/features/applications/tell-school.ts';
import { familiesOf } from '../support/families.ts';
import type { RunningApp } from '../support/running-app.ts';
import { enterSent, type SentApplication } from './applicants.ts';

/** Whoever applies, if nothing else is said. */
export const FAMILY = 'stranger-1';
/** Of 5.b. */
export const TEACHER = 'class-teacher-5b';
export const SUPERUSER = 'superuser';

/** An application that has come to the class teacher; for the first child of 5.b, if nothing else is said. */
export async function arrive(app: RunningApp, given: Partial<SentApplication> = {}): Promise<number> {
  const [known] = await familiesOf(app, '5.b');
  const id = await enterSent(app, { persona: FAMILY, child: known?.name ?? '', ...given });
  const { database, clock } = app.app;
  await inTransaction(database.db, async (tx) => {
    const application = await loadApplication(tx, id);
    // No update kicks the sender here: the clock's next step does.
    if (application) await tellSchool(tx, application, new Date(clock.now().getTime() + 1_000));
  });
  await app.forward('PT1M');
  return id;
}

/** Passed on to the superuser, whose card of it is open. */
export async function passed(app: RunningApp, given: Partial<SentApplication> = {}): Promise<number> {
  const id = await arrive(app, given);
  await app.press(TEACHER, 'Nodot tālāk');
  await app.say(SUPERUSER, '/pieslegumi');
  await app.press(SUPERUSER, `aq:${id}`);
  return id;
}
