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
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { isBlank } from './player/answers.js';
import { openFields, type Circumstances } from './player/conditions.js';
import { define, type AnswerEvent, type Env } from './player/fields/field-element.js';
import { Keeping, NOT_A_FIELD, type KeepState, type Sent } from './player/keeping.js';
import {
  keepOf,
  kindOf,
  titleOf,
  type Answer,
  type Answers,
  type Definition,
  type Field,
  type Frame,
  type Keep,
  type Kind,
  type Lists,
  type Sharing,
  type Use,
} from './player/model.js';
import {
  firstOpenOf,
  hiddenIds,
  isField,
  planOf,
  withFrame,
  type Screen,
} from './player/plan.js';
import { playerProperties } from './player/properties.js';
import { questionView } from './player/question.js';
import { readingView } from './player/reading.js';
import { endView, keepView, sharingView, startView } from './player/screens.js';
import { foldedLine, stirredUp } from './player/signs.js';
import { SteadyCard, type SteadyAct } from './player/steady-card.js';
import {
  fromJson,
  localToday,
  mergeAnswers,
  withAnswer,
  type Draft,
  type LocalKeeper,
} from './player/store.js';
import { controlStyles } from './player/styles/controls.js';
import { pageStyles } from './player/styles/page.js';
import { sayWith, withoutGaps, type Say, type TextKey } from './player/texts.js';

type PlayerEvent =
  | 'player-close'
  | 'player-moment'
  | 'player-help'
  | 'player-steady-page'
  | 'player-sent'
  | 'player-deleted'
  | 'player-not-now'
  | 'player-sign-in'
  | 'player-hide-body';

const NO_PAGE: Definition = { fields: [] };

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
  declare sharing: Sharing | 'KEEP_ONLY_IF_ASKED' | '';
  declare bring: boolean;
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
  /** Where drafts may lie on this phone; without it they live in memory only. */
  keeper: LocalKeeper | undefined;

  // The page as it stands.
  declare private draft: Draft;
  declare private at: string;
  declare private folded: ReadonlySet<string>;
  declare private keepState: KeepState;
  declare private online: boolean;
  declare private asked: boolean;
  declare private sending: boolean;
  declare private merged: boolean;
  declare private announced: string;
  declare private ending: 'SENT' | 'DELETED' | undefined;

  #say: Say = sayWith({});
  #definition: Definition = NO_PAGE;
  #frame: Frame = {};
  #lists: Lists = {};
  #drafts = new Map<string, string>();
  #steadied: Answer | undefined;
  #afterSteady: (() => void) | undefined;
  #byPointer = false;
  #sent: Sent | undefined;
  #focusNext = false;

  readonly #keeping = new Keeping({
    address: () => `${this.endpoint}/${encodeURIComponent(this.responseId)}`,
    snapshot: () => {
      const { screen, ...rest } = this.draft;
      return { ...rest, screen, hidden: hiddenIds(this.#definition, this.#open, rest.answers) };
    },
    stateChanged: (state) => this.#keepStateChanged(state),
    merge: (theirs, mine) => {
      const answers = mergeAnswers(this.draft.answers, theirs, mine);
      this.draft = { ...this.draft, answers };
      this.merged = true;
    },
    sent: (sent) => this.#end(sent),
    deleted: () => {
      this.ending = 'DELETED';
      this.#tell('player-deleted');
    },
  });

  constructor() {
    super();
    this.definition = NO_PAGE;
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
    this.at = 'start';
    this.folded = new Set();
    this.keepState = 'IDLE';
    this.online = navigator.onLine;
    this.asked = false;
    this.sending = false;
    this.merged = false;
    this.announced = '';
    this.draft = emptyDraft;
  }

  /**
   * Saves what is written now. Resolves when it is kept, or after one try that failed; the player
   * goes on trying by itself.
   */
  flush(): Promise<void> {
    return this.#keeps ? this.#keeping.flush() : Promise.resolve();
  }

  /** Tries again at once: the host calls it after a new sign-in. */
  retry(): void {
    this.#keeping.retry();
  }

  /** Takes in answers that lay on this phone and were never saved. */
  restore(answers: Answers): void {
    for (const [id, value] of Object.entries(answers)) this.#answer(id, value);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#visibility);
    window.addEventListener('pagehide', this.#leaving);
    window.addEventListener('online', this.#line);
    window.addEventListener('offline', this.#line);
    this.#keeping.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#visibility);
    window.removeEventListener('pagehide', this.#leaving);
    window.removeEventListener('online', this.#line);
    window.removeEventListener('offline', this.#line);
    if (this.#keeps) this.#keeping.stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('texts')) this.#say = sayWith(fromJson(this.texts, {}));
    if (changed.has('frame')) this.#frame = fromJson(this.frame, {});
    if (changed.has('lists')) this.#lists = fromJson(this.lists, {});
    if (changed.has('definition') || changed.has('texts')) {
      this.#definition = withFrame(fromJson(this.definition, NO_PAGE), this.#say);
    }
    if (changed.has('revision')) this.#keeping.revision = this.revision;
    if (['definition', 'responseId', 'answers'].some((name) => changed.has(name))) this.#load();
  }

  #load(): void {
    const answers = fromJson<Answers>(this.answers, {});
    const first = this.sharing === '' ? this.#definition.sharing : this.sharing;
    this.draft = {
      answers,
      sharing: first === undefined || first === 'KEEP_ONLY_IF_ASKED' ? 'PRIVATE' : first,
      bring: this.bring,
      use: this.use === '' ? null : this.use,
      shortVersion: false,
      screen: this.screen,
    };
    this.#drafts.clear();
    this.at = this.state === 'SENT' && !this.readonly ? 'end' : 'start';
    this.folded = new Set(
      this.#definition.fields
        .filter((field) => !isBlank(answers[field.id]) && this.#foldLine(field) !== undefined)
        .map((field) => field.id),
    );
    if (this.#onePage) for (const field of this.#open) this.#preset(field);
  }

  // What follows from the answers.

  get #kind(): Kind {
    return kindOf(this.#definition);
  }

  get #keep(): Keep {
    return keepOf(this.#definition);
  }

  /** Whether anything leaves this page at all. */
  get #keeps(): boolean {
    if (this.preview || this.readonly || this.state === 'SENT') return false;
    return this.#keep === 'ALWAYS' || (this.#keep === 'IF_ASKED' && this.asked);
  }

  get #onePage(): boolean {
    return this.allOnOnePage || !this.oneperscreen;
  }

  get #circumstances(): Circumstances {
    return {
      today: localToday(),
      ladderInUse: this.ladderInUse,
      fourthWeek: this.fourthWeek,
      hideBody: this.hideBody,
    };
  }

  get #plan(): readonly Screen[] {
    return planOf(this.#definition, this.draft.answers, this.#circumstances, {
      shortVersion: this.draft.shortVersion,
      kept: this.asked,
    });
  }

  get #open(): readonly Field[] {
    return this.#plan.filter(isField).map((screen) => screen.field);
  }

  get #env(): Env {
    return {
      say: this.#say,
      lists: this.#lists,
      frame: this.#frame,
      answers: this.draft.answers,
      fields: this.#definition.fields,
      today: localToday(),
      hideLow: this.hideLow,
      drafts: this.#drafts,
      act: (action) => this.#act(action),
      announce: (line) => this.#announce(line),
    };
  }

  // Answers.

  #answer(id: string, value: Answer | undefined): void {
    const field = this.#definition.fields.find((other) => other.id === id);
    this.draft = { ...this.draft, answers: withAnswer(this.draft.answers, id, value) };
    this.#touch(id);
    if (field === undefined) return;
    // Arrow keys pass over choices on their way; only a deliberate tap folds the question.
    const decided = this.#byPointer && (field.type === 'singleChoice' || field.type === 'yesNo');
    if (decided && !isBlank(value) && field.block !== 'KNOW' && this.#foldLine(field)) {
      this.#fold(field.id, true);
    }
  }

  #foldLine(field: Field): string | undefined {
    const answer = this.draft.answers[field.id];
    return field.type === 'singleChoice' || field.type === 'yesNo'
      ? foldedLine(field, answer, this.#frame, this.#say('quietLine'))
      : undefined;
  }

  #fold(id: string, fold: boolean): void {
    const folded = new Set(this.folded);
    if (fold) folded.add(id);
    else folded.delete(id);
    this.folded = folded;
    this.#focusNext = !this.#onePage;
  }

  #change(part: Partial<Draft>, name: string): void {
    this.draft = { ...this.draft, ...part };
    this.#touch(NOT_A_FIELD + name);
  }

  #touch(id: string): void {
    if (!this.#keeps) return;
    this.#keeping.touch(id);
    this.keeper?.keep(this.responseId, this.draft, this.#keeping.revision);
  }

  /** A day that is offered as today is the client's answer once they have seen it. */
  #preset(field: Field): void {
    const seen = `preset~${field.id}`;
    if (field.preset !== 'TODAY' || this.#drafts.has(seen)) return;
    this.#drafts.set(seen, 'seen');
    if (isBlank(this.draft.answers[field.id])) this.#answer(field.id, localToday());
  }

  // Moving between screens.

  #show(id: string): void {
    const screen = this.#plan.find((other) => other.id === id);
    this.at = id;
    this.#focusNext = true;
    if (isField(screen)) {
      this.#preset(screen.field);
      this.draft = { ...this.draft, screen: id };
      // An untouched page is not worth a request; on a begun one the place is remembered.
      if (Object.keys(this.draft.answers).length > 0) this.#touch(`${NOT_A_FIELD}screen`);
      if (this.#keep === 'NEVER' && screen.field.type === 'text') this.#letGo();
    }
    if (this.#keeping.unsaved) void this.flush();
  }

  #begin = (shortVersion: boolean): void => {
    this.draft = { ...this.draft, shortVersion };
    const plan = this.#plan;
    this.#show(firstOpenOf(plan, this.draft.answers) ?? plan[1]?.id ?? 'end');
  };

  #next = (): void => {
    const plan = this.#plan;
    const index = plan.findIndex((screen) => screen.id === this.at);
    const here = plan[index];
    if (isField(here) && this.#mustFold(here.field)) {
      this.#fold(here.id, true);
      return;
    }
    const after = plan[index + 1]?.id;
    const go = (): void => (after === undefined ? void this.#finishSupport() : this.#show(after));
    if (here?.id === 'after' && this.#mustSteady()) this.#steady(go);
    else go();
  };

  #back = (): void => {
    const plan = this.#plan;
    const index = plan.findIndex((screen) => screen.id === this.at);
    this.#keeping.dropSend();
    this.sending = false;
    this.#show(plan[Math.max(0, index - 1)]?.id ?? 'start');
  };

  /** By keyboard, or left blank, the quiet line comes when the client moves on. */
  #mustFold(field: Field): boolean {
    return this.#foldLine(field) !== undefined && !this.folded.has(field.id) && field.block !== 'KNOW';
  }

  /** Once for each mark, so that going on is going on. */
  #mustSteady(): boolean {
    const after = this.draft.answers['after'];
    return stirredUp(this.draft.answers) && this.#steadied !== after;
  }

  #letGo(): void {
    this.draft = { ...this.draft, answers: {} };
    this.#drafts.clear();
  }

  // Sending, finishing, leaving.

  #send = (): void => {
    if (this.sending) return;
    if (this.#mustSteady()) {
      this.#steady(this.#send);
      return;
    }
    if (this.preview) {
      this.#end({});
      return;
    }
    this.sending = true;
    void this.#keeping.send();
  };

  #end(sent: Sent): void {
    this.keeper?.forget(this.responseId);
    this.sending = false;
    this.ending = 'SENT';
    this.#sent = sent;
    this.at = 'end';
    this.#focusNext = true;
  }

  #finishSupport = async (): Promise<void> => {
    await this.flush();
    if (this.#keeping.unsaved && this.#keeps) this.#announce(this.#say('notSaved'));
    else this.#tell('player-close');
  };

  #keepIt = (): void => {
    this.asked = true;
    this.#touch(...(Object.keys(this.draft.answers).slice(0, 1) as [string]));
    for (const id of Object.keys(this.draft.answers)) this.#touch(id);
    this.#touch(`${NOT_A_FIELD}keep`);
    const after = this.#plan.find((screen) => screen.kind === 'sharing');
    if (after !== undefined) this.#show(after.id);
    else void this.#finishSupport();
  };

  #close = (): void => {
    this.#tell('player-close');
    if (this.#keeps) this.#keeping.leave();
  };

  #backToToday = (): void => {
    if (this.ending === 'SENT') this.#tell('player-sent');
    this.#tell('player-close');
  };

  /** "Not now" keeps nothing more; what to do with the draft is the server's rule. */
  #notNow = (): void => {
    this.#tell('player-not-now');
  };

  // The steady card.

  get #card(): SteadyCard | null {
    return this.renderRoot.querySelector<SteadyCard>('player-steady-card');
  }

  #moment = (): void => {
    this.#afterSteady = undefined;
    this.#card?.show('CARD');
    if (this.#keeping.unsaved) void this.flush();
    this.#tell('player-moment');
  };

  #steady(then: () => void): void {
    this.#steadied = this.draft.answers['after'];
    this.#afterSteady = then;
    this.#card?.show('CARD');
    if (this.#keeping.unsaved) void this.flush();
  }

  #steadyAct = (event: CustomEvent<SteadyAct>): void => {
    const then = this.#afterSteady;
    switch (event.detail) {
      case 'CLOSE':
        return this.#close();
      case 'STEADY_PAGE':
        void this.flush();
        return this.#tell('player-steady-page');
      case 'HELP':
        return this.#tell('player-help');
      case 'GO_ON':
        this.#card?.hide();
        this.#afterSteady = undefined;
        return then?.();
      case 'KEEP_AND_STOP':
        this.#card?.hide();
        return void this.#finishSupport();
      case 'DELETE':
        this.#card?.hide();
        return this.#delete();
    }
  };

  #delete(): void {
    this.#letGo();
    this.keeper?.forget(this.responseId);
    this.ending = 'DELETED';
    this.at = 'end';
    this.#focusNext = true;
    if (this.#keeps) void this.#keeping.delete();
    else this.#tell('player-deleted');
  }

  #act(action: 'HELP' | 'LOOK_AROUND' | 'HIDE_BODY'): void {
    if (action === 'HELP') return this.#tell('player-help');
    if (action === 'LOOK_AROUND') {
      this.#afterSteady = undefined;
      return this.#card?.show('LOOK');
    }
    // Leaving the map out moves on; the host may remember it for the next pages.
    this.#next();
    this.hideBody = true;
    this.#tell('player-hide-body');
  }

  #tell(name: PlayerEvent): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true }));
  }

  // The line, and what is said about it.

  #visibility = (): void => {
    if (document.visibilityState === 'hidden') void this.flush();
    else this.#keeping.retry();
  };

  #leaving = (): void => {
    if (this.#keeps) this.#keeping.leave();
  };

  #line = (): void => {
    this.online = navigator.onLine;
    if (this.online) this.#keeping.retry();
    else if (this.#keeping.unsaved) void this.flush();
  };

  #left = (): void => {
    if (this.#keeping.unsaved) void this.flush();
  };

  #keepStateChanged(state: KeepState): void {
    const before = this.keepState;
    this.keepState = state;
    if (state === 'KEPT') this.keeper?.forget(this.responseId);
    // Spoken only when it matters: each pause in typing would otherwise be interrupted.
    if (state === 'WAITING') this.#announce(this.#say('notSaved'));
    if (state === 'SIGNED_OUT') this.#announce(this.#say('signedOut'));
    if (state === 'KEPT' && before !== 'SAVING') this.#announce(this.#say('kept'));
    if (state === 'GONE') this.sending = false;
  }

  #announce(line: string): void {
    this.announced = line;
  }

  // Drawing.

  protected override render(): TemplateResult {
    return html`
      <div
        class="page ${this.#onePage || this.readonly ? 'wide' : ''}"
        part="page"
        @pointerdown=${() => (this.#byPointer = true)}
        @keydown=${() => (this.#byPointer = false)}
        @focusout=${this.#left}
      >
        ${this.#top()} ${this.#banner()}
        ${this.readonly ? this.#reading() : this.#onePage ? this.#all() : this.#single()}
        <div class="apart" role="status">${this.announced}</div>
      </div>
      <player-steady-card
        .frame=${this.#frame}
        .say=${this.#say}
        .mayDelete=${this.#keep !== 'NEVER' && !this.preview}
        .keeps=${this.#keep === 'ALWAYS'}
        @steady=${this.#steadyAct}
      ></player-steady-card>
    `;
  }

  #top(): TemplateResult {
    return html`
      <div class="top" part="top">
        <button type="button" class="outline close" @click=${this.#close}>
          ${this.#say('close')}
        </button>
        ${this.#pill()}
      </div>
    `;
  }

  #pill(): TemplateResult | typeof nothing {
    if (this.readonly || this.ending !== undefined) return nothing;
    const key = this.#pillKey;
    return key === undefined
      ? nothing
      : html`<span class="pill" part="saved" data-state=${this.keepState}>${this.#say(key)}</span>`;
  }

  get #pillKey(): TextKey | undefined {
    if (this.preview) return 'previewOnly';
    if (!this.#keeps) return this.#keep === 'ALWAYS' ? undefined : 'notKept';
    switch (this.keepState) {
      case 'KEPT':
        return 'kept';
      case 'SAVING':
        return 'saving';
      case 'WAITING':
      case 'SIGNED_OUT':
        return 'notSaved';
      default:
        return undefined;
    }
  }

  #banner(): TemplateResult | typeof nothing {
    const say = this.#say;
    if (this.ending !== undefined) return nothing;
    if (this.keepState === 'SIGNED_OUT') {
      return html`<div class="banner" part="banner">
        <p>${say('signedOut')}</p>
        <button type="button" class="outline" @click=${() => this.#tell('player-sign-in')}>
          ${say('signIn')}
        </button>
      </div>`;
    }
    const line =
      this.keepState === 'GONE'
        ? say('gone')
        : !this.online && this.#keeps
          ? // "Safe on this phone" is only said where something keeps it on this phone.
            (this.keeper && withoutGaps(this.#frame['offline'])) || say('offlineHere')
          : this.merged
            ? say('merged')
            : '';
    return line === '' ? nothing : html`<div class="banner" part="banner"><p>${line}</p></div>`;
  }

  #single(): TemplateResult {
    const plan = this.#plan;
    const index = Math.max(0, plan.findIndex((screen) => screen.id === this.at));
    const screen = plan[index];
    const folds = isField(screen) && this.#isFolded(screen.field) ? 'folded' : 'open';
    const ended = this.at === 'end';
    return html`
      ${ended ? nothing : this.#progress(index, plan.length - 1)}
      <div class="body">
        ${keyed(`${this.at} ${folds}`, ended ? this.#ended() : this.#screenView(screen))}
      </div>
      ${ended ? nothing : this.#foot(screen)}
    `;
  }

  #screenView(screen: Screen | undefined): TemplateResult {
    if (isField(screen)) return this.#question(screen.field, true);
    switch (screen?.kind) {
      case 'keep':
        return keepView(this.#definition, this.#say, this.#keepIt, this.#close);
      case 'sharing':
        return this.#sharing(true);
      default:
        return this.#start();
    }
  }

  #ended(): TemplateResult {
    if (this.ending !== 'DELETED') {
      return endView(this.#definition, this.#frame, this.#say, this.#sent, this.#backToToday);
    }
    const waiting = this.#keeping.wishes === 'DELETE' && this.keepState !== 'SAVING';
    return endView(
      { fields: [], closing: this.#say(waiting ? 'deleteWaiting' : 'deleted') },
      {},
      this.#say,
      undefined,
      this.#backToToday,
    );
  }

  #progress(index: number, of: number): TemplateResult {
    return html`
      <div
        class="progress"
        role="progressbar"
        aria-label=${this.#say('progressLabel')}
        aria-valuemin="0"
        aria-valuemax=${of}
        aria-valuenow=${index}
        aria-valuetext=${this.#say('progress', { n: index + 1, of: of + 1 })}
        style="--share: ${of === 0 ? 0 : index / of}"
      >
        <div></div>
      </div>
    `;
  }

  #start(): TemplateResult {
    const begun = this.#plan.some((screen) => screen.id === this.screen && isField(screen));
    return startView({
      definition: this.#definition,
      frame: this.#frame,
      say: this.#say,
      sharing: this.draft.sharing,
      keepsNothing: this.#keep !== 'ALWAYS',
      begun,
      onePage: this.#onePage,
      begin: this.#begin,
      goOn: () => this.#show(this.screen),
      notThisWeek: this.#notNow,
    });
  }

  #isFolded(field: Field): boolean {
    return this.folded.has(field.id) && this.#foldLine(field) !== undefined;
  }

  #question(field: Field, alone: boolean): TemplateResult {
    return questionView({
      field,
      value: this.draft.answers[field.id],
      env: this.#env,
      alone,
      folded: this.#isFolded(field),
      answer: (event: AnswerEvent) => this.#answer(field.id, event.detail),
      unfold: () => this.#fold(field.id, false),
      sendNow: this.#kind === 'SUPPORT' ? undefined : this.#sendEarly,
    });
  }

  #sendEarly = (): void => {
    if (this.#onePage) this.#send();
    else this.#show('sharing');
  };

  #sharing(alone: boolean): TemplateResult {
    return sharingView({
      frame: this.#frame,
      say: this.#say,
      sharing: this.draft.sharing,
      bring: this.draft.bring,
      use: this.draft.use,
      asksUse: this.#kind === 'EXERCISE',
      asksBring: this.#kind === 'EXERCISE',
      alone,
      waiting: this.sending && (this.keepState === 'WAITING' || this.keepState === 'SIGNED_OUT'),
      share: (sharing) => this.#change({ sharing }, 'sharing'),
      bringIt: (bring) => this.#change({ bring }, 'bring'),
      useIt: (use) => this.#change({ use }, 'use'),
    });
  }

  #foot(screen: Screen | undefined): TemplateResult {
    const say = this.#say;
    const kind = screen?.kind;
    return html`
      <div class="foot" part="foot">
        ${kind === 'start'
          ? nothing
          : html`<div class="ways">
              <button type="button" class="quiet" @click=${this.#back}>${say('back')}</button>
              ${kind === 'keep' ? nothing : this.#mainButton(screen)}
            </div>`}
        ${this.#tools()}
      </div>
    `;
  }

  #mainButton(screen: Screen | undefined): TemplateResult {
    const say = this.#say;
    if (screen?.kind === 'sharing') return this.#sendButton();
    if (isField(screen) && screen.field.ends === true && screen.id === 'later') {
      return html`<button type="button" class="main" @click=${this.#notNow}>
        ${say('leaveForToday')}
      </button>`;
    }
    const last = this.#plan.at(-1)?.id === screen?.id;
    return html`<button type="button" class="main" @click=${this.#next}>
      ${say(last ? 'done' : 'next')}
    </button>`;
  }

  /** Stays in place while sending, so that a second tap lands on it and does nothing. */
  #sendButton(): TemplateResult {
    return html`<button
      type="button"
      class="main"
      aria-disabled=${this.sending ? 'true' : 'false'}
      @click=${this.#send}
    >
      ${this.#say(this.sending ? 'sending' : 'send')}
    </button>`;
  }

  #tools(): TemplateResult {
    return html`
      <div class="tools" role="group" aria-label=${this.#say('pageTools')}>
        <button type="button" class="quiet" @click=${this.#moment}>${this.#say('moment')}</button>
        <button type="button" class="quiet" @click=${() => this.#tell('player-help')}>
          ${this.#say('help')}
        </button>
      </div>
    `;
  }

  #all(): TemplateResult {
    if (this.at === 'end') return html`<div class="body">${this.#ended()}</div>`;
    const plan = this.#plan;
    const last = plan.find((screen) => screen.kind === 'sharing');
    const later = this.#open.some((field) => field.id === 'later' && field.ends === true);
    return html`
      <div class="body all">
        ${this.#start()}
        ${plan.filter(isField).map((screen) => keyed(screen.id, this.#question(screen.field, false)))}
        ${last === undefined || later ? nothing : this.#sharing(false)}
      </div>
      <div class="foot" part="foot">
        <div class="ways">
          ${later
            ? html`<button type="button" class="main" @click=${this.#notNow}>
                ${this.#say('leaveForToday')}
              </button>`
            : last !== undefined
              ? this.#sendButton()
              : html`<button type="button" class="main" @click=${this.#finishAll}>
                  ${this.#say('done')}
                </button>`}
        </div>
        ${this.#tools()}
      </div>
    `;
  }

  #finishAll = (): void => {
    if (this.#keep === 'IF_ASKED' && !this.asked) this.#keepIt();
    else void this.#finishSupport();
  };

  #reading(): TemplateResult {
    const fields = openFields(this.#definition, this.draft.answers, this.#circumstances);
    const language = this.closest('[lang]')?.getAttribute('lang') ?? navigator.language;
    return html`
      <div class="body">
        <section class="start" part="start">
          <h1 class="title" tabindex="-1">${titleOf(this.#definition)}</h1>
          ${readingView(fields, this.draft.answers, this.#lists, this.#say, language)}
        </section>
      </div>
    `;
  }

  /** A new screen begins at its heading, for eyes and for screen readers. */
  protected override updated(): void {
    if (!this.#focusNext) return;
    this.#focusNext = false;
    const heading = this.renderRoot.querySelector<HTMLElement>('.body h1');
    this.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }
}

const emptyDraft: Draft = {
  answers: {},
  sharing: 'PRIVATE',
  bring: false,
  use: null,
  shortVersion: false,
  screen: '',
};

define('exercise-player', ExercisePlayer);

declare global {
  interface HTMLElementTagNameMap {
    'exercise-player': ExercisePlayer;
  }
}
