import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { idOf } from '../../../telegram/button-id.ts';
import { asMember, type Handler, type View } from '../../../telegram/feature.ts';
import { formatFullDate } from '../../../telegram/format.ts';
import { inviteLink, inviteQr } from '../../access/invites/invite-link.ts';
import { validUntil } from '../../access/invites/make-invites.ts';
import type { ApplicationsDeps } from '../applications-deps.ts';
import { inviteChild } from '../invite-child.ts';

/** `apply-child:<application>`: the way in for the child, handed on by the guardian. */
export function childInvitation(deps: ApplicationsDeps): {
  readonly callbacks: Readonly<Record<string, Handler>>;
  readonly views: Readonly<Record<string, View>>;
} {
  return {
    callbacks: {
      'apply-child': async (request) => {
        const member = asMember(request);
        if (!member) throw new Refusal('stale-button');
        const { reply, token } = await inviteChild(deps, member, idOf(request.args[0]));
        const link = inviteLink(deps.address().username, token);
        const qr = await inviteQr(link);
        const until = schoolDateOf(validUntil(request.now));
        return {
          ...reply,
          ready: ({ t }) => ({
            html: t.html('apply-child-invitation', { link, until: formatFullDate(until, t.language) }),
            file: { name: 'qr.png', content: qr, kind: 'photo' },
          }),
        };
      },
    },
    views: {
      // Answered a second time, after a crash: the link was shown once.
      'apply-child-once': async (_params, { t }) => ({ html: t.html('apply-child-once') }),
    },
  };
}
