import { planBlock } from './block-plan.ts';
import { STORY_CLASS } from './cast.ts';
import { planBlocks } from './classes.ts';
import { openClubs } from './clubs.ts';
import { openClassCourses, type RunningCourse } from './courses.ts';
import { type DemoSchool, rowsOf } from './demo-school.ts';
import { meetPastDuties } from './done-duties.ts';
import { inventFamilies } from './families.ts';
import { addFormerGuardian, addFormerTeacher } from './former.ts';
import { enterClasses, type Ground, layGround } from './ground.ts';
import { keepJournal } from './journal.ts';
import { seededRandom } from './random.ts';
import { enrol, enterGuardians, type Rosters } from './rosters.ts';
import { hireOffice, hireTeachers } from './staff.ts';

interface DemoOptions {
  /** 1 to 100,000; classes and staff grow along. */
  readonly students?: number;
  readonly seed?: number;
}

/**
 * Invents a school as it stands on the demo day, Monday 23 November 2026, at 13:05. Pure: the same
 * options give the same school.
 *
 * @throws RangeError if `students` is no whole number from 1 to 100,000
 */
export function generateSchool({ students = 432, seed = 2026 }: DemoOptions = {}): DemoSchool {
  if (!Number.isInteger(students) || students < 1 || students > 100_000) {
    throw new RangeError(`students must be a whole number from 1 to 100000, not ${students}`);
  }
  const random = seededRandom(seed);
  const ground = layGround(random);
  const week = planBlock(random);
  const clubLeaders = new Map<string, number>();
  const courses: RunningCourse[] = [];

  hireOffice(ground);
  for (const [index, plans] of planBlocks(students).entries()) {
    const block = enterClasses(ground, plans);
    const teachers = hireTeachers(ground, block, index + 1);
    const mayBeGuardians = [...teachers.values()].filter((teacher) => teacher.mayBeGuardian);
    const families = inventFamilies(block, mayBeGuardians, random);
    const rosters = enrol(ground, families);
    enterGuardians(ground, rosters, families);
    const ofClasses = openClassCourses(ground, rosters, block, teachers, week);
    courses.push(...ofClasses, ...openClubs(ground, rosters, block, teachers, clubLeaders));
    if (index === 0) addFormerPeople(ground, rosters, ofClasses);
  }
  keepJournal(ground, courses);
  meetPastDuties(ground, seed);
  return rowsOf(ground.school);
}

/** Both have to do with the class that the demo's story is about. */
function addFormerPeople(ground: Ground, rosters: Rosters, courses: readonly RunningCourse[]): void {
  const [storyClass, roster = []] = [...rosters].find(([each]) => each.slug === STORY_CLASS) ?? [];
  const art = courses.find(({ subject, classId }) => subject === 'VM' && classId === storyClass?.id);
  const student = roster[1] ?? roster[0];
  if (art) addFormerTeacher(ground, art);
  if (student) addFormerGuardian(ground, student);
}
