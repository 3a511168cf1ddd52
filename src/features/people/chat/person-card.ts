import { Refusal } from '../../../kernel/refusal.ts';
import { addDays, type SchoolDate, schoolDateOf, weekdayOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import { STAFF_ROLES } from '../../../regulation/actor.ts';
import type { Params, View, ViewContext } from '../../../telegram/feature.ts';
import { formatFullDate } from '../../../telegram/format.ts';
import { blocks, type Html } from '../../../telegram/html.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import { undoButton } from '../../../telegram/undo-offer.ts';
import { classesOf } from '../classes.store.ts';
import { recordWhenLeft } from '../person-history.store.ts';
import { readPerson } from '../person-record.store.ts';
import { isHere, type PersonRecord, stampOf } from '../person-record.ts';
import { cardButtons, editButtons } from './person-buttons.ts';
import { historyLines } from './person-history.ts';
import { personText } from './person-words.ts';

/** What a card is open for; without one it is read. */
const MODES = ['edit', 'class', 'day', 'role', 'role-class', 'leave'] as const;
type Mode = (typeof MODES)[number];

export const isMode = (text: string | undefined): text is Mode | 'log' =>
  text === 'log' || MODES.some((mode) => mode === text);

interface Shown {
  readonly person: PersonRecord;
  readonly today: SchoolDate;
  readonly params: Params;
  readonly context: ViewContext;
}

/** A person's card in its present state: `{id, mode?, arg?, back?, note?, undo?, undoUntil?}`. */
export const personView: View = async (params, context) => {
  const { db, visitor, now, t } = context;
  if (!may(visitor.actor, 'people.find')) throw new Refusal('not-allowed');
  const { mode } = params;
  const person = await readPerson(db, Number(params['id']));
  if (!person) throw new Refusal('person-gone');
  const shown: Shown = { person, today: schoolDateOf(now), params, context };
  const text = personText(person, now, t);
  if (mode === 'log') {
    const back = { label: t('button-back'), data: `person:${person.id}` };
    return { html: blocks(text, await historyLines(db, person.id, t)), buttons: [[back]] };
  }
  if (mode === undefined) {
    const back = typeof params['back'] === 'string' ? params['back'] : undefined;
    return {
      html: blocks(params['note'] === 'changed-since' && t.html('person-changed-since'), text),
      buttons: [
        undoButton(params, context.now, context.t),
        ...cardButtons(person, { actor: visitor.actor, now, back, t }),
      ],
    };
  }
  if (!may(visitor.actor, 'people.edit')) throw new Refusal('not-allowed');
  const { hint, buttons } = await EDITING[mode as Mode](shown);
  return { html: blocks(text, hint), buttons };
};

interface Editing {
  readonly hint: Html;
  readonly buttons: Button[][];
}

const EDITING: Record<Mode, (shown: Shown) => Promise<Editing>> = {
  async edit({ person, today, context: { db, t } }) {
    const canReturn = !isHere(person, today) && (await recordWhenLeft(db, person)) !== undefined;
    return { hint: t.html('person-edit-hint'), buttons: editButtons(person, today, canReturn, t) };
  },

  async class({ person, today, context: { db, t } }) {
    const classes = await classesOf(db, today);
    const buttons = classes.map(({ id, name }) => ({ label: name, data: `pe:${person.id}:day:${id}` }));
    return { hint: t.html('person-which-class'), buttons: [...inRows(buttons, 4), backToEdit(person, t)] };
  },

  async day({ person, today, params, context: { t } }) {
    const stamp = stampOf(person);
    const nextMonday = addDays(today, 8 - weekdayOf(today));
    const from = (day: SchoolDate, label: string) => ({
      label,
      data: `ps:${person.id}:class:${params['arg']}.${day}:${stamp}`,
    });
    return {
      hint: t.html('person-from-which-day'),
      buttons: [
        [from(today, t('button-person-from-today'))],
        [from(nextMonday, t('button-person-from-day', { day: formatFullDate(nextMonday, t.language) }))],
        [{ label: t('button-person-other-day'), data: `pt:${person.id}:day:${stamp}:${params['arg']}` }],
        backToEdit(person, t),
      ],
    };
  },

  async role({ person, context: { t } }) {
    const stamp = stampOf(person);
    const buttons = STAFF_ROLES.map((role) => ({
      label: t(`role-${role}`),
      data: role === 'classTeacher' ? `pe:${person.id}:role-class` : `ps:${person.id}:role:${role}:${stamp}`,
    }));
    return { hint: t.html('person-which-role'), buttons: [...inRows(buttons, 1), backToEdit(person, t)] };
  },

  async 'role-class'({ person, today, context: { db, t } }) {
    const stamp = stampOf(person);
    const buttons = (await classesOf(db, today)).map(({ id, name }) => ({
      label: name,
      data: `ps:${person.id}:role:classTeacher.${id}:${stamp}`,
    }));
    return { hint: t.html('person-which-class'), buttons: [...inRows(buttons, 4), backToEdit(person, t)] };
  },

  async leave({ person, context: { t } }) {
    const sure = { label: t('button-person-leave-sure'), data: `ps:${person.id}:leave::${stampOf(person)}` };
    return { hint: t.html('person-leave-hint'), buttons: [[sure], backToEdit(person, t)] };
  },
};

const backToEdit = ({ id }: PersonRecord, t: ViewContext['t']): Button[] => [
  { label: t('button-back'), data: `pe:${id}:edit` },
];
