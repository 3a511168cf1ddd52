import { pinnedIn } from '../../world/entries.ts';
import { badRequest } from '../api-error.ts';
import { knownChat, writableChat } from '../chat-access.ts';
import { defineMethod } from '../method.ts';
import { chatId, text } from '../parameters.ts';

const ACTIONS = new Set(
  `typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker
  find_location record_video_note upload_video_note`.split(/\s+/),
);

export const getChat = defineMethod({
  name: 'getChat',
  parameters: { chat_id: chatId },
  async run(telegram, call) {
    const { chat } = await knownChat(telegram, call.chat_id);
    const pinned = pinnedIn(telegram.world, chat.id).at(-1)?.message;
    return {
      ...chat,
      accent_color_id: 0,
      max_reaction_count: 11,
      ...(pinned ? { pinned_message: pinned } : {}),
    };
  },
});

export const sendChatAction = defineMethod({
  name: 'sendChatAction',
  parameters: { chat_id: chatId, action: text },
  async run(telegram, call) {
    await writableChat(telegram, call.chat_id);
    if (!ACTIONS.has((call.action ?? '').toLowerCase()))
      throw badRequest('wrong parameter action in request');
    return true;
  },
});

export const leaveChat = defineMethod({
  name: 'leaveChat',
  parameters: { chat_id: chatId },
  async run(telegram, call) {
    const { chat } = await writableChat(telegram, call.chat_id);
    if (chat.type === 'private') throw badRequest("chat member status can't be changed in private chats");
    telegram.world.record({ t: 'chat', chat, standing: 'left' });
    return true;
  },
});
