import type { Db } from '../../../db/open.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { isSchoolDate } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { RegulationSettings } from '../../../regulation/settings.ts';
import { idOf } from '../../../telegram/button-id.ts';
import {
  asMember,
  type Handler,
  type MemberRequest,
  memberOf,
  type Request,
} from '../../../telegram/feature.ts';
import { leaveForms } from '../../../telegram/forms.ts';
import { changePerson, personCard } from '../change-person.ts';
import * as edit from '../edit-person.ts';
import { askedOf, closeForm } from './people-form.ts';
import { isMode } from './person-card.ts';

/** The superuser. @throws Refusal not-connected, not-allowed */
export function editorOf(request: Request): MemberRequest {
  const member = memberOf(request);
  if (!may(member.visitor.actor, 'people.edit')) throw new Refusal('not-allowed');
  return member;
}

/** `person:<id>[:<page>:<text>]`: the card, and the list it was opened from. */
export function openPerson({ db }: { readonly db: Db }): Handler {
  return async (request) => {
    const [id, ...back] = request.args;
    await leaveQuestion(db, request);
    return personCard(idOf(id), back.length > 1 ? { back: back.join(':') } : {});
  };
}

/** `pe:<id>:<mode>[:<arg>]`: the card with the buttons of one kind of change. */
export function openMode({ db }: { readonly db: Db }): Handler {
  return async (request) => {
    const [id, mode, arg] = request.args;
    if (!isMode(mode)) throw new Refusal('stale-button');
    await leaveQuestion(db, request);
    return personCard(idOf(id), { mode, ...(arg ? { arg } : {}) });
  };
}

/** Back at a card: the next text must not become this person's name. Another search goes on. */
async function leaveQuestion(db: Db, request: Request): Promise<void> {
  const member = asMember(request);
  if (member && askedOf(member)?.ask !== 'find') await leaveForms(db, member.visitor);
}

/** `ps:<id>:<what>:<arg>:<stamp>`: one change, of the person as the card showed them. */
export function applyChange(deps: { readonly settings: RegulationSettings }): Handler {
  return async (request) => {
    const member = editorOf(request);
    const [id, what = '', arg = '', stamp = ''] = request.args;
    const change = changeOf(what, arg);
    if (!change) throw new Refusal('stale-button');
    const answered = askedOf(member);
    return changePerson(deps, member, {
      ...{ personId: idOf(id), stamp },
      ...change,
      ...(answered && answered.ask !== 'find' ? { also: (tx) => closeForm(tx, member) } : {}),
    });
  };
}

function changeOf(what: string, arg: string): edit.PersonEdit | undefined {
  const [first = '', second] = arg.split('.');
  switch (what) {
    case 'role':
      return edit.addRole(first, second === undefined ? undefined : idOf(second));
    case 'norole':
      return edit.endRole(idOf(arg));
    case 'class':
      if (!isSchoolDate(second ?? '')) return undefined;
      return edit.changeClass(idOf(first), second as `${number}-${number}-${number}`);
    case 'child':
      return edit.addChild(idOf(arg));
    case 'guard':
      return edit.addGuardian(idOf(arg));
    case 'noguard':
      return edit.endGuardianship(idOf(arg));
    case 'nophone':
      return edit.changePhone(null);
    case 'leave':
      return edit.archive();
    case 'return':
      return edit.bringBack();
    default:
      return undefined;
  }
}
