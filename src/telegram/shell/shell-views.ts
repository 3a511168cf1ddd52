import { may } from '../../regulation/access.ts';
import type { Command, MenuEntry, Params, View, Visitor } from '../feature.ts';
import { blocks, html, lines } from '../html.ts';
import type { Translate } from '../i18n.ts';
import { refusalHtml } from '../refusal-text.ts';
import type { Button } from '../screen.ts';
import { isLanguage, languageButtons } from './languages.ts';
import { menuRows } from './menu-rows.ts';

interface ShellViewDeps {
  readonly schoolName: string;
  readonly menu: readonly MenuEntry[];
  readonly commands: () => readonly Command[];
}

/** `Letters (3)` */
function menuLabel({ labelKey, count }: MenuEntry, visitor: Visitor, t: Translate): string {
  const number = count?.(visitor) ?? 0;
  return number > 0 ? `${t(labelKey)} (${number})` : t(labelKey);
}

export function shellViews({ schoolName, menu, commands }: ShellViewDeps): Record<string, View> {
  const ownRows = (visitor: Visitor, t: Translate): Button[][] => {
    const own = menuRows(menu.filter(({ audience }) => audience(visitor.actor)));
    return own.map((row) => row.map((entry) => ({ label: menuLabel(entry, visitor, t), data: entry.data })));
  };
  const allRows = (visitor: Visitor, t: Translate): Button[][] => {
    return [
      ...ownRows(visitor, t),
      [
        { label: t('button-help'), data: 'help' },
        { label: t('button-language'), data: 'language' },
      ],
    ];
  };
  const phoneLanguage = ({ telegramLanguage }: Params) =>
    isLanguage(String(telegramLanguage)) ? (String(telegramLanguage) as 'lv') : undefined;
  const menuButton = (t: Translate) => [[{ label: t('button-menu'), data: 'menu' }]];

  return {
    'shell-start': async (params, { visitor, t }) => ({
      html: visitor.actor
        ? t.html('shell-welcome', { name: visitor.actor.givenName, school: schoolName })
        : t.html('shell-stranger', { school: schoolName }),
      buttons: [languageButtons(phoneLanguage(params)), ...(visitor.actor ? allRows : ownRows)(visitor, t)],
    }),
    'shell-menu': async (_params, { visitor, t }) => ({
      html: visitor.actor
        ? t.html('shell-menu', { school: schoolName })
        : t.html('shell-stranger', { school: schoolName }),
      buttons: allRows(visitor, t),
    }),
    'shell-help': async (_params, { visitor, t }) => ({
      html: blocks(
        visitor.actor ? t.html('shell-help') : t.html('shell-stranger', { school: schoolName }),
        may(visitor.actor, 'lesson.record') && t.html('shell-help-entry'),
        lines(
          ...commands()
            .filter(({ audience }) => audience(visitor.actor))
            .map(({ name, latvian }) => html`/${latvian ?? name} – ${t(`command-${name}`)}`),
        ),
      ),
      buttons: menuButton(t),
    }),
    'shell-language': async (params, { t }) => ({
      html: t.html('shell-language'),
      buttons: [languageButtons(phoneLanguage(params))],
    }),
    'shell-language-chosen': async (_params, { visitor, t }) => ({
      html: t.html('shell-language-chosen'),
      buttons: allRows(visitor, t),
    }),
    'shell-cancelled': async ({ kept }, { t }) => ({
      html: t.html(kept ? 'shell-cancelled-kept' : 'shell-cancelled'),
      buttons: menuButton(t),
    }),
    'shell-unknown': async (_params, { visitor, t }) => ({
      html: !visitor.actor
        ? t.html('shell-stranger', { school: schoolName })
        : t.html(may(visitor.actor, 'lesson.record') ? 'shell-unknown-teacher' : 'shell-unknown'),
      buttons: menuButton(t),
    }),
    'shell-unreadable': async (_params, { visitor, t }) => ({
      html: visitor.actor ? t.html('shell-unreadable') : t.html('shell-stranger', { school: schoolName }),
      buttons: menuButton(t),
    }),
    'shell-refusal': async ({ code, params }, { t }) => ({
      html: refusalHtml(t, String(code), params as Record<string, string | number>),
      buttons: menuButton(t),
    }),
    'shell-fault': async ({ reference }, { t }) => ({
      html: t.html('shell-fault', { reference: String(reference) }),
      buttons: menuButton(t),
    }),
  };
}
