import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import {
  type Handler,
  type MemberRequest,
  memberOf,
  type View,
  type ViewContext,
} from '../../../telegram/feature.ts';
import { blocks, html } from '../../../telegram/html.ts';
import type { Screen } from '../../../telegram/screen.ts';
import { findOpenBatch } from '../batch.store.ts';
import type { ImportDeps } from '../import-deps.ts';
import { maySee } from '../import-rights.ts';
import { IMPORT_KINDS } from '../import-types.ts';
import { makeUploadLink } from '../upload/upload-link.store.ts';

/** Lets those through who may send an import. @throws Refusal not-connected, not-allowed */
export function asImporter(request: Parameters<Handler>[0]): MemberRequest {
  const member = memberOf(request);
  if (!may(member.visitor.actor, 'import.send')) throw new Refusal('not-allowed');
  return member;
}

/** `/import`: the import that waits, else how to begin one. */
export function startImport(deps: ImportDeps): Handler {
  return async (request) => {
    const member = asImporter(request);
    const waiting = await findOpenBatch(deps.db);
    if (waiting && maySee(member.visitor.actor, waiting))
      return { view: 'import-card', params: { batchId: waiting.id } };
    const { publicUrl } = deps.address();
    if (publicUrl === undefined) return { view: 'imports', params: {} };
    return request.write(async (tx) => {
      const owner = { personId: member.visitor.actor.personId, telegramId: member.telegramId };
      const token = await makeUploadLink(tx, owner, member.now);
      // The address is a key: it is shown once and never stored with the answer.
      const page = `${publicUrl}/upload/${token}`;
      return { view: 'imports', params: {}, ready: (context) => startScreen(context, page) };
    });
  };
}

export const startView: View = async (_params, context) => startScreen(context);

function startScreen({ visitor, t }: ViewContext, page?: string): Screen {
  if (!may(visitor.actor, 'import.send')) throw new Refusal('not-allowed');
  return {
    html: blocks(
      html`<b>📥 ${t('button-import')}</b>`,
      t.html('import-start'),
      page !== undefined && t.html('import-start-page'),
      t.html('import-start-codes'),
      !may(visitor.actor, 'import.apply') && t.html('import-start-records'),
    ),
    buttons: [
      page === undefined ? [] : [{ label: t('button-import-page'), url: page }],
      ...IMPORT_KINDS.map((kind) => [
        {
          label: t('button-import-template', { kind: t(`import-kind-${kind}`) }),
          data: `imp-tpl:${kind}`,
        },
      ]),
    ],
  };
}
