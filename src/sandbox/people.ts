import type { Chat, User } from 'grammy/types';
import type { Persona, SandboxSchool } from './school.ts';

/** The personas by id and by Telegram account. */
export interface People {
  /** Read anew from the school. */
  all(): Promise<readonly Persona[]>;
  byId(id: string): Promise<Persona | undefined>;
  byTelegramId(telegramId: number): Promise<Persona | undefined>;
}

/** A miss may be a new one, but asks the school again only so often (milliseconds of machine time). */
const ASK_AGAIN_AFTER = 1000;

export function createPeople(school: SandboxSchool): People {
  let byId = new Map<string, Persona>();
  let byTelegramId = new Map<number, Persona>();
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<readonly Persona[]> | undefined;

  const read = async () => {
    const personas = await school.personas();
    byId = new Map(personas.map((persona) => [persona.id, persona]));
    byTelegramId = new Map(personas.map((persona) => [persona.telegramId, persona]));
    return personas;
  };
  const all = () => {
    readAt = school.clock.monotonic();
    reading = read();
    return reading;
  };
  const find = async <K>(map: () => Map<K, Persona>, key: K) => {
    const known = map().get(key);
    if (known) return known;
    await (school.clock.monotonic() - readAt < ASK_AGAIN_AFTER ? reading : all());
    return map().get(key);
  };

  return {
    all,
    byId: (id) => find(() => byId, id),
    byTelegramId: (telegramId) => find(() => byTelegramId, telegramId),
  };
}

/** The persona's Telegram account. Names are `Uzvārds Vārds`. */
export function userOf(persona: Persona): User {
  return { is_bot: false, language_code: 'lv', ...namesOf(persona), id: persona.telegramId };
}

/** Where the school knows none: one that a Latvian mobile phone could have, always the same. */
export function phoneOf({ phone, telegramId }: Persona): string {
  return phone ?? `+3712${String(telegramId % 10_000_000).padStart(7, '0')}`;
}

/** The persona's private chat with the bot. */
export function chatOf(persona: Persona): Chat.PrivateChat {
  return { id: persona.telegramId, type: 'private', ...namesOf(persona) };
}

function namesOf(persona: Persona): { first_name: string; last_name?: string } {
  const [family, ...given] = persona.name.split(' ');
  if (given.length === 0) return { first_name: persona.name };
  return { first_name: given.join(' '), last_name: family ?? '' };
}
