import type { Params, View } from '../../../telegram/feature.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import type { Button } from '../../../telegram/screen.ts';
import type { ClassPerson } from '../../access/invites/class-people.store.ts';
import { type BriefedGuardian, isBriefed, type Standing } from '../briefing.ts';
import { loadShown } from './load-shown.ts';
import { pageOf, turnButtons } from './pages.ts';

const MARKS: Readonly<Record<Exclude<Standing, 'present' | 'confirmed'>, string>> = {
  onPaper: '📄',
  waiting: '✉️',
  owed: '▫️',
};

/** Who has not been briefed yet, with `On paper` for each; those just ticked stay, so that a slip shows. */
export const openListView: View = async (params, context) => {
  const { t } = context;
  const shown = await loadShown('briefing.hold', params, context);
  const { classId, className, families, guardians } = shown;
  const standings = new Map(guardians.map((guardian) => [guardian.person.personId, guardian]));
  const rows = families.flatMap(({ people: [student, ...others] }) => {
    const listed = others.flatMap(({ personId }) => standings.get(personId) ?? []).filter(isListed);
    return student && listed.length > 0 ? [{ student, listed }] : [];
  });
  const { onPage, number, pages } = pageOf(rows, Number(params['page']));
  const count = guardians.filter(({ standing }) => !isBriefed(standing)).length;
  return {
    html: blocks(
      lines(html`<b>${className}</b>`, t.html('briefing-open', { count })),
      lines(
        ...onPage.map(
          ({ student, listed }) => html`<b>${nameOf(student)}</b>: ${listed.map(marked).join(', ')}`,
        ),
      ),
      t.html('briefing-legend'),
    ),
    buttons: [
      ...onPage.map(({ listed }) => listed.map((guardian) => paperButton(classId, guardian, number))),
      turnButtons({ number, pages }, (page) => `bf-list:${classId}:${page}`),
      undoButton(params, t('button-undo')),
      [
        { label: t('button-briefing-print', { count }), data: `bf-print:${classId}` },
        { label: t('button-back'), data: `bf:${classId}` },
      ],
    ],
  };
};

type Listed = BriefedGuardian & { readonly standing: keyof typeof MARKS };

const isListed = (guardian: BriefedGuardian): guardian is Listed => guardian.standing in MARKS;
const nameOf = ({ familyName, givenName }: ClassPerson) => `${familyName} ${givenName}`;
const marked = ({ person, standing }: Listed) =>
  `${standing === 'waiting' && !person.reached ? '⚠️' : MARKS[standing]} ${nameOf(person)}`;

function paperButton(classId: number, { person, standing }: Listed, page: number): Button {
  const signed = standing === 'onPaper';
  return {
    label: `${signed ? '✅' : '📄'} ${nameOf(person)}`,
    data: `bf-paper:${classId}:${person.personId}:${signed ? 0 : 1}:${page}`,
  };
}

function undoButton({ undo }: Params, label: string): Button[] {
  return undo === undefined ? [] : [{ label, data: `undo:${undo}` }];
}
