import { personIdOf, studentIdOf } from '../support/demo-ids.ts';
import type { RunningApp } from '../support/running-app.ts';

export const SUPERUSER = 'superuser';

/** `/people` as the superuser uses it, and where the persons of the register are. The product starts later. */
export function peopleCards(app: () => RunningApp) {
  const db = () => app().app.database.db;
  const press = async (button: string, persona = SUPERUSER) => (await app().press(persona, button)).answer;
  /** The card of a person, opened by its button. */
  const open = async (id: number, persona = SUPERUSER) => {
    await app().say(persona, '/people Bērziņa');
    return (await app().press(persona, `person:${id}`, { raw: true })).answer;
  };
  return {
    db,
    press,
    write: async (text: string, persona = SUPERUSER) => (await app().say(persona, text)).answer,
    open,
    edit: async (id: number, persona = SUPERUSER) => {
      await open(id, persona);
      return press('Mainīt', persona);
    },
    idOf: (externalId: string) => personIdOf(db(), externalId),
    /** By `Uzvārds Vārds`. */
    idNamed: async (name: string) => (await db().person.findFirstOrThrow({ where: nameParts(name) })).id,
    studentId: (name: string) => studentIdOf(db(), nameParts(name)),
  };
}

function nameParts(name: string) {
  const [familyName = '', ...given] = name.split(' ');
  return { familyName, givenName: given.join(' ') };
}
