import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { Actor } from '../../../regulation/actor.ts';
import type { Handler, View } from '../../../telegram/feature.ts';
import { blocks, html } from '../../../telegram/html.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import { type CoursesOf, coursesOf, type PageCourse } from '../courses.store.ts';
import type { PageDeps } from '../page-deps.ts';
import { pageTitle } from '../page-words.ts';
import { mayReadPage } from '../read-page.ts';

const CLASSES_A_ROW = 4;

/** `jp`: one's own courses, or the classes; `jp:c<class>`, `jp:g<group>`: theirs. */
export const showCourses: Handler = async ({ args: [of] }) => ({
  view: 'journal-courses',
  params: of === undefined ? {} : { of },
});

/** Where a page is opened from: a course of one's own, of one's class, of any class. */
export function coursesView({ db, frames }: PageDeps): View {
  return async ({ of }, { visitor: { actor }, now, t }) => {
    if (!actor || !may(actor, 'journal.read')) throw new Refusal('not-allowed');
    const today = schoolDateOf(now);
    const { classes, groups } = await frames(today);
    const named = of === undefined ? undefined : ofKey(String(of));
    const courses = (await coursesOf(db, named ?? { teacherId: actor.personId }, today)).filter((course) =>
      mayReadPage(actor, course),
    );
    const readable = classes.filter(({ id }) => may(actor, 'journal.read', { classId: id }));
    if (named && courses.length === 0 && !readsAll(actor)) throw new Refusal('not-allowed');
    const title = [
      ...classes.map(({ id, name }) => [`c${id}`, name]),
      ...groups.map(({ id, name }) => [`g${id}`, name]),
    ].find(([key]) => key === of)?.[1];
    const ofClasses: Button[] = readable.map(({ id, name }) => ({ label: name, data: `jp:c${id}` }));
    const ofGroups: Button[] = readsAll(actor)
      ? groups.map(({ id, name }) => ({ label: name, data: `jp:g${id}` }))
      : [];
    return {
      html: blocks(
        title === undefined ? t.html('page-courses') : html`<b>${title}</b>`,
        t.html(courses.length === 0 && ofClasses.length === 0 ? 'page-no-courses' : 'page-which-course'),
      ),
      buttons: [
        ...courses.map((course) => [{ label: labelOf(course, actor), data: `jp-show:${course.id}` }]),
        ...(named ? [] : [...inRows(ofClasses, CLASSES_A_ROW), ...inRows(ofGroups, 2)]),
        [named ? { label: t('button-back'), data: 'jp' } : { label: t('button-menu'), data: 'menu' }],
      ],
    };
  };
}

/** Of a whole school's courses. */
const readsAll = (actor: Actor) => may(actor, 'journal.read', {});

/** Whose it is stands there where it is not one's own. */
function labelOf(course: PageCourse, actor: Actor): string {
  const title = pageTitle(course);
  return course.teacherId === actor.personId ? title : `${title} – ${course.teacherName}`;
}

function ofKey(key: string): CoursesOf {
  const id = Number(key.slice(1));
  if (!/^[cg]\d+$/.test(key)) throw new Refusal('stale-button');
  return key.startsWith('c') ? { classId: id } : { groupId: id };
}
