import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import type { Handler, MemberRequest, Reply } from '../../../telegram/feature.ts';
import { beginApplying } from '../apply-batch.ts';
import { type Batch, findBatch } from '../batch.store.ts';
import { chooseKind, decideWho } from '../complete-import.ts';
import { discardImport } from '../discard-import.ts';
import type { ImportDeps } from '../import-deps.ts';
import { moveCard } from '../import-notices.ts';
import { maySee } from '../import-rights.ts';
import { asksTwice } from './import-card.ts';
import { asImporter } from './import-start.ts';

const card = ({ id }: Batch): Reply => ({ view: 'import-card', params: { batchId: id } });

/** A press on an import's card, by one who may see it. */
function onCard(
  deps: ImportDeps,
  handle: (request: MemberRequest, batch: Batch) => Promise<Reply> | Reply,
): Handler {
  return async (request) => {
    const member = asImporter(request);
    const batch = await findBatch(deps.db, Number(request.args[0]) || 0);
    if (!batch) throw new Refusal('stale-button');
    if (!maySee(member.visitor.actor, batch)) throw new Refusal('not-allowed');
    return handle(member, batch);
  };
}

/** From now on a task works on it, and what comes of that is shown in the pressed card. */
async function follow(
  tx: Parameters<typeof moveCard>[0],
  request: MemberRequest,
  batch: Batch,
): Promise<void> {
  const { telegramId: chatId, messageId, now, visitor } = request;
  if (messageId === undefined) return;
  await moveCard(tx, { batchId: batch.id, personId: visitor.actor.personId }, { chatId, messageId }, now);
}

function apply(request: MemberRequest, batch: Batch): Promise<Reply> {
  return request.write(async (tx) => {
    await beginApplying(tx, request, batch);
    await follow(tx, request, batch);
    return card(batch);
  });
}

export function importButtons(deps: ImportDeps): Record<string, Handler> {
  return {
    imp: onCard(deps, (_request, batch) => card(batch)),
    'imp-diff': onCard(deps, (_request, { id }) => ({
      view: 'import-difference',
      params: { batchId: id },
      anew: true,
    })),
    'imp-apply': onCard(deps, (request, batch) => {
      if (!may(request.visitor.actor, 'import.apply')) throw new Refusal('not-allowed');
      if (batch.state === 'ready' && asksTwice(batch))
        return { view: 'import-sure', params: { batchId: batch.id } };
      return apply(request, batch);
    }),
    'imp-sure': onCard(deps, apply),
    'imp-discard': onCard(deps, (request, batch) =>
      request.write(async (tx) => {
        await discardImport(tx, request, batch);
        return card(batch);
      }),
    ),
    'imp-kind': onCard(deps, (request, batch) =>
      request.write(async (tx) => {
        await chooseKind(tx, batch, request.args[1] ?? '', request.now);
        await follow(tx, request, batch);
        return card(batch);
      }),
    ),
    'imp-who': onCard(deps, async (request, batch) => {
      const [, line, part, person] = request.args;
      const answer = await decideWho(deps.db, batch, `${line}:${part}`, person ?? '');
      return request.write(async (tx) => {
        await answer(tx, request.now);
        await follow(tx, request, batch);
        return card(batch);
      });
    }),
  };
}
