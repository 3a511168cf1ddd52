import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import { LANGUAGES } from '../../../regulation/actor.ts';
import { idOf } from '../../../telegram/button-id.ts';
import { type Handler, type MemberRequest, memberOf, type Reply } from '../../../telegram/feature.ts';
import { leaveForms, openDraft } from '../../../telegram/forms.ts';
import type { LettersDeps } from '../letters-deps.ts';
import { emptyNews, inLanguage } from '../news/news-draft.ts';
import { type NewsReaders, newsAudience, newsReadersOf, withGrade } from '../news/news-readers.ts';
import { draftForm, type LetterDraft } from '../write/draft.ts';
import { keepLetter } from './keep-letter.ts';

/**
 * `nw:new` begins news or goes on with what was begun; `nw:readers`: whom it is for, `nw:who:<readers>`,
 * `nw:grade:<grade>`, `nw:all` choose them; `nw:in:<language>`: in which it is written now.
 */
export function newsPresses({ schoolLanguage }: Pick<LettersDeps, 'schoolLanguage'>): Handler {
  return async (request) => {
    const member = memberOf(request);
    if (!may(member.visitor.actor, 'news.write')) throw new Refusal('not-allowed');
    const [act, detail] = request.args;
    const open = openDraft(member.visitor, draftForm('news'))?.draft;
    if (act === 'new') return begin(member, open ?? emptyNews(schoolLanguage, request.now));
    if (!open) throw new Refusal('stale-button');
    if (act === 'readers') return { view: 'news-readers', params: {} };
    if (act === 'in') {
      const language = LANGUAGES.find((one) => one === detail);
      if (!language) throw new Refusal('stale-button');
      return member.write((tx) => keepLetter(tx, member, 'news', inLanguage(open, language)));
    }
    const audience = newsAudience(chosen(newsReadersOf(open.audience), act, detail));
    return member.write(async (tx) => {
      await keepLetter(tx, member, 'news', { ...open, audience });
      return { view: 'news-readers', params: {} };
    });
  };
}

function begin(request: MemberRequest, draft: LetterDraft): Promise<Reply> {
  return request.write(async (tx) => {
    await leaveForms(tx, request.visitor);
    return keepLetter(tx, request, 'news', draft);
  });
}

function chosen(readers: NewsReaders, act: string | undefined, detail: string | undefined): NewsReaders {
  if (act === 'all') return { ...readers, grades: [] };
  if (act === 'grade') return withGrade(readers, idOf(detail));
  const who = (['guardians', 'students', 'staff'] as const).find((one) => one === detail);
  if (act !== 'who' || !who) throw new Refusal('stale-button');
  return { ...readers, [who]: !readers[who] };
}
