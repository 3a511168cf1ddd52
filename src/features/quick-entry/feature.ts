import type { Feature } from '../../telegram/feature.ts';
import { askView, unclearView } from './chat/entry-views.ts';
import { readCaption, readFile } from './chat/file-handlers.ts';
import { answerQuestion, type QuickEntryDeps, readLine } from './chat/line-handlers.ts';
import { askForLesson, attachTo, lessonChoiceView } from './chat/loose-files.ts';

/** A lesson in one line of text, at any time, without a command (¶4.5). */
export function createQuickEntry(deps: QuickEntryDeps): Feature {
  return {
    name: 'quick-entry',
    text: readLine(deps),
    file: readFile(deps),
    caption: readCaption(deps),
    callbacks: { qe: answerQuestion(deps) },
    views: { 'entry-ask': askView, 'entry-unclear': unclearView },
  };
}

/** Files of a teacher that nothing else took; asked last. */
export function createLooseFiles(deps: QuickEntryDeps): Feature {
  return {
    name: 'loose-files',
    file: (request) => askForLesson(deps, request),
    callbacks: { 'lm-to': attachTo(deps) },
    views: { 'material-ask': lessonChoiceView(deps) },
  };
}
