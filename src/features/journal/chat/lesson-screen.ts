import { schoolDateOf } from '../../../kernel/school-date.ts';
import { isFilled } from '../../../regulation/lesson-correction.ts';
import { lessonDeadline } from '../../../regulation/lesson-deadline.ts';
import { encodeRef } from '../../../regulation/lesson-ref.ts';
import { missingParts } from '../../../regulation/lesson-state.ts';
import type { RegulationSettings } from '../../../regulation/settings.ts';
import { topicHints } from '../../../regulation/topic-hints.ts';
import { formatDay, formatTime } from '../../../telegram/format.ts';
import { blocks, type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { type Button, inRows, type Screen } from '../../../telegram/screen.ts';
import { type DayLesson, ownState } from '../day-lesson.ts';
import { asEarlier, lessonLines, lessonTitle, missingWords } from './lesson-words.ts';
import { substitutionFields } from './substitution-lines.ts';

/** What the card knows beside the lessons. */
export interface CardState {
  readonly now: Date;
  readonly settings: RegulationSettings;
  /** The change that `Undo` takes back, while it still may. */
  readonly undo: { readonly updateId: number; readonly until: Date } | undefined;
  /** When the guardians of the absent will hear, if they have not yet. */
  readonly noticesAt: Date | undefined;
  /** The line that would have entered it, if that is told. */
  readonly line?: string | undefined;
  /** ¶4.5: the number of its semester, if that is closed to the reader. */
  readonly closed?: number | undefined;
}

/** The card of one lesson, or of the several that one message was about. */
export function lessonScreen(lessons: readonly DayLesson[], state: CardState, t: Translate): Screen {
  const [only] = lessons;
  const single = lessons.length === 1 && only;
  const { closed } = state;
  return {
    html: blocks(
      ...lessons.map((lesson) => lessonBlock(lesson, state, t)),
      state.noticesAt && t.html('lesson-notices-at', { time: formatTime(state.noticesAt) }),
      state.line !== undefined && t.html('lesson-one-line', { line: html`<code>${state.line}</code>` }),
      closed !== undefined && t.html('refusal-semester-closed', { number: closed }),
    ),
    buttons: [
      ...(single ? (closed === undefined ? missingButtons(single, t) : []) : openButtons(lessons, t)),
      ...(single ? materialButtons(single, t) : []),
      ...(closed === undefined ? [actionButtons(lessons, state, t)] : []),
    ],
  };
}

/** What may be done with one lesson whatever is missing, or with several that were entered together. */
function actionButtons(lessons: readonly DayLesson[], state: CardState, t: Translate): Button[] {
  const [only] = lessons;
  const single = lessons.length === 1 && only;
  return [
    ...undoButton(state, t),
    ...(single ? [changeButton(single, state, t)] : []),
    ...(single && !isFilled(single.state)
      ? [{ label: t('button-not-held'), data: `ls-off:${encodeRef(single.ref)}` }]
      : []),
    ...(single && state.noticesAt
      ? [{ label: t('button-send-now'), data: `ls-send:${encodeRef(single.ref)}` }]
      : []),
  ];
}

/** Title, what is entered, what is missing and until when. */
export function lessonBlock(
  lesson: DayLesson,
  { now, settings }: Pick<CardState, 'now' | 'settings'>,
  t: Translate,
): Html {
  const missing = missingWords(lesson, t);
  const deadline = lessonDeadline(
    { ...lesson, day: lesson.ref.day, grades: lesson.course.grades },
    settings['4.5'],
  );
  const open = now < deadline && lesson.ref.day === schoolDateOf(now);
  const complete = !lesson.state.notHeld && t.html('lesson-complete');
  return lines(
    html`<b>${lessonTitle(lesson, t)}</b>`,
    html`<i>${formatDay(lesson.ref.day, t.language)}, ${formatTime(lesson.startsAt)}–${formatTime(lesson.endsAt)}</i>`,
    substitutionFields(lesson, t),
    lessonLines(lesson, t),
    ...topicHints(lesson.state.topic, settings['4.5'].hints).map((hint) => t.html(`lesson-hint-${hint}`)),
    missing ? t.html('lesson-missing', { parts: missing }) : complete,
    missing && open && t.html('lesson-deadline', { time: formatTime(deadline) }),
  );
}

function missingButtons(lesson: DayLesson, t: Translate): Button[][] {
  const ref = encodeRef(lesson.ref);
  if (lesson.state.notHeld) return [[{ label: t('button-held'), data: `ls-on:${ref}` }]];
  const missing = missingParts(lesson.state, lesson.course);
  const rows: Button[][] = [];
  if (missing.includes('roll')) {
    rows.push([
      { label: t('button-all-present'), data: `ls-present:${ref}` },
      { label: t('button-absences'), data: `ls-roll:${ref}` },
    ]);
    const { earlierRoll } = lesson;
    if (earlierRoll?.absent.length) rows.push([{ label: asEarlier(earlierRoll, t), data: `ls-same:${ref}` }]);
  }
  if (missing.includes('homework')) {
    rows.push([
      { label: t('button-no-homework'), data: `ls-nohw:${ref}` },
      { label: t('button-homework'), data: `ls-write:${ref}:homework` },
    ]);
  }
  if (missing.includes('topic')) rows.push([{ label: t('button-topic'), data: `ls-write:${ref}:topic` }]);
  return rows;
}

function materialButtons({ ref, state: { materials = [] } }: DayLesson, t: Translate): Button[][] {
  if (materials.length === 0) return [];
  return [[{ label: t('button-materials', { count: materials.length }), data: `lm:${encodeRef(ref)}` }]];
}

function openButtons(lessons: readonly DayLesson[], t: Translate): Button[][] {
  return inRows(
    lessons.map((lesson) => ({ label: lessonTitle(lesson, t), data: `ls:${encodeRef(lesson.ref)}` })),
    1,
  );
}

function undoButton({ undo, now }: CardState, t: Translate): Button[] {
  return undo && now <= undo.until ? [{ label: t('button-undo'), data: `undo:${undo.updateId}` }] : [];
}

/** Once nothing can be taken back any more, a change of what stands there is a correction. */
function changeButton(lesson: DayLesson, { undo }: CardState, t: Translate): Button {
  const settled = isFilled(ownState(lesson)) && undo === undefined;
  return {
    label: t(settled ? 'button-correct' : 'button-change'),
    data: `ls-change:${encodeRef(lesson.ref)}`,
  };
}
