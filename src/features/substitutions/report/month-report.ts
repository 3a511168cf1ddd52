import { compareNames } from '../../../kernel/folding.ts';
import type { SheetToWrite } from '../../../print/write-xlsx.ts';
import { formatFullDate } from '../../../telegram/format.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { courseName } from '../../timetable/course-name.ts';
import type { SettledLesson } from '../settled-lessons.store.ts';

/** ¶4.11: a month's substitutions, by the teacher who gave them, and how many lessons each of them gave. */
export function monthSheets(lessons: readonly SettledLesson[], t: Translate): SheetToWrite[] {
  const sorted = [...lessons].sort(
    (a, b) =>
      Number(a.substituteName === null) - Number(b.substituteName === null) ||
      compareNames(a.substituteName ?? '', b.substituteName ?? ''),
  );
  return [
    {
      name: t('substitution-sheet'),
      widths: [12, 8, 14, 26, 20, 26, 20, 14, 16],
      headings: [
        'date',
        'number',
        'class',
        'absent',
        'replaced',
        'substitute',
        'taught',
        'joined',
        'order',
      ].map((column) => t(`substitution-column-${column}`)),
      rows: sorted.map((lesson) => reportRow(lesson, t)),
    },
    {
      name: t('substitution-sheet-totals'),
      widths: [26, 12, 12],
      headings: ['substitute', 'lessons', 'of-them-joined'].map((column) =>
        t(`substitution-column-${column}`),
      ),
      rows: totals(sorted),
    },
  ];
}

function reportRow(lesson: SettledLesson, t: Translate): (string | undefined)[] {
  return [
    formatFullDate(lesson.day, 'lv'),
    String(lesson.number),
    courseName({ ...lesson, groupName: lesson.groupName ?? undefined }),
    lesson.absentName,
    lesson.subjectName,
    lesson.substituteName ?? t('substitution-not-held'),
    lesson.taughtName ?? undefined,
    lesson.joinedName ?? undefined,
    lesson.orderNumber ?? undefined,
  ];
}

function totals(lessons: readonly SettledLesson[]): string[][] {
  const given = lessons.filter(({ substituteId }) => substituteId !== null);
  return [...Map.groupBy(given, ({ substituteId }) => substituteId).values()].map((own) => [
    own[0]?.substituteName ?? '',
    String(own.length),
    String(own.filter(({ joinedName }) => joinedName !== null).length),
  ]);
}
