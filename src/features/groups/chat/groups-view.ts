import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import { type Actor, type Child, diariesOf } from '../../../regulation/actor.ts';
import type { View, ViewContext } from '../../../telegram/feature.ts';
import { blocks, type Html, html, lines } from '../../../telegram/html.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import { classesOf } from '../../people/classes.store.ts';
import { loadGroups } from '../groups.store.ts';
import type { GroupsDeps } from '../groups-deps.ts';
import { childPart } from './child-view.ts';
import { termsOf } from './group-requests.ts';

interface Part {
  readonly html: Html;
  readonly buttons: Button[][];
}

export const seesGroups = (actor: Actor | undefined) =>
  may(actor, 'group.split') || may(actor, 'group.lead') || may(actor, 'group.read');

/** `/groups`: everything that the person has to do with groups, whatever they are at the school. */
export function groupsView(deps: GroupsDeps): View {
  return async (_params, context) => {
    const { actor } = context.visitor;
    if (!actor || !seesGroups(actor)) throw new Refusal('not-allowed');
    const parts = [
      ...(may(actor, 'group.lead') ? [await ledPart(deps, actor, context)] : []),
      ...(may(actor, 'group.split') ? [await splitPart(deps, context)] : []),
      ...(may(actor, 'group.read') ? [await familyPart(deps, actor, context)] : []),
    ];
    return {
      html: blocks(...parts.map((part) => part.html)),
      buttons: [
        ...parts.flatMap(({ buttons }) => buttons),
        [{ label: context.t('button-menu'), data: 'menu' }],
      ],
    };
  };
}

/** ¶4.4: the teacher's own groups, with what waits for a decision. */
async function ledPart(deps: GroupsDeps, actor: Actor, { now, t }: ViewContext): Promise<Part> {
  const terms = await termsOf(deps, { now });
  const groups = await loadGroups(deps.db, { teacherId: actor.personId }, terms);
  const taken = (places: number | null, count: number) =>
    places === null ? `${count}` : `${count}/${places}`;
  return {
    html: lines(
      html`<b>${t('groups-own')}</b>`,
      ...groups.map((group) =>
        t.html('groups-own-line', {
          name: group.name,
          taken: taken(group.places, group.taken),
          applied: group.applied,
          waiting: group.waiting,
        }),
      ),
      groups.length === 0 && t.html('groups-own-none'),
    ),
    buttons: [
      ...inRows(
        groups.map(({ id, name, applied }) => ({
          label: applied > 0 ? `${name} (${applied})` : name,
          data: `gl:${id}`,
        })),
        2,
      ),
      [{ label: t('button-new-group'), data: 'gn' }],
    ],
  };
}

/** ¶4.3: the classes that may be split. */
async function splitPart({ db, frames }: GroupsDeps, { now, t }: ViewContext): Promise<Part> {
  const { today } = await termsOf({ frames }, { now });
  const classes = await classesOf(db, today);
  return {
    html: lines(html`<b>${t('groups-split')}</b>`, t.html('groups-split-hint')),
    buttons: inRows(
      classes.map(({ id, name }) => ({ label: name, data: `gs:${id}` })),
      4,
    ),
  };
}

/** ¶4.4: an only child's groups at once, else a button for each. */
async function familyPart(deps: GroupsDeps, actor: Actor, context: ViewContext): Promise<Part> {
  const children = diariesOf(actor);
  const [only] = children;
  if (only && children.length === 1) return childPart(deps, only, context);
  const label = ({ calledName, className }: Child) =>
    className ? `${calledName}, ${className}` : calledName;
  return {
    html: lines(html`<b>${context.t('groups-children')}</b>`),
    buttons: children.map((child) => [{ label: label(child), data: `gc:${child.studentId}` }]),
  };
}
