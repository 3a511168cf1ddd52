import type { Request } from '../../../telegram/feature.ts';
import type { FileMessage, Inbox } from '../../../telegram/inbox.ts';
import type { Attached } from '../enter-line.ts';

/** What that message of the chat brought, and all that came with it. */
export async function attachedTo(
  { inbox }: { readonly inbox: Inbox },
  { telegramId }: Pick<Request, 'telegramId'>,
  messageId: number,
): Promise<Attached | undefined> {
  return attachedIn(await inbox.albumOf(telegramId, messageId), messageId);
}

export function attachedIn(album: readonly FileMessage[], messageId: number): Attached | undefined {
  const own = album.find((message) => message.messageId === messageId);
  return own && { messageId, file: own.file, files: album.map(({ file }) => file) };
}
