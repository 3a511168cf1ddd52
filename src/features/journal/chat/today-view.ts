import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import { lessonDeadline } from '../../../regulation/lesson-deadline.ts';
import { encodeRef } from '../../../regulation/lesson-ref.ts';
import { missingParts } from '../../../regulation/lesson-state.ts';
import type { View } from '../../../telegram/feature.ts';
import { formatDay, formatTime } from '../../../telegram/format.ts';
import { blocks, type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import { changedWords, goneLine } from '../../timetable/change-words.ts';
import { courseName } from '../../timetable/course-name.ts';
import { type DayLesson, isTakenBack, loadDayLessons } from '../day-lessons.store.ts';
import type { JournalDeps } from '../find-lessons.ts';
import { changeOf, type GoneLesson, goneLessons } from '../lesson-changes.ts';
import { missingWords } from './lesson-words.ts';

/** A teacher's day: what runs, minutes to the bell, and of each lesson what is missing (¶4.5). */
export function todayView(deps: JournalDeps): View {
  return async (_params, { visitor, now, t }) => {
    if (!visitor.actor) throw new Refusal('not-connected');
    if (!may(visitor.actor, 'lesson.record')) throw new Refusal('not-allowed');
    const day = schoolDateOf(now);
    const frame = await deps.frames(day);
    const of = { teacherId: visitor.actor.personId };
    const loaded = await loadDayLessons(deps.db, frame, of, day, { idleCourses: true });
    const lessons = loaded.lessons.filter((lesson) => !isTakenBack(lesson));
    const gone = goneLessons(loaded, day, frame);
    const title = html`<b>${formatDay(day, t.language)}, ${formatTime(now)}</b>`;
    if (lessons.length === 0) {
      const taught = frame.calendar.lessonsOn(day);
      const why = 'off' in taught ? `day-off-${taught.off}` : 'today-no-lessons';
      return {
        html: blocks(title, lines(...gone.map((one) => goneEntry(one, t))), t.html(why)),
        buttons: [],
      };
    }
    const deadlineOf = (lesson: DayLesson) =>
      lessonDeadline({ day, grades: lesson.course.grades, endsAt: lesson.endsAt }, deps.settings['4.5']);
    const entries = [
      ...lessons.map((lesson) => ({
        at: lesson.startsAt,
        line: lessonLine(lesson, now, deadlineOf(lesson), t),
      })),
      ...gone.map((one) => ({ at: one.startsAt, line: goneEntry(one, t) })),
    ].sort((a, b) => a.at.getTime() - b.at.getTime());

    const unfinished = lessons.filter((lesson) => missingParts(lesson.state, lesson.course).length > 0);
    return {
      html: blocks(
        lines(title, frame.shortDays.has(day) && t.html('timetable-short-day'), bellLine(lessons, now, t)),
        lines(...entries.map(({ line }) => line)),
        unfinished.length === 0 && t.html('today-all-entered'),
      ),
      buttons: inRows(
        lessons.map((lesson) => openButton(lesson, unfinished.includes(lesson), t)),
        2,
      ),
    };
  };
}

const minutesUntil = (instant: Date, now: Date) => Math.ceil((instant.getTime() - now.getTime()) / 60_000);

function bellLine(lessons: readonly DayLesson[], now: Date, t: Translate): Html | undefined {
  const running = lessons.find((lesson) => lesson.startsAt <= now && now < lesson.endsAt);
  const next = lessons.find((lesson) => lesson.startsAt > now);
  if (running) {
    return t.html('today-running', {
      lesson: shortName(running),
      minutes: minutesUntil(running.endsAt, now),
    });
  }
  return next && t.html('today-next', { lesson: shortName(next), time: formatTime(next.startsAt) });
}

function lessonLine(lesson: DayLesson, now: Date, deadline: Date, t: Translate): Html {
  const start = formatTime(lesson.startsAt);
  const name = html`${start} <b>${shortName(lesson)}</b>`;
  const change = changeOf(lesson);
  const changed = change && html`   ❗ ${changedWords(change, lesson.ref.day, t)}`;
  const missing = missingWords(lesson, t);
  if (!missing) return lines(html`✓ ${name}`, changed);
  if (lesson.startsAt > now) return lines(html`· ${name}`, changed);
  const clock =
    now < deadline
      ? t.html('today-deadline-left', {
          time: formatTime(deadline),
          left: duration(minutesUntil(deadline, now), t),
        })
      : t.html('today-deadline-past', { time: formatTime(deadline) });
  return lines(html`• ${name} – ${missing}`, changed, html`   <i>${clock}</i>`);
}

function goneEntry(gone: GoneLesson, t: Translate): Html {
  return html`✗ ${goneLine(html`${formatTime(gone.startsAt)} ${shortName(gone)}`, gone.heldOn, t)}`;
}

function duration(minutes: number, t: Translate): string {
  const hours = Math.floor(minutes / 60);
  return hours > 0
    ? t('duration-hours', { hours, minutes: minutes % 60 })
    : t('duration-minutes', { minutes });
}

/** `6.b Mat`; a group's name tells the subject itself: `5.b Ang 1` */
function shortName({ course }: Pick<DayLesson, 'course'>): string {
  const name = courseName(course);
  return name.includes(course.subjectCode) ? name : `${name} ${course.subjectCode}`;
}

function openButton(lesson: DayLesson, unfinished: boolean, t: Translate): Button {
  const key = unfinished ? 'today-open-unfinished' : 'today-open';
  const name = `${formatTime(lesson.startsAt)} ${shortName(lesson)}`;
  return { label: t(key, { lesson: name }), data: `ls:${encodeRef(lesson.ref)}` };
}
