import { Refusal } from '../../../kernel/refusal.ts';
import { decodeRef, encodeRef } from '../../../regulation/lesson-ref.ts';
import { idOf } from '../../../telegram/button-id.ts';
import type { Handler, Reply } from '../../../telegram/feature.ts';
import { changeLessons } from '../change-lesson.ts';
import type { DayLesson } from '../day-lesson.ts';
import type { JournalDeps } from '../find-lessons.ts';
import { pressedLesson } from './pressed-lesson.ts';

const list = (lesson: DayLesson): Reply => ({
  view: 'materials',
  params: { lessons: [encodeRef(lesson.ref)] },
});

/** What was given with the homework: its teacher's list, and the files for those who may see them. */
export function materialButtons(deps: JournalDeps): Record<string, Handler> {
  return {
    lm: async (request) => list((await pressedLesson(deps, request)).lesson),

    'lm-show': async (request) => {
      const { lesson } = await pressedLesson(deps, request);
      return { view: 'materials-shown', params: { lessons: [encodeRef(lesson.ref)] }, anew: true };
    },

    /** `lm-gone:<lesson>:<revision>:<place>` */
    'lm-gone': async (request) => {
      const { member, lesson } = await pressedLesson(deps, request);
      const [, revision, place] = request.args;
      const material = lesson.state.materials?.[idOf(place)];
      if (!material || idOf(revision) !== lesson.revision)
        return { ...list(lesson), alert: { refusal: 'lesson-changed', params: {} } };
      return changeLessons(deps, member, [{ lesson, change: { materialsGone: [material.fileId] } }]);
    },

    /** `lm-open:<lesson>:<student>`: rights are checked where it is shown. */
    'lm-open': async ({ args: [ref, student] }) => {
      if (!decodeRef(ref)) throw new Refusal('stale-button');
      return { view: 'materials-read', params: { lesson: ref ?? '', studentId: idOf(student) }, anew: true };
    },
  };
}
