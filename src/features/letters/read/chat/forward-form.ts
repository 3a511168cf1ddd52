import { z } from 'zod';
import type { Db } from '../../../../db/open.ts';
import { fold } from '../../../../kernel/folding.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import { idOf, pageNumber } from '../../../../telegram/button-id.ts';
import { asMember, type Handler, type Reply, type Request, type View } from '../../../../telegram/feature.ts';
import { dropDraft, type FormType, isTooLate, keepDraft, waitingDraft } from '../../../../telegram/forms.ts';
import { blocks } from '../../../../telegram/html.ts';
import type { Translate } from '../../../../telegram/i18n.ts';
import { forwardLetter, loadForward } from '../forward-letter.ts';
import type { ForwardTarget } from '../forward-targets.store.ts';
import { turnButtons } from './letter-lists.ts';
import { ofLetter } from './letter-presses.ts';
import { nameOf, titleOf } from './letter-words.ts';

const draft = z.object({ letterId: z.int(), askedAt: z.iso.datetime() });

/** "To whom?": the next text looks through the names. */
const FORWARD: FormType<z.infer<typeof draft>> = { form: 'letter-forward', schemaVersion: 1, draft };

const ON_A_PAGE = 8;
const TITLE = 80;

export function forwardPresses({ db }: { readonly db: Db }): Record<string, Handler> {
  return {
    'letter-forward': ofLetter(async (request, letterId) => {
      const { now, visitor, args } = request;
      await loadForward(db, visitor.actor, letterId, now);
      return request.write(async (tx) => {
        await keepDraft(tx, FORWARD, visitor, 'who', { letterId, askedAt: now.toISOString() }, now);
        return { view: 'letter-forward', params: { letterId, page: pageNumber(args[1]) } };
      });
    }),
    'letter-to': ofLetter((request, letterId) =>
      request.write(async (tx) => {
        const { now, updateId, visitor } = request;
        const to = { letterId, personId: idOf(request.args[1]) };
        const target = await forwardLetter(tx, visitor.actor, to, { now, updateId });
        await dropDraft(tx, FORWARD, visitor);
        const alert = { key: 'letter-forwarded-to', params: { name: nameOf(target) } };
        return { view: 'letter', params: { letterId }, alert };
      }),
    ),
  };
}

/** A name typed while the question stands; undefined: it does not. */
export async function takeForwardName(request: Request): Promise<Reply | undefined> {
  const open = waitingDraft(request.visitor, FORWARD);
  if (!asMember(request) || !open || request.edited) return undefined;
  // A class in it: a lesson's line.
  if (isTooLate(open.draft.askedAt, request.now) || /\d/.test(request.text)) return undefined;
  const { letterId } = open.draft;
  return { view: 'letter-forward', params: { letterId, page: 0, text: request.text } };
}

export const forwardView: View = async (params, { db, visitor: { actor }, now, t }) => {
  if (!actor) throw new Refusal('not-connected');
  const letterId = Number(params['letterId']);
  const { letter, targets } = await loadForward(db, actor, letterId, now);
  const text = typeof params['text'] === 'string' ? params['text'] : '';
  const found = targets.filter((target) => isMeant(target, text));
  const page = Number(params['page']) || 0;
  const shown = found.slice(page * ON_A_PAGE, (page + 1) * ON_A_PAGE);
  return {
    html: blocks(
      t.html('letter-forward-ask', { title: titleOf(letter, TITLE) }),
      t.html(letter.studentId === null ? 'letter-forward-staff' : 'letter-forward-child'),
      found.length === 0 && t.html('letter-forward-none'),
    ),
    buttons: [
      ...shown.map((target) => [
        { label: targetLabel(target, t), data: `letter-to:${letterId}:${target.personId}` },
      ]),
      // What was typed is not in a button: only the whole list is turned.
      turnButtons(
        page,
        text === '' && found.length > (page + 1) * ON_A_PAGE,
        (to) => `letter-forward:${letterId}:${to}`,
      ),
      [{ label: t('button-back'), data: `letter:${letterId}:back` }],
    ],
  };
};

function isMeant(target: ForwardTarget, text: string): boolean {
  const name = fold(nameOf(target)).split(/\s+/);
  const words = fold(text).split(/\s+/);
  return words.every((word) => name.some((part) => part.startsWith(word)));
}

function targetLabel(target: ForwardTarget, t: Translate): string {
  return `${nameOf(target)} · ${target.roles.map((role) => t(`role-${role}`)).join(', ')}`;
}
