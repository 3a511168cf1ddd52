import { type Day, instant, YEAR } from './calendar.ts';
import { type Chance, createChance } from './chance.ts';
import type { Control } from './control.ts';
import { type Call, type Heard, heardIn } from './hearing.ts';
import { createLedger, type Ledger } from './ledger.ts';
import type { School } from './school.ts';

type Act = () => Promise<void> | void;

/** What the people of the school have in common. */
export interface Life {
  readonly school: School;
  readonly control: Control;
  readonly ledger: Ledger;
  readonly chance: Chance;
  readonly days: readonly Day[];
  /** The instant of the act that is under way. */
  now(): number;
  /** To be done at that instant, unless it lies outside of the span. */
  at(when: number, act: Act): void;
}

/** Somebody's part of the year. */
export type Part = (life: Life) => void;

export interface Span {
  readonly days: readonly Day[];
  readonly until: number;
  readonly seed: number;
  readonly parts: readonly Part[];
  /** Told at each midnight. */
  readonly onDay?: (at: number) => void;
}

export interface Lived {
  readonly ledger: Ledger;
  readonly heard: readonly Heard[];
}

const DAY_LONG = 86_400_000;

/** Lets these days pass, act by act, and listens to what the bot says. */
export async function live(school: School, control: Control, span: Span): Promise<Lived> {
  const ledger = createLedger();
  const acts: { at: number; order: number; act: Act }[] = [];
  let present = instant(span.days[0] ?? YEAR.from, '07:00');
  const begun = present;
  let order = 0;
  const life: Life = {
    ...{ school, control, ledger, days: span.days, chance: createChance(span.seed) },
    now: () => present,
    at(when, act) {
      if (when >= begun) acts.push({ at: when, order: order++, act });
    },
  };
  for (const part of span.parts) part(life);
  await control.liftLimits();
  const personas = await control.personas();
  const heard: Heard[] = [];
  let last = 0;
  const listen = async () => {
    const calls: readonly Call[] = await control.callsAfter(last);
    last = calls.at(-1)?.id ?? last;
    heard.push(...heardIn(calls, personas));
  };
  let listened = present;
  for (let next = nextOf(acts); next && next.at <= span.until; next = nextOf(acts)) {
    acts.splice(acts.indexOf(next), 1);
    if (next.at > present) await control.turnTo(next.at);
    present = Math.max(present, next.at);
    await next.act();
    if (present - listened < DAY_LONG / 2) continue;
    listened = present;
    span.onDay?.(present);
    await listen();
  }
  await control.turnTo(span.until);
  await listen();
  return { ledger, heard };
}

const nextOf = <T extends { at: number; order: number }>(acts: readonly T[]): T | undefined =>
  acts.reduce<T | undefined>(
    (first, act) =>
      !first || act.at < first.at || (act.at === first.at && act.order < first.order) ? act : first,
    undefined,
  );
