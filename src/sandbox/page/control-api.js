/**
 * @typedef {{ id: string, name: string, roles: string[], telegramId: number, linked: boolean, class?: string,
 *   children?: { name: string, class: string }[] }} Persona
 * @typedef {{ label: string, data?: string, url?: string }} Button
 * @typedef {{ id: number, rev: number, from: 'bot' | 'person', text: string, html: string, buttons?: Button[][],
 *   keyboard?: { label: string }[][], file?: { name: string, url: string },
 *   at: string, replyTo?: number, editedAt?: string, deleted?: boolean,
 *   alert?: string }} Message
 * @typedef {{ now: string, running: boolean }} ClockState
 * @typedef {{ at: string, what: string }} Rung
 */

/** A call that failed: `down` (no answer), `refused` (4xx: `message` is the server's reason), `fault` (5xx). */
class CallError extends Error {
  /**
   * @param {'down' | 'refused' | 'fault'} kind
   * @param {string} message
   */
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}

/**
 * @param {string} path
 * @param {unknown} [body] given: POST
 */
async function call(path, body) {
  const init =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(`/sandbox/${path}`, init).catch((error) => {
    throw new CallError('down', String(error));
  });
  const answer = await response.json().catch(() => undefined);
  if (response.ok) return answer;
  const reason =
    typeof answer?.error === 'string' ? answer.error : `${response.status} ${response.statusText}`;
  throw new CallError(response.status < 500 ? 'refused' : 'fault', reason);
}

/** The calls of the control API that the page makes. Each throws CallError. */
export function createControlApi() {
  return {
    /** @returns {Promise<Persona[]>} */
    personas: () => call('personas'),
    /** @param {string} persona @param {number} after @returns {Promise<Message[]>} */
    chat: (persona, after) => call(`chat?persona=${encodeURIComponent(persona)}&after=${after}`),
    /** @param {string} persona @returns {Promise<import('./command-menu.js').Command[]>} */
    commands: (persona) => call(`commands?persona=${encodeURIComponent(persona)}`),
    /** @param {string} persona @param {string} text @param {number} [replyTo] */
    say: (persona, text, replyTo) =>
      call('say', { persona, text, ...(replyTo !== undefined && { replyTo }) }),
    /** @param {string} persona @param {number} messageId @param {string} text */
    edit: (persona, messageId, text) => call('edit', { persona, messageId, text }),
    /** @param {string} persona @param {number} messageId @param {string} button */
    press: (persona, messageId, button) => call('press', { persona, messageId, button }),
    /** @returns {Promise<ClockState>} */
    clock: () => call('clock'),
    /** Answers when all that fell due on the way is done. @param {string} to ISO @returns {Promise<{ now: string, events?: Rung[] }>} */
    turn: (to) => call('clock', { to }),
    /** @param {boolean} run @returns {Promise<Partial<ClockState>>} */
    run: (run) => call('clock', { run }),
  };
}

/** @typedef {ReturnType<typeof createControlApi>} ControlApi */
