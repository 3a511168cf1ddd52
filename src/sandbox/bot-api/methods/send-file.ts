import type { Message, MessageEntity } from 'grammy/types';
import type { FileKind } from '../../world/files.ts';
import { badRequest } from '../api-error.ts';
import { captionContent, readText } from '../formatted-text.ts';
import { checkedMedia, findFile } from '../input-file.ts';
import { type ShownHow, shownHow } from '../input-media.ts';
import { entityList } from '../message-entities.ts';
import { type Arrival, defineMethod, type Telegram } from '../method.ts';
import { ADDRESS_AND_KEYBOARD, addressed, send } from '../outgoing-message.ts';
import { flag, text } from '../parameters.ts';

const CAPTION = { caption: text, parse_mode: text, caption_entities: entityList } as const;

export const sendPhoto = defineMethod({
  name: 'sendPhoto',
  sends: true,
  parameters: {
    ...ADDRESS_AND_KEYBOARD,
    ...CAPTION,
    photo: text,
    show_caption_above_media: flag,
    has_spoiler: flag,
  },
  run: (telegram, call, arrival) => sendFile(telegram, call, arrival, 'photo', call.photo, shownHow(call)),
});

/** Without `disable_content_type_detection` Telegram may show some documents as audio or video: not here. */
export const sendDocument = defineMethod({
  name: 'sendDocument',
  sends: true,
  parameters: { ...ADDRESS_AND_KEYBOARD, ...CAPTION, document: text, disable_content_type_detection: flag },
  run: (telegram, call, arrival) => sendFile(telegram, call, arrival, 'document', call.document, {}),
});

export const sendAudio = defineMethod({
  name: 'sendAudio',
  sends: true,
  parameters: { ...ADDRESS_AND_KEYBOARD, ...CAPTION, audio: text },
  run: (telegram, call, arrival) => sendFile(telegram, call, arrival, 'audio', call.audio, {}),
});

type FileCall = Parameters<typeof addressed>[1] & {
  readonly caption: string | undefined;
  readonly parse_mode: string | undefined;
  readonly caption_entities: readonly MessageEntity[];
};

async function sendFile(
  telegram: Telegram,
  call: FileCall,
  arrival: Arrival,
  kind: FileKind,
  reference: string | undefined,
  shown: ShownHow,
): Promise<Message> {
  const file = findFile(reference, arrival);
  if (!file) throw badRequest(`there is no ${kind} in the request`);
  const caption = readText(call.caption, call.parse_mode, call.caption_entities);
  const envelope = await addressed(telegram, call);
  const keep = checkedMedia(telegram, file, kind);
  const words = captionContent(caption, 'message caption is too long');
  return send(telegram, envelope, { ...keep(), ...words, ...shown });
}
