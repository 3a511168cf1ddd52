import { fold } from './folding.ts';

export interface PersonName {
  readonly familyName: string;
  readonly givenName: string;
}

export interface NameCells {
  readonly family?: string | undefined;
  readonly given?: string | undefined;
  /** `Bērziņa Anna` or `Bērziņa, Anna`: the family name comes first, as in the journal. */
  readonly full?: string | undefined;
}

const LONGEST = 60;
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}\s.'’-]*$/u;

/** The name, or the code of what is wrong with it. */
export function readName(
  cells: NameCells,
): PersonName | 'name-missing' | 'name-incomplete' | 'bad-name' | 'name-too-long' {
  const [familyName, givenName] = partsOf(cells).map(tidy);
  if (!familyName && !givenName) return 'name-missing';
  if (!familyName || !givenName) return 'name-incomplete';
  if (![familyName, givenName].every((part) => NAME.test(part))) return 'bad-name';
  return familyName.length > LONGEST || givenName.length > LONGEST
    ? 'name-too-long'
    : { familyName, givenName };
}

function partsOf({ family = '', given = '', full = '' }: NameCells): [string, string] {
  if (family !== '' || given !== '') return [family, given];
  const [, familyName = full, givenName = ''] =
    /^([^,]+),(.+)$/.exec(full) ?? /^(\S+)\s+(.+)$/.exec(full.trim()) ?? [];
  return [familyName, givenName];
}

/** Without stray spaces; a register's BĒRZIŅA as Bērziņa. */
function tidy(part: string): string {
  const text = part.normalize('NFC').replace(/\s+/g, ' ').replace(/’/g, "'").trim();
  const shouted = text.length > 2 && text === text.toUpperCase();
  if (!shouted) return text;
  return text.toLowerCase().replace(/(^|[\s'-])(\p{L})/gu, (start) => start.toUpperCase());
}

/** `Bērziņa Anna` */
export function shownName({ familyName, givenName }: PersonName): string {
  return `${familyName} ${givenName}`;
}

/** As `Person.foldedName` has it. */
export function foldedName(name: PersonName): string {
  return fold(shownName(name));
}

/** Of two names neither part is the same: not one person's marriage or typing error. */
export function isAnotherName(one: PersonName, other: PersonName): boolean {
  return (
    fold(one.familyName) !== fold(other.familyName) &&
    fold(one.givenName) !== fold(other.givenName) &&
    fold(one.familyName) !== fold(other.givenName)
  );
}
