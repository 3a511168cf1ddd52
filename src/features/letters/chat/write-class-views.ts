import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf, toDbDate } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import { type LetterAudience, mayWrite } from '../../../regulation/letter-audience.ts';
import type { View, ViewContext } from '../../../telegram/feature.ts';
import { html } from '../../../telegram/html.ts';
import { inRows } from '../../../telegram/screen.ts';
import { familiesOfClass } from '../../access/invites/class-people.store.ts';
import { audienceWords } from '../audience-words.ts';
import type { LettersDeps } from '../letters-deps.ts';
import { turnButtons } from '../read/chat/letter-lists.ts';
import { nameOf } from '../read/chat/letter-words.ts';
import { loadTies } from '../write/ties.store.ts';

type Deps = Pick<LettersDeps, 'settings'>;

/** Guardians, students, or both; of a class also one family alone. */
export function whoView({ settings }: Deps): View {
  return async ({ what, id }, context) => {
    const { db, t } = context;
    const audience = manyOf(String(what), Number(id));
    await checkWrites(settings, context, audience);
    const data = `write:${String(what)}:${Number(id)}`;
    return {
      html: html`<b>${await audienceWords(db, audience, t)}</b>`,
      buttons: [
        [
          { label: t('button-write-guardians'), data: `${data}:guardians` },
          { label: t('button-write-students'), data: `${data}:students` },
        ],
        [{ label: t('button-write-both'), data: `${data}:both` }],
        what === 'c' ? [{ label: t('button-write-family'), data: `write:class:${Number(id)}` }] : [],
        [{ label: t('button-back'), data: 'write' }],
      ],
    };
  };
}

function manyOf(what: string, id: number): LetterAudience {
  const who = 'both';
  if (what === 'c') return { to: 'class', classId: id, who };
  if (what === 'g') return { to: 'group', groupId: id, who };
  if (what === 'gr') return { to: 'grades', grades: [id], who };
  return { to: 'everyone', who, staff: id === 1 };
}

async function checkWrites(
  settings: LettersDeps['settings'],
  { db, visitor: { actor }, now }: ViewContext,
  audience: LetterAudience,
): Promise<void> {
  if (!actor || audience.to === 'reply') throw new Refusal('not-allowed');
  const ties = await loadTies(db, actor, audience, schoolDateOf(now));
  if (!mayWrite(actor, audience, ties, settings['6'].write)) throw new Refusal('not-allowed');
}

const STUDENTS_ON_A_PAGE = 24;

/** The students of a class: to the family of which one? */
export function studentsView({ settings }: Deps): View {
  return async ({ classId, page }, context) => {
    const { db, now, t } = context;
    const audience = { to: 'class', classId: Number(classId), who: 'guardians' } as const;
    await checkWrites(settings, context, audience);
    const families = await familiesOfClass(db, audience.classId, { now, day: schoolDateOf(now) });
    const number = Number(page ?? 0);
    const start = number * STUDENTS_ON_A_PAGE;
    const shown = families.slice(start, start + STUDENTS_ON_A_PAGE);
    return {
      html: t.html('write-which-family'),
      buttons: [
        ...inRows(
          shown.flatMap(({ studentId, people: [student] }) =>
            student ? [{ label: nameOf(student), data: `write:family:${studentId}` }] : [],
          ),
          2,
        ),
        turnButtons(
          number,
          families.length > start + STUDENTS_ON_A_PAGE,
          (to) => `write:class:${Number(classId)}:${to}`,
        ),
        [{ label: t('button-back'), data: `write:c:${Number(classId)}` }],
      ],
    };
  };
}

/** The guardians of one student, and the student. Each is asked for again when chosen. */
export const familyView: View = async ({ studentId }, { db, visitor: { actor }, now, t }) => {
  const id = Number(studentId);
  const today = toDbDate(schoolDateOf(now));
  const current = { since: { lte: today }, OR: [{ until: null }, { until: { gte: today } }] };
  const student = await db.student.findUnique({
    where: { id },
    relationLoadStrategy: 'join',
    select: {
      person: { select: { id: true, familyName: true, givenName: true } },
      enrolments: { where: current, select: { classId: true, class: { select: { name: true } } } },
      guardianships: {
        where: current,
        select: { person: { select: { id: true, familyName: true, givenName: true } } },
      },
    },
  });
  const [enrolment] = student?.enrolments ?? [];
  if (!actor || !student || !enrolment) throw new Refusal('not-allowed');
  const ties = await loadTies(db, actor, { to: 'person', personId: student.person.id }, schoolDateOf(now));
  if (!may(actor, 'letter.anyone') && !ties.taught.includes(id)) throw new Refusal('not-allowed');
  return {
    html: t.html('write-family', { name: nameOf(student.person), class: enrolment.class.name }),
    buttons: [
      ...student.guardianships.map(({ person }) => [
        { label: nameOf(person), data: `write:p:${person.id}:${id}` },
      ]),
      [
        {
          label: t('button-write-student', { name: nameOf(student.person) }),
          data: `write:p:${student.person.id}:${id}`,
        },
      ],
      [{ label: t('button-back'), data: `write:class:${enrolment.classId}` }],
    ],
  };
};
