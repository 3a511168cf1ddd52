/**
 * @typedef {{ id: string, name: string, roles: string[], telegramId: number, linked: boolean, class?: string,
 *   children?: { name: string, class: string }[] }} Persona
 * @typedef {{ label: string, data?: string, url?: string }} Button
 * @typedef {{ label: string, requests?: 'contact' | 'location' }} Key
 * @typedef {'photo' | 'document' | 'audio'} FileKind
 * @typedef {{ name: string, url: string, kind: FileKind, size: number, width?: number, height?: number }} SentFile
 *   `size` in bytes, the sides in pixels
 * @typedef {{ oneTime?: boolean, placeholder?: string }} KeyboardShown
 * @typedef {{ id: number, rev: number, from: 'bot' | 'person', text: string, html: string, buttons?: Button[][],
 *   keyboard?: Key[][], keyboardShown?: KeyboardShown, forceReply?: { placeholder?: string },
 *   file?: SentFile, album?: string, at: string, replyTo?: number, editedAt?: string, deleted?: boolean,
 *   reactions?: string[], pinned?: boolean, pins?: number, contact?: { phone: string, name: string },
 *   location?: { latitude: number, longitude: number }, alert?: string, alertIsModal?: boolean }} Message
 *   `pins`: it only tells that this message was pinned
 * @typedef {{ fileName: string, contentBase64: string, kind: FileKind }} Upload
 * @typedef {{ id: number, at: string, method: string, params: Record<string, unknown>, status: number,
 *   result: unknown }} BotCall
 * @typedef {{ waiting: string[], next: Rung[] }} Queue
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
    /** @param {string} persona @returns {Promise<import('./composer/command-menu.js').Command[]>} */
    commands: (persona) => call(`commands?persona=${encodeURIComponent(persona)}`),
    /** @param {string} persona @param {string} text @param {number} [replyTo] */
    say: (persona, text, replyTo) =>
      call('say', { persona, text, ...(replyTo !== undefined && { replyTo }) }),
    /** @param {string} persona @param {number} messageId @param {string} text */
    edit: (persona, messageId, text) => call('edit', { persona, messageId, text }),
    /** @param {string} persona @param {string} button @param {number} [messageId] none: a key of the reply keyboard */
    press: (persona, button, messageId) =>
      call('press', { persona, button, ...(messageId !== undefined && { messageId }) }),
    /** @param {string} persona @param {Upload} file @param {string} caption @param {number} [replyTo] */
    upload: (persona, file, caption, replyTo) =>
      call('upload', { persona, ...file, caption, ...(replyTo !== undefined && { replyTo }) }),
    /** Two to ten files of one kind. @param {string} persona @param {Upload[]} files @param {string} caption @param {number} [replyTo] */
    album: (persona, files, caption, replyTo) =>
      call('album', { persona, files, caption, ...(replyTo !== undefined && { replyTo }) }),
    /** Goes to the bot by a link to it. @param {string} persona @param {string} url */
    open: (persona, url) => call('open', { persona, url }),
    /** @returns {Promise<{ username: string, name: string }>} */
    bot: () => call('bot'),
    /** @param {number} after @param {number} last so many of the newest @returns {Promise<BotCall[]>} oldest first */
    calls: (after, last) => call(`calls?after=${after}&last=${last}`),
    /** @returns {Promise<Queue>} */
    queue: () => call('queue'),
    /** @returns {Promise<ClockState>} */
    clock: () => call('clock'),
    /** @returns {Promise<{ day: string }>} the first after today with lessons, `2026-11-24` */
    nextSchoolDay: () => call('next-school-day'),
    /** Answers when all that fell due on the way is done. @param {string} to ISO @returns {Promise<{ now: string, events?: Rung[] }>} */
    turn: (to) => call('clock', { to }),
    /** @param {boolean} run @returns {Promise<Partial<ClockState>>} */
    run: (run) => call('clock', { run }),
  };
}

/** @typedef {ReturnType<typeof createControlApi>} ControlApi */
