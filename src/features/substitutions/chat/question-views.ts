import { Refusal } from '../../../kernel/refusal.ts';
import { type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { Params, View, ViewContext } from '../../../telegram/feature.ts';
import { formatShortDay } from '../../../telegram/format.ts';
import { blocks } from '../../../telegram/html.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import { checkArranges } from '../save-substitution.ts';
import type { SubstitutionsDeps } from '../substitutions-deps.ts';
import { planOf } from './draft-form.ts';

/** What is answered in writing: `{ask, back, plan?}`. */
export const askView: View = async (params, context) => {
  checkArrangesAny(context);
  const { t, visitor } = context;
  const ask = String(params['ask']) as 'who' | 'dates' | 'order' | 'substitute' | 'number';
  const myself = visitor.actor && may(visitor.actor, 'lesson.record') ? visitor.actor.personId : undefined;
  return {
    html: blocks(t.html(`substitution-ask-${ask}`)),
    buttons: [
      ask === 'who' && myself !== undefined ? [{ label: t('button-myself'), data: `sub-new:${myself}` }] : [],
      ask === 'order' ? [{ label: t('button-order-later'), data: 'sub-order:later' }] : [],
      [{ label: t('button-back'), data: String(params['back']) }],
    ],
  };
};

function checkArrangesAny({ visitor }: Pick<ViewContext, 'visitor'>): void {
  if (!may(visitor.actor, 'substitution.arrange')) throw new Refusal('not-allowed');
}

/** Who of those found is away: `{found}`. */
export const whoView: View = async (params, { db, visitor, t }) => {
  if (!may(visitor.actor, 'substitution.oversee')) throw new Refusal('not-allowed');
  const ids = Array.isArray(params['found']) ? params['found'].map(Number) : [];
  const people = await db.person.findMany({ where: { id: { in: ids } }, orderBy: { foldedName: 'asc' } });
  return {
    html: blocks(t.html('substitution-who')),
    buttons: [
      ...people.map(({ id, familyName, givenName }) => [
        { label: `${familyName} ${givenName}`, data: `sub-new:${id}` },
      ]),
      [{ label: t('button-back'), data: 'sub-new' }],
    ],
  };
};

const DAYS_OFFERED = 4;

/** From when: `{absentId}`. */
export function whenView({ frames }: SubstitutionsDeps): View {
  return async (params, { visitor, now, t }) => {
    checkArranges(visitor.actor, Number(params['absentId']));
    const today = schoolDateOf(now);
    const { calendar } = await frames(today);
    const days: SchoolDate[] = 'weekday' in calendar.lessonsOn(today) ? [today] : [];
    for (let day: SchoolDate | undefined = today; day && days.length < DAYS_OFFERED; ) {
      day = calendar.nextLessonDay(day, () => true);
      if (day) days.push(day);
    }
    const button = (day: SchoolDate): Button => ({
      label: day === today ? t('button-absent-today') : formatShortDay(day, t.language),
      data: `sub-when:${day}`,
    });
    return {
      html: blocks(t.html('substitution-when')),
      buttons: [
        ...inRows(days.map(button), 2),
        [{ label: t('button-dates-typed'), data: 'sub-when:ask' }],
        [{ label: t('button-back'), data: 'sub' }],
      ],
    };
  };
}

/** The chosen substitute has another lesson then: `{plan, lesson, teacherId, name, className, why}`. */
export const clashView: View = async (params, { visitor, t }) => {
  const { plan } = planOf(params);
  checkArranges(visitor.actor, plan.absentId);
  const { lesson, teacherId, name, className, why } = params as Params & Record<string, string>;
  const set = `sub-set:${lesson}:${teacherId}`;
  const other = className || t('substitution-another-lesson');
  return {
    html: blocks(t.html('substitution-clash', { name: name ?? '', lesson: other })),
    buttons: [
      why === 'lesson' ? [{ label: t('button-join', { class: other }), data: `${set}:join` }] : [],
      [{ label: t('button-clash-anyway'), data: `${set}:alone` }],
      [{ label: t('button-back'), data: `sub-ls:${lesson}` }],
    ],
  };
};

/** What the substitute teaches then: `{plan, lesson, subjects}`. */
export const subjectView: View = async (params, { db, visitor, t }) => {
  const { plan } = planOf(params);
  checkArranges(visitor.actor, plan.absentId);
  const ids = Array.isArray(params['subjects']) ? params['subjects'].map(Number) : [];
  const subjects = await db.subject.findMany({ where: { id: { in: ids } }, orderBy: { name: 'asc' } });
  const lesson = String(params['lesson']);
  return {
    html: blocks(t.html('substitution-which-subject')),
    buttons: [
      ...inRows(
        subjects.map(({ id, name }) => ({ label: name, data: `sub-subj:${lesson}:${id}` })),
        2,
      ),
      [{ label: t('button-back'), data: `sub-ls:${lesson}` }],
    ],
  };
};
