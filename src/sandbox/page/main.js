import { createChat } from './chat/chat.js';
import { createSchoolClock } from './clock/school-clock.js';
import { createControlApi } from './control-api.js';
import { el } from './dom.js';
import { gather } from './gather.js';
import { listen } from './live.js';
import { createNotices } from './notices.js';
import { createPage } from './page.js';
import { createOpened } from './people/opened.js';
import { suggestPeople } from './people/people.js';
import { createUnread } from './people/unread.js';
import { applyTheme, lasting } from './preferences.js';
import { chooseLanguage, explain, WORDS } from './words/words.js';

/** Milliseconds. */
const MEET_AGAIN = 1500;

/** Puts the page together and keeps it alive. */
async function start() {
  applyTheme();
  let language = chooseLanguage([lasting.get('language'), ...navigator.languages]);
  const words = () => WORDS[language];
  const api = createControlApi();
  const clock = createSchoolClock(api);
  const unread = createUnread();
  /** @type {Map<string, import('./chat/chat.js').Chat>} */
  const chats = new Map();
  const chatOf = (/** @type {string} */ id) => {
    const chat = chats.get(id) ?? createChat(id, api);
    chats.set(id, chat);
    return chat;
  };

  const { element: notices, complain, say } = createNotices(words);
  const lost = el('p', { class: 'lost', role: 'status', hidden: true });
  const loading = el('p', { class: 'loading' }, words().loading);
  document.body.append(lost, loading, notices);

  /** Asks until the school is there. @returns {Promise<import('./control-api.js').Persona[]>} */
  const people = () =>
    api.personas().catch((error) => {
      const again = el('button', { type: 'button', class: 'primary' }, words().retry);
      loading.replaceChildren(explain(error, words()), ' ', again);
      return new Promise((resolve) => {
        again.addEventListener('click', () => {
          loading.replaceChildren(words().loading);
          resolve(people());
        });
      });
    });
  let personas = await people();
  const bot = await api.bot();
  loading.remove();

  /** @type {ReturnType<typeof createPage> | undefined} */
  let page;
  const opened = createOpened((ids, active) => page?.show(ids, active));
  const draw = () => {
    document.documentElement.lang = language;
    page?.remove();
    page = createPage({
      personas,
      bot,
      language,
      api,
      clock,
      unread,
      chats: () => chats.values(),
      chatOf,
      opened,
      complain,
      speak,
    });
    lost.after(page.element);
    opened.tell();
  };
  function speak(/** @type {import('./words/words.js').Language} */ next) {
    language = next;
    lasting.set('language', next);
    draw();
    /** @type {HTMLElement | null} */ (document.querySelector('.settings [aria-pressed="true"]'))?.focus();
  }
  draw();

  opened.start(
    suggestPeople(personas)
      .slice(0, 2)
      .map(({ persona }) => persona.id),
  );

  /** What people are changes with what they do: a stranger becomes a guardian. */
  const meetAgain = gather(MEET_AGAIN, async () => {
    const now = await api.personas();
    if (JSON.stringify(now) === JSON.stringify(personas)) return;
    personas = now;
    page?.setPeople(now);
  });

  listen({
    chat({ persona, rev, messageId, from }) {
      meetAgain();
      if (page?.isShown(persona)) {
        if (chatOf(persona).rev < rev) chatOf(persona).refresh().catch(complain);
        return;
      }
      if (from !== 'bot') return;
      unread.add(persona, messageId);
      page?.mark();
    },
    clock(state) {
      clock.hear(state);
      page?.stir();
    },
    rang: clock.ring,
    call({ method, persona }) {
      if (method === 'sendChatAction' && persona) page?.typing(persona);
      page?.stir();
    },
    open(again) {
      if (!lost.hidden) say(words().restored);
      lost.hidden = true;
      clock.refresh().catch(complain);
      if (!again) return;
      for (const chat of chats.values()) if (page?.isShown(chat.persona)) chat.reload().catch(complain);
    },
    lost(seconds) {
      lost.textContent = words().lost(seconds);
      lost.hidden = false;
    },
  });
}

await start();
