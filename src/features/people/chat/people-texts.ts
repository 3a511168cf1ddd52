import { readDay } from '../../../kernel/read-day.ts';
import { readName } from '../../../kernel/read-name.ts';
import { readPhone } from '../../../kernel/read-phone.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { addDays, type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import { idOf } from '../../../telegram/button-id.ts';
import {
  asMember,
  type Handler,
  type MemberRequest,
  type Reply,
  type Request,
} from '../../../telegram/feature.ts';
import { changePerson } from '../change-person.ts';
import * as edit from '../edit-person.ts';
import { searchKey } from '../search-text.ts';
import { enter, nameNewPerson, type PeopleDeps } from './new-person.ts';
import { type Asked, askedOf, askFor, closeForm } from './people-form.ts';
import { peopleList } from './people-list.ts';
import { editorOf } from './person-presses.ts';

/** `/people`, `/people Bērziņa`, `/people 5.b`. */
export const findCommand: Handler = async (request) => {
  const member = asMember(request);
  if (!member || !may(member.visitor.actor, 'people.find')) throw new Refusal('not-allowed');
  if (searchKey(request.text) !== '') return peopleList(request.text);
  return askFor(member, { ask: 'find' }, { view: 'people', params: {} });
};

/** `people`: asks whom; `people:<page>:<text>`: those found. */
export const findPress: Handler = async (request) => {
  const [page, ...text] = request.args;
  return page === undefined ? findCommand({ ...request, text: '' }) : peopleList(text.join(':'), idOf(page));
};

/** `pt:<id>:<what>:<stamp>[:<classId>]`: a change that is written, not pressed. */
export const askForChange: Handler = async (request) => {
  const member = editorOf(request);
  const [id, what, stamp = '', arg] = request.args;
  const about = { personId: idOf(id), stamp };
  switch (what) {
    case 'name':
    case 'phone':
    case 'child':
    case 'guard':
      return askFor(member, { ask: what, ...about });
    case 'day':
      return askFor(member, { ask: what, ...about, classId: idOf(arg) });
    default:
      throw new Refusal('stale-button');
  }
};

/** A text that nothing else claims, while one was asked for. */
export function takeText(deps: PeopleDeps) {
  return async (request: Request): Promise<Reply | undefined> => {
    const member = asMember(request);
    const asked = member && askedOf(member);
    if (!member || !asked || request.edited) return undefined;
    if (asked.ask !== 'find') editorOf(request);
    return answer(deps, member, asked, request.text.trim());
  };
}

async function answer(deps: PeopleDeps, request: MemberRequest, asked: Asked, text: string): Promise<Reply> {
  const change = (edited: edit.PersonEdit) => {
    const { personId, stamp } = asked as Extract<Asked, { personId: number }>;
    return changePerson(deps, request, { personId, stamp, ...edited, also: (tx) => closeForm(tx, request) });
  };
  switch (asked.ask) {
    case 'find':
      return peopleList(text);
    case 'name':
      return change(edit.rename(nameIn(text)));
    case 'phone':
      return change(edit.changePhone(phoneIn(text)));
    case 'day':
      return change(edit.changeClass(asked.classId, dayIn(text, request)));
    case 'child':
    case 'guard':
      return {
        view: 'people-choice',
        params: { text: searchKey(text), ask: asked.ask, personId: asked.personId, stamp: asked.stamp },
      };
    case 'new-child':
      return { view: 'people-choice', params: { text: searchKey(text), ask: asked.ask } };
    case 'new-name':
      return nameNewPerson(deps, request, asked.place, nameIn(text));
    case 'new-phone':
      return enter(deps, request, asked.place, asked, phoneIn(text));
  }
}

function nameIn(text: string) {
  const name = readName({ full: text });
  if (typeof name === 'string') throw new Refusal('name-unclear');
  return name;
}

function phoneIn(text: string): string {
  const phone = readPhone(text);
  if (!phone) throw new Refusal('phone-unclear');
  return phone;
}

/** A move that was forgotten may lie back some months, one that is planned ahead. */
const DAYS_AROUND = 150;

function dayIn(text: string, { now }: MemberRequest): SchoolDate {
  const today = schoolDateOf(now);
  const day = readDay(text, { from: addDays(today, -DAYS_AROUND), until: addDays(today, DAYS_AROUND) });
  if (!day) throw new Refusal('day-unclear');
  return day;
}
