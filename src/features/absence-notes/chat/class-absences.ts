import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { totalsOf } from '../../../regulation/absence-excuse.ts';
import { may } from '../../../regulation/access.ts';
import type { View } from '../../../telegram/feature.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import { markedAbsences } from '../../absences/absences.store.ts';
import { classesOf } from '../../people/classes.store.ts';
import type { NotesDeps } from '../notes-deps.ts';
import { studentsOfClasses } from '../slip/class-students.store.ts';
import { semesterOf } from './child-view.ts';

/** ¶4.10: a class's absences of the semester by student, and how near each is to the school's limit. */
export function classAbsences({ db, frames, settings }: NotesDeps): View {
  const limit = settings['4.10'].unexcused.lessons;
  return async (params, { visitor: { actor }, now, t }) => {
    const classId = Number(params['classId']);
    if (!may(actor, 'absence.oversee', { classId })) throw new Refusal('not-allowed');
    const today = schoolDateOf(now);
    const { calendar } = await frames(today);
    const shown = (await classesOf(db, today)).find(({ id }) => id === classId);
    if (!shown) throw new Refusal('stale-button');
    const students = await studentsOfClasses(db, [classId], today);
    const ids = students.map(({ studentId }) => studentId);
    const entered = Map.groupBy(
      await markedAbsences(db, ids, semesterOf(calendar, today)),
      ({ studentId }) => studentId,
    );
    const missing = students.flatMap(({ studentId, familyName, givenName }) => {
      const own = entered.get(studentId);
      if (!own) return [];
      const { n, ns, nc, k } = totalsOf(own.map(({ mark }) => mark));
      const values = { unexcused: n, excused: ns + nc, late: k, limit };
      const warns = n > limit ? '⚠️ ' : '';
      return [html`${warns}${familyName} ${givenName}: ${t('class-absences-student', values)}`];
    });
    return {
      html: blocks(
        lines(html`<b>${shown.name}</b>`, t.html('class-absences-title')),
        missing.length > 0 ? lines(...missing) : t.html('class-absences-none'),
        missing.length > 0 && t.html('class-absences-legend', { limit }),
      ),
      buttons: [[{ label: t('button-back'), data: `class:${classId}` }]],
    };
  };
}
