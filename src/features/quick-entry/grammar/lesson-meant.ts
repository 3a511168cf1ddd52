import { ask, type Reading, unclear } from './asking.ts';
import { isSameClass } from './class-name.ts';
import {
  type Designator,
  describes,
  designatorAt,
  followedBy,
  foreignSubjectEnd,
  type Teaching,
} from './designator.ts';
import { groupNamed } from './group-named.ts';
import { lessonOf, lessonOption, plainOption } from './options.ts';
import { type Source, typedText } from './tokens.ts';
import type { EntryContext, EntryLesson, Option } from './types.ts';

/** The class is known, and where it is typed. */
export interface NamedClass {
  readonly className: string;
  readonly from: number;
  readonly end: number;
  /** Where subject and number may stand: after the day, and after the other classes named with it. */
  readonly words: number;
}

export interface LessonsMeant {
  /** Several: the same entry for each (a double lesson, two classes). */
  readonly lessons: readonly Teaching[];
  /** Where subject and number end, as far as they were read. */
  readonly end: number;
}

interface Designated {
  readonly among: readonly Teaching[];
  readonly end: number;
}

const LONGEST_LESSON_LIST = 6;

/** The lesson of that class that the words mean; what nothing decides is asked. */
export function* lessonsMeant(
  source: Source,
  named: NamedClass,
  context: EntryContext,
): Reading<LessonsMeant> {
  const lessons = context.lessons.filter((lesson) => isSameClass(lesson.className, named.className));
  const courses = context.courses.filter((course) => isSameClass(course.className, named.className));
  const typedClass = typedText(source, named.from, named.end);
  if (lessons.length + courses.length === 0)
    return yield* unclear('not-your-class', typedClass, named.className);

  const designated = yield* readDesignator(source, named, lessons, courses, context);
  const end = designated?.end ?? named.words;
  const among = designated?.among ?? (lessons.length > 0 ? lessons : courses);
  const ofToday = among.filter((teaching) => 'phase' in teaching);
  if (ofToday.length > 0) {
    return { lessons: yield* chooseLesson(source, named, ofToday, context), end };
  }
  if (designated && lessons.length > 0 && among[0]) return { lessons: [among[0]], end };
  const key = `course@${source.tokens[named.from]?.start ?? 0}`;
  const chosen = lessonOf(
    yield* ask(key, 'outside-timetable', typedClass, among.map(optionIn(context))),
    among,
    context,
  );
  return chosen ? { lessons: [chosen], end } : yield* unclear('not-your-class', typedClass, named.className);
}

const optionIn = (context: EntryContext) => (teaching: Teaching) => lessonOption(teaching, context);

/**
 * Subject and number are read only where they help to choose the lesson, or where they can be nothing
 * else; `7.a 2. pasaules karš` keeps its `2.`. Where both readings are possible it is asked.
 */
function* readDesignator(
  source: Source,
  named: NamedClass,
  lessons: readonly EntryLesson[],
  courses: readonly Teaching[],
  context: EntryContext,
): Reading<Designated | undefined> {
  const designator = designatorAt(source.tokens, named.words, [...lessons, ...courses]);
  const pool = lessons.length > 0 ? lessons : courses;
  const group =
    groupNamed(source.tokens, named.words, lessons) ?? groupNamed(source.tokens, named.words, courses);
  if (group) {
    // `5.b Ang 1` is the group's name, and could be the first lesson of another group.
    const others = designator
      ? lessons.filter((lesson) => describes(designator, lesson) && !group.fitting.includes(lesson))
      : [];
    if (others.length > 0)
      return yield* askDesignated('which-lesson', [...group.fitting, ...others], group.end);
    return followedBy(source.tokens, group.end) === 'goes-on'
      ? yield* askDesignated('topic-or-other', group.fitting, group.end)
      : { among: group.fitting, end: group.end };
  }
  if (!designator) {
    const foreign = foreignSubjectEnd(source.tokens, named.words);
    return foreign === undefined ? undefined : yield* askDesignated('topic-or-other', pool, foreign);
  }
  const picked = pool.filter((teaching) => describes(designator, teaching));
  if (picked.length > 0) {
    const weight = weigh(designator, picked.length < pool.length);
    if (weight === 'sure') return { among: picked, end: designator.end };
    return weight === 'doubtful' ? yield* askDesignated('topic-or-other', picked, designator.end) : undefined;
  }

  const bySubject = pool.filter((teaching) => designator.subject?.fitting.includes(teaching));
  if (bySubject.length > 0) return yield* askDesignated('topic-or-other', bySubject, designator.end);
  const elsewhere = courses.filter((course) => designator.subject?.fitting.includes(course));
  if (elsewhere.length > 0 && (designator.subject?.abbreviated || designator.next !== 'goes-on')) {
    return yield* askDesignated('outside-timetable', elsewhere, designator.end);
  }
  return designator.saysLesson ? yield* askDesignated('which-lesson', pool, designator.end) : undefined;

  function* askDesignated(
    code: 'topic-or-other' | 'which-lesson' | 'outside-timetable',
    among: readonly Teaching[],
    end: number,
  ): Reading<Designated | undefined> {
    const key = `which@${source.tokens[named.from]?.start ?? 0}`;
    const options = [...among.slice(0, LONGEST_LESSON_LIST).map(optionIn(context)), plainOption('topic')];
    const chosen = lessonOf(
      yield* ask(key, code, typedText(source, named.words, end), options),
      among,
      context,
    );
    return chosen && { among: [chosen], end };
  }
}

function weigh(designator: Designator, needed: boolean): 'sure' | 'doubtful' | 'topic' {
  const { subject, number, next } = designator;
  if (designator.titled) return 'doubtful';
  if (designator.heading || designator.saysLesson) return 'sure';
  if (subject && number !== undefined) return next === 'goes-on' ? 'doubtful' : 'sure';
  if (subject?.spelt === 'case') return next === 'goes-on' ? 'topic' : 'doubtful';
  if (subject?.abbreviated) return needed || next !== 'goes-on' ? 'sure' : 'doubtful';
  if (subject) return next === 'goes-on' ? 'doubtful' : 'sure';
  if (!needed) return 'topic';
  return next === 'apart' ? 'sure' : 'doubtful';
}

/**
 * One that runs now; else the ended ones that are unfinished; else the latest ended one, to amend it;
 * else the coming one.
 */
function* chooseLesson(
  source: Source,
  named: NamedClass,
  lessons: readonly EntryLesson[],
  context: EntryContext,
): Reading<LessonsMeant['lessons']> {
  const phase = (wanted: EntryLesson['phase']) => lessons.filter((lesson) => lesson.phase === wanted);
  const unfinished = phase('ended').filter((lesson) => !lesson.complete);
  const candidates = [phase('running'), unfinished, phase('ended').slice(-1), phase('coming')].find(
    (list) => list.length > 0,
  );
  const [only, ...others] = candidates ?? lessons;
  if (only && others.length === 0) return [only];

  const among = candidates ?? lessons;
  const listed = among.slice(0, LONGEST_LESSON_LIST + 1);
  const all: Option[] =
    (among === unfinished && isDoubleLesson(among)) || areJoined(among)
      ? [{ value: '*all', meaning: { kind: 'lessons', lessons: among.map((lesson) => lesson.key) } }]
      : [];
  const fragment = typedText(source, named.from, named.end);
  const key = `lesson@${source.tokens[named.from]?.start ?? 0}`;
  const answer = yield* ask(key, 'which-lesson', fragment, [...listed.map(optionIn(context)), ...all]);
  const chosen = lessonOf(answer, among, context);
  if (chosen) return [chosen];
  return only ? [only, ...others] : yield* unclear('not-your-class', fragment, named.className);
}

/** ¶4.11: two groups that are taught together. */
const areJoined = ([one, other, more]: readonly EntryLesson[]): boolean =>
  one !== undefined && more === undefined && one.joinedWith === other?.key;

/** The same subject with the same students: one entry can be right for all of them. */
function isDoubleLesson(lessons: readonly EntryLesson[]): boolean {
  const subjectAndStudents = lessons.map((lesson) =>
    [lesson.subjectCode, ...lesson.students.map((student) => student.id).sort((a, b) => a - b)].join(),
  );
  return new Set(subjectAndStudents).size === 1;
}
