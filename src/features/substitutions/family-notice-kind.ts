import type { NoticeKind, NoticeMessage, OwedNotice } from '../../delivery/notice.ts';
import { type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import { type Html, html, lines } from '../../telegram/html.ts';
import type { Translate } from '../../telegram/i18n.ts';
import { noticeOf, previewed } from '../../telegram/notice-message.ts';
import { type Concerned, stillConcerned } from '../timetable/affected-people.store.ts';
import { goneLine, lessonName, numbered } from '../timetable/change-words.ts';
import { substitutedWords } from '../timetable/substituted-words.ts';
import { type SettledLesson, settledLessons } from './settled-lessons.store.ts';
import type { SubstitutionsDeps } from './substitutions-deps.ts';
import { FAMILY_NOTICE } from './tell-of-substitution.ts';

/** ¶4.11, 9: whose lessons change today or tomorrow, and no more than that; what changes comes on a tap. */
export function familyNoticeKind({
  texts,
  settings,
}: Pick<SubstitutionsDeps, 'texts' | 'settings'>): NoticeKind {
  return {
    kind: FAMILY_NOTICE,
    quiet: settings.quietHours.default,
    idempotent: false,
    async compose(db, batch, now) {
      const today = schoolDateOf(now);
      // A day that is over is no news.
      const owed = batch.filter((notice) => dayOf(notice) >= today);
      const asked = owed.map((notice) => ({
        ...{ key: notice.id, personId: notice.personId, from: dayOf(notice) },
        courses: notice.params['courses'] as readonly number[],
      }));
      const concerned = await stillConcerned(db, asked, today);
      const full = owed.filter(({ preview }) => preview === 'full');
      const ids = [...new Set(full.map(({ params }) => Number(params['substitutionId'])))];
      const settled = ids.length > 0 ? await settledLessons(db, { substitutionIds: ids }) : [];
      const messages = new Map<number, NoticeMessage>();
      for (const notice of owed) {
        const own = concerned.filter(({ key }) => key === notice.id);
        if (own.length === 0) continue;
        const t = texts[notice.language];
        const show = { label: t('button-show'), data: `sub-news:${dayOf(notice)}` };
        messages.set(notice.id, noticeOf({ html: textFor(notice, own, settled, t), buttons: [[show]] }));
      }
      return messages;
    },
  };
}

function dayOf({ params }: OwedNotice): SchoolDate {
  return String(params['day']) as SchoolDate;
}

function textFor(
  notice: OwedNotice,
  own: readonly Concerned[],
  settled: readonly SettledLesson[],
  t: Translate,
): Html {
  const names = own.flatMap(({ calledName }) => calledName ?? []).join(', ');
  const courses = new Set(own.flatMap((one) => one.courses));
  const told = settled.filter(
    ({ substitutionId, courseId, day }) =>
      substitutionId === notice.params['substitutionId'] && courses.has(courseId) && day === dayOf(notice),
  );
  const kind = names ? t.html('timetable-notice', { names }) : t.html('timetable-notice-own');
  const full = () => lines(kind, ...told.map((lesson) => familyLine(lesson, t)));
  return previewed(notice.preview, { kind, full }, t);
}

/** `3. matemātika – aizvieto: Kalniņa Ilze` */
function familyLine(lesson: SettledLesson, t: Translate): Html {
  const { number, subjectName, taughtName, substituteName, joinedName } = lesson;
  const name = numbered(number, lessonName({ ...lesson, groupName: lesson.groupName ?? undefined }, false));
  if (!substituteName) return goneLine(name, undefined, t);
  const given = { substituteName, subjectName: taughtName ?? subjectName, joinedName };
  return html`${name} – ${substitutedWords(given, subjectName, t)}`;
}
