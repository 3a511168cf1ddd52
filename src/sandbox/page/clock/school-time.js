/** School time is Riga's, whatever the browser's zone. Instants are ISO strings. */
const ZONE = 'Europe/Riga';
const LOCALES = { lv: 'lv', ru: 'ru', en: 'en-GB' };
const MINUTE = 60_000;

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
});

/**
 * @param {string | number} instant ISO or milliseconds
 * @returns {{ day: string, time: string }} `2026-11-23`, `13:05`
 */
export function wallTime(instant) {
  const [day = '', time = ''] = wallClock.format(new Date(instant)).split(' ');
  return { day, time };
}

/**
 * @param {string | number} instant
 * @param {import('../words/words.js').Language} language
 * @param {{ year?: boolean }} [options]
 * @returns {string} `pirmdiena, 23. novembris`
 */
export function dayWords(instant, language, { year = false } = {}) {
  /** @type {Intl.DateTimeFormatOptions} */
  const form = {
    timeZone: ZONE,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(year && { year: 'numeric' }),
  };
  return new Intl.DateTimeFormat(LOCALES[language], form).format(new Date(instant));
}

/**
 * The instant at which it is `time` in Riga on `day`.
 *
 * @param {string} day `2026-11-23`
 * @param {string} time `13:05`
 * @returns {string} ISO
 */
export function instantOf(day, time) {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  let instant = asUtc;
  // Twice: beside a change of the hour the first guess may stand on its other side.
  for (let round = 0; round < 2; round += 1) {
    const shown = wallTime(instant);
    instant += asUtc - Date.parse(`${shown.day}T${shown.time}:00Z`);
  }
  return new Date(instant).toISOString();
}

/**
 * @param {string} day
 * @param {number} days
 */
function plusDays(day, days) {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 24 * 60 * MINUTE).toISOString().slice(0, 10);
}

/**
 * The next time that the school's clocks show `time`: today, else tomorrow.
 *
 * @param {string} now
 * @param {string} time
 */
export function nextTime(now, time) {
  const shown = wallTime(now);
  return instantOf(shown.time < time ? shown.day : plusDays(shown.day, 1), time);
}

/**
 * @param {string} now
 * @param {number} minutes
 */
export function plusMinutes(now, minutes) {
  return new Date(Date.parse(now) + minutes * MINUTE).toISOString();
}
