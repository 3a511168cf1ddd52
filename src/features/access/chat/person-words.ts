import type { Translate } from '../../../telegram/i18n.ts';
import type { Standing } from '../standing.store.ts';

/** What connects the person with the school: `Bērziņš Jānis, 5.b · school staff`. */
export function aboutPerson(
  { staff, className, children }: Pick<Standing, 'staff' | 'className' | 'children'>,
  t: Translate,
): string {
  return [
    ...(className ? [t('access-student', { class: className })] : []),
    ...children.map((child) => `${child.familyName} ${child.givenName}, ${child.className}`),
    ...(staff ? [t('access-staff')] : []),
  ].join(' · ');
}
