import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { Params, View, ViewContext } from '../../../telegram/feature.ts';
import { formatDate } from '../../../telegram/format.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import { undoButton } from '../../../telegram/undo-offer.ts';
import { findPeople } from '../../people/find-people.store.ts';
import { personLine } from '../../people/person-line.ts';
import { type GroupMemberRow, type GroupSummary, groupPeople, loadGroups } from '../groups.store.ts';
import type { GroupsDeps } from '../groups-deps.ts';
import { studentsByPerson } from '../students.store.ts';
import { termsOf } from './group-requests.ts';
import { groupLines } from './group-words.ts';

/** Offered by a press; any other number is typed. */
export const PLACES_CHOICES = [8, 10, 12, 15, 20, 25, 30] as const;

/** The group that the reader leads. @throws Refusal not-allowed, group-gone */
export async function loadLed(
  deps: GroupsDeps,
  groupId: number,
  { visitor, now }: Pick<ViewContext, 'visitor' | 'now'>,
) {
  if (!may(visitor.actor, 'group.lead')) throw new Refusal('not-allowed');
  const terms = await termsOf(deps, { now });
  const [group] = await loadGroups(deps.db, { groupId }, terms);
  if (!group) throw new Refusal('group-gone');
  if (!group.teacherIds.some((teacherId) => may(visitor.actor, 'group.lead', { teacherId })))
    throw new Refusal('not-allowed');
  return { group, terms };
}

/** ¶4.4: a group as its teacher sees it: `{groupId, undo?, undoUntil?, continued?}`. */
export function ledView(deps: GroupsDeps): View {
  return async (params, context) => {
    const { t } = context;
    const { group, terms } = await loadLed(deps, Number(params['groupId']), context);
    const { members, applicants } = await groupPeople(deps.db, group.id, terms);
    const waits = applicants.filter(({ state }) => state === 'waiting');
    return {
      html: blocks(
        typeof params['continued'] === 'number' && t.html('group-continued', { count: params['continued'] }),
        lines(
          ...groupLines(group, terms.frame.bells, t),
          group.places === null
            ? t.html('group-taken', { taken: group.taken })
            : t.html('group-taken-of', { taken: group.taken, places: group.places }),
          !group.open && t.html('group-is-closed'),
          group.toContinue > 0 && t.html('group-to-continue', { count: group.toContinue }),
        ),
        members.length > 0 &&
          lines(
            html`<b>${t('group-members')}</b>`,
            ...members.map((member, index) => memberLine(member, index, t)),
          ),
        applicants.length > 0 && html`<b>${t('group-applications')}</b>`,
      ),
      buttons: [
        ...(group.toContinue > 0 ? [[{ label: t('button-group-continue'), data: `gl-go:${group.id}` }]] : []),
        ...applicants.map(({ id, name, className, state }) => [
          {
            label: t(state === 'waiting' ? 'button-group-waits' : 'button-group-applied', {
              name,
              class: className,
              place: waits.findIndex((one) => one.id === id) + 1,
            }),
            data: `ga:${id}`,
          },
        ]),
        ...inRows(ownActions(group, t), 2),
        undoButton(params, context.now, context.t),
        [{ label: t('button-back'), data: 'groups' }],
      ],
    };
  };
}

function memberLine({ name, className, since, until, lasting }: GroupMemberRow, index: number, t: Translate) {
  const day = (of: typeof since) => formatDate(of, t.language);
  const leaving = !lasting && until ? ` ${t('group-until', { day: day(until) })}` : '';
  return html`${index + 1}. ${name} (${className})${leaving}`;
}

function ownActions({ id, open }: GroupSummary, t: Translate): Button[] {
  return [
    { label: t('button-group-paper'), data: `gl-paper:${id}` },
    { label: t('button-group-places'), data: `gl-places:${id}` },
    open
      ? { label: t('button-group-close'), data: `gl-open:${id}:0` }
      : { label: t('button-group-open'), data: `gl-open:${id}:1` },
  ];
}

export function placesView(deps: GroupsDeps): View {
  return async ({ groupId }, context) => {
    const { t } = context;
    const { group } = await loadLed(deps, Number(groupId), context);
    const choices = PLACES_CHOICES.map((places) => ({
      label: places === group.places ? `✓ ${places}` : String(places),
      data: `gl-places:${group.id}:${places}`,
    }));
    return {
      html: blocks(html`<b>${group.name}</b>`, t.html('group-ask-places')),
      buttons: [
        ...inRows(choices, 4),
        [{ label: t('button-places-any'), data: `gl-places:${group.id}:0` }],
        [{ label: t('button-back'), data: `gl:${group.id}` }],
      ],
    };
  };
}

const SHOWN = 10;

/** Whose paper application it is: asked, or those found by the text. */
export function paperView(deps: GroupsDeps): View {
  return async ({ groupId, text }: Params, context) => {
    const { t, now } = context;
    const { group } = await loadLed(deps, Number(groupId), context);
    const back = [{ label: t('button-back'), data: `gl:${group.id}` }];
    const title = html`<b>${group.name}</b>`;
    if (typeof text !== 'string') return { html: blocks(title, t.html('group-ask-child')), buttons: [back] };
    const today = schoolDateOf(now);
    const { people } = await findPeople(deps.db, text, { today, limit: SHOWN, among: 'students' });
    const students = await studentsByPerson(
      deps.db,
      people.map(({ id }) => id),
    );
    return {
      html: blocks(title, t.html(people.length > 0 ? 'group-which-child' : 'group-no-child')),
      buttons: [
        ...people.flatMap((person) => {
          const studentId = students.get(person.id);
          return studentId === undefined
            ? []
            : [[{ label: personLine(person, t), data: `gl-paper:${group.id}:${studentId}` }]];
        }),
        back,
      ],
    };
  };
}
