import { nextAlbumId } from '../../world/entries.ts';
import { ApiError, badRequest, StrayCall } from '../api-error.ts';
import { checkedContent, type InputMedia, inputMediaGroup } from '../input-media.ts';
import { type Arrival, defineMethod, type Telegram } from '../method.ts';
import { ADDRESS, addressed, type MessageContent, send } from '../outgoing-message.ts';

const MOST_IN_ALBUM = 10;

/** A word of Telegram's innermost servers, given on as it is. */
const SERVER_WORD = /^Bad Request: ([A-Z_]+)$/;

/** All or nothing: every item is looked at before the first is sent. */
export const sendMediaGroup = defineMethod({
  name: 'sendMediaGroup',
  sends: ({ media }) => media.length,
  parameters: { ...ADDRESS, media: inputMediaGroup },
  async run(telegram, call, arrival) {
    const envelope = await addressed(telegram, call);
    const contents = call.media.map((item, index) => checkedItem(telegram, item, arrival, index));
    checkAlbum(call.media);
    const album = nextAlbumId(telegram.world);
    return contents.map((keep) => send(telegram, envelope, { media_group_id: album, ...keep() }));
  },
});

function checkedItem(
  telegram: Telegram,
  item: InputMedia,
  arrival: Arrival,
  index: number,
): () => MessageContent {
  try {
    return checkedContent(telegram, item, arrival);
  } catch (error) {
    const word = error instanceof ApiError ? SERVER_WORD.exec(error.description)?.[1] : undefined;
    if (word === undefined) throw error;
    throw badRequest(`failed to send message #${index + 1} with the error message "${word}"`);
  }
}

function checkAlbum(items: readonly InputMedia[]): void {
  if (items.length === 0) throw badRequest('there are no messages to send');
  if (items.length > MOST_IN_ALBUM) throw badRequest('too many messages to send as an album');
  if (items.length === 1)
    throw new StrayCall(400, 'Bad Request: the sandbox keeps to the documented 2–10 items of an album');
  const alone = items.map(({ kind }) => kind).find((kind) => kind !== 'photo');
  if (alone && items.some(({ kind }) => kind !== alone))
    throw badRequest(`${alone} can't be mixed with other media types`);
}
