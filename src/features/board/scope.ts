import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import type { OpenDuty } from '../../regulation/duty.ts';
import { CLOCKED, PARAGRAPHS, type ParagraphKey } from '../../regulation/paragraphs.ts';

/** What of the school a person's board shows. */
export interface BoardScope {
  readonly personId: number;
  /** The whole school. */
  readonly all: boolean;
  /** The classes whose lessons and duties it shows. */
  readonly classIds: readonly number[];
  /** The superuser's queues. */
  readonly queues: boolean;
}

export const hasBoard = (actor: Actor | undefined): boolean =>
  may(actor, 'board.read') || may(actor, 'board.queues');

/** Undefined: none at all. */
export function scopeOf(actor: Actor | undefined): BoardScope | undefined {
  if (!actor || !hasBoard(actor)) return undefined;
  return {
    personId: actor.personId,
    all: may(actor, 'board.read', {}),
    classIds: actor.roles
      .flatMap(({ classId }) => classId ?? [])
      .filter((classId) => may(actor, 'board.read', { classId })),
    queues: may(actor, 'board.queues'),
  };
}

/** The heads see everything, a class teacher what is owed about the class, the superuser their queues and what falls to them. */
export function seesDuty(
  scope: BoardScope,
  { duty, classIds, responsible }: Pick<OpenDuty, 'duty' | 'classIds' | 'responsible'>,
): boolean {
  if (seesClasses(scope, classIds)) return true;
  return scope.queues && (isQueue(duty) || responsible.includes(scope.personId));
}

export function seesClasses({ all, classIds }: BoardScope, of: readonly number[]): boolean {
  return all || of.some((classId) => classIds.includes(classId));
}

/** Lessons are the business of a class's board and of the whole school's. */
export const seesLessons = ({ all, classIds }: BoardScope): boolean => all || classIds.length > 0;

/** The paragraphs that may concern it at all; the rest need not be asked about. */
export function paragraphsOf(scope: BoardScope): readonly ParagraphKey[] {
  // ¶3.1: of a class without a teacher it is the superuser's.
  return seesLessons(scope) ? CLOCKED : CLOCKED.filter((key) => isQueue(key) || key === '3.1');
}

const isQueue = (key: ParagraphKey) => PARAGRAPHS[key].responsible === 'superuser';
