import { entryOf, putEntry } from '../../world/entries.ts';
import type { World } from '../../world/world.ts';
import { badRequest } from '../api-error.ts';
import { defineMethod } from '../method.ts';
import { flag, integer, text } from '../parameters.ts';

/** Milliseconds of school time for which a press waits for its answer. */
const ANSWERABLE_FOR = 15 * 60 * 1000;

const LONGEST_ANSWER = 200;

export const answerCallbackQuery = defineMethod({
  name: 'answerCallbackQuery',
  parameters: { callback_query_id: text, text, show_alert: flag, cache_time: integer },
  run({ world, clock }, call) {
    const query = world.state.queries.get(call.callback_query_id ?? '');
    if (!query || clock.now().getTime() - query.at > ANSWERABLE_FOR)
      throw badRequest('query is too old and response timeout expired or query ID is invalid');
    const answer = call.text ?? '';
    if (answer.length > LONGEST_ANSWER) throw badRequest('MESSAGE_TOO_LONG');
    // A second answer is accepted, but the person has seen the first.
    if (query.answered) return true;
    world.record({ t: 'query', query: { ...query, answered: true } });
    showAnswer(world, query.chat, query.message, answer, call.show_alert);
    return true;
  },
});

function showAnswer(world: World, chat: number, messageId: number, answer: string, isModal: boolean): void {
  const entry = entryOf(world, chat, messageId);
  if (!entry || ((entry.alert ?? '') === '' && answer === '')) return;
  const { alert: _, alertIsModal: __, ...rest } = entry;
  const shown = { ...rest, alert: answer, ...(isModal ? { alertIsModal: true as const } : {}) };
  putEntry(world, answer === '' ? rest : shown);
}
