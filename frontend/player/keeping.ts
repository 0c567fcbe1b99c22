/**
 * Keeps what is written: at once in memory, on the server within 1.2 seconds of the last key.
 *
 * One request is in flight at a time, so that revisions never race. Whatever fails is tried again
 * for as long as the page is open; a person's words are never given up because of a bad line.
 */
import type { Answers } from './model.js';
import type { Wish } from './store.js';
import { asJson, newId, numberOf } from './wishes.js';

export type KeepState = 'IDLE' | 'SAVING' | 'KEPT' | 'WAITING' | 'SIGNED_OUT' | 'GONE';

export interface Body {
  readonly revision: number;
  readonly answers: Answers;
  readonly screen: string;
  readonly sharing: string;
  readonly bring: boolean;
  readonly use: string | null;
  readonly shortVersion: boolean;
  readonly changed: readonly string[];
  /** Answers that are kept although their question is no longer asked. */
  readonly hidden: readonly string[];
}

/** What the server says after sending; both lines may be missing. */
export interface Sent {
  readonly closing?: string;
  readonly next?: string;
  /** What leads to the agreement, after an answer that calls somebody. */
  readonly agreement?: string;
}

export interface KeepingHost {
  address(): string;
  /** The page as it stands; revision and changed fields are added here. */
  snapshot(): Omit<Body, 'revision' | 'changed'>;
  stateChanged(state: KeepState): void;
  /** The server has everything. */
  saved(): void;
  /** What is asked for has changed: it belongs on the phone too. */
  wishChanged(): void;
  /** Another tab saved: take over its answers, except those in `mine`. */
  merge(theirs: Answers, mine: ReadonlySet<string>): void;
  sent(answer: Sent): void;
  /** It is kept and cannot be sent like this, for a reason in a sentence. */
  refused(why: string): void;
  deleted(): void;
}

const AFTER_LAST_KEY = 1000;
/** A tap that leaves a field and goes on is one tap: what it brings goes out as one. */
const AFTER_LEAVING = 250;
const AT_LEAST_EVERY = 2000;
/** After this the pill says that it is not saved yet, although the request may still succeed. */
const SLOW = 1800;
const LONGEST_PAUSE = 30_000;
/** Browsers refuse larger bodies on requests that outlive the page. */
const KEEPALIVE_BYTES = 60_000;

/** Marks changes that are no answer to a question: the screen, the sharing, the use. */
export const NOT_A_FIELD = '@';

type Outcome = 'DONE' | 'AGAIN' | 'LATER' | 'SIGNED_OUT' | 'GONE' | 'REFUSED';

export class Keeping {
  revision = 0;
  #state: KeepState = 'IDLE';
  #changed = new Map<string, number>();
  #tick = 0;
  /** The request that may outlive the page; closing and hiding share one. */
  #goodbye: Promise<void> | undefined;
  #inFlight: ReadonlyMap<string, number> | undefined;
  #running: Promise<void> | undefined;
  #wish: Wish | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstUnsaved = 0;
  #failures = 0;
  #paused = false;
  #ended = false;

  constructor(private readonly host: KeepingHost) {}

  get state(): KeepState {
    return this.#state;
  }

  get unsaved(): boolean {
    return this.#changed.size > 0;
  }

  /** Questions whose answers the server does not have yet. */
  get unsavedFields(): readonly string[] {
    return fieldsAmong([...this.#changed.keys()]);
  }

  /** Whatever is under way, so that a page may wait for it before it is put away. */
  async settled(): Promise<void> {
    await this.#goodbye;
    await this.#running;
  }

  /** Changes beside the answers that the server does not have yet. */
  get unsavedChoices(): readonly string[] {
    return [...this.#changed.keys()]
      .filter((id) => id.startsWith(NOT_A_FIELD))
      .map((id) => id.slice(NOT_A_FIELD.length));
  }

  /** What was asked for and is not confirmed. */
  get wish(): Wish | undefined {
    return this.#wish;
  }

  get gone(): boolean {
    return this.#state === 'GONE';
  }

  /** Remembers that something changed and plans the next save. */
  touch(...ids: readonly string[]): void {
    if ((this.#ended && !this.gone) || this.#wish?.kind === 'DELETE') return;
    const now = Date.now();
    if (!this.unsaved) this.#firstUnsaved = now;
    for (const id of ids) this.#changed.set(id, ++this.#tick);
    // The page was closed elsewhere: this still goes to the phone, and nowhere else.
    if (this.#ended) return;
    // While the line is bad the next try is already planned; typing must not push it away.
    if (this.#running !== undefined || this.#failures > 0) return;
    const latest = this.#firstUnsaved + AT_LEAST_EVERY - now;
    this.#plan(Math.max(0, Math.min(AFTER_LAST_KEY, latest)));
  }

  /**
   * Saves now. Resolves when everything written before the call is kept, or after one try that
   * failed; the trying then goes on by itself.
   */
  async flush(): Promise<void> {
    if (this.#running !== undefined) await this.#running;
    if (this.#goodbye !== undefined) await this.#goodbye;
    if (this.#pending) await this.#run();
  }

  /** Saves in a moment, together with what the same tap brings. */
  soon(): void {
    if (this.unsaved && this.#running === undefined && this.#failures === 0) this.#plan(AFTER_LEAVING);
  }

  /** Sends the page. Asking twice is one request, and the server takes a repeated one as the same. */
  send(): Promise<void> {
    return this.#ask('SEND');
  }

  /** Deletes the draft on the server; tried until it is true. */
  delete(): Promise<void> {
    this.#changed.clear();
    return this.#ask('DELETE');
  }

  /** Goes on with what was asked for before this page was opened. */
  goOnWith(wish: Wish): Promise<void> {
    this.#wish ??= wish;
    return this.flush();
  }

  /** The client turned away from the send screen: do not send behind their back. */
  dropSend(): void {
    if (this.#wish?.kind !== 'SEND') return;
    this.#wish = undefined;
    this.host.wishChanged();
  }

  /** Tries again now, for example when the line is back or the client signed in again. */
  retry(): void {
    if (!this.#pending || this.#ended) return;
    this.#failures = 0;
    if (this.#running === undefined) void this.flush();
  }

  /**
   * The last chance before the page may vanish. A request under way is taken as arriving, so that
   * the words typed since go out with the revision it will have made.
   */
  leave(): void {
    this.#stopTimer();
    if (this.#ended || !this.unsaved || this.#wish?.kind === 'DELETE') return;
    if (this.#goodbye !== undefined || this.#travelling) return;
    const ahead = this.#running === undefined ? 0 : 1;
    const carried = new Map(this.#changed);
    const body = JSON.stringify(this.#body(this.revision + ahead, [...carried.keys()]));
    // Should the page live on, this was a save like any other; if not, nothing waits for it.
    this.#goodbye = this.#request('PUT', '', body)
      .then(async (response) => {
        const answer = response.ok ? await readJson(response) : undefined;
        if (typeof answer?.['revision'] !== 'number') return;
        this.revision = answer['revision'];
        this.#acknowledge(carried);
        if (!this.#pending) this.#allSaved();
      })
      .catch(() => undefined)
      .finally(() => {
        this.#goodbye = undefined;
        if (this.#pending) this.#plan(AFTER_LAST_KEY);
      });
  }

  /** Stops for good: the element left the page. */
  stop(): void {
    this.leave();
    this.#paused = true;
  }

  start(): void {
    this.#paused = false;
    if (this.#pending) this.#plan(0);
  }

  /** The request under way carries everything, and it outlives the page as well. */
  get #travelling(): boolean {
    const carried = this.#inFlight;
    return (
      carried !== undefined && [...this.#changed].every(([id, tick]) => carried.get(id) === tick)
    );
  }

  get #pending(): boolean {
    return this.unsaved || this.#wish !== undefined;
  }

  #allSaved(): void {
    this.#enter('KEPT');
    this.host.saved();
  }

  #ask(kind: Wish['kind']): Promise<void> {
    if (this.#ended) return Promise.resolve();
    const asked = this.#wish?.kind === kind;
    // Deleting wins over sending; the other way round would bring words back.
    if (!asked && this.#wish?.kind !== 'DELETE') {
      this.#wish = { kind, request: newId(), at: Date.now() };
      this.host.wishChanged();
    }
    if (asked && this.#running !== undefined) return this.#running;
    return this.flush();
  }

  #plan(delay: number): void {
    this.#stopTimer();
    if (this.#paused) return;
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #run(): Promise<void> {
    this.#stopTimer();
    this.#running ??= this.#rounds().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #rounds(): Promise<void> {
    let conflicts = 0;
    while (this.#pending && !this.#ended) {
      this.#enter('SAVING');
      const slow = setTimeout(() => this.#enter('WAITING'), SLOW);
      const outcome = await this.#round();
      clearTimeout(slow);
      this.#inFlight = undefined;
      if (outcome === 'DONE') {
        this.#failures = 0;
        if (!this.#pending && !this.#ended) this.#allSaved();
        // More may have been typed meanwhile; it may rest until the next pause in typing.
        else if (this.#wish === undefined) return this.#restPlanned();
      } else if (outcome !== 'AGAIN' || ++conflicts > 4) {
        return this.#failed(outcome);
      }
    }
  }

  #restPlanned(): void {
    this.#firstUnsaved = Date.now();
    setTimeout(() => this.#plan(AFTER_LAST_KEY / 2), 0);
  }

  #failed(outcome: Outcome): void {
    if (outcome === 'GONE') {
      this.#ended = true;
      this.#wish = undefined;
      this.#enter('GONE');
      return;
    }
    this.#failures++;
    this.#enter(outcome === 'SIGNED_OUT' ? 'SIGNED_OUT' : 'WAITING');
    const pause = Math.min(LONGEST_PAUSE, 1000 * 2 ** this.#failures);
    setTimeout(() => this.#plan(pause * (0.75 + Math.random() / 2)), 0);
  }

  async #round(): Promise<Outcome> {
    const wish = this.#wish;
    if (wish?.kind === 'DELETE') return this.#delete();
    const carried = new Map(this.#changed);
    const body = JSON.stringify({
      ...this.#body(this.revision, [...carried.keys()]),
      ...(wish === undefined ? {} : numberOf(wish)),
    });
    this.#inFlight = carried;
    let response: Response;
    try {
      response =
        wish !== undefined
          ? await this.#request('POST', '/send', body)
          : await this.#request('PUT', '', body);
    } catch {
      return 'LATER';
    }
    const refused = outcomeOf(response);
    if (refused !== undefined && refused !== 'AGAIN' && refused !== 'REFUSED') return refused;
    const answer = await readJson(response);
    if (answer === undefined) return response.ok ? 'SIGNED_OUT' : 'LATER';
    if (refused === 'REFUSED') return this.#refused(answer, carried);
    if (refused === 'AGAIN') {
      this.revision = Number(answer['revision'] ?? this.revision);
      this.host.merge((answer['answers'] ?? {}) as Answers, new Set(this.#changed.keys()));
      return 'AGAIN';
    }
    this.#acknowledge(carried);
    if (typeof answer['revision'] === 'number') this.revision = answer['revision'];
    if (wish !== undefined) {
      this.#wish = undefined;
      this.#ended = true;
      this.#enter('KEPT');
      this.host.sent(answer as Sent);
    }
    return 'DONE';
  }

  async #delete(): Promise<Outcome> {
    let response: Response;
    try {
      response = await this.#request('DELETE', '');
    } catch {
      return 'LATER';
    }
    const refused = outcomeOf(response);
    // It was sent before, from here or somewhere else: that is no longer deleted like this.
    if (response.status === 410) return 'GONE';
    if (refused !== undefined && refused !== 'GONE') return refused === 'AGAIN' ? 'LATER' : refused;
    this.#ended = true;
    this.#wish = undefined;
    this.#changed.clear();
    this.host.deleted();
    return 'DONE';
  }

  /** Everything is kept as a draft; whoever wrote it reads why and decides anew. */
  #refused(answer: Record<string, unknown>, carried: ReadonlyMap<string, number>): Outcome {
    if (this.#wish === undefined) return 'LATER';
    this.#wish = undefined;
    if (typeof answer['revision'] === 'number') {
      this.revision = answer['revision'];
      this.#acknowledge(carried);
    }
    this.host.refused(String(answer['message'] ?? ''));
    return 'DONE';
  }

  #acknowledge(carried: ReadonlyMap<string, number>): void {
    for (const [id, tick] of carried) {
      if (this.#changed.get(id) === tick) this.#changed.delete(id);
    }
  }

  #body(revision: number, changed: readonly string[]): Body {
    return { revision, ...this.host.snapshot(), changed: fieldsAmong(changed) };
  }

  #request(method: string, path: string, body?: string): Promise<Response> {
    const small = body === undefined || new Blob([body]).size <= KEEPALIVE_BYTES;
    return fetch(this.host.address() + path, {
      ...asJson(method),
      keepalive: small,
      ...(body === undefined ? {} : { body }),
    });
  }

  #enter(state: KeepState): void {
    // A page that waits for its line does not flicker to "saving" at each try.
    if (state === 'SAVING' && this.#failures > 0) return;
    if (this.#state === state) return;
    this.#state = state;
    this.host.stateChanged(state);
  }
}

function fieldsAmong(ids: readonly string[]): readonly string[] {
  return ids.filter((id) => !id.startsWith(NOT_A_FIELD));
}

/** Undefined means: taken. */
function outcomeOf(response: Response): Outcome | undefined {
  if (response.type === 'opaqueredirect' || response.status === 401 || response.status === 403) {
    return 'SIGNED_OUT';
  }
  if (response.status === 409) return 'AGAIN';
  if (response.status === 404 || response.status === 410) return 'GONE';
  if (response.status === 422) return 'REFUSED';
  return response.ok ? undefined : 'LATER';
}

async function readJson(response: Response): Promise<Record<string, unknown> | undefined> {
  try {
    const value: unknown = await response.json();
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
