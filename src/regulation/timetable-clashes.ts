import type { SchoolDate, Weekday } from '../kernel/school-date.ts';

/** A lesson of the week as far as it can be in another's way. */
export interface PlacedSlot<Key extends string | number = string | number> {
  /** Tells slots apart; given back with what clashes. */
  readonly key: Key;
  /** The class that is taught as a whole. */
  readonly classId?: number | undefined;
  /** Or the group, and the class that it is a part of (none: its students come from several). */
  readonly groupId?: number | undefined;
  readonly groupClassId?: number | undefined;
  readonly teacherId: number;
  readonly room?: string | undefined;
  readonly weekday: Weekday;
  /** The bell's number. */
  readonly number: number;
  /** First and last day, both inclusive; no last day: for good. */
  readonly from: SchoolDate;
  readonly until?: SchoolDate | undefined;
}

/** What cannot be in two places at once; a group belongs to the class that it is a part of. */
export type Busy = 'teacher' | 'class' | 'room';

export interface Clash<Key> {
  readonly first: Key;
  readonly second: Key;
  /** The gravest first. */
  readonly over: readonly Busy[];
}

/**
 * ¶4.2: which slots want a teacher, a class or a room at the same time. Groups of one class stand beside each
 * other; a class beside its own group does not. Each pair comes once, in the order of `slots`.
 */
export function findClashes<Key extends string | number>(slots: readonly PlacedSlot<Key>[]): Clash<Key>[] {
  const holders = new Map<string, number[]>();
  const clashes = new Map<string, { first: number; second: number; over: Busy[] }>();
  for (const [second, slot] of slots.entries()) {
    for (const [busy, name] of wants(slot)) {
      const place = `${slot.weekday} ${slot.number} ${busy} ${name}`;
      const there = holders.get(place) ?? [];
      for (const first of there) {
        const other = slots[first];
        if (!other || other.key === slot.key || !inEachOthersWay(busy, other, slot)) continue;
        const pair = `${first} ${second}`;
        const clash = clashes.get(pair) ?? { first, second, over: [] };
        clash.over.push(busy);
        clashes.set(pair, clash);
      }
      there.push(second);
      holders.set(place, there);
    }
  }
  return [...clashes.values()].map(({ first, second, over }) => ({
    first: (slots[first] as PlacedSlot<Key>).key,
    second: (slots[second] as PlacedSlot<Key>).key,
    over,
  }));
}

function wants(slot: PlacedSlot): [Busy, string][] {
  const home = slot.classId ?? slot.groupClassId;
  const room = slot.room?.trim().toLowerCase();
  return [
    ['teacher', String(slot.teacherId)],
    ['class', home === undefined ? `group ${slot.groupId}` : String(home)],
    ...(room ? [['room', room] as [Busy, string]] : []),
  ];
}

function inEachOthersWay(busy: Busy, one: PlacedSlot, other: PlacedSlot): boolean {
  const overlap =
    (one.until === undefined || other.from <= one.until) &&
    (other.until === undefined || one.from <= other.until);
  if (!overlap) return false;
  const bothGroups = one.groupId !== undefined && other.groupId !== undefined;
  return busy !== 'class' || !bothGroups || one.groupId === other.groupId;
}
