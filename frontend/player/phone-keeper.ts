/**
 * Unsaved words lie on this phone until the server has them, so that a sign-in that ran out, a dead
 * line or a closed browser loses nothing.
 *
 * They lie sealed: the key comes from the server with the page, to the person it belongs to and to
 * nobody else, and is held in memory only. Whoever opens the phone's store finds neither words nor
 * which page they belong to. After 30 days what nobody came back for is taken away.
 */
import type { Answer, Answers } from './model.js';
import type { LocalKeeper, PhoneDraft } from './store.js';

const DATABASE = 'page';
const STORE = 'kept';
const DAYS = 30 * 24 * 60 * 60 * 1000;

interface Sealed {
  readonly id: string;
  readonly at: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly words: ArrayBuffer;
}

export class PhoneKeeper implements LocalKeeper {
  readonly #key: Promise<CryptoKey>;
  readonly #id: Promise<string>;
  #work: Promise<unknown> = Promise.resolve();
  #latest: PhoneDraft | undefined;

  private constructor(secret: Uint8Array<ArrayBuffer>) {
    this.#key = crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt', 'decrypt']);
    this.#id = crypto.subtle.digest('SHA-256', secret).then(hex);
  }

  /** None where the browser cannot seal, as on a page without https. */
  static with(secret: string): PhoneKeeper | undefined {
    if (secret === '' || globalThis.crypto?.subtle === undefined || !('indexedDB' in window)) {
      return undefined;
    }
    return new PhoneKeeper(Uint8Array.from(atob(secret), (sign) => sign.charCodeAt(0)));
  }

  keep(draft: PhoneDraft): void {
    const waiting = this.#latest !== undefined;
    this.#latest = draft;
    if (!waiting) this.#then(() => this.#write());
  }

  forget(): void {
    this.#latest = undefined;
    this.#then(async () => {
      const id = await this.#id;
      await inStore('readwrite', (store) => store.delete(id));
    });
  }

  async settled(): Promise<void> {
    await this.#work;
  }

  async find(): Promise<PhoneDraft | undefined> {
    try {
      await tidy();
      const id = await this.#id;
      const found = await inStore<Sealed | undefined>('readonly', (store) => store.get(id));
      if (found === undefined) return undefined;
      const opened = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: found.iv },
        await this.#key,
        found.words,
      );
      return draftOf(JSON.parse(new TextDecoder().decode(opened)));
    } catch {
      return undefined;
    }
  }

  async #write(): Promise<void> {
    const draft = this.#latest;
    this.#latest = undefined;
    if (draft === undefined) return;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const words = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv },
      await this.#key,
      new TextEncoder().encode(JSON.stringify(draft)),
    );
    const sealed: Sealed = { id: await this.#id, at: Date.now(), iv, words };
    await inStore('readwrite', (store) => store.put(sealed));
  }

  /** One after the other; what the phone cannot store is still on the page and on its way. */
  #then(work: () => Promise<unknown>): void {
    this.#work = this.#work.then(work).catch(() => undefined);
  }
}

function draftOf(json: unknown): PhoneDraft | undefined {
  const { revision, screen, answers } = json as Partial<PhoneDraft>;
  return typeof revision === 'number' && typeof answers === 'object'
    ? { revision, screen: screen ?? '', answers: answers as Record<string, Answer | null> }
    : undefined;
}

async function tidy(): Promise<void> {
  const all = await inStore<Sealed[]>('readonly', (store) => store.getAll());
  const old = all.filter((one) => Date.now() - one.at > DAYS);
  for (const one of old) await inStore('readwrite', (store) => store.delete(one.id));
}

async function inStore<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest,
): Promise<T> {
  const database = await open();
  try {
    return await answered<T>(act(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
  return answered(request);
}

function answered<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error);
  });
}

function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The answers that are not saved yet, with null where one was taken back. */
export function unsavedOf(
  answers: Answers,
  ids: readonly string[],
): Readonly<Record<string, Answer | null>> {
  return Object.fromEntries(ids.map((id) => [id, answers[id] ?? null]));
}
