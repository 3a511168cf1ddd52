import { Refusal } from '../../../kernel/refusal.ts';
import { isSchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import { idOf } from '../../../telegram/button-id.ts';
import { type Handler, memberOf, type View } from '../../../telegram/feature.ts';
import { blocks, html } from '../../../telegram/html.ts';
import { undoOffer } from '../../../telegram/undo-offer.ts';
import { momentOf, noteCard } from '../note-step.ts';
import { dayLabel } from '../note-words.ts';
import type { NotesDeps } from '../notes-deps.ts';
import { nextLessons } from '../school-days.ts';
import { checkSpan, sendNote } from '../send-note.ts';
import { childButtons } from './child-view.ts';

/** ¶4.10: `Ill today`: one child: a tap and its confirmation; several: which, first. */
export function illPresses({ frames, settings }: NotesDeps): Readonly<Record<string, Handler>> {
  return {
    ill: async ({ args: [student] }) => ({
      view: 'absence-ill',
      params: student === undefined ? {} : { studentId: idOf(student) },
    }),
    'ill-go': async (request) => {
      const [student, day = ''] = request.args;
      if (!isSchoolDate(day)) throw new Refusal('stale-button');
      const member = memberOf(request);
      const { calendar } = await frames(day);
      const span = { from: day, until: day, lessons: [] };
      checkSpan(span, calendar, schoolDateOf(request.now));
      const moment = momentOf(member, settings);
      return member.write(async (tx) => {
        const said = { ...span, studentId: idOf(student), reason: 'illness' } as const;
        const note = await sendNote(tx, member.visitor.actor, said, moment);
        return noteCard(note.id, undoOffer(moment));
      });
    },
  };
}

/** Names the day: on a day without lessons the next one with some. */
export function illView({ frames }: NotesDeps): View {
  return async (params, { visitor: { actor }, now, t }) => {
    const children = (actor?.children ?? []).filter((child) => may(actor, 'absence.report', child));
    const [only, ...others] = children;
    if (!only) throw new Refusal('not-allowed');
    const named = params['studentId'];
    const child = children.find(
      ({ studentId }) => studentId === (named ?? (others.length === 0 ? only.studentId : 0)),
    );
    if (!child && named !== undefined) throw new Refusal('not-allowed');
    if (!child)
      return {
        html: t.html('absence-ill-who'),
        buttons: [...childButtons(children, 'ill'), [{ label: t('button-menu'), data: 'menu' }]],
      };
    const today = schoolDateOf(now);
    const { calendar } = await frames(today);
    const [day] = nextLessons(calendar, today, 1);
    const back = { label: t('button-menu'), data: 'menu' };
    if (!day) return { html: t.html('absence-no-lessons-left'), buttons: [[back]] };
    const values = { name: child.givenName, day: dayLabel(day, today, t) };
    const { studentId } = child;
    return {
      html: blocks(html`<b>${child.familyName} ${child.givenName}</b>`, t.html('absence-ill-sure', values)),
      buttons: [
        [{ label: t('button-ill-send'), data: `ill-go:${studentId}:${day}` }],
        [{ label: t('button-note-otherwise'), data: `absence-of:${studentId}` }, back],
      ],
    };
  };
}
