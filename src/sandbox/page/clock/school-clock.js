import { lasting } from '../preferences.js';

/** So much of what rang is kept. */
const KEPT = 200;

/**
 * The school's clock as the page knows it; while it runs, the page counts along between the server's words.
 *
 * @param {import('../control-api.js').ControlApi} api
 */
export function createSchoolClock(api) {
  /** @type {import('../control-api.js').ClockState | undefined} */
  let state;
  let heardAt = 0;
  let turning = false;
  /** @type {import('../control-api.js').Rung[]} newest first */
  let rung = lasting.get('rung') ?? [];
  let unseen = 0;
  /** @type {Set<() => void>} */
  const listeners = new Set();
  const tell = () => {
    for (const listener of listeners) listener();
  };

  const hear = (/** @type {import('../control-api.js').ClockState} */ next) => {
    state = next;
    heardAt = performance.now();
    tell();
  };

  return {
    /** ISO; undefined until the server first answered. */
    get now() {
      if (!state?.running) return state?.now;
      return new Date(Date.parse(state.now) + performance.now() - heardAt).toISOString();
    },
    get running() {
      return state?.running ?? false;
    },
    get turning() {
      return turning;
    },
    get rung() {
      return rung;
    },
    /** How much of it nobody looked at. */
    get unseen() {
      return unseen;
    },
    see() {
      unseen = 0;
      tell();
    },
    hear,
    /** Whoever turned the clock, or while it ran. @param {import('../control-api.js').Rung} what */
    ring(what) {
      rung = [what, ...rung].slice(0, KEPT);
      unseen += 1;
      lasting.set('rung', rung);
      tell();
    },
    refresh: async () => hear(await api.clock()),
    /**
     * @param {string} to ISO
     * @returns {Promise<number>} how much rang on the way
     */
    async turn(to) {
      if (turning) return 0;
      turning = true;
      tell();
      try {
        const { now, events = [] } = await api.turn(to);
        hear({ now, running: state?.running ?? false });
        return events.length;
      } finally {
        turning = false;
        tell();
      }
    },
    nextSchoolDay: async () => (await api.nextSchoolDay()).day,
    /** @param {boolean} on */
    async run(on) {
      await api.run(on);
      hear(await api.clock());
    },
    /** @param {() => void} listener */
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** @typedef {ReturnType<typeof createSchoolClock>} SchoolClock */
