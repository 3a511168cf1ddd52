import type { SchoolDate } from '../../../kernel/school-date.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { formatFullDate } from '../../../telegram/format.ts';
import { blocks, type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import {
  fullName,
  type GuardianSpell,
  isCurrent,
  isHere,
  isOpen,
  type PersonRecord,
  type RoleSpell,
} from '../person-record.ts';

/** What the school knows of a person today, and from a later day on. */
export function personText(person: PersonRecord, now: Date, t: Translate): Html {
  const today = schoolDateOf(now);
  const asGuardian = person.guardianships.filter(({ guardianId }) => guardianId === person.id);
  const asChild = person.guardianships.filter(({ childId }) => childId === person.id);
  return blocks(
    lines(html`<b>${fullName(person)}</b>`, !isHere(person, today) && t.html('person-gone-from-school')),
    lines(
      ...person.enrolments.filter((row) => isOpen(row, today)).map((row) => classLine(row, today, t)),
      ...person.roles.filter((row) => isOpen(row, today)).map((row) => html`${roleWords(row, t)}`),
    ),
    relatives('person-guardians', asChild, today, guardianLine, t),
    relatives('person-children', asGuardian, today, (row) => html`${childWords(row, today)}`, t),
    lines(
      connectionLine(person, now, t),
      person.phone !== null && t.html('person-phone', { phone: person.phone }),
    ),
  );
}

/** `priekšmeta skolotājs`, `klases audzinātājs 5.b` */
export function roleWords({ role, className }: Pick<RoleSpell, 'role' | 'className'>, t: Translate): string {
  return className ? `${t(`role-${role}`)} ${className}` : t(`role-${role}`);
}

function childWords({ childName, childClasses }: GuardianSpell, today: SchoolDate): string {
  const present = childClasses.find((row) => isCurrent(row, today));
  return present ? `${childName}, ${present.className}` : childName;
}

function classLine(
  row: { readonly className: string; readonly since: SchoolDate; readonly until: SchoolDate | null },
  today: SchoolDate,
  t: Translate,
): Html {
  if (isCurrent(row, today)) return t.html('person-class', { class: row.className });
  return t.html('person-class-from', { class: row.className, day: formatFullDate(row.since, t.language) });
}

function relatives(
  key: 'person-guardians' | 'person-children',
  rows: readonly GuardianSpell[],
  today: SchoolDate,
  line: (row: GuardianSpell, t: Translate) => Html,
  t: Translate,
): Html | undefined {
  const present = rows.filter((row) => isCurrent(row, today));
  if (present.length === 0) return undefined;
  return lines(t.html(key), ...present.map((row) => html`• ${line(row, t)}`));
}

const guardianLine = ({ guardianName, guardianConnected }: GuardianSpell, t: Translate): Html =>
  guardianConnected
    ? html`${guardianName}`
    : html`${guardianName} (${t.html('person-relative-not-connected')})`;

function connectionLine({ accounts, invites }: PersonRecord, now: Date, t: Translate): Html {
  const open = accounts.find(({ closedAt }) => closedAt === null);
  if (open?.unreachableAt)
    return t.html('person-unreachable', {
      day: formatFullDate(schoolDateOf(new Date(open.unreachableAt)), t.language),
    });
  if (open) return t.html('person-connected');
  const invited = invites
    .filter(({ revokedAt, expiresAt }) => revokedAt === null && new Date(expiresAt) > now)
    .at(-1);
  if (invited)
    return t.html('person-invited', {
      day: formatFullDate(schoolDateOf(new Date(invited.expiresAt)), t.language),
    });
  return t.html(accounts.length > 0 ? 'person-cut-off' : 'person-not-connected');
}
