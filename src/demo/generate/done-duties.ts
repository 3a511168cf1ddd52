import type { SchoolClass } from '../../db/generated/client.ts';
import {
  addDays,
  fromDbDate,
  instantOf,
  type SchoolDate,
  schoolDateOf,
  toDbDate,
  weekdayOf,
} from '../../kernel/school-date.ts';
import { DEMO_DAY, LOGGED_DAYS } from './calendar.ts';
import type { Ground } from './ground.ts';
import { type Random, seededRandom } from './random.ts';

/** The grade of the demo's story still owes its briefings and notes, so that they can be tried there. */
const STORY_GRADE = 5;

/** Of the guardians: came to the meeting; the others read the text. */
const CAME = 0.7;
const FIRST_MEETING: SchoolDate = '2026-09-08';
const MEETING_DAYS = 12;
/** Of the illnesses: a note came and was accepted. */
const EXCUSED = 0.92;

/**
 * What a school has done by the end of November: briefed its guardians (¶2) and excused who was ill (¶4.10), so
 * that the bell has little to say. Its own source of chance: the rest of the school stays as it is.
 */
export function meetPastDuties(ground: Ground, seed: number): void {
  const random = seededRandom(seed + 1);
  const leads = new Map(
    ground.school.staffRoles.rows.flatMap(({ role, classId, personId }) =>
      role === 'classTeacher' && classId !== null ? [[classId, personId] as const] : [],
    ),
  );
  const classes = ground.school.classes.rows.filter(({ grade }) => grade !== STORY_GRADE);
  const byId = new Map(classes.map((each) => [each.id, each]));
  const homes = new Map(
    ground.school.enrolments.rows.flatMap(({ studentId, classId }) => {
      const home = byId.get(classId);
      return home ? [[studentId, home] as const] : [];
    }),
  );
  holdBriefings(ground, random, classes, homes);
  excuseIllnesses(ground, random, homes, leads);
}

function holdBriefings(
  { school }: Ground,
  random: Random,
  classes: readonly SchoolClass[],
  homes: ReadonlyMap<number, SchoolClass>,
): void {
  const meetings = new Map(
    classes.map(({ id: classId }) => {
      const heldOn = weekdayFrom(addDays(FIRST_MEETING, random.int(MEETING_DAYS)));
      const row = { classId, heldOn: toDbDate(heldOn), ownWords: null, sheetFileIds: [], revision: 1 };
      return [classId, { id: school.briefings.add(row).id, heldOn }];
    }),
  );
  const told = new Set<string>();
  for (const { personId, studentId, until } of school.guardianships.rows) {
    const meeting = meetings.get(homes.get(studentId)?.id ?? 0);
    if (!meeting || until !== null || told.has(`${meeting.id} ${personId}`)) continue;
    told.add(`${meeting.id} ${personId}`);
    const present = random.chance(CAME);
    const sentAt = present ? null : instantOf(meeting.heldOn, '20:00');
    const confirmedAt = sentAt && new Date(sentAt.getTime() + (1 + random.int(40)) * 3_600_000);
    school.briefingAttendances.add({
      briefingId: meeting.id,
      personId,
      present,
      sentAt,
      confirmedAt,
      onPaperAt: null,
    });
  }
}

function weekdayFrom(day: SchoolDate): SchoolDate {
  return weekdayOf(day) <= 5 ? day : weekdayFrom(addDays(day, 1));
}

function excuseIllnesses(
  { school }: Ground,
  random: Random,
  homes: ReadonlyMap<number, SchoolClass>,
  leads: ReadonlyMap<number, number>,
): void {
  const dayOf = new Map(school.lessons.rows.map(({ id, day }) => [id, fromDbDate(day)]));
  const missed = Map.groupBy(
    school.absences.rows.filter(({ kind }) => kind === 'absent'),
    ({ studentId }) => studentId,
  );
  const guardianOf = new Map(
    school.guardianships.rows.map(({ studentId, personId }) => [studentId, personId]).reverse() as [
      number,
      number,
    ][],
  );
  for (const [studentId, absences] of missed) {
    const home = homes.get(studentId);
    const lead = home && leads.get(home.id);
    if (lead === undefined) continue;
    const days = new Set(absences.map(({ lessonId }) => dayOf.get(lessonId)));
    for (const [from, until] of spans(LOGGED_DAYS.filter((day) => days.has(day)))) {
      if (!random.chance(EXCUSED)) continue;
      const guardian = guardianOf.get(studentId);
      const sentAt = instantOf(from, '07:40');
      school.absenceNotes.add({
        studentId,
        from: toDbDate(from),
        until: toDbDate(until),
        lessons: [],
        reason: 'illness',
        words: null,
        onPaper: guardian === undefined,
        byDoctor: false,
        sentById: guardian ?? lead,
        receivedOn: toDbDate(schoolDateOf(sentAt)),
        sentAt,
        state: 'excused',
        question: null,
        answer: null,
        refusal: null,
        decidedById: lead,
        decidedAt: instantOf(from, '14:50'),
        revision: 2,
      });
    }
  }
}

/** School days that follow each other, weekends and the holiday between them included. */
function spans(days: readonly SchoolDate[]): [SchoolDate, SchoolDate][] {
  const all: [SchoolDate, SchoolDate][] = [];
  for (const day of days) {
    const last = all.at(-1);
    const before = LOGGED_DAYS[LOGGED_DAYS.indexOf(day) - 1];
    if (last && last[1] === before && day < DEMO_DAY) last[1] = day;
    else all.push([day, day]);
  }
  return all;
}
