import type { Actor } from '../../../regulation/actor.ts';
import { encodeRef } from '../../../regulation/lesson-ref.ts';
import { NOT_HELD_REASONS } from '../../../regulation/lesson-state.ts';
import { blocks, html } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { inRows, type Screen } from '../../../telegram/screen.ts';
import type { DayLesson } from '../day-lesson.ts';
import { type CardState, lessonBlock } from './lesson-screen.ts';
import { lessonTitle } from './lesson-words.ts';

/** `Change`: every part may be entered anew. */
export function changeScreen(
  lesson: DayLesson,
  actor: Actor,
  state: Pick<CardState, 'now' | 'settings'>,
  t: Translate,
): Screen {
  const ref = encodeRef(lesson.ref);
  const leads = lesson.course.teacherId === actor.personId;
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
      [
        { label: t('button-praise'), data: `ls-praise:${ref}` },
        ...(leads ? [{ label: t('button-bring'), data: `ls-write:${ref}:bring` }] : []),
      ],
      ...(leads ? [[{ label: t('button-journal-page'), data: `jp-show:${lesson.course.id}` }]] : []),
      [
        lesson.state.notHeld && !lesson.event
          ? { label: t('button-held'), data: `ls-on:${ref}` }
          : { label: t('button-not-held'), data: `ls-off:${ref}` },
        { label: t('button-back'), data: `ls:${ref}` },
      ],
    ],
  };
}

/** Why the lesson did not happen: one tap. */
export function notHeldScreen(lesson: DayLesson, t: Translate): Screen {
  const ref = encodeRef(lesson.ref);
  const reasons = NOT_HELD_REASONS.map((reason) => ({
    label: t(`not-held-${reason}`),
    data: `ls-off:${ref}:${reason}`,
  }));
  return {
    html: blocks(html`<b>${lessonTitle(lesson, t)}</b>`, t.html('lesson-not-held-why')),
    buttons: [...inRows(reasons, 2), [{ label: t('button-back'), data: `ls:${ref}` }]],
  };
}
