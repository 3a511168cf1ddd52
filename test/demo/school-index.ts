import type { Course, Person, Student } from '../../src/db/generated/client.ts';
import type { DemoSchool } from '../../src/demo/generate/demo-school.ts';
import { compareNames } from '../../src/kernel/folding.ts';

/** A generated school, looked up by the words that its people use. */
export function indexSchool(school: DemoSchool) {
  const people = new Map(school.people.map((person) => [person.externalId, person]));
  const peopleById = new Map(school.people.map((person) => [person.id, person]));
  const studentsById = new Map(school.students.map((student) => [student.id, student]));
  const classes = new Map(school.classes.map((each) => [each.name, each]));
  const groups = new Map(school.groups.map((group) => [group.id, group]));
  const subjects = new Map(school.subjects.map((subject) => [subject.id, subject.code]));
  const connected = new Set(school.accounts.map(({ personId }) => personId));

  const must = <T>(found: T | undefined, what: unknown): T => {
    if (found === undefined) throw new Error(`there is no ${what}`);
    return found;
  };
  const personOf = (student: Student): Person => must(peopleById.get(student.personId), student.personId);
  const rosterOf = (className: string): Person[] => {
    const { id } = must(classes.get(className), className);
    return school.enrolments
      .filter(({ classId }) => classId === id)
      .map(({ studentId }) => personOf(must(studentsById.get(studentId), studentId)))
      .sort((one, other) => compareNames(fullName(one), fullName(other)));
  };
  const classIdOf = ({ classId, groupId }: Course) => classId ?? groups.get(groupId ?? 0)?.classId ?? null;
  const nameOfClass = (id: number | null) => school.classes.find((each) => each.id === id)?.name;

  return {
    person: (id: string): Person => must(people.get(id), id),
    classes: [...classes.keys()],
    rosterOf,
    isConnected: (person: Person) => connected.has(person.id),
    /** The class that a course's students belong to; none: a group of several. */
    classIdOf,
    coursesOf: (id: string) =>
      school.courses
        .filter(({ teacherId }) => teacherId === must(people.get(id), id).id)
        .map((course) => ({
          course,
          subject: subjects.get(course.subjectId),
          class: nameOfClass(classIdOf(course)),
        })),
    /** Names of the classes that this guardian's children are in, former ones left out. */
    childrenClassesOf: (person: Person) =>
      school.guardianships
        .filter(({ personId, until }) => personId === person.id && until === null)
        .map(({ studentId }) => school.enrolments.find((each) => each.studentId === studentId)?.classId)
        .map((classId) => nameOfClass(classId ?? null)),
  };
}

export function fullName({ familyName, givenName }: Person): string {
  return `${familyName} ${givenName}`;
}
