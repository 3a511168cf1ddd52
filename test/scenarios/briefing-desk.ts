import { chatOf } from '../support/chat-of.ts';
import type { ChatMessage } from '../support/control-client.ts';
import { classIdOf, personIdOf } from '../support/demo-ids.ts';
import { type Family, familiesOf } from '../support/families.ts';
import type { RunningApp } from '../support/running-app.ts';

/** The class teacher of 5.b. */
export const TEACHER = 'class-teacher-5b';

/** Two families of 5.b with everyone connected: a guardian who comes to the meeting, and one who does not. */
export async function briefingPeople(app: RunningApp): Promise<{
  readonly classId: number;
  readonly there: string;
  readonly absent: string;
  readonly absentFamily: Family;
}> {
  const [first, absentFamily] = await familiesOf(app, '5.b');
  const [there] = first?.guardians ?? [];
  const [absent] = absentFamily?.guardians ?? [];
  if (!there || !absent || !absentFamily) throw new Error('5.b has too few connected families');
  return { classId: await classIdOf(app.app.database.db, '5.b'), there, absent, absentFamily };
}

/** What the class teacher does about the yearly briefing. The product starts later. */
export function briefingDesk(app: () => RunningApp) {
  const { press } = chatOf(app);
  const db = () => app().app.database.db;

  const openCard = async (): Promise<ChatMessage> => {
    await app().say(TEACHER, '/class');
    return press(TEACHER, 'Gada instruktāža');
  };
  return {
    openCard,
    /** The meeting of Monday with these guardians; the list is turned until all of them are ticked. */
    holdMeeting: async (...present: string[]): Promise<ChatMessage> => {
      const classId = await classIdOf(db(), '5.b');
      await openCard();
      await press(TEACHER, 'Ierakstīt vecāku sapulci');
      await press(TEACHER, 'Šodien, 23.11.');
      for (const persona of present) {
        const button = `bf-tick:${classId}:${await personIdOf(db(), persona)}`;
        await app().press(TEACHER, button, { raw: true });
      }
      return press(TEACHER, 'Gatavs');
    },
    send: async (): Promise<ChatMessage> => {
      await press(TEACHER, 'Sūtīt tiem, kas nebija');
      return press(TEACHER, 'Sūtīt (');
    },
  };
}
