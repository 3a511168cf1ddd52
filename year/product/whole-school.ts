import type { DemoSchool } from '../../src/demo/generate/demo-school.ts';
import { generateSchool } from '../../src/demo/generate/generate-school.ts';

/** The demo school on its first day: nothing is entered yet. */
export function wholeSchool(): DemoSchool {
  const nothingYet = {
    ...{ lessons: [], absences: [], homework: [], absenceNotes: [] },
    ...{ briefings: [], briefingAttendances: [] },
  };
  return { ...generateSchool(), ...nothingYet };
}
