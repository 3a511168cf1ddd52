import { Refusal } from '../../../kernel/refusal.ts';
import { schoolDateOf } from '../../../kernel/school-date.ts';
import { may } from '../../../regulation/access.ts';
import { type Actor, type Child, diariesOf } from '../../../regulation/actor.ts';
import { encodeRef, sameRef } from '../../../regulation/lesson-ref.ts';
import type { Command, Handler, MenuEntry, View } from '../../../telegram/feature.ts';
import { formatDay, formatShortDay } from '../../../telegram/format.ts';
import { blocks, type Html, html, lines } from '../../../telegram/html.ts';
import type { Translate } from '../../../telegram/i18n.ts';
import { type Button, inRows } from '../../../telegram/screen.ts';
import type { JournalSources } from '../find-lessons.ts';
import { type DueHomework, homeworkDue } from '../homework-due.store.ts';

const readsDiaries = (actor: Actor | undefined) => may(actor, 'diary.read');

/** ¶4.5: what is to be done, by the day that it is due; of all the actor's children, each by name. */
export function homeworkCommands(): {
  commands: readonly Command[];
  menu: readonly MenuEntry[];
  callbacks: Readonly<Record<string, Handler>>;
} {
  const show: Handler = async () => ({ view: 'homework', params: {} });
  return {
    commands: [{ name: 'homework', latvian: 'majasdarbi', audience: readsDiaries, handle: show }],
    menu: [{ labelKey: 'button-homework-due', data: 'homework', rank: 24, audience: readsDiaries }],
    callbacks: { homework: show },
  };
}

export function homeworkView({ db }: JournalSources): View {
  return async (_params, { visitor, now, t }) => {
    if (!visitor.actor) throw new Refusal('not-connected');
    const { actor } = visitor;
    const children = diariesOf(actor).filter((child) => may(actor, 'diary.read', child));
    if (children.length === 0) throw new Refusal('not-allowed');
    const due = await homeworkDue(
      db,
      children.map(({ studentId }) => studentId),
      schoolDateOf(now),
    );
    const own = ({ studentId }: Child) => due.filter((task) => task.studentId === studentId);
    return {
      html: blocks(t.html('homework-title'), ...children.map((child) => childBlock(child, own(child), t))),
      buttons: inRows(
        children.flatMap((child) => fileButtons(child, own(child), children.length > 1, t)),
        2,
      ),
    };
  };
}

function childBlock(child: Child, tasks: readonly DueHomework[], t: Translate): Html {
  const name = `${child.familyName} ${child.givenName}${child.className ? `, ${child.className}` : ''}`;
  const days = Map.groupBy(tasks, ({ dueOn }) => dueOn);
  return lines(
    html`<b>${name}</b>`,
    ...[...days].flatMap(([day, ofDay]) => [
      html`<i>${day ? formatDay(day, t.language) : t('homework-no-day')}</i>`,
      ...ofDay.map((task) => html`   ${taskLine(task, t)}`),
    ]),
    tasks.length === 0 && t.html('homework-nothing'),
  );
}

function taskLine({ subjectName, text, materials }: DueHomework, t: Translate): Html {
  const files = materials > 0 ? html` 📎 ${materials}` : '';
  return html`${subjectName}: ${text ?? t('homework-in-files')}${files}`;
}

/** One for each lesson that gave files. */
function fileButtons(
  { studentId, givenName }: Child,
  tasks: readonly DueHomework[],
  named: boolean,
  t: Translate,
): Button[] {
  return tasks
    .filter(({ materials }) => materials > 0)
    .filter(({ lesson }, at, all) => all.findIndex((other) => sameRef(other.lesson, lesson)) === at)
    .map(({ lesson, subjectName }) => {
      const what = `${subjectName}, ${formatShortDay(lesson.day, t.language)}`;
      return {
        label: `📎 ${named ? `${givenName}: ${what}` : what}`,
        data: `lm-open:${encodeRef(lesson)}:${studentId}`,
      };
    });
}
