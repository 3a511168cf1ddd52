import { lasting } from '../preferences.js';

/** @typedef {{ count: number, after: number, newest: number }} Unseen `after`: the last message before them, roughly */

/**
 * Who has messages that nobody looked at, and how many; kept over a reload.
 */
export function createUnread() {
  /** @type {Map<string, Unseen>} */
  const people = new Map(Object.entries(lasting.get('unreadMessages') ?? {}));
  const keep = () => lasting.set('unreadMessages', Object.fromEntries(people));
  return {
    of: (/** @type {string} */ id) => people.get(id)?.count ?? 0,
    /** The messages of all. */
    total: () => [...people.values()].reduce((sum, { count }) => sum + count, 0),
    /** The message after which the unread ones begin; undefined: there are none. @param {string} id */
    after: (id) => people.get(id)?.after,
    /** A message counts once, however often it is edited. @param {string} id @param {number} messageId */
    add(id, messageId) {
      const before = people.get(id);
      if (before && messageId <= before.newest) return;
      const after = before?.after ?? messageId - 1;
      people.set(id, { count: (before?.count ?? 0) + 1, after, newest: messageId });
      keep();
    },
    /** @param {string} id */
    remove(id) {
      if (people.delete(id)) keep();
    },
  };
}

/** @typedef {ReturnType<typeof createUnread>} Unread */
