import { plainText } from '../../../kernel/markup.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Actor } from '../../../regulation/actor.ts';
import type { Params, View, ViewContext } from '../../../telegram/feature.ts';
import { blocks, Html, html, lines, shorten, visibleLength } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { Button } from '../../../telegram/screen.ts';
import { audienceWords } from '../audience-words.ts';
import type { LettersDeps } from '../letters-deps.ts';
import { momentWords } from '../moment-words.ts';
import { addressLetter } from '../write/address-letter.ts';
import {
  type DraftKey,
  draftForm,
  draftHtml,
  draftKeyOf,
  hasContent,
  isReady,
  type LetterDraft,
} from '../write/draft.ts';
import { type Reach, reachOf } from '../write/recipients.store.ts';
import { newsOptionLines, newsRows } from './news-part.ts';

/** The draft as it is now: the visitor's forms were read before the press that changed it. */
export async function presentDraft({ db, visitor }: ViewContext, params: Params) {
  const key = draftKeyOf(String(params['key']));
  if (!key || !visitor.actor) throw new Refusal('stale-button');
  const { form, schemaVersion, draft } = draftForm(key);
  const row = await db.formSession.findUnique({
    where: { telegramId_form: { telegramId: visitor.telegramId, form } },
    select: { draft: true, revision: true, schemaVersion: true },
  });
  const read = row?.schemaVersion === schemaVersion ? draft.safeParse(row.draft) : undefined;
  if (!row || !read?.success) throw new Refusal('stale-button');
  return { key, actor: visitor.actor, draft: read.data, revision: row.revision };
}

/** As much of the text as leaves room for the rest. */
const WHOLE = 2_500;
const BEGINNING = 1_000;

/** What is written so far, to whom it goes, and what can be done with it. */
export function draftView({ settings }: Pick<LettersDeps, 'settings'>): View {
  return async (params, context) => {
    const { db, now, t } = context;
    const { key, actor, draft, revision } = await presentDraft(context, params);
    const { recipients } = await addressLetter(db, actor, draft.audience, {
      now,
      policy: settings['6'].write,
    });
    const reach = reachOf(recipients);
    const ready = isReady(draft);
    const to = await audienceWords(db, draft.audience, t);
    return {
      html: blocks(
        lines(
          html`<b>${t(titleKey(draft))}</b>`,
          t.html('letter-draft-to', { to }),
          reach.people !== 1 && reachWords(reach, t),
          draft.subject !== null && t.html('letter-draft-subject', { subject: draft.subject }),
        ),
        draft.texts.length > 0 ? shownText(draft, t) : undefined,
        lines(...newsOptionLines(draft, t), ...optionLines(draft, t)),
        t.html(draft.texts.length + draft.files.length > 0 ? 'letter-draft-more' : 'letter-draft-write'),
      ),
      buttons: [
        ready && reach.people > 0
          ? [{ label: t('button-letter-send', { count: reach.people }), data: `lw:send:${key}:${revision}` }]
          : [],
        ...draftButtons(draft, key, actor, ready, t),
      ],
    };
  };
}

function titleKey({ audience, news }: LetterDraft): string {
  if (news) return 'news-draft-title';
  return audience.to === 'reply' ? 'letter-draft-reply' : 'letter-draft-title';
}

export function reachWords({ people, families }: Reach, t: Translate): Html {
  return families > 0
    ? t.html('letter-reach', { families, people })
    : t.html('letter-reach-people', { people });
}

function shownText(draft: LetterDraft, t: Translate): Html {
  const source = draftHtml(draft);
  const length = visibleLength(source);
  if (length <= WHOLE) return new Html(source);
  return lines(shorten(plainText(source), BEGINNING), t.html('letter-draft-length', { length }));
}

function optionLines(draft: LetterDraft, t: Translate): (Html | false)[] {
  const { files, mustConfirm, asks, asksBoth, answerUntil, sendAt } = draft;
  return [
    files.length > 0 && t.html('letter-draft-files', { count: files.length }),
    mustConfirm && t.html('letter-draft-confirm'),
    asks &&
      answerUntil !== null &&
      t.html(asksBoth ? 'letter-draft-asks-both' : 'letter-draft-asks', {
        until: momentWords(new Date(answerUntil), t),
      }),
    sendAt !== null && t.html('letter-draft-later', { at: momentWords(new Date(sendAt), t) }),
  ];
}

/** Who works here asks for confirmations and answers, and puts a letter off; a family writes. */
function draftButtons(
  draft: LetterDraft,
  key: DraftKey,
  actor: Actor,
  ready: boolean,
  t: Translate,
): Button[][] {
  const button = (label: string, act: string): Button => ({ label: t(label), data: `lw:${act}:${key}` });
  const tick = (on: boolean, label: string, act: string): Button => ({
    label: `${on ? '☑️' : '◻️'} ${t(label)}`,
    data: `lw:${act}:${key}`,
  });
  const { audience, mustConfirm, asks, asksBoth, sendAt } = draft;
  const asksFamilies = audience.to !== 'staff' && audience.to !== 'office';
  const staff: Button[][] =
    actor.roles.length === 0
      ? []
      : [
          [
            tick(mustConfirm, 'button-letter-must-confirm', 'confirm'),
            tick(asks, 'button-letter-asks', 'asks'),
          ],
          asks
            ? [
                button('button-letter-until', 'until'),
                ...(asksFamilies ? [tick(asksBoth, 'button-letter-both', 'both')] : []),
              ]
            : [],
          [sendAt === null ? button('button-letter-later', 'later') : button('button-letter-at-once', 'now')],
        ];
  return [
    [button('button-letter-subject', 'subject'), ...(ready ? [button('button-letter-preview', 'show')] : [])],
    ...newsRows(draft, t),
    ...staff,
    ready ? [button('button-letter-drop-last', 'last')] : [],
    [button(hasContent(draft) ? 'button-letter-discard' : 'button-letter-cancel', 'drop')],
  ];
}
