import type { Db, Tx } from '../../../db/open.ts';
import { hashToken, newToken } from '../../../kernel/one-time-token.ts';

const LASTS_MS = 15 * 60 * 1000;

/** Makes the way to a page for one upload; the person's earlier ones end. @returns its token, which is kept nowhere */
export async function makeUploadLink(
  tx: Tx,
  owner: { readonly personId: number; readonly telegramId: number },
  now: Date,
): Promise<string> {
  const token = newToken();
  await tx.uploadLink.deleteMany({ where: { personId: owner.personId, usedAt: null } });
  await tx.uploadLink.create({
    data: {
      tokenHash: hashToken(token),
      personId: owner.personId,
      chatId: owner.telegramId,
      expiresAt: new Date(now.getTime() + LASTS_MS),
    },
  });
  return token;
}

export interface UploadLink {
  readonly id: number;
  readonly telegramId: number;
}

/** Undefined: unknown, used or over; nobody is told which. */
export async function findUploadLink(db: Db, token: string, now: Date): Promise<UploadLink | undefined> {
  const link = await db.uploadLink.findFirst({
    where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now } },
    select: { id: true, chatId: true },
  });
  return link ? { id: link.id, telegramId: Number(link.chatId) } : undefined;
}

/** False: it was used in the meantime. */
export async function useUploadLink(tx: Tx, id: number, now: Date): Promise<boolean> {
  const used = await tx.uploadLink.updateMany({ where: { id, usedAt: null }, data: { usedAt: now } });
  return used.count > 0;
}
