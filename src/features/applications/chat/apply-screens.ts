import { Refusal } from '../../../kernel/refusal.ts';
import type { View, ViewContext } from '../../../telegram/feature.ts';
import { blocks, type Html } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { type Button, inRows, type Screen } from '../../../telegram/screen.ts';
import type { ApplicationsDeps } from '../applications-deps.ts';
import { RELATIONS } from '../apply/apply-draft.ts';
import { openClasses } from '../apply/open-classes.ts';
import { readDraft } from './apply-form.ts';
import { backRow, chosen, data, keepRow, type Shown, titleOf } from './apply-rows.ts';
import { summaryScreen } from './apply-summary.ts';

/** The question at which the draft stands now, or the summary. */
export function stepView(deps: ApplicationsDeps): View {
  return async ({ dropped, note }, context) => {
    const { t, visitor } = context;
    const shown = await readDraft(deps.db, visitor.telegramId);
    if (!shown) throw new Refusal('stale-button');
    const screen = await screenOf(deps, shown, context);
    const anew = { label: t('button-apply-anew'), data: 'apply-new' };
    return {
      ...screen,
      html: blocks(
        note === 'no-such-class' && t.html('apply-no-such-class'),
        note === 'resumed' && t.html('apply-resumed'),
        screen.html,
      ),
      buttons: [...(screen.buttons ?? []), note === 'resumed' ? [anew] : []],
      ...(dropped ? { dropsKeyboard: t.html('apply-noted') } : {}),
    };
  };
}

async function screenOf(deps: ApplicationsDeps, shown: Shown, context: ViewContext): Promise<Screen> {
  const { t } = context;
  const { draft } = shown;
  if (draft.at === 'summary') return summaryScreen(shown, t);
  const back = backRow(shown, t);
  const asked = (question: Html, ...rows: Button[][]): Screen => ({
    html: blocks(titleOf(draft, t), question),
    buttons: [...rows, ...back],
  });
  const who = draft.paper ? 'paper' : 'own';
  switch (draft.at) {
    case 'name':
    case 'child':
      return asked(t.html(`apply-ask-${draft.at}`, { who }), ...keepRow(shown, t));
    case 'class':
      return askClass(deps, shown, context);
    case 'relation':
      return asked(
        t.html('apply-ask-relation', { who }),
        ...inRows(
          RELATIONS.map((relation) => ({
            label: chosen(draft.relation === relation, t(`relation-${relation}`)),
            data: data(shown, relation),
          })),
          2,
        ),
      );
    case 'phone':
      return askPhone(shown, t, who);
    case 'student':
      return asked(t.html('apply-ask-student', { who }), [
        { label: chosen(draft.studentToo === true, t('button-yes')), data: data(shown, 'yes') },
        { label: chosen(draft.studentToo === false, t('button-no')), data: data(shown, 'no') },
      ]);
    case 'privacy':
      return {
        html: blocks(titleOf(draft, t), t.html('apply-ask-privacy'), deps.rules.of[t.language].privacy),
        buttons: [[{ label: t('button-have-read'), data: data(shown, 'read') }], ...back],
      };
  }
}

async function askClass(
  { db }: ApplicationsDeps,
  shown: Shown,
  { t, visitor, now }: ViewContext,
): Promise<Screen> {
  const { draft } = shown;
  const classes = await openClasses(db, { paper: draft.paper, actor: visitor.actor, now });
  const ofGrade = classes.filter(({ grade }) => grade === draft.grade);
  const button = (value: string | number, label: string, is: boolean) => ({
    label: chosen(is, label),
    data: data(shown, `${value}`),
  });
  const letters = draft.paper ? classes : ofGrade;
  const question = letters.length > 0 ? 'apply-ask-class' : 'apply-ask-grade';
  const buttons =
    letters.length > 0
      ? letters.map(({ id, name }) => button(id, name, draft.class?.id === id))
      : [...new Set(classes.map(({ grade }) => grade))].map((grade) =>
          button(`g${grade}`, t('apply-grade', { grade }), false),
        );
  return {
    html: blocks(titleOf(draft, t), t.html(classes.length > 0 ? question : 'apply-no-classes')),
    buttons: [...inRows(buttons, 3), ...keepRow(shown, t), ...backRow(shown, t)],
  };
}

function askPhone(shown: Shown, t: Translate, who: string): Screen {
  return {
    html: blocks(titleOf(shown.draft, t), t.html('apply-ask-phone', { who })),
    buttons: [...keepRow(shown, t), ...backRow(shown, t)],
    ...(shown.draft.paper
      ? {}
      : { contactKeyboard: { label: t('button-my-phone'), words: t.html('apply-phone-button') } }),
  };
}
