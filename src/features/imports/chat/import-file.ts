import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import {
  asMember,
  type MemberRequest,
  type Reply,
  type Request,
  type View,
} from '../../../telegram/feature.ts';
import { blocks } from '../../../telegram/html.ts';
import type { SentFile } from '../../../telegram/incoming.ts';
import { refusedReply } from '../../../telegram/shown-reply.ts';
import type { ImportDeps } from '../import-deps.ts';
import { takeInFile } from '../take-in-file.ts';
import { readSpreadsheet } from '../worker/spreadsheets.ts';

const SPREADSHEET = /\.(?:xlsx?|ods|csv|tsv)$/i;

/**
 * ¶4.1: a document from one who may send imports. What somebody else sends is not looked into; that a
 * spreadsheet of theirs is not wanted here, they are told.
 */
export async function takeFile(deps: ImportDeps, request: Request): Promise<Reply | undefined> {
  const { file } = request;
  if (file?.kind !== 'document') return undefined;
  const member = asMember(request);
  if (!member || !may(member.visitor.actor, 'import.send')) {
    if (member && SPREADSHEET.test(file.name ?? '')) throw new Refusal('import-not-yours');
    return undefined;
  }
  const deleteMessageIds = request.messageId === undefined ? [] : [request.messageId];
  const isTable = SPREADSHEET.test(file.name ?? '');
  try {
    return { ...(await readAndTakeIn(deps, member, file)), deleteMessageIds };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const refused = refusedReply(error, false);
    // People's data must not stay in the chat because the file was no good; what never was a table may.
    return isTable || error.code !== 'import-wrong-type' ? { ...refused, deleteMessageIds } : refused;
  }
}

async function readAndTakeIn(deps: ImportDeps, request: MemberRequest, file: SentFile): Promise<Reply> {
  const content = await deps.files.read(file);
  const fileName = file.name ?? '';
  const read = await readSpreadsheet({ name: fileName, content });
  return request.write(async (tx) => {
    await takeInFile(tx, {
      ...{ file: read, fileName, updateId: request.updateId, now: request.now },
      sentById: request.visitor.actor.personId,
    });
    return { view: 'import-received', params: {} };
  });
}

export const receivedView: View = async (_params, { visitor, t }) => {
  if (!may(visitor.actor, 'import.send')) throw new Refusal('not-allowed');
  return { html: blocks(t.html('import-received'), t.html('import-received-codes')) };
};
