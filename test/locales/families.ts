import type { NoticePreview } from '../../src/delivery/notice.ts';
import { REFUSALS } from '../../src/features/absence-notes/decide-note.ts';
import { INQUIRY_ANSWERS } from '../../src/features/absences/inquiry-buttons.ts';
import type { ApplicationState, ApplicationStep } from '../../src/features/applications/application.ts';
import type { Relation, Step } from '../../src/features/applications/apply/apply-draft.ts';
import { REASONS } from '../../src/features/applications/chat/reasons.ts';
import { BOARD_STATES } from '../../src/features/board/count-lessons.ts';
import type { CalendarQuestion } from '../../src/features/calendar/chat/calendar-form.ts';
import { EVENT_TEXTS } from '../../src/features/events/chat/event-draft.ts';
import type { ApplicationState as GroupApplicationState } from '../../src/features/groups/group-book.ts';
import type { GroupKind } from '../../src/features/groups/make-group.ts';
import {
  IMPORT_KINDS,
  type RowOutcome,
  STAFF_FIELDS,
  STUDENT_FIELDS,
  TIMETABLE_FIELDS,
} from '../../src/features/imports/import-types.ts';
import { FAULT_CODES } from '../../src/features/imports/plan/fault-codes.ts';
import type { TextPart } from '../../src/features/journal/chat/lesson-text.ts';
import type { Standing } from '../../src/features/letters/sent/standing.ts';
import type { Asked } from '../../src/features/people/chat/people-form.ts';
import { LOGGED } from '../../src/features/people/chat/person-history.ts';
import type { Option, QuestionCode, UnclearCode } from '../../src/features/quick-entry/grammar/types.ts';
import type { TomorrowNews } from '../../src/features/settings/settings.store.ts';
import type { Asked as SubstitutionAsked } from '../../src/features/substitutions/chat/draft-form.ts';
import { REFUSAL_CODES } from '../../src/kernel/refusal.ts';
import { ABSENCE_MARKS, ABSENCE_REASONS, type NoteState } from '../../src/regulation/absence-excuse.ts';
import { STAFF_ROLES } from '../../src/regulation/actor.ts';
import type { DayOff } from '../../src/regulation/calendar.ts';
import { CORRECTION_REASONS, type LessonValue } from '../../src/regulation/lesson-correction.ts';
import {
  type LessonPart,
  type Material,
  NOT_HELD_REASONS,
  type RollMark,
} from '../../src/regulation/lesson-state.ts';
import { CLOCKED, PARAGRAPHS } from '../../src/regulation/paragraphs.ts';
import type { HolidayName } from '../../src/regulation/public-holidays.ts';
import type { Busy } from '../../src/regulation/timetable-clashes.ts';
import type { TopicHint } from '../../src/regulation/topic-hints.ts';

/** Every member of a union: the compiler asks for one that is forgotten. */
const all = <Member extends string>(members: Record<Member, true>) => Object.keys(members);

const inKey = (paragraph: string) => paragraph.replace('.', '-');

const FIELDS = [...new Set([...STUDENT_FIELDS, ...STAFF_FIELDS, ...TIMETABLE_FIELDS])];

const ROLL_KINDS = all<RollMark['kind']>({ absent: true, late: true });

const APPLICATION_STATES = all<ApplicationState>({
  submitted: true,
  asked: true,
  passed: true,
  connected: true,
  refused: true,
  withdrawn: true,
});

const APPLICATION_STEPS = all<ApplicationStep>({
  submitted: true,
  asked: true,
  answered: true,
  forwarded: true,
  passed: true,
  connected: true,
  refused: true,
  withdrawn: true,
  undone: true,
});

const GROUP_STATES = all<GroupApplicationState>({
  applied: true,
  accepted: true,
  waiting: true,
  refused: true,
  withdrawn: true,
  left: true,
});

/** Keys that are built: what stands before the `${…}`, and what may follow. */
export const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'refusal-': REFUSAL_CODES,
  'import-fault-': FAULT_CODES,
  'day-off-': all<DayOff>({ weekend: true, holiday: true, break: true, 'outside-year': true }),
  'board-state-': BOARD_STATES,
  'board-column-': [
    'week',
    'due',
    'in-time',
    'late',
    'missing',
    'paragraph',
    'duty',
    'reminded',
    'afterwards',
  ],
  'absence-mark-': ABSENCE_MARKS,
  'absence-short-': ABSENCE_MARKS,
  'absence-alarm-': ['unknown', 'silent', 'nobody'],
  'absence-day-': INQUIRY_ANSWERS,
  'button-inquiry-': INQUIRY_ANSWERS,
  'button-reason-': ABSENCE_REASONS,
  'note-reason-': ABSENCE_REASONS,
  'note-refusal-': REFUSALS,
  'note-state-office-': ['sent', 'asked'],
  'note-state-': all<NoteState>({ sent: true, asked: true, excused: true, refused: true, withdrawn: true }),
  'lesson-': ROLL_KINDS,
  'lesson-part-': all<LessonPart>({ topic: true, roll: true, homework: true }),
  'lesson-ask-': all<TextPart>({ topic: true, homework: true, bring: true }),
  'lesson-value-': all<Exclude<LessonValue, 'roll'>>({
    topic: true,
    homework: true,
    materials: true,
    praised: true,
    notHeld: true,
  }),
  'lesson-mark-': [...ROLL_KINDS, 'present'],
  'not-held-': NOT_HELD_REASONS,
  'correction-': CORRECTION_REASONS,
  'event-ask-': EVENT_TEXTS,
  'event-lessons-': ['on', 'off', 'excursion', 'event'],
  'lesson-hint-': all<TopicHint>({ cyrillic: true, 'achieved-result': true }),
  'material-': all<Material['kind']>({ photo: true, document: true, audio: true }),
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
    'unknown-whom': true,
    'absent-or-late': true,
    'outside-timetable': true,
    'topic-or-other': true,
    'new-lesson-or-homework': true,
    'marks-later': true,
  }),
  'entry-option-': all<
    Exclude<Option['meaning']['kind'], 'lesson' | 'lessons' | 'student' | 'class' | 'course'>
  >({
    absent: true,
    late: true,
    topic: true,
    homework: true,
    roll: true,
    praise: true,
    marks: true,
    'new-lesson': true,
    nobody: true,
    everyone: true,
    'without-marks': true,
  }),
  'holiday-': all<HolidayName>({
    'new-year': true,
    'good-friday': true,
    easter: true,
    'easter-monday': true,
    'labour-day': true,
    independence: true,
    ligo: true,
    jani: true,
    proclamation: true,
    'christmas-eve': true,
    christmas: true,
    'second-christmas': true,
    'new-years-eve': true,
    other: true,
  }),
  'calendar-ask-': all<CalendarQuestion>({
    off: true,
    work: true,
    short: true,
    bells: true,
    break: true,
    semester: true,
    grade9: true,
    'next-semester': true,
    'next-grade9': true,
  }),
  'timetable-busy-': all<Busy>({ teacher: true, class: true, room: true }),
  'settings-preview-': all<NoticePreview>({ kind: true, hidden: true, full: true }),
  'settings-tomorrow-': all<TomorrowNews>({ changes: true, all: true, none: true }),
  'role-': STAFF_ROLES,
  'person-ask-': all<Exclude<Asked['ask'], 'find'>>({
    name: true,
    phone: true,
    day: true,
    child: true,
    guard: true,
    'new-child': true,
    'new-name': true,
    'new-phone': true,
  }),
  'person-log-': LOGGED,
  'import-kind-': IMPORT_KINDS,
  'import-template-file-': IMPORT_KINDS,
  'import-status-': all<RowOutcome['status']>({
    new: true,
    changed: true,
    unchanged: true,
    ambiguous: true,
    fault: true,
  }),
  'import-column-': FIELDS.filter((field) => !field.startsWith('guardian')),
  'import-guardian-': [
    'Self',
    ...FIELDS.flatMap((field) => /^guardian1(?<rest>\w+)/.exec(field)?.groups?.['rest'] ?? []),
  ],
  'import-help-': [
    ...FIELDS.filter((field) => !field.startsWith('guardian') && field !== 'fullName'),
    ...['guardianFamilyName', 'guardianGivenName', 'guardianPhone'],
  ],
  'apply-ask-': all<Extract<Step, 'name' | 'child'>>({ name: true, child: true }),
  'apply-field-': all<Exclude<Step, 'privacy'>>({
    name: true,
    child: true,
    class: true,
    relation: true,
    phone: true,
    student: true,
  }),
  'apply-state-': APPLICATION_STATES,
  'application-state-': [...APPLICATION_STATES, 'asked-class'],
  'application-file-': APPLICATION_STATES,
  'application-step-': APPLICATION_STEPS,
  'application-said-': ['asked', 'answered', 'forwarded', 'refused'],
  'application-reason-': REASONS,
  'apply-told-': APPLICATION_STATES,
  'relation-': all<Relation>({ mother: true, father: true, guardian: true, other: true }),
  'letter-standing-': all<Standing>({
    confirmed: true,
    opened: true,
    told: true,
    delivered: true,
    queued: true,
    unreached: true,
  }),
  'group-kind-': all<GroupKind>({ optional: true, hobby: true, extendedDay: true }),
  'group-state-': GROUP_STATES,
  'group-news-': GROUP_STATES,
  'group-new-': ['name', 'kind', 'from', 'to', 'places', 'times', 'done'],
  'substitution-ask-': all<SubstitutionAsked['ask']>({
    who: true,
    dates: true,
    order: true,
    substitute: true,
    number: true,
  }),
  'substitution-column-': [
    ...['date', 'number', 'class', 'absent', 'replaced', 'substitute', 'taught', 'joined', 'order'],
    ...['lessons', 'of-them-joined'],
  ],
  'page-column-': ['student', 'day', 'number', 'topic', 'homework', 'substitution', 'not-held'],
  'group-weekday-': ['1', '2', '3', '4', '5'],
  'paragraph-': CLOCKED.map(inKey),
  'duty-': CLOCKED.filter((paragraph) => PARAGRAPHS[paragraph].evidence !== 'to come').map(inKey),
  // A command without a description would not start: Telegram's menu needs one.
  'command-': [
    'board',
    'start',
    'apply',
    'applications',
    'connections',
    'menu',
    'help',
    'language',
    'cancel',
    'undo',
    'privacy',
    'letters',
    'news',
    'invites',
    'import',
    'today',
    'log',
    'diary',
    'homework',
    'settings',
    'timetable',
    'calendar',
    'people',
    'write',
    'groups',
    'class',
    'substitute',
    'absence',
    'notes',
  ],
};
