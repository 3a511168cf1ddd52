import type { RunningApp } from '../support/running-app.ts';
import type { SchoolFacts, Student } from './tally/school-facts.ts';
import type { SentNote, Tally } from './tally/tally.ts';
import { isIll, type SchoolDay } from './tally/week-plan.ts';

interface Guardian {
  readonly id: string;
  readonly linked: boolean;
  readonly children?: readonly { readonly name: string; readonly class: string }[];
}

/** A family whose child is ill that day, and who will say so. */
export interface IllChild {
  readonly student: Student;
  readonly className: string;
  readonly guardian: string;
  /** In this school. */
  readonly siblings: number;
}

/** Those of a day who have a guardian in Telegram, in name order. */
export async function illOn(
  app: RunningApp,
  { slots, students }: SchoolFacts,
  day: SchoolDay,
): Promise<IllChild[]> {
  const guardians: readonly Guardian[] = (await app.control('personas')).body;
  const classes = slots.filter(({ className, groupName }) => className !== null && groupName === null);
  const classOf = new Map(
    classes.flatMap(({ courseId, className }) =>
      (students.get(courseId) ?? []).map((student) => [student.id, { student, className: className ?? '' }]),
    ),
  );
  return [...classOf.values()]
    .filter(({ student }) => isIll(student, day))
    .flatMap(({ student, className }) => {
      const guardian = guardians.find(
        ({ linked, children }) =>
          linked && children?.some((child) => child.name === student.name && child.class === className),
      );
      const siblings = guardian?.children?.length ?? 0;
      return guardian ? [{ student, className, guardian: guardian.id, siblings }] : [];
    })
    .sort((a, b) => (a.student.name < b.student.name ? -1 : 1));
}

/** `Ill today`, as a guardian taps it; gives the taps that it took. */
export async function sayIll(
  app: RunningApp,
  { student, className, guardian, siblings }: IllChild,
  day: SchoolDay,
  { notes }: Tally,
): Promise<number> {
  await app.say(guardian, '/menu');
  let taps = 0;
  const tap = async (button: string) => {
    taps += 1;
    return (await app.press(guardian, button)).answer;
  };
  await tap('Šodien slimo');
  if (siblings > 1) await tap(`${student.name.split(' ').slice(1).join(' ')}, ${className}`);
  await tap('Nosūtīt: slimo');
  notes.push({ student, from: day, until: day, reason: 'illness', state: 'sent' });
  return taps;
}

/** The class teacher opens the list, the note in it, and decides. */
export async function decide(
  app: RunningApp,
  classTeacher: string,
  note: SentNote,
  state: 'excused' | 'refused',
): Promise<void> {
  await app.say(classTeacher, '/notes');
  await app.press(classTeacher, note.student.name);
  if (state === 'excused') await app.press(classTeacher, 'Attaisnot');
  else {
    await app.press(classTeacher, 'Neattaisnot…');
    await app.press(classTeacher, 'Dienas neatbilst kavējumam');
  }
  note.state = state;
}

/** Two days on paper, typed by the class teacher as it says. */
export async function enterPaperSlip(
  app: RunningApp,
  classTeacher: string,
  student: Student,
  { notes }: Tally,
): Promise<void> {
  await app.say(classTeacher, '/notes');
  await app.press(classTeacher, 'Papīra zīme');
  await app.say(classTeacher, `${student.name} 16.11.–17.11. ģimenes apstākļi, saņemta 17.11.`);
  notes.push({ student, from: '2026-11-16', until: '2026-11-17', reason: 'family', state: 'excused' });
}
