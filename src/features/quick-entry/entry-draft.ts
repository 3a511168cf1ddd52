import { z } from 'zod';
import type { FormType } from '../../telegram/forms.ts';

const draft = z.object({
  text: z.string(),
  sentAt: z.iso.datetime(),
  /** Answers so far, by question. */
  answers: z.record(z.string(), z.string()),
  /** The question that is open. */
  asked: z.string(),
  repliedTo: z.string().optional(),
  /** The update whose effect this text replaces. */
  amends: z.number().optional(),
});

/** A line that needs a word more: kept with its questions, however long the answer takes. */
export type EntryDraft = z.infer<typeof draft>;

export const QUICK_ENTRY: FormType<EntryDraft> = { form: 'quick-entry', schemaVersion: 1, draft };
