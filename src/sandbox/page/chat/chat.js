/** @typedef {{ text: string, modal: boolean }} Alert what the bot answered to a press; `modal`: to be closed */

/**
 * One person's chat as far as the page knows it.
 *
 * @param {string} persona
 * @param {import('../control-api.js').ControlApi} api
 */
export function createChat(persona, api) {
  /** @type {Map<number, import('../control-api.js').Message>} */
  let messages = new Map();
  /** @type {Set<(alerts: Alert[]) => void>} */
  const listeners = new Set();
  let rev = 0;
  let loaded = false;
  let fresh = false;
  /** @type {Promise<void> | undefined} */
  let running;

  /** A callback alert shows itself as a new `rev` of a message that else stayed the same. */
  const freshAlert = (/** @type {import('../control-api.js').Message} */ row) => {
    if (!row.alert) return undefined;
    const before = messages.get(row.id);
    const same =
      before && before.html === row.html && JSON.stringify(before.buttons) === JSON.stringify(row.buttons);
    return same || before?.alert !== row.alert
      ? { text: row.alert, modal: row.alertIsModal === true }
      : undefined;
  };

  const load = async () => {
    const whole = fresh || !loaded;
    const rows = await api.chat(persona, whole ? 0 : rev);
    if (whole) {
      fresh = false;
      messages = new Map();
      rev = 0;
    }
    const alerts = whole ? [] : rows.map(freshAlert).filter((alert) => alert !== undefined);
    for (const row of rows) {
      rev = Math.max(rev, row.rev);
      if (row.deleted) messages.delete(row.id);
      else messages.set(row.id, row);
    }
    if (rows.length === 0 && loaded && !whole) return;
    loaded = true;
    for (const listener of listeners) listener(alerts);
  };

  /** One load at a time; a wish during a load is fulfilled by one more after it. */
  let again = false;
  const refresh = () => {
    again = true;
    running ??= (async () => {
      try {
        while (again) {
          again = false;
          await load();
        }
      } finally {
        running = undefined;
      }
    })();
    return running;
  };

  return {
    persona,
    get loaded() {
      return loaded;
    },
    get rev() {
      return rev;
    },
    /** In the order of sending. */
    list: () => [...messages.values()].sort((a, b) => a.id - b.id),
    /** @param {number} id */
    find: (id) => messages.get(id),
    refresh,
    /** All anew: after a break the server may have begun afresh. */
    reload() {
      fresh = true;
      return refresh();
    },
    /** @param {(alerts: Alert[]) => void} listener */
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** @typedef {ReturnType<typeof createChat>} Chat */
