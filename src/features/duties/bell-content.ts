import type { Db, Tx } from '../../db/open.ts';
import { type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import type { OpenDuty } from '../../regulation/duty.ts';
import { type Holder, peopleAbove } from './above.ts';
import type { DutiesDeps } from './duties-deps.ts';
import { loadHolders } from './listeners.store.ts';
import { endOfDay, keyOf, openDuties } from './open-duties.ts';
import { type KeptRing, type Ringing, ringsOfMessages } from './rings.store.ts';

/** One line of a reminder: what is still owed, by the reader or by those below them. */
export interface BellEntry {
  readonly duty: OpenDuty;
  readonly stage: string;
  readonly above: boolean;
  /** Who owes it; of a letter all its readers who did not open it. */
  readonly owing: readonly number[];
}

export interface BellContent {
  readonly entries: readonly BellEntry[];
  /** Nothing of the day's lessons is left to enter, and of nothing else it spoke. */
  readonly dayEntered: boolean;
}

/** A reminder as it stands in the chat says what is left of it; a new one only what is still worth saying. */
export interface BellMessage extends Ringing {
  readonly alreadySent: boolean;
}

/** What is true now of what these messages were to say, in the order of the messages. */
export async function bellContents(
  deps: Pick<DutiesDeps, 'evidence' | 'settings' | 'frames'>,
  db: Db | Tx,
  messages: readonly BellMessage[],
  now: Date,
): Promise<BellContent[]> {
  const rings = await ringsOfMessages(
    db,
    messages.map(({ personId, at }) => ({ personId, at })),
  );
  const today = schoolDateOf(now);
  const frame = await deps.frames(today);
  const until = rings.reduce((last, { dueAt }) => (dueAt > last ? dueAt : last), endOfDay(now));
  const since = rings.reduce((first, { dueAt }) => earlier(first, schoolDateOf(dueAt)), today);
  const keys = [...new Set(rings.map(({ duty }) => duty))];
  const open = await openDuties(deps, db, keys, { now, until, since, frame });
  const holders = rings.some(isAbove) ? await loadHolders(db, today) : [];
  const isOpenToday = ({ duty, dueOn }: OpenDuty) => duty === '4.5' && dueOn === today;

  return messages.map((message) => {
    const own = rings.filter(({ personId, at }) => personId === message.personId && +at === +message.at);
    return {
      entries: own.flatMap((ring) => entryOf(ring, message, { open, holders, now })),
      dayEntered:
        own.every((ring) => ring.duty === '4.5' && !isAbove(ring)) &&
        schoolDateOf(message.at) === today &&
        !open.some((duty) => isOpenToday(duty) && duty.responsible.includes(message.personId)),
    };
  });
}

const isAbove = ({ stage }: Pick<KeptRing, 'stage'>) => stage === 'above';

/** None: done, no longer theirs, a lesson that still runs, a last call whose time is over. */
function entryOf(
  ring: KeptRing,
  { personId, alreadySent }: BellMessage,
  { open, holders, now }: { open: readonly OpenDuty[]; holders: readonly Holder[]; now: Date },
): BellEntry[] {
  const concerned = open.filter(
    (duty) =>
      keyOf(duty) === keyOf(ring) &&
      (isAbove(ring) ? peopleAbove(duty, holders) : duty.responsible).includes(personId),
  );
  const [duty] = concerned;
  if (!duty || duty.since > now) return [];
  const lastCall = ring.stage === 'before' || ring.stage === 'last-day';
  if (lastCall && !alreadySent && duty.dueAt <= now) return [];
  const owing = [...new Set(concerned.flatMap(({ responsible }) => responsible))];
  return [{ duty, stage: ring.stage, above: isAbove(ring), owing }];
}

const earlier = (a: SchoolDate, b: SchoolDate): SchoolDate => (a < b ? a : b);
