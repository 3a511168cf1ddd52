import { lasting } from './preferences.js';

/**
 * Who has messages that nobody looked at; kept over a reload.
 *
 * @returns {{ has(id: string): boolean, add(id: string): void, remove(id: string): void, count(): number }}
 */
export function createUnread() {
  /** @type {Set<string>} */
  const ids = new Set(lasting.get('unread') ?? []);
  const keep = () => lasting.set('unread', [...ids]);
  return {
    has: (id) => ids.has(id),
    count: () => ids.size,
    add(id) {
      ids.add(id);
      keep();
    },
    remove(id) {
      if (ids.delete(id)) keep();
    },
  };
}
