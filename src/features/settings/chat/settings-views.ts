import type { Db } from '../../../db/open.ts';
import type { NoticePreview } from '../../../delivery/notice.ts';
import type { QuietHours } from '../../../delivery/quiet-hours.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { may } from '../../../regulation/access.ts';
import { type Actor, diariesOf } from '../../../regulation/actor.ts';
import type { RegulationSettings } from '../../../regulation/settings.ts';
import type { View } from '../../../telegram/feature.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import { loadNames, loadOwnSettings, type TomorrowNews } from '../settings.store.ts';

export interface SettingsDeps {
  readonly db: Db;
  readonly settings: RegulationSettings;
}

export const PREVIEWS: readonly NoticePreview[] = ['kind', 'hidden', 'full'];
export const TOMORROW_CHOICES: readonly TomorrowNews[] = ['changes', 'all', 'none'];
/** Offered by a press; any other hours are typed. */
export const QUIET_CHOICES: readonly QuietHours[] = [
  { from: '19:00', until: '07:00' },
  { from: '20:00', until: '07:00' },
  { from: '21:00', until: '06:30' },
  { from: '22:00', until: '06:00' },
];

const hoursText = ({ from, until }: QuietHours) =>
  [from, until].map((time) => time.replace(/^0/, '')).join('–');
const back = (t: Translate): Button[] => [{ label: t('button-back'), data: 'settings' }];
const chosen = (is: boolean, label: string) => (is ? `✓ ${label}` : label);

/** Someone whose lessons may stand in the own calendar. */
const hasLessons = (actor: Actor) => diariesOf(actor).length > 0 || may(actor, 'lesson.record');

export function settingsViews({ db, settings }: SettingsDeps): Record<string, View> {
  const quietDefault = settings.quietHours.default;
  return {
    settings: async (_params, { visitor: { actor }, t }) => {
      if (!actor) throw new Refusal('not-connected');
      const own = await loadOwnSettings(db, actor.personId);
      const ids = actor.children.map(({ studentId }) => studentId);
      const children = ids.length > 0 ? await loadNames(db, actor.personId, ids) : [];
      const names = children
        .map(({ givenName, nickname }) => (nickname ? `${givenName} → ${nickname}` : givenName))
        .join(', ');
      const buttons = [
        { label: t('button-language'), data: 'language' },
        { label: t('button-preview'), data: 'set-preview' },
        { label: t('button-quiet'), data: 'set-quiet' },
        own.digest
          ? { label: t('button-at-once'), data: 'set-digest:0' }
          : { label: t('button-digest'), data: 'set-digest:1' },
        ...(diariesOf(actor).length > 0 ? [{ label: t('button-tomorrow'), data: 'set-tomorrow' }] : []),
        ...(ids.length > 0 ? [{ label: t('button-nicknames'), data: 'set-names' }] : []),
        ...(hasLessons(actor) ? [{ label: t('button-feed'), data: 'feed' }] : []),
      ];
      return {
        html: blocks(
          html`<b>${t('settings-title')}</b>`,
          lines(
            t.html('settings-preview', { preview: t(`settings-preview-${own.preview}`) }),
            t.html('settings-quiet', { hours: hoursText(own.quiet ?? quietDefault) }),
            t.html(own.digest ? 'settings-digest' : 'settings-at-once', { time: settings.digest.time }),
            diariesOf(actor).length > 0 &&
              t.html('settings-tomorrow', {
                what: t(`settings-tomorrow-${own.tomorrow}`),
                time: settings.tomorrow.time,
              }),
            names !== '' && t.html('settings-names', { names }),
          ),
          actor.children.length > 0 &&
            html`<i>${t('settings-absences', { time: settings.quietHours.absence.from })}</i>`,
        ),
        buttons: inRows(buttons, 2),
      };
    },
    'settings-preview': async (_params, { visitor: { actor }, t }) => {
      if (!actor) throw new Refusal('not-connected');
      const own = await loadOwnSettings(db, actor.personId);
      return {
        html: t.html('settings-preview-ask'),
        buttons: [
          ...PREVIEWS.map((preview) => [
            {
              label: chosen(preview === own.preview, t(`settings-preview-${preview}`)),
              data: `set-preview:${preview}`,
            },
          ]),
          back(t),
        ],
      };
    },
    'settings-tomorrow': async (_params, { visitor: { actor }, t }) => {
      if (!actor) throw new Refusal('not-connected');
      const own = await loadOwnSettings(db, actor.personId);
      return {
        html: t.html('settings-tomorrow-ask', { time: settings.tomorrow.time }),
        buttons: [
          ...TOMORROW_CHOICES.map((choice) => [
            {
              label: chosen(choice === own.tomorrow, t(`settings-tomorrow-${choice}`)),
              data: `set-tomorrow:${choice}`,
            },
          ]),
          back(t),
        ],
      };
    },
    'settings-quiet': async (_params, { visitor: { actor }, t }) => {
      if (!actor) throw new Refusal('not-connected');
      const { quiet = quietDefault } = await loadOwnSettings(db, actor.personId);
      const choices = QUIET_CHOICES.map((choice, index) => ({
        label: chosen(hoursText(choice) === hoursText(quiet), hoursText(choice)),
        data: `set-quiet:${index}`,
      }));
      return { html: t.html('settings-quiet-ask'), buttons: [...inRows(choices, 2), back(t)] };
    },
    'settings-names': async (_params, { visitor: { actor }, t }) => ({
      html: t.html('settings-names-ask'),
      buttons: [
        ...(actor?.children ?? []).map(({ studentId, givenName, className }) => [
          { label: className ? `${givenName}, ${className}` : givenName, data: `set-name:${studentId}` },
        ]),
        back(t),
      ],
    }),
    'settings-name': async ({ studentId }, { visitor: { actor }, t }) => {
      const child = actor?.children.find((own) => own.studentId === studentId);
      if (!child) throw new Refusal('not-allowed');
      const clear = {
        label: t('button-given-name', { name: child.givenName }),
        data: `set-name-off:${studentId}`,
      };
      return {
        html: t.html('settings-name-ask', { name: child.givenName }),
        buttons: [...(child.calledName === child.givenName ? [] : [[clear]]), back(t)],
      };
    },
  };
}
