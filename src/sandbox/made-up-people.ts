import type { TurnableClock } from '../kernel/clock.ts';
import type { Persona, SandboxSchool } from './school.ts';

/** Telegram gives out no such high numbers. */
const FIRST_ID = 7_900_000_001;

const NAMES = {
  anna: 'Bērziņa Anna',
  janis: 'Ozols Jānis',
  olga: 'Смирнова Ольга',
  ivan: 'Петров Иван',
  emma: 'Smith Emma',
  tom: 'Brown Tom',
};

/** A handful of strangers with nothing behind the bot, for a bot that is not ours: nothing is ever due. */
export function madeUpPeople(clock: TurnableClock): SandboxSchool {
  const personas = Object.entries(NAMES).map(
    ([id, name], index): Persona => ({
      id,
      name,
      roles: ['stranger'],
      telegramId: FIRST_ID + index,
      linked: false,
    }),
  );
  return {
    clock,
    stamp: 'made-up people',
    personas: async () => personas,
    busy: async () => [],
    nextDue: async () => undefined,
    upcoming: async () => [],
  };
}
