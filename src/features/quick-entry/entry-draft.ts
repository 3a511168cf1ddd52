import { z } from 'zod';
import type { Tx } from '../../db/open.ts';
import type { Visitor } from '../../telegram/feature.ts';
import { dropOldDrafts, type FormType } from '../../telegram/forms.ts';

const draft = z.object({
  text: z.string(),
  sentAt: z.iso.datetime(),
  /** Answers so far, by question. */
  answers: z.record(z.string(), z.string()),
  /** The question that is open. */
  asked: z.string(),
  repliedTo: z.string().optional(),
  /** The updates whose effect this text replaces: those of the message's earlier texts. */
  amends: z.array(z.number()),
  /** The message that brought files with it. */
  filesOf: z.number().optional(),
});

/** A line that needs a word more: kept with its questions, however long the answer takes. */
export type EntryDraft = z.infer<typeof draft>;

/** Each line has a draft of its own: another line asks its own questions, and neither waits for the other. */
export function entryForm(key: string): FormType<EntryDraft> {
  return { form: `${PREFIX}${key}`, schemaVersion: 2, draft };
}

/** Names the draft of the line that came with this update, short enough for a button. */
export function draftKey(updateId: number): string {
  return updateId.toString(36);
}

const PREFIX = 'quick-entry:';

/** Questions that nobody answered for a day; the line itself still stands in the chat. */
export function dropOldLines(tx: Tx, visitor: Visitor, now: Date): Promise<void> {
  return dropOldDrafts(tx, visitor, PREFIX, now);
}
