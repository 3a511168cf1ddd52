import type { Config } from './config.ts';
import type { Db } from './db/open.ts';
import { createAbsenceNotes } from './features/absence-notes/feature.ts';
import { createAbsences } from './features/absences/feature.ts';
import { createInvites, createRecovery, createRules } from './features/access/feature.ts';
import type { RulesTexts } from './features/access/rules/rules-texts.ts';
import { createApplications } from './features/applications/feature.ts';
import { createBoard } from './features/board/feature.ts';
import { createBriefing } from './features/briefing/feature.ts';
import { createCalendarFeature } from './features/calendar/feature.ts';
import { createCalendarFeeds } from './features/calendar-feeds/feature.ts';
import { createClassCard } from './features/class-card/feature.ts';
import type { EvidenceBook } from './features/duties/duties-deps.ts';
import { createDuties } from './features/duties/feature.ts';
import { createEvents } from './features/events/feature.ts';
import { createGroups } from './features/groups/feature.ts';
import { createHistory } from './features/history/feature.ts';
import type { Undoer, Undoers } from './features/history/undo.ts';
import { createImports } from './features/imports/feature.ts';
import { createJournal } from './features/journal/feature.ts';
import { createJournalPage } from './features/journal-page/feature.ts';
import { createLetters } from './features/letters/feature.ts';
import { createPeople } from './features/people/feature.ts';
import { createPrivacy } from './features/privacy/feature.ts';
import { dayNamedIn } from './features/quick-entry/day-named-in.ts';
import { createLooseFiles, createQuickEntry } from './features/quick-entry/feature.ts';
import { lineForLesson } from './features/quick-entry/line-for-lesson.ts';
import { createSettings } from './features/settings/feature.ts';
import { createSubstitutions } from './features/substitutions/feature.ts';
import { createTimetable } from './features/timetable/feature.ts';
import type { SchoolFrames } from './features/timetable/school-frame.ts';
import { createTomorrow } from './features/tomorrow/feature.ts';
import type { Clock } from './kernel/clock.ts';
import type { Logger } from './kernel/logger.ts';
import type { DirectMessages } from './telegram/direct-messages.ts';
import type { BotAddress, Feature } from './telegram/feature.ts';
import type { Texts } from './telegram/i18n.ts';
import type { Inbox } from './telegram/inbox.ts';
import type { SentFiles } from './telegram/sent-files.ts';
import { createShell } from './telegram/shell/shell.ts';

/** What features are made of; each takes what it needs. */
export interface FeatureDeps extends Pick<Config, 'schoolName' | 'schoolLanguage' | 'settings'> {
  readonly db: Db;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly files: SentFiles;
  readonly messages: DirectMessages;
  readonly rules: RulesTexts;
  readonly address: () => BotAddress;
  readonly inbox: Inbox;
  readonly texts: Texts;
  readonly frames: SchoolFrames;
  /** After a commit outside of an update: what was queued may be due. */
  readonly committed: () => void;
}

/** All that the product offers, the shell first. */
export function collectFeatures(deps: FeatureDeps): readonly Feature[] {
  // The order in which a plain text is offered: while a letter is written, what comes is the letter's; a substitution's
  // question takes what may look like a class (an order `12-v`); any other line is read as an entry before a form takes it.
  const keepers = [
    createLetters(deps),
    createSubstitutions(deps),
    createQuickEntry(deps),
    createJournal({ ...deps, lineFor: lineForLesson(deps), dayNamedIn }),
    createJournalPage(deps),
    createAbsences(deps),
    createAbsenceNotes(deps),
    createPeople(deps),
    createTimetable(deps),
    createCalendarFeature(deps),
    createEvents(deps),
    createGroups(deps),
    createImports(deps),
    createSettings(deps),
    createCalendarFeeds(deps),
    createTomorrow(deps),
    createPrivacy(deps),
    createRules(deps.rules),
    createInvites(deps),
    createRecovery(deps),
    createApplications(deps),
    createBriefing(deps),
    // A file that nothing waited for.
    createLooseFiles(deps),
  ];
  const evidence = evidenceOf(keepers);
  const undoable = [...keepers, createDuties({ ...deps, evidence })];
  const undoers: Undoers = new Map(undoable.flatMap(undoersOf));
  const features: readonly Feature[] = [
    ...undoable,
    createClassCard({ ...deps, entries: undoable.flatMap((feature: Feature) => feature.classCard ?? []) }),
    createHistory({ ...deps, undoers }),
    createBoard({ ...deps, evidence }),
  ];
  const shell = createShell({
    schoolName: deps.schoolName,
    menu: features.flatMap(({ menu }) => menu ?? []),
    commands: () => all.flatMap(({ commands }) => commands ?? []),
  });
  const all: readonly Feature[] = [shell, ...features];
  return all;
}

function undoersOf(
  feature: Feature & { readonly undo?: Readonly<Record<string, Undoer>> },
): [string, Undoer][] {
  return Object.entries(feature.undo ?? {});
}

function evidenceOf(features: readonly Feature[]): EvidenceBook {
  return Object.assign({}, ...features.map(({ evidence }) => evidence));
}
