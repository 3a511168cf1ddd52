import { STAFF_ROLES } from '../../regulation/actor.ts';
import type { Translate } from '../../telegram/i18n.ts';
import { type RowFault, STAFF_FIELDS, STUDENT_FIELDS, TIMETABLE_FIELDS } from './import-types.ts';

/** What the templates call a column: of a guardian's field with its number. */
export function columnTitle(field: string, t: Translate): string {
  const [, number, rest] = /^guardian(\d)(\w*)$/.exec(field) ?? [];
  if (number !== undefined) return t(`import-guardian-${rest === '' ? 'Self' : rest}`, { number });
  return KNOWN.has(field) ? t(`import-column-${field}`) : '';
}

const KNOWN: ReadonlySet<string> = new Set([...STUDENT_FIELDS, ...STAFF_FIELDS, ...TIMETABLE_FIELDS]);

/** What stands in a cell before or after: a role in words, all else as it is. */
export function cellText(field: string, value: string | undefined, t: Translate): string | undefined {
  const role = field === 'roles' ? STAFF_ROLES.find((known) => known === value) : undefined;
  return role ? t(`role-${role}`) : value;
}

/** What is wrong and what to do. */
export function faultText({ code, params }: RowFault, t: Translate): string {
  return t(`import-fault-${code}`, params);
}

/** `Row 12, Class: …` */
export function faultLine(fault: RowFault, t: Translate): string {
  const text = faultText(fault, t);
  const column = fault.field === undefined ? '' : columnTitle(fault.field, t);
  return column === ''
    ? t('import-row-fault', { line: fault.line, text })
    : t('import-cell-fault', { line: fault.line, column, text });
}
