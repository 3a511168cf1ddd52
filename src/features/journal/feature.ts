import { may } from '../../regulation/access.ts';
import { encodeRef } from '../../regulation/lesson-ref.ts';
import type { Feature } from '../../telegram/feature.ts';
import type { Undoer } from '../history/undo.ts';
import { BRING_CHANGED, undoBring } from './change-bring.ts';
import { askView } from './chat/ask-view.ts';
import { diaryCommands, diaryView } from './chat/diary-view.ts';
import { homeworkCommands, homeworkView } from './chat/homework-view.ts';
import { lessonButtons } from './chat/lesson-buttons.ts';
import { askForText, chooseDueDay, takeFile, takeText, takeTopic } from './chat/lesson-text.ts';
import { lessonViews } from './chat/lesson-views.ts';
import { type LogDeps, logButtons, logCommand, logViews } from './chat/log-view.ts';
import { materialButtons } from './chat/material-buttons.ts';
import { materialViews } from './chat/material-views.ts';
import { praiseButtons, praiseView } from './chat/praise-form.ts';
import { answerQuestion } from './chat/question-buttons.ts';
import { questionView } from './chat/question-view.ts';
import { rollButtons, rollView } from './chat/roll-form.ts';
import { todayView } from './chat/today-view.ts';
import type { JournalDeps } from './find-lessons.ts';
import { openLessons } from './open-lessons.evidence.ts';
import { undoLessons } from './undo-lessons.ts';

const undoRecorded =
  ({ settings }: JournalDeps): Undoer =>
  async (tx, actor, entries, now) => {
    const refs = await undoLessons(tx, actor, entries, { now, settings });
    if (!refs) return undefined;
    return { view: 'lesson', params: { lessons: refs.map(encodeRef) }, alert: { key: 'undone', params: {} } };
  };

/** The journal (¶4.5): the day's lessons, the lesson's card, the diary. */
export function createJournal(deps: LogDeps): Feature & { readonly undo: Readonly<Record<string, Undoer>> } {
  const showToday = async () => ({ view: 'today', params: {} });
  const diary = diaryCommands();
  const homework = homeworkCommands();
  return {
    name: 'journal',
    commands: [
      {
        name: 'today',
        latvian: 'sodien',
        audience: (actor) => may(actor, 'lesson.record'),
        handle: showToday,
      },
      logCommand(deps),
      ...diary.commands,
      ...homework.commands,
    ],
    menu: [
      {
        labelKey: 'button-today',
        data: 'today',
        rank: 10,
        audience: (actor) => may(actor, 'lesson.record'),
      },
      ...diary.menu,
      ...homework.menu,
    ],
    callbacks: {
      ...lessonButtons(deps),
      ...diary.callbacks,
      ...homework.callbacks,
      ...materialButtons(deps),
      today: showToday,
      ...logButtons,
      ...rollButtons(deps),
      ...praiseButtons(deps),
      'ls-write': askForText(deps),
      'ls-due': chooseDueDay(deps),
      'ls-topic': takeTopic(deps),
      lq: answerQuestion(deps),
    },
    views: {
      ...lessonViews(deps),
      'lesson-ask': askView(deps),
      'lesson-roll': rollView(deps),
      'lesson-praise': praiseView(deps),
      'lesson-question': questionView(deps),
      ...logViews(deps),
      today: todayView(deps),
      ...materialViews(deps),
      diary: diaryView(deps),
      homework: homeworkView(deps),
    },
    text: (request) => takeText(deps, request),
    file: (request) => takeFile(deps, request),
    evidence: { '4.5': openLessons },
    undo: { 'lesson.recorded': undoRecorded(deps), [BRING_CHANGED]: undoBring },
  };
}
