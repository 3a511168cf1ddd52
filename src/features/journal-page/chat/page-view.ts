import { Refusal } from '../../../kernel/refusal.ts';
import { printPng } from '../../../print/print-png.ts';
import { writeXlsx } from '../../../print/write-xlsx.ts';
import type { Actor } from '../../../regulation/actor.ts';
import { idOf } from '../../../telegram/button-id.ts';
import type { Handler, Params, View } from '../../../telegram/feature.ts';
import { formatMonth } from '../../../telegram/format.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import { sliceOf } from '../journal-page.ts';
import type { PageDeps } from '../page-deps.ts';
import { pageTitle } from '../page-words.ts';
import type { Period } from '../period.ts';
import { LESSONS_ON_A_PICTURE, pagePicture } from '../print/page-picture.ts';
import { pageSheets } from '../print/page-sheets.ts';
import { type ReadPage, readPage } from '../read-page.ts';

const PERIODS_A_ROW = 3;

/** `jp-show:<course>[:<period>[:<picture>]]`, the last picture of this month unless it says another. */
export const showPage: Handler = async ({ args: [course, period, picture] }) => ({
  view: 'journal-page',
  params: {
    courseId: idOf(course),
    ...(period === undefined ? {} : { period }),
    ...(picture === undefined ? {} : { picture: idOf(picture) }),
  },
  anew: true,
});

/** `jp-xlsx:<course>:<period>` */
export const showSheets: Handler = async ({ args: [course, period = ''] }) => ({
  view: 'journal-sheets',
  params: { courseId: idOf(course), period },
  anew: true,
});

function asked({ courseId, period }: Params) {
  return { courseId: Number(courseId), period: typeof period === 'string' ? period : undefined };
}

/** What is printed is in Latvian; the words around it are the reader's. */
export function pageView(deps: PageDeps): View {
  return async (params, { visitor: { actor }, now, t }) => {
    if (!actor) throw new Refusal('not-connected');
    const read = await readPage(deps, actor, asked(params), now);
    const { course, page, period } = read;
    const pictures = Math.max(1, Math.ceil(page.lessons.length / LESSONS_ON_A_PICTURE));
    const picture = Math.min(Math.max(Number(params['picture'] ?? pictures), 1), pictures);
    const title = lines(html`<b>${pageTitle(course)}</b>`, html`${course.teacherName}`);
    const buttons = [
      turnButtons(read, picture, pictures, t),
      ...periodButtons(read, t),
      deskButtons(read, actor, t),
      [{ label: t('button-back'), data: course.classId === null ? 'jp' : backOf(course.classId, actor) }],
    ];
    const words = periodWords(period, t);
    if (page.lessons.length === 0)
      return { html: blocks(title, t.html('page-empty', { period: words })), buttons };
    const first = (picture - 1) * LESSONS_ON_A_PICTURE;
    const printed = deps.texts.lv;
    const under = [course.teacherName, periodWords(period, printed)];
    const svg = pagePicture(
      sliceOf(page, first, first + LESSONS_ON_A_PICTURE),
      {
        title: pageTitle(course),
        under: [...under, ...(pictures > 1 ? [`${picture}/${pictures}`] : [])].join(' · '),
      },
      printed,
    );
    return {
      html: blocks(title, html`${words}`),
      file: { name: fileName(read, 'png'), content: await printPng(svg), kind: 'photo' },
      buttons,
    };
  };
}

export function sheetsView(deps: PageDeps): View {
  return async (params, { visitor: { actor }, now, t }) => {
    if (!actor) throw new Refusal('not-connected');
    const read = await readPage(deps, actor, asked(params), now);
    const { course, page, period } = read;
    const content = await writeXlsx(pageSheets(page, deps.texts.lv));
    return {
      html: lines(html`<b>${pageTitle(course)}</b>`, html`${periodWords(period, t)}`),
      file: { name: fileName(read, 'xlsx'), content, kind: 'document' },
      buttons: [[{ label: t('button-back'), data: `jp-show:${course.id}:${period.key}` }]],
    };
  };
}

function periodWords({ semester, from }: Period, t: Translate): string {
  return semester === undefined ? formatMonth(from, t.language) : t('page-semester', { number: semester });
}

const fileName = ({ course, period }: ReadPage, ending: string) =>
  `zurnals-${course.className.replace(/[^\p{L}\p{N}]+/gu, '')}-${course.id}-${period.key}.${ending}`;

function turnButtons(
  { course, period }: ReadPage,
  picture: number,
  pictures: number,
  t: Translate,
): Button[] {
  const to = (page: number, key: 'button-page-earlier' | 'button-page-later'): Button => ({
    label: t(key),
    data: `jp-show:${course.id}:${period.key}:${page}`,
  });
  return [
    ...(picture > 1 ? [to(picture - 1, 'button-page-earlier')] : []),
    ...(picture < pictures ? [to(picture + 1, 'button-page-later')] : []),
  ];
}

function periodButtons({ course, period, periods }: ReadPage, t: Translate): Button[][] {
  const others = periods
    .filter(({ key }) => key !== period.key)
    .map((one) => ({ label: periodWords(one, t), data: `jp-show:${course.id}:${one.key}` }));
  return inRows(others, PERIODS_A_ROW);
}

/** The workbook; whoever only reads it may write to its teacher. */
function deskButtons({ course, period, page }: ReadPage, actor: Actor, t: Translate): Button[] {
  return [
    ...(page.lessons.length > 0
      ? [{ label: t('button-page-xlsx'), data: `jp-xlsx:${course.id}:${period.key}` }]
      : []),
    ...(course.teacherId === actor.personId
      ? []
      : [{ label: t('button-note-to-teacher'), data: `write:course:${course.id}` }]),
  ];
}

/** Whoever teaches goes back to their own courses, the others to the class. */
function backOf(classId: number, { roles }: Actor): string {
  const teaches = roles.some(({ role }) => role.endsWith('Teacher') && role !== 'classTeacher');
  return teaches ? 'jp' : `jp:c${classId}`;
}
