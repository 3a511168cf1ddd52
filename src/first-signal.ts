const PARENT_LOOK_MS = 500;

/**
 * The one owner of signals: resolves at the first, a second one ends the process at once. `parent` is
 * process.ppid as it was at the start.
 */
export function firstSignal(parent: number): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let ending = false;
    const end = (signal: NodeJS.Signals) => {
      if (ending) process.exit(1);
      ending = true;
      resolve(signal);
    };
    process.on('SIGINT', end);
    process.on('SIGTERM', end);
    if (process.env.npm_lifecycle_event) endWithParent(parent, end);
  });
}

/** npm hands a signal to its shell alone, which dies and leaves us: nobody could end us but by our pid. */
function endWithParent(parent: number, end: (signal: NodeJS.Signals) => void): void {
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    end('SIGTERM');
  }, PARENT_LOOK_MS);
  look.unref();
}
