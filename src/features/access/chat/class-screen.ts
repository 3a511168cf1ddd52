import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { Actor } from '../../../regulation/actor.ts';
import type { View } from '../../../telegram/feature.ts';
import { blocks, type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { type Button, inRows, type Screen } from '../../../telegram/screen.ts';
import type { AccessDeps } from '../access-deps.ts';
import {
  type ClassFamily,
  type ClassPerson,
  classesToInvite,
  familiesOfClass,
  type InvitingClass,
} from '../invites/class-people.store.ts';
import { expectedOf, mayInvite } from '../invites/who-is-invited.ts';

const FAMILIES_A_PAGE = 8;
const CLASSES_A_ROW = 4;
/** Telegram shows a hundred buttons. */
const MOST_CLASSES = 96;

/** The class, who of it is connected, and an invitation for each who is not; of several classes, which. */
export function classView({ db, settings }: AccessDeps): View {
  return async (params, { visitor, now, t }) => {
    const { actor } = visitor;
    const day = schoolDateOf(now);
    if (!actor || !may(actor, 'invite.make')) throw new Refusal('not-allowed');
    const classes = await classesToInvite(db, actor, day);
    const [only, ...others] = classes;
    const shown = others.length === 0 ? only : classes.find(({ id }) => id === params['classId']);
    if (!shown) return chooseClass(classes, t);
    const families = await familiesOfClass(db, shown.id, { now, day });
    const studentsFromGrade = settings.studentAccounts.fromGrade;
    const number = Number(params['page'] ?? 0);
    return showClass(shown, { families, number, back: others.length > 0, studentsFromGrade }, actor, t);
  };
}

function chooseClass(classes: readonly InvitingClass[], t: Translate): Screen {
  const buttons = classes
    .slice(0, MOST_CLASSES)
    .map(({ id, name }) => ({ label: name, data: `inv-class:${id}` }));
  return {
    html: t.html(classes.length === 0 ? 'invites-no-class' : 'invites-which-class'),
    buttons: [...inRows(buttons, CLASSES_A_ROW), [{ label: t('button-menu'), data: 'menu' }]],
  };
}

interface Page {
  readonly families: readonly ClassFamily[];
  readonly number: number;
  /** There are other classes to go back to. */
  readonly back: boolean;
  readonly studentsFromGrade: number;
}

function showClass(shown: InvitingClass, page: Page, actor: Actor, t: Translate): Screen {
  const { families, back } = page;
  const pages = Math.ceil(families.length / FAMILIES_A_PAGE);
  const number = Math.max(0, Math.min(page.number, pages - 1));
  const onPage = families.slice(number * FAMILIES_A_PAGE, (number + 1) * FAMILIES_A_PAGE);
  const expected = expectedOf(families, shown, page.studentsFromGrade);
  const counts = { connected: expected.filter(({ connected }) => connected).length, all: expected.length };
  const open = expected.filter((person) => mayInvite(actor, person)).length;
  const turn = (to: number, label: string): Button[] =>
    0 <= to && to < pages ? [{ label, data: `inv-class:${shown.id}:${to}` }] : [];
  return {
    html: blocks(
      lines(html`<b>${shown.name}</b>`, t.html('invites-count', counts)),
      ...onPage.map(({ people }) => lines(...people.map((person) => personLine(person, expected)))),
      t.html('invites-legend'),
    ),
    buttons: [
      ...inRows(
        onPage.flatMap(({ people }) => people.filter((one) => mayInvite(actor, one)).map(inviteButton)),
        2,
      ),
      [...turn(number - 1, '◀️'), ...turn(number + 1, '▶️')],
      open > 0 ? [{ label: t('button-class-sheet', { count: open }), data: `inv-sheet:${shown.id}` }] : [],
      [back ? { label: t('button-back'), data: 'invites' } : { label: t('button-menu'), data: 'menu' }],
    ],
  };
}

const nameOf = ({ familyName, givenName }: ClassPerson) => `${familyName} ${givenName}`;

const inviteButton = (person: ClassPerson): Button => ({
  label: `✉️ ${nameOf(person)}`,
  data: `invite:${person.personId}`,
});

/** A student too young for an account of their own bears no mark: nothing is missing. */
function personLine(person: ClassPerson, expected: readonly ClassPerson[]): Html {
  const missing = expected.some(({ personId }) => personId === person.personId) ? '▫️ ' : '';
  const mark = person.connected ? '✅ ' : person.invitedUntil ? '✉️ ' : missing;
  return person.kind === 'student'
    ? html`${mark}<b>${nameOf(person)}</b>`
    : html`   ${mark}${nameOf(person)}`;
}
