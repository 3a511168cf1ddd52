import { encodeRef } from '../../regulation/lesson-ref.ts';
import type { Params, Reply } from '../../telegram/feature.ts';
import { shorten } from '../../telegram/html.ts';
import type { DayLessons } from '../journal/day-lessons.store.ts';
import { courseKey } from './entry-context.ts';
import type { EntryReading, EntryStudent, Option, Question } from './grammar/types.ts';

/** Quotes of what was typed are cut to this many characters on a card. */
const QUOTED = 200;

type Unclear = Extract<EntryReading, { kind: 'unclear' }>;

/**
 * Quoted back with the part marked, so that it can be mended by editing the message. `standing`: what an
 * earlier text of the message entered still holds.
 */
export function unclearReply(text: string, { code, fragment, className }: Unclear, standing: boolean): Reply {
  const at = fragment === '' ? -1 : text.indexOf(fragment);
  const marked =
    at < 0
      ? { before: shorten(text, QUOTED), fragment: '', after: '' }
      : {
          before: at > QUOTED / 2 ? `…${text.slice(at - QUOTED / 2, at)}` : text.slice(0, at),
          fragment: shorten(fragment, QUOTED),
          after: shorten(text.slice(at + fragment.length), QUOTED / 2),
        };
  return { view: 'entry-unclear', params: { code, ...marked, className: className ?? '', standing } };
}

/** One question by buttons; the rest of the line is kept. */
export function askReply(
  question: Question,
  {
    key,
    revision,
    standing,
  }: { readonly key: string; readonly revision: number; readonly standing: boolean },
  { lessons, idleCourses }: DayLessons,
): Reply {
  const describe = ({ value, meaning }: Option): Params => {
    if (meaning.kind === 'student') {
      const name = fullName(meaning.student);
      const namesakes = question.options.filter(
        (other) => other.meaning.kind === 'student' && fullName(other.meaning.student) === name,
      );
      const place = namesakes.length > 1 ? placeInClass(meaning.student.id, { lessons, idleCourses }) : {};
      return { value, kind: meaning.kind, name, ...place };
    }
    if (meaning.kind === 'class') return { value, kind: meaning.kind, name: meaning.className };
    if (meaning.kind === 'lessons') return { value, kind: meaning.kind, count: meaning.lessons.length };
    const lesson = lessons.find(({ ref }) => encodeRef(ref) === meaning.lesson);
    const courses = [...lessons.map(({ course: taught }) => taught), ...idleCourses];
    const course = lesson?.course ?? courses.find((taught) => courseKey(taught) === meaning.lesson);
    return {
      value,
      kind: meaning.kind,
      ...(lesson ? { number: lesson.ref.number } : {}),
      ...(course ? { className: course.className, subject: course.subjectName } : {}),
    };
  };
  return {
    view: 'entry-ask',
    params: {
      code: question.code,
      fragment: shorten(question.fragment, QUOTED),
      draft: `${key}:${revision}`,
      standing,
      options: question.options.map(describe),
    },
  };
}

const fullName = ({ familyName, givenName }: EntryStudent) => `${familyName} ${givenName}`;

/** What tells two students of the same name apart: the class, and the number in its list. */
function placeInClass(
  studentId: number,
  { lessons, idleCourses }: Pick<DayLessons, 'lessons' | 'idleCourses'>,
): Params {
  for (const { className, students } of [...lessons.map(({ course }) => course), ...idleCourses]) {
    const at = students.findIndex(({ id }) => id === studentId);
    if (at >= 0) return { className, place: at + 1 };
  }
  return {};
}
