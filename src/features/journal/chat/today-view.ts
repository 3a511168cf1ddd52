import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { View } from '../../../telegram/feature.ts';
import { formatDay, formatTime } from '../../../telegram/format.ts';
import { blocks, type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { DayLesson } from '../day-lesson.ts';
import type { JournalDeps } from '../find-lessons.ts';
import { loadBoard, minutesUntil, shortName } from './day-board.ts';

/** A teacher's day: what runs, minutes to the bell, and of each lesson what is missing (¶4.5). */
export function todayView(deps: JournalDeps): View {
  return async (_params, { visitor, now, t }) => {
    if (!visitor.actor) throw new Refusal('not-connected');
    if (!may(visitor.actor, 'lesson.record')) throw new Refusal('not-allowed');
    const day = schoolDateOf(now);
    const of = { teacherId: visitor.actor.personId };
    const board = await loadBoard(deps, of, day, { now, t });
    const { frame, lessons, unfinished } = board;
    const title = html`<b>${formatDay(day, t.language)}, ${formatTime(now)}</b>`;
    if (lessons.length === 0) {
      const taught = frame.calendar.lessonsOn(day);
      const why = 'off' in taught ? `day-off-${taught.off}` : 'today-no-lessons';
      return { html: blocks(title, board.lines, t.html(why)), buttons: [] };
    }
    return {
      html: blocks(
        lines(title, frame.shortDays.has(day) && t.html('timetable-short-day'), bellLine(lessons, now, t)),
        board.lines,
        unfinished.length === 0 && t.html('today-all-entered'),
      ),
      buttons: board.buttons,
    };
  };
}

function bellLine(lessons: readonly DayLesson[], now: Date, t: Translate): Html | undefined {
  const held = lessons.filter(({ state }) => !state.notHeld);
  const running = held.find((lesson) => lesson.startsAt <= now && now < lesson.endsAt);
  const next = held.find((lesson) => lesson.startsAt > now);
  if (running) {
    return t.html('today-running', {
      lesson: shortName(running),
      minutes: minutesUntil(running.endsAt, now),
    });
  }
  return next && t.html('today-next', { lesson: shortName(next), time: formatTime(next.startsAt) });
}
