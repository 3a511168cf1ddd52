import { may } from '../../regulation/access.ts';
import type { Feature } from '../../telegram/feature.ts';
import { coursesView, showCourses } from './chat/course-list.ts';
import { pageView, sheetsView, showPage, showSheets } from './chat/page-view.ts';
import type { PageDeps } from './page-deps.ts';

/** The page of the journal (¶4.5, 4.10): a course's days and students, as a picture and as a workbook. */
export function createJournalPage(deps: PageDeps): Feature {
  return {
    name: 'journal-page',
    menu: [
      {
        labelKey: 'button-journal-page',
        data: 'jp',
        rank: 45,
        audience: (actor) => may(actor, 'journal.read'),
      },
    ],
    classCard: [
      {
        labelKey: 'button-journal-page',
        rank: 7,
        audience: (actor, classId) => may(actor, 'journal.read', { classId }),
        data: (classId) => `jp:c${classId}`,
      },
    ],
    callbacks: { jp: showCourses, 'jp-show': showPage, 'jp-xlsx': showSheets },
    views: {
      'journal-courses': coursesView(deps),
      'journal-page': pageView(deps),
      'journal-sheets': sheetsView(deps),
    },
  };
}
