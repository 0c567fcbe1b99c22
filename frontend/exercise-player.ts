/**
 * The one element a client works in: an exercise, a check-in or a support page, from its
 * definition. It shows one question a screen, keeps every answer, and sends the page once the
 * client says so. Nothing on it is ever required.
 *
 * Inputs are the browser's own, styled by us, and not Vaadin's components: they are smaller, their
 * labels are ours to place, and they work while the server cannot be reached. What surrounds the
 * element (routes, the agreement, alerts) belongs to the host, which hears about it by events:
 * `player-close`, `player-moment`, `player-help`, `player-steady-page`, `player-sent`,
 * `player-deleted`, `player-not-now`, `player-sign-in`, `player-hide-body`; none carries detail.
 */
import { LitElement, html, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { openFields } from './player/conditions.js';
import { define, type AnswerEvent, type Env } from './player/fields/field-element.js';
import {
  titleOf,
  type Answers,
  type Definition,
  type Field,
  type Frame,
  type Lists,
  type Sharing,
  type Use,
} from './player/model.js';
import { Page, type PlayerEvent } from './player/page.js';
import { END, SHARING, filled, isField, withFrame, type Screen } from './player/plan.js';
import { PhoneKeeper } from './player/phone-keeper.js';
import { playerProperties } from './player/properties.js';
import { questionView } from './player/question.js';
import { readingView } from './player/reading.js';
import { endView, keepView, sharingView, startView } from './player/screens.js';
import {
  banner,
  endState,
  isLater,
  leftHere,
  pageEnd,
  pageFoot,
  progress,
  savedState,
  screenFoot,
  topBar,
  type Doings,
} from './player/shell.js';
import './player/steady-card.js';
import type { SteadyAct, SteadyCard } from './player/steady-card.js';
import { fromJson, localToday, type LocalKeeper } from './player/store.js';
import { controlStyles } from './player/styles/controls.js';
import { pageStyles } from './player/styles/page.js';
import { sayWith } from './player/texts.js';

const PATIENCE_MS = 500;

/** A desk: there is room for all questions, and no on-screen keyboard to take it away. */
const ROOM = '(min-width: 64rem) and (min-height: 30rem)';

export class ExercisePlayer extends LitElement {
  static override properties = playerProperties;
  static override styles = [pageStyles, controlStyles];

  // Set by the host; JSON comes as text or as an object.
  declare definition: Definition | string;
  declare frame: Frame | string;
  declare lists: Lists | string;
  declare texts: Record<string, string> | string;
  declare answers: Answers | string;
  declare responseId: string;
  declare endpoint: string;
  declare revision: number;
  declare screen: string;
  declare sharing: string;
  declare bring: boolean;
  /** It is done in its short version, where it has one. */
  declare shortVersion: boolean;
  declare use: Use | '' | null;
  declare state: 'DRAFT' | 'SENT';
  declare preview: boolean;
  declare readonly: boolean;
  declare oneperscreen: boolean;
  declare allOnOnePage: boolean;
  declare ladderInUse: boolean;
  declare fourthWeek: boolean;
  declare hideBody: boolean;
  declare hideLow: boolean;
  /** The client's floor for steps with people; below it a kind line says so. */
  declare floor: number | undefined;
  /** Lines offered from other pages: {"fieldId" or "rows.column": ["…"]}. */
  declare offers: Record<string, readonly string[]> | string;
  /** Roles about which it need not be asked whether the client could say no, and the way taken. */
  declare sayingNo: Readonly<Record<string, string>> | string;
  /** It is within the client's quiet hours. */
  declare night: boolean;
  /** The first part was sent before; only the second one is asked. */
  declare secondPart: boolean;
  /** Where Close leads at once, without asking the server. */
  declare closeHref: string;
  declare helpHref: string;
  /** Where drafts may lie on this phone; without it they live in memory only. */
  declare keeper: LocalKeeper | undefined;
  /** Seals what lies on this phone; held in memory only. */
  declare phoneKey: string;
  /** Under it lies which page it is, so that its owner finds it again. */
  declare phoneNames: string;
  /** Where what lies on this phone can be read; empty where it cannot. */
  declare keptHref: string;

  readonly #page: Page;
  #online = navigator.onLine;
  #away = false;
  readonly #room = window.matchMedia(ROOM);
  /** The question to go on at, once all of them stand on one page. */
  #place = '';
  #offers: Readonly<Record<string, readonly string[]>> = {};

  constructor() {
    super();
    this.definition = { fields: [] };
    this.frame = {};
    this.lists = {};
    this.texts = {};
    this.answers = {};
    this.responseId = '';
    this.endpoint = '/keep';
    this.revision = 0;
    this.screen = '';
    this.sharing = '';
    this.bring = false;
    this.shortVersion = false;
    this.use = null;
    this.state = 'DRAFT';
    this.preview = false;
    this.readonly = false;
    this.oneperscreen = true;
    this.allOnOnePage = false;
    this.ladderInUse = false;
    this.fourthWeek = false;
    this.hideBody = false;
    this.hideLow = false;
    this.floor = undefined;
    this.offers = {};
    this.sayingNo = {};
    this.night = false;
    this.secondPart = false;
    this.closeHref = '';
    this.helpHref = '';
    this.keeper = undefined;
    this.phoneKey = '';
    this.phoneNames = '';
    this.keptHref = '';
    this.#page = new Page(this);
  }

  /**
   * One question a screen on a phone, all on one page on a desk. A preview stays a phone, and a page
   * that keeps nothing lets go of each screen.
   */
  get onePage(): boolean {
    if (this.allOnOnePage || !this.oneperscreen) return true;
    return this.#room.matches && !this.preview && this.#page.keep !== 'NEVER';
  }

  /**
   * Saves what is written now. Resolves when it is kept, or after one try that failed; the player
   * goes on trying by itself.
   */
  flush(): Promise<void> {
    return this.#page.flush();
  }

  /** Tries again at once: the host calls it after a new sign-in. */
  retry(): void {
    this.#page.keeping.retry();
  }

  /** Resolves with true when all that is unsaved lies on this phone, and with false where it cannot. */
  async keptOnPhone(): Promise<boolean> {
    await this.keeper?.settled();
    return this.keeper !== undefined;
  }

  /** Whether it can be taken off the screen: all of it is on this phone, or on the server. */
  async putAway(): Promise<boolean> {
    if (await this.keptOnPhone()) return true;
    await this.flush();
    return !this.#page.keeping.unsaved;
  }

  /** Lets go of what opens the words on this phone; they stay there, sealed. */
  dropKeys(): void {
    this.keeper = undefined;
    this.phoneKey = '';
    this.phoneNames = '';
  }

  /** For the page state; events never carry what was written. */
  tell(event: PlayerEvent): void {
    this.dispatchEvent(new CustomEvent(event, { bubbles: true, composed: true }));
  }

  goTo(screen: string): void {
    this.#place = screen;
    this.requestUpdate();
  }

  steady(): void {
    this.#card?.show('CARD');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#visibility);
    window.addEventListener('pagehide', this.#leaving);
    // A reload asks for the page before the old one hides: what is unsaved has to be on its way first.
    window.addEventListener('beforeunload', this.#leaving);
    window.addEventListener('online', this.#line);
    window.addEventListener('offline', this.#line);
    this.#room.addEventListener('change', this.#resized);
    this.style.visibility = '';
    this.#page.keeping.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#visibility);
    window.removeEventListener('pagehide', this.#leaving);
    window.removeEventListener('beforeunload', this.#leaving);
    window.removeEventListener('online', this.#line);
    window.removeEventListener('offline', this.#line);
    this.#room.removeEventListener('change', this.#resized);
    this.#page.leave();
    this.#page.keeping.stop();
  }

  #visibility = (): void => {
    if (document.visibilityState === 'hidden') void this.flush();
    else this.retry();
  };

  #leaving = (): void => this.#page.leave();

  #line = (): void => {
    this.#online = navigator.onLine;
    if (this.#online) this.retry();
    else this.#saveUnsaved();
    this.requestUpdate();
  };

  /** The page is laid out anew, at the question one was at. */
  #resized = (): void => {
    if (this.onePage) {
      this.#place = this.#page.at;
      this.#page.seeAll();
    } else {
      this.#page.focusNext = true;
    }
    this.requestUpdate();
  };

  #saveUnsaved = (): void => {
    if (this.#page.keeping.unsaved) void this.flush();
  };

  protected override willUpdate(changed: PropertyValues): void {
    const page = this.#page;
    if (changed.has('texts')) page.say = sayWith(fromJson(this.texts, {}));
    if (changed.has('frame')) page.frame = fromJson(this.frame, {});
    if (changed.has('offers')) this.#offers = fromJson(this.offers, {});
    if (changed.has('sayingNo')) page.sayingNo = fromJson(this.sayingNo, {});
    if (changed.has('lists')) page.lists = fromJson(this.lists, {});
    if (['definition', 'texts', 'frame'].some((name) => changed.has(name))) {
      const definition = filled(fromJson(this.definition, { fields: [] }), page.frame);
      page.definition = withFrame(definition, page.say);
    }
    if (['phoneKey', 'phoneNames', 'responseId', 'endpoint'].some((name) => changed.has(name))) {
      const name = { endpoint: this.endpoint, page: this.responseId };
      this.keeper = PhoneKeeper.with(this.phoneKey, this.phoneNames, name);
    }
    if (changed.has('revision')) page.keeping.revision = this.revision;
    if (['definition', 'responseId', 'answers', 'secondPart'].some((name) => changed.has(name))) this.#load();
    if (this.preview && ['definition', 'screen'].some((name) => changed.has(name))) page.look(this.screen);
  }

  #load(): void {
    this.#page.load({
      answers: fromJson<Answers>(this.answers, {}),
      sharing: firstSharing(this.sharing, this.#page.definition),
      bring: this.bring,
      use: this.use === '' ? null : this.use,
      shortVersion:
        this.shortVersion && !this.secondPart && this.#page.definition.short !== undefined,
      screen: this.screen,
    });
    if (this.onePage && this.#page.begun) this.#place = this.screen;
    const { keeper, responseId } = this;
    if (keeper === undefined || this.preview || this.readonly) return;
    void keeper.find().then((found) => {
      if (this.responseId === responseId) void this.#page.restore(found);
    });
  }

  protected override render(): TemplateResult {
    const page = this.#page;
    const pill = this.preview ? 'previewOnly' : savedState(page, this.keeper !== undefined);
    return html`
      <div
        class="page ${this.onePage || this.readonly ? 'wide' : ''}"
        part="page"
        @pointerdown=${() => (page.byPointer = true)}
        @keydown=${() => (page.byPointer = false)}
        @focusin=${this.#noticed}
        @focusout=${() => page.keeping.soon()}
      >
        ${topBar(page, page.ending === undefined ? pill : endState(page), this.#doings.close)}
        ${
          page.ending === undefined
            ? banner(page, this.#online, this.keeper !== undefined, this.#doings.signIn, this.keptHref)
            : ''
        }
        ${this.readonly ? this.#reading() : this.onePage ? this.#all() : this.#single()}
        <div class="apart" role="status">${page.announced}</div>
      </div>
      <player-steady-card
        .frame=${page.frame}
        .say=${page.say}
        .mayDelete=${page.keep !== 'NEVER' && !this.preview}
        .keeps=${page.keep === 'ALWAYS'}
        @steady=${this.#steadyAct}
      ></player-steady-card>
    `;
  }

  #single(): TemplateResult {
    const page = this.#page;
    if (page.at === END.id) return html`<div class="body">${this.#ended()}</div>`;
    const { plan } = page;
    const index = Math.max(
      0,
      plan.findIndex((screen) => screen.id === page.at),
    );
    const screen = plan[index];
    const folded = isField(screen) && page.isFolded(screen.field);
    return html`
      ${progress(page, index, plan.length - 1)}
      ${keyed(`${page.at} ${folded}`, html`<div class="body">${this.#screenView(screen)}</div>`)}
      ${screenFoot(page, screen, this.#doings)}
    `;
  }

  #all(): TemplateResult {
    const page = this.#page;
    if (page.at === END.id) return html`<div class="body">${this.#ended()}</div>`;
    const later = page.open.some(isLater);
    const { plan } = page;
    const sends = plan.some((screen) => screen.kind === 'sharing');
    const index = plan.findIndex((screen) => screen.id === page.at);
    return html`
      ${page.kind === 'SUPPORT' ? '' : progress(page, Math.max(0, index), plan.length - 1)}
      <div class="body all">
        ${this.#start()}
        ${page.open.map((field) => keyed(field.id, this.#question(field, false)))}
        ${sends && !later ? this.#sharing(false) : ''} ${pageEnd(page, this.#doings, !this.allOnOnePage)}
      </div>
      ${pageFoot(page, this.#doings)}
    `;
  }

  /** All on one page, one is where the focus is. */
  #noticed = (event: FocusEvent): void => {
    if (!this.onePage || this.readonly) return;
    const [inner] = event.composedPath();
    const section = inner instanceof Element ? sectionOf(inner) : undefined;
    if (section !== undefined) this.#page.notice(section);
  };

  #screenView(screen: Screen | undefined): TemplateResult {
    if (isField(screen)) return this.#question(screen.field, true);
    const page = this.#page;
    switch (screen?.kind) {
      case 'keep':
        return keepView(page.definition, page.say, () => page.keepIt(), this.#doings.close);
      case 'sharing':
        return this.#sharing(true);
      default:
        return this.#start();
    }
  }

  #start(): TemplateResult {
    const page = this.#page;
    return startView({
      definition: page.definition,
      frame: page.frame,
      say: page.say,
      sharing: page.draft.sharing,
      short: page.draft.shortVersion,
      keepsNothing: page.keep !== 'ALWAYS',
      night: this.night,
      second: this.secondPart,
      keepForDay: () => void page.finish(),
      begun: page.begun,
      onePage: this.onePage,
      begin: (shortVersion) => page.begin(shortVersion),
    });
  }

  #question(field: Field, alone: boolean): TemplateResult {
    const page = this.#page;
    return questionView({
      field,
      value: page.draft.answers[field.id],
      env: this.#env,
      alone,
      folded: page.isFolded(field),
      answer: (event: AnswerEvent) => page.answer(field.id, event.detail.value),
      unfold: () => page.fold(field.id, false),
      onlyMe: page.mayKeepToMyself(field)
        ? {
            on: page.onlyMe.includes(field.id),
            change: (on: boolean) => page.keepToMyself(field.id, on),
          }
        : undefined,
      sendNow: page.kind === 'SUPPORT' ? undefined : () => this.#sendEarly(),
    });
  }

  #sendEarly(): void {
    if (this.onePage) this.#page.send();
    else this.#page.show(SHARING.id);
  }

  #sharing(alone: boolean): TemplateResult {
    const page = this.#page;
    const exercise = page.kind === 'EXERCISE';
    const waits = page.keepState === 'WAITING' || page.keepState === 'SIGNED_OUT';
    return sharingView({
      frame: page.frame,
      say: page.say,
      sharing: page.draft.sharing,
      bring: page.draft.bring,
      use: page.draft.use,
      isForm: page.kind === 'FORM',
      asksUse: exercise,
      asksBring: exercise,
      alone,
      waiting: page.sending && waits,
      keptHere: this.keeper !== undefined,
      refusal: page.refusal,
      notYet: () => page.dropSend(),
      share: (sharing) => page.change({ sharing }),
      bringIt: (bring) => page.change({ bring }),
      useIt: (use) => page.change({ use }),
    });
  }

  #ended(): TemplateResult {
    const page = this.#page;
    if (page.ending !== 'DELETED') {
      const ended = endView(
        page.definition,
        page.frame,
        page.say,
        page.sentAnswer,
        this.#backToToday,
      );
      return html`${leftHere(page, this.keptHref)} ${ended}`;
    }
    const closing = page.say(
      page.sentElsewhere ? 'deleteSent' : page.keeping.wish === undefined ? 'deleted' : 'deleteWaiting',
    );
    return endView({ fields: [], closing }, {}, page.say, undefined, this.#backToToday);
  }

  #reading(): TemplateResult {
    const page = this.#page;
    const { answers } = page.draft;
    const fields = openFields(page.definition, answers, page.circumstances);
    const language = this.closest('[lang]')?.getAttribute('lang') ?? navigator.language;
    return html`
      <div class="body">
        <section class="start" part="start">
          <h1 class="title" tabindex="-1">${titleOf(page.definition)}</h1>
          ${readingView(fields, answers, page.lists, page.say, language)}
        </section>
      </div>
    `;
  }

  get #env(): Env {
    const page = this.#page;
    return {
      say: page.say,
      lists: page.lists,
      frame: page.frame,
      answers: page.draft.answers,
      fields: page.definition.fields,
      rolesOnly: page.definition.key === 'consistency-ledger',
      today: localToday(),
      floor: this.floor,
      offers: this.#offers,
      hideLow: this.hideLow,
      drafts: page.inputs,
      act: (action) => this.#act(action),
      announce: (line) => page.announce(line),
    };
  }

  #act(action: 'HELP' | 'LOOK_AROUND' | 'HIDE_BODY'): void {
    if (action === 'HELP') return this.#help();
    if (action === 'LOOK_AROUND') return this.#card?.show('LOOK');
    // Leaving the map out moves on; the host may remember it for the next pages.
    if (!this.onePage) this.#page.next();
    this.hideBody = true;
    this.tell('player-hide-body');
  }

  readonly #doings: Doings = {
    close: () => this.#close(),
    begin: () => this.#page.begin(this.#page.draft.shortVersion),
    goOn: () => this.#page.goOnFrom(),
    back: () => this.#page.back(),
    next: () => this.#page.next(),
    send: () => this.#page.send(),
    finish: () => {
      if (this.#page.keep === 'IF_ASKED') this.#page.keepIt();
      else void this.#page.finish();
    },
    moment: () => this.#page.moment(),
    help: () => this.#help(),
    notNow: () => this.tell('player-not-now'),
    signIn: () => this.tell('player-sign-in'),
  };

  /**
   * Blank in the same instant, whatever the line does; what is unsaved travels on by itself.
   */
  #close(): void {
    if (!this.preview) this.style.visibility = 'hidden';
    this.#card?.hide();
    this.#page.leave();
    if (this.closeHref === '') return this.tell('player-close');
    const away = (): void => window.location.replace(this.closeHref);
    if (!this.#page.keeping.unsaved) return away();
    // The neutral page ends the session; what is under way gets a moment to arrive before that.
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    void Promise.race([this.#page.keeping.settled(), patience]).then(away);
  }

  /** Goes there by itself: the way to Help never waits for the server. */
  #help(): void {
    if (this.helpHref === '') return this.tell('player-help');
    this.#saveUnsaved();
    window.location.assign(this.helpHref);
  }

  /** Says it once: two ways away at the same time stumble over each other in the router. */
  #backToToday = (): void => {
    if (this.#away) return;
    this.#away = true;
    this.tell(this.#page.ending === 'SENT' ? 'player-sent' : 'player-close');
  };

  get #card(): SteadyCard | null {
    return this.renderRoot.querySelector<SteadyCard>('player-steady-card');
  }

  #steadyAct = (event: CustomEvent<SteadyAct>): void => {
    const page = this.#page;
    switch (event.detail) {
      case 'CLOSE':
        return this.#close();
      case 'STEADY_PAGE':
        this.#saveUnsaved();
        return this.tell('player-steady-page');
      case 'HELP':
        return this.#help();
      case 'GO_ON':
        this.#card?.hide();
        return page.goOn();
      case 'KEEP_AND_STOP':
        this.#card?.hide();
        return void page.finish();
      case 'DELETE':
        this.#card?.hide();
        return page.delete();
    }
  };

  /** The questions above it are still finding their height, so it is asked for again. */
  #bringIntoView(place: string): void {
    const selector = `[data-field="${CSS.escape(place)}"]`;
    const bring = (): void =>
      this.renderRoot.querySelector(selector)?.scrollIntoView({ block: 'center' });
    bring();
    requestAnimationFrame(() => requestAnimationFrame(bring));
  }

  /** A new screen begins at its heading, for eyes and for screen readers. */
  protected override updated(): void {
    if (this.#place !== '' && this.onePage) {
      this.#bringIntoView(this.#place);
      this.#place = '';
    }
    if (!this.#page.focusNext) return;
    this.#page.focusNext = false;
    this.scrollIntoView({ block: 'start' });
    this.renderRoot.querySelector<HTMLElement>('.body h1')?.focus({ preventScroll: true });
  }
}

/** The question around something, through the roots of the parts it is made of. */
function sectionOf(inner: Element): string | undefined {
  let here: Element | null = inner;
  while (here !== null) {
    const section: HTMLElement | null = here.closest<HTMLElement>('[data-field]');
    if (section !== null) return section.dataset['field'];
    const root: Node = here.getRootNode();
    here = root instanceof ShadowRoot && root.host.tagName !== 'EXERCISE-PLAYER' ? root.host : null;
  }
  return undefined;
}

/** Where nobody has chosen, a page starts as its definition says; in doubt nobody reads it. */
function firstSharing(chosen: string, definition: Definition): Sharing {
  const sharing = chosen === '' ? definition.sharing : chosen;
  switch (sharing) {
    case 'NUMBERS_ONLY':
    case 'NEXT_SESSION':
    case 'SHARED':
      return sharing;
    default:
      return 'PRIVATE';
  }
}

define('exercise-player', ExercisePlayer);

declare global {
  interface HTMLElementTagNameMap {
    'exercise-player': ExercisePlayer;
  }
}
