import { describe, expect, test } from 'vitest';
import { type Holder, peopleAbove } from '../../../src/features/duties/above.ts';
import { lookTimes } from '../../../src/features/duties/bell-slots.ts';
import type { EvidenceBook } from '../../../src/features/duties/duties-deps.ts';
import type { ParagraphKey } from '../../../src/regulation/paragraphs.ts';
import { readSettings } from '../../../src/regulation/settings.ts';

const HOLDERS: readonly Holder[] = [
  { personId: 1, role: 'classTeacher', classId: 51 },
  { personId: 2, role: 'classTeacher', classId: 52 },
  { personId: 3, role: 'superuser', classId: null },
  { personId: 4, role: 'academicOffice', classId: null },
  { personId: 5, role: 'academicOffice', classId: null },
  { personId: 6, role: 'principal', classId: null },
];

describe('who hears of what was let pass', () => {
  test.each<[ParagraphKey, readonly number[], readonly number[]]>([
    ['4.5', [51], [4, 5]],
    ['4.10', [51], [4, 5]],
    ['4.3', [51], [6]],
    ['4.11', [], [6]],
    ['6', [51], [1]],
    ['6', [51, 52], [1, 2]],
    ['6', [], [4, 5]],
  ])('%s of classes %j: %j', (duty, classIds, above) => {
    expect(peopleAbove({ duty, classIds }, HOLDERS)).toEqual(above);
  });

  test('where nobody holds that role, the next above', () => {
    const left = HOLDERS.filter(({ role }) => role === 'principal');
    expect(peopleAbove({ duty: '4.5', classIds: [] }, left)).toEqual([6]);
    expect(peopleAbove({ duty: '6', classIds: [51] }, left)).toEqual([6]);
    expect(peopleAbove({ duty: '6', classIds: [51] }, [])).toEqual([]);
  });
});

describe('the day’s looks', () => {
  const settings = readSettings('regulation.yaml');
  const none = async () => [];
  const evidence: EvidenceBook = { '3.1': none, '4.5': none, '6': none };

  test('are few: the morning, half an hour before each deadline and at it, the evening', () => {
    expect([...lookTimes(settings, evidence)]).toEqual([
      ['08:00', ['3.1', '4.5']],
      ['14:00', ['4.5']],
      ['14:30', ['4.5']],
      ['15:00', ['4.5']],
      ['15:30', ['4.5']],
      ['18:00', ['6']],
    ]);
  });

  test('a paragraph that is switched off, or of which nothing is known, is not looked at', () => {
    const off = { ...settings, '6': { ...settings['6'], bell: 'off' as const } };
    expect([...lookTimes(off, evidence).keys()]).not.toContain('18:00');
    expect([...lookTimes(settings, { '4.5': none }).values()].flat()).not.toContain('3.1');
  });

  test('one with a time of its own is looked at then', () => {
    const own = { ...settings, '3.1': { ...settings['3.1'], bell: { at: '10:00' as const } } };
    expect(lookTimes(own, evidence).get('10:00')).toEqual(['3.1']);
    expect(lookTimes(own, evidence).get('08:00')).toEqual(['4.5']);
  });
});
