import { Refusal } from '../../../kernel/refusal.ts';
import { isSchoolDate } from '../../../kernel/school-date.ts';
import { idOf } from '../../../telegram/button-id.ts';
import type { Handler, MemberRequest, Reply } from '../../../telegram/feature.ts';
import { dropDraft } from '../../../telegram/forms.ts';
import { undoOffer } from '../../../telegram/undo-offer.ts';
import { type GroupsDeps, momentOf } from '../groups-deps.ts';
import { moveStudent, type StudentMove } from '../split/move-student.ts';
import { forMembers } from './group-requests.ts';
import { openSplit, splitStep } from './split-form.ts';
import { checkSplits } from './split-views.ts';
import { askTyped, TYPED_ANSWER } from './typed-form.ts';

/** The first day in the other group is known. */
export async function moveOn(deps: GroupsDeps, request: MemberRequest, move: StudentMove): Promise<Reply> {
  const moment = await momentOf(deps, request);
  const { classId, subjectId, studentId, groupId, from } = move;
  return request.write(async (tx) => {
    await moveStudent(tx, request.visitor.actor, { classId, subjectId, studentId, groupId, from }, moment);
    await dropDraft(tx, TYPED_ANSWER, request.visitor);
    return { view: 'group-split', params: { classId, subjectId, ...undoOffer(moment) } };
  });
}

/** `gs…`: the academic office's buttons. */
export function splitPresses(deps: GroupsDeps): Record<string, Handler> {
  return {
    gs: forMembers(async (request) => {
      checkSplits(request);
      return { view: 'group-class', params: { classId: idOf(request.args[0]) } };
    }),
    'gs-of': forMembers(async (request) => {
      checkSplits(request);
      const [classId, subjectId] = request.args.map((arg) => idOf(arg));
      return { view: 'group-split', params: { classId: classId ?? 0, subjectId: subjectId ?? 0 } };
    }),
    'gs-move': forMembers(async (request) => {
      checkSplits(request);
      const [classId, subjectId, student, group, day] = request.args;
      const of = { classId: idOf(classId), subjectId: idOf(subjectId) };
      if (student === undefined) return { view: 'group-move', params: of };
      const studentId = idOf(student);
      if (group === undefined) return { view: 'group-move', params: { ...of, studentId } };
      const groupId = idOf(group);
      if (day === undefined)
        return askTyped(
          request,
          { ask: 'move', ...of, studentId, groupId },
          { view: 'group-move', params: { ...of, studentId, groupId } },
        );
      if (!isSchoolDate(day)) throw new Refusal('stale-button');
      return moveOn(deps, request, { ...of, studentId, groupId, from: day });
    }),
    'gs-new': openSplit(deps),
    'gs-set': splitStep(deps),
  };
}
