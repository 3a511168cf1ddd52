import type { Command, Feature, MenuEntry, Params, Reply } from '../feature.ts';
import { LEFT } from '../forms.ts';
import { chooseLanguage, isLanguage } from './languages.ts';
import { shellViews } from './shell-views.ts';

export interface ShellDeps {
  readonly schoolName: string;
  /** Of all features. */
  readonly menu: readonly MenuEntry[];
  readonly commands: () => readonly Command[];
}

const everyone = () => true;

/** What everyone has: a greeting, the menu, help, the language, the way out of a form. */
export function createShell(deps: ShellDeps): Feature {
  const show = (view: string, params: Params = {}): Reply => ({ view, params });

  return {
    name: 'shell',
    commands: [
      {
        name: 'start',
        audience: everyone,
        handle: async ({ telegramLanguage }) =>
          show('shell-start', telegramLanguage ? { telegramLanguage } : {}),
      },
      { name: 'menu', latvian: 'izvelne', audience: everyone, handle: async () => show('shell-menu') },
      { name: 'help', latvian: 'palidziba', audience: everyone, handle: async () => show('shell-help') },
      {
        name: 'language',
        latvian: 'valoda',
        audience: everyone,
        handle: async (request) => {
          const wanted = request.text.toLowerCase();
          if (isLanguage(wanted)) return chooseLanguage(request, wanted);
          return show(
            'shell-language',
            request.telegramLanguage ? { telegramLanguage: request.telegramLanguage } : {},
          );
        },
      },
      {
        name: 'cancel',
        latvian: 'atcelt',
        audience: everyone,
        handle: async (request) =>
          show('shell-cancelled', { kept: request.visitor.forms.some(({ step }) => step !== LEFT) }),
      },
    ],
    callbacks: {
      menu: async () => show('shell-menu'),
      help: async () => show('shell-help'),
      language: async ({ telegramLanguage }) =>
        show('shell-language', telegramLanguage ? { telegramLanguage } : {}),
      lang: async (request) => {
        const [language] = request.args;
        return isLanguage(language) ? chooseLanguage(request, language) : show('shell-language');
      },
    },
    views: shellViews(deps),
  };
}
