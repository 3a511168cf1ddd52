import { z } from 'zod';
import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import { idOf } from '../../../telegram/button-id.ts';
import type { Handler, MemberRequest, Params, Reply, Request } from '../../../telegram/feature.ts';
import { asMember } from '../../../telegram/feature.ts';
import {
  dropDraft,
  type FormType,
  isTooLate,
  keepDraft,
  leaveForms,
  openDraft,
  waitingDraft,
} from '../../../telegram/forms.ts';
import { undoOffer } from '../../../telegram/undo-offer.ts';
import { type GroupsDeps, momentOf } from '../groups-deps.ts';
import { type GroupKind, makeGroup, readGroupName } from '../make-group.ts';
import { forMembers } from './group-requests.ts';
import { led } from './led-presses.ts';

export const GROUP_KINDS = ['optional', 'hobby', 'extendedDay'] as const satisfies readonly GroupKind[];
const STEPS = ['name', 'kind', 'from', 'to', 'places', 'times', 'done'] as const;
type Step = (typeof STEPS)[number];

const draft = z.object({
  name: z.string().optional(),
  kind: z.enum(GROUP_KINDS).optional(),
  from: z.int().optional(),
  to: z.int().optional(),
  /** None: as many as come. */
  places: z.int().nullable().optional(),
  /** `2.8`: Tuesday, lesson 8 */
  times: z.array(z.string()),
  /** When it was last asked. */
  at: z.iso.datetime(),
});
export type GroupDraft = z.infer<typeof draft>;

/** ¶4.4: a new group, step by step; each can go back. */
const NEW_GROUP: FormType<GroupDraft> = { form: 'group-new', schemaVersion: 1, draft };

/** As many as a hall holds. */
const MOST_PLACES = 200;

const stepOf = (text: string | undefined): Step | undefined => STEPS.find((step) => step === text);

function keep(request: MemberRequest, step: Step, answers: GroupDraft): Promise<Reply> {
  const next = { ...answers, at: request.now.toISOString() };
  return request.write(async (tx) => {
    await leaveForms(tx, request.visitor);
    await keepDraft(tx, NEW_GROUP, request.visitor, step, next, request.now);
    return { view: 'group-new', params: { step, ...next } as Params };
  });
}

/** `gn`: goes on with what was begun; `gn:<step>`: back to it; `gn:<step>:<value>`: its answer. */
export function newGroup(deps: GroupsDeps): Handler {
  return forMembers(async (request) => {
    if (!may(request.visitor.actor, 'group.lead')) throw new Refusal('not-allowed');
    const open = openDraft(request.visitor, NEW_GROUP)?.draft ?? { times: [], at: request.now.toISOString() };
    const [pressed, value] = request.args;
    const step = stepOf(pressed) ?? firstMissing(open);
    if (value === undefined) return keep(request, step, open);
    if (step === 'done') return finish(deps, request, open);
    const next = answered(open, step, value);
    return keep(request, step === 'times' ? 'times' : followingOf(step), next);
  });
}

/** What is typed: the name, the number of places. */
export async function takeGroupText(request: Request): Promise<Reply | undefined> {
  const member = asMember(request);
  const open = waitingDraft(request.visitor, NEW_GROUP);
  if (!member || !open || request.edited) return undefined;
  if (!may(member.visitor.actor, 'group.lead') || isTooLate(open.draft.at, member.now)) return undefined;
  if (open.step === 'name') return keep(member, 'kind', { ...open.draft, name: readGroupName(request.text) });
  if (open.step === 'places')
    return keep(member, 'times', { ...open.draft, places: readPlaces(request.text) });
  return undefined;
}

/** @throws Refusal group-places-unclear */
export function readPlaces(text: string): number {
  const places = Number(text.trim());
  if (!Number.isInteger(places) || places < 1 || places > MOST_PLACES)
    throw new Refusal('group-places-unclear', { most: MOST_PLACES });
  return places;
}

function answered(open: GroupDraft, step: Exclude<Step, 'done'>, value: string): GroupDraft {
  switch (step) {
    case 'kind': {
      const kind = GROUP_KINDS.find((known) => known === value);
      if (!kind) throw new Refusal('stale-button');
      return { ...open, kind };
    }
    case 'from': {
      const from = idOf(value);
      return { ...open, from, ...(open.to !== undefined && open.to < from ? { to: from } : {}) };
    }
    case 'to':
      return { ...open, to: idOf(value) };
    case 'places':
      return { ...open, places: idOf(value) || null };
    case 'times':
      if (!/^[1-5]\.\d{1,2}$/.test(value)) throw new Refusal('stale-button');
      return {
        ...open,
        times: open.times.includes(value)
          ? open.times.filter((time) => time !== value)
          : [...open.times, value].sort(),
      };
    case 'name':
      throw new Refusal('stale-button');
  }
}

const followingOf = (step: Step): Step => STEPS[STEPS.indexOf(step) + 1] ?? 'done';

function firstMissing({ name, kind, from, to, places, times }: GroupDraft): Step {
  if (name === undefined) return 'name';
  if (kind === undefined) return 'kind';
  if (from === undefined) return 'from';
  if (to === undefined) return 'to';
  if (places === undefined) return 'places';
  return times.length === 0 ? 'times' : 'done';
}

async function finish(deps: GroupsDeps, request: MemberRequest, open: GroupDraft): Promise<Reply> {
  const missing = firstMissing(open);
  const { name, kind, from, to, places } = open;
  if (
    missing !== 'done' ||
    name === undefined ||
    kind === undefined ||
    from === undefined ||
    to === undefined
  )
    return keep(request, missing, open);
  const times = open.times.map((time) => {
    const [weekday = 1, number = 1] = time.split('.').map(Number);
    return { weekday, number };
  });
  const moment = await momentOf(deps, request);
  return request.write(async (tx) => {
    deps.frames.expectChange();
    const group = { name, kind, gradeFrom: from, gradeTo: Math.max(from, to), places: places ?? null, times };
    const groupId = await makeGroup(tx, request.visitor.actor, group, moment);
    await dropDraft(tx, NEW_GROUP, request.visitor);
    return led(groupId, undoOffer(moment));
  });
}
