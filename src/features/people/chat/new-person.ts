import type { Db } from '../../../db/open.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import { STAFF_ROLES } from '../../../regulation/actor.ts';
import type { RegulationSettings } from '../../../regulation/settings.ts';
import { idOf } from '../../../telegram/button-id.ts';
import type { Handler, MemberRequest, Reply, View } from '../../../telegram/feature.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import { classesOf } from '../classes.store.ts';
import { createPerson } from '../create-person.ts';
import { namesakes } from '../find-people.store.ts';
import { personLine } from '../person-line.ts';
import { fullName, type PersonRecord } from '../person-record.ts';
import { askFor, closeForm, draftOf, type NewPlace, newPlace } from './people-form.ts';
import { editorOf } from './person-presses.ts';

export interface PeopleDeps {
  readonly db: Db;
  readonly settings: RegulationSettings;
}

type Name = Pick<PersonRecord, 'familyName' | 'givenName'>;

/** `pn[:<kind>[:<arg>]]`: what the new person is to be, and then the name. */
export const newPerson: Handler = async (request) => {
  const member = editorOf(request);
  const [kind, arg] = request.args;
  if (kind === 'guardian' && arg === undefined) return askFor(member, { ask: 'new-child' });
  const place = placeOf(kind, arg);
  if (place) return askFor(member, { ask: 'new-name', place });
  return { view: 'person-new', params: { ...(kind ? { kind } : {}), ...(arg ? { arg } : {}) } };
};

function placeOf(kind: string | undefined, arg: string | undefined): NewPlace | undefined {
  const [first, second] = arg?.split('.') ?? [];
  if (kind === undefined || first === undefined) return undefined;
  // A class teacher's class is still to be chosen.
  if (first === 'classTeacher' && second === undefined) return undefined;
  const place = newPlace.safeParse({
    kind,
    ...(kind === 'student' ? { classId: idOf(first) } : {}),
    ...(kind === 'staff' ? { role: first, ...(second ? { classId: idOf(second) } : {}) } : {}),
    ...(kind === 'guardian' ? { childId: idOf(first) } : {}),
  });
  if (!place.success) throw new Refusal('stale-button');
  return place.data;
}

export const newPersonView: View = async ({ kind, arg }, { db, visitor, now, t }) => {
  if (!may(visitor.actor, 'people.edit')) throw new Refusal('not-allowed');
  const back = (data: string): Button[] => [{ label: t('button-back'), data }];
  const choose = (value: string, label: string): Button => ({ label, data: `pn:${value}` });
  const classes = async (before: string) =>
    (await classesOf(db, schoolDateOf(now))).map(({ id, name }) => choose(`${before}${id}`, name));
  if (kind === 'student')
    return {
      html: t.html('person-which-class'),
      buttons: [...inRows(await classes('student:'), 4), back('pn')],
    };
  if (kind === 'staff' && arg === 'classTeacher') {
    const buttons = inRows(await classes('staff:classTeacher.'), 4);
    return { html: t.html('person-which-class'), buttons: [...buttons, back('pn:staff')] };
  }
  if (kind === 'staff') {
    const roles = STAFF_ROLES.map((role) => [choose(`staff:${role}`, t(`role-${role}`))]);
    return { html: t.html('person-which-role'), buttons: [...roles, back('pn')] };
  }
  return {
    html: t.html('person-new'),
    buttons: [
      [choose('student', t('button-new-student')), choose('guardian', t('button-new-guardian'))],
      [choose('staff', t('button-new-staff'))],
      back('people'),
    ],
  };
};

/** The name is there; whoever bears it already is shown before another one is entered. */
export async function nameNewPerson(
  deps: PeopleDeps,
  request: MemberRequest,
  place: NewPlace,
  name: Name,
): Promise<Reply> {
  const same = await namesakes(deps.db, name, schoolDateOf(request.now));
  if (same.length === 0) return named(deps, request, place, name);
  const params = { ...name };
  return askFor(request, { ask: 'new-phone', place, ...name }, { view: 'person-namesakes', params });
}

/** A student's card has no phone; others' may have one. */
function named(deps: PeopleDeps, request: MemberRequest, place: NewPlace, name: Name): Promise<Reply> {
  if (place.kind === 'student') return enter(deps, request, place, name, null);
  return askFor(request, { ask: 'new-phone', place, ...name });
}

/** `pn-go`: another person of the same name; `pn-skip`: without a phone. */
export function goOn(deps: PeopleDeps, step: 'named' | 'no-phone'): Handler {
  return async (request) => {
    const member = editorOf(request);
    const asked = draftOf(member);
    if (asked?.ask !== 'new-phone') throw new Refusal('stale-button');
    const { place, familyName, givenName } = asked;
    if (step === 'named') return named(deps, member, place, { familyName, givenName });
    return enter(deps, member, place, { familyName, givenName }, null);
  };
}

export function enter(
  deps: PeopleDeps,
  request: MemberRequest,
  place: NewPlace,
  { familyName, givenName }: Name,
  phone: string | null,
): Promise<Reply> {
  return createPerson(deps, request, { place, familyName, givenName, phone }, (tx) => closeForm(tx, request));
}

export const namesakesView: View = async ({ familyName, givenName }, { db, visitor, now, t }) => {
  if (!may(visitor.actor, 'people.edit')) throw new Refusal('not-allowed');
  const name = { familyName: String(familyName), givenName: String(givenName) };
  const people = await namesakes(db, name, schoolDateOf(now));
  return {
    html: t.html('person-namesakes', { name: fullName(name) }),
    buttons: [
      ...people.map((person) => [{ label: personLine(person, t), data: `person:${person.id}` }]),
      [{ label: t('button-new-namesake'), data: 'pn-go' }],
    ],
  };
};
