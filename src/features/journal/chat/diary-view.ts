import { Refusal } from '../../../kernel/refusal.ts';
import { isSchoolDate, type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import { type Actor, type Child, diariesOf } from '../../../regulation/actor.ts';
import type { Calendar } from '../../../regulation/calendar.ts';
import type { Command, Handler, MenuEntry, View } from '../../../telegram/feature.ts';
import { formatDay } from '../../../telegram/format.ts';
import { blocks, type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { eventLines } from '../../timetable/event-words.ts';
import type { SchoolFrame } from '../../timetable/school-frame.ts';
import { loadDayLessons } from '../day-lessons.store.ts';
import type { JournalDeps } from '../find-lessons.ts';
import { goneLessons } from '../lesson-changes.ts';
import { childButtons, dayButtons, materialRows } from './diary-buttons.ts';
import { diaryOfChild, type ShownDay } from './diary-of-child.ts';

const readsDiaries = (actor: Actor | undefined) => may(actor, 'diary.read');

/** The diary (¶4.5, 2): `diary:<day>[:<studentId>]`; without a student all of the actor's children. */
export function diaryCommands(): {
  commands: readonly Command[];
  menu: readonly MenuEntry[];
  callbacks: Readonly<Record<string, Handler>>;
} {
  return {
    commands: [
      {
        name: 'diary',
        latvian: 'dienasgramata',
        audience: readsDiaries,
        handle: async ({ now }) => ({ view: 'diary', params: { day: schoolDateOf(now) } }),
      },
    ],
    menu: [{ labelKey: 'button-diary', data: 'diary', rank: 20, row: 'family', audience: readsDiaries }],
    callbacks: {
      diary: async ({ args: [day, student], now }) => {
        if (day !== undefined && !isSchoolDate(day)) throw new Refusal('stale-button');
        const studentId = Number(student);
        return {
          view: 'diary',
          params: { day: day ?? schoolDateOf(now), ...(student ? { studentId } : {}) },
        };
      },
    },
  };
}

/** A day's lessons with topic, homework and absences; each child under their own name. */
export function diaryView({ db, frames }: JournalDeps): View {
  return async (params, { visitor, now, t }) => {
    if (!visitor.actor) throw new Refusal('not-connected');
    const { actor } = visitor;
    const all = diariesOf(actor).filter((child) => may(actor, 'diary.read', child));
    const chosen = all.filter(
      ({ studentId }) => params['studentId'] === undefined || params['studentId'] === studentId,
    );
    if (chosen.length === 0) throw new Refusal('not-allowed');
    const day = String(params['day']) as SchoolDate;
    const frame = await frames(day);
    const loaded = await loadDayLessons(
      db,
      frame,
      { studentIds: chosen.map(({ studentId }) => studentId) },
      day,
      { idleCourses: true },
    );
    const shown: ShownDay = {
      lessons: loaded.lessons,
      gone: goneLessons(loaded, day, frame),
      off: dayOff(frame.calendar, day, t),
      eventsOf: (child) => eventLines(frame, day, classIdsOf(frame, child)),
      comes: day >= schoolDateOf(now),
    };

    return {
      html: blocks(
        lines(
          html`<b>${formatDay(day, t.language)}</b>`,
          frame.shortDays.has(day) && t.html('timetable-short-day'),
        ),
        ...chosen.map((child) => diaryOfChild(child, shown, t)),
      ),
      buttons: [
        ...materialRows(chosen, shown.lessons),
        ...(all.length > 1 ? childButtons(all, chosen, day, t) : []),
        dayButtons(
          frame.calendar,
          day,
          schoolDateOf(now),
          chosen.length === all.length ? '' : `:${chosen[0]?.studentId}`,
          t,
        ),
      ],
    };
  };
}

function dayOff(calendar: Calendar, day: SchoolDate, t: Translate): Html | undefined {
  const taught = calendar.lessonsOn(day);
  return 'off' in taught ? t.html(`day-off-${taught.off}`) : undefined;
}

function classIdsOf({ classes }: SchoolFrame, { className }: Child): number[] {
  return classes.filter(({ name }) => name === className).map(({ id }) => id);
}
