/**
 * What a client asked for while there was no line: to send a page, or to delete it. The wish lies on
 * the phone with the words and is carried out once, however often it has to be asked for: the server
 * knows a wish to send by its number.
 */
import type { Wish } from './store.js';

export type Outcome =
  /** It is done; it may have been done before. */
  | 'DONE'
  /** There is no line, or nobody is signed in. */
  | 'LATER'
  /** The page was changed, sent or taken back somewhere else: its owner decides anew. */
  | 'OVERTAKEN';

/** Asks the server for it, once. */
export async function carryOut(address: string, wish: Wish): Promise<Outcome> {
  try {
    const response = await ask(address, wish);
    if (response.ok) return wish.kind === 'DELETE' || (await isJson(response)) ? 'DONE' : 'LATER';
    // What is not there any more needs no deleting.
    if (wish.kind === 'DELETE' && response.status === 404) return 'DONE';
    return [404, 409, 410, 413, 422].includes(response.status) ? 'OVERTAKEN' : 'LATER';
  } catch {
    return 'LATER';
  }
}

function ask(address: string, wish: Wish): Promise<Response> {
  return fetch(wish.kind === 'SEND' ? `${address}/send` : address, {
    ...asJson(wish.kind === 'SEND' ? 'POST' : 'DELETE'),
    ...(wish.kind === 'SEND' ? { body: JSON.stringify({ ...wish.body, ...numberOf(wish) }) } : {}),
  });
}

/** What tells the server which wish it is and how long it has been waiting. */
export function numberOf(wish: Wish): { readonly request: string; readonly waited: number } {
  return { request: wish.request, waited: Math.max(0, Date.now() - wish.at) };
}

const GIVE_UP_WAITING = 20_000;

export function asJson(method: string): RequestInit {
  return {
    method,
    credentials: 'same-origin',
    // A redirect means the sign-in page: followed blindly it would look like success.
    redirect: 'manual',
    cache: 'no-store',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', ...csrf() },
    signal: AbortSignal.timeout(GIVE_UP_WAITING),
  };
}

async function isJson(response: Response): Promise<boolean> {
  return response.json().then(
    () => true,
    () => false,
  );
}

/** Read anew for each request: the host renews the tags when someone signs in again. */
function csrf(): Record<string, string> {
  const content = (name: string): string | null | undefined =>
    document.querySelector(`meta[name="${name}"]`)?.getAttribute('content');
  const header = content('_csrf_header');
  const token = content('_csrf');
  return header && token ? { [header]: token } : {};
}

/** A number that nobody else has; also where a page without https offers no `randomUUID`. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
