import { undecidedNotes } from '../../src/features/absences/undecided-notes.evidence.ts';
import { undecidedRecoveries } from '../../src/features/access/recovery/waiting.evidence.ts';
import { notConnected, notPassedOn } from '../../src/features/applications/waiting.evidence.ts';
import { unbriefedClasses } from '../../src/features/briefing/unbriefed.evidence.ts';
import type { EvidenceBook } from '../../src/features/duties/duties-deps.ts';
import { emptyGroups, unsplitClasses } from '../../src/features/groups/unformed.evidence.ts';
import { openLessons } from '../../src/features/journal/open-lessons.evidence.ts';
import { unreadLetters } from '../../src/features/letters/unread.evidence.ts';
import { withoutOrder } from '../../src/features/substitutions/without-order.evidence.ts';
import { missingTimetables } from '../../src/features/timetable/missing.evidence.ts';

/** Every evidence query that there is. */
export const EVIDENCE = {
  '2': unbriefedClasses,
  '3.1': notPassedOn,
  '3.2': notConnected,
  '3.3': undecidedRecoveries,
  '4.2': missingTimetables,
  '4.3': unsplitClasses,
  '4.4': emptyGroups,
  '4.5': openLessons,
  '4.10': undecidedNotes,
  '4.11': withoutOrder,
  '6': unreadLetters,
} as const satisfies EvidenceBook;
