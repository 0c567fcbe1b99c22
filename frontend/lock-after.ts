/**
 * Locks a client's page when nobody has touched it for a while.
 *
 * What is on the screen is hidden at once, taken out of the document as soon as every word of it is
 * safe, and the keys to what lies on this phone go with it. Then the server is told, and the same
 * address is asked for anew: it answers with what opens it again. Without a line the page stays
 * closed and tries until there is one. Tabs tell each other of touches and of the lock; nothing of
 * it is stored.
 */
import './close-link.js';
import type { ExercisePlayer } from './exercise-player.js';
import { asJson } from './player/wishes.js';

const LOCKED = 'locked';
const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;
const CHANNEL = 'page-lock';

/** A field that is left passes on what was typed; this long the page may take to send it. */
const LAST_WORD_MS = 200;

const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 60_000;

/** How often a page that is only read tells the server that somebody is there: four times a lock. */
const REPORTS = 4;

interface Words {
  readonly heading: string;
  readonly waiting: string;
  readonly close: string;
  readonly help: string;
}

export class LockAfter extends HTMLElement {
  #last = Date.now();
  #told = Date.now();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #channel: BroadcastChannel | undefined;

  connectedCallback(): void {
    this.#last = Date.now();
    this.#told = this.#last;
    this.#channel = 'BroadcastChannel' in window ? new BroadcastChannel(CHANNEL) : undefined;
    this.#channel?.addEventListener('message', this.#heard);
    for (const touch of TOUCHES) {
      window.addEventListener(touch, this.#touched, { capture: true, passive: true });
    }
    document.addEventListener('visibilitychange', this.#look);
    window.addEventListener('pageshow', this.#look);
    window.addEventListener('focus', this.#look);
    this.#look();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    this.#channel?.close();
    for (const touch of TOUCHES) window.removeEventListener(touch, this.#touched, true);
    document.removeEventListener('visibilitychange', this.#look);
    window.removeEventListener('pageshow', this.#look);
    window.removeEventListener('focus', this.#look);
  }

  get #idle(): number {
    return Number(this.getAttribute('seconds') ?? 600) * 1000;
  }

  readonly #touched = (): void => {
    // A phone that slept wakes with a touch: what is over is over.
    this.#look();
    const now = Date.now();
    if (now - this.#last > 1_000) this.#channel?.postMessage('touched');
    this.#last = now;
  };

  readonly #heard = (event: MessageEvent<unknown>): void => {
    if (event.data === LOCKED) this.#lock();
    else this.#last = Date.now();
  };

  readonly #look = (): void => {
    clearTimeout(this.#timer);
    if (document.documentElement.classList.contains(LOCKED)) return;
    const now = Date.now();
    const left = this.#last + this.#idle - now;
    if (left <= 0) {
      this.#channel?.postMessage(LOCKED);
      this.#lock();
      return;
    }
    const report = this.#told + this.#idle / REPORTS - now;
    if (report <= 0) {
      if (this.#last > this.#told) void this.#tell();
      this.#told = now;
    }
    this.#timer = setTimeout(this.#look, Math.min(left, Math.max(report, 1_000)));
  };

  /** Somebody is there, although nothing was asked for. */
  async #tell(): Promise<void> {
    const answer = await ask('/lock/touched');
    if (answer?.status === 423 || answer?.status === 401) this.#lock();
  }

  #lock(): void {
    const word = (name: keyof Words): string => this.getAttribute(name) ?? '';
    void lock({
      heading: word('heading'),
      waiting: word('waiting'),
      close: word('close'),
      help: word('help'),
    });
  }
}

async function lock(words: Words): Promise<void> {
  const root = document.documentElement;
  if (root.classList.contains(LOCKED)) return;
  root.classList.add(LOCKED);
  const screen = draw(words);
  document.body.append(screen);
  const focused = document.activeElement;
  if (focused instanceof HTMLElement) focused.blur();
  const players = [...document.querySelectorAll<ExercisePlayer>('exercise-player')];
  await Promise.all([pause(LAST_WORD_MS), ...players.map(safe)]);
  for (const one of [...document.body.children]) if (one !== screen) one.remove();
  for (const player of players) player.dropKeys();
  await told(screen);
  window.location.reload();
}

/** Every word is on the server or lies sealed on this phone; until then it is out of sight only. */
async function safe(player: ExercisePlayer): Promise<void> {
  for (let wait = FIRST_PAUSE; !(await player.putAway()); wait = longer(wait)) await pause(wait);
}

/** Tries until the server has answered, whatever it answers: the page it gives is the right one. */
async function told(screen: HTMLElement): Promise<void> {
  for (let wait = FIRST_PAUSE; (await ask('/lock')) === undefined; wait = longer(wait)) {
    screen.querySelector('[role=status]')?.removeAttribute('hidden');
    await Promise.race([pause(wait), lineIsBack()]);
  }
}

async function ask(address: string): Promise<Response | undefined> {
  return fetch(address, asJson('POST')).catch(() => undefined);
}

function draw(words: Words): HTMLElement {
  const close = document.createElement('close-link');
  close.setAttribute('label', words.close);
  close.setAttribute('href', '/closed');
  const heading = document.createElement('h1');
  heading.textContent = words.heading;
  const waiting = document.createElement('p');
  waiting.className = 'soft';
  waiting.setAttribute('role', 'status');
  waiting.hidden = true;
  waiting.textContent = words.waiting;
  const help = document.createElement('a');
  help.href = '/help';
  help.textContent = words.help;
  const page = document.createElement('div');
  page.className = 'page stack';
  page.append(close, heading, waiting, help);
  const screen = document.createElement('main');
  screen.className = 'plain-page locked-here';
  screen.append(page);
  return screen;
}

function longer(wait: number): number {
  return Math.min(LONGEST_PAUSE, wait * 2);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function lineIsBack(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener('online', () => resolve(), { once: true });
  });
}

customElements.define('lock-after', LockAfter);
