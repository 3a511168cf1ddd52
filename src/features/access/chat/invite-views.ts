import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import type { View } from '../../../telegram/feature.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import type { AccessDeps } from '../access-deps.ts';
import { standingsOf } from '../standing.store.ts';
import { classView } from './class-screen.ts';
import { aboutPerson } from './person-words.ts';
import { consentButtons } from './rules-views.ts';

export function inviteViews(deps: AccessDeps): Record<string, View> {
  return {
    invites: classView(deps),
    'invite-joined': joinedView(deps),
    // The same for everyone who holds a wrong link, connected or not.
    'invite-refused': async (_params, { t }) => ({
      html: t.html('invite-refused'),
      buttons: [[{ label: t('button-apply'), data: 'apply' }]],
    }),
    'tries-later': async (_params, { t }) => ({ html: t.html('tries-later') }),
    'invite-known': async (_params, { t }) => ({
      html: t.html('invite-known'),
      buttons: [[{ label: t('button-menu'), data: 'menu' }]],
    }),
    'invite-has-account': async (_params, { t }) => ({
      html: t.html('invite-has-account'),
      buttons: [[{ label: t('button-recover'), data: 'recover' }]],
    }),
    'invite-shown-once': async ({ personId }, { t }) => ({
      html: t.html('invite-shown-once'),
      buttons: [[{ label: t('button-invite'), data: `invite:${Number(personId)}` }]],
    }),
    'invite-sheet-shown-once': async ({ classId }, { t }) => ({
      html: t.html('invite-shown-once'),
      buttons: [[{ label: t('button-back'), data: `inv-class:${Number(classId)}` }]],
    }),
    'invite-sheet-ask': async ({ classId, fresh, all }, { t }) => ({
      html: t.html('invite-sheet-ask', { count: Number(all) - Number(fresh) }),
      buttons: [
        Number(fresh) > 0
          ? [{ label: t('button-sheet-new', { count: Number(fresh) }), data: `inv-sheet:${classId}:new` }]
          : [],
        [{ label: t('button-sheet-all', { count: Number(all) }), data: `inv-sheet:${classId}:all` }],
        [{ label: t('button-back'), data: `inv-class:${classId}` }],
      ],
    }),
    'invite-undone': async (_params, { t }) => ({ html: t.html('invite-undone') }),
  };
}

/** Who has just been connected, and what they will see; first of all the rules are to be accepted (¶7). */
function joinedView({ db, rules, schoolName }: AccessDeps): View {
  return async (_params, { visitor, now, t }) => {
    const account = await db.account.findUnique({
      where: { telegramId: visitor.telegramId },
      select: {
        personId: true,
        closedAt: true,
        person: { select: { consents: { select: { version: true } } } },
      },
    });
    if (!account?.personId || account.closedAt) throw new Refusal('not-connected');
    const [person] = await standingsOf(db, [account.personId], schoolDateOf(now));
    if (!person) throw new Refusal('not-connected');
    const accepted = account.person?.consents.some(({ version }) => version === rules.version);
    return {
      html: blocks(
        lines(
          t.html('invite-joined', { name: person.givenName, school: schoolName }),
          html`${aboutPerson(person, t)}`,
        ),
        !accepted && t.html('rules-ask'),
      ),
      buttons: accepted ? [[{ label: t('button-menu'), data: 'menu' }]] : consentButtons(rules, t),
    };
  };
}
