import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import type { View, ViewContext } from '../../../telegram/feature.ts';
import { formatDate } from '../../../telegram/format.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import { undoButton } from '../../../telegram/undo-offer.ts';
import { ownerName } from '../../timetable/timetable-owners.store.ts';
import type { GroupsDeps } from '../groups-deps.ts';
import { type ClassSplit, loadSplit, type SplitStudent, subjectsOfClass } from '../split/splits.store.ts';
import { firstDays, termsOf } from './group-requests.ts';

/** @throws Refusal not-allowed */
export function checkSplits({ visitor }: Pick<ViewContext, 'visitor'>): void {
  if (!may(visitor.actor, 'group.split')) throw new Refusal('not-allowed');
}

/** ¶4.3: what a class is taught, whole or in groups: `{classId, undo?, undoUntil?}`. */
export function classSplitsView(deps: GroupsDeps): View {
  return async (params, context) => {
    checkSplits(context);
    const { t } = context;
    const classId = Number(params['classId']);
    const name = await ownerName(deps.db, { classId });
    if (!name) throw new Refusal('split-gone');
    const { today } = await termsOf(deps, context);
    const subjects = await subjectsOfClass(deps.db, classId, today);
    return {
      html: blocks(html`<b>${name}</b>`, t.html('split-which-subject')),
      buttons: [
        ...inRows(
          subjects.map(({ subjectId, subjectName, courseId, groups }) =>
            groups > 0
              ? {
                  label: t('button-split-groups', { subject: subjectName, count: groups }),
                  data: `gs-of:${classId}:${subjectId}`,
                }
              : { label: subjectName, data: `gs-new:${courseId}` },
          ),
          2,
        ),
        undoButton(params, context.now, context.t),
        [{ label: t('button-back'), data: 'groups' }],
      ],
    };
  };
}

async function splitOf(deps: GroupsDeps, params: Parameters<View>[0], context: ViewContext) {
  checkSplits(context);
  const of = { classId: Number(params['classId']), subjectId: Number(params['subjectId']) };
  const terms = await termsOf(deps, context);
  const split = await loadSplit(deps.db, of, terms.today);
  if (!split) throw new Refusal('split-gone');
  return { ...of, split, terms, about: `${of.classId}:${of.subjectId}` };
}

const title = ({ className, subjectName }: ClassSplit) => html`<b>${className} · ${subjectName}</b>`;

/** ¶4.3: the groups of a split with their students: `{classId, subjectId, undo?, undoUntil?}`. */
export function splitView(deps: GroupsDeps): View {
  return async (params, context) => {
    const { t } = context;
    const { split, classId, about } = await splitOf(deps, params, context);
    const names = (students: readonly SplitStudent[]) => students.map(({ name }) => name).join(', ') || '–';
    return {
      html: blocks(
        title(split),
        ...split.groups.map(({ name, teacherName, members, toCome }) =>
          lines(
            t.html('split-group', {
              name,
              teacher: teacherName,
              count: new Set([...members, ...toCome].map(({ studentId }) => studentId)).size,
            }),
            members.length > 0 && html`${names(members)}`,
            ...[...Map.groupBy(toCome, ({ since }) => since)].map(([day, students]) =>
              t.html('split-to-come', { names: names(students), day: formatDate(day, t.language) }),
            ),
          ),
        ),
        split.unplaced.length > 0 && t.html('split-unplaced', { names: names(split.unplaced) }),
      ),
      buttons: [
        [{ label: t('button-split-move'), data: `gs-move:${about}` }],
        undoButton(params, context.now, context.t),
        [{ label: t('button-back'), data: `gs:${classId}` }],
      ],
    };
  };
}

/** A student's move, as far as it is known: `{classId, subjectId, studentId?, groupId?}`. */
export function moveView(deps: GroupsDeps): View {
  return async (params, context) => {
    const { t } = context;
    const { split, terms, about } = await splitOf(deps, params, context);
    const everyone = [
      ...split.unplaced,
      ...split.groups.flatMap(({ members, toCome }) => [...members, ...toCome]),
    ];
    const student = everyone.find(({ studentId }) => studentId === params['studentId']);
    const group = split.groups.find(({ groupId }) => groupId === params['groupId']);
    const ask = (
      what: Parameters<typeof t.html>[0],
      values: Record<string, string>,
      buttons: Button[][],
    ) => ({
      html: blocks(title(split), t.html(what, values)),
      buttons: [...buttons, [{ label: t('button-back'), data: `gs-of:${about}` }]],
    });
    if (!student)
      return ask(
        'split-move-whom',
        {},
        inRows(
          everyone.map(({ studentId, name }) => ({ label: name, data: `gs-move:${about}:${studentId}` })),
          2,
        ),
      );
    const { studentId, name } = student;
    if (!group)
      return ask(
        'split-move-where',
        { name },
        split.groups
          .filter(
            ({ members, toCome }) => ![...members, ...toCome].some((one) => one.studentId === studentId),
          )
          .map((to) => [{ label: to.name, data: `gs-move:${about}:${studentId}:${to.groupId}` }]),
      );
    return ask(
      'split-move-when',
      { name, group: group.name },
      firstDays(terms.today, terms.frame.calendar).map((day) => [
        {
          label: t('button-from-date', { day: formatDate(day, t.language) }),
          data: `gs-move:${about}:${studentId}:${group.groupId}:${day}`,
        },
      ]),
    );
  };
}
