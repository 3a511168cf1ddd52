import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import type { View } from '../../../telegram/feature.ts';
import { blocks, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import type { Bells } from '../../timetable/school-frame.ts';
import type { GroupsDeps } from '../groups-deps.ts';
import { timesTaught } from '../times-taught.store.ts';
import { gradesText, timesText } from './group-words.ts';
import { PLACES_CHOICES } from './led-views.ts';
import { GROUP_KINDS, type GroupDraft } from './new-group-form.ts';

const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const WEEKDAYS = [1, 2, 3, 4, 5] as const;
const BACK: Readonly<Record<string, string>> = {
  kind: 'name',
  from: 'kind',
  to: 'from',
  places: 'from',
  times: 'places',
  done: 'times',
};

/** ¶4.4: the step of a new group that is being asked, with what is known of it. */
export function newGroupView(deps: GroupsDeps): View {
  return async (params, { visitor, now, t }) => {
    const { actor } = visitor;
    if (!actor || !may(actor, 'group.lead')) throw new Refusal('not-allowed');
    const { step, ...draft } = params as unknown as GroupDraft & { readonly step: string };
    const today = schoolDateOf(now);
    const { bells } = await deps.frames(today);
    const taken = step === 'times' ? await timesTaught(deps.db, actor.personId, today) : [];
    const back = BACK[step];
    return {
      html: blocks(
        html`<b>${t('button-new-group')}</b>`,
        known(draft, bells, t),
        t.html(`group-new-${step}`),
      ),
      buttons: [
        ...choices(
          step,
          draft,
          bells,
          new Set(taken.map(({ weekday, number }) => `${weekday}.${number}`)),
          t,
        ),
        [{ label: t('button-back'), data: back ? `gn:${back}` : 'groups' }],
      ],
    };
  };
}

function known({ name, kind, from, to, places, times }: GroupDraft, bells: Bells, t: Translate) {
  const at = times.map((time) => {
    const [weekday = 1, number = 1] = time.split('.').map(Number);
    return { weekday, number };
  });
  return lines(
    name !== undefined && html`${name}${kind ? html` · ${t(`group-kind-${kind}`)}` : ''}`,
    from !== undefined && html`${gradesText({ gradeFrom: from, gradeTo: to ?? from }, t)}`,
    places !== undefined &&
      (places === null ? t.html('group-places-enough') : t.html('group-places', { places })),
    at.length > 0 && t.html('group-times', { times: timesText(at, bells, t) }),
  );
}

function choices(
  step: string,
  draft: GroupDraft,
  bells: Bells,
  taken: ReadonlySet<string>,
  t: Translate,
): Button[][] {
  const grade = (from: number) =>
    inRows(
      GRADES.filter((each) => each >= from).map((each) => ({
        label: `${each}.`,
        data: `gn:${step}:${each}`,
      })),
      5,
    );
  switch (step) {
    case 'kind':
      return GROUP_KINDS.map((kind) => [{ label: t(`group-kind-${kind}`), data: `gn:kind:${kind}` }]);
    case 'from':
      return grade(1);
    case 'to':
      return grade(draft.from ?? 1);
    case 'places':
      return [
        ...inRows(
          PLACES_CHOICES.map((places) => ({ label: String(places), data: `gn:places:${places}` })),
          4,
        ),
        [{ label: t('button-places-any'), data: 'gn:places:0' }],
      ];
    case 'times':
      return timeChoices(draft, bells, taken, t);
    case 'done':
      return [[{ label: t('button-group-make'), data: 'gn:done:yes' }]];
    default:
      return [];
  }
}

/** The first of these hours when a school's clubs begin: what is before it is a class's time. */
const FIRST_HOUR = 5;

/** A row for each day: the later hours, ticked or taken. */
function timeChoices(
  { times }: GroupDraft,
  bells: Bells,
  taken: ReadonlySet<string>,
  t: Translate,
): Button[][] {
  const hours = [...bells.keys()].filter((number) => number >= FIRST_HOUR);
  const rows = WEEKDAYS.map((weekday) =>
    hours.map((number) => {
      const time = `${weekday}.${number}`;
      const sign = times.includes(time) ? '✓ ' : taken.has(time) ? '⚠ ' : '';
      return { label: `${sign}${t(`group-weekday-${weekday}`)} ${number}.`, data: `gn:times:${time}` };
    }),
  );
  return times.length > 0 ? [...rows, [{ label: t('button-done'), data: 'gn:done' }]] : rows;
}
