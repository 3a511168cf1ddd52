import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { OpenDuty } from '../../regulation/duty.ts';

/** Data of the button that leads the viewer to a duty; undefined: it is not theirs to open. */
export function wayTo(
  actor: Actor,
  { duty, responsible, classIds, target, dueOn }: OpenDuty,
): string | undefined {
  const [classId] = classIds;
  const ofClass = classId === undefined ? {} : { classId };
  const own = responsible.includes(actor.personId);
  switch (duty) {
    case '2':
      return own || may(actor, 'briefing.read', ofClass) ? target : undefined;
    case '3.1':
    case '3.2':
      return own || may(actor, 'application.pass', ofClass) || may(actor, 'application.list')
        ? target
        : undefined;
    case '3.3':
      return own || may(actor, 'recovery.decide', ofClass) ? target : undefined;
    case '4.2':
      return may(actor, 'timetable.read') ? target : undefined;
    case '4.3':
      return may(actor, 'group.split') ? target : undefined;
    case '4.5':
      if (own && may(actor, 'lesson.record')) return target;
      // The academic office looks at the class's whole day; it enters no lesson for a teacher.
      return may(actor, 'lesson.correct') && classIds.length === 1
        ? `log-of:c${classId}:${dueOn}`
        : undefined;
    case '4.10':
      return may(actor, 'absence.oversee', ofClass) ? target : undefined;
    case '4.11':
      return may(actor, 'substitution.oversee') ? target : undefined;
    default:
      return own ? target : undefined;
  }
}
