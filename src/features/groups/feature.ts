import { schoolDateOf } from '../../kernel/school-date.ts';
import type { Feature, Reply } from '../../telegram/feature.ts';
import type { Texts } from '../../telegram/i18n.ts';
import type { Undoer } from '../history/undo.ts';
import type { StandingAction } from './change-standings.ts';
import { applicationView } from './chat/application-view.ts';
import { childView, offerView } from './chat/child-view.ts';
import { familyPresses, offer } from './chat/family-presses.ts';
import { groupsView, seesGroups } from './chat/groups-view.ts';
import { led, ledPresses } from './chat/led-presses.ts';
import { ledView, paperView, placesView } from './chat/led-views.ts';
import { movedView } from './chat/moved-view.ts';
import { newGroup } from './chat/new-group-form.ts';
import { newGroupView } from './chat/new-group-view.ts';
import { splitPresses } from './chat/split-presses.ts';
import { classSplitsView, moveView, splitView } from './chat/split-views.ts';
import { splittingView } from './chat/splitting-view.ts';
import { takeAnswer } from './chat/typed-answers.ts';
import { GROUP_CONTINUED, undoContinued } from './continue-group.ts';
import { familyNoticeKind, teacherNoticeKind } from './group-notice-kinds.ts';
import type { GroupsDeps } from './groups-deps.ts';
import { GROUP_MADE, undoMadeGroup } from './make-group.ts';
import { GROUP_OPENED, undoOpened } from './open-group.ts';
import { moveNoticeKind } from './split/move-notice-kind.ts';
import { STUDENT_MOVED, undoMove } from './split/move-student.ts';
import { CLASS_SPLIT } from './split/split-class.ts';
import { undoSplit } from './split/undo-split.ts';
import { undoStandings } from './undo-standings.ts';
import { emptyGroups, unsplitClasses } from './unformed.evidence.ts';

const show = async (): Promise<Reply> => ({ view: 'groups', params: {} });
const undone = (reply: Reply): Reply => ({ ...reply, alert: { key: 'undone', params: {} } });

/** Parts of a class (¶4.3); optional lessons, hobby education and extended-day groups (¶4.4). */
export function createGroups(
  deps: GroupsDeps & { readonly texts: Texts },
): Feature & { readonly undo: Readonly<Record<string, Undoer>> } {
  return {
    name: 'groups',
    commands: [{ name: 'groups', latvian: 'grupas', audience: seesGroups, handle: show }],
    menu: [{ labelKey: 'button-groups', data: 'groups', rank: 25, audience: seesGroups }],
    callbacks: {
      groups: show,
      gn: newGroup(deps),
      ...familyPresses(deps),
      ...ledPresses(deps),
      ...splitPresses(deps),
    },
    views: {
      groups: groupsView(deps),
      'group-child': childView(deps),
      'group-offer': offerView(deps),
      'group-led': ledView(deps),
      'group-places': placesView(deps),
      'group-paper': paperView(deps),
      'group-application': applicationView(deps),
      'group-new': newGroupView(deps),
      'group-class': classSplitsView(deps),
      'group-split': splitView(deps),
      'group-move': moveView(deps),
      'group-moved': movedView(deps),
      'group-splitting': splittingView(deps),
    },
    text: takeAnswer(deps),
    notices: [familyNoticeKind(deps), teacherNoticeKind(deps), moveNoticeKind(deps)],
    evidence: { '4.3': unsplitClasses, '4.4': emptyGroups },
    undo: undoers(deps),
  };
}

function undoers({ frames }: GroupsDeps): Readonly<Record<string, Undoer>> {
  const back =
    (reply: (of: { groupId: number; studentId: number }) => Reply): Undoer =>
    async (tx, actor, entries, now) => {
      const of = await undoStandings(tx, actor, entries, schoolDateOf(now));
      return of && undone(reply(of));
    };
  const toLed = back(({ groupId }) => led(groupId));
  const standings: Partial<Record<StandingAction, Undoer>> = {
    'group.decided': toLed,
    'group.entered': toLed,
    'group.left': back(({ groupId, studentId }) => offer(groupId, studentId)),
  };
  return {
    ...standings,
    [GROUP_CONTINUED]: async (tx, actor, [entry], now) => {
      const groupId = entry && (await undoContinued(tx, actor, entry, schoolDateOf(now)));
      return groupId === undefined ? undefined : undone(led(groupId));
    },
    [GROUP_OPENED]: async (tx, actor, [entry], now) => {
      const groupId = entry && (await undoOpened(tx, actor, entry, schoolDateOf(now)));
      return groupId === undefined ? undefined : undone(led(groupId));
    },
    [GROUP_MADE]: async (tx, actor, [entry]) => {
      frames.expectChange();
      const gone = entry && (await undoMadeGroup(tx, actor, entry));
      return gone ? undone({ view: 'groups', params: {} }) : undefined;
    },
    [CLASS_SPLIT]: async (tx, actor, [entry]) => {
      const kept = entry && (await undoSplit(tx, actor, entry));
      return kept && undone({ view: 'group-class', params: { classId: kept.classId } });
    },
    [STUDENT_MOVED]: async (tx, actor, [entry]) => {
      const move = entry && (await undoMove(tx, actor, entry));
      const { classId, subjectId } = move ?? {};
      return classId === undefined || subjectId === undefined
        ? undefined
        : undone({ view: 'group-split', params: { classId, subjectId } });
    },
  };
}
