import { setTimeout as sleep } from 'node:timers/promises';
import { type Control, ControlError } from './control.ts';

/** Milliseconds of machine time between two looks: at this process, which costs nothing, and at the database. */
const LOOK_HERE_AGAIN = 1;
const LOOK_AGAIN = 10;

/** Answers when twice in a row everything is at rest; throws ControlError 504 with what is not. */
export async function settle(control: Control, timeoutMs: number): Promise<void> {
  const { clock } = control.telegram;
  const until = clock.monotonic() + timeoutMs;
  let quietBefore = false;
  for (;;) {
    const inHand = isInHand(control);
    const quiet = !inHand && (await control.school.busy()).length === 0;
    if (quiet && quietBefore) return;
    if (clock.monotonic() > until) {
      const waitingFor = await unrest(control);
      if (waitingFor.length === 0)
        waitingFor.push(inHand ? 'the product is at work' : 'at rest at one look only');
      throw new ControlError(504, `not at rest after ${timeoutMs} ms`, { waitingFor });
    }
    quietBefore = quiet;
    if (!quiet) await sleep(inHand ? LOOK_HERE_AGAIN : LOOK_AGAIN);
  }
}

/** This process itself has something in hand. */
function isInHand(control: Control): boolean {
  return ownUnrest(control).length > 0 || control.school.atWork?.() === true;
}

/** What is not at rest, a line each. */
export async function unrest(control: Control): Promise<string[]> {
  return [...ownUnrest(control), ...(await control.school.busy())];
}

function ownUnrest({ telegram, open }: Control): string[] {
  const pending = [...telegram.world.state.pending.values()];
  return [...pending.map(({ update }) => `update ${update.update_id} is not delivered yet`), ...open.list()];
}
