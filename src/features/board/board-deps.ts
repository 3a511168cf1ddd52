import type { Clock } from '../../kernel/clock.ts';
import type { Language } from '../../regulation/actor.ts';
import type { DirectMessages } from '../../telegram/direct-messages.ts';
import type { DutiesDeps } from '../duties/duties-deps.ts';

export interface BoardDeps extends Omit<DutiesDeps, 'committed'> {
  readonly messages: DirectMessages;
  readonly schoolLanguage: Language;
  readonly clock: Pick<Clock, 'now'>;
}
