import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import type { View } from '../../../telegram/feature.ts';
import { blocks, html } from '../../../telegram/html.ts';
import { inRows } from '../../../telegram/screen.ts';
import { audienceWords } from '../audience-words.ts';
import { GRADES, newsReadersOf } from '../news/news-readers.ts';
import { letterButtons, ON_A_PAGE, turnButtons } from '../read/chat/letter-lists.ts';
import { receivedLetters } from '../read/letter-list.store.ts';
import { presentDraft } from './draft-card.ts';

/** The news that came to the reader, what is pinned first; to those who write it, the way to do so. */
export const newsView: View = async ({ page }, { db, visitor: { actor }, now, t }) => {
  if (!actor) throw new Refusal('not-connected');
  const number = Number(page);
  const found = await receivedLetters(db, actor, {
    ...{ language: t.language, now, limit: ON_A_PAGE + 1, offset: number * ON_A_PAGE, kind: 'news' },
  });
  const writes = may(actor, 'news.write');
  return {
    html: blocks(
      html`<b>${t('news-title')}</b>`,
      found.letters.length === 0
        ? t.html('news-none')
        : found.unread > 0
          ? t.html('news-unread', { count: found.unread })
          : t.html('letters-all-read'),
    ),
    buttons: [
      writes ? [{ label: t('button-news-write'), data: 'nw:new' }] : [],
      ...letterButtons(found.letters, t),
      turnButtons(number, found.letters.length > ON_A_PAGE, (to) => `news:${to}`),
      [
        { label: t('button-letters'), data: 'letters' },
        ...(writes ? [{ label: t('button-letters-sent'), data: 'letters:sent' }] : []),
      ],
      [{ label: t('button-menu'), data: 'menu' }],
    ],
  };
};

/** Ticks: of whom, of which grades. */
export const newsReadersView: View = async (_params, context) => {
  const { db, t } = context;
  const { draft } = await presentDraft(context, { key: 'news' });
  const readers = newsReadersOf(draft.audience);
  const tick = (on: boolean, label: string, data: string) => ({ label: `${on ? '☑️' : '◻️'} ${label}`, data });
  return {
    html: blocks(html`<b>${t('news-readers')}</b>`, html`${await audienceWords(db, draft.audience, t)}`),
    buttons: [
      [
        tick(readers.guardians, t('news-guardians'), 'nw:who:guardians'),
        tick(readers.students, t('news-students'), 'nw:who:students'),
      ],
      [tick(readers.staff, t('news-staff'), 'nw:who:staff')],
      ...(readers.guardians || readers.students
        ? [
            [tick(readers.grades.length === 0, t('news-all-grades'), 'nw:all')],
            ...inRows(
              GRADES.map((grade) =>
                tick(readers.grades.includes(grade), t('button-write-grade', { grade }), `nw:grade:${grade}`),
              ),
              3,
            ),
          ]
        : []),
      [{ label: t('button-news-back'), data: 'lw:card:news' }],
    ],
  };
};
