import type { Db } from '../../db/open.ts';
import type { NoticeKind, NoticeMessage, OwedNotice } from '../../delivery/notice.ts';
import { type SchoolDate, schoolDateOf } from '../../kernel/school-date.ts';
import type { RegulationSettings } from '../../regulation/settings.ts';
import { type Html, lines } from '../../telegram/html.ts';
import type { Texts, Translate } from '../../telegram/i18n.ts';
import { noticeOf } from '../../telegram/notice-message.ts';
import { type Concern, type Concerned, stillConcerned } from './affected-people.store.ts';
import { changeLines } from './change-words.ts';
import { type ChangesFrom, changesFrom, changesOf } from './changes-from.store.ts';
import { TIMETABLE_NOTICE } from './tell-of-change.ts';

/** What a notice of this kind was queued with. */
export function concernOf(key: number, personId: number, params: unknown): Concern {
  const { courses, from } = params as { courses: number[]; from: SchoolDate };
  return { key, personId, courses, from };
}

/** ¶4.2, 9: whose timetable changes, and no more than that: what changes comes on a tap. */
export function timetableNoticeKind({
  texts,
  settings,
}: {
  texts: Texts;
  settings: RegulationSettings;
}): NoticeKind {
  return {
    kind: TIMETABLE_NOTICE,
    quiet: settings.quietHours.default,
    idempotent: false,
    async compose(db, batch, now) {
      const asked = batch.map(({ id, personId, params }) => concernOf(id, personId, params));
      const concerned = await stillConcerned(db, asked, schoolDateOf(now));
      const told = await changesToTell(db, batch, concerned);
      const messages = new Map<number, NoticeMessage>();
      for (const notice of batch) {
        const own = concerned.filter(({ key }) => key === notice.id);
        if (own.length === 0) continue;
        const t = texts[notice.language];
        const show = { label: t('button-show'), data: `tt-news:${String(notice.params['changeId'])}` };
        messages.set(notice.id, noticeOf({ html: noticeText(notice, own, told, t), buttons: [[show]] }));
      }
      return messages;
    },
  };
}

type Told = ReadonlyMap<SchoolDate, ChangesFrom>;

/** By the day that they begin on: for those alone who want everything told at once. A batch has one day, as a rule. */
async function changesToTell(
  db: Db,
  batch: readonly OwedNotice[],
  concerned: readonly Concerned[],
): Promise<Told> {
  const full = batch.filter(({ preview }) => preview === 'full');
  const told = new Map<SchoolDate, ChangesFrom>();
  for (const [from, notices] of Map.groupBy(full, ({ params }) => String(params['from']) as SchoolDate)) {
    const keys = new Set(notices.map(({ id }) => id));
    const courses = concerned.filter(({ key }) => keys.has(key)).flatMap((one) => one.courses);
    told.set(from, await changesFrom(db, [...new Set(courses)], from));
  }
  return told;
}

function noticeText(
  { preview, params }: OwedNotice,
  own: readonly Concerned[],
  told: Told,
  t: Translate,
): Html {
  if (preview === 'hidden') return t.html('notice-hidden');
  const from = String(params['from']) as SchoolDate;
  const changes = told.get(from);
  const details = (of: readonly Concerned[], withClass: boolean): Html[] =>
    changes
      ? changeLines(
          changesOf(
            changes,
            of.flatMap(({ courses }) => courses),
          ),
          { from, withClass },
          t,
        )
      : [];
  const children = own.filter(({ calledName }) => calledName !== null);
  const themselves = own.filter(({ calledName }) => calledName === null);
  const names = children.map(({ calledName }) => calledName).join(', ');
  return lines(
    names && t.html('timetable-notice', { names }),
    ...details(children, false),
    themselves.length > 0 && t.html('timetable-notice-own'),
    ...details(themselves, true),
  );
}
