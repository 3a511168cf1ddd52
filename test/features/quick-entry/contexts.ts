import type {
  EntryContext,
  EntryCourse,
  EntryLesson,
  EntryStudent,
} from '../../../src/features/quick-entry/grammar/types.ts';

/** "Uzvārds Vārds" of 5.b, numbered from 1. Namesakes, and a boy and a girl whose forms meet, are meant. */
const NAMES_5B = [
  'Bērziņš Jānis',
  'Kalniņa Anna',
  'Ozols Kārlis',
  'Ivanovs Ivans',
  'Ivanova Jeļena',
  'Lācis Pēteris',
  'Briedis Edgars',
  'Petrova Marija',
  'Liepa Ilze',
  'Zaicevs Andrejs',
  'Vītola-Krūmiņa Elīza',
  'Egle Zane',
  'Čaikovskis Sergejs',
  'Zariņš Toms',
  'Zariņa Rūta',
  'Kļaviņa Anna Marija',
  'Strautmane Nora',
  'Strautmanis Kristaps',
  'Skujiņš Artūrs',
  'Skujiņš Artis',
  'Kovaļova Darja',
];
const NAMES_5A = ['Ābols Mārtiņš', 'Ozols Kārlis', 'Vanaga Līga', 'Sidorovs Dmitrijs'];

function students(names: readonly string[], firstId: number): readonly EntryStudent[] {
  return names.map((name, i) => {
    const [familyName = '', ...given] = name.split(' ');
    return { id: firstId + i, familyName, givenName: given.join(' ') };
  });
}

export const CLASS_5B = students(NAMES_5B, 1);
const CLASS_5A = students(NAMES_5A, 101);

const SUBJECTS: Readonly<Record<string, string>> = {
  Mat: 'matemātika',
  Dat: 'datorika',
  Vēst: 'vēsture',
  Ang: 'angļu valoda',
  KS: 'klases stunda',
  Mūz: 'mūzika',
};

/** `5.b Mat 4 ended`, `5.b Mat 4 ended complete`; its key is `5b-Mat-4`. */
export function lesson(description: string, key?: string): EntryLesson {
  const [className = '', subjectCode = '', number = '', phase = '', complete] = description.split(' ');
  return {
    key: key ?? `${className.replace('.', '')}-${subjectCode}-${number}`,
    className,
    subjectCode,
    subjectName: SUBJECTS[subjectCode] ?? subjectCode,
    number: Number(number),
    phase: phase as EntryLesson['phase'],
    complete: complete === 'complete',
    students: className === '5.a' ? CLASS_5A : CLASS_5B,
  };
}

/** `5.b Mat`; its key is `course-5b-Mat`. */
function course(description: string): EntryCourse {
  const [className = '', subjectCode = ''] = description.split(' ');
  return {
    key: `course-${className.replace('.', '')}-${subjectCode}`,
    className,
    subjectCode,
    subjectName: SUBJECTS[subjectCode] ?? subjectCode,
    students: className === '5.a' ? CLASS_5A : CLASS_5B,
  };
}

const SCHOOL = ['5.a', '5.b', '5.c', '6.a', '6.b', '7.a', '7.b', '10.a'];

export function context(
  lessons: readonly string[],
  more: Partial<EntryContext> & { also?: readonly string[] } = {},
): EntryContext {
  const { also = [], ...rest } = more;
  const taught = lessons.map((description) => lesson(description));
  const pairs = [...taught.map(({ className, subjectCode }) => `${className} ${subjectCode}`), ...also];
  return {
    day: '2026-11-23',
    schoolClasses: SCHOOL,
    lessons: taught,
    courses: [...new Set(pairs)].map(course),
    answers: {},
    ...rest,
  };
}

const inGroup = (one: EntryLesson, groupName: string): EntryLesson => ({ ...one, groupName });

const joined = (description: string, key: string, joinedWith: string): EntryLesson => ({
  ...lesson(description, key),
  joinedWith,
});

/** The situations of the table, by name. Monday, 23 November 2026. */
export const CONTEXTS = {
  /** one lesson of mathematics in 5.b, one in 5.a, both over; 6.a has none today; 7.a is running */
  monday: context(['5.b Mat 4 ended', '5.a Mat 2 ended', '7.a Vēst 6 running'], {
    also: ['6.a Mat', '5.b Dat', 'Koris Mūz'],
  }),
  /** a double lesson */
  double: context(['5.b Mat 3 ended', '5.b Mat 4 ended']),
  /** two subjects in one class */
  twoSubjects: context(['5.b Mat 3 ended', '5.b Dat 5 ended', '5.a Mat 1 ended']),
  /** 7.a twice, one of them the second lesson of the day */
  secondLesson: context(['7.a Vēst 2 ended', '7.a Vēst 5 ended']),
  /** nothing left to do */
  complete: context(['5.b Mat 2 ended complete', '5.b Mat 4 ended complete', '5.a Mat 6 coming']),
  running: context(['5.b Mat 3 ended', '5.b Mat 4 running', '5.b Mat 5 coming']),
  coming: context(['5.b Mat 5 coming', '5.b Mat 6 coming', '5.a Mat 7 coming']),
  group: context(['Koris Mūz 7 ended', '5.b KS 1 ended']),
  /** both language groups of a class, one after the other */
  halves: context([], {
    lessons: [
      inGroup(lesson('5.b Ang 3 ended', '5b-Ang1-3'), '5.b Ang 1'),
      inGroup(lesson('5.b Ang 4 ended', '5b-Ang2-4'), '5.b Ang 2'),
    ],
  }),
  /** the other group has the lesson that the group's number could mean */
  halfAtOne: context([], {
    lessons: [
      inGroup(lesson('5.b Ang 3 ended', '5b-Ang1-3'), '5.b Ang 1'),
      inGroup(lesson('5.b Ang 1 ended', '5b-Ang2-1'), '5.b Ang 2'),
    ],
  }),
  /** both at one hour: the other group is substituted, and taught together with the own one */
  joinedHalves: context([], {
    lessons: [
      inGroup(joined('5.b Ang 3 running', '5b-Ang1-3', '5b-Ang2-3'), '5.b Ang 1'),
      inGroup(joined('5.b Ang 3 running', '5b-Ang2-3', '5b-Ang1-3'), '5.b Ang 2'),
    ],
  }),
  /** 5.a is substituted, and taught together with 5.b */
  joined: context([], {
    lessons: [
      joined('5.b Mat 4 ended', '5b-Mat-4', '5a-Mat-4'),
      joined('5.a Mat 4 ended', '5a-Mat-4', '5b-Mat-4'),
    ],
  }),
  /** with a picture */
  picture: context(['5.b Mat 4 ended', '5.a Mat 2 ended'], { bearsFiles: true }),
  reply: context(['5.b Mat 4 ended complete', '5.a Mat 2 ended'], { repliedTo: '5b-Mat-4' }),
} as const satisfies Record<string, EntryContext>;

export type ContextName = keyof typeof CONTEXTS;
