const PAUSES = [1, 2, 4, 8, 15];

/**
 * Listens to the server's events and never gives up: after a break it tries again with growing pauses.
 *
 * @param {{ chat(data: { persona: string, rev: number, messageId: number, from: 'bot' | 'person' }): void,
 *   clock(data: import('./control-api.js').ClockState): void,
 *   rang(data: import('./control-api.js').Rung): void, call(data: { id: number, method: string, persona?: string }): void,
 *   open(again: boolean): void, lost(retrySeconds: number): void }} on `open(true)` after a break
 */
export function listen(on) {
  let failures = 0;
  let wasOpen = false;

  const connect = () => {
    const source = new EventSource('/sandbox/events');
    source.addEventListener('open', () => {
      const again = wasOpen || failures > 0;
      failures = 0;
      wasOpen = true;
      on.open(again);
    });
    source.addEventListener('chat', (event) => on.chat(JSON.parse(event.data)));
    source.addEventListener('clock', (event) => on.clock(JSON.parse(event.data)));
    source.addEventListener('rang', (event) => on.rang(JSON.parse(event.data)));
    source.addEventListener('call', (event) => on.call(JSON.parse(event.data)));
    source.addEventListener('error', () => {
      source.close();
      const pause = PAUSES[Math.min(failures, PAUSES.length - 1)] ?? 15;
      failures += 1;
      on.lost(pause);
      setTimeout(connect, pause * 1000);
    });
  };
  connect();
}
