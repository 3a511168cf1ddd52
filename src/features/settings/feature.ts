import { Refusal } from '../../kernel/refusal.ts';
import { idOf } from '../../telegram/button-id.ts';
import {
  type Feature,
  type Handler,
  type MemberRequest,
  memberOf,
  type Reply,
} from '../../telegram/feature.ts';
import { leaveForms } from '../../telegram/forms.ts';
import {
  chooseDigest,
  choosePreview,
  chooseQuietHours,
  chooseTomorrow,
  nameChild,
} from './change-settings.ts';
import { askNickname, askQuietHours, takeSetting } from './chat/settings-answers.ts';
import {
  PREVIEWS,
  QUIET_CHOICES,
  type SettingsDeps,
  settingsViews,
  TOMORROW_CHOICES,
} from './chat/settings-views.ts';

const show = (view: string): Reply => ({ view, params: {} });

/** How each person wants to be told: how much, when, and what their children are called. */
export function createSettings(deps: SettingsDeps): Feature {
  /**
   * Only for the connected: these are a person's settings, not an account's. Whoever presses another button
   * does not answer what was asked before, and a later text must not become a quiet hour or a child's name.
   */
  const forMembers =
    (handle: (request: MemberRequest) => Promise<Reply>): Handler =>
    async (request) => {
      const member = memberOf(request);
      await leaveForms(deps.db, member.visitor);
      return handle(member);
    };
  const card = forMembers(async () => show('settings'));
  return {
    name: 'settings',
    commands: [
      {
        name: 'settings',
        latvian: 'iestatijumi',
        audience: (actor) => actor !== undefined,
        handle: card,
      },
    ],
    menu: [
      { labelKey: 'button-settings', data: 'settings', rank: 90, audience: (actor) => actor !== undefined },
    ],
    callbacks: {
      settings: card,
      'set-preview': forMembers(async (request) => {
        const [wanted] = request.args;
        if (wanted === undefined) return show('settings-preview');
        const preview = PREVIEWS.find((known) => known === wanted);
        if (!preview) throw new Refusal('stale-button');
        return choosePreview(request, preview);
      }),
      'set-quiet': forMembers(async (request) => {
        const [wanted] = request.args;
        if (wanted === undefined) return askQuietHours(request);
        const quiet = QUIET_CHOICES[Number(wanted)];
        if (!quiet) throw new Refusal('stale-button');
        return chooseQuietHours(request, quiet);
      }),
      'set-digest': forMembers((request) => chooseDigest(deps.settings, request, request.args[0] === '1')),
      'set-tomorrow': forMembers(async (request) => {
        const [wanted] = request.args;
        if (wanted === undefined) return show('settings-tomorrow');
        const tomorrow = TOMORROW_CHOICES.find((known) => known === wanted);
        if (!tomorrow) throw new Refusal('stale-button');
        return chooseTomorrow(request, tomorrow);
      }),
      'set-names': forMembers(async () => show('settings-names')),
      'set-name': forMembers(askNickname),
      'set-name-off': forMembers((request) => nameChild(request, idOf(request.args[0]), '')),
    },
    views: settingsViews(deps),
    text: takeSetting,
  };
}
