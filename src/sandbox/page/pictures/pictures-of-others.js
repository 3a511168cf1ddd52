import { isPicture } from '../message/media.js';

/** As many as fit beside each other. */
const NEWEST = 6;

/** @typedef {import('../control-api.js').SentFile & { owner: string }} OthersPicture `owner`: on whose screen it is */

/**
 * The newest pictures in the chats of other people that the page knows: what one may hold a phone before.
 *
 * @param {Iterable<import('../chat/chat.js').Chat>} chats
 * @param {string} id whose phone it is
 * @param {ReadonlyMap<string, import('../control-api.js').Persona>} people
 * @returns {OthersPicture[]} newest first
 */
export function picturesOfOthers(chats, id, people) {
  const messages = [...chats]
    .filter(({ persona }) => persona !== id)
    .flatMap((chat) =>
      chat.list().map((message) => ({ message, owner: people.get(chat.persona)?.name ?? '' })),
    );
  return messages
    .sort((a, b) => b.message.id - a.message.id)
    .flatMap(({ message: { file }, owner }) => (file && isPicture(file) ? [{ ...file, owner }] : []))
    .slice(0, NEWEST);
}
