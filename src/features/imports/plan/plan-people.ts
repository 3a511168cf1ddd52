import { foldedName, type PersonName, shownName } from '../../../kernel/read-name.ts';
import type { FieldChange, FieldName } from '../import-types.ts';
import type { KnownPerson } from './school-data.ts';
import type { Audit, PersonFields, Writes } from './writes.ts';

/** What a file says of a person; what it leaves empty stays as it is. */
export interface SaidOfPerson {
  readonly name: PersonName;
  readonly externalId: string | undefined;
  readonly phone: string | undefined;
}

/** Which columns say it. */
export interface PersonColumns {
  readonly id: FieldName;
  readonly familyName: FieldName;
  readonly givenName: FieldName;
  readonly phone?: FieldName;
}

/** Collects the people of a plan; new ones get ids below zero, in the order of the file. */
export function collectPeople() {
  const newPeople: Writes['newPeople'][number][] = [];
  const changedPeople: Writes['changedPeople'][number][] = [];
  const audits: Audit[] = [];
  return {
    newPeople,
    changedPeople,
    audits,
    add(said: SaidOfPerson): number {
      const id = -(newPeople.length + 1);
      newPeople.push({ id, ...fieldsOf(said) });
      return id;
    },
    /** What changes of a known person, by column. */
    change(known: KnownPerson, said: SaidOfPerson, columns: PersonColumns): FieldChange[] {
      const { familyName, givenName, externalId, phone } = known;
      const after = fieldsOf(said, known);
      const changes = [
        changeOf(columns.familyName, familyName, after.familyName),
        changeOf(columns.givenName, givenName, after.givenName),
        changeOf(columns.id, externalId, after.externalId),
        ...(columns.phone ? [changeOf(columns.phone, phone, after.phone)] : []),
      ].flat();
      if (changes.length === 0) return changes;
      changedPeople.push({ id: known.id, ...after });
      for (const [action, from, to] of [
        ['person.renamed', shownName(known), shownName(after)],
        ['person.phone-changed', phone ?? '–', after.phone ?? '–'],
        ['person.id-changed', externalId ?? '–', after.externalId ?? '–'],
      ] as const) {
        if (from !== to) audits.push({ personId: known.id, action, said: { from, to } });
      }
      return changes;
    },
  };
}

export type PlannedPeople = ReturnType<typeof collectPeople>;

function fieldsOf({ name, externalId, phone }: SaidOfPerson, known?: KnownPerson): PersonFields {
  return {
    familyName: name.familyName,
    givenName: name.givenName,
    foldedName: foldedName(name),
    externalId: externalId ?? known?.externalId ?? null,
    phone: phone ?? known?.phone ?? null,
  };
}

export function changeOf(
  field: FieldName,
  before: string | null | undefined,
  after: string | null | undefined,
): FieldChange[] {
  if ((before ?? '') === (after ?? '')) return [];
  return [{ field, ...(before ? { before } : {}), ...(after ? { after } : {}) }];
}
