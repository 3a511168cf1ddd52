import type { Message } from 'grammy/types';
import { badRequest } from '../api-error.ts';
import { changeEntry, EDITED, editableEntry } from '../edit-entry.ts';
import { captionContent, readText } from '../formatted-text.ts';
import { checkedContent, inputMedia, shownHow } from '../input-media.ts';
import { entityList } from '../message-entities.ts';
import { defineMethod } from '../method.ts';
import { flag, text } from '../parameters.ts';

/** Without words the message loses its caption. */
export const editMessageCaption = defineMethod({
  name: 'editMessageCaption',
  sends: true,
  parameters: {
    ...EDITED,
    caption: text,
    parse_mode: text,
    caption_entities: entityList,
    show_caption_above_media: flag,
  },
  async run(telegram, call) {
    const caption = readText(call.caption, call.parse_mode, call.caption_entities);
    const entry = await editableEntry(telegram, call);
    if (!entry.message.photo && !entry.message.document)
      throw badRequest('there is no caption in the message to edit');
    const { caption: _, caption_entities: __, show_caption_above_media: ___, ...rest } = entry.message;
    return changeEntry(telegram, entry, call.reply_markup, {
      ...rest,
      ...captionContent(caption, 'MEDIA_CAPTION_TOO_LONG'),
      ...shownHow(call),
    });
  },
});

/** A text becomes media by it, too. */
export const editMessageMedia = defineMethod({
  name: 'editMessageMedia',
  sends: true,
  parameters: { ...EDITED, media: inputMedia },
  async run(telegram, call, arrival) {
    const entry = await editableEntry(telegram, call);
    const keep = checkedContent(telegram, call.media, arrival);
    if (entry.message.media_group_id && !entry.message[call.media.kind])
      throw badRequest("can't change media type in the album");
    return changeEntry(telegram, entry, call.reply_markup, { ...withoutContent(entry.message), ...keep() });
  },
});

function withoutContent(message: Message): Message {
  const { text, entities, photo, document, caption, caption_entities, link_preview_options, ...rest } =
    message;
  const { show_caption_above_media, has_media_spoiler, ...frame } = rest;
  return frame;
}
