import { Refusal } from '../../kernel/refusal.ts';
import { addDays, type SchoolDate } from '../../kernel/school-date.ts';

export type ApplicationState = 'applied' | 'accepted' | 'waiting' | 'refused' | 'withdrawn' | 'left';

/** A child in a group, from one day to another, both included; null: for the rest of the year. */
export interface Membership {
  readonly studentId: number;
  readonly since: SchoolDate;
  readonly until: SchoolDate | null;
}

/** One that takes a place for the time to come: not leaving, or to be continued in the next semester. */
export interface BookMember extends Membership {
  readonly lasting: boolean;
}

export interface BookApplication {
  readonly id: number;
  readonly studentId: number;
  readonly state: ApplicationState;
  /** ISO */
  readonly decidedAt: string | null;
  readonly leftOn: SchoolDate | null;
}

/** ¶4.4: a group's places, who has them and who wants them; read under the group's row lock. */
export interface GroupBook {
  readonly groupId: number;
  /** None: as many as come. */
  readonly places: number | null;
  /** A membership that begins on a day lasts until here. */
  readonly lastDay: (since: SchoolDate) => SchoolDate | null;
  readonly members: readonly BookMember[];
  /** In their order: by id. */
  readonly applications: readonly BookApplication[];
}

/** An application, and the membership that the child has by it; null: none. */
export interface Standing {
  readonly application: BookApplication;
  readonly membership: Membership | null;
}

export interface BookTime {
  readonly today: SchoolDate;
  readonly now: Date;
}

/** How the application stands now. */
export function standingOf({ members }: Pick<GroupBook, 'members'>, application: BookApplication): Standing {
  const member = members.find(({ studentId }) => studentId === application.studentId);
  return { application, membership: member ? plain(member) : null };
}

/** Each undecided application holds the place that it was made for. */
export function freePlaces({ places, members, applications }: GroupBook): number {
  if (places === null) return Number.POSITIVE_INFINITY;
  const held = applications.filter(({ state }) => state === 'applied').length;
  return places - takenPlaces(members) - held;
}

export function takenPlaces(members: readonly BookMember[]): number {
  return members.filter(({ lasting }) => lasting).length;
}

/** The first day from `today` on at which fewer children come than there are places. */
function firstFreeDay({ places, members }: GroupBook, today: SchoolDate): SchoolDate {
  const days = [
    today,
    ...members.flatMap(({ until }) => (until && until >= today ? [addDays(until, 1)] : [])),
  ];
  const coming = (day: SchoolDate) =>
    members.filter(({ since, until }) => since <= day && (until === null || day <= until)).length;
  return days.sort().find((day) => places === null || coming(day) < places) ?? today;
}

/** The book as it is with these changes. */
export function withChanges(book: GroupBook, changes: readonly Standing[]): GroupBook {
  const changed = new Map(changes.map((change) => [change.application.id, change]));
  const students = new Set(changes.map(({ application }) => application.studentId));
  const known = new Set(book.applications.map(({ id }) => id));
  return {
    ...book,
    applications: [
      ...book.applications.map((one) => changed.get(one.id)?.application ?? one),
      ...changes.map(({ application }) => application).filter(({ id }) => !known.has(id)),
    ],
    members: [
      ...book.members.filter(({ studentId }) => !students.has(studentId)),
      ...changes.flatMap(({ application, membership }) =>
        membership ? [{ ...membership, lasting: application.state === 'accepted' }] : [],
      ),
    ],
  };
}

export type Decision = 'accept' | 'wait' | 'refuse';

/**
 * ¶4.4: what the teacher decides, and who moves up by it. A child who is put on the waiting list does not
 * move up by that itself; one for whom there is no place waits.
 * @throws Refusal group-decided, group-full
 */
export function decide(
  book: GroupBook,
  application: BookApplication,
  decision: Decision,
  time: BookTime,
): Standing[] {
  const { state } = application;
  if (state !== 'applied' && state !== 'waiting') throw new Refusal('group-decided');
  if (decision === 'accept') return [acceptOrWait(book, application, time)];
  if (decision === 'wait' && state === 'waiting') throw new Refusal('group-decided');
  const change = changed(book, application, decision === 'wait' ? 'waiting' : 'refused', time);
  return [change, ...moveUp(withChanges(book, [change]), time, application.id)];
}

function acceptOrWait(book: GroupBook, application: BookApplication, time: BookTime): Standing {
  const others = { ...book, applications: book.applications.filter(({ id }) => id !== application.id) };
  const full = book.places !== null && takenPlaces(book.members) >= book.places;
  const free = application.state === 'applied' ? !full : freePlaces(others) > 0;
  if (free) return accepted(book, application, time);
  if (application.state === 'waiting') throw new Refusal('group-full');
  return changed(book, application, 'waiting', time);
}

/** An application that has just come in: to be decided, or in the queue where there is no place. */
export function stateOnArrival(book: GroupBook): 'applied' | 'waiting' {
  return freePlaces(book) > 0 ? 'applied' : 'waiting';
}

/** The school's own entry of an application on paper: at once a member, if there is a place. */
export function enterOnPaper(book: GroupBook, application: BookApplication, time: BookTime): Standing {
  return freePlaces(book) > 0
    ? accepted(book, application, time)
    : changed(book, application, 'waiting', time);
}

/** The guardian takes the application back. @throws Refusal group-decided */
export function withdraw(book: GroupBook, application: BookApplication, time: BookTime): Standing[] {
  if (application.state !== 'applied' && application.state !== 'waiting') throw new Refusal('group-decided');
  const change = changed(book, application, 'withdrawn', time);
  return [change, ...moveUp(withChanges(book, [change]), time)];
}

/** The last day in the group is `leftOn`; one who was to begin later never begins. */
export function leave(
  book: GroupBook,
  application: BookApplication,
  member: Membership,
  leftOn: SchoolDate,
  time: BookTime,
): Standing[] {
  const change: Standing = {
    application: { ...application, state: 'left', leftOn, decidedAt: time.now.toISOString() },
    membership:
      member.since > leftOn ? null : { studentId: member.studentId, since: member.since, until: leftOn },
  };
  return [change, ...moveUp(withChanges(book, [change]), time)];
}

/** Whoever waits first has the place that became free. */
export function moveUp(book: GroupBook, time: BookTime, except?: number): Standing[] {
  const first = book.applications.find(({ id, state }) => state === 'waiting' && id !== except);
  if (!first || freePlaces(book) <= 0) return [];
  const change = accepted(book, first, time);
  return [change, ...moveUp(withChanges(book, [change]), time, except)];
}

function accepted(book: GroupBook, application: BookApplication, { today, now }: BookTime): Standing {
  const since = firstFreeDay(book, today);
  return {
    application: { ...application, state: 'accepted', decidedAt: now.toISOString(), leftOn: null },
    membership: { studentId: application.studentId, since, until: book.lastDay(since) },
  };
}

function changed(
  book: GroupBook,
  application: BookApplication,
  state: ApplicationState,
  { now }: BookTime,
): Standing {
  return standingOf(book, { ...application, state, decidedAt: now.toISOString() });
}

const plain = ({ studentId, since, until }: Membership): Membership => ({ studentId, since, until });
