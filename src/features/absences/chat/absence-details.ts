import type { Db } from '../../../db/open.ts';
import { markOpened } from '../../../delivery/queue-notices.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { isSchoolDate, type SchoolDate } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { Handler, View } from '../../../telegram/feature.ts';
import { formatDay } from '../../../telegram/format.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import { absencesOfDay } from '../absences.store.ts';

/** `Show` under a notice: opens what it is about, to a guardian of the child as of today. */
export const showAbsence: Handler = async (request) => {
  const [student, day = ''] = request.args;
  const studentId = Number(student);
  if (!isSchoolDate(day)) throw new Refusal('stale-button');
  if (!may(request.visitor.actor, 'absence.read', { studentId })) throw new Refusal('not-allowed');
  return request.write(async (tx) => {
    if (request.messageId !== undefined)
      await markOpened(tx, BigInt(request.telegramId), request.messageId, request.now);
    return { view: 'absence-details', params: { studentId, day } };
  });
};

export function absenceDetails({ db }: { readonly db: Db }): View {
  return async (params, { visitor, t }) => {
    const child = visitor.actor?.children.find(({ studentId }) => studentId === params['studentId']);
    if (!child || !may(visitor.actor, 'absence.read', child)) throw new Refusal('not-allowed');
    const day = String(params['day']) as SchoolDate;
    const absences = await absencesOfDay(db, child.studentId, day);
    return {
      html: blocks(
        lines(
          html`<b>${child.familyName} ${child.givenName}</b>`,
          html`<i>${formatDay(day, t.language)}</i>`,
        ),
        lines(
          ...absences.map(({ number, subjectName, kind }) => {
            const lesson = number > 0 ? `${number}. ${subjectName}` : subjectName;
            return html`${lesson}: ${t.html(`diary-${kind}`)}`;
          }),
          absences.length === 0 && t.html('absence-none-left'),
        ),
      ),
      buttons: [[{ label: t('button-diary'), data: `diary:${day}:${child.studentId}` }]],
    };
  };
}
