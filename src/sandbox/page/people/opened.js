/** What the hash says when the list alone is wanted; an empty hash: nothing chosen yet. */
const NOBODY = 'people';

/** As in the style sheets: below, one column at a time. */
const narrow = matchMedia('(max-width: 760px)');

const LIST_WIDTH = 320;
const COLUMN_WIDTH = 350;

/** @returns {string[] | undefined} undefined: nothing was chosen yet */
function read() {
  const hash = decodeURIComponent(location.hash.slice(1));
  if (hash === '') return undefined;
  return hash === NOBODY ? [] : [...new Set(hash.split(',').filter(Boolean))];
}

/**
 * Whose chats are open, from left to right. It lives in the address, so that a reload, a bookmark and the
 * browser's back button keep it.
 *
 * @param {(ids: readonly string[], active: string | undefined) => void} changed
 */
export function createOpened(changed) {
  /** @type {string | undefined} the one last used */
  let active;

  const tell = () => {
    const ids = read() ?? [];
    if (!active || !ids.includes(active)) active = ids.at(-1);
    changed(ids, active);
  };
  const write = (/** @type {readonly string[]} */ ids) => {
    const hash = `#${ids.length > 0 ? ids.map(encodeURIComponent).join(',') : NOBODY}`;
    location.hash = hash;
    tell();
  };
  const room = () => {
    const width = document.getElementById('chats')?.clientWidth ?? innerWidth - LIST_WIDTH;
    return Math.max(1, Math.floor(width / COLUMN_WIDTH));
  };

  addEventListener('hashchange', tell);
  narrow.addEventListener('change', tell);

  return {
    /** @param {readonly string[]} ids whom to show where nothing was chosen */
    start(ids) {
      if (read() === undefined && !narrow.matches) history.replaceState(null, '', `#${ids.join(',')}`);
      tell();
    },
    tell,
    /** Beside the others where there is room, else in the place of the one last used. @param {string} id */
    open(id) {
      const ids = read() ?? [];
      const last = active;
      active = id;
      if (ids.includes(id)) return tell();
      if (narrow.matches) return write([id]);
      write(ids.length < room() ? [...ids, id] : ids.map((each) => (each === last ? id : each)));
    },
    /** @param {string} id */
    close(id) {
      write((read() ?? []).filter((each) => each !== id));
    },
    closeAll: () => write([]),
    /** @param {string} id */
    use(id) {
      active = id;
    },
  };
}
