import { hastenNotices } from '../../../delivery/queue-notices.ts';
import { soonestAllowed } from '../../../delivery/quiet-hours.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { decodeRef, encodeRef } from '../../../regulation/lesson-ref.ts';
import type { LessonChange } from '../../../regulation/lesson-state.ts';
import {
  type Handler,
  type MemberRequest,
  memberOf,
  type Reply,
  type Request,
} from '../../../telegram/feature.ts';
import { formatTime } from '../../../telegram/format.ts';
import { absenceKeys, absentIn } from '../../absences/absence-notices.ts';
import { changeLessons } from '../change-lesson.ts';
import type { DayLesson } from '../day-lessons.store.ts';
import { findLessons, type JournalDeps, type JournalSources } from '../find-lessons.ts';
import { lessonReply } from '../lesson-reply.ts';

/** The connected person and the lesson that a button names. @throws Refusal */
export async function pressedLesson(
  sources: JournalSources,
  request: Request,
): Promise<{ member: MemberRequest; lesson: DayLesson }> {
  const member = memberOf(request);
  const ref = decodeRef(request.args[0]);
  if (!ref) throw new Refusal('stale-button');
  const [lesson] = await findLessons(sources, member.visitor.actor, [ref], request.now);
  if (!lesson) throw new Refusal('lesson-gone');
  return { member, lesson };
}

export function lessonButtons(deps: JournalDeps): Record<string, Handler> {
  const change = (
    { member, lesson }: { member: MemberRequest; lesson: DayLesson },
    said: LessonChange,
  ): Promise<Reply> => changeLessons(deps, member, [{ lesson, change: said }]);

  /** The card was older than the journal: nothing is changed, the present state is shown. */
  const stale = (lesson: DayLesson): Reply => ({
    ...lessonReply([lesson]),
    alert: { key: 'lesson-already-entered', params: {} },
  });

  return {
    ls: async (request) => lessonReply([(await pressedLesson(deps, request)).lesson]),

    'ls-change': async (request) => {
      const { lesson } = await pressedLesson(deps, request);
      return { view: 'lesson-change', params: { lessons: [encodeRef(lesson.ref)] } };
    },

    'ls-present': async (request) => {
      const pressed = await pressedLesson(deps, request);
      if (pressed.lesson.state.rollConfirmedAt) return stale(pressed.lesson);
      return change(pressed, { absent: [] });
    },

    'ls-nohw': async (request) => {
      const pressed = await pressedLesson(deps, request);
      const { homework, homeworkNone } = pressed.lesson.state;
      const fromChange = request.args[1] === 'change';
      if (homeworkNone || (homework.length > 0 && !fromChange)) return stale(pressed.lesson);
      return change(pressed, { homework: [] });
    },

    'ls-send': async (request) => {
      const { member, lesson } = await pressedLesson(deps, request);
      const keys = absenceKeys(lesson.course.students, absentIn(lesson.state), lesson.ref.day);
      return member.write(async (tx) => {
        const hastened = await hastenNotices(tx, keys, request.now);
        const reply = lessonReply([lesson]);
        if (hastened === 0) return { ...reply, alert: { key: 'lesson-notices-none', params: {} } };
        const at = soonestAllowed(request.now, deps.settings.quietHours.absence);
        if (at <= request.now) return { ...reply, alert: { key: 'lesson-notices-sent', params: {} } };
        return { ...reply, alert: { key: 'lesson-notices-quiet', params: { time: formatTime(at) } } };
      });
    },
  };
}
