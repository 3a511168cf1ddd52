import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf, type Weekday } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import { decodeRef, encodeRef } from '../../../regulation/lesson-ref.ts';
import type { Params, View, ViewContext } from '../../../telegram/feature.ts';
import { blocks, type Html } from '../../../telegram/html.ts';
import type { Button, Screen } from '../../../telegram/screen.ts';
import { findPlannedLesson, frameFor, type TimetableDeps } from '../correct-timetable.ts';
import { type Correction, readSteps } from '../correction.ts';
import { findObstacles, type Obstacle } from '../find-obstacles.ts';
import { heldOn, planCorrection } from '../plan-correction.ts';
import type { PlannedLesson } from '../planned-lesson.store.ts';
import {
  dayButtons,
  numberButtons,
  type Step,
  scopeButtons,
  weekdayButtons,
} from './correction-questions.ts';
import { correctionLine, lessonCard, obstacleLines } from './correction-words.ts';

async function readStep(deps: TimetableDeps, params: Params, context: ViewContext): Promise<Step> {
  if (!may(context.visitor.actor, 'timetable.change')) throw new Refusal('not-allowed');
  const ref = decodeRef(String(params['lesson']));
  if (!ref) throw new Refusal('stale-button');
  const frame = await deps.frames(ref.day);
  const lesson = await findPlannedLesson(deps.db, frame, ref);
  const steps = Array.isArray(params['steps']) ? params['steps'].map(String) : [];
  return { deps, frame, lesson, ref: encodeRef(ref), steps, context };
}

/** A lesson of the timetable with what can be made of it. */
export function lessonView(deps: TimetableDeps): View {
  return async (params, context) => {
    const { t } = context;
    const { lesson, ref } = await readStep(deps, params, context);
    const to = (kind: string) => `tt-ch:${ref}:${kind}`;
    const held = heldOn(lesson);
    return {
      html: blocks(lessonCard(lesson, t)),
      buttons: [
        [
          { label: t('button-move'), data: to('move') },
          ...(held ? [{ label: t('button-cancel-lesson'), data: to('cancel') }] : []),
          ...(held ? [{ label: t('button-room'), data: to('room') }] : []),
        ],
        lesson.move ? [{ label: t('button-as-planned'), data: to('restore') }] : [],
        [{ label: t('button-back'), data: `tt-day:${ownerKey(lesson)}:${held?.day ?? lesson.ref.day}` }],
      ],
    };
  };
}

function ownerKey({ course }: PlannedLesson): string {
  const classId = course.classId ?? course.groupClassId;
  return classId === undefined ? `g${course.groupId}` : `c${classId}`;
}

/** The next question on the way to a correction, or its preview: `lesson`, `steps`, `room`. */
export function stepView(deps: TimetableDeps): View {
  return async (params, context) => {
    const step = await readStep(deps, params, context);
    const room = params['room'] === undefined ? undefined : String(params['room']);
    const read = readSteps(step.steps, room);
    if (!read) throw new Refusal('stale-button');
    if ('complete' in read) return preview(step, read.complete);
    switch (read.missing) {
      case 'scope':
        return question(step, context.t.html('timetable-for-how-long'), scopeButtons(step));
      case 'room':
        return question(step, context.t.html('timetable-ask-room'), []);
      case 'place':
        return read.scope === 'day'
          ? question(step, context.t.html('timetable-to-which-day'), dayButtons(step))
          : question(step, context.t.html('timetable-to-which-weekday'), weekdayButtons(step));
      case 'number':
        return question(
          step,
          context.t.html('timetable-to-which-number'),
          await numberButtons(step, read.place),
        );
    }
  };
}

const previous = ({ ref, steps }: Step) =>
  steps.length > 1 ? `tt-ch:${[ref, ...steps.slice(0, -1)].join(':')}` : `tt-ls:${ref}`;

function question(step: Step, asked: Html, buttons: readonly Button[][]): Screen {
  const { t } = step.context;
  return {
    html: blocks(lessonCard(step.lesson, t), asked),
    buttons: [...buttons, [{ label: t('button-back'), data: previous(step) }]],
  };
}

async function preview(step: Step, correction: Correction): Promise<Screen> {
  const { deps, lesson, ref, steps, context } = step;
  const { t } = context;
  const frame = await frameFor(deps.frames, lesson.ref, correction);
  // What cannot be saved is refused before it is shown.
  planCorrection(lesson, correction, { frame, today: schoolDateOf(context.now) });
  const obstacles = await obstaclesTo(step, correction);
  const clashes = obstacleLines(obstacles, t);
  return {
    html: blocks(
      correctionLine(lesson, correction, t),
      clashes,
      clashes === undefined && correction.kind !== 'cancel' && t.html('timetable-no-clashes'),
      t.html('timetable-save-hint'),
    ),
    buttons: [
      [
        {
          label: t(clashes ? 'button-save-anyway' : 'button-save'),
          data: `tt-save:${[ref, ...steps].join(':')}`,
        },
      ],
      [{ label: t('button-back'), data: previous(step) }],
    ],
  };
}

async function obstaclesTo(
  { deps, frame, lesson }: Step,
  correction: Correction,
): Promise<readonly Obstacle[]> {
  const at = async (to: Parameters<typeof findObstacles>[3], number: number, room?: string | null) =>
    (await findObstacles(deps.db, frame.calendar, lesson, to, room))(number);
  const { ref, slot } = lesson;
  switch (correction.kind) {
    case 'cancel':
      return [];
    case 'restore':
      return at({ day: ref.day }, ref.number, slot.room);
    case 'room': {
      const held = heldOn(lesson) ?? ref;
      return correction.scope === 'day'
        ? at({ day: held.day }, held.number, correction.room)
        : at({ weekday: slot.weekday as Weekday }, slot.number, correction.room);
    }
    case 'move':
      return correction.scope === 'day'
        ? at({ day: correction.toDay }, correction.toNumber)
        : at({ weekday: correction.toWeekday }, correction.toNumber);
  }
}
