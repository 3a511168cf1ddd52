import { type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { Actor } from '../../../regulation/actor.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import { isHere, isOpen, type PersonRecord, stampOf } from '../person-record.ts';
import { roleWords } from './person-words.ts';

const LONGEST_LIST = 8;

/** Under a card: its relatives' cards, what may be done with the person, the way back to the list. */
export function cardButtons(
  person: PersonRecord,
  { actor, now, back, t }: { actor: Actor | undefined; now: Date; back: string | undefined; t: Translate },
): Button[][] {
  const today = schoolDateOf(now);
  const edits = may(actor, 'people.edit');
  const invitable = may(actor, 'invite.make', {}) && isHere(person, today);
  const connected = person.accounts.some(({ closedAt }) => closedAt === null);
  const relatives = person.guardianships
    .filter((row) => isOpen(row, today))
    .slice(0, LONGEST_LIST)
    .map(({ guardianId, guardianName, childId, childName }) =>
      guardianId === person.id
        ? { label: childName, data: `person:${childId}` }
        : { label: guardianName, data: `person:${guardianId}` },
    );
  return [
    ...inRows(relatives, 2),
    [
      ...(edits ? [{ label: t('button-change'), data: `pe:${person.id}:edit` }] : []),
      ...(invitable && !connected ? [{ label: t('button-invite'), data: `invite:${person.id}` }] : []),
      { label: t('button-history'), data: `pe:${person.id}:log` },
    ],
    [
      back === undefined
        ? { label: t('button-search'), data: 'people' }
        : { label: t('button-back'), data: `people:${back}` },
    ],
  ];
}

/** Every change that the superuser can make of this person. */
export function editButtons(
  person: PersonRecord,
  today: SchoolDate,
  canReturn: boolean,
  t: Translate,
): Button[][] {
  const stamp = stampOf(person);
  const ask = (key: string, what: string): Button => ({
    label: t(key),
    data: `pt:${person.id}:${what}:${stamp}`,
  });
  const open = (key: string, mode: string): Button => ({ label: t(key), data: `pe:${person.id}:${mode}` });
  const isStudent = person.studentId !== null;
  const ends = [
    ...person.roles
      .filter((row) => isOpen(row, today))
      .map((row) => ({ name: roleWords(row, t), data: `ps:${person.id}:norole:${row.id}:${stamp}` })),
    ...person.guardianships
      .filter((row) => isOpen(row, today))
      .map(({ id, guardianId, guardianName, childName }) => ({
        name: guardianId === person.id ? childName : guardianName,
        data: `ps:${person.id}:noguard:${id}:${stamp}`,
      })),
  ].slice(0, LONGEST_LIST);
  return [
    [ask('button-person-name', 'name'), ask('button-person-phone', 'phone')],
    isStudent
      ? [open('button-person-class', 'class'), ask('button-person-guardian', 'guard')]
      : [open('button-person-role', 'role'), ask('button-person-child', 'child')],
    ...ends.map(({ name, data }) => [{ label: t('button-person-end', { name }), data }]),
    isHere(person, today)
      ? [open('button-person-leave', 'leave')]
      : canReturn
        ? [{ label: t('button-person-return'), data: `ps:${person.id}:return::${stamp}` }]
        : [],
    [{ label: t('button-back'), data: `person:${person.id}` }],
  ];
}
