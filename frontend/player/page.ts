/**
 * The page as it stands: answers, where the client is, what is folded, what is kept. The element
 * draws it; nothing in here knows about HTML.
 */
import { isBlank, isPicks } from './answers.js';
import { withCarried, withoutCarried, type Circumstances } from './conditions.js';
import { Keeping, NOT_A_FIELD, type Body, type KeepState, type Sent } from './keeping.js';
import {
  keepOf,
  kindOf,
  type Answer,
  type Answers,
  type Definition,
  type Field,
  type Frame,
  type Keep,
  type Kind,
  type Lists,
} from './model.js';
import { END, SHARING, START, firstOpenOf, hiddenIds, isField, planOf, type Screen } from './plan.js';
import { foldedLine, stirredUp } from './signs.js';
import { unsavedOf } from './phone-keeper.js';
import { carryOut } from './wishes.js';
import { wordsOf } from './words-kept.js';
import {
  localToday,
  mergeAnswers,
  withAnswer,
  type Draft,
  type Choices,
  type LocalKeeper,
  type PhoneDraft,
  type Wish,
} from './store.js';
import { sayWith, type Say } from './texts.js';

export type PlayerEvent =
  | 'player-close'
  | 'player-moment'
  | 'player-help'
  | 'player-steady-page'
  | 'player-sent'
  | 'player-deleted'
  | 'player-not-now'
  | 'player-sign-in'
  | 'player-hide-body';

/** Stands among the answers and is none: the parts that only the client reads. */
const ONLY_ME = '@onlyMe';

/** What the page needs from the element around it. */
export interface PageHost {
  readonly responseId: string;
  readonly endpoint: string;
  readonly preview: boolean;
  readonly readonly: boolean;
  readonly state: 'DRAFT' | 'SENT';
  readonly onePage: boolean;
  readonly ladderInUse: boolean;
  readonly fourthWeek: boolean;
  readonly hideBody: boolean;
  readonly secondPart: boolean;
  readonly keeper: LocalKeeper | undefined;
  requestUpdate(): void;
  tell(event: PlayerEvent): void;
  /** Brings a question into view where all of them stand on one page. */
  goTo(screen: string): void;
  /** Opens the steady card over the page. */
  steady(): void;
}

export class Page {
  say: Say = sayWith({});
  frame: Frame = {};
  lists: Lists = {};
  sayingNo: Readonly<Record<string, string>> = {};
  definition: Definition = { fields: [] };

  draft: Draft = emptyDraft;
  at = START.id;
  keepState: KeepState = 'IDLE';
  sending = false;
  merged = false;
  announced = '';
  ending: 'SENT' | 'DELETED' | undefined;
  /** Words of this page lie on this phone that were overtaken by what was written elsewhere. */
  left = false;
  /** It was to be deleted, and was sent somewhere else before. */
  sentElsewhere = false;
  /** Why it cannot be sent like this. */
  refusal = '';
  sentAnswer: Sent | undefined;
  /** The next drawing begins at its heading. */
  focusNext = false;
  /** Arrow keys pass over choices on their way; only a tap decides at once. */
  byPointer = false;
  /** What stands in an input and is no answer (yet). */
  readonly inputs = new Map<string, string>();

  /** The client asked to keep a page that keeps nothing by itself. */
  #asked = false;
  #folded = new Set<string>();
  #steadied: Answer | undefined;
  #afterSteady: (() => void) | undefined;

  readonly keeping: Keeping;

  constructor(private readonly host: PageHost) {
    this.keeping = new Keeping({
      address: () => this.#address,
      snapshot: () => this.#snapshot(),
      saved: () => this.host.keeper?.forget(),
      wishChanged: () => this.#keepHere(),
      refused: (why) => {
        this.sending = false;
        this.refusal = why;
        this.#keepHere();
        this.host.requestUpdate();
      },
      stateChanged: (state) => this.#keepStateChanged(state),
      merge: (theirs, mine) => {
        const answers = mergeAnswers(this.draft.answers, withoutCarried(theirs), mine);
        // After an answer that got lost on its way the other tab was this one: nothing to tell.
        this.merged ||=
          JSON.stringify(sorted(answers)) !== JSON.stringify(sorted(this.draft.answers));
        this.#set({ answers });
      },
      sent: (sent) => this.#end(sent),
      deleted: () => {
        this.host.keeper?.forget();
        this.host.requestUpdate();
        this.host.tell('player-deleted');
      },
    });
  }

  get #address(): string {
    return `${this.host.endpoint}/${encodeURIComponent(this.host.responseId)}`;
  }

  #snapshot(): Omit<Body, 'revision' | 'changed'> {
    return {
      ...this.draft,
      answers: withCarried(this.definition, this.draft.answers, this.circumstances),
      hidden: hiddenIds(this.definition, this.open, this.draft.answers),
    };
  }

  load(draft: Draft): void {
    this.draft = { ...draft, answers: withoutCarried(draft.answers) };
    this.inputs.clear();
    this.ending = undefined;
    this.merged = false;
    this.#asked = false;
    this.left = false;
    this.refusal = '';
    const sent = this.host.state === 'SENT' && !this.host.readonly;
    this.at = sent ? END.id : (this.plan[0]?.id ?? START.id);
    this.#folded = new Set(
      this.definition.fields
        .filter((field) => !isBlank(draft.answers[field.id]) && this.#line(field) !== undefined)
        .map((field) => field.id),
    );
    if (this.host.onePage) this.seeAll();
  }

  /** All questions stand on one page, and are seen. */
  seeAll(): void {
    for (const field of this.open) this.#preset(field);
  }

  /** Shows a question to whoever is writing the page; where it is not asked, the page stays. */
  look(screen: string): void {
    if (this.plan.some((one) => one.id === screen)) this.at = screen;
  }

  // What follows from the answers.

  get kind(): Kind {
    return kindOf(this.definition);
  }

  get keep(): Keep {
    return keepOf(this.definition);
  }

  /** Whether anything leaves this page at all. */
  get keeps(): boolean {
    if (this.host.preview || this.host.readonly || this.host.state === 'SENT') return false;
    return this.keep === 'ALWAYS' || (this.keep === 'IF_ASKED' && this.#asked);
  }

  get circumstances(): Circumstances {
    const { ladderInUse, fourthWeek, hideBody, secondPart } = this.host;
    const { sayingNo } = this;
    return { today: localToday(), ladderInUse, fourthWeek, hideBody, sayingNo, secondPart };
  }

  get plan(): readonly Screen[] {
    return planOf(this.definition, this.draft.answers, this.circumstances, {
      shortVersion: this.draft.shortVersion,
      kept: this.#asked,
    });
  }

  get open(): readonly Field[] {
    return this.plan.filter(isField).map((screen) => screen.field);
  }

  isFolded(field: Field): boolean {
    return this.#folded.has(field.id) && this.#line(field) !== undefined;
  }

  // Answers.

  answer(id: string, value: Answer | undefined): void {
    this.#set({ answers: withAnswer(this.draft.answers, id, value) });
    this.#touch(id);
    const field = this.definition.fields.find((other) => other.id === id);
    if (field !== undefined && this.byPointer && !isBlank(value) && this.#line(field)) {
      this.fold(id, true);
    }
  }

  /** On a page that others may read, the client keeps parts to themselves. */
  get onlyMe(): readonly string[] {
    const parts = this.draft.answers[ONLY_ME];
    return isPicks(parts) ? parts.picked : [];
  }

  mayKeepToMyself(field: Field): boolean {
    const shared = this.definition.sharing === 'SHARED';
    return this.kind === 'SUPPORT' && shared && field.type !== 'text';
  }

  keepToMyself(id: string, on: boolean): void {
    const others = this.onlyMe.filter((part) => part !== id);
    this.answer(ONLY_ME, { picked: on ? [...others, id] : others, own: [] });
  }

  change(part: Partial<Draft>): void {
    this.#set(part);
    this.#touch(...Object.keys(part).map((name) => NOT_A_FIELD + name));
  }

  /** One neutral line takes the place of a question whose answer nobody beside should read. */
  fold(id: string, fold: boolean): void {
    if (fold) this.#folded.add(id);
    else this.#folded.delete(id);
    this.focusNext = !this.host.onePage;
    this.host.requestUpdate();
  }

  #line(field: Field): string | undefined {
    return field.type === 'singleChoice' || field.type === 'yesNo'
      ? foldedLine(field, this.draft.answers[field.id], this.frame, this.say('quietLine'))
      : undefined;
  }

  #set(part: Partial<Draft>): void {
    this.draft = { ...this.draft, ...part };
    this.host.requestUpdate();
  }

  #touch(...ids: readonly string[]): void {
    if (!this.keeps || this.ending !== undefined) return;
    this.refusal = '';
    this.keeping.touch(...ids);
    this.#keepHere();
  }

  /** What the server does not have yet lies on this phone at once. */
  #keepHere(): void {
    const { keeper } = this.host;
    if (keeper === undefined) return;
    const { keeping } = this;
    const { wish } = keeping;
    if (!keeping.unsaved && wish === undefined) {
      keeper.forget();
      return;
    }
    const choices = keeping.unsavedChoices;
    const unsaved = [
      ...keeping.unsavedFields,
      // It has to lie beside the words: put in without it, they could be read by others.
      ...(choices.includes(ONLY_ME.slice(NOT_A_FIELD.length)) ? [ONLY_ME] : []),
    ];
    keeper.keep({
      revision: keeping.revision,
      screen: this.draft.screen,
      shortVersion: this.draft.shortVersion,
      answers: unsavedOf(this.draft.answers, unsaved),
      choices: this.#choices(choices),
      ...(wish === undefined ? {} : { wish: this.#withBody(wish) }),
    });
  }

  /** All that is to be sent, so that it can be sent from another page once there is a line. */
  #withBody(wish: Wish): Wish {
    if (wish.kind === 'DELETE') return wish;
    const body = { revision: this.keeping.revision, ...this.#snapshot(), changed: [] };
    return { ...wish, body };
  }

  #choices(unsaved: readonly string[]): Choices {
    const { sharing, bring, use } = this.draft;
    return {
      ...(unsaved.includes('sharing') ? { sharing } : {}),
      ...(unsaved.includes('bring') ? { bring } : {}),
      ...(unsaved.includes('use') ? { use } : {}),
    };
  }

  /**
   * Takes in what lay on this phone and was never saved, and goes on where it was written. What was
   * written somewhere else meanwhile is not written over: it stays on the phone to be read. A wish
   * to send or to delete is carried out, unless somebody wrote on the page since.
   */
  async restore(all: readonly PhoneDraft[]): Promise<void> {
    const { keeper } = this.host;
    if (keeper === undefined || all.length === 0) return;
    this.left = all.some((one) => one.left === true);
    this.host.requestUpdate();
    const found = all.filter((one) => one.left !== true);
    if (found.length === 0) return;
    if (this.host.state === 'SENT') return this.#restoreSent(keeper, found);
    if (this.ending !== undefined) return;
    const left: Record<string, Answer | null> = {};
    for (const one of found) Object.assign(left, this.#takeIn(one));
    this.left ||= Object.keys(left).length > 0;
    const wish = found.findLast((one) => one.wish !== undefined);
    if (wish?.wish !== undefined) {
      this.#goOnWith(wish.wish, this.#overtaken(wish) && !this.#isWhole(wish.wish));
    }
    await keeper.takeOver(left, this.keeping.revision);
    this.host.requestUpdate();
  }

  /** What is to be sent is what stands on the page, however often it was saved meanwhile. */
  #isWhole({ body }: Wish): boolean {
    const answers = withoutCarried((body?.['answers'] ?? {}) as Answers);
    return JSON.stringify(sorted(answers)) === JSON.stringify(sorted(this.draft.answers));
  }

  #overtaken(found: PhoneDraft): boolean {
    return this.keeping.revision > found.revision + 1;
  }

  /** Gives back what was overtaken. */
  #takeIn(found: PhoneDraft): Readonly<Record<string, Answer | null>> {
    const overtaken = this.#overtaken(found);
    const mine = this.keeping.unsavedFields;
    const differ = Object.entries(found.answers).filter(
      ([id, answer]) =>
        !mine.includes(id) &&
        JSON.stringify(this.draft.answers[id] ?? null) !== JSON.stringify(answer),
    );
    const stays = ([id]: readonly [string, unknown]): boolean =>
      overtaken && !isBlank(this.draft.answers[id]);
    const missing = differ.filter((entry) => !stays(entry));
    const choices = overtaken ? {} : found.choices;
    if (missing.length > 0 || Object.keys(choices).length > 0) {
      if (this.keep === 'IF_ASKED') this.#asked = true;
      if (!overtaken) this.#set({ shortVersion: found.shortVersion });
      for (const [id, answer] of missing) this.answer(id, answer ?? undefined);
      if (Object.keys(choices).length > 0) this.change(choices);
      if (this.plan.some((screen) => screen.id === found.screen)) this.show(found.screen);
    } else if (!overtaken) {
      this.#placeOf(found);
    }
    const left = differ.filter(stays);
    const closed = left.find(([id]) => id === ONLY_ME)?.[1] ?? undefined;
    // What was to stay with its owner stays so, whatever else was written meanwhile.
    if (isPicks(closed)) for (const part of closed.picked) this.#closeToOthers(part);
    return Object.fromEntries(
      left.filter(([id, answer]) => id !== ONLY_ME && answer !== null && !isBlank(answer)),
    );
  }

  #closeToOthers(part: string): void {
    if (!this.onlyMe.includes(part)) this.keepToMyself(part, true);
  }

  /** All that was not saved is where the client was: going on leads there. */
  #placeOf({ screen, shortVersion }: PhoneDraft): void {
    const { draft } = this;
    const moved = this.at !== this.plan[0]?.id;
    const same = screen === draft.screen && shortVersion === draft.shortVersion;
    if (moved || same || screen === '') return;
    this.#set({ screen, shortVersion });
    if (!isEmpty(draft.answers)) {
      this.#touch(`${NOT_A_FIELD}screen`, `${NOT_A_FIELD}shortVersion`);
    }
    if (this.host.onePage) this.host.goTo(screen);
  }

  #goOnWith(wish: Wish, overtaken: boolean): void {
    if (overtaken) {
      this.merged = true;
      return;
    }
    if (wish.kind === 'DELETE') {
      this.delete();
      return;
    }
    if (this.keep === 'IF_ASKED') this.#asked = true;
    this.sending = true;
    this.at = SHARING.id;
    this.focusNext = !this.host.onePage;
    void this.keeping.goOnWith(wish);
    this.#keepHere();
  }

  /** The page was sent: by what waits here, or somewhere else and without it. */
  async #restoreSent(keeper: LocalKeeper, found: readonly PhoneDraft[]): Promise<void> {
    const wish = found.findLast((one) => one.wish?.kind === 'SEND')?.wish;
    const outcome = wish === undefined ? 'OVERTAKEN' : await carryOut(this.#address, wish);
    if (outcome === 'LATER') return;
    const left: Record<string, Answer | null> = {};
    if (outcome === 'OVERTAKEN') {
      for (const one of found) {
        for (const [id, answer] of Object.entries(wordsOf(one))) {
          if (isBlank(answer ?? undefined)) continue;
          const sent = JSON.stringify(this.draft.answers[id] ?? null);
          if (sent !== JSON.stringify(answer)) left[id] = answer;
        }
      }
    }
    this.left ||= Object.keys(left).length > 0;
    await keeper.takeOver(left, this.keeping.revision);
    this.host.requestUpdate();
  }

  /** A day that is offered as today is the client's answer once they have seen it. */
  #preset(field: Field): void {
    const seen = `preset~${field.id}`;
    if (field.preset !== 'TODAY' || this.inputs.has(seen)) return;
    this.inputs.set(seen, 'seen');
    if (isBlank(this.draft.answers[field.id])) this.answer(field.id, localToday());
  }

  // Moving between screens.

  show(id: string): void {
    const screen = this.plan.find((other) => other.id === id);
    this.at = id;
    if (this.host.onePage) this.host.goTo(id);
    else this.focusNext = true;
    if (isField(screen)) this.#arrive(screen.field);
    else if (id === SHARING.id) this.#remember(id);
    if (this.keeping.unsaved) void this.flush();
    this.host.requestUpdate();
  }

  #arrive(field: Field): void {
    this.#preset(field);
    this.#remember(field.id);
    if (this.keep === 'NEVER' && field.type === 'text') this.#letGo();
  }

  /** All on one page: the client is at this question. */
  notice(field: string): void {
    if (this.at === field || this.ending !== undefined) return;
    this.at = field;
    this.#quietBefore(field);
    this.#remember(field);
  }

  /**
   * Whoever went past the question about saying no without an answer reads its quiet line, as they
   * would when moving on from it.
   */
  #quietBefore(field: string): void {
    for (const before of this.open) {
      if (before.id === field) return;
      if (before.block === 'FREE' && isBlank(this.draft.answers[before.id])) {
        this.#folded.add(before.id);
      }
    }
  }

  /** An untouched page is not worth a request; on a begun one the place is remembered. */
  #remember(screen: string): void {
    this.#set({ screen });
    if (!isEmpty(this.draft.answers)) this.#touch(`${NOT_A_FIELD}screen`);
  }

  begin(shortVersion: boolean): void {
    const other = shortVersion !== this.draft.shortVersion;
    this.#set({ shortVersion });
    // Which version it is belongs to the place, and is remembered with it.
    if (other && !isEmpty(this.draft.answers)) this.#touch(`${NOT_A_FIELD}shortVersion`);
    // All on one page, the questions stand below, and nothing has to be walked to.
    if (this.host.onePage) return;
    const { plan } = this;
    this.show(firstOpenOf(plan, this.draft.answers) ?? plan[1]?.id ?? END.id);
  }

  /** There is a place to go on from. */
  get begun(): boolean {
    const { screen } = this.draft;
    return screen === SHARING.id
      ? this.plan.some((one) => one.id === screen) && !isEmpty(this.draft.answers)
      : this.open.some((field) => field.id === screen);
  }

  goOnFrom(): void {
    this.show(this.draft.screen);
  }

  next(): void {
    const { plan } = this;
    const index = plan.findIndex((screen) => screen.id === this.at);
    const here = plan[index];
    // Left blank, or answered by keyboard: the quiet line comes when the client moves on.
    if (isField(here) && this.#line(here.field) !== undefined && !this.#folded.has(here.id)) {
      this.fold(here.id, true);
      return;
    }
    const after = plan[index + 1]?.id;
    const go = (): void => (after === undefined ? void this.finish() : this.show(after));
    if (here?.id === 'after' && this.#mustSteady) this.#steady(go);
    else go();
  }

  back(): void {
    const { plan } = this;
    const index = plan.findIndex((screen) => screen.id === this.at);
    this.keeping.dropSend();
    this.sending = false;
    this.show(plan[Math.max(0, index - 1)]?.id ?? START.id);
  }

  /** The page waits for a line, and its client would rather not send it yet. */
  dropSend(): void {
    this.keeping.dropSend();
    this.sending = false;
    this.host.requestUpdate();
  }

  /** Words of a page that keeps nothing are gone with the screen they were written on. */
  #letGo(): void {
    this.#set({ answers: {} });
    this.inputs.clear();
  }

  // The steady card.

  /** Once for each mark, so that going on is going on. */
  get #mustSteady(): boolean {
    const after = this.draft.answers['after'];
    const asked = this.open.some((field) => field.id === 'after');
    return asked && stirredUp(this.draft.answers) && this.#steadied !== after;
  }

  #steady(then: () => void): void {
    this.#steadied = this.draft.answers['after'];
    this.#afterSteady = then;
    if (this.keeping.unsaved) void this.flush();
    this.host.steady();
  }

  moment(): void {
    this.#afterSteady = undefined;
    if (this.keeping.unsaved) void this.flush();
    this.host.steady();
    this.host.tell('player-moment');
  }

  goOn(): void {
    const then = this.#afterSteady;
    this.#afterSteady = undefined;
    then?.();
  }

  // Sending, finishing, leaving.

  send(): void {
    if (this.sending) return;
    if (this.#mustSteady) {
      this.#steady(() => this.send());
      return;
    }
    if (this.host.preview) {
      this.#end({});
      return;
    }
    this.sending = true;
    this.refusal = '';
    this.host.requestUpdate();
    void this.keeping.send();
  }

  #end(sent: Sent): void {
    this.host.keeper?.forget();
    this.sending = false;
    this.ending = 'SENT';
    this.sentAnswer = sent;
    this.at = END.id;
    this.focusNext = true;
    this.host.requestUpdate();
  }

  /** Ends without sending: what is written is kept first, and only then the page closes. */
  async finish(): Promise<void> {
    await this.flush();
    if (this.keeps && this.keeping.unsaved && !this.keeping.gone) this.announce(this.say('notSaved'));
    else this.host.tell('player-close');
  }

  keepIt(): void {
    this.#asked = true;
    this.#touch(`${NOT_A_FIELD}keep`, ...Object.keys(this.draft.answers));
    const next = this.plan.find((screen) => screen.kind === 'sharing');
    if (next !== undefined) this.show(next.id);
    else void this.finish();
  }

  leave(): void {
    if (this.keeps) this.keeping.leave();
  }

  flush(): Promise<void> {
    return this.keeps ? this.keeping.flush() : Promise.resolve();
  }

  delete(): void {
    const kept = this.keeps;
    this.#letGo();
    this.ending = 'DELETED';
    this.at = END.id;
    this.focusNext = true;
    if (kept) void this.keeping.delete();
    else {
      this.host.keeper?.forget();
      this.host.tell('player-deleted');
    }
  }

  announce(line: string): void {
    this.announced = line;
    this.host.requestUpdate();
  }

  /** It was sent, deleted or closed somewhere else; what is not in it stays on this phone. */
  #gone(): void {
    this.sending = false;
    if (this.ending === 'DELETED') {
      this.host.keeper?.forget();
      this.sentElsewhere = true;
    } else if (this.keeping.unsavedFields.length > 0) {
      this.#keepHere();
    } else {
      this.host.keeper?.forget();
    }
  }

  #keepStateChanged(state: KeepState): void {
    const before = this.keepState;
    this.keepState = state;
    if (state === 'GONE') this.#gone();
    const waits = this.host.keeper === undefined ? 'notSaved' : 'keptHere';
    // Spoken only when it matters: each pause in typing would otherwise be interrupted.
    if (state === 'WAITING') this.announce(this.say(waits));
    if (state === 'SIGNED_OUT') this.announce(this.say('signedOut'));
    if (state === 'KEPT' && before !== 'SAVING') this.announce(this.say('kept'));
    this.host.requestUpdate();
  }
}

function isEmpty(answers: Answers): boolean {
  return Object.keys(answers).length === 0;
}

function sorted(answers: Answers): readonly (readonly [string, Answer | undefined])[] {
  return Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
}

export const emptyDraft: Draft = {
  answers: {} as Answers,
  sharing: 'PRIVATE',
  bring: false,
  use: null,
  shortVersion: false,
  screen: '',
};
