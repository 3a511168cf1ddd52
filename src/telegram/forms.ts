import type { z } from 'zod';
import type { Prisma } from '../db/generated/client.ts';
import type { Db, Tx } from '../db/open.ts';
import type { OpenForm, Visitor } from './feature.ts';

/** A kind of form: its name and the shape of its draft. A new shape is a new version. */
export interface FormType<Draft> {
  readonly form: string;
  readonly schemaVersion: number;
  readonly draft: z.ZodType<Draft>;
}

export interface OpenDraft<Draft> {
  readonly step: string;
  readonly draft: Draft;
  readonly revision: number;
}

/** The visitor's draft of that form; one of an older release, which cannot be read any more, is none. */
export function openDraft<Draft>(visitor: Visitor, type: FormType<Draft>): OpenDraft<Draft> | undefined {
  const open = visitor.forms.find(({ form }: OpenForm) => form === type.form);
  if (!open || open.schemaVersion !== type.schemaVersion) return undefined;
  const draft = type.draft.safeParse(open.draft);
  return draft.success ? { step: open.step, draft: draft.data, revision: open.revision } : undefined;
}

/**
 * Keeps the draft; a button that names the returned revision is fresh until the next step. A text answers one
 * form: whatever else was open is left.
 */
export async function keepDraft<Draft>(
  tx: Tx,
  type: FormType<Draft>,
  visitor: Visitor,
  step: string,
  draft: Draft,
  now: Date,
): Promise<number> {
  const key = { telegramId: visitor.telegramId, form: type.form };
  if (visitor.forms.some((other) => other.form !== type.form && other.step !== LEFT))
    await tx.formSession.updateMany({
      where: { telegramId: visitor.telegramId, form: { not: type.form } },
      data: { step: LEFT },
    });
  const content = {
    step,
    schemaVersion: type.schemaVersion,
    draft: draft as Prisma.InputJsonValue,
    updatedAt: now,
  };
  const kept = await tx.formSession.upsert({
    where: { telegramId_form: key },
    create: { ...key, ...content },
    update: { ...content, revision: { increment: 1 } },
    select: { revision: true },
  });
  return kept.revision;
}

const WAITS_MS = 30 * 60_000;

/** A text that comes later is no answer to the question any more. */
export function isTooLate(askedAt: string, now: Date): boolean {
  return now.getTime() - new Date(askedAt).getTime() > WAITS_MS;
}

/** The step of a form that was left: its draft and its buttons stay good, but a text is no answer to it. */
export const LEFT = 'left';

/** The draft that a text may answer: not that of a form that was left. */
export function waitingDraft<Draft>(visitor: Visitor, type: FormType<Draft>): OpenDraft<Draft> | undefined {
  const open = openDraft(visitor, type);
  return open?.step === LEFT ? undefined : open;
}

/** `/cancel`, any other command and the menu's buttons leave what was begun, kept for return. */
export async function leaveForms(db: Db | Tx, visitor: Visitor): Promise<void> {
  if (visitor.forms.every(({ step }) => step === LEFT)) return;
  await db.formSession.updateMany({ where: { telegramId: visitor.telegramId }, data: { step: LEFT } });
}

const OLD_MS = 24 * 60 * 60_000;

/** Questions of the forms that begin with `prefix` that nobody answered for a day. */
export async function dropOldDrafts(tx: Tx, visitor: Visitor, prefix: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - OLD_MS);
  await tx.formSession.deleteMany({
    where: { telegramId: visitor.telegramId, form: { startsWith: prefix }, updatedAt: { lt: before } },
  });
}

export async function dropDraft(
  tx: Tx,
  type: Pick<FormType<unknown>, 'form'>,
  visitor: Visitor,
): Promise<void> {
  await tx.formSession.deleteMany({ where: { telegramId: visitor.telegramId, form: type.form } });
}
