import type { LinkPreviewOptions } from 'grammy/types';
import { badRequest } from '../api-error.ts';
import { changeEntry, EDITED, editableEntry } from '../edit-entry.ts';
import { readText, textContent } from '../formatted-text.ts';
import { entityList } from '../message-entities.ts';
import { defineMethod } from '../method.ts';
import { json, text } from '../parameters.ts';

export const editMessageText = defineMethod({
  name: 'editMessageText',
  sends: true,
  parameters: { ...EDITED, text, parse_mode: text, entities: entityList, link_preview_options: json },
  async run(telegram, call) {
    if (!call.text) throw badRequest('message text is empty');
    const read = readText(call.text, call.parse_mode, call.entities);
    const entry = await editableEntry(telegram, call);
    if (entry.message.text === undefined) throw badRequest('there is no text in the message to edit');
    const { entities: _, ...rest } = entry.message;
    return changeEntry(telegram, entry, call.reply_markup, {
      ...rest,
      ...textContent(read, 'MESSAGE_TOO_LONG'),
      ...(call.link_preview_options
        ? { link_preview_options: call.link_preview_options as LinkPreviewOptions }
        : {}),
    });
  },
});

export const editMessageReplyMarkup = defineMethod({
  name: 'editMessageReplyMarkup',
  sends: true,
  parameters: EDITED,
  async run(telegram, call) {
    const entry = await editableEntry(telegram, call);
    return changeEntry(telegram, entry, call.reply_markup, entry.message);
  },
});
