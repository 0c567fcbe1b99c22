/**
 * The store on this phone in which unsaved words lie, sealed, until the server has them.
 *
 * Each tab has an entry of its own, so that one tab that has saved takes nothing away from another.
 * An entry names neither its client nor its page: its address is a digest of the page's key, and the
 * page is written beside it under a key of the client's, so that after signing in the same person is
 * led to what they left here. After 30 days what nobody came back for is taken away.
 */
import type { Answer } from './model.js';
import type { PhoneDraft, Wish } from './store.js';

const DATABASE = 'page';
const STORE = 'kept';

/** How long what nobody came back for stays. */
export const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

export interface Seal {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly words: ArrayBuffer;
}

export interface Entry extends Seal {
  readonly id: string;
  readonly at: number;
  /** Which page it belongs to, under the client's key; missing in entries of before. */
  readonly page?: Seal;
}

/** Where a page is kept on the server. */
export interface PageName {
  readonly endpoint: string;
  readonly page: string;
}

/** None where the browser cannot seal, as on a page without https. */
export function canSeal(): boolean {
  return globalThis.crypto?.subtle !== undefined && 'indexedDB' in window;
}

export function keyOf(secret: string): { key: Promise<CryptoKey>; id: Promise<string> } {
  const bytes = Uint8Array.from(atob(secret), (sign) => sign.charCodeAt(0));
  return {
    key: crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']),
    id: crypto.subtle.digest('SHA-256', bytes).then(hex),
  };
}

export async function seal(key: Promise<CryptoKey>, value: unknown): Promise<Seal> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const words = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv },
    await key,
    new TextEncoder().encode(JSON.stringify(value)),
  );
  return { iv, words };
}

/** Undefined where it was sealed with another key. */
export async function opened(key: Promise<CryptoKey>, sealed: Seal): Promise<unknown> {
  try {
    const words = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: sealed.iv },
      await key,
      sealed.words,
    );
    return JSON.parse(new TextDecoder().decode(words)) as unknown;
  } catch {
    return undefined;
  }
}

export function draftOf(json: unknown): PhoneDraft | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const { revision, screen, shortVersion, answers, choices, wish, left } =
    json as Partial<PhoneDraft>;
  if (typeof revision !== 'number' || typeof answers !== 'object') return undefined;
  return {
    revision,
    screen: screen ?? '',
    shortVersion: shortVersion === true,
    answers: answers as Record<string, Answer | null>,
    choices: choices ?? {},
    ...(wish === undefined ? {} : { wish: wish as Wish }),
    ...(left === true ? { left } : {}),
  };
}

/** Everything that lies here, oldest first; what is too old is taken away. */
export async function entries(): Promise<readonly Entry[]> {
  const all = await inStore<Entry[]>('readonly', (store) => store.getAll());
  const isOld = (one: Entry): boolean => Date.now() - one.at > KEPT_MS;
  for (const one of all.filter(isOld)) await remove(one.id);
  return all.filter((one) => !isOld(one)).sort((a, b) => a.at - b.at);
}

export async function put(entry: Entry): Promise<void> {
  await inStore('readwrite', (store) => store.put(entry));
}

export async function remove(id: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(id));
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
