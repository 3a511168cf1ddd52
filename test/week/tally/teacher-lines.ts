import { chanceOf, oneOf } from './chance.ts';
import type { PlannedLesson } from './week-plan.ts';

interface Wording {
  readonly homework: readonly string[];
  readonly none: readonly string[];
  readonly absent: readonly string[];
  readonly late: readonly string[];
  readonly present: readonly string[];
}

const LATVIAN: Wording = {
  homework: ['md', 'mājas', 'm.d.', 'uzdots'],
  none: ['md –', 'md nav', 'md 0', 'nav uzdots'],
  absent: ['n', 'nav', 'nebija'],
  late: ['nok', 'nokavēja', 'vēlu'],
  present: ['visi klāt', 'visi', 'n 0'],
};
const RUSSIAN: Wording = {
  homework: ['дз', 'д/з'],
  none: ['дз нет', 'не задано'],
  absent: ['нет', 'отс'],
  late: ['оп', 'опоздали'],
  present: ['все', 'все есть'],
};
const ENGLISH: Wording = {
  homework: ['hw'],
  none: ['no hw'],
  absent: ['abs'],
  late: ['late'],
  present: ['visi klāt'],
};
const CYRILLIC: Readonly<Record<string, string>> = { a: 'а', b: 'б' };

/** How a teacher writes the lesson on a phone, each in a manner of their own. */
export function typed(lesson: PlannedLesson): string {
  const said = body(lesson);
  return lesson.slot.className === null
    ? `${lesson.slot.groupName}: ${said}`
    : `${className(lesson)} ${said}`;
}

/** Without the class: the card says it already. */
export function body(lesson: PlannedLesson): string {
  return [lesson.topic, ...parts(lesson)].join(oneOf(['; ', '; ', '\n'], 'glue', keyOf(lesson)));
}

const keyOf = ({ slot, day, number }: PlannedLesson) => `${slot.courseId}.${day}.${number}`;

function wordingOf(lesson: PlannedLesson): Wording {
  const chance = chanceOf('words', lesson.teacher);
  return chance < 0.7 ? LATVIAN : chance < 0.9 ? RUSSIAN : ENGLISH;
}

function parts(lesson: PlannedLesson): string[] {
  const key = keyOf(lesson);
  const words = wordingOf(lesson);
  const names = (students: PlannedLesson['absent']) => students.map(({ name }) => name).join(', ');
  const { absent, late, homework } = lesson;
  const roll =
    absent.length > 0
      ? [`${oneOf(words.absent, 'absent', key)} ${names(absent)}`]
      : [oneOf(words.present, 'present', key)];
  return [
    homework === undefined
      ? oneOf(words.none, 'none', key)
      : `${oneOf(words.homework, 'homework', key)} ${homework}`,
    ...roll,
    ...(late.length > 0 ? [`${oneOf(words.late, 'late', key)} ${names(late)}`] : []),
  ];
}

function className(lesson: PlannedLesson): string {
  const [grade = '', letter = ''] = (lesson.slot.className ?? '').split('.');
  if (wordingOf(lesson) === RUSSIAN) return `${grade}${CYRILLIC[letter] ?? letter}`;
  const ways = [`${grade}.${letter}`, `${grade}${letter}`, `${grade}. ${letter}`, `${grade}.${letter} klase`];
  return oneOf(ways, 'class', keyOf(lesson));
}
