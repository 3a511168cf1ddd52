import type { NoticeKind, OwedNotice } from '../../delivery/notice.ts';
import { type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import { formatShortDay } from '../../telegram/format.ts';
import { type Html, html, lines } from '../../telegram/html.ts';
import type { Translate } from '../../telegram/i18n.ts';
import { noticeOf, previewed } from '../../telegram/notice-message.ts';
import { lessonName } from '../timetable/change-words.ts';
import type { SchoolFrame } from '../timetable/school-frame.ts';
import { substitutedWords } from '../timetable/substituted-words.ts';
import { type SettledLesson, settledLessons } from './settled-lessons.store.ts';
import { spanWords } from './span-words.ts';
import { type KeptSubstitution, loadSubstitutions } from './substitution.store.ts';
import type { SubstitutionsDeps } from './substitutions-deps.ts';
import { STAFF_NOTICE, type StaffPart } from './tell-of-substitution.ts';

/**
 * ¶4.11: which lessons a colleague gives from today on, who gives the absent teacher's, and that one is away. A lesson
 * of the same morning cannot wait for a digest.
 */
export function staffNoticeKind({ texts, settings, frames }: SubstitutionsDeps): NoticeKind {
  return {
    kind: STAFF_NOTICE,
    quiet: settings.quietHours.default,
    urgent: true,
    idempotent: false,
    async compose(db, batch, now) {
      const today = schoolDateOf(now);
      const ids = [...new Set(batch.map(idOfNotice))];
      const kept = await loadSubstitutions(db, { id: { in: ids } });
      const settled = await settledLessons(db, { substitutionIds: ids });
      const frame = await frames(today);
      return new Map(
        batch.flatMap((notice) => {
          const own = kept.find(({ id }) => id === idOfNotice(notice));
          if (!own) return [];
          const ahead = settled.filter(
            ({ substitutionId, day }) => substitutionId === own.id && day >= today,
          );
          const t = texts[notice.language];
          const text = previewed(notice.preview, { kind: textFor(notice, own, ahead, frame, t) }, t);
          return [[notice.id, noticeOf({ html: text, buttons: [[buttonFor(notice, own, t)]] })]];
        }),
      );
    },
  };
}

const idOfNotice = ({ params }: OwedNotice) => Number(params['substitutionId']);

function partOf({ params }: OwedNotice): StaffPart {
  return params['as'] === 'office' ? 'office' : 'teacher';
}

function buttonFor(notice: OwedNotice, { id, plan }: KeptSubstitution, t: Translate) {
  if (partOf(notice) === 'office' || notice.personId === plan.absentId)
    return { label: t('button-show'), data: `sub:${id}` };
  return { label: t('button-today'), data: 'today' };
}

function textFor(
  notice: OwedNotice,
  { plan, absentName, isCancelled }: KeptSubstitution,
  ahead: readonly SettledLesson[],
  frame: SchoolFrame,
  t: Translate,
): Html {
  const about = { name: absentName, span: spanWords(plan, t) };
  if (partOf(notice) === 'office')
    return isCancelled
      ? t.html('substitution-told-office-off', about)
      : t.html('substitution-told-office', about);
  if (notice.personId === plan.absentId) {
    if (isCancelled || ahead.length === 0) return t.html('substitution-told-absent-off', about);
    return lines(t.html('substitution-told-absent'), ...ahead.map((lesson) => absentLine(lesson, t)));
  }
  const own = ahead.filter(({ substituteId }) => substituteId === notice.personId);
  if (own.length === 0) return t.html('substitution-told-off', about);
  return lines(t.html('substitution-told', about), ...own.map((lesson) => ownLine(lesson, frame, t)));
}

function nameOf(lesson: SettledLesson, subjectName: string): string {
  return lessonName({ ...lesson, groupName: lesson.groupName ?? undefined, subjectName }, true);
}

/** `pirmd., 23.11., 1. stunda, 08:30: 5.b matemātika, kopā ar 5.a` */
function ownLine(lesson: SettledLesson, frame: SchoolFrame, t: Translate): Html {
  const { day, number, joinedName, taughtName, subjectName } = lesson;
  const together = joinedName ? `, ${t('substituted-joined', { class: joinedName })}` : '';
  return t.html('substitution-told-line', {
    day: formatShortDay(day as SchoolDate, t.language),
    number,
    time: frame.bellsOn(day).get(number)?.startsAt ?? '',
    lesson: html`<b>${nameOf(lesson, taughtName ?? subjectName)}</b>${together}`,
  });
}

function absentLine(lesson: SettledLesson, t: Translate): Html {
  const { day, number, subjectName, substituteName, taughtName, joinedName } = lesson;
  const what = substituteName
    ? substitutedWords({ substituteName, subjectName: taughtName ?? subjectName, joinedName }, subjectName, t)
    : t('substitution-not-held');
  return html`${formatShortDay(day, t.language)} ${number}. ${nameOf(lesson, subjectName)} – ${what}`;
}
