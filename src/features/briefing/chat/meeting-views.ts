import { addDays, type SchoolDate } from '../../../kernel/school-date.ts';
import type { View } from '../../../telegram/feature.ts';
import { formatDate, formatFullDate } from '../../../telegram/format.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import type { ClassFamily, ClassPerson } from '../../access/invites/class-people.store.ts';
import { loadShown } from './load-shown.ts';
import { pageOf, turnButtons } from './pages.ts';

export const dayView: View = async (params, context) => {
  const { t } = context;
  const { classId, className, day } = await loadShown('briefing.hold', params, context);
  const at = (key: string, date: SchoolDate) => ({
    label: t(key, { day: formatDate(date, t.language) }),
    data: `bf-at:${classId}:${date}`,
  });
  return {
    html: blocks(html`<b>${className}</b>`, t.html('briefing-ask-day')),
    buttons: [
      [at('button-briefing-today', day), at('button-briefing-yesterday', addDays(day, -1))],
      [{ label: t('button-back'), data: `bf:${classId}` }],
    ],
  };
};

const nameOf = ({ familyName, givenName }: ClassPerson) => `${familyName} ${givenName}`;
const guardiansIn = ({ people }: ClassFamily) => people.filter(({ kind }) => kind === 'guardian');

/** Child by child, a tick for each guardian. */
export const presentView: View = async (params, context) => {
  const { t } = context;
  const { classId, className, families, guardians } = await loadShown('briefing.hold', params, context);
  const present = new Set(params['present'] as readonly number[]);
  const heldOn = String(params['heldOn']) as SchoolDate;
  const { onPage, number, pages } = pageOf(families, Number(params['page']));
  const count = guardians.filter(({ person }) => present.has(person.personId)).length;
  const tick = (person: ClassPerson) => ({
    label: `${present.has(person.personId) ? '✅' : '▫️'} ${nameOf(person)}`,
    data: `bf-tick:${classId}:${person.personId}`,
  });
  const day = formatFullDate(heldOn, t.language);
  return {
    html: blocks(
      lines(html`<b>${className}</b>`, t.html('briefing-ask-present', { day, count, all: guardians.length })),
      lines(
        ...onPage.map((family) => {
          const [student] = family.people;
          const names = guardiansIn(family).map(nameOf).join(', ') || t('briefing-no-guardian');
          return student && html`<b>${nameOf(student)}</b>: ${names}`;
        }),
      ),
    ),
    buttons: [
      ...onPage.map((family) => guardiansIn(family).map(tick)),
      turnButtons({ number, pages }, (page) => `bf-page:${classId}:${page}`),
      [
        { label: t('button-briefing-everyone'), data: `bf-all:${classId}` },
        { label: t('button-briefing-day', { day }), data: `bf-day:${classId}:again` },
      ],
      [
        { label: t('button-done'), data: `bf-held:${classId}` },
        { label: t('button-back'), data: `bf:${classId}` },
      ],
    ],
  };
};
