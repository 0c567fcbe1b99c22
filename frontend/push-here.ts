/**
 * Lets the browser on this device be reached, when its owner presses the button and not before.
 *
 * It asks the browser, tells the page where the browser is reached, and leaves the rest to it. Where
 * the browser does not offer this, or was told not to show anything from here, one sentence says so
 * in place of the button. Nothing is stored here.
 */
import '@vaadin/button/src/vaadin-button.js';

const SCRIPT = '/help-worker.js';
const PATIENCE_MS = 15_000;

type Sentence = 'absent' | 'denied' | 'failed';

export class PushHere extends HTMLElement {
  static readonly observedAttributes = ['on'];

  readonly #button: HTMLElement = document.createElement('vaadin-button');
  readonly #line = document.createElement('p');

  connectedCallback(): void {
    this.#button.textContent = this.getAttribute('label');
    this.#button.addEventListener('click', this.#ask);
    this.#line.className = 'soft';
    this.#line.setAttribute('role', 'status');
    this.append(this.#line, this.#button);
    if (!isOffered()) this.#say('absent');
    else if (Notification.permission === 'denied') this.#say('denied');
    else this.#say(undefined);
    void this.#find();
  }

  disconnectedCallback(): void {
    this.#button.removeEventListener('click', this.#ask);
  }

  attributeChangedCallback(): void {
    this.#draw();
  }

  /** Tells the push service that this browser is not to be reached any more. */
  async letGo(): Promise<void> {
    await (await subscription())?.unsubscribe().catch(() => false);
  }

  #said: Sentence | undefined;

  #say(sentence: Sentence | undefined): void {
    this.#said = sentence;
    this.#draw();
  }

  #draw(): void {
    const on = this.hasAttribute('on');
    this.#line.textContent = this.#said === undefined || on ? '' : this.getAttribute(this.#said);
    this.#line.hidden = this.#line.textContent === '';
    this.#button.hidden = on || this.#said === 'absent' || this.#said === 'denied';
  }

  async #find(): Promise<void> {
    if (!isOffered()) return;
    const there = await subscription();
    if (there !== undefined) this.#tell('push-here-found', { endpoint: there.endpoint });
  }

  readonly #ask = async (): Promise<void> => {
    this.#button.toggleAttribute('disabled', true);
    try {
      if ((await Notification.requestPermission()) !== 'granted') {
        this.#say(Notification.permission === 'denied' ? 'denied' : undefined);
        return;
      }
      const there = await this.#subscribe();
      this.#tell('push-here-yes', {
        endpoint: there.endpoint,
        key: inWords(there.getKey('p256dh')),
        secret: inWords(there.getKey('auth')),
      });
      this.#say(undefined);
    } catch {
      this.#say('failed');
    } finally {
      this.#button.toggleAttribute('disabled', false);
    }
  };

  async #subscribe(): Promise<PushSubscription> {
    const key = this.getAttribute('key') ?? '';
    await navigator.serviceWorker.register(SCRIPT);
    const { pushManager } = await inTime(navigator.serviceWorker.ready);
    const before = await pushManager.getSubscription();
    if (before !== null) {
      if (inWords(before.options.applicationServerKey) === key) return before;
      // It was reached under keys that the server has no more.
      await before.unsubscribe();
    }
    return inTime(pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
  }

  #tell(name: string, detail: Record<string, string>): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function isOffered(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
}

async function subscription(): Promise<PushSubscription | undefined> {
  const registration = await navigator.serviceWorker.getRegistration('/').catch(() => undefined);
  return (await registration?.pushManager.getSubscription().catch(() => null)) ?? undefined;
}

/** Base64url without padding; empty where there is nothing. */
function inWords(bytes: ArrayBuffer | null): string {
  const letters = String.fromCharCode(...new Uint8Array(bytes ?? new ArrayBuffer(0)));
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('late')), PATIENCE_MS);
  });
  return Promise.race([work, late]);
}

customElements.define('push-here', PushHere);
