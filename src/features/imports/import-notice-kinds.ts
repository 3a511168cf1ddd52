import type { NoticeKind, NoticeMessage, OwedNotice } from '../../delivery/notice.ts';
import type { QuietHours } from '../../delivery/quiet-hours.ts';
import { schoolDateOf } from '../../kernel/school-date.ts';
import type { Translate } from '../../telegram/i18n.ts';
import { noticeOf } from '../../telegram/notice-message.ts';
import type { Screen } from '../../telegram/screen.ts';
import { type Batch, isOpen } from './batch.store.ts';
import type { ImportDeps } from './import-deps.ts';
import { IMPORT_CARD, IMPORT_OUTCOME, IMPORT_SENT } from './import-notices.ts';
import { importersAmong } from './importers.store.ts';
import { loadImports, type ShownImport } from './load-import.ts';

/** Whoever works on an import waits for it: no hour is quiet. */
const NEVER: QuietHours = { from: '00:00', until: '00:00' };

/** How an import is shown; its words belong to the chat. */
export type ShowImport = (shown: ShownImport, t: Translate) => Screen;

export function importNoticeKinds(deps: ImportDeps, show: ShowImport): NoticeKind[] {
  const quiet = deps.settings.quietHours.default;
  const over = (batch: Batch) => !isOpen(batch);
  return [
    noticeKind(deps, show, { kind: IMPORT_CARD, quiet: NEVER, urgent: true }, () => true),
    // A first message about what is over by now is owed to nobody.
    noticeKind(
      deps,
      show,
      { kind: IMPORT_SENT, quiet },
      (batch, { alreadySent }) => alreadySent || isOpen(batch),
    ),
    noticeKind(deps, show, { kind: IMPORT_OUTCOME, quiet }, over),
  ];
}

function noticeKind(
  { texts }: ImportDeps,
  show: ShowImport,
  kind: Pick<NoticeKind, 'kind' | 'quiet' | 'urgent'>,
  isOwed: (batch: Batch, notice: OwedNotice) => boolean,
): NoticeKind {
  return {
    ...kind,
    idempotent: true,
    async compose(db, batch, now) {
      const readers = await importersAmong(
        db,
        batch.map(({ personId }) => personId),
        schoolDateOf(now),
      );
      const imports = await loadImports(
        db,
        batch.map(({ params, personId }) => ({
          batchId: Number(params['batchId']),
          reader: readers.get(personId),
        })),
      );
      const messages = new Map<number, NoticeMessage>();
      for (const [index, notice] of batch.entries()) {
        const shown = imports[index];
        if (!shown || !isOwed(shown.batch, notice)) continue;
        const { html, buttons } = show(shown, texts[notice.language]);
        messages.set(notice.id, noticeOf({ html, buttons }));
      }
      return messages;
    },
  };
}
