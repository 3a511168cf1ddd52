import { z } from 'zod';
import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDate } from '../../../kernel/school-date-schema.ts';
import { ABSENCE_REASONS } from '../../../regulation/absence-excuse.ts';
import { idOf } from '../../../telegram/button-id.ts';
import {
  type MemberRequest,
  memberOf,
  type Params,
  type Reply,
  type Request,
} from '../../../telegram/feature.ts';
import { type FormType, isTooLate, keepDraft, openDraft, waitingDraft } from '../../../telegram/forms.ts';
import type { SentFile } from '../../../telegram/incoming.ts';

const slip = z.object({
  studentId: z.int().nullable(),
  classId: z.int().nullable(),
  /** Those whom the typed name fits, to choose from; none: the whole class. */
  named: z.array(z.int()),
  from: schoolDate,
  until: schoolDate,
  lessons: z.array(z.int()),
  reason: z.enum(ABSENCE_REASONS),
  byDoctor: z.boolean(),
  receivedOn: schoolDate.nullable(),
});
const draft = z.object({
  at: z.iso.datetime(),
  /** Telegram's references of the pictures, until the slip is entered. */
  photos: z.array(z.object({ id: z.string(), mimeType: z.string().nullable() })),
  slip: slip.nullable(),
});
export type SlipDraft = z.infer<typeof draft>;
export type Slip = z.infer<typeof slip>;

/** ¶4.10: a paper slip: the line, then whose it is and when it was received, where the line does not say. */
export const SLIP_FORM: FormType<SlipDraft> = { form: 'absence-slip', schemaVersion: 2, draft };

/** @throws Refusal stale-button */
export function openSlip(request: Request): { member: MemberRequest; open: SlipDraft & { slip: Slip } } {
  const open = openDraft(request.visitor, SLIP_FORM);
  if (open?.draft.slip == null || open.revision !== idOf(request.args[0])) throw new Refusal('stale-button');
  return { member: memberOf(request), open: { ...open.draft, slip: open.draft.slip } };
}

/** The step that waits now. */
export function keepSlip(
  request: MemberRequest,
  step: string,
  kept: SlipDraft,
  more: Partial<Reply> = {},
): Promise<Reply> {
  const { visitor, now } = request;
  return request.write(async (tx) => {
    const revision = await keepDraft(tx, SLIP_FORM, visitor, step, kept, now);
    const asked = kept.slip && { ...kept.slip };
    const params: Params = { step, revision, photos: kept.photos.length, ...asked };
    return { view: 'absence-slip', params, ...more };
  });
}

/** Whose next text or picture is about the slip. */
export function waitingSlip({ visitor, now }: Request) {
  const open = waitingDraft(visitor, SLIP_FORM);
  return !open || isTooLate(open.draft.at, now) ? undefined : open;
}

/** What is kept of a picture, to be fetched when the slip is entered. */
export function pictureIn({ id, kind, mimeType }: SentFile): SlipDraft['photos'][number] {
  return { id, mimeType: kind === 'photo' ? null : (mimeType ?? '') };
}

export const fileOf = ({ id, mimeType }: SlipDraft['photos'][number]): SentFile => ({
  ...{ id, name: undefined, mimeType: mimeType ?? undefined, size: undefined },
  kind: mimeType === null ? 'photo' : 'document',
});
