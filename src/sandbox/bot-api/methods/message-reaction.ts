import { entryOf, putEntry } from '../../world/entries.ts';
import { badRequest, StrayCall } from '../api-error.ts';
import { writableChat } from '../chat-access.ts';
import { defineMethod } from '../method.ts';
import { chatId, flag, integer, isObject, json, type Reader } from '../parameters.ts';

/** As ReactionTypeEmoji lists them: without variation selectors. */
const EMOJI = new Set(
  `❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾
  💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡`.split(
    /\s+/,
  ),
);

/** A bot without premium gives one to a message. */
const MOST_REACTIONS = 1;

const reactions: Reader<readonly string[]> = (raw, name) => {
  const read = json(raw, name) ?? [];
  if (!Array.isArray(read)) throw badRequest('expected an Array of ReactionType');
  return read.map((reaction) => {
    if (!isObject(reaction)) throw badRequest("can't parse ReactionType: expected an Object");
    const { type, emoji } = reaction;
    if (type === 'custom_emoji')
      throw new StrayCall(400, 'Bad Request: the sandbox does not simulate ReactionTypeCustomEmoji');
    if (type !== 'emoji') throw badRequest("can't parse ReactionType: invalid reaction type specified");
    return String(emoji ?? '');
  });
};

/** Puts these in place of what the bot gave before; none take it away. */
export const setMessageReaction = defineMethod({
  name: 'setMessageReaction',
  parameters: { chat_id: chatId, message_id: integer, reaction: reactions, is_big: flag },
  async run(telegram, call) {
    const { world } = telegram;
    await writableChat(telegram, call.chat_id);
    const entry = entryOf(world, call.chat_id, call.message_id);
    if (!entry) throw badRequest('message to react not found');
    if (call.reaction.some((emoji) => !EMOJI.has(emoji))) throw badRequest('REACTION_INVALID');
    if (call.reaction.length > MOST_REACTIONS) throw badRequest('REACTIONS_TOO_MANY');
    const { reactions: _, ...rest } = entry;
    putEntry(world, call.reaction.length > 0 ? { ...rest, reactions: call.reaction } : rest);
    return true;
  },
});
