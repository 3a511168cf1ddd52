import { describe, expect, test } from 'vitest';
import { clashAt, rankTeachers } from '../../../src/features/substitutions/rank-teachers.ts';
import type { Engagement, Teacher } from '../../../src/features/substitutions/teachers-then.store.ts';
import { given, lessonAt, MONDAY, TUESDAY } from './plans.ts';

const MATHS = 5;
const lesson = { ref: lessonAt(MONDAY, 3), subjectId: MATHS };

const engagement = (more: Partial<Engagement> = {}): Engagement => ({
  ...{ day: MONDAY, number: 3, why: 'lesson', courseId: 7, className: '5.a', subjectId: 6 },
  ...more,
});

let id = 0;
const teacher = (name: string, more: Partial<Teacher> = {}): Teacher => {
  id += 1;
  return { ...{ id, name, subjectIds: [], atSchool: true, engagements: [] }, ...more };
};

const names = (teachers: readonly Teacher[], planned = { given: [] as never[] }) =>
  rankTeachers(teachers, lesson, planned).map((one) => one.teacher.name);

describe('4.11: who can give the lesson', () => {
  test('the free first, then those who teach the subject, then those at school; else as they were', () => {
    const teachers = [
      teacher('busy, teaches it', { subjectIds: [MATHS], engagements: [engagement()] }),
      teacher('at home', { atSchool: false }),
      teacher('free'),
      teacher('free too'),
      teacher('free, teaches it, at home', { subjectIds: [MATHS], atSchool: false }),
      teacher('free, teaches it', { subjectIds: [MATHS] }),
    ];
    expect(names(teachers)).toEqual([
      'free, teaches it',
      'free, teaches it, at home',
      'free',
      'free too',
      'at home',
      'busy, teaches it',
    ]);
  });

  test('who is away cannot; who has another hour or another day is free', () => {
    const away = teacher('away', { engagements: [engagement(), engagement({ why: 'away', courseId: 0 })] });
    const elsewhere = teacher('elsewhere', {
      engagements: [engagement({ number: 4 }), engagement({ day: TUESDAY })],
    });
    const ranked = rankTeachers([away, elsewhere], lesson, { given: [] });
    expect(ranked.map(({ teacher: { name }, clash }) => [name, clash])).toEqual([['elsewhere', undefined]]);
  });

  test('who gets another lesson of that hour by the very plan is not free, but may keep this one', () => {
    const asked = teacher('asked');
    const other = { given: [given(lessonAt(MONDAY, 3, 300), asked.id)] };
    expect(clashAt(asked, lesson.ref, other)).toMatchObject({ why: 'substitutes', courseId: 300 });
    expect(clashAt(asked, lesson.ref, { given: [given(lesson.ref, asked.id)] })).toBeUndefined();
  });
});
