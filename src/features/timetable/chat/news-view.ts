import type { Db } from '../../../db/open.ts';
import { markOpened } from '../../../delivery/queue-notices.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import { asMember, type Handler, type View } from '../../../telegram/feature.ts';
import { formatDay } from '../../../telegram/format.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import { stillConcerned } from '../affected-people.store.ts';
import { changeLines } from '../change-words.ts';
import { changesFrom, changesOf } from '../changes-from.store.ts';
import { timetableNoticeKey } from '../tell-of-change.ts';
import { concernOf } from '../timetable-notice-kind.ts';

/** `Show` under a notice: `tt-news:<change>`. */
export const showNews: Handler = async (request) => {
  const [changeId = ''] = request.args;
  if (!asMember(request)) throw new Refusal('not-connected');
  return request.write(async (tx) => {
    if (request.messageId !== undefined)
      await markOpened(tx, BigInt(request.telegramId), request.messageId, request.now);
    return { view: 'timetable-news', params: { changeId } };
  });
};

/** What is different, for those of it that the reader is still concerned by. */
export function newsView({ db }: { readonly db: Db }): View {
  return async (params, { visitor: { actor }, now, t }) => {
    if (!actor) throw new Refusal('not-connected');
    const notice = await db.delivery.findUnique({
      where: { dedupeKey: timetableNoticeKey(String(params['changeId']), actor.personId) },
      select: { params: true },
    });
    if (!notice) throw new Refusal('not-allowed');
    const concern = concernOf(0, actor.personId, notice.params);
    const concerned = await stillConcerned(db, [concern], schoolDateOf(now));
    if (concerned.length === 0) throw new Refusal('not-allowed');
    const changes = await changesFrom(
      db,
      [...new Set(concerned.flatMap(({ courses }) => courses))],
      concern.from,
    );
    return {
      html: blocks(
        t.html('timetable-news', { day: formatDay(concern.from as SchoolDate, t.language) }),
        ...concerned.map(({ calledName, courses }) => {
          const own = changesOf(changes, courses);
          const found = changeLines(own, { from: concern.from, withClass: calledName === null }, t);
          return lines(
            calledName !== null && html`<b>${calledName}</b>`,
            ...found,
            found.length === 0 && t.html('timetable-news-whole'),
          );
        }),
      ),
      buttons: [[{ label: t('button-timetable'), data: 'tt' }]],
    };
  };
}
