import type { Person } from '../../db/generated/client.ts';
import { fold } from '../../kernel/folding.ts';
import { telegramIdOf } from '../telegram-ids.ts';
import type { SchoolDraft } from './demo-school.ts';
import { type Gender, surnameFor } from './names/gender.ts';
import { givenName, type Origin, someOrigin } from './names/given-names.ts';
import { SURNAMES } from './names/surnames.ts';
import type { Random } from './random.ts';

/** Latvian mobile numbers begin with 2; these are nobody's on purpose alone. */
const FIRST_PHONE = 20_000_001;

export interface Adult {
  readonly gender: Gender;
  readonly origin: Origin;
  readonly givenName: string;
  /** The masculine form, by which the family is known. */
  readonly surname: string;
}

/** @param taken surnames that others bear, to be avoided while there are others */
export function someAdult(random: Random, gender: Gender, taken: ReadonlySet<string> = new Set()): Adult {
  const origin = someOrigin(random);
  const surname = someSurname(random, origin, (each) => !taken.has(each));
  return { gender, origin, givenName: givenName(random, origin, 'adult', gender), surname };
}

/** One that is free, while there is one. */
export function someSurname(random: Random, origin: Origin, isFree: (surname: string) => boolean): string {
  const all = SURNAMES[origin];
  const start = random.int(all.length);
  const turned = [...all.slice(start), ...all.slice(0, start)];
  return turned.find(isFree) ?? (all[start] as string);
}

/** @param id the persona's id */
export function addPerson(
  school: SchoolDraft,
  id: string,
  { givenName, surname, gender }: Pick<Adult, 'givenName' | 'surname' | 'gender'>,
): Person {
  const familyName = surnameFor(surname, gender);
  return school.people.add({
    givenName,
    familyName,
    foldedName: fold(`${familyName} ${givenName}`),
    externalId: id,
    phone: id.startsWith('student') ? null : `+371${FIRST_PHONE + school.people.rows.length}`,
    preview: 'kind',
    quietFrom: null,
    quietUntil: null,
    digest: false,
    tomorrow: 'changes',
    lineHintAt: null,
  });
}

export function connect(school: SchoolDraft, personId: number, linkedAt: Date): void {
  school.accounts.add({
    telegramId: BigInt(telegramIdOf(personId)),
    personId,
    language: null,
    linkedAt,
    closedAt: null,
    unreachableAt: null,
    commandList: null,
  });
}
