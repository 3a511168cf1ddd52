import { Refusal } from '../../../kernel/refusal.ts';
import { clashingValues, differingValues, mergedRoll } from '../../../regulation/lesson-clash.ts';
import { CORRECTION_REASONS } from '../../../regulation/lesson-correction.ts';
import { encodeRef } from '../../../regulation/lesson-ref.ts';
import type { View } from '../../../telegram/feature.ts';
import { formatDay } from '../../../telegram/format.ts';
import { blocks, type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import type { DayLesson } from '../day-lesson.ts';
import type { JournalDeps } from '../find-lessons.ts';
import { type HeldEdits, heldForm } from '../held-edits.ts';
import { differenceLines } from './difference-words.ts';
import { loadShown } from './lesson-views.ts';
import { lessonTitle } from './lesson-words.ts';

/** What an entry would replace, and what is to be done: why it is corrected, or whose version counts. */
export function questionView(deps: JournalDeps): View {
  return async (params, context) => {
    const { t, visitor } = context;
    const lessons = await loadShown(deps, params, context);
    const key = String(params['draft']);
    const type = heldForm(key);
    const row = await deps.db.formSession.findUnique({
      where: { telegramId_form: { telegramId: visitor.telegramId, form: type.form } },
      select: { draft: true, revision: true },
    });
    const read = type.draft.safeParse(row?.draft);
    if (!read.success) throw new Refusal('stale-question');
    const held = read.data;
    const button = (answer: string, label: string): Button => ({
      label,
      data: `lq:${key}:${row?.revision ?? 0}:${answer}`,
    });
    const answers =
      held.kind === 'reason'
        ? CORRECTION_REASONS.map((reason) => button(reason, t(`correction-${reason}`)))
        : [
            button('mine', t('button-keep-mine')),
            button('theirs', t('button-keep-theirs')),
            ...(held.edits.some(canBeBoth) ? [button('both', t('button-keep-both'))] : []),
          ];
    return {
      html: blocks(
        held.kind === 'reason' ? t.html('lesson-correction') : t.html('lesson-clash', { name: held.by }),
        ...lessons.map((lesson) => editBlock(lesson, held, t)),
        held.kind === 'reason' && t.html('lesson-correction-why'),
      ),
      buttons: [
        ...inRows(answers, 2),
        ...(held.kind === 'reason' ? [[button('none', t('button-no-change'))]] : []),
      ],
    };
  };
}

type HeldEdit = HeldEdits['edits'][number];

export function canBeBoth(edit: HeldEdit): boolean {
  return clashingValues(edit).includes('roll') && mergedRoll(edit) !== undefined;
}

function editBlock(lesson: DayLesson, { kind, edits }: HeldEdits, t: Translate): Html | undefined {
  const edit = edits.find((one) => one.lesson === encodeRef(lesson.ref));
  if (!edit) return undefined;
  const { present: from, next: to } = edit;
  const values = kind === 'reason' ? differingValues(from, to) : clashingValues(edit);
  if (values.length === 0) return undefined;
  return lines(
    html`<b>${lessonTitle(lesson, t)}</b>`,
    html`<i>${formatDay(lesson.ref.day, t.language)}</i>`,
    ...differenceLines(lesson, { from, to, values }, t),
  );
}
