import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { responsibleFor } from '../../../regulation/access.ts';
import { decodeRef, encodeRef } from '../../../regulation/lesson-ref.ts';
import { idOf } from '../../../telegram/button-id.ts';
import type { Handler, Reply, Request, View } from '../../../telegram/feature.ts';
import { inRows } from '../../../telegram/screen.ts';
import { loadDayLessons } from '../../journal/day-lessons.store.ts';
import { attachMaterials } from '../../journal/materials/attach-materials.ts';
import { isMaterial } from '../../journal/materials/material.ts';
import { courseName } from '../../timetable/course-name.ts';
import { enterLine } from '../enter-line.ts';
import { attachedIn } from './attached-files.ts';
import { lessonLabel } from './entry-views.ts';
import { sentBy } from './file-handlers.ts';
import { lineOf, type QuickEntryDeps, teacherOf } from './line-handlers.ts';

/** A file that no form waited for and that says nothing itself: of which lesson is it? */
export async function askForLesson(deps: QuickEntryDeps, request: Request): Promise<Reply | undefined> {
  if (!request.file || !isMaterial(request.file)) return undefined;
  const sent = await sentBy(deps, request);
  const lessons = sent && (await lessonsToday(deps, sent.request.visitor.actor.personId, request.now));
  if (!lessons || lessons.length === 0) return undefined;
  return { view: 'material-ask', params: { message: request.messageId ?? 0 } };
}

/** Those of today that have begun. */
async function lessonsToday(deps: QuickEntryDeps, teacherId: number, now: Date) {
  const day = schoolDateOf(now);
  const { lessons } = await loadDayLessons(deps.db, await deps.frames(day), { teacherId }, day);
  return lessons.filter((lesson) => lesson.startsAt <= now && responsibleFor(lesson) === teacherId);
}

export function lessonChoiceView(deps: QuickEntryDeps): View {
  return async (params, { visitor, now, t }) => {
    if (!visitor.actor) throw new Refusal('not-connected');
    const lessons = await lessonsToday(deps, visitor.actor.personId, now);
    const button = ({ ref, course }: (typeof lessons)[number]) => ({
      label: lessonLabel({ class: courseName(course), subject: course.subjectName, number: ref.number }, t),
      data: `lm-to:${encodeRef(ref)}:${params['message']}`,
    });
    return { html: t.html('material-ask'), buttons: inRows(lessons.map(button), 1) };
  };
}

/** `lm-to:<lesson>:<message>`: its words are read as those of a reply to the lesson's card. */
export function attachTo(deps: QuickEntryDeps): Handler {
  return async (request) => {
    const teacher = teacherOf(request);
    if (!teacher) throw new Refusal('not-allowed');
    const ref = decodeRef(request.args[0]);
    const messageId = idOf(request.args[1]);
    const album = await deps.inbox.albumOf(request.telegramId, messageId);
    const attached = attachedIn(album, messageId);
    if (!ref || !attached) throw new Refusal('stale-button');
    const text = album.find((message) => message.text !== '')?.text ?? '';
    const line = { ...lineOf({ ...teacher, text }), repliedTo: ref, amends: [], attached };
    const entered = text === '' ? undefined : await enterLine(deps, teacher, line);
    return entered ?? attachMaterials(deps, teacher, [ref], attached.files);
  };
}
