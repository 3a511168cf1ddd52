import type { Day } from './calendar.ts';

/** The paragraphs whose duties the year knows; the others come with their features. */
export const OWED = ['2', '3.1', '3.2', '3.3', '4.2', '4.3', '4.4', '4.5', '4.10', '4.11', '6'] as const;
export type Paragraph = (typeof OWED)[number];
export const TO_COME = ['4.6', '4.7', '4.8', '4.9', '5.1', '5.2'] as const;

/** What somebody owes, as it came about. Instants are milliseconds. */
export interface Duty {
  readonly paragraph: Paragraph;
  /** What a reminder calls it: `3 7.b Mat`, `7.b 05.10.2026`. */
  readonly key: string;
  readonly since: number;
  /** Done after this it is late. */
  readonly dueAt: number;
  readonly dueOn: Day;
  readonly responsible: readonly string[];
  /** Who hears when they let it pass. */
  readonly above: readonly string[];
  /** Infinity: never. */
  doneAt: number;
  /** Undone, and owed no more. */
  goneAt: number;
}

/** A lesson that a persona gives, and in which they are left alone. */
export interface Given {
  readonly persona: string;
  readonly from: number;
  readonly until: number;
}

export interface Ledger {
  readonly duties: readonly Duty[];
  readonly given: readonly Given[];
  /** Days on which a persona is away. */
  readonly away: ReadonlyMap<string, ReadonlySet<Day>>;
  /** By lesson, the persona who gives it instead of its teacher. */
  readonly substitutes: Map<string, string>;
  owe(duty: Omit<Duty, 'doneAt' | 'goneAt'>): Duty;
  give(lesson: Given): void;
  leave(persona: string, day: Day): void;
}

export function createLedger(): Ledger {
  const duties: Duty[] = [];
  const given: Given[] = [];
  const away = new Map<string, Set<Day>>();
  return {
    duties,
    given,
    away,
    substitutes: new Map(),
    owe(duty) {
      const owed = { ...duty, doneAt: Infinity, goneAt: Infinity };
      duties.push(owed);
      return owed;
    },
    give: (lesson) => void given.push(lesson),
    leave: (persona, day) => void away.set(persona, new Set([...(away.get(persona) ?? []), day])),
  };
}
