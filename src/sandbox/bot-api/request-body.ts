import type { Context } from 'hono';
import { requestTooLarge } from './api-error.ts';

/** Bytes: what a bot may send in one file. */
export const LARGEST_UPLOAD = 50 * 1024 * 1024;

/** Bytes: a file with the parameters and part headers around it. */
const LARGEST_BODY = LARGEST_UPLOAD + 1024 * 1024;

/**
 * The whole body; ApiError 413 where it is longer than api.telegram.org takes. Such a body is still read to
 * its end, so that the client has sent it all and hears the answer.
 */
export async function readBody({ req }: Context): Promise<Buffer> {
  // A length that is known and allowed: the server's own, faster way.
  if (Number(req.header('content-length')) <= LARGEST_BODY) return Buffer.from(await req.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of req.raw.body ?? []) {
    length += chunk.length;
    if (length <= LARGEST_BODY) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (length > LARGEST_BODY) throw requestTooLarge();
  return Buffer.concat(chunks);
}
