import type { Db } from '../../../db/open.ts';
import { markOpened } from '../../../delivery/queue-notices.ts';
import { compareNames } from '../../../kernel/folding.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { isSchoolDate, type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import { idOf } from '../../../telegram/button-id.ts';
import type { Handler, View } from '../../../telegram/feature.ts';
import { formatDay } from '../../../telegram/format.ts';
import { blocks, html } from '../../../telegram/html.ts';
import { dayCases } from '../safety/day-cases.store.ts';
import { dayLines } from '../safety/day-words.ts';
import { mixedCases } from '../safety/mixed-notice-kind.ts';

/** `absence-mixed:<classId>:<day>`: who was in one lesson and not in another. */
export const showAbsenceMixed: Handler = async (request) => {
  const [named, day = ''] = request.args;
  const classId = idOf(named);
  if (!isSchoolDate(day)) throw new Refusal('stale-button');
  if (!may(request.visitor.actor, 'absence.oversee', { classId })) throw new Refusal('not-allowed');
  return request.write(async (tx) => {
    if (request.messageId !== undefined)
      await markOpened(tx, BigInt(request.telegramId), request.messageId, request.now);
    return { view: 'absence-mixed', params: { classId, day } };
  });
};

/** ¶4.10: of the own class, and for the school's heads of any. */
export function absenceMixed({ db }: { readonly db: Db }): View {
  return async (params, { visitor, now, t }) => {
    const day = String(params['day']) as SchoolDate;
    const classId = Number(params['classId']);
    if (!may(visitor.actor, 'absence.oversee', { classId })) throw new Refusal('not-allowed');
    const found = await mixedCases(db, [{ classId, day }], schoolDateOf(now));
    const byName = found.toSorted((a, b) =>
      compareNames(`${a.familyName} ${a.givenName}`, `${b.familyName} ${b.givenName}`),
    );
    return {
      html: blocks(
        html`<i>${formatDay(day, t.language)}</i>`,
        ...byName.map((one) => dayLines(one, t)),
        found.length === 0 && t.html('absence-mixed-over'),
      ),
      buttons: [[{ label: t('button-menu'), data: 'menu' }]],
    };
  };
}

/** `absence-day:<studentId>:<day>` under an alarm: who it is, and whom to call. */
export const showAbsenceDay: Handler = async (request) => {
  const [student, day = ''] = request.args;
  const studentId = idOf(student);
  if (!isSchoolDate(day)) throw new Refusal('stale-button');
  if (!may(request.visitor.actor, 'absence.oversee')) throw new Refusal('not-allowed');
  return request.write(async (tx) => {
    if (request.messageId !== undefined)
      await markOpened(tx, BigInt(request.telegramId), request.messageId, request.now);
    return { view: 'absence-day', params: { studentId, day } };
  });
};

/** ¶4.10: of the own class, and for the school's heads of any. */
export function absenceDay({ db }: { readonly db: Db }): View {
  return async (params, { visitor, now, t }) => {
    const day = String(params['day']) as SchoolDate;
    const [found] = await dayCases(db, [{ studentId: Number(params['studentId']), day }], schoolDateOf(now));
    if (!found || !may(visitor.actor, 'absence.oversee', { classId: found.classId }))
      throw new Refusal('not-allowed');
    return {
      html: blocks(html`<i>${formatDay(day, t.language)}</i>`, dayLines(found, t)),
      buttons: [[{ label: t('button-menu'), data: 'menu' }]],
    };
  };
}
