import { newToken } from '../../../kernel/one-time-token.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { type Handler, type MemberRequest, memberOf } from '../../../telegram/feature.ts';
import type { Screen } from '../../../telegram/screen.ts';
import type { AccessDeps } from '../access-deps.ts';
import {
  type ClassPerson,
  classesToInvite,
  familiesOfClass,
  type InvitingClass,
} from '../invites/class-people.store.ts';
import { applyLink, inviteLink } from '../invites/invite-link.ts';
import { makeInvites, validUntil } from '../invites/make-invites.ts';
import { printSheet } from '../invites/print-sheet.ts';
import type { ClassSheet, Slip } from '../invites/sheet-definition.ts';
import { type ExpectedPerson, expectedOf, mayInvite } from '../invites/who-is-invited.ts';
import { formatMoment } from './invite-card.ts';
import { inviteMaking } from './invite-handlers.ts';

/**
 * `inv-sheet:<classId>[:new|all]`: a printable slip for each of the class who is not connected. Where some
 * hold a good invitation already it asks first: a new one would make those slips worthless.
 */
export function printClass(deps: AccessDeps): Handler {
  return async (request) => {
    const member = memberOf(request);
    const [classId, scope] = request.args;
    const { shown, invited } = await notConnected(deps, member, Number(classId));
    const without = invited.filter(({ invitedUntil }) => invitedUntil === null);
    if (invited.length === 0) throw new Refusal('invite-nobody-left', { class: shown.name });
    if (scope === undefined && without.length < invited.length) {
      const counts = { fresh: without.length, all: invited.length };
      return { view: 'invite-sheet-ask', params: { classId: shown.id, ...counts } };
    }
    const chosen = scope === 'new' ? without : invited;
    if (chosen.length === 0) throw new Refusal('invite-nobody-left', { class: shown.name });

    const invites = chosen.map((person) => ({ person, token: newToken() }));
    const { username } = deps.address();
    const slips = invites.map(({ person, token }) => slipOf(person, shown, inviteLink(username, token)));
    const until = validUntil(request.now);
    const content = await printSheet({
      slips: [...slips, openSlip(deps, shown)],
      ...sheetWords(deps, shown, until),
    });
    const reply = await request.write(async (tx) => {
      const made = invites.map(({ person, token }) => ({ personId: person.personId, token }));
      await makeInvites(tx, inviteMaking(deps, member), made);
      return { view: 'invite-sheet-shown-once', params: { classId: shown.id }, anew: true };
    });
    return {
      ...reply,
      ready: ({ t }): Screen => ({
        html: t.html('invite-sheet', {
          class: shown.name,
          count: slips.length,
          until: formatMoment(until, t),
        }),
        file: { name: `${shown.name.replace(/[^\p{L}\d]+/gu, '')}.pdf`, content, kind: 'document' },
        buttons: [[{ label: t('button-undo'), data: `undo:${request.updateId}` }]],
      }),
    };
  };
}

/** @throws Refusal not-allowed */
async function notConnected(
  { db, settings }: AccessDeps,
  { visitor, now }: MemberRequest,
  classId: number,
): Promise<{ shown: InvitingClass; invited: ExpectedPerson[] }> {
  const { actor } = visitor;
  const day = schoolDateOf(now);
  const shown = (await classesToInvite(db, actor, day)).find(({ id }) => id === classId);
  if (!shown) throw new Refusal('not-allowed');
  const families = await familiesOfClass(db, shown.id, { now, day });
  const expected = expectedOf(families, shown, settings.studentAccounts.fromGrade);
  return { shown, invited: expected.filter((person) => mayInvite(actor, person)) };
}

function slipOf(person: ExpectedPerson, { name }: InvitingClass, link: string): Slip {
  const { kind, student } = person;
  return {
    name: nameOf(person),
    about: kind === 'guardian' && student ? `${nameOf(student)}, ${name}` : name,
    link,
  };
}

/** ¶3.1: one for a family that the register does not know yet: it opens an application for this class. */
function openSlip({ texts: { lv, ru, en }, address }: AccessDeps, { name }: InvitingClass): Slip {
  return {
    name: lv('invite-slip-open', { class: name }),
    about: lv('invite-slip-open-about'),
    link: applyLink(address().username, name),
    words: {
      validUntil: lv('invite-slip-open-until'),
      otherLanguages: [ru('invite-slip-open-about'), en('invite-slip-open-about')],
    },
  };
}

const nameOf = ({ familyName, givenName }: ClassPerson) => `${familyName} ${givenName}`;

/** Print is in Latvian, the state language, with a line for those who do not read it. */
function sheetWords(
  { texts, schoolName }: AccessDeps,
  { name }: InvitingClass,
  until: Date,
): Omit<ClassSheet, 'slips'> {
  const { lv, ru, en } = texts;
  return {
    heading: lv('invite-slip-heading', { school: schoolName }),
    title: lv('invite-sheet-title', { class: name }),
    steps: [lv('invite-slip-install'), lv('invite-slip-scan'), lv('invite-slip-start')],
    otherLanguages: [ru('invite-slip-short'), en('invite-slip-short')],
    validUntil: lv('invite-slip-until', { until: formatMoment(until, lv) }),
  };
}
