import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { View } from '../../../telegram/feature.ts';
import { blocks, html } from '../../../telegram/html.ts';
import type { Button } from '../../../telegram/screen.ts';
import { findPeople } from '../find-people.store.ts';
import { personLine } from '../person-line.ts';
import { readPerson } from '../person-record.store.ts';
import { fullName } from '../person-record.ts';

const SHOWN = 8;

/** "Write …": whose card it is about, and what may be pressed instead. */
export const questionView: View = async ({ ask, personId, stamp }, { db, visitor, t }) => {
  if (!may(visitor.actor, 'people.edit')) throw new Refusal('not-allowed');
  const person = personId === undefined ? undefined : await readPerson(db, Number(personId));
  const instead: Button[] = [
    ...(ask === 'new-phone' ? [{ label: t('button-no-phone'), data: 'pn-skip' }] : []),
    ...(ask === 'phone' && person?.phone
      ? [{ label: t('button-no-phone'), data: `ps:${person.id}:nophone::${stamp}` }]
      : []),
    ...(ask === 'guard' && person
      ? [{ label: t('button-new-person'), data: `pn:guardian:${person.id}` }]
      : []),
  ];
  const back = { label: t('button-back'), data: person ? `pe:${person.id}:edit` : 'pn' };
  return {
    html: blocks(person && html`<b>${fullName(person)}</b>`, t.html(`person-ask-${ask}`)),
    buttons: [instead, [back]],
  };
};

/** Those found, to be the child or the guardian that was asked for. */
export const choiceView: View = async ({ ask, text, personId, stamp }, { db, visitor, now, t }) => {
  if (!may(visitor.actor, 'people.edit')) throw new Refusal('not-allowed');
  const among = ask === 'guard' ? 'adults' : 'students';
  const options = { today: schoolDateOf(now), limit: SHOWN, among } as const;
  const { people, hasMore } = await findPeople(db, String(text), options);
  const others = people.filter(({ id }) => id !== personId);
  const choose = (id: number) =>
    ask === 'new-child' ? `pn:guardian:${id}` : `ps:${personId}:${ask}:${id}:${stamp}`;
  return {
    html: t.html(others.length === 0 ? 'people-none' : hasMore ? 'person-choose-of-many' : 'person-choose'),
    buttons: [
      ...others.map((person) => [{ label: personLine(person, t), data: choose(person.id) }]),
      ask === 'guard' ? [{ label: t('button-new-person'), data: `pn:guardian:${personId}` }] : [],
      [{ label: t('button-back'), data: ask === 'new-child' ? 'pn' : `pe:${personId}:edit` }],
    ],
  };
};
