import { z } from 'zod';
import { soonestAllowed } from '../../../delivery/quiet-hours.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import type { Actor } from '../../../regulation/actor.ts';
import { letterAudience } from '../../../regulation/letter-audience.ts';
import { undoWindowEnd } from '../../../regulation/undo-window.ts';
import type { MemberRequest, Reply, Request, View } from '../../../telegram/feature.ts';
import { asMember } from '../../../telegram/feature.ts';
import { dropDraft, type FormType, keepDraft, leaveForms, waitingDraft } from '../../../telegram/forms.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import { undoButton } from '../../../telegram/undo-offer.ts';
import { audienceWords } from '../audience-words.ts';
import { correctLetter } from '../correct-letter.ts';
import type { LettersDeps } from '../letters-deps.ts';
import { momentWords } from '../moment-words.ts';
import { isSender } from '../read/letter-rights.ts';
import { LETTER } from '../send-letter.ts';
import { letterReaders } from '../sent/letter-readers.store.ts';
import { tallyOf } from '../sent/standing.ts';
import { takeBackLetter } from '../take-back-letter.ts';
import { reachWords } from './draft-card.ts';

const fixing = z.object({ letterId: z.int() });
const FIX: FormType<z.infer<typeof fixing>> = { form: 'letter-fix', schemaVersion: 1, draft: fixing };

/** The sender's first card: it went, or waits for its time; `Undo` takes it back. */
export const wentView =
  ({ settings }: Pick<LettersDeps, 'settings'>): View =>
  async (params, { db, visitor, now, t }) => {
    const letter = await ownLetter(db, visitor.actor, Number(params['letterId']));
    const reach = { people: Number(params['people']), families: Number(params['families']) };
    const to = await audienceWords(db, letterAudience.parse(letter.audience), t);
    const at = momentWords(letter.sendAt, t);
    const readers = letter.state === 'sent' ? await letterReaders(db, letter.id, schoolDateOf(now)) : [];
    const { unreached, queued } = tallyOf(readers);
    const heard = soonestAllowed(letter.sendAt, settings.quietHours.default);
    const title = {
      scheduled: 'letter-waits',
      sent: 'letter-went',
      takenBack: 'letter-taken-back-own',
    } as const;
    return {
      html: blocks(
        lines(
          html`<b>${t(title[letter.state], { at })}</b>`,
          t.html('letter-draft-to', { to }),
          reach.people > 1 && reachWords(reach, t),
          queued > 0 && heard > now && t.html('letter-after-quiet', { at: momentWords(heard, t) }),
          unreached > 0 && t.html('letter-count-unreached', { count: unreached }),
        ),
      ),
      buttons: [
        letter.state === 'takenBack' ? [] : undoButton(params, now, t),
        unreached > 0
          ? [
              {
                label: t('button-letter-unreached', { count: unreached }),
                data: `letter-unreached:${letter.id}`,
              },
            ]
          : [],
        [{ label: t('button-letter-overview'), data: `letter-sent:${letter.id}` }],
        [{ label: t('button-menu'), data: 'menu' }],
      ],
    };
  };

async function ownLetter(db: LettersDeps['db'], actor: Actor | undefined, letterId: number) {
  const letter = await db.letter.findUnique({
    where: { id: letterId },
    select: {
      ...{ id: true, senderId: true, senderRole: true, studentId: true },
      ...{ state: true, sendAt: true, audience: true },
    },
  });
  if (!letter || !actor || !isSender(actor, letter)) throw new Refusal('not-allowed');
  return letter;
}

/** `lw:back`: while it waits, or may still be undone. @throws Refusal not-allowed, undo-too-late */
export async function takeBackNow(
  { db, settings }: LettersDeps,
  request: MemberRequest,
  letterId: number,
): Promise<Reply> {
  const { visitor, now } = request;
  const letter = await ownLetter(db, visitor.actor, letterId);
  if (letter.state === 'sent' && undoWindowEnd(settings, letter.sendAt) <= now)
    throw new Refusal('undo-too-late');
  return request.write(async (tx) => {
    await takeBackLetter(tx, visitor.actor, letterId, now);
    await tx.auditEntry.updateMany({
      where: { action: 'letter.sent', subject: LETTER, subjectId: letterId, undoneAt: null },
      data: { undoneAt: now },
    });
    return tookBack(letterId);
  });
}

export const tookBack = (letterId: number): Reply => ({
  view: 'letter-went',
  params: { letterId },
  alert: { key: 'letter-taken-back-own', params: {} },
});

/** `lw:fix`: what is added to a letter is typed next. */
export async function askCorrection(
  { db }: LettersDeps,
  request: MemberRequest,
  letterId: number,
): Promise<Reply> {
  const letter = await ownLetter(db, request.visitor.actor, letterId);
  if (letter.state !== 'sent') throw new Refusal('letter-gone');
  return request.write(async (tx) => {
    await leaveForms(tx, request.visitor);
    await keepDraft(tx, FIX, request.visitor, 'words', { letterId }, request.now);
    return { view: 'letter-fix', params: { letterId } };
  });
}

export const fixView: View = async ({ letterId }, { t }) => ({
  html: t.html('letter-fix-ask'),
  buttons: [[{ label: t('button-back'), data: `letter-sent:${String(letterId)}` }]],
});

export async function takeCorrection(request: Request): Promise<Reply | undefined> {
  const member = asMember(request);
  const open = waitingDraft(request.visitor, FIX);
  if (!member || !open || request.edited) return undefined;
  const { letterId } = open.draft;
  const { visitor, now, updateId, html: text } = member;
  return member.write(async (tx) => {
    const told = await correctLetter(tx, visitor.actor, { letterId, html: text }, { now, updateId });
    await dropDraft(tx, FIX, visitor);
    return { view: 'letter-fixed', params: { letterId, told } };
  });
}

export const fixedView: View = async ({ letterId, told }, { t }) => ({
  html: t.html('letter-fixed', { count: Number(told) }),
  buttons: [[{ label: t('button-letter-overview'), data: `letter-sent:${String(letterId)}` }]],
});
