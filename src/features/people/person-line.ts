import { compareNames } from '../../kernel/folding.ts';
import type { Translate } from '../../telegram/i18n.ts';
import type { FoundPerson } from './people-rows.store.ts';

/** `Bērziņa Anna · 5.b`, `Bērziņš Jānis · klases audzinātājs 5.b, vecāks (3.a)`: a person on a button. */
export function personLine(person: FoundPerson, t: Translate): string {
  const { familyName, givenName, className, roles, teachesClass, children } = person;
  const classes = [...new Set(children.flatMap((child) => child.className ?? []))]
    .sort(compareNames)
    .join(', ');
  const what = [
    className,
    ...roles.map((role) =>
      role === 'classTeacher' && teachesClass ? `${t(`role-${role}`)} ${teachesClass}` : t(`role-${role}`),
    ),
    children.length > 0 && t('person-line-guardian', { classes: classes || '–' }),
  ].filter((part) => part);
  return `${familyName} ${givenName} · ${what.length > 0 ? what.join(', ') : t('person-line-gone')}`;
}
