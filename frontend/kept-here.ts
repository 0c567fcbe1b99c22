/**
 * What a client wrote and the server does not have: it lies on this phone, and this leads to it.
 *
 * Signed in, it asks which pages lie here are the client's own, carries out what they asked for
 * while there was no line, and says so. The rest it names in one line (on Today and where a page
 * cannot be opened) or shows in full, to copy, to keep or to remove. Without anything on this phone
 * it shows nothing and asks nothing.
 */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type { Definition, Lists } from './player/model.js';
import { titleOf } from './player/model.js';
import {
  KEPT_MS,
  canSeal,
  draftOf,
  entries,
  keyOf,
  opened,
  remove,
  type Entry,
  type PageName,
} from './player/phone-store.js';
import { linesOf, readingView } from './player/reading.js';
import { fromJson, type PhoneDraft } from './player/store.js';
import { controlStyles } from './player/styles/controls.js';
import { pageStyles } from './player/styles/page.js';
import { fill, sayWith, type Say } from './player/texts.js';
import { asJson, carryOut } from './player/wishes.js';
import { answersIn } from './player/words-kept.js';

/** What the server says of a page of which something lies here. */
interface Known {
  readonly page: string;
  readonly key: string;
  readonly state: 'DRAFT' | 'SENT' | 'GONE';
  /** Where it is written on. */
  readonly href?: string;
  readonly definition: Definition;
}

interface Kept {
  readonly entry: Entry;
  readonly draft: PhoneDraft;
  readonly known: Known;
}

/** How long it waits for the line before it looks again; twice as long each time. */
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 60_000;

/** More pages than this do not lie on one phone. */
const MOST = 50;

export class KeptHere extends LitElement {
  static override properties = {
    names: { attribute: false },
    texts: { attribute: false },
    lists: { attribute: false },
    words: { attribute: false },
    href: { type: String },
    full: { type: Boolean },
  };
  static override styles = [pageStyles, controlStyles];

  /** The client's key, under which an entry says which page it belongs to. */
  declare names: string;
  /** The player's words. */
  declare texts: Record<string, string> | string;
  declare lists: Lists | string;
  /** The words of this element, by key. */
  declare words: Record<string, string> | string;
  /** Where everything is shown; the line leads there. */
  declare href: string;
  declare full: boolean;

  #kept: readonly Kept[] = [];
  #sent = 0;
  #waits = 0;
  #looked = false;
  #asking = '';
  #said = '';
  #running = false;
  #pause = FIRST_PAUSE;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.names = '';
    this.texts = {};
    this.lists = {};
    this.words = {};
    this.href = '';
    this.full = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.#look);
    void this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#look);
    clearTimeout(this.#timer);
  }

  #look = async (): Promise<void> => {
    await this.updateComplete;
    if (this.#running || this.names === '' || !canSeal()) return;
    this.#running = true;
    try {
      await this.#lookNow();
    } catch {
      // What cannot be read now still lies here, and is asked about again next time.
    } finally {
      this.#running = false;
      this.#looked = true;
      this.#lookAgain();
      this.requestUpdate();
    }
  };

  /** A browser does not always notice that the line is back. */
  #lookAgain(): void {
    clearTimeout(this.#timer);
    if (this.#waits === 0 || !this.isConnected) return;
    this.#timer = setTimeout(() => void this.#look(), this.#pause);
    this.#pause = Math.min(LONGEST_PAUSE, this.#pause * 2);
  }

  async #lookNow(): Promise<void> {
    const mine = await this.#mine();
    this.#waits = mine.size;
    if (mine.size === 0) {
      this.#kept = [];
      return;
    }
    const known = await ask([...new Set([...mine.values()].map(({ page }) => page))]);
    const kept: Kept[] = [];
    this.#waits = 0;
    for (const [entry, name] of mine) {
      const page = known.find((one) => one.page === name.page);
      if (page === undefined) continue;
      const draft = draftOf(await opened(keyOf(page.key).key, entry));
      if (draft === undefined) continue;
      if (!(await this.#carriedOut(entry, name, draft)) && hasWords(draft)) {
        kept.push({ entry, draft, known: page });
      }
    }
    this.#kept = kept;
  }

  /** Entries that this client's key opens. */
  async #mine(): Promise<ReadonlyMap<Entry, PageName>> {
    const { key } = keyOf(this.names);
    const mine = new Map<Entry, PageName>();
    for (const entry of await entries()) {
      const name = entry.page === undefined ? undefined : await opened(key, entry.page);
      if (name !== undefined && mine.size < MOST) mine.set(entry, name as PageName);
    }
    return mine;
  }

  async #carriedOut(entry: Entry, name: PageName, draft: PhoneDraft): Promise<boolean> {
    const { wish } = draft;
    if (wish === undefined) return false;
    const outcome = await carryOut(`${name.endpoint}/${encodeURIComponent(name.page)}`, wish);
    if (outcome === 'LATER') {
      this.#waits++;
      return true;
    }
    if (outcome === 'OVERTAKEN' && wish.kind === 'SEND') return false;
    await remove(entry.id);
    if (wish.kind === 'SEND') this.#sent++;
    return true;
  }

  protected override render(): TemplateResult | typeof nothing {
    const say = this.#say;
    const lines = html`
      <div role="status">
        ${this.#sent > 0 ? html`<p>${say('sent')}</p>` : nothing}
        ${this.#waits > 0 ? html`<p>${say('waits')}</p>` : nothing}
        ${this.#said === '' ? nothing : html`<p>${this.#said}</p>`}
      </div>
    `;
    if (this.full) return html`<div class="kept-here">${lines} ${this.#all()}</div>`;
    if (this.#sent + this.#waits + this.#kept.length === 0) return nothing;
    return html`
      <div class="note">
        ${lines}
        ${
          this.#kept.length === 0
            ? nothing
            : html`<p>${say('here')}</p>
              <a class="button outline" href=${this.href}>${say('look')}</a>`
        }
      </div>
    `;
  }

  #all(): TemplateResult | typeof nothing {
    if (!this.#looked) return nothing;
    if (this.#kept.length === 0) {
      return this.#waits > 0 ? nothing : html`<p class="soft">${this.#say('nothing')}</p>`;
    }
    return html`${this.#kept.map((one) => this.#one(one))}`;
  }

  #one(one: Kept): TemplateResult {
    const say = this.#say;
    const { entry, known } = one;
    const language = this.closest('[lang]')?.getAttribute('lang') ?? navigator.language;
    const date = (at: number): string =>
      new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(at);
    const answers = answersIn(one.draft);
    const fields = known.definition.fields.filter(({ id }) => answers[id] !== undefined);
    const player = sayWith(fromJson(this.texts, {}));
    return html`
      <section class="kept" data-page=${known.page}>
        <h2>${titleOf(known.definition)}</h2>
        <p class="soft">${say('written', { day: date(entry.at) })}</p>
        <p>${say(`is-${known.state.toLowerCase()}`)}</p>
        ${readingView(fields, answers, fromJson(this.lists, {}), player, language)}
        <p class="soft">${say('until', { day: date(entry.at + KEPT_MS) })}</p>
        <div class="line-up">
          ${
            known.href === undefined
              ? nothing
              : html`<a class="button outline" href=${known.href}>${say('go')}</a>`
          }
          <button type="button" class="outline" @click=${() => this.#copy(one, player, language)}>
            ${say('copy')}
          </button>
          <button type="button" class="quiet" @click=${() => this.#keep(one)}>${say('keep')}</button>
          <button type="button" class="quiet" @click=${() => void this.#remove(one)}>
            ${say(this.#asking === entry.id ? 'remove-yes' : 'remove')}
          </button>
        </div>
      </section>
    `;
  }

  async #copy(one: Kept, say: Say, language: string): Promise<void> {
    const answers = answersIn(one.draft);
    const text = one.known.definition.fields
      .filter(({ id, type }) => type !== 'text' && answers[id] !== undefined)
      .map((field) => {
        const lines = linesOf(
          field,
          answers[field.id],
          one.known.definition.fields,
          fromJson(this.lists, {}),
          say,
          language,
        );
        return [field.label, ...lines].join('\n');
      })
      .join('\n\n');
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    this.#tell(copied ? 'copied' : 'not-copied');
  }

  #keep(one: Kept): void {
    this.#asking = '';
    this.#kept = this.#kept.filter((other) => other !== one);
    this.#tell('stays');
  }

  /** Asks once; then it is gone for good. */
  async #remove(one: Kept): Promise<void> {
    if (this.#asking !== one.entry.id) {
      this.#asking = one.entry.id;
      this.#tell('remove-ask');
      return;
    }
    await remove(one.entry.id);
    this.#asking = '';
    this.#kept = this.#kept.filter((other) => other !== one);
    this.#tell('removed');
  }

  #tell(key: string): void {
    this.#said = this.#say(key);
    this.requestUpdate();
  }

  get #say(): (key: string, values?: Readonly<Record<string, string>>) => string {
    const words = fromJson<Record<string, string>>(this.words, {});
    return (key, values = {}) => fill(words[key] ?? '', values);
  }
}

function hasWords(draft: PhoneDraft): boolean {
  return Object.keys(answersIn(draft)).length > 0;
}

async function ask(pages: readonly string[]): Promise<readonly Known[]> {
  const response = await fetch('/keep/on-phone', {
    ...asJson('POST'),
    body: JSON.stringify({ pages }),
  });
  if (!response.ok) throw new Error('not now');
  return ((await response.json()) as { pages: Known[] }).pages;
}

customElements.define('kept-here', KeptHere);
