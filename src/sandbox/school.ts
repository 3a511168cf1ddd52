import type { TurnableClock } from '../kernel/clock.ts';
import type { SchoolDate } from '../kernel/school-date.ts';

/** One who can speak in the sandbox. Ids are stable and speaking: `guardian-5b-1`. */
export interface Persona {
  readonly id: string;
  /** `Uzvārds Vārds` */
  readonly name: string;
  readonly roles: readonly string[];
  readonly telegramId: number;
  /** Whether the account is connected to the person. */
  readonly linked: boolean;
  /** The number of the Telegram account. */
  readonly phone?: string;
  readonly class?: string;
  readonly children?: readonly { readonly name: string; readonly class: string }[];
}

/** All that the simulator knows of the product behind the bot: for the control API, never for the Bot API. */
export interface SandboxSchool {
  readonly clock: TurnableClock;
  /** Differs for each database, so that a journal file of another one is not taken for its own. */
  readonly stamp: string;
  personas(): Promise<readonly Persona[]>;
  /**
   * What is not at rest by the turned clock, a line each: unanswered updates, deliveries, tasks and
   * slots that are due. Empty: at rest.
   */
  busy(): Promise<readonly string[]>;
  /** The product is in the midst of what is due, so that there is no need to ask whether it is at rest. */
  atWork?(): boolean;
  /** The earliest slot, delivery or task after the clock's now and not after `until`. */
  nextDue(until: Date): Promise<{ readonly at: Date; readonly what: string } | undefined>;
  /** The slots, deliveries and tasks until then, earliest first, at most `limit`. */
  upcoming(until: Date, limit: number): Promise<readonly { readonly at: Date; readonly what: string }[]>;
  /** The first day after today with lessons; undefined, or not there: the calendar tells of none. */
  nextSchoolDay?(): Promise<SchoolDate | undefined>;
}
