import type { Tx } from '../../db/open.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { schoolDateOf, schoolTimeOf } from '../../kernel/school-date.ts';
import { may } from '../../regulation/access.ts';
import type { Actor } from '../../regulation/actor.ts';
import { soonestHeard } from '../../regulation/listener.ts';
import type { ParagraphKey } from '../../regulation/paragraphs.ts';
import { queueRings, type Ringable } from './bell-notices.ts';
import type { DutiesDeps } from './duties-deps.ts';
import { loadAudience } from './load-audience.ts';
import { type Asked, openDuties } from './open-duties.ts';
import { askedSince } from './rings.store.ts';

/** So long a person who was asked is left alone, in milliseconds. */
const PAUSE = 60 * 60_000;

/**
 * `Remind all`: rings everyone who owes what is open of a paragraph, at most once an hour each; never in a
 * lesson of theirs, in quiet hours or on leave. Returns how many will hear of it, and how many just have.
 * @throws Refusal not-allowed
 */
export async function remindAll(
  deps: Pick<DutiesDeps, 'evidence' | 'settings'>,
  tx: Tx,
  actor: Actor,
  paragraph: ParagraphKey,
  asked: Asked,
): Promise<{ readonly reminded: number; readonly justReminded: number }> {
  if (!may(actor, 'duty.remind')) throw new Refusal('not-allowed');
  const { now, frame } = asked;
  const open = await openDuties(deps, tx, [paragraph], asked);
  const duties = open.filter(({ since }) => since <= now);
  if (duties.length === 0) return { reminded: 0, justReminded: 0 };
  const audienceOf = await loadAudience(tx, duties, { now, until: now, frame }, deps.settings);
  const just = new Set(await askedSince(tx, paragraph, new Date(now.getTime() - PAUSE)));
  const stage = `asked-${schoolDateOf(now)}T${schoolTimeOf(now).slice(0, 2)}`;
  const morning = deps.settings.bell.days.at;
  const rings = duties.flatMap((duty): Ringable[] =>
    audienceOf(duty)
      .responsible.filter(({ personId }) => !just.has(personId))
      .map((listener) => ({
        ...{ duty: paragraph, object: duty.object, stage, personId: listener.personId, dueAt: duty.dueAt },
        at: soonestHeard(listener, now, morning, frame.calendar),
      })),
  );
  const reminded = await queueRings(tx, rings);
  const owing = new Set(duties.flatMap(({ responsible }) => responsible));
  return { reminded: reminded.length, justReminded: [...owing].filter((id) => just.has(id)).length };
}
