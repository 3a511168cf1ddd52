import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import { type Actor, type Child, diariesOf } from '../../../regulation/actor.ts';
import type { View, ViewContext } from '../../../telegram/feature.ts';
import { formatDate, formatWeekday } from '../../../telegram/format.ts';
import { blocks, type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { Button } from '../../../telegram/screen.ts';
import { undoButton } from '../../../telegram/undo-offer.ts';
import { clashingTimes } from '../clashing-times.store.ts';
import { type GroupSummary, loadGroups } from '../groups.store.ts';
import type { GroupsDeps } from '../groups-deps.ts';
import { lastDays, termsOf } from './group-requests.ts';
import { groupLines, leftText } from './group-words.ts';

/** The child whom the reader may see the groups of. @throws Refusal not-allowed */
export function childOf(actor: Actor | undefined, studentId: number): Child {
  const child = actor && diariesOf(actor).find((own) => own.studentId === studentId);
  if (!child || !may(actor, 'group.read', { studentId })) throw new Refusal('not-allowed');
  return child;
}

/** ¶4.4: a child's groups and those that are open to it, a button each. */
export async function childPart(
  deps: GroupsDeps,
  child: Child,
  { now, t }: ViewContext,
): Promise<{ html: Html; buttons: Button[][] }> {
  const { studentId } = child;
  const groups = await loadGroups(deps.db, { studentId }, await termsOf(deps, { now }));
  const own = groups.flatMap((group) => {
    const standing = standingText(group, t);
    return standing ? [html`${group.name}: ${standing}`] : [];
  });
  const label = (group: GroupSummary) =>
    group.membership ? `✓ ${group.name}` : `${group.name} · ${leftText(group, t)}`;
  return {
    html: blocks(
      html`<b>${child.className ? `${child.calledName}, ${child.className}` : child.calledName}</b>`,
      lines(...own),
      t.html(groups.length > 0 ? 'groups-open-hint' : 'groups-open-none'),
    ),
    buttons: groups.map((group) => [{ label: label(group), data: `gf:${group.id}:${studentId}` }]),
  };
}

export function childView(deps: GroupsDeps): View {
  return async ({ studentId }, context) => {
    const child = childOf(context.visitor.actor, Number(studentId));
    const part = await childPart(deps, child, context);
    return { ...part, buttons: [...part.buttons, [{ label: context.t('button-back'), data: 'groups' }]] };
  };
}

/** How the child stands to the group; undefined: not at all. */
function standingText({ membership, application }: GroupSummary, t: Translate): string | undefined {
  if (membership && !membership.lasting && membership.until)
    return t('group-standing-leaving', { day: formatDate(membership.until, t.language) });
  if (membership) return t('group-standing-member', { day: formatDate(membership.since, t.language) });
  if (application?.state === 'waiting') return t('group-standing-waiting', { place: application.place });
  if (application?.state === 'applied') return t('group-standing-applied');
  return application?.state === 'refused' ? t('group-standing-refused') : undefined;
}

/** One group as a family sees it: `{groupId, studentId, leaving?, undo?, undoUntil?}`. */
export function offerView(deps: GroupsDeps): View {
  return async (params, context) => {
    const { visitor, now, t } = context;
    const groupId = Number(params['groupId']);
    const child = childOf(visitor.actor, Number(params['studentId']));
    const terms = await termsOf(deps, { now });
    const [group] = await loadGroups(deps.db, { groupId, studentId: child.studentId }, terms);
    if (!group) throw new Refusal('group-gone');
    const { studentId, calledName } = child;
    const standing = standingText(group, t);
    const free = !group.membership && !(group.application && isOpen(group.application.state));
    const clashes = free ? await clashingTimes(deps.db, { groupId, studentId }, terms.today) : [];
    const calendar = terms.frame.calendar;
    const acts = may(visitor.actor, 'group.apply', { studentId });
    return {
      html: blocks(
        lines(...groupLines(group, terms.frame.bells, t), html`${leftText(group, t)}`),
        standing !== undefined && html`${calledName}: <b>${standing}</b>`,
        clashes.length > 0 &&
          lines(
            t.html('group-clash', { name: calledName }),
            ...clashes.map(({ weekday, number, other }) =>
              t.html('group-clash-line', { weekday: formatWeekday(weekday, t.language), number, other }),
            ),
          ),
        params['leaving'] === true && t.html('group-leave-ask', { name: calledName }),
      ),
      buttons: [
        ...(params['leaving'] === true
          ? lastDays(terms.today, calendar).map((day) => [
              { label: formatDate(day, t.language), data: `gf-leave:${groupId}:${studentId}:${day}` },
            ])
          : acts
            ? actions(group, studentId, t)
            : []),
        undoButton(params, context.now, context.t),
        [
          {
            label: t('button-back'),
            data: params['leaving'] === true ? `gf:${groupId}:${studentId}` : `gc:${studentId}`,
          },
        ],
      ],
    };
  };
}

const isOpen = (state: string) => state === 'applied' || state === 'waiting';

function actions(
  { id, membership, application, open }: GroupSummary,
  studentId: number,
  t: Translate,
): Button[][] {
  const about = `${id}:${studentId}`;
  if (membership)
    return membership.lasting ? [[{ label: t('button-group-leave'), data: `gf-leave:${about}` }]] : [];
  if (application && isOpen(application.state))
    return [[{ label: t('button-group-withdraw'), data: `gf-back:${about}` }]];
  return open ? [[{ label: t('button-group-apply'), data: `gf-apply:${about}` }]] : [];
}
