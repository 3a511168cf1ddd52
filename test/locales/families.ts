import type { Option, QuestionCode, UnclearCode } from '../../src/features/quick-entry/grammar/types.ts';
import { REFUSAL_CODES } from '../../src/kernel/refusal.ts';
import type { DayOff } from '../../src/regulation/calendar.ts';
import type { LessonPart, RollMark } from '../../src/regulation/lesson-state.ts';

/** Every member of a union: the compiler asks for one that is forgotten. */
const all = <Member extends string>(members: Record<Member, true>) => Object.keys(members);

const ROLL_KINDS = all<RollMark['kind']>({ absent: true, late: true });

/** Keys that are built: what stands before the `${…}`, and what may follow. */
export const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'refusal-': REFUSAL_CODES,
  'day-off-': all<DayOff>({ weekend: true, holiday: true, break: true, 'outside-year': true }),
  'diary-': ROLL_KINDS,
  'lesson-': ROLL_KINDS,
  'lesson-part-': all<LessonPart>({ topic: true, roll: true, homework: true }),
  'lesson-ask-': all<Exclude<LessonPart, 'roll'>>({ topic: true, homework: true }),
  'entry-unclear-': all<UnclearCode>({
    'unknown-class': true,
    'not-your-class': true,
    'unknown-student': true,
    'nothing-said': true,
    'bad-day': true,
    'too-long': true,
    'marks-later': true,
    contradiction: true,
  }),
  'entry-ask-': all<QuestionCode>({
    'which-class': true,
    'which-lesson': true,
    'which-student': true,
    'absent-or-late': true,
    'outside-timetable': true,
    'topic-or-other': true,
    'new-lesson-or-homework': true,
  }),
  'entry-option-': all<
    Exclude<Option['meaning']['kind'], 'lesson' | 'lessons' | 'student' | 'class' | 'course'>
  >({
    absent: true,
    late: true,
    topic: true,
    homework: true,
    roll: true,
    'new-lesson': true,
    nobody: true,
  }),
  // A command without a description would not start: Telegram's menu needs one.
  'command-': ['start', 'menu', 'help', 'language', 'cancel', 'undo', 'today', 'diary'],
};
