import type { MaybeInaccessibleMessage } from 'grammy/types';
import { chatOf, userOf } from '../people.ts';
import type { Persona } from '../school.ts';
import { entryOf } from '../world/entries.ts';
import type { Entry } from '../world/events.ts';
import { queueUpdate } from '../world/updates.ts';
import type { World } from '../world/world.ts';
import { type Control, ControlError } from './control.ts';
import { buttonsOf, findButton } from './find-button.ts';
import { pressKey } from './press-key.ts';
import { keysInForce } from './reply-keyboard.ts';

export interface Press {
  readonly button: string;
  readonly messageId?: number | undefined;
  readonly raw?: boolean | undefined;
}

/** Where no button is called so, the keys and the buttons of the newest messages that bear any are listed. */
const LISTED_MESSAGES = 10;

/**
 * On which message the press counted; for a key of the reply keyboard the message that it said. Null: raw
 * data where the bot has no message.
 */
export function press(control: Control, persona: Persona, wanted: Press): { messageId: number | null } {
  const { world } = control.telegram;
  const chat = world.state.chats.get(persona.telegramId);
  if (chat?.standing === 'blocked') throw new ControlError(409, `${persona.id} has blocked the bot`);
  const all = [...(chat?.entries.values() ?? [])].reverse();
  const entries = all.filter((entry) => wanted.messageId === undefined || idOf(entry) === wanted.messageId);

  if (wanted.raw) return sendQuery(control, persona, rawTarget(entries, wanted.messageId), wanted.button);
  const found = findButton(entries, wanted.button);
  if (!found) {
    const said = wanted.messageId === undefined ? pressKey(control, persona, all, wanted.button) : undefined;
    const keys = wanted.messageId === undefined ? (keysInForce(all)?.keys ?? []) : [];
    if (!said) throw noSuchButton([...keys, ...buttonsOfNewest(entries)], wanted.button);
    return { messageId: said.message_id };
  }
  const { entry, button } = found;
  if (!('callback_data' in button))
    throw new ControlError(
      400,
      `"${button.text}" is not for pressing: it opens ${JSON.stringify({ ...button, text: undefined })}`,
    );
  return sendQuery(control, persona, idOf(entry), button.callback_data);
}

function sendQuery(
  control: Control,
  persona: Persona,
  messageId: number | null,
  data: string,
): { messageId: number | null } {
  const { world, clock } = control.telegram;
  const chat = persona.telegramId;
  const id = `${world.state.counters.updateId + 1}0${chat}`;
  const query = { id, chat, message: messageId ?? 0, at: clock.now().getTime() };
  world.record({ t: 'query', query });
  const message = messageId === null ? {} : { message: pressedMessage(world, persona, messageId) };
  queueUpdate(world, {
    callback_query: { id, from: userOf(persona), ...message, chat_instance: `${chat * 7}`, data },
  });
  return { messageId };
}

/** Of a message that is gone only its place is told. */
function pressedMessage(world: World, persona: Persona, messageId: number): MaybeInaccessibleMessage {
  const entry = entryOf(world, persona.telegramId, messageId);
  return entry?.message ?? { chat: chatOf(persona), message_id: messageId, date: 0 };
}

/** Raw data goes to the message named, even one that is gone, else to the newest of the bot's; null: none. */
function rawTarget(newestFirst: readonly Entry[], messageId: number | undefined): number | null {
  if (messageId !== undefined) return messageId;
  const newest = newestFirst.find((entry) => !entry.deleted && entry.message.from?.is_bot);
  return newest ? idOf(newest) : null;
}

function buttonsOfNewest(entries: readonly Entry[]): readonly { readonly text: string }[] {
  const bearers = entries.filter((entry) => buttonsOf(entry).length > 0).slice(0, LISTED_MESSAGES);
  return bearers.flatMap((entry) => buttonsOf(entry));
}

function noSuchButton(there: readonly { readonly text: string }[], wanted: string): ControlError {
  const buttons = there.map(({ text }) => text);
  const listed = buttons.length > 0 ? buttons.join(' · ') : 'none';
  return new ControlError(404, `no button is called "${wanted}"; there are: ${listed}`, { buttons });
}

function idOf(entry: Entry): number {
  return entry.message.message_id;
}
