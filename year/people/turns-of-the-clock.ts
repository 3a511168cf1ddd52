import { instant, isLessonDay } from '../calendar.ts';
import type { Part } from '../live.ts';

/** Every few weeks the machine's clock is set back over a deadline, in the middle of its reminders. */
export const turnsOfTheClock: Part = (life) => {
  for (const [index, day] of life.days.filter(isLessonDay).entries())
    if (index % 20 === 3) life.at(instant(day, '15:33'), () => life.control.turnTo(instant(day, '14:21')));
};
