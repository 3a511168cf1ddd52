import { type Day, dayOf, instant, plusDays, workingDaysAfter, YEAR } from '../calendar.ts';
import type { Life, Part } from '../live.ts';
import type { Course } from '../school.ts';
import { whenDone } from './applications.ts';

const [{ from: STARTS }] = YEAR.semesters;

/** ¶4.3: the academic office puts the students of a class into its groups of a subject. */
export const splits: Part = (life) => {
  const { school, chance, ledger } = life;
  const { office, principal } = school.heads;
  const dueOn = workingDaysAfter(STARTS, 5);
  life.at(instant(STARTS, '07:07'), () => {
    for (const [index, course] of firstGroups(school.courses).entries()) {
      const duty = ledger.owe({
        ...{
          paragraph: '4.3',
          key: `${course.splits} ${course.subject}`,
          since: instant(STARTS, '00:00'),
          dueOn,
        },
        ...{ dueAt: instant(plusDays(dueOn, 1), '00:00'), responsible: [office], above: [principal] },
      });
      life.at(whenDone(life, dueOn, chance.dealt('4.3', 2, 2, 2, 1)) + index * 1000, async () => {
        await place(life, course);
        duty.doneAt = life.now();
      });
    }
  });
};

/** Of each split the first of its groups, if nobody is in it. */
function firstGroups(courses: readonly Course[]): Course[] {
  const empty = courses.filter(({ splits, grades }) => splits && grades.length === 0);
  return [...Map.groupBy(empty, ({ splits, subjectId }) => `${splits} ${subjectId}`).values()].flatMap(
    ([first]) => first ?? [],
  );
}

async function place({ school, control, now }: Life, { splits, subjectId, groupId }: Course): Promise<void> {
  const one = school.classes.find(({ name }) => name === splits);
  for (const { studentId } of one?.families ?? [])
    await control.press(
      school.heads.office,
      `gs-move:${one?.id}:${subjectId}:${studentId}:${groupId}:${dayOf(now())}`,
    );
}

/** ¶4.4: the teachers of clubs form them, here of applications on paper; with the second semester they are continued. */
export const clubs: Part = (life) => {
  const [first, second] = YEAR.semesters;
  life.at(instant(first.from, '07:08'), () => {
    for (const [index, club] of emptyClubs(life).entries()) {
      const [family] = life.school.classes[index % life.school.classes.length]?.families ?? [];
      oweClub(life, club, first.from, index, async () => {
        await life.control.press(club.teacher.persona, `gl-paper:${club.groupId}`);
        await life.control.say(club.teacher.persona, family?.child ?? '');
        await life.control.press(club.teacher.persona, `gl-paper:${club.groupId}:${family?.studentId}`);
      });
    }
  });
  life.at(instant(second.from, '07:08'), () => {
    for (const [index, club] of emptyClubs(life).entries())
      oweClub(
        life,
        club,
        second.from,
        index,
        async () => void (await life.control.press(club.teacher.persona, `gl-go:${club.groupId}`)),
      );
  });
};

/** Those that nobody is in as the year begins. */
const emptyClubs = ({ school }: Life) =>
  school.courses.filter(({ kind, grades }) => kind === 'club' && grades.length === 0);

function oweClub(
  life: Life,
  { of, teacher }: Course,
  from: Day,
  index: number,
  form: () => Promise<void>,
): void {
  const dueOn = workingDaysAfter(from, 10);
  const duty = life.ledger.owe({
    ...{ paragraph: '4.4', key: of, since: instant(from, '00:00'), dueOn },
    ...{
      dueAt: instant(plusDays(dueOn, 1), '00:00'),
      responsible: [teacher.persona],
      above: [life.school.heads.office],
    },
  });
  life.at(whenDone(life, dueOn, life.chance.dealt('4.4', 2, 2, 2, 1)) + index * 1000, async () => {
    await form();
    duty.doneAt = life.now();
  });
}
