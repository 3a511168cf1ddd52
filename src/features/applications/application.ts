import type { Application, ApplicationEvent } from '../../db/generated/client.ts';
import { fold } from '../../kernel/folding.ts';

export type ApplicationState = Application['state'];

/** What happened to an application; `asked`, `answered` and `refused` carry words. */
export type ApplicationStep =
  | 'submitted'
  | 'asked'
  | 'answered'
  | 'forwarded'
  | 'passed'
  | 'connected'
  | 'refused'
  | 'withdrawn'
  | 'undone';

/** An application with its class and its history, oldest first. */
export type LoadedApplication = Application & {
  readonly class: { readonly name: string; readonly grade: number };
  readonly events: readonly ApplicationEvent[];
};

/** Somebody still has to do something about it. */
export const OPEN_STATES = ['submitted', 'asked', 'passed'] as const satisfies readonly ApplicationState[];

export function isOpen({ state }: Pick<Application, 'state'>): boolean {
  return OPEN_STATES.some((open) => open === state);
}

/** With whom an application is that waits for no answer: the class teacher, or the superuser once passed on. */
export function deskOf({ passedAt }: Pick<Application, 'passedAt'>): 'submitted' | 'passed' {
  return passedAt ? 'passed' : 'submitted';
}

/** The newest words of that kind: the question that is open, the reason of the refusal. */
export function wordsOf(
  { events }: Pick<LoadedApplication, 'events'>,
  step: ApplicationStep,
): string | undefined {
  return events.findLast(({ action }) => action === step)?.words ?? undefined;
}

/** One child, in whichever order the names were written. */
export function isSameChild(one: string, other: string): boolean {
  return inAnyOrder(one) === inAnyOrder(other);
}

function inAnyOrder(name: string): string {
  return fold(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}
