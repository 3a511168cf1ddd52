import type { Tx } from '../../db/open.ts';
import { queueNotices, reviseNotices } from '../../delivery/queue-notices.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import type { LoadedApplication } from './application.ts';
import { desksOn, type StaffDesk } from './desks.store.ts';

/** A class teacher's card of one application. */
export const APPLICATION_CARD = 'application-card';
/** The superuser's word that some wait: one message a day, kept up to date. */
export const CONNECTIONS_WAIT = 'connections-wait';

type Told = Pick<LoadedApplication, 'id' | 'state' | 'classId' | 'passedAt' | 'revision' | 'events'>;

/**
 * An application came, was answered or taken back by the applicant: whoever's desk it is on is told, and the
 * cards already sent show its present state.
 */
export function tellSchool(tx: Tx, application: LoadedApplication, at: Date): Promise<void> {
  return tellDesks(tx, [application], { at });
}

interface DeskNews {
  readonly at: Date;
  /** Who took the step, and sees it in the answer. */
  readonly except?: number;
  /** They took it in a list: their cards follow. Else the pressed card is the answer. */
  readonly ownCardsToo?: boolean;
}

/** The same for many; whoever took the step sees it in the answer. */
export async function tellDesks(
  tx: Tx,
  applications: readonly Told[],
  { at, except, ownCardsToo = false }: DeskNews,
): Promise<void> {
  const everyone = await desksOn(tx, schoolDateOf(at));
  const staff = everyone.filter(({ personId }) => personId !== except);
  const superusers = staff.filter(({ classId }) => classId === null);
  const teachersOf = (classId: number) => staff.filter((one) => one.classId === classId);
  const onClassDesk = applications.filter(({ state, passedAt }) => state === 'submitted' && !passedAt);
  const cards = onClassDesk.flatMap((one) =>
    teachersOf(one.classId).map((teacher) => card(one, teacher, at)),
  );
  // Of a class without a class teacher the superuser hears as well.
  const isOrphan = (classId: number) => !everyone.some((one) => one.classId === classId);
  const forSuperusers =
    applications.some(({ state }) => state === 'passed') ||
    onClassDesk.some(({ classId }) => isOrphan(classId));
  const fresh = new Set(cards.map(({ dedupeKey }) => dedupeKey));
  const earlier = applications.flatMap((one) =>
    earlierCards(one, everyone, ownCardsToo ? undefined : except),
  );
  await reviseNotices(
    tx,
    earlier.filter((key) => !fresh.has(key)),
    at,
  );
  const waiting = superusers.map(({ personId }) => ({
    ...{ dedupeKey: waitKey(personId, at), personId, kind: CONNECTIONS_WAIT, params: {}, notBefore: at },
  }));
  await queueNotices(tx, [...cards, ...(forSuperusers ? waiting : [])]);
  if (!forSuperusers)
    await reviseNotices(
      tx,
      superusers.map(({ personId }) => waitKey(personId, at)),
      at,
    );
}

function card({ id, revision }: Told, { personId }: StaffDesk, at: Date) {
  return {
    dedupeKey: cardKey(id, revision, personId),
    ...{ personId, kind: APPLICATION_CARD, params: { applicationId: id }, notBefore: at },
  };
}

/** An application that comes back rings anew, so each time has a card of its own. */
const cardKey = (id: number, revision: number, personId: number) =>
  `${APPLICATION_CARD}:${id}:${revision}:${personId}`;

const waitKey = (personId: number, at: Date) => `${CONNECTIONS_WAIT}:${schoolDateOf(at)}:${personId}`;

/** Cards that may have been sent: to the class's teachers, and to those who took a step. */
function earlierCards(
  { id, classId, revision, events, passedAt, state }: Told,
  staff: readonly StaffDesk[],
  except: number | undefined,
): string[] {
  // What becomes of it on the superuser's desk is not the class teacher's to follow.
  if (passedAt && state !== 'passed' && state !== 'withdrawn') return [];
  const actors = events.flatMap(({ actorId }) => actorId ?? []);
  const teachers = staff.filter((one) => one.classId === classId).map(({ personId }) => personId);
  const readers = new Set([...teachers, ...actors]);
  if (except !== undefined) readers.delete(except);
  const revisions = Array.from({ length: revision }, (_, index) => index + 1);
  return [...readers].flatMap((personId) => revisions.map((one) => cardKey(id, one, personId)));
}
