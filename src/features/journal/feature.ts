import { may } from '../../regulation/access.ts';
import { encodeRef } from '../../regulation/lesson-ref.ts';
import type { Feature } from '../../telegram/feature.ts';
import type { Undoer } from '../history/undo.ts';
import { diaryCommands, diaryView } from './chat/diary-view.ts';
import { lessonButtons } from './chat/lesson-buttons.ts';
import { askForText, askView, takeText } from './chat/lesson-text.ts';
import { lessonViews } from './chat/lesson-views.ts';
import { openRoll, rollView, saveRoll, toggleStudent } from './chat/roll-form.ts';
import { todayView } from './chat/today-view.ts';
import type { JournalDeps } from './find-lessons.ts';
import { undoLessons } from './undo-lessons.ts';

const undoRecorded =
  ({ settings }: JournalDeps): Undoer =>
  async (tx, actor, entries, now) => {
    const refs = await undoLessons(tx, actor, entries, { now, undoMinutes: settings.undo.minutes });
    if (!refs) return undefined;
    return { view: 'lesson', params: { lessons: refs.map(encodeRef) }, alert: { key: 'undone', params: {} } };
  };

/** The journal (¶4.5): the day's lessons, the lesson's card, the diary. */
export function createJournal(
  deps: JournalDeps,
): Feature & { readonly undo: Readonly<Record<string, Undoer>> } {
  const showToday = async () => ({ view: 'today', params: {} });
  const diary = diaryCommands();
  return {
    name: 'journal',
    commands: [
      {
        name: 'today',
        latvian: 'sodien',
        audience: (actor) => may(actor, 'lesson.record'),
        handle: showToday,
      },
      ...diary.commands,
    ],
    menu: [
      {
        labelKey: 'button-today',
        data: 'today',
        rank: 10,
        audience: (actor) => may(actor, 'lesson.record'),
      },
      ...diary.menu,
    ],
    callbacks: {
      ...lessonButtons(deps),
      ...diary.callbacks,
      today: showToday,
      'ls-write': askForText(deps),
      'ls-roll': openRoll(deps),
      lr: toggleStudent(deps),
      'lr-done': saveRoll(deps),
    },
    views: {
      ...lessonViews(deps),
      'lesson-ask': askView(deps),
      'lesson-roll': rollView(deps),
      today: todayView(deps),
      diary: diaryView(deps),
    },
    text: (request) => takeText(deps, request),
    undo: { 'lesson.recorded': undoRecorded(deps) },
  };
}
