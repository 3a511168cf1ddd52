import { markOpened } from '../../delivery/queue-notices.ts';
import { may } from '../../regulation/access.ts';
import type { Language } from '../../regulation/actor.ts';
import { NIGHTLY } from '../../schedule/slots.ts';
import { idOf } from '../../telegram/button-id.ts';
import type { DirectMessages } from '../../telegram/direct-messages.ts';
import { type Feature, type Handler, memberOf, type Request } from '../../telegram/feature.ts';
import { chooseLanguage, isLanguage } from '../../telegram/shell/languages.ts';
import type { Undoer } from '../history/undo.ts';
import type { AccessDeps } from './access-deps.ts';
import { invitePerson, openInvite } from './chat/invite-handlers.ts';
import { inviteViews } from './chat/invite-views.ts';
import { recoverStaff, startRecovery, takeRecoveryText } from './chat/recovery-form.ts';
import { recoveryNoticeKind } from './chat/recovery-notice.ts';
import { recoveryViews } from './chat/recovery-views.ts';
import { owesConsent, rulesViews } from './chat/rules-views.ts';
import { printClass } from './chat/sheet-handler.ts';
import { forgetAccess } from './forget-access.store.ts';
import { INVITE_PAYLOAD } from './invites/invite-link.ts';
import { undoInvites } from './invites/undo-invites.ts';
import { decideRecovery, nameClaimed } from './recovery/decide-recovery.ts';
import { undecidedRecoveries } from './recovery/waiting.evidence.ts';
import { acceptRules } from './rules/accept-rules.ts';
import type { RulesTexts } from './rules/rules-texts.ts';
import { TELL_ACCOUNT, tellAccountWork } from './tell-account.ts';

/** The rules of use and the privacy notice (¶7, 9): nothing else works before they are accepted. */
export function createRules(rules: RulesTexts): Feature {
  const show = (text: string) => ({ view: 'rules', params: { text } });
  return {
    name: 'rules',
    gate: (visitor) => (owesConsent(visitor, rules) ? { ...show(''), anew: true } : undefined),
    commands: [
      {
        name: 'privacy',
        latvian: 'privatums',
        audience: () => true,
        handle: async () => show('privacy'),
      },
    ],
    callbacks: {
      rules: async ({ args }) => show(args[0] ?? ''),
      'rules-lang': async (request) => {
        const [language] = request.args;
        return isLanguage(language) ? chooseLanguage(request, language, show('')) : show('');
      },
      'rules-accept': async (request) =>
        acceptRules(memberOf(request), { version: rules.version, pressed: request.args[0] }),
    },
    views: rulesViews(rules),
  };
}

/** Invitations (¶8): made by those who know the person, opened once by the person. */
export function createInvites(
  deps: AccessDeps,
): Feature & { readonly undo: Readonly<Record<string, Undoer>> } {
  const showClass: Handler = async ({ args }) => {
    const [classId, page] = args.map(Number);
    return { view: 'invites', params: classId ? { classId, page: page || 0 } : {} };
  };
  return {
    name: 'invites',
    commands: [
      {
        name: 'invites',
        latvian: 'uzaicinajumi',
        audience: (actor) => may(actor, 'invite.make'),
        handle: async () => ({ view: 'invites', params: {} }),
      },
    ],
    menu: [
      {
        labelKey: 'button-invites',
        data: 'invites',
        rank: 31,
        audience: (actor) => may(actor, 'invite.make'),
      },
    ],
    classCard: [
      {
        labelKey: 'button-invites',
        rank: 20,
        audience: (actor, classId) => may(actor, 'invite.make', { classId }),
        data: (classId) => `inv-class:${classId}`,
      },
    ],
    callbacks: {
      invites: showClass,
      'inv-class': showClass,
      'inv-sheet': printClass(deps),
      invite: invitePerson(deps),
    },
    payloads: { [INVITE_PAYLOAD]: openInvite(deps) },
    views: inviteViews(deps),
    slots: [{ name: 'forget-access', at: NIGHTLY, run: (now) => forgetAccess(deps.db, now) }],
    undo: {
      'invite.made': async (tx, _actor, entries, now) =>
        (await undoInvites(tx, entries, now))
          ? { view: 'invite-undone', params: {}, alert: { key: 'invite-undone', params: {} } }
          : undefined,
    },
  };
}

/** Lost access (¶3.3): "I have a new Telegram". */
export function createRecovery(
  deps: AccessDeps & { readonly messages: DirectMessages; readonly schoolLanguage: Language },
): Feature {
  const { db } = deps;
  const recoveryOf = ({ args }: Request) => idOf(args[0]);
  return {
    name: 'recovery',
    menu: [
      { labelKey: 'button-recover', data: 'recover', rank: 10, audience: (actor) => actor === undefined },
    ],
    callbacks: {
      recover: startRecovery(db),
      'recover-staff': recoverStaff(db),
      rcv: async (request) => {
        const params = { id: recoveryOf(request) };
        return request.write(async (tx) => {
          if (request.messageId !== undefined)
            await markOpened(tx, BigInt(request.telegramId), request.messageId, request.now);
          return { view: 'recovery', params };
        });
      },
      'rcv-yes': async (request) => decideRecovery(memberOf(request), recoveryOf(request), 'confirmed'),
      'rcv-no': async (request) => decideRecovery(memberOf(request), recoveryOf(request), 'refused'),
      'rcv-is': async (request) => nameClaimed(memberOf(request), recoveryOf(request), idOf(request.args[1])),
    },
    views: recoveryViews(db),
    text: (request) => takeRecoveryText(db, request),
    evidence: { '3.3': undecidedRecoveries },
    notices: [recoveryNoticeKind(deps)],
    tasks: { [TELL_ACCOUNT]: tellAccountWork(deps) },
  };
}
