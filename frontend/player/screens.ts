/** The screens around the questions: start, keeping, sharing, end. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { clock, lock, tick } from './fields/icons.js';
import { kindOf, titleOf, type Definition, type Frame, type Sharing, type Use } from './model.js';
import type { Sent } from './keeping.js';
import { withNumbers } from './numbers.js';
import { fill, withoutGaps, type Say, type TextKey } from './texts.js';

const SHORT_MINUTES = 2;

export interface StartState {
  readonly definition: Definition;
  readonly frame: Frame;
  readonly say: Say;
  readonly sharing: Sharing;
  /** The short version is chosen. */
  readonly short: boolean;
  readonly keepsNothing: boolean;
  /** There is a place to go on from. */
  readonly begun: boolean;
  readonly onePage: boolean;
  readonly night: boolean;
  readonly second: boolean;
  readonly keepForDay: () => void;
  readonly begin: (shortVersion: boolean) => void;
}

export function startView(state: StartState): TemplateResult {
  const { definition, say, frame } = state;
  const kind = kindOf(definition);
  const minutes = minutesOf(state);
  const opening = withoutGaps(definition.intro ?? definition.why);
  return html`
    <section class="start" part="start">
      ${
        minutes === undefined
          ? nothing
          : html`<span class="pill leaf">${clock} ${minutesIn(minutes, say)}</span>`
      }
      <h1 class="title" tabindex="-1">${titleOf(definition)}</h1>
      ${state.second ? html`<p class="note">${say('secondPart')}</p>` : nothing} ${night(state)}
      ${opening === '' ? nothing : html`<p class="why">${withNumbers(opening, frame)}</p>`}
      ${
        state.short || (definition.steps ?? []).length === 0
          ? nothing
          : html`<ol class="steps" aria-label=${say('stepsHeading')}>
            ${definition.steps?.map((step) => html`<li>${step}</li>`)}
          </ol>`
      }
      ${kind === 'SUPPORT' ? supportReader(state) : facts(state, frame)}
      ${definition.licence === undefined ? nothing : html`<p class="licence soft">${definition.licence}</p>`}
      ${state.onePage || state.second ? nothing : fromStart(state)}
      ${state.second ? nothing : otherVersion(state)}
    </section>
  `;
}

/** Late, and the page can stir things up: that comes first, and the client chooses. */
function night({ night, definition, frame, say, keepForDay }: StartState): TemplateResult | typeof nothing {
  const line = withoutGaps(frame['night']);
  if (!night || (definition.level ?? 'CALM') === 'CALM' || line === '') return nothing;
  return html`
    <div class="note">
      <p>${line}</p>
      <button type="button" class="outline" @click=${keepForDay}>${say('keepForDay')}</button>
    </div>
  `;
}

/** A page that keeps something says who can read it. */
function supportReader({ definition, say, keepsNothing }: StartState): TemplateResult | typeof nothing {
  if (keepsNothing) return nothing;
  const shared = definition.sharing === 'SHARED';
  return html`<p class="reader soft">
    ${lock} <span>${say(shared ? 'supportShared' : 'supportPrivate')}</span>
  </p>`;
}

function facts(
  state: StartState,
  frame: Frame,
): TemplateResult {
  const { say, sharing, keepsNothing } = state;
  const start = withoutGaps(fill(frame['start'] ?? '', { n: minutesOf(state) ?? 0 }));
  const reader = withoutGaps(frame[READERS[sharing]]);
  return html`
    <div class="facts">
      <p>${start}</p>
      <p class="reader">${lock} <span>${keepsNothing ? say('keepAsk') : reader}</span></p>
      <p>${withoutGaps(frame['notwatched'])}</p>
    </div>
  `;
}

/** Going on is what most come back for, so beginning anew stands further up, among the rest. */
function fromStart({ begun, say, begin, short }: StartState): TemplateResult | typeof nothing {
  return begun
    ? html`<div class="short">
        <button type="button" class="outline" @click=${() => begin(short)}>${say('fromStart')}</button>
      </div>`
    : nothing;
}

/** The other of the two versions; what was written in this one stays. */
function otherVersion({ definition, say, begin, short }: StartState): TemplateResult | typeof nothing {
  if (definition.short === undefined) return nothing;
  if (short) {
    return html`
      <div class="short">
        <p class="soft">${definition.short.text ?? ''}</p>
        <button type="button" class="outline" @click=${() => begin(false)}>
          ${say('wholePage', { n: definition.minutes ?? '' })}
        </button>
      </div>
    `;
  }
  const minutes = definition.shortMinutes ?? SHORT_MINUTES;
  return html`
    <div class="short">
      <button type="button" class="outline" @click=${() => begin(true)}>
        ${minutes === 1 ? say('shortOneMinute') : say('shortMinutes', { n: minutes })}
      </button>
      <p class="soft">${definition.short.text ?? ''}</p>
    </div>
  `;
}

function minutesOf({ definition, short }: StartState): number | undefined {
  return short ? (definition.shortMinutes ?? SHORT_MINUTES) : definition.minutes;
}

function minutesIn(minutes: number, say: Say): string {
  return minutes === 1 ? say('oneMinute') : say('minutes', { n: minutes });
}

export const READERS: Readonly<Record<Sharing, string>> = {
  PRIVATE: 'reader_private',
  NUMBERS_ONLY: 'reader_numbers',
  NEXT_SESSION: 'reader_next',
  SHARED: 'reader_shared',
};

const SHARINGS: readonly (readonly [Sharing, TextKey])[] = [
  ['PRIVATE', 'sharingPrivate'],
  ['NUMBERS_ONLY', 'sharingNumbers'],
  ['NEXT_SESSION', 'sharingNext'],
  ['SHARED', 'sharingShared'],
];

const USES: readonly (readonly [Use, TextKey])[] = [
  ['YES', 'useYes'],
  ['SOME', 'useSome'],
  ['NO', 'useNo'],
  ['TOO_MUCH', 'useTooMuch'],
];

export interface SharingState {
  readonly frame: Frame;
  readonly say: Say;
  readonly sharing: Sharing;
  readonly bring: boolean;
  readonly use: Use | null;
  /** A questionnaire: who reads it is said and not chosen. */
  readonly isForm: boolean;
  readonly asksUse: boolean;
  readonly asksBring: boolean;
  readonly alone: boolean;
  readonly waiting: boolean;
  /** What is not sent lies on this phone. */
  readonly keptHere: boolean;
  /** Why it cannot be sent like this; blank where it can. */
  readonly refusal: string;
  readonly notYet: () => void;
  readonly share: (sharing: Sharing) => void;
  readonly bringIt: (bring: boolean) => void;
  readonly useIt: (use: Use) => void;
}

export function sharingView(state: SharingState): TemplateResult {
  const { say, alone } = state;
  if (state.isForm) return formEnd(state);
  return html`
    <section class="sharing" part="sharing">
      ${
        alone
          ? html`<h1 class="ask" tabindex="-1" id="share-label">${say('sharingQuestion')}</h1>`
          : html`<h2 class="ask" id="share-label">${say('sharingQuestion')}</h2>`
      }
      ${readers(state)}
      ${
        state.asksBring
          ? html`<label class="choice apart-above">
            <input
              type="checkbox"
              .checked=${live(state.bring)}
              @change=${(event: Event) => state.bringIt((event.target as HTMLInputElement).checked)}
            />
            <span class="box" aria-hidden="true">${tick}</span>
            <span>${say('bring')}</span>
          </label>`
          : nothing
      }
      ${state.asksUse ? uses(state) : nothing}
      ${waits(state)}
    </section>
  `;
}

/** It goes as soon as there is a line, unless its client would rather not. */
function waits({ say, waiting, keptHere, refusal, notYet }: SharingState): TemplateResult {
  const line = waiting ? say(keptHere ? 'sendKept' : 'sendWaiting') : refusal;
  return html`
    <p class="waiting" role="status">${line}</p>
    ${
      waiting
        ? html`<button type="button" class="quiet" @click=${notYet}>${say('sendNotYet')}</button>`
        : nothing
    }
  `;
}

function formEnd(state: SharingState): TemplateResult {
  const { say, frame, alone } = state;
  const reader = withoutGaps(frame[READERS.SHARED]) || say('formReader');
  return html`
    <section class="sharing" part="sharing">
      ${
        alone
          ? html`<h1 class="ask" tabindex="-1">${say('formEnd')}</h1>`
          : html`<h2 class="ask">${say('formEnd')}</h2>`
      }
      <p>${reader}</p>
      ${waits(state)}
    </section>
  `;
}

function readers({ say, frame, sharing, share }: SharingState): TemplateResult {
  return html`
    <div class="choices" role="radiogroup" aria-labelledby="share-label">
      ${SHARINGS.map(
        ([value, label]) => html`
          <label class="choice two-lines">
            <input
              type="radio"
              name="@sharing"
              .value=${value}
              .checked=${live(sharing === value)}
              @change=${() => share(value)}
            />
            <span class="dot" aria-hidden="true"></span>
            <span>
              <span class="strong">${say(label)}</span>
              <span class="soft">${withoutGaps(frame[READERS[value]])}</span>
            </span>
          </label>
        `,
      )}
    </div>
  `;
}

function uses({ say, use, useIt }: SharingState): TemplateResult {
  return html`
    <h2 class="ask small" id="use-label">${say('useQuestion')}</h2>
    <div class="choices chips" role="radiogroup" aria-labelledby="use-label">
      ${USES.map(
        ([value, label]) => html`
          <label class="choice">
            <input
              type="radio"
              name="@use"
              .value=${value}
              .checked=${live(use === value)}
              @change=${() => useIt(value)}
            />
            <span class="box" aria-hidden="true">${tick}</span>
            <span>${say(label)}</span>
          </label>
        `,
      )}
    </div>
  `;
}

export function keepView(
  definition: Definition,
  say: Say,
  keep: () => void,
  close: () => void,
): TemplateResult {
  return html`
    <section class="question words-alone" part="end">
      <h1 class="words" tabindex="-1">${definition.closing ?? say('done')}</h1>
      <p class="soft">${say('keepAsk')}</p>
      <div class="begin">
        <button type="button" class="main" @click=${close}>${say('closeUnkept')}</button>
        <button type="button" class="outline" @click=${keep}>${say('keepThis')}</button>
      </div>
    </section>
  `;
}

export function endView(
  definition: Definition,
  frame: Frame,
  say: Say,
  sent: Sent | undefined,
  back: () => void,
): TemplateResult {
  const next = withoutGaps(sent?.next);
  return html`
    <section class="end" part="end">
      <span class="end-mark" aria-hidden="true">${tick}</span>
      <h1 class="words" tabindex="-1">${sent?.closing ?? definition.closing ?? ''}</h1>
      <p>${withoutGaps(frame['end'])}</p>
      ${next === '' ? nothing : html`<p class="what-next">${next}</p>`}
      ${sent?.agreement === undefined ? nothing : html`<p><a href="/me/agreement">${sent.agreement}</a></p>`}
      <div class="begin">
        <button type="button" class="main" @click=${back}>${say('backToToday')}</button>
      </div>
    </section>
  `;
}
