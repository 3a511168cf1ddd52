import type { NoticeKind, NoticeMessage } from '../../../delivery/notice.ts';
import { type SchoolDate, schoolDateOf } from '../../../kernel/school-date.ts';
import type { RegulationSettings } from '../../../regulation/settings.ts';
import { formatDate } from '../../../telegram/format.ts';
import type { Html } from '../../../telegram/html.ts';
import type { Texts, Translate } from '../../../telegram/i18n.ts';
import { noticeOf, previewed } from '../../../telegram/notice-message.ts';
import { MOVE_NOTICE } from './tell-of-moves.ts';
import { type MoveNews, toldMoves } from './told-moves.store.ts';

/** `Anna: no 30.11. matemātika grupā 5.b Mat 2 (Liepa Māra)` */
export function moveText(
  { calledName, groupName, subjectName, teacherName }: MoveNews,
  from: SchoolDate,
  t: Translate,
): Html {
  return t.html('group-moved-full', {
    name: calledName,
    day: formatDate(from, t.language),
    subject: subjectName,
    group: groupName,
    teacher: teacherName,
  });
}

/** ¶4.3, 9: that the child goes to another group; to which comes on a tap, unless all is wanted at once. */
export function moveNoticeKind({
  texts,
  settings,
}: {
  readonly texts: Texts;
  readonly settings: RegulationSettings;
}): NoticeKind {
  return {
    kind: MOVE_NOTICE,
    quiet: settings.quietHours.default,
    idempotent: false,
    async compose(db, batch, now) {
      const asked = batch.map(({ id, personId, params }) => ({
        key: id,
        personId,
        studentId: Number(params['studentId']),
        groupId: Number(params['groupId']),
        from: String(params['from']) as SchoolDate,
      }));
      const news = new Map((await toldMoves(db, asked, schoolDateOf(now))).map((each) => [each.key, each]));
      const messages = new Map<number, NoticeMessage>();
      for (const [index, notice] of batch.entries()) {
        const found = news.get(notice.id);
        const move = asked[index];
        if (!found || !move) continue;
        const t = texts[notice.language];
        const { studentId, groupId, from } = move;
        const show = { label: t('button-show'), data: `gm:${groupId}:${studentId}:${from}` };
        const words = {
          kind: t.html('group-moved', { name: found.calledName }),
          full: () => moveText(found, from, t),
        };
        messages.set(notice.id, noticeOf({ html: previewed(notice.preview, words, t), buttons: [[show]] }));
      }
      return messages;
    },
  };
}
