import { chat_id, said, sent } from './given.ts';
import type { RefusalCase } from './refusal-case.ts';

export const PIN_AND_REACTION_REFUSALS: readonly RefusalCase[] = [
  {
    method: 'pinChatMessage',
    when: 'the message is not there',
    given: () => ({ chat_id, message_id: 9 }),
    code: 400,
    description: 'Bad Request: message to pin not found',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'pinChatMessage',
    when: 'it is pinned already',
    given: async (sandbox) => {
      const message = await sent(sandbox);
      await sandbox.call('pinChatMessage', message);
      return message;
    },
    code: 400,
    description: 'Bad Request: CHAT_NOT_MODIFIED',
    source: 'tdlib/td',
  },
  {
    method: 'unpinChatMessage',
    when: 'nothing is pinned',
    given: () => ({ chat_id }),
    code: 400,
    description: 'Bad Request: message to unpin not found',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'setMessageReaction',
    when: 'the message is not there',
    given: () => ({ chat_id, message_id: 9, reaction: [{ type: 'emoji', emoji: '👍' }] }),
    code: 400,
    description: 'Bad Request: message to react not found',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'setMessageReaction',
    when: 'the emoji is none of those for reactions',
    given: async (sandbox) => ({ ...(await said(sandbox)), reaction: [{ type: 'emoji', emoji: '🦔' }] }),
    code: 400,
    description: 'Bad Request: REACTION_INVALID',
    source: 'tdlib/td',
  },
  {
    method: 'setMessageReaction',
    when: 'there are two',
    given: async (sandbox) => ({
      ...(await said(sandbox)),
      reaction: [
        { type: 'emoji', emoji: '👍' },
        { type: 'emoji', emoji: '🎉' },
      ],
    }),
    code: 400,
    description: 'Bad Request: REACTIONS_TOO_MANY',
    source: 'tdlib/td',
  },
  {
    method: 'setMessageReaction',
    when: 'it is an emoji of a set of its own',
    given: async (sandbox) => ({
      ...(await said(sandbox)),
      reaction: [{ type: 'custom_emoji', custom_emoji_id: '1' }],
    }),
    stray: true,
    code: 400,
    description: 'Bad Request: the sandbox does not simulate ReactionTypeCustomEmoji',
    source: 'own',
  },
  {
    method: 'pinChatMessage',
    when: 'the message is not named',
    given: () => ({ chat_id }),
    code: 400,
    description: 'Bad Request: message identifier is not specified',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'unpinChatMessage',
    when: 'the message is not there',
    given: () => ({ chat_id, message_id: 9 }),
    code: 400,
    description: 'Bad Request: message to unpin not found',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'unpinChatMessage',
    when: 'it is not pinned',
    given: (sandbox) => sent(sandbox),
    code: 400,
    description: 'Bad Request: CHAT_NOT_MODIFIED',
    source: 'tdlib/td',
  },
  {
    method: 'setMessageReaction',
    when: 'the reactions are no list',
    given: () => ({ chat_id, message_id: 9, reaction: '{}' }),
    code: 400,
    description: 'Bad Request: expected an Array of ReactionType',
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'setMessageReaction',
    when: 'the reactions are no JSON',
    given: () => ({ chat_id, message_id: 9, reaction: '[' }),
    code: 400,
    description: "Bad Request: can't parse reaction types JSON object",
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'setMessageReaction',
    when: 'one is no object',
    given: () => ({ chat_id, message_id: 9, reaction: ['👍'] }),
    code: 400,
    description: "Bad Request: can't parse ReactionType: expected an Object",
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'setMessageReaction',
    when: 'one is of a kind that there is not',
    given: () => ({ chat_id, message_id: 9, reaction: [{ type: 'smoke' }] }),
    code: 400,
    description: "Bad Request: can't parse ReactionType: invalid reaction type specified",
    source: 'tdlib/telegram-bot-api',
  },
  {
    method: 'setMessageReaction',
    when: 'the emoji has a variation selector',
    given: async (sandbox) => ({ ...(await said(sandbox)), reaction: [{ type: 'emoji', emoji: '❤\uFE0F' }] }),
    code: 400,
    description: 'Bad Request: REACTION_INVALID',
    source: 'core.telegram.org/bots/api',
  },
];
