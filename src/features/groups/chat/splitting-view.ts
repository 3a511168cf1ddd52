import { Refusal } from '../../../kernel/refusal.ts';
import type { View } from '../../../telegram/feature.ts';
import { formatDate } from '../../../telegram/format.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import type { GroupsDeps } from '../groups-deps.ts';
import { SPLIT_PARTS } from '../split/split-roster.ts';
import { rosterOf, type SplitTeacher, teachersFor, wholeClassCourse } from '../split/splits.store.ts';
import { firstDays, termsOf } from './group-requests.ts';
import type { SplitDraft, SplitStep } from './split-form.ts';
import { checkSplits } from './split-views.ts';

const ON_A_PAGE = 8;

type Shown = SplitDraft & { readonly step: SplitStep; readonly page: number };

/** ¶4.3: the step of a split that is being asked. */
export function splittingView(deps: GroupsDeps): View {
  return async (params, context) => {
    checkSplits(context);
    const { t } = context;
    const shown = params as unknown as Shown;
    const { step, courseId, classId, parts, students, teachers } = shown;
    const course = await wholeClassCourse(deps.db, courseId);
    if (!course) throw new Refusal('split-gone');
    const { today, frame } = await termsOf(deps, context);
    const set = (what: string, label: string): Button => ({ label, data: `gs-set:${courseId}:${what}` });
    const title = html`<b>${course.className} · ${course.subjectName}</b>`;
    const numbers = Array.from({ length: parts }, (_, index) => index);
    const sizes = numbers.map((part) => students.filter((one) => one.part === part).length);

    switch (step) {
      case 'parts':
        return {
          html: blocks(title, t.html('split-how-many')),
          buttons: [
            SPLIT_PARTS.map((count) => set(`parts:${count}`, t('button-split-parts', { count }))),
            [{ label: t('button-back'), data: `gs:${classId}` }],
          ],
        };
      case 'list': {
        const roster = new Map(
          (await rosterOf(deps.db, classId, today)).map((one) => [one.studentId, one.name]),
        );
        return {
          html: blocks(
            title,
            t.html('split-list-hint'),
            lines(...sizes.map((count, part) => t.html('split-size', { number: part + 1, count }))),
          ),
          buttons: [
            ...inRows(
              students.map(({ id, part }) => set(`st:${id}`, `${part + 1} · ${roster.get(id) ?? '–'}`)),
              2,
            ),
            [set('abc', t('button-split-alphabet')), set('teachers', t('button-done'))],
            [set('parts', t('button-back'))],
          ],
        };
      }
      case 'teachers': {
        const all = await teachersFor(deps.db, courseId, today);
        return {
          html: blocks(title, t.html('split-which-teacher', { number: teachers.length + 1 })),
          buttons: [...teacherPage(all, shown, set), [set('list', t('button-back'))]],
        };
      }
      case 'day': {
        const all = await teachersFor(deps.db, courseId, today);
        const nameOf = (id: number | undefined) => all.find(({ personId }) => personId === id)?.name ?? '–';
        return {
          html: blocks(
            title,
            lines(
              ...numbers.map((part) =>
                t.html('split-part', {
                  number: part + 1,
                  count: sizes[part] ?? 0,
                  teacher: nameOf(teachers[part]),
                }),
              ),
            ),
            t.html('split-from-when'),
          ),
          buttons: [
            ...firstDays(today, frame.calendar).map((day) => [
              set(`day:${day}`, t('button-from-date', { day: formatDate(day, t.language) })),
            ]),
            [set('teachers', t('button-back'))],
          ],
        };
      }
    }
  };
}

/** Who already has a lesson at one of the times is marked. */
function teacherPage(
  all: readonly SplitTeacher[],
  { page, teachers }: Shown,
  set: (what: string, label: string) => Button,
): Button[][] {
  const free = all.filter(({ personId }) => !teachers.includes(personId));
  const from = page * ON_A_PAGE;
  return [
    ...free
      .slice(from, from + ON_A_PAGE)
      .map(({ personId, name, busy }) => [set(`te:${personId}`, busy ? `⚠ ${name}` : name)]),
    [
      ...(page > 0 ? [set(`page:${page - 1}`, '‹')] : []),
      ...(from + ON_A_PAGE < free.length ? [set(`page:${page + 1}`, '›')] : []),
    ],
  ];
}
