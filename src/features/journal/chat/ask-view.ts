import { Refusal } from '../../../kernel/refusal.ts';
import { encodeRef } from '../../../regulation/lesson-ref.ts';
import type { Params, View, ViewContext } from '../../../telegram/feature.ts';
import { formatShortDay } from '../../../telegram/format.ts';
import { blocks, html, lines, shorten } from '../../../telegram/html.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import { nextLessonDays } from '../change-lesson.ts';
import type { DayLesson } from '../day-lesson.ts';
import type { JournalDeps } from '../find-lessons.ts';
import { suggestTopics } from '../topic-suggestions.store.ts';
import type { TextPart } from './lesson-text.ts';
import { loadShown } from './lesson-views.ts';
import { homeworkLines, lessonTitle } from './lesson-words.ts';

const DUE_DAYS = 4;
/** Longer ones do not fit on a phone. */
const SUGGESTED = 40;

type Offer = (
  deps: JournalDeps,
  lesson: DayLesson,
  params: Params,
  context: ViewContext,
) => Promise<Button[][]>;

/** "Write the topic", with what can be tapped instead. */
export function askView(deps: JournalDeps): View {
  return async (params, context) => {
    const [lesson] = await loadShown(deps, params, context);
    if (!lesson) throw new Refusal('lesson-gone');
    const { t } = context;
    const ref = encodeRef(lesson.ref);
    const asked = String(params['part']) as TextPart;
    const { homework } = lesson.state;
    return {
      html: blocks(
        html`<b>${lessonTitle(lesson, t)}</b>`,
        asked === 'homework' && lines(...homeworkLines(homework, t, () => '')),
        asked === 'homework' && homework.length > 0
          ? t.html('lesson-ask-homework-anew')
          : t.html(`lesson-ask-${asked}`),
      ),
      buttons: [
        ...(await OFFERS[asked](deps, lesson, params, context)),
        [{ label: t('button-back'), data: `ls:${ref}` }],
      ],
    };
  };
}

const OFFERS: Record<TextPart, Offer> = {
  /** Topics that were entered before. */
  async topic({ db }, lesson, _params, { t }) {
    return (await suggestTopics(db, lesson)).map(({ lessonId, topic, className }) => [
      {
        label: className
          ? t('lesson-topic-of', { class: className, topic: shorten(topic, SUGGESTED) })
          : shorten(topic, SUGGESTED),
        data: `ls-topic:${encodeRef(lesson.ref)}:${lessonId}`,
      },
    ]);
  },

  /** The days of the next lessons; the chosen one is ticked. */
  async homework(deps, lesson, params, { t }) {
    const days = await nextLessonDays(deps, lesson, DUE_DAYS);
    const chosen = lesson.state.homework[0]?.dueOn ?? params['dueOn'] ?? days[0];
    const buttons = days.map((day) => ({
      label: `${day === chosen ? '✓ ' : ''}${t('lesson-due-on', { day: formatShortDay(day, t.language) })}`,
      data: `ls-due:${encodeRef(lesson.ref)}:${day}`,
    }));
    return inRows(buttons, 2);
  },

  async bring(_deps, lesson, _params, { t }) {
    if (lesson.course.bring === undefined) return [];
    return [[{ label: t('button-bring-nothing'), data: `ls-bring:${encodeRef(lesson.ref)}` }]];
  },
};
