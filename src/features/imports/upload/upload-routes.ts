import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { inTransaction } from '../../../db/transaction.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { refusalHtml } from '../../../telegram/refusal-text.ts';
import { identify } from '../../people/identify.ts';
import type { ImportDeps } from '../import-deps.ts';
import { LARGEST_FILE } from '../read/read-import-file.ts';
import { takeInFile } from '../take-in-file.ts';
import { readSpreadsheet } from '../worker/spreadsheets.ts';
import { findUploadLink, type UploadLink, useUploadLink } from './upload-link.store.ts';
import { type Page, uploadForm, uploadMessage } from './upload-page.ts';

const MB = 1024 * 1024;
/** The form around the file. */
const ENVELOPE = 64 * 1024;

/** The page for one upload (`/upload/<token>`), for those to whom a big file in the chat is too slow. */
export function uploadRoutes(deps: ImportDeps): Hono {
  const routes = new Hono();
  const send = (context: Context, { status, body, headers }: Page) => context.body(body, status, headers);
  const tooBig = new Refusal('file-too-big', { megabytes: LARGEST_FILE / MB });

  routes.get('/upload/:token', async (context) => {
    const visit = await open(deps, context.req.param('token'));
    return send(context, 'refused' in visit ? visit.refused : uploadForm(visit.t, deps.schoolName));
  });

  routes.post(
    '/upload/:token',
    bodyLimit({
      maxSize: LARGEST_FILE + ENVELOPE,
      onError: async (context) => {
        const visit = await open(deps, context.req.param('token') ?? '');
        return send(context, 'refused' in visit ? visit.refused : refuse(deps, visit.t, tooBig));
      },
    }),
    async (context) => {
      const visit = await open(deps, context.req.param('token'));
      if ('refused' in visit) return send(context, visit.refused);
      if (!isOwnForm(context, deps.address().publicUrl))
        return send(context, refuse(deps, visit.t, new Refusal('not-allowed')));
      // A body that is no form brings no file.
      const form = await context.req.parseBody().catch(() => ({ file: undefined }));
      const file = form['file'] instanceof File ? form['file'] : undefined;
      return send(context, await receive(deps, visit, file));
    },
  );
  return routes;
}

interface Visit {
  readonly link: UploadLink;
  readonly personId: number;
  readonly t: Translate;
}

/** Whose page it is, with the rights of this moment. */
async function open(
  { db, clock, texts, schoolLanguage, schoolName, address }: ImportDeps,
  token: string,
): Promise<Visit | { readonly refused: Page }> {
  const now = clock.now();
  const link = await findUploadLink(db, token, now);
  const visitor = link && (await identify(db, schoolLanguage, link.telegramId, now));
  const t = texts[visitor?.language ?? schoolLanguage];
  if (link && visitor?.actor && may(visitor.actor, 'import.send'))
    return { link, personId: visitor.actor.personId, t };
  const words = refusalHtml(t, 'import-link-over', {});
  return { refused: uploadMessage(t, schoolName, 404, words, address().username) };
}

/** A form on another site cannot send a file in this person's name. A browser says where its form came from. */
function isOwnForm(context: Context, publicUrl: string | undefined): boolean {
  const origin = context.req.header('origin');
  if (origin === undefined) return true;
  return (
    origin === publicUrl || (URL.canParse(origin) && new URL(origin).host === context.req.header('host'))
  );
}

/** A refused file leaves the page open for the mended one. */
async function receive(
  deps: ImportDeps,
  { link, personId, t }: Visit,
  file: File | undefined,
): Promise<Page> {
  const { db, clock, schoolName, address } = deps;
  if (!file) return refuse(deps, t, new Refusal('import-empty'));
  try {
    const read = await readSpreadsheet({
      name: file.name,
      content: new Uint8Array(await file.arrayBuffer()),
    });
    const now = clock.now();
    await inTransaction(db, async (tx) => {
      if (!(await useUploadLink(tx, link.id, now))) throw new Refusal('import-link-over');
      await takeInFile(tx, { file: read, fileName: file.name, sentById: personId, updateId: null, now });
    });
  } catch (error) {
    if (error instanceof Refusal) return refuse(deps, t, error);
    throw error;
  }
  deps.committed();
  return uploadMessage(t, schoolName, 200, t.html('upload-done'), address().username);
}

const STATUS: Partial<Record<Refusal['code'], Page['status']>> = {
  'file-too-big': 413,
  'import-link-over': 404,
  'import-waiting': 409,
  'not-allowed': 403,
};

function refuse({ schoolName }: ImportDeps, t: Translate, { code, params }: Refusal): Page {
  return uploadForm(t, schoolName, refusalHtml(t, code, params), STATUS[code] ?? 400);
}
