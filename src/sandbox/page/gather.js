/**
 * Does something once after a while, however often it is asked for meanwhile; a failure is left to the next time.
 *
 * @param {number} milliseconds
 * @param {() => Promise<void>} work
 * @returns {() => void}
 */
export function gather(milliseconds, work) {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      work().catch(() => undefined);
    }, milliseconds);
  };
}
