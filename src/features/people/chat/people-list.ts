import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { Reply, View } from '../../../telegram/feature.ts';
import type { Button, Screen } from '../../../telegram/screen.ts';
import { findPeople } from '../find-people.store.ts';
import { personLine } from '../person-line.ts';
import { searchKey } from '../search-text.ts';

const ON_A_PAGE = 10;

/** What is found by the text: `people:<page>:<text>`. */
export function peopleList(text: string, page = 0): Reply {
  return { view: 'people', params: { text: searchKey(text), page } };
}

export const peopleView: View = async ({ text, page, undone }, { db, visitor, now, t }): Promise<Screen> => {
  if (!may(visitor.actor, 'people.find')) throw new Refusal('not-allowed');
  const below: Button[] = [
    { label: t('button-search'), data: 'people' },
    ...(may(visitor.actor, 'people.edit') ? [{ label: t('button-new-person'), data: 'pn' }] : []),
  ];
  if (undone) return { html: t.html('undone'), buttons: [below] };
  if (typeof text !== 'string' || text === '')
    return { html: t.html('people-ask'), buttons: [below.slice(1)] };

  const shown = Number(page ?? 0);
  const found = await findPeople(db, text, { today: schoolDateOf(now), limit: ON_A_PAGE, page: shown });
  const turn = (to: number, label: string): Button => ({ label, data: `people:${to}:${text}` });
  return {
    html: t.html(found.people.length > 0 ? 'people-found' : 'people-none'),
    buttons: [
      ...found.people.map((person) => [
        { label: personLine(person, t), data: `person:${person.id}:${shown}:${text}` },
      ]),
      [
        ...(shown > 0 ? [turn(shown - 1, t('button-people-previous'))] : []),
        ...(found.hasMore ? [turn(shown + 1, t('button-people-more'))] : []),
      ],
      below,
    ],
  };
};
