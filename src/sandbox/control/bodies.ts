import { z } from 'zod';
import { methodNamed } from '../bot-api/methods.ts';
import { deliverableText } from '../text/deliverable-text.ts';

const persona = z.string().min(1);
const messageId = z.int();
/** What a person types or sends. */
const words = z.string().transform(deliverableText);
const parts = z.number().nonnegative().optional();

/** The bodies of the control API. */
export const SAY = z.strictObject({ persona, text: words, replyTo: messageId.optional() });

export const EDIT = z.strictObject({ persona, messageId, text: words });

const caption = words.pipe(z.string().max(1024)).optional();
const file = {
  fileName: words.pipe(z.string().min(1).max(255)),
  contentBase64: z.base64(),
  kind: z.enum(['document', 'photo', 'audio']).default('document'),
};

export const UPLOAD = z.strictObject({ persona, ...file, caption, replyTo: messageId.optional() });

export const ALBUM = z.strictObject({
  persona,
  files: z.array(z.strictObject(file)).min(2).max(10),
  caption,
  replyTo: messageId.optional(),
});

export const OPEN = z.strictObject({ persona, url: words.pipe(z.string().min(1)) });

export const UPDATE = z.strictObject({ persona, update: z.record(z.string(), z.unknown()) });

export const PRESS = z.strictObject({
  persona,
  button: words.pipe(z.string().min(1)),
  messageId: messageId.optional(),
  raw: z.boolean().optional(),
});

/** Milliseconds of machine time. */
export const SETTLE = z.strictObject({ timeoutMs: z.number().nonnegative().max(600_000).default(15_000) });

export const CLOCK = z.strictObject({
  to: z.string().optional(),
  forward: z
    .union([
      z.string(),
      z.number().nonnegative(),
      z.strictObject({ days: parts, hours: parts, minutes: parts, seconds: parts }),
    ])
    .optional(),
  run: z.boolean().optional(),
});

export const FAULT = z
  .strictObject({
    method: z
      .string()
      .refine(
        (name) => name === '*' || methodNamed(name) !== undefined,
        'no method that is simulated, nor *',
      ),
    times: z.int().nonnegative().default(1),
    status: z.int().min(400).max(599).optional(),
    retryAfter: z.int().positive().optional(),
    afterMs: z.number().nonnegative().max(600_000).optional(),
    dropConnection: z.boolean().optional(),
    persona: persona.optional(),
  })
  .refine(
    ({ status, retryAfter }) => !retryAfter || (status ?? 429) === 429,
    'retryAfter goes with status 429',
  )
  .transform(({ status, ...fault }) => ({ ...fault, status: status ?? (fault.retryAfter ? 429 : undefined) }))
  .refine(
    ({ times, status, afterMs, dropConnection }) => times === 0 || status || afterMs || dropConnection,
    'a fault has a status, afterMs or dropConnection',
  );

export const BLOCK = z.strictObject({ persona, blocked: z.boolean() });

export const LIMITS = z.strictObject({
  perSecond: z.number().positive().optional(),
  perChat: z.number().positive().optional(),
});
