import { markOpened } from '../../../delivery/queue-notices.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { isSchoolDate, type SchoolDate } from '../../../kernel/school-date.ts';
import { ABSENCE_REASONS } from '../../../regulation/absence-excuse.ts';
import { may } from '../../../regulation/access.ts';
import { idOf } from '../../../telegram/button-id.ts';
import {
  type Handler,
  type MemberRequest,
  memberOf,
  type Request,
  type View,
} from '../../../telegram/feature.ts';
import { formatDay } from '../../../telegram/format.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import { inRows } from '../../../telegram/screen.ts';
import { undoOffer } from '../../../telegram/undo-offer.ts';
import { INQUIRY_ANSWERS } from '../../absences/inquiry-buttons.ts';
import { answerInquiry } from '../answer-inquiry.ts';
import { momentOf, noteCard } from '../note-step.ts';
import type { NotesDeps } from '../notes-deps.ts';
import { sendNote } from '../send-note.ts';

/** The child and the day that a notice asks about. @throws Refusal stale-button, not-allowed */
function askedAbout(request: Request): { member: MemberRequest; studentId: number; day: SchoolDate } {
  const member = memberOf(request);
  const [student, day = ''] = request.args;
  const studentId = idOf(student);
  if (!isSchoolDate(day)) throw new Refusal('stale-button');
  if (!may(member.visitor.actor, 'absence.report', { studentId })) throw new Refusal('not-allowed');
  return { member, studentId, day };
}

/** ¶4.10: a child is away and nobody said so: `Ill`, `I know`, `I did not know`. */
export function inquiryPresses({ settings }: NotesDeps): Readonly<Record<string, Handler>> {
  return {
    inq: async (request) => {
      const { member, studentId, day } = askedAbout(request);
      const said = INQUIRY_ANSWERS.find((one) => one === request.args[2]);
      if (!said) throw new Refusal('stale-button');
      const { actor } = member.visitor;
      const moment = momentOf(member, settings);
      return member.write(async (tx) => {
        if (request.messageId !== undefined)
          await markOpened(tx, BigInt(request.telegramId), request.messageId, request.now);
        const taken = await answerInquiry(tx, actor, { studentId, day, said }, moment);
        if (!taken)
          return {
            view: 'absence-details',
            params: { studentId, day },
            alert: { key: 'inquiry-settled', params: {} },
          };
        if (said !== 'ill') return { view: 'absence-answered', params: { studentId, day, said } };
        const note = { studentId, from: day, until: day, lessons: [], reason: 'illness' } as const;
        const { id } = await sendNote(tx, actor, note, moment, { answers: true });
        return noteCard(id, undoOffer(moment));
      });
    },
    /** The reason, after `I know`, if they want to give it. */
    'inq-why': async (request) => {
      const { member, studentId, day } = askedAbout(request);
      const reason = ABSENCE_REASONS.find((one) => one === request.args[2]);
      if (!reason) throw new Refusal('stale-button');
      const moment = momentOf(member, settings);
      return member.write(async (tx) => {
        const said = { studentId, from: day, until: day, lessons: [], reason };
        const { id } = await sendNote(tx, member.visitor.actor, said, moment, { answers: true });
        return noteCard(id, undoOffer(moment));
      });
    },
  };
}

export const answeredView: View = async (params, { visitor: { actor }, t }) => {
  const child = actor?.children.find(({ studentId }) => studentId === params['studentId']);
  if (!child || !may(actor, 'absence.report', child)) throw new Refusal('not-allowed');
  const { studentId } = child;
  const day = String(params['day']) as SchoolDate;
  const knew = params['said'] === 'known';
  const reasons = ABSENCE_REASONS.map((reason) => ({
    label: t(`button-reason-${reason}`),
    data: `inq-why:${studentId}:${day}:${reason}`,
  }));
  // Who finds out after all where the child is, says so here.
  const later = INQUIRY_ANSWERS.filter((said) => said !== 'unknown').map((said) => ({
    label: t(`button-inquiry-${said}`),
    data: `inq:${studentId}:${day}:${said}`,
  }));
  return {
    html: blocks(
      lines(html`<b>${child.familyName} ${child.givenName}</b>`, html`<i>${formatDay(day, t.language)}</i>`),
      t.html(knew ? 'inquiry-known' : 'inquiry-unknown'),
    ),
    buttons: [...(knew ? inRows(reasons, 2) : [later]), [{ label: t('button-menu'), data: 'menu' }]],
  };
};
