import type { Db } from '../../../db/open.ts';
import { BELL, INSISTENT_BELL } from '../../../delivery/bell-messages.ts';
import type { NoticeKind, NoticeMessage, OwedNotice } from '../../../delivery/notice.ts';
import { noticeOf } from '../../../telegram/notice-message.ts';
import { type BellContent, bellContents } from '../bell-content.ts';
import type { DutiesDeps } from '../duties-deps.ts';
import { loadStaffNames } from '../staff-names.store.ts';
import { bellLine, bellScreen } from './bell-screen.ts';

/** Held up by so many milliseconds, a reminder says that it is late. */
const LATE = 10 * 60_000;

type KindDeps = Pick<DutiesDeps, 'evidence' | 'settings' | 'frames' | 'texts'>;

/** The bell's reminders: what they say is asked of the evidence when they go out. */
export function bellNoticeKinds(deps: KindDeps): NoticeKind[] {
  const compose: NoticeKind['compose'] = (db, batch, now) => composeBell(deps, db, batch, now);
  const never = { from: '00:00', until: '00:00' } as const;
  return [
    { kind: BELL, quiet: deps.settings.quietHours.default, idempotent: false, compose },
    { kind: INSISTENT_BELL, quiet: never, urgent: true, idempotent: false, compose },
  ];
}

async function composeBell(
  deps: KindDeps,
  db: Db,
  batch: readonly OwedNotice[],
  now: Date,
): Promise<ReadonlyMap<number, NoticeMessage>> {
  const asked = batch.map((notice) => ({ ...notice, at: momentOf(notice) }));
  const contents = await bellContents(deps, db, asked, now);
  const names = await loadStaffNames(
    db,
    contents.flatMap(({ entries }) => entries),
  );
  const messages = new Map<number, NoticeMessage>();
  for (const [index, content] of contents.entries()) {
    const notice = batch[index];
    const message = notice && messageOf(notice, content, { now, names, deps });
    if (notice && message) messages.set(notice.id, message);
  }
  return messages;
}

const momentOf = ({ params }: OwedNotice) => new Date(String(params['at']));

/** Undefined: nothing is owed any more, and nothing was said. */
function messageOf(
  notice: OwedNotice,
  content: BellContent,
  { now, names, deps }: { now: Date; names: ReadonlyMap<number, string>; deps: KindDeps },
): NoticeMessage | undefined {
  const t = deps.texts[notice.language];
  const at = momentOf(notice);
  if (content.entries.length === 0) {
    if (!notice.alreadySent) return undefined;
    return { html: t.html(content.dayEntered ? 'bell-day-entered' : 'bell-done').source, withdraws: true };
  }
  if (notice.preview === 'hidden') {
    const show = { label: t('button-show'), data: `bell:${at.getTime() / 1000}` };
    return noticeOf({ html: t.html('notice-hidden'), buttons: [[show]] });
  }
  const heldUp = now.getTime() - at.getTime() > LATE && !notice.inDigest;
  const late = !notice.alreadySent && (notice.params['late'] === true || heldUp);
  const words = { now, t, late, names };
  return { ...noticeOf(bellScreen(content, words)), line: bellLine(content, words).source };
}
