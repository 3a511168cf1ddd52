/** Where a paragraph of the regulation stands in the code and in the tests; paths from the root. */
export interface MatrixRow {
  readonly paragraph: string;
  readonly duty: string;
  readonly code: readonly string[];
  readonly tests: readonly string[];
}

const features = (...paths: string[]) => paths.map((path) => `src/features/${path}`);
const scenarios = (...names: string[]) => names.map((name) => `test/scenarios/${name}.test.ts`);

const DUTY_TO_COME = {
  '4.6': 'marks within 5 working days (school)',
  '4.7': "semester and year marks by the work plan's date",
  '4.8': 'the summary journal within 5 working days of the last school day (school)',
  '4.9': 'the number of marks, looked at weekly (school)',
  '5.1': 'the progress extract by the 10th of the month',
  '5.2': 'report cards by the last school day (school)',
} as const;

export const MATRIX_ROWS: readonly MatrixRow[] = [
  {
    paragraph: '1',
    duty: 'the journal',
    code: features('journal', 'quick-entry'),
    tests: scenarios('first-line', 'lesson-card'),
  },
  {
    paragraph: '2',
    duty: 'class teachers brief the guardians by 30 September (school)',
    code: features('briefing/unbriefed.evidence.ts', 'briefing'),
    tests: ['test/features/briefing/2-briefing.test.ts', ...scenarios('briefing.long', 'briefing-text.long')],
  },
  {
    paragraph: '3.1',
    duty: 'class teachers pass applications on within 2 working days (school)',
    code: features('applications/waiting.evidence.ts', 'applications'),
    tests: [
      'test/regulation/3.1-application-clocks.test.ts',
      ...scenarios('applications-form', 'applications-apply', 'applications-class-teacher.long'),
    ],
  },
  {
    paragraph: '3.2',
    duty: 'the superuser connects families within 7 days',
    code: features('applications/waiting.evidence.ts', 'applications'),
    tests: scenarios(
      'applications-school.long',
      'applications-superuser.long',
      'applications-september.long',
    ),
  },
  {
    paragraph: '3.3',
    duty: 'lost access is decided within 2 working days (school)',
    code: features('access/recovery/waiting.evidence.ts', 'access/recovery'),
    tests: scenarios('recovery.long'),
  },
  {
    paragraph: '4.1',
    duty: "the superuser enters people's data",
    code: features('imports', 'people'),
    tests: scenarios('import.long', 'people.long', 'people-changes.long'),
  },
  {
    paragraph: '4.2',
    duty: 'the timetable within 3 working days of the semester’s start',
    code: features('timetable/missing.evidence.ts', 'timetable'),
    tests: ['test/regulation/4.2-course-week.test.ts', ...scenarios('timetable')],
  },
  {
    paragraph: '4.3',
    duty: 'classes split into groups within 5 working days',
    code: features('groups/unformed.evidence.ts', 'groups'),
    tests: scenarios('class-groups'),
  },
  {
    paragraph: '4.4',
    duty: 'optional, hobby and extended-day groups formed within 10 working days',
    code: features('groups/unformed.evidence.ts', 'groups'),
    tests: scenarios('groups'),
  },
  {
    paragraph: '4.5',
    duty: 'lessons entered by 14:30 or 15:30 of the day',
    code: [
      'src/regulation/lesson-deadline.ts',
      ...features('journal/open-lessons.evidence.ts', 'journal', 'quick-entry'),
    ],
    tests: [
      ...['4.5-deadline', '4.5-ringing', '4.5-lesson-state'].map((name) => `test/regulation/${name}.test.ts`),
      'test/features/duties/4.5-open-lessons.test.ts',
      ...scenarios('bell'),
    ],
  },
  ...(['4.6', '4.7', '4.8', '4.9'] as const).map((paragraph) => ({
    paragraph,
    duty: DUTY_TO_COME[paragraph],
    code: ['src/regulation/paragraphs.ts'],
    tests: ['test/regulation/paragraphs.test.ts'],
  })),
  {
    paragraph: '4.10',
    duty: 'absence notes decided within 1 working day',
    code: features('absences/undecided-notes.evidence.ts', 'absence-notes'),
    tests: ['test/regulation/4.10-absences.test.ts', ...scenarios('absence-notes')],
  },
  {
    paragraph: '4.11',
    duty: 'substitutions with the order’s number, as 4.5',
    code: features('substitutions/without-order.evidence.ts', 'substitutions'),
    tests: ['test/features/substitutions/4.11-plan.test.ts', ...scenarios('substitutions')],
  },
  ...(['5.1', '5.2'] as const).map((paragraph) => ({
    paragraph,
    duty: DUTY_TO_COME[paragraph],
    code: ['src/regulation/paragraphs.ts'],
    tests: ['test/regulation/due-day.test.ts'],
  })),
  {
    paragraph: '6',
    duty: 'what is received is read: reminded of after 24 hours, at 18:00 (school)',
    code: features('letters/unread.evidence.ts', 'letters'),
    tests: ['test/regulation/6-ringing.test.ts', ...scenarios('letters-read', 'letters-write')],
  },
  {
    paragraph: '7',
    duty: 'the rules are accepted at the first connection',
    code: features('access/rules'),
    tests: scenarios('rules'),
  },
  {
    paragraph: '8',
    duty: 'nobody passes on their access; every act has its actor',
    code: ['src/regulation/access.ts', ...features('access/invites', 'history')],
    tests: ['test/regulation/8-access.test.ts', ...scenarios('invites.long', 'rights')],
  },
  {
    paragraph: '9',
    duty: 'personal data is protected',
    code: ['src/kernel/logger.ts', ...features('privacy')],
    tests: ['test/kernel/logger.test.ts', ...scenarios('family-rights')],
  },
  {
    paragraph: '10',
    duty: 'what is not covered goes to the academic office',
    code: features('letters/write'),
    tests: scenarios('letters-write'),
  },
];
