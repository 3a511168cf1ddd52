import { formatWeekday } from '../../../telegram/format.ts';
import { type Html, html } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { Bells } from '../../timetable/school-frame.ts';
import { type GroupSummary, placesLeft } from '../groups.store.ts';
import type { GroupTime } from '../make-group.ts';

const clockTime = (time: string) => time.replace(/^0/, '');

/** `otrdiena: 7., 8. stunda (13:50–15:20)`, a day each. */
export function timesText(times: readonly GroupTime[], bells: Bells, t: Translate): string {
  const days = Map.groupBy(times, ({ weekday }) => weekday);
  return [...days]
    .map(([weekday, ofDay]) => {
      const numbers = ofDay.map(({ number }) => number).sort((a, b) => a - b);
      const from = bells.get(numbers[0] ?? 0)?.startsAt;
      const until = bells.get(numbers.at(-1) ?? 0)?.endsAt;
      return t('group-time', {
        weekday: formatWeekday(weekday, t.language),
        numbers: numbers.map((number) => `${number}.`).join(', '),
        hours: from && until ? `${clockTime(from)}–${clockTime(until)}` : '–',
      });
    })
    .join('; ');
}

export function gradesText(
  { gradeFrom, gradeTo }: Pick<GroupSummary, 'gradeFrom' | 'gradeTo'>,
  t: Translate,
): string {
  const [from, to] = [gradeFrom ?? 1, gradeTo ?? 9];
  return from === to ? t('group-grade', { grade: from }) : t('group-grades', { from, to });
}

/** `vēl 2 vietas`, `vietu nav, rindā 3` */
export function leftText(group: GroupSummary, t: Translate): string {
  const left = placesLeft(group);
  if (left === null) return t('group-places-enough');
  return left > 0
    ? t('group-places-left', { count: left })
    : t('group-places-none', { waiting: group.waiting });
}

/** What a group is: its kind, teacher, grades, times. */
export function groupLines(group: GroupSummary, bells: Bells, t: Translate): Html[] {
  return [
    html`<b>${group.name}</b> · ${t(`group-kind-${group.kind}`)}`,
    t.html('group-teacher', { name: group.teacherNames.join(', ') || '–' }),
    html`${gradesText(group, t)}`,
    ...(group.times.length > 0 ? [t.html('group-times', { times: timesText(group.times, bells, t) })] : []),
  ];
}
