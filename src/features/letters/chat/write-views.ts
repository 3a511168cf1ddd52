import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { Actor, Child } from '../../../regulation/actor.ts';
import type { View, ViewContext } from '../../../telegram/feature.ts';
import { blocks } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import type { LettersDeps } from '../letters-deps.ts';
import { audiencesOf, type ChildTeacher, teachersOf, writesAbout } from '../write/reachable-people.store.ts';

/** Whom the actor may write to, each as a button. */
export function writeView({ settings, frames }: Pick<LettersDeps, 'settings' | 'frames'>): View {
  return async (_params, context) => {
    const { db, now, t } = context;
    const actor = writer(context);
    const day = schoolDateOf(now);
    const about = writesAbout(actor, settings['6'].write);
    const [only, ...others] = about;
    const teachers = only && others.length === 0 ? await teachersOf(db, only.studentId, day) : [];
    const own = actor.roles.length > 0 ? await audiencesOf(db, actor, day) : { classes: [], groups: [] };
    const school = may(actor, 'letter.school') ? await schoolButtons(frames, day, t) : [];
    return {
      html: blocks(
        t.html('write-title'),
        only && others.length === 0 && t.html('write-about-child', childWords(only)),
      ),
      buttons: [
        ...(only ? [...teachers.map((teacher) => [teacherButton(teacher, only.studentId, t)])] : []),
        ...(others.length > 0
          ? inRows(
              about.map((child) => childButton(child, t)),
              2,
            )
          : []),
        ...inRows(
          own.classes.map(({ id, name }) => ({ label: name, data: `write:c:${id}` })),
          4,
        ),
        ...inRows(
          own.groups.map(({ id, name }) => ({ label: name, data: `write:g:${id}` })),
          2,
        ),
        ...school,
        ...staffButtons(actor, t),
        [{ label: t('button-menu'), data: 'menu' }],
      ],
    };
  };
}

function writer({ visitor: { actor } }: ViewContext): Actor {
  if (!actor || !may(actor, 'letter.write')) throw new Refusal('not-allowed');
  return actor;
}

const childWords = ({ calledName, className }: Child) => ({ name: calledName, class: className ?? '–' });

const childButton = (child: Child, t: Translate): Button => ({
  label: t('button-write-child', childWords(child)),
  data: `write:child:${child.studentId}`,
});

/** `klases audzinātājs · Kārkliņa Ilze`, `matemātika · Ozols Jānis` */
function teacherButton(teacher: ChildTeacher, studentId: number, t: Translate): Button {
  const { personId, familyName, givenName, leads, subjects } = teacher;
  const what = leads ? t('role-classTeacher') : subjects.join(', ');
  return { label: `${what} · ${familyName} ${givenName}`, data: `write:p:${personId}:${studentId}` };
}

function staffButtons(actor: Actor, t: Translate): Button[][] {
  const office: Button = { label: t('button-ask-office'), data: 'write:office' };
  if (actor.roles.length === 0) return [[office]];
  const find: Button = { label: t('button-write-find'), data: 'write:find' };
  const staff: Button = { label: t('button-write-staff'), data: 'write:staff' };
  return actor.roles.some(({ role }) => role === 'academicOffice')
    ? [[find, staff]]
    : [[find, staff], [office]];
}

async function schoolButtons(
  frames: LettersDeps['frames'],
  day: ReturnType<typeof schoolDateOf>,
  t: Translate,
): Promise<Button[][]> {
  const { groups } = await frames(day);
  return [
    [
      { label: t('button-write-classes'), data: 'write:classes' },
      { label: t('button-write-grades'), data: 'write:grades' },
      ...(groups.length > 0 ? [{ label: t('button-write-groups'), data: 'write:groups' }] : []),
    ],
    [
      { label: t('button-write-families'), data: 'write:all:0' },
      { label: t('button-write-everyone'), data: 'write:all:1' },
    ],
  ];
}

/** ¶6: those who teach or lead one child. */
export const teachersView: View = async ({ studentId }, context) => {
  const { db, now, t } = context;
  const actor = writer(context);
  const child = [...actor.children, ...(actor.self ? [actor.self] : [])].find(
    (own) => own.studentId === studentId,
  );
  if (!child) throw new Refusal('not-allowed');
  const teachers = await teachersOf(db, child.studentId, schoolDateOf(now));
  return {
    html: blocks(t.html('write-title'), t.html('write-about-child', childWords(child))),
    buttons: [
      ...teachers.map((teacher) => [teacherButton(teacher, child.studentId, t)]),
      [{ label: t('button-ask-office'), data: `write:office:${child.studentId}` }],
      [{ label: t('button-back'), data: 'write' }],
    ],
  };
};

/** That person teaches several of the children: about which is it? */
export const aboutView: View = async ({ personId }, context) => {
  const { t } = context;
  const { children } = writer(context);
  return {
    html: t.html('write-about'),
    buttons: [
      ...inRows(
        children.map((child) => ({
          label: t('button-write-child', childWords(child)),
          data: `write:p:${Number(personId)}:${child.studentId}`,
        })),
        2,
      ),
      [{ label: t('button-back'), data: 'write' }],
    ],
  };
};

const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** All classes, all groups or all grades, for those who write to any. */
export function manyView({ frames }: Pick<LettersDeps, 'frames'>): View {
  return async ({ what }, context) => {
    const { now, t } = context;
    if (!may(writer(context), 'letter.school')) throw new Refusal('not-allowed');
    const { classes, groups } = await frames(schoolDateOf(now));
    const buttons =
      what === 'grades'
        ? GRADES.map((grade) => ({ label: t('button-write-grade', { grade }), data: `write:gr:${grade}` }))
        : what === 'groups'
          ? groups.map(({ id, name }) => ({ label: name, data: `write:g:${id}` }))
          : classes.map(({ id, name }) => ({ label: name, data: `write:c:${id}` }));
    return {
      html: t.html('write-title'),
      buttons: [...inRows(buttons, what === 'groups' ? 2 : 3), [{ label: t('button-back'), data: 'write' }]],
    };
  };
}
