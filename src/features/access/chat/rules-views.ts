import type { View, Visitor } from '../../../telegram/feature.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import type { Screen } from '../../../telegram/screen.ts';
import { languageButtons } from '../../../telegram/shell/languages.ts';
import type { RulesTexts } from '../rules/rules-texts.ts';

/** Whether the person has the rules of use still to accept. */
export function owesConsent({ actor, accepted }: Visitor, { version }: RulesTexts): boolean {
  return actor !== undefined && !accepted.includes(version);
}

export function rulesViews(rules: RulesTexts): Record<string, View> {
  return {
    rules: async ({ text }, { visitor, t }) => {
      const shown = text === 'rules' || text === 'privacy' ? text : undefined;
      return {
        html: shown ? rules.of[t.language][shown] : t.html('rules-ask'),
        buttons: owesConsent(visitor, rules) ? consentButtons(rules, t) : readButtons(t),
      };
    },
    'rules-accepted': async (_params, { t }) => ({
      html: t.html('rules-accepted'),
      buttons: [[{ label: t('button-menu'), data: 'menu' }]],
    }),
  };
}

/** Read, change the language, accept: nothing else works before (¶7). */
export function consentButtons(
  { version }: Pick<RulesTexts, 'version'>,
  t: Translate,
): NonNullable<Screen['buttons']> {
  const languages = languageButtons(t.language).map(({ label, data }) => ({ label, data: `rules-${data}` }));
  return [...textButtons(t), [{ label: t('button-accept'), data: `rules-accept:${version}` }], languages];
}

function readButtons(t: Translate): NonNullable<Screen['buttons']> {
  return [...textButtons(t), [{ label: t('button-menu'), data: 'menu' }]];
}

const textButtons = (t: Translate) => [
  [
    { label: t('button-rules'), data: 'rules:rules' },
    { label: t('button-privacy'), data: 'rules:privacy' },
  ],
];
