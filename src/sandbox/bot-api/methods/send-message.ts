import type { LinkPreviewOptions } from 'grammy/types';
import { badRequest } from '../api-error.ts';
import { readText, textContent } from '../formatted-text.ts';
import { entityList } from '../message-entities.ts';
import { defineMethod } from '../method.ts';
import { ADDRESS_AND_KEYBOARD, addressed, send } from '../outgoing-message.ts';
import { json, text } from '../parameters.ts';

export const sendMessage = defineMethod({
  name: 'sendMessage',
  sends: true,
  parameters: {
    ...ADDRESS_AND_KEYBOARD,
    text,
    parse_mode: text,
    entities: entityList,
    link_preview_options: json,
  },
  async run(telegram, call) {
    if (!call.text) throw badRequest('message text is empty');
    const read = readText(call.text, call.parse_mode, call.entities);
    const envelope = await addressed(telegram, call);
    return send(telegram, envelope, {
      ...textContent(read, 'message is too long'),
      ...(call.link_preview_options
        ? { link_preview_options: call.link_preview_options as LinkPreviewOptions }
        : {}),
    });
  },
});
