/**
 * What the browser remembers; where storage is forbidden it forgets, nothing breaks.
 *
 * @param {() => Storage} storage
 */
function memory(storage) {
  return {
    /** @param {string} key @returns {any} undefined: never kept */
    get(key) {
      try {
        return JSON.parse(storage().getItem(`zvans.${key}`) ?? '') ?? undefined;
      } catch {
        return undefined;
      }
    },
    /** @param {string} key @param {unknown} value */
    set(key, value) {
      try {
        storage().setItem(`zvans.${key}`, JSON.stringify(value));
      } catch {
        return;
      }
    },
  };
}

/** For good: language, theme, tour, unread marks. */
export const lasting = memory(() => localStorage);

/** For this tab: drafts. */
export const passing = memory(() => sessionStorage);

/** @returns {boolean} whether the page is shown dark now */
export function isDark() {
  return (
    (lasting.get('theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) ===
    'dark'
  );
}

export function applyTheme() {
  const theme = lasting.get('theme');
  if (theme) document.documentElement.dataset['theme'] = theme;
}

export function toggleTheme() {
  lasting.set('theme', isDark() ? 'light' : 'dark');
  applyTheme();
}
