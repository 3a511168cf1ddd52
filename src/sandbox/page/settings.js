import { el, iconButton } from './dom.js';
import { isDark, toggleTheme } from './preferences.js';
import { LANGUAGES } from './words/words.js';

/**
 * How the page looks: its language, light or dark, and whether the developers' panel is open.
 *
 * @param {{ words: import('./words/words.js').Words, language: import('./words/words.js').Language,
 *   speak(language: import('./words/words.js').Language): void, panelOpen(): boolean, togglePanel(): void }} options
 */
export function createSettings({ words, language, speak, panelOpen, togglePanel }) {
  const theme = iconButton(
    'moon',
    words.theme,
    () => {
      toggleTheme();
      theme.setAttribute('aria-pressed', String(isDark()));
    },
    { 'aria-pressed': String(isDark()) },
  );
  const panel = iconButton('code', words.developers, togglePanel, { 'aria-expanded': String(panelOpen()) });
  return {
    element: el(
      'section',
      { class: 'settings', 'aria-label': words.settings },
      ...LANGUAGES.map((each) =>
        el(
          'button',
          {
            type: 'button',
            class: 'quiet',
            lang: each,
            'aria-pressed': String(each === language),
            onclick: () => speak(each),
          },
          each.toUpperCase(),
        ),
      ),
      panel,
      theme,
    ),
    mark: () => panel.setAttribute('aria-expanded', String(panelOpen())),
    focusPanel: () => panel.focus(),
  };
}
