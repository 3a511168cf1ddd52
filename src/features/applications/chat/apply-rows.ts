import { shownName } from '../../../kernel/read-name.ts';
import type { Html } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { Button } from '../../../telegram/screen.ts';
import { type ApplyDraft, placeOf, type Step, stepsOf } from '../apply/apply-draft.ts';

/** A draft and the revision that its fresh buttons name. */
export interface Shown {
  readonly draft: ApplyDraft;
  readonly revision: number;
}

/** An answer in the reader's words. */
export function answerOf(draft: ApplyDraft, step: Step, t: Translate): string | undefined {
  switch (step) {
    case 'name':
      return draft.name && shownName(draft.name);
    case 'child':
      return draft.child && shownName(draft.child);
    case 'class':
      return draft.class?.name;
    case 'relation':
      return draft.relation && t(`relation-${draft.relation}`);
    case 'phone':
      return draft.phone && `${draft.phone.number}${draft.phone.verified ? ' ✓' : ''}`;
    case 'student':
      return draft.studentToo === undefined ? undefined : t(draft.studentToo ? 'button-yes' : 'button-no');
    case 'privacy':
      return undefined;
  }
}

export const titleOf = (draft: ApplyDraft, t: Translate): Html =>
  t.html(draft.paper ? 'apply-paper-title' : 'apply-title', placeOf(draft));

export const data = ({ draft, revision }: Shown, value: string) => `af:${revision}:${draft.at}:${value}`;

export const chosen = (is: boolean, label: string) => (is ? `✓ ${label}` : label);

/** A question that was answered before may keep its answer. */
export function keepRow({ draft, revision }: Shown, t: Translate): Button[][] {
  const value = draft.at === 'summary' ? undefined : answerOf(draft, draft.at, t);
  return value === undefined
    ? []
    : [[{ label: chosen(true, value), data: `af-keep:${revision}:${draft.at}` }]];
}

/** From the first question there is no way back. */
export function backRow({ draft, revision }: Shown, t: Translate): Button[][] {
  const first = draft.at === stepsOf(draft)[0] && draft.grade === undefined;
  return first ? [] : [[{ label: t('button-back'), data: `af-back:${revision}:${draft.at}` }]];
}
