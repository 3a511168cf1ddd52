import { CAST, type CastRole, SMALLEST_CLASS_WITH_CAST, STORY_CLASS } from './cast.ts';
import type { Block, EnteredClass } from './classes.ts';
import type { Gender } from './names/gender.ts';
import { givenName, type Origin, someOrigin } from './names/given-names.ts';
import { type Adult, someAdult, someSurname } from './people.ts';
import type { Random } from './random.ts';
import type { Teacher } from './staff.ts';

export interface Child {
  readonly class: EnteredClass;
  readonly givenName: string;
  readonly surname: string;
  readonly gender: Gender;
}

export interface Family {
  /** The youngest first; no two in one grade. */
  readonly children: readonly Child[];
  readonly guardians: readonly Adult[];
  /** A guardian who also teaches here. */
  readonly teacher?: Teacher;
}

interface Seat {
  readonly class: EnteredClass;
  readonly role: CastRole | undefined;
}

/** How far a family looks for a free seat for the next child. */
const SIBLING_REACH = 12;
const TEACHER_FAMILIES_A_BLOCK = 6;

/**
 * Fills the seats of a block with the children of invented families. Within a class a surname comes
 * once, but for the cast's.
 *
 * @param teachers those who may have a child at the school
 */
export function inventFamilies(block: Block, teachers: readonly Teacher[], random: Random): Family[] {
  const surnamesIn = new Map(
    block.map((each) => [each, new Set(castOf(each).map(({ surname }) => surname))]),
  );
  const parents = random.shuffled(teachers).slice(0, TEACHER_FAMILIES_A_BLOCK);
  const families: Family[] = [];
  const seated = new Set<Seat>();
  const queue = seatsOf(block, random);

  for (const [place, first] of queue.entries()) {
    if (seated.has(first)) continue;
    const seats = [
      first,
      ...siblingSeats(first, queue.slice(place + 1, place + SIBLING_REACH), seated, random),
    ];
    for (const seat of seats) seated.add(seat);

    const taken = seats.map((seat) => surnamesIn.get(seat.class) as Set<string>);
    const isFree = (surname: string) => taken.every((surnames) => !surnames.has(surname));
    const mayTeach = !first.role && first.class.slug !== STORY_CLASS && random.chance(0.05);
    const teacher = mayTeach ? parents.find(({ adult }) => isFree(adult.surname)) : undefined;
    if (teacher) parents.splice(parents.indexOf(teacher), 1);

    const origin = first.role?.origin ?? teacher?.adult.origin ?? someOrigin(random);
    const surname = first.role?.surname ?? teacher?.adult.surname ?? someSurname(random, origin, isFree);
    for (const surnames of taken) surnames.add(surname);
    families.push({
      children: seats.map((seat) => childOn(seat, surname, origin, random)),
      guardians: guardiansOf(surname, origin, teacher?.adult, random),
      ...(teacher ? { teacher } : {}),
    });
  }
  return families;
}

function castOf(plan: EnteredClass): readonly CastRole[] {
  return plan.size >= SMALLEST_CLASS_WITH_CAST ? (CAST[plan.slug] ?? []) : [];
}

/** The story's class first: its families have their youngest there, so they are known by it. */
function seatsOf(block: Block, random: Random): Seat[] {
  const seats = block.flatMap((plan) =>
    Array.from({ length: plan.size }, (_, index): Seat => ({ class: plan, role: castOf(plan)[index] })),
  );
  const isStory = (seat: Seat) => seat.class.slug === STORY_CLASS;
  return [...seats.filter(isStory), ...random.shuffled(seats.filter((seat) => !isStory(seat)))];
}

function siblingSeats(first: Seat, near: readonly Seat[], seated: ReadonlySet<Seat>, random: Random): Seat[] {
  const wanted = [0, 0, 0, 0, 0, 0, 0, 1, 1, 2][random.int(10)] ?? 0;
  const siblings: Seat[] = [];
  let grade = first.class.grade;
  for (const seat of near) {
    if (siblings.length >= wanted) break;
    if (seated.has(seat) || seat.role || seat.class.grade <= grade) continue;
    siblings.push(seat);
    grade = seat.class.grade;
  }
  return siblings;
}

function childOn(seat: Seat, surname: string, origin: Origin, random: Random): Child {
  const gender = seat.role?.gender ?? (random.chance(0.5) ? 'f' : 'm');
  const name = seat.role?.givenName ?? givenName(random, origin, 'child', gender);
  return { class: seat.class, givenName: name, surname, gender };
}

/** Mother and father or one of them; most bear the family's name. Without the one who is a teacher. */
function guardiansOf(surname: string, origin: Origin, teacher: Adult | undefined, random: Random): Adult[] {
  const other = (gender: Gender, ownName: number): Adult =>
    random.chance(ownName)
      ? someAdult(random, gender)
      : { gender, origin, surname, givenName: givenName(random, origin, 'adult', gender) };
  const mother = () => other('f', 0.15);
  const father = () => other('m', 0.08);

  if (teacher) return random.chance(0.7) ? [teacher.gender === 'f' ? father() : mother()] : [];
  if (random.chance(0.72)) return [mother(), father()];
  return [random.chance(0.8) ? mother() : father()];
}
