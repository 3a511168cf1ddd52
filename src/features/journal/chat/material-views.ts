import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import { decodeRef, encodeRef, sameRef } from '../../../regulation/lesson-ref.ts';
import type { Material } from '../../../regulation/lesson-state.ts';
import type { View } from '../../../telegram/feature.ts';
import { formatDay } from '../../../telegram/format.ts';
import { blocks, type Html, html, lines, shorten } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { Screen } from '../../../telegram/screen.ts';
import type { DayLesson } from '../day-lesson.ts';
import { loadDayLessons } from '../day-lessons.store.ts';
import type { JournalDeps } from '../find-lessons.ts';
import { loadShown } from './lesson-views.ts';
import { lessonTitle } from './lesson-words.ts';

const LONGEST_NAME = 40;

/** A file as a list names it: a picture has no name of its own. */
function materialName({ name, kind }: Material, place: number, t: Translate): string {
  return name ? shorten(name, LONGEST_NAME) : t(`material-${kind}`, { number: place + 1 });
}

/** The teacher's list, each with its way out. */
function listView(deps: JournalDeps): View {
  return async (params, context) => {
    const { t } = context;
    const [lesson] = await loadShown(deps, params, context);
    if (!lesson) throw new Refusal('lesson-gone');
    const ref = encodeRef(lesson.ref);
    const materials = lesson.state.materials ?? [];
    const names = materials.map((material, place) => materialName(material, place, t));
    return {
      html: blocks(
        html`<b>${lessonTitle(lesson, t)}</b>`,
        lines(...names.map((name) => html`📎 ${name}`)),
        t.html('materials-hint'),
      ),
      buttons: [
        ...(materials.length > 0 ? [[{ label: t('button-materials-show'), data: `lm-show:${ref}` }]] : []),
        ...names.map((name, place) => [
          { label: t('button-material-gone', { name }), data: `lm-gone:${ref}:${lesson.revision}:${place}` },
        ]),
        [{ label: t('button-back'), data: `ls:${ref}` }],
      ],
    };
  };
}

/** For the teacher who gave them. */
function shownView(deps: JournalDeps): View {
  return async (params, context) => {
    const [lesson] = await loadShown(deps, params, context);
    if (!lesson) throw new Refusal('lesson-gone');
    return filesOf(lesson, html`<b>${lessonTitle(lesson, context.t)}</b>`, context.t);
  };
}

/** For a student of the lesson, and the guardians. */
function readView({ db, frames }: JournalDeps): View {
  return async (params, { visitor, t }) => {
    if (!visitor.actor) throw new Refusal('not-connected');
    const studentId = Number(params['studentId']);
    const ref = decodeRef(String(params['lesson']));
    if (!ref || !may(visitor.actor, 'diary.read', { studentId })) throw new Refusal('not-allowed');
    const of = { studentIds: [studentId] };
    const { lessons } = await loadDayLessons(db, await frames(ref.day), of, ref.day);
    const lesson = lessons.find((one) => sameRef(one.ref, ref));
    if (!lesson?.course.askedStudentIds.includes(studentId)) throw new Refusal('not-allowed');
    const { course } = lesson;
    const title = html`<b>${course.subjectName}</b>, ${formatDay(ref.day, t.language)}`;
    return filesOf(lesson, title, t);
  };
}

function filesOf({ state: { materials = [] } }: DayLesson, title: Html, t: Translate): Screen {
  if (materials.length === 0) return { html: blocks(title, t.html('materials-none')) };
  const words = t.html('materials-count', { count: materials.length });
  return { html: lines(title, words), files: materials };
}

export function materialViews(deps: JournalDeps): Record<string, View> {
  return { materials: listView(deps), 'materials-shown': shownView(deps), 'materials-read': readView(deps) };
}
