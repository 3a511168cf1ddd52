import { setTimeout as sleep } from 'node:timers/promises';
import { type Control, ControlError } from './control.ts';

/** Milliseconds of machine time between two looks. */
const LOOK_AGAIN = 10;

/** Answers when twice in a row everything is at rest; throws ControlError 504 with what is not. */
export async function settle(control: Control, timeoutMs: number): Promise<void> {
  const { clock } = control.telegram;
  const until = clock.monotonic() + timeoutMs;
  let quietBefore = false;
  for (;;) {
    const own = ownUnrest(control);
    const quiet = own.length === 0 && (await control.school.busy()).length === 0;
    if (quiet && quietBefore) return;
    if (clock.monotonic() > until) {
      const waitingFor = [...own, ...(await control.school.busy())];
      if (waitingFor.length === 0) waitingFor.push('at rest at one look only');
      throw new ControlError(504, `not at rest after ${timeoutMs} ms`, { waitingFor });
    }
    quietBefore = quiet;
    await sleep(LOOK_AGAIN);
  }
}

function ownUnrest({ telegram, open }: Control): string[] {
  const pending = [...telegram.world.state.pending.values()];
  return [...pending.map(({ update }) => `update ${update.update_id} is not delivered yet`), ...open.list()];
}
