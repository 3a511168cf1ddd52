import { schoolDateOf } from '../../../kernel/school-date.ts';
import { lessonDeadline } from '../../../regulation/lesson-deadline.ts';
import { encodeRef } from '../../../regulation/lesson-ref.ts';
import { missingParts } from '../../../regulation/lesson-state.ts';
import type { RegulationSettings } from '../../../regulation/settings.ts';
import { formatDay, formatTime } from '../../../telegram/format.ts';
import { blocks, type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { type Button, inRows, type Screen } from '../../../telegram/screen.ts';
import type { DayLesson } from '../day-lessons.store.ts';
import { lessonLines, lessonTitle, missingWords } from './lesson-words.ts';

/** What the card knows beside the lessons. */
export interface CardState {
  readonly now: Date;
  readonly settings: RegulationSettings;
  /** The change that `Undo` takes back, while it still may. */
  readonly undo: { readonly updateId: number; readonly until: Date } | undefined;
  /** When the guardians of the absent will hear, if they have not yet. */
  readonly noticesAt: Date | undefined;
}

/** The card of one lesson, or of the several that one message was about. */
export function lessonScreen(lessons: readonly DayLesson[], state: CardState, t: Translate): Screen {
  const [only] = lessons;
  const single = lessons.length === 1 && only;
  return {
    html: blocks(
      ...lessons.map((lesson) => lessonBlock(lesson, state, t)),
      state.noticesAt && t.html('lesson-notices-at', { time: formatTime(state.noticesAt) }),
    ),
    buttons: [
      ...(single ? missingButtons(single, t) : openButtons(lessons, t)),
      [
        ...undoButton(state, t),
        ...(single ? [{ label: t('button-change'), data: `ls-change:${encodeRef(single.ref)}` }] : []),
        ...(single && state.noticesAt
          ? [{ label: t('button-send-now'), data: `ls-send:${encodeRef(single.ref)}` }]
          : []),
      ],
    ],
  };
}

/** Title, what is entered, what is missing and until when. */
function lessonBlock(
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
  return lines(
    html`<b>${lessonTitle(lesson, t)}</b>`,
    html`<i>${formatDay(lesson.ref.day, t.language)}, ${formatTime(lesson.startsAt)}–${formatTime(lesson.endsAt)}</i>`,
    lessonLines(lesson, t),
    missing ? t.html('lesson-missing', { parts: missing }) : t.html('lesson-complete'),
    missing && open && t.html('lesson-deadline', { time: formatTime(deadline) }),
  );
}

function missingButtons(lesson: DayLesson, t: Translate): Button[][] {
  const ref = encodeRef(lesson.ref);
  const missing = missingParts(lesson.state, lesson.course);
  const rows: Button[][] = [];
  if (missing.includes('roll')) {
    rows.push([
      { label: t('button-all-present'), data: `ls-present:${ref}` },
      { label: t('button-absences'), data: `ls-roll:${ref}` },
    ]);
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

function openButtons(lessons: readonly DayLesson[], t: Translate): Button[][] {
  return inRows(
    lessons.map((lesson) => ({ label: lessonTitle(lesson, t), data: `ls:${encodeRef(lesson.ref)}` })),
    1,
  );
}

function undoButton({ undo, now }: CardState, t: Translate): Button[] {
  return undo && now <= undo.until ? [{ label: t('button-undo'), data: `undo:${undo.updateId}` }] : [];
}

/** `Change`: every part may be entered anew. */
export function changeScreen(
  lesson: DayLesson,
  state: Pick<CardState, 'now' | 'settings'>,
  t: Translate,
): Screen {
  const ref = encodeRef(lesson.ref);
  return {
    html: blocks(lessonBlock(lesson, state, t), t.html('lesson-change-hint')),
    buttons: [
      [
        { label: t('button-topic'), data: `ls-write:${ref}:topic` },
        { label: t('button-homework'), data: `ls-write:${ref}:homework` },
      ],
      [
        { label: t('button-absences'), data: `ls-roll:${ref}` },
        { label: t('button-no-homework'), data: `ls-nohw:${ref}:change` },
      ],
      [{ label: t('button-back'), data: `ls:${ref}` }],
    ],
  };
}
