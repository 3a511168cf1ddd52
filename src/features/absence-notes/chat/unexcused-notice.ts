import type { NoticeKind, NoticeMessage, OwedNotice } from '../../../delivery/notice.ts';
import { type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { html } from '../../../telegram/html.ts';
import { noticeOf, previewed } from '../../../telegram/notice-message.ts';
import { watchersAmong } from '../../absences/safety/day-cases.store.ts';
import type { NotesDeps } from '../notes-deps.ts';
import { studentsWithClass, UNEXCUSED, unexcusedOf } from '../unexcused-limit.ts';

const caseOf = ({ params }: OwedNotice) => ({
  studentId: Number(params['studentId']),
  span: { from: String(params['from']) as SchoolDate, until: String(params['until']) as SchoolDate },
});

/** ¶4.10: the school has to tell the municipality. Excused in between: nothing is owed. */
export function unexcusedKind({ texts, settings }: NotesDeps): NoticeKind {
  const limit = settings['4.10'].unexcused.lessons;
  return {
    kind: UNEXCUSED,
    quiet: settings.quietHours.default,
    idempotent: true,
    async compose(db, batch, now) {
      const today = schoolDateOf(now);
      const cases = batch.map((notice) => ({ notice, ...caseOf(notice) }));
      const ids = [...new Set(cases.map(({ studentId }) => studentId))];
      const students = await studentsWithClass(db, ids, today);
      const [first] = cases;
      const counts = first ? await unexcusedOf(db, ids, first.span) : new Map<number, number>();
      const people = batch.map(({ personId }) => personId);
      const readers = await watchersAmong(db, people, today);
      const messages = new Map<number, NoticeMessage>();
      for (const { notice, studentId } of cases) {
        const student = students.find((one) => one.studentId === studentId);
        const count = counts.get(studentId) ?? 0;
        const mayRead = readers.some(
          ({ personId, role, classId }) =>
            personId === notice.personId && (role === 'academicOffice' || classId === student?.classId),
        );
        if (!student || !mayRead || count <= limit) continue;
        const t = texts[notice.language];
        const { className, familyName, givenName, classId } = student;
        const kind = t.html('unexcused-notice', { class: className, limit });
        const full = () => html`${kind} <b>${familyName} ${givenName}</b>: ${count}`;
        const text = previewed(notice.preview, { kind, full }, t);
        const show = { label: t('button-show'), data: `ac:${classId}` };
        messages.set(notice.id, noticeOf({ html: text, buttons: [[show]] }));
      }
      return messages;
    },
  };
}
