import type { Db } from '../../../db/open.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import type { Actor } from '../../../regulation/actor.ts';
import type { ClassCardEntry, View } from '../../../telegram/feature.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { type Button, inRows, type Screen } from '../../../telegram/screen.ts';
import { type ClassPerson, familiesOfClass } from '../../access/invites/class-people.store.ts';
import { classesWhereMay, type NamedClass } from '../../people/classes.store.ts';
import { type ClassState, classState } from '../class-state.ts';

export interface ClassCardDeps {
  readonly db: Db;
  /** Of all features. */
  readonly entries: readonly ClassCardEntry[];
}

const CLASSES_A_ROW = 4;
/** Telegram shows a hundred buttons. */
const MOST_CLASSES = 92;

/** The card of a class: who is reached through Telegram, and what there is to do; of several, which. */
export function classView({ db, entries }: ClassCardDeps): View {
  const ranked = entries.toSorted((a, b) => a.rank - b.rank);
  return async ({ classId }, { visitor: { actor }, now, t }) => {
    const day = schoolDateOf(now);
    const classes = actor ? await classesWhereMay(db, actor, 'class.read', day) : [];
    const [only, ...others] = classes;
    if (!actor || !only) throw new Refusal('not-allowed');
    const alone = classId === undefined && others.length === 0;
    const shown = alone ? only : classes.find(({ id }) => id === classId);
    if (!shown && classId !== undefined) throw new Refusal('not-allowed');
    if (!shown) return chooseClass(classes, ranked, actor, t);
    const state = classState(await familiesOfClass(db, shown.id, { now, day }));
    const own = ranked.filter(({ audience }) => audience(actor, shown.id));
    return {
      html: blocks(html`<b>${shown.name}</b>`, ...stateWords(state, t)),
      buttons: [
        ...inRows(
          own.map(({ labelKey, data }) => ({ label: t(labelKey), data: data(shown.id) })),
          2,
        ),
        [others.length > 0 ? { label: t('button-back'), data: 'class' } : menuButton(t)],
      ],
    };
  };
}

const menuButton = (t: Translate): Button => ({ label: t('button-menu'), data: 'menu' });

function chooseClass(
  classes: readonly NamedClass[],
  entries: readonly ClassCardEntry[],
  actor: Actor,
  t: Translate,
): Screen {
  const buttons = classes
    .slice(0, MOST_CLASSES)
    .map(({ id, name }) => ({ label: name, data: `class:${id}` }));
  const ofAll = entries.flatMap(({ labelKey, ofAll: data, audience }) =>
    data !== undefined && classes.every(({ id }) => audience(actor, id))
      ? [{ label: t(labelKey), data }]
      : [],
  );
  return {
    html: t.html('class-which'),
    buttons: [...inRows(buttons, CLASSES_A_ROW), ...inRows(ofAll, 2), [menuButton(t)]],
  };
}

function stateWords({ students, connectedFamilies, notConnected, notReached }: ClassState, t: Translate) {
  return [
    lines(
      t.html('class-students', { count: students }),
      students > 0 && t.html('class-connected', { connected: connectedFamilies, all: students }),
    ),
    notConnected.length > 0 && t.html('class-not-connected', { names: namesOf(notConnected) }),
    notReached.length > 0 && t.html('class-not-reached', { names: namesOf(notReached) }),
  ];
}

function namesOf(people: readonly ClassPerson[]): string {
  return people.map(({ familyName, givenName }) => `${familyName} ${givenName}`).join(', ');
}
