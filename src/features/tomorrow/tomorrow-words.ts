import { formatDay } from '../../telegram/format.ts';
import { blocks, type Html, html, lines } from '../../telegram/html.ts';
import type { Translate } from '../../telegram/i18n.ts';
import { changedWords, goneLine, numbered } from '../timetable/change-words.ts';
import { dayLine } from '../timetable/day-words.ts';
import { hoursWords } from '../timetable/event-words.ts';
import { substitutedWords } from '../timetable/substituted-words.ts';
import { asksSomething, type ChildDay, isOtherwise, type OtherLesson, unusualDays } from './child-day.ts';
import type { Told, ToldChild } from './load-coming-day.ts';

/** The day and, by name, the kind of thing: what a push tells (¶9). */
export function kindLines({ coming }: Told, children: readonly ToldChild[], t: Translate): readonly Html[] {
  const everyone = unusualDays(coming).length > 0;
  return children
    .map(({ member, brings }) => {
      const kinds = [
        (everyone || isOtherwise(brings)) && t('tomorrow-changes'),
        member.wish === 'all' && brings.homework.length > 0 && t('tomorrow-homework'),
        member.wish === 'all' && brings.bring.length > 0 && t('tomorrow-bring'),
      ].filter((kind) => kind !== false);
      return { name: member.calledName, kinds: kinds.join(', ') };
    })
    .filter(({ kinds }) => kinds !== '')
    .map(({ name, kinds }) => (name === null ? html`${kinds}` : html`${name}: ${kinds}`));
}

export function dayTitle({ coming }: Told, t: Translate): Html {
  return html`<b>${t('tomorrow-title', { day: formatDay(coming.day, t.language) })}</b>`;
}

/** All of it, each child under its own name. */
export function wholeText(told: Told, children: readonly ToldChild[], t: Translate): Html {
  const { frame } = told.coming;
  return blocks(
    lines(dayTitle(told, t), ...unusualDays(told.coming).map((day) => html`❗ ${dayLine(frame, day, t)}`)),
    ...children.map((child) => childBlock(child, t)),
  );
}

function childBlock({ member, brings }: ToldChild, t: Translate): Html | undefined {
  const all = member.wish === 'all';
  if (!isOtherwise(brings) && !(all && asksSomething(brings))) return undefined;
  return lines(
    member.calledName !== null && html`<b>${member.calledName}</b>`,
    ...eventLines(brings, t),
    ...changeLines(brings, t),
    ...(all ? askLines(brings, t) : []),
  );
}

function eventLines({ events }: ChildDay, t: Translate): Html[] {
  return events.map((event) => {
    const what = [event.title, hoursWords(event)].filter(Boolean).join(', ');
    return event.noLessons ? html`📌 ${what} – ${t('event-no-lessons')}` : html`📌 ${what}`;
  });
}

function changeLines({ others, gone }: ChildDay, t: Translate): Html[] {
  return [
    ...others.map((other) => ({ at: other.lesson.startsAt, line: otherLine(other, t) })),
    ...gone.map(({ startsAt, number, course, heldOn }) => ({
      at: startsAt,
      line: goneLine(numbered(number, course.subjectName), heldOn, t),
    })),
  ]
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ line }) => html`❗ ${line}`);
}

function otherLine({ lesson, change }: OtherLesson, t: Translate): Html {
  const { ref, course, substitution, state } = lesson;
  const name = ref.number > 0 ? numbered(ref.number, course.subjectName) : html`${course.subjectName}`;
  if (state.notHeld) return html`<s>${name}</s> – ${t(`not-held-${state.notHeld}`)}`;
  const words = [
    change && changedWords(change, ref.day, t),
    substitution && substitutedWords(substitution, course.subjectName, t),
  ].filter(Boolean);
  return html`${name} – ${words.join('; ')}`;
}

function askLines({ homework, bring }: ChildDay, t: Translate): Html[] {
  return [
    ...homework.map(({ subjectName, text, materials }) =>
      t.html('tomorrow-task', {
        subject: subjectName,
        text: `${text ?? ''}${materials > 0 ? ' 📎' : ''}`.trim(),
      }),
    ),
    ...bring.map(({ subjectName, things }) => t.html('tomorrow-things', { subject: subjectName, things })),
  ];
}
