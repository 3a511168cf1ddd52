import { soonestAllowed } from '../../../delivery/quiet-hours.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { encodeRef } from '../../../regulation/lesson-ref.ts';
import { type LessonChange, NOT_HELD_REASONS } from '../../../regulation/lesson-state.ts';
import type { Handler, Reply } from '../../../telegram/feature.ts';
import { formatTime } from '../../../telegram/format.ts';
import { hastenAbsences } from '../../absences/absence-notices.ts';
import { changeBring } from '../change-bring.ts';
import { changeLessons } from '../change-lesson.ts';
import type { DayLesson } from '../day-lesson.ts';
import type { JournalDeps } from '../find-lessons.ts';
import { lessonReply } from '../lesson-reply.ts';
import { type PressedLesson, pressedLesson } from './pressed-lesson.ts';

export function lessonButtons(deps: JournalDeps): Record<string, Handler> {
  const change = ({ member, lesson }: PressedLesson, said: LessonChange): Promise<Reply> =>
    changeLessons(deps, member, [{ lesson, change: said }]);

  /** The card was older than the journal: nothing is changed, the present state is shown. */
  const stale = (lesson: DayLesson): Reply => ({
    ...lessonReply([lesson]),
    alert: { key: 'lesson-already-entered', params: {} },
  });
  const show =
    (view: string): Handler =>
    async (request) => {
      const { lesson } = await pressedLesson(deps, request);
      return { view, params: { lessons: [encodeRef(lesson.ref)] } };
    };

  return {
    ls: show('lesson'),
    'ls-change': show('lesson-change'),

    'ls-present': async (request) => {
      const pressed = await pressedLesson(deps, request);
      if (pressed.lesson.state.rollConfirmedAt) return stale(pressed.lesson);
      return change(pressed, { absent: [] });
    },

    /** As in the lesson before it. */
    'ls-same': async (request) => {
      const pressed = await pressedLesson(deps, request);
      const { earlierRoll } = pressed.lesson;
      return earlierRoll ? change(pressed, { absent: earlierRoll.absent }) : stale(pressed.lesson);
    },

    'ls-nohw': async (request) => {
      const pressed = await pressedLesson(deps, request);
      const { homework, homeworkNone } = pressed.lesson.state;
      const fromChange = request.args[1] === 'change';
      if (homeworkNone || (homework.length > 0 && !fromChange)) return stale(pressed.lesson);
      return change(pressed, { homework: [] });
    },

    'ls-off': async (request) => {
      const pressed = await pressedLesson(deps, request);
      const [, wanted] = request.args;
      if (wanted === undefined)
        return { view: 'lesson-off', params: { lessons: [encodeRef(pressed.lesson.ref)] } };
      const notHeld = NOT_HELD_REASONS.find((reason) => reason === wanted);
      if (!notHeld) throw new Refusal('stale-button');
      if (pressed.lesson.state.notHeld === notHeld) return stale(pressed.lesson);
      return change(pressed, { notHeld });
    },

    /** It happened after all; in spite of an event, that is told by what is entered of it. */
    'ls-on': async (request) => {
      const pressed = await pressedLesson(deps, request);
      const { event, state, ref } = pressed.lesson;
      if (event) return { view: 'lesson-change', params: { lessons: [encodeRef(ref)] } };
      return state.notHeld ? change(pressed, { notHeld: 'held' }) : stale(pressed.lesson);
    },

    'ls-bring': async (request) => {
      const { member, lesson } = await pressedLesson(deps, request);
      return changeBring(deps, member, lesson, undefined);
    },

    'ls-send': async (request) => {
      const { member, lesson } = await pressedLesson(deps, request);
      const roll = { day: lesson.ref.day, students: lesson.course.students, roll: lesson.state };
      return member.write(async (tx) => {
        const { settings } = deps;
        const hastened = await hastenAbsences(tx, roll, { now: request.now, settings });
        const reply = lessonReply([lesson]);
        if (hastened === 0) return { ...reply, alert: { key: 'lesson-notices-none', params: {} } };
        const at = soonestAllowed(request.now, deps.settings.quietHours.absence);
        if (at <= request.now) return { ...reply, alert: { key: 'lesson-notices-sent', params: {} } };
        return { ...reply, alert: { key: 'lesson-notices-quiet', params: { time: formatTime(at) } } };
      });
    },
  };
}
