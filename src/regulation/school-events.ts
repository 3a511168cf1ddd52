import { instantOf, type SchoolDate, type SchoolTime } from '../kernel/school-date.ts';
import { type Actor, diariesOf } from './actor.ts';
import type { NotHeldReason } from './lesson-state.ts';

/** An excursion, a whole-school event. */
export interface SchoolEvent {
  readonly id: number;
  readonly title: string;
  readonly from: SchoolDate;
  readonly until: SchoolDate;
  /** On each of its days; none: the whole day. */
  readonly hours: { readonly startsAt: SchoolTime; readonly endsAt: SchoolTime } | undefined;
  /** None: the whole school. */
  readonly classIds: readonly number[];
  /** Why the lessons that fall into it are not held; none: they are. */
  readonly noLessons: NotHeldReason | undefined;
}

interface Place {
  readonly day: SchoolDate;
  /** None: students of several classes; an event of the whole school alone is theirs. */
  readonly classId: number | undefined;
}

export function isEventOf({ from, until, classIds }: SchoolEvent, { day, classId }: Place): boolean {
  if (day < from || until < day) return false;
  return classIds.length === 0 || (classId !== undefined && classIds.includes(classId));
}

/** The event for which a lesson is not held: of its class, and the lesson falls into it in part at least. */
export function eventInstead(
  events: readonly SchoolEvent[],
  lesson: Place & { readonly startsAt: Date; readonly endsAt: Date },
): (SchoolEvent & { readonly noLessons: NotHeldReason }) | undefined {
  return events.find((event): event is SchoolEvent & { noLessons: NotHeldReason } => {
    const { hours, noLessons } = event;
    if (noLessons === undefined || !isEventOf(event, lesson)) return false;
    if (hours === undefined) return true;
    return (
      lesson.startsAt < instantOf(lesson.day, hours.endsAt) &&
      instantOf(lesson.day, hours.startsAt) < lesson.endsAt
    );
  });
}

/** The staff reads of all events, a family of the school's and of its children's classes. */
export function readsEvent(
  actor: Actor,
  { classIds }: SchoolEvent,
  classes: readonly { readonly id: number; readonly name: string }[],
): boolean {
  if (classIds.length === 0 || actor.roles.length > 0) return true;
  const own = diariesOf(actor).flatMap(({ className }) =>
    classes.filter(({ name }) => name === className).map(({ id }) => id),
  );
  return own.some((id) => classIds.includes(id));
}
