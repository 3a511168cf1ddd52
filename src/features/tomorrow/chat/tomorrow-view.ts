import { markOpened } from '../../../delivery/queue-notices.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { isSchoolDate, type SchoolDate } from '../../../kernel/school-date.ts';
import { type Handler, memberOf, type View } from '../../../telegram/feature.ts';
import { blocks } from '../../../telegram/html.ts';
import { loadTold } from '../load-coming-day.ts';
import type { TomorrowDeps } from '../tomorrow-deps.ts';
import { dayTitle, wholeText } from '../tomorrow-words.ts';

/** `Show` under the evening's message: `tomorrow:<day>`. */
export const showTomorrow: Handler = async (request) => {
  const { telegramId, messageId, now, args } = memberOf(request);
  const [day] = args;
  if (day === undefined || !isSchoolDate(day)) throw new Refusal('stale-button');
  return request.write(async (tx) => {
    if (messageId !== undefined) await markOpened(tx, BigInt(telegramId), messageId, now);
    return { view: 'tomorrow', params: { day } };
  });
};

/** What that day brings, as it is known now. */
export function tomorrowView({ db, frames }: Pick<TomorrowDeps, 'db' | 'frames'>): View {
  return async (params, { visitor: { actor }, now, t }) => {
    if (!actor) throw new Refusal('not-connected');
    const day = String(params['day']) as SchoolDate;
    const told = await loadTold({ db, frames }, day, { now, personIds: [actor.personId] });
    const children = told.byPerson.get(actor.personId);
    return {
      html: children ? wholeText(told, children, t) : blocks(dayTitle(told, t), t.html('tomorrow-as-usual')),
      buttons: [
        [{ label: t('button-diary'), data: `diary:${day}` }],
        [{ label: t('button-tomorrow'), data: 'set-tomorrow' }],
      ],
    };
  };
}
