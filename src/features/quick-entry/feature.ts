import type { Feature } from '../../telegram/feature.ts';
import { askView, unclearView } from './chat/entry-views.ts';
import { answerQuestion, type QuickEntryDeps, readLine } from './chat/line-handlers.ts';

/** A lesson in one line of text, at any time, without a command (¶4.5). */
export function createQuickEntry(deps: QuickEntryDeps): Feature {
  return {
    name: 'quick-entry',
    text: readLine(deps),
    callbacks: { qe: answerQuestion(deps) },
    views: { 'entry-ask': askView, 'entry-unclear': unclearView },
  };
}
