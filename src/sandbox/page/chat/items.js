/**
 * @typedef {import('../control-api.js').Message} Message
 * @typedef {{ key: number, messages: [Message, ...Message[]], rev: number }} Item `key` is the first
 *   message's id, `rev` the newest change of any
 */

/**
 * What stands in the chat one below the other: messages, with those of one album taken together.
 *
 * @param {readonly Message[]} messages in the order of sending
 * @returns {Item[]}
 */
export function itemsOf(messages) {
  /** @type {Item[]} */
  const items = [];
  for (const message of messages) {
    const last = items.at(-1);
    if (message.album !== undefined && last?.messages[0].album === message.album) {
      last.messages.push(message);
      last.rev = Math.max(last.rev, message.rev);
    } else items.push({ key: message.id, messages: [message], rev: message.rev });
  }
  return items;
}
