import { turnableClock } from '../../src/kernel/clock.ts';
import type { Persona, SandboxSchool } from '../../src/sandbox/school.ts';

/** A school without a product behind it: people, a clock, and what the test says is due or busy. */
export interface TestSchool extends SandboxSchool {
  readonly people: Persona[];
  /** Comes due at its time, once: the clock's turn past it is the run. */
  readonly alarms: { readonly at: Date; readonly what: string }[];
  readonly busyWith: string[];
}

export const TEACHER = person('teacher-mat-5', 'Kārkliņa Ilze', 5_000_000_001, true);
export const GUARDIAN = person('guardian-5b-1', 'Bērziņa Anna Marija', 5_000_000_002, true);
export const STRANGER = person('stranger-1', 'Nezināmais Jānis', 5_900_000_001, false);

export function testSchool(options: { now?: string; stamp?: string } = {}): TestSchool {
  const clock = turnableClock(new Date(options.now ?? '2026-11-23T13:05:00+02:00'));
  const people = [TEACHER, GUARDIAN, STRANGER];
  const alarms: TestSchool['alarms'] = [];
  const busyWith: string[] = [];
  const upcoming = (until: Date) =>
    alarms
      .filter(({ at }) => at > clock.now() && at <= until)
      .sort((a, b) => a.at.getTime() - b.at.getTime());
  return {
    clock,
    stamp: options.stamp ?? 'test-school',
    people,
    alarms,
    busyWith,
    personas: async () => people,
    busy: async () => busyWith,
    nextDue: async (until) => upcoming(until)[0],
    upcoming: async (until, limit) => upcoming(until).slice(0, limit),
  };
}

function person(id: string, name: string, telegramId: number, linked: boolean): Persona {
  return { id, name, roles: [id.split('-')[0] ?? id], telegramId, linked };
}
