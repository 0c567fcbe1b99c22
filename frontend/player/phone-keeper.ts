/**
 * Keeps on this phone what one page in one tab has not saved yet, so that a sign-in that ran out, a
 * dead line or a closed browser loses nothing, and what its client wished to happen with it.
 *
 * It lies sealed: the key comes from the server with the page, to the person it belongs to and to
 * nobody else, and is held in memory only.
 */
import type { Answer, Answers } from './model.js';
import {
  canSeal,
  draftOf,
  entries,
  keyOf,
  opened,
  put,
  remove,
  seal,
  type Entry,
  type PageName,
} from './phone-store.js';
import type { LocalKeeper, PhoneDraft } from './store.js';
import { newId } from './wishes.js';

export class PhoneKeeper implements LocalKeeper {
  readonly #key: Promise<CryptoKey>;
  readonly #page: Promise<string>;
  readonly #own: Promise<string>;
  readonly #names: Promise<CryptoKey> | undefined;
  #work: Promise<unknown> = Promise.resolve();
  #latest: PhoneDraft | undefined;

  private constructor(
    secret: string,
    names: string,
    private readonly name: PageName,
  ) {
    const { key, id } = keyOf(secret);
    this.#key = key;
    this.#page = id;
    const tab = newId();
    this.#own = id.then((page) => `${page}.${tab}`);
    this.#names = names === '' ? undefined : keyOf(names).key;
  }

  /**
   * None where the browser cannot seal.
   *
   * @param secret the page's key
   * @param names the client's key, under which the entry says where it belongs; may be empty
   */
  static with(secret: string, names: string, name: PageName): PhoneKeeper | undefined {
    return secret === '' || !canSeal() ? undefined : new PhoneKeeper(secret, names, name);
  }

  keep(draft: PhoneDraft): void {
    const waiting = this.#latest !== undefined;
    this.#latest = draft;
    if (!waiting) this.#then(() => this.#write());
  }

  forget(): void {
    this.#latest = undefined;
    this.#then(async () => remove(await this.#own));
  }

  async settled(): Promise<void> {
    await this.#work;
  }

  async find(): Promise<readonly PhoneDraft[]> {
    try {
      const found = await this.#others();
      const drafts = await Promise.all(found.map((one) => opened(this.#key, one).then(draftOf)));
      return drafts.filter((draft) => draft !== undefined);
    } catch {
      return [];
    }
  }

  async takeOver(left: Readonly<Record<string, Answer | null>>, revision: number): Promise<void> {
    this.#then(async () => {
      const found = await this.#others();
      if (Object.keys(left).length > 0) {
        const draft: PhoneDraft = { ...EMPTY, revision, answers: left, left: true };
        await put(await this.#entry(`${await this.#page}.${newId()}`, draft));
      }
      // What was set aside before stays until its owner takes it away.
      for (const one of found) if (!(await this.#isLeft(one))) await remove(one.id);
    });
    await this.#work;
  }

  async #isLeft(one: Entry): Promise<boolean> {
    return draftOf(await opened(this.#key, one))?.left === true;
  }

  /** Entries of this page that are not this tab's. */
  async #others(): Promise<readonly Entry[]> {
    const page = await this.#page;
    const own = await this.#own;
    const all = await entries();
    return all.filter(({ id }) => id !== own && (id === page || id.startsWith(`${page}.`)));
  }

  async #write(): Promise<void> {
    const draft = this.#latest;
    this.#latest = undefined;
    if (draft !== undefined) await put(await this.#entry(await this.#own, draft));
  }

  async #entry(id: string, draft: PhoneDraft): Promise<Entry> {
    const sealed = await seal(this.#key, draft);
    const page = this.#names === undefined ? undefined : await seal(this.#names, this.name);
    return { id, at: Date.now(), ...sealed, ...(page === undefined ? {} : { page }) };
  }

  /** One after the other; what the phone cannot store is still on the page and on its way. */
  #then(work: () => Promise<unknown>): void {
    this.#work = this.#work.then(work).catch(() => undefined);
  }
}

const EMPTY: PhoneDraft = {
  revision: 0,
  screen: '',
  shortVersion: false,
  answers: {},
  choices: {},
};

/** The answers that are not saved yet, with null where one was taken back. */
export function unsavedOf(
  answers: Answers,
  ids: readonly string[],
): Readonly<Record<string, Answer | null>> {
  return Object.fromEntries(ids.map((id) => [id, answers[id] ?? null]));
}
