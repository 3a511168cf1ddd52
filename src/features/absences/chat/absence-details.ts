import type { Db } from '../../../db/open.ts';
import { markOpened } from '../../../delivery/queue-notices.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { isSchoolDate, type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { Handler, View } from '../../../telegram/feature.ts';
import { formatDay } from '../../../telegram/format.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import { guardiansCases, markedAbsences } from '../absences.store.ts';
import { inquiryButtons } from '../inquiry-buttons.ts';

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
  return async (params, { visitor: { actor }, now, t }) => {
    const child = actor?.children.find(({ studentId }) => studentId === params['studentId']);
    if (!actor || !child || !may(actor, 'absence.read', child)) throw new Refusal('not-allowed');
    const { studentId } = child;
    const day = String(params['day']) as SchoolDate;
    const absences = await markedAbsences(db, [studentId], { from: day, until: day });
    const asked = { studentId, day, guardianId: actor.personId };
    const [found] = await guardiansCases(db, [asked], schoolDateOf(now));
    const questions = found && found.missed.length > 0 ? inquiryButtons(found, t) : [];
    return {
      html: blocks(
        lines(
          html`<b>${child.familyName} ${child.givenName}</b>`,
          html`<i>${formatDay(day, t.language)}</i>`,
        ),
        lines(
          ...absences.map(({ number, subjectName, mark }) => {
            const lesson = number > 0 ? `${number}. ${subjectName}` : subjectName;
            return html`${lesson}: ${t.html(`absence-mark-${mark}`)}`;
          }),
          absences.length === 0 && t.html('absence-none-left'),
          questions.length > 0 && t.html('absence-inquiry'),
        ),
      ),
      buttons: [
        questions,
        [
          { label: t('button-diary'), data: `diary:${day}:${studentId}` },
          { label: t('button-absence'), data: `absence-of:${studentId}` },
        ],
      ],
    };
  };
}
