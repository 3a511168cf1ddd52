import { STAFF_ROLES, type StaffRole } from '../../regulation/actor.ts';
import type { Translate } from '../../telegram/i18n.ts';

/** Who wrote a letter, as the reader's list and card name them. */
export interface NamedSender {
  /** None: the school. */
  readonly familyName: string | null | undefined;
  readonly givenName: string | null | undefined;
  readonly senderRole: string;
}

/** `Kārkliņa Ilze, priekšmeta skolotāja` */
export function senderWords(sender: NamedSender, t: Translate): string {
  const { familyName, givenName } = sender;
  const role = senderRoleWords(sender, t);
  return familyName ? `${familyName} ${givenName}, ${role}` : role;
}

/** As whom they wrote; what a push may tell (¶9). */
export function senderRoleWords({ senderRole, familyName }: NamedSender, t: Translate): string {
  const staffRole = STAFF_ROLES.find((role): role is StaffRole => role === senderRole);
  if (staffRole) return t(`role-${staffRole}`);
  if (senderRole === 'student') return t('letter-as-student');
  return t(familyName ? 'letter-as-guardian' : 'letter-as-school');
}
