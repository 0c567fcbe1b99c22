/** What stands on every screen: Close and the saved state above, the ways on and out below. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Field } from './model.js';
import { withNumbers } from './numbers.js';
import { isField, type Screen } from './plan.js';
import type { Page } from './page.js';
import { withoutGaps, type TextKey } from './texts.js';

export interface Doings {
  readonly close: () => void;
  readonly begin: () => void;
  readonly goOn: () => void;
  readonly back: () => void;
  readonly next: () => void;
  readonly send: () => void;
  readonly finish: () => void;
  readonly moment: () => void;
  readonly help: () => void;
  readonly notNow: () => void;
  readonly signIn: () => void;
}

export function topBar(page: Page, pill: TextKey | undefined, close: () => void): TemplateResult {
  return html`
    <div class="top" part="top">
      <button type="button" class="outline close" part="close" @click=${close}>${page.say('close')}</button>
      ${
        pill === undefined
          ? nothing
          : html`<span class="pill" part="saved" data-state=${page.keepState}>${page.say(pill)}</span>`
      }
    </div>
  `;
}

/** What became of a page that has ended. */
export function endState(page: Page): TextKey | undefined {
  if (page.ending === 'SENT') return 'sentState';
  return page.keeping.wish === undefined ? undefined : 'keptHere';
}

export function savedState(page: Page, keptOnPhone: boolean): TextKey | undefined {
  if (!page.keeps) return page.keep === 'ALWAYS' ? undefined : 'notKept';
  switch (page.keepState) {
    case 'KEPT':
      return 'kept';
    case 'SAVING':
      return 'saving';
    case 'WAITING':
    case 'SIGNED_OUT':
      return keptOnPhone ? 'keptHere' : 'notSaved';
    default:
      return undefined;
  }
}

export function banner(
  page: Page,
  online: boolean,
  keptOnPhone: boolean,
  signIn: () => void,
  keptHref: string,
): TemplateResult | typeof nothing {
  const { say, keepState } = page;
  if (keepState === 'GONE' && keptOnPhone && page.keeping.unsavedFields.length > 0) {
    return html`<div class="banner" part="banner">
      <p>${say('goneHere')}</p>
      ${toKept(page, keptHref)}
    </div>`;
  }
  if (keepState === 'SIGNED_OUT') {
    return html`<div class="banner" part="banner">
      <p>${say('signedOut')}</p>
      <button type="button" class="outline" @click=${signIn}>${say('signIn')}</button>
    </div>`;
  }
  // "Safe on this phone" is only said where something keeps it on this phone.
  const safe = keptOnPhone ? withoutGaps(page.frame['offline']) : '';
  const line =
    keepState === 'GONE'
      ? say('gone')
      : !online && page.keeps
        ? safe || say('offlineHere')
        : page.merged
          ? say('merged')
          : '';
  return line === ''
    ? leftHere(page, keptHref)
    : html`<div class="banner" part="banner"><p>${withNumbers(line, page.frame)}</p></div>`;
}

/** Words that were overtaken by what was written elsewhere lie on this phone. */
export function leftHere(page: Page, keptHref: string): TemplateResult | typeof nothing {
  return page.left
    ? html`<div class="banner" part="banner">
        <p>${page.say('leftHere')}</p>
        ${toKept(page, keptHref)}
      </div>`
    : nothing;
}

function toKept(page: Page, keptHref: string): TemplateResult | typeof nothing {
  return keptHref === ''
    ? nothing
    : html`<a class="button outline" href=${keptHref}>${page.say('seeKept')}</a>`;
}

export function progress(page: Page, index: number, last: number): TemplateResult {
  return html`
    <div
      class="progress"
      role="progressbar"
      aria-label=${page.say('progressLabel')}
      aria-valuemin="0"
      aria-valuemax=${last}
      aria-valuenow=${index}
      aria-valuetext=${page.say('progress', { n: index + 1, of: last + 1 })}
    >
      <div style="--share: ${last === 0 ? 0 : index / last}"></div>
    </div>
  `;
}

/** The foot of one screen. */
export function screenFoot(page: Page, screen: Screen | undefined, doings: Doings): TemplateResult {
  return html`
    <div class="foot" part="foot">
      ${
        screen === undefined || screen.kind === 'start'
          ? startWays(page, doings)
          : html`<div class="ways">
            ${
              page.plan[0]?.id === screen.id
                ? nothing
                : html`<button type="button" class="quiet" @click=${doings.back}>
                  ${page.say('back')}
                </button>`
            }
            ${screen.kind === 'keep' ? nothing : wayOn(page, screen, doings)}
          </div>`
      }
      ${tools(page, doings)}
    </div>
  `;
}

function startWays(page: Page, doings: Doings): TemplateResult {
  const { say } = page;
  return html`
    <div class="ways">
      <button type="button" class="quiet" @click=${doings.notNow}>${say('notThisWeek')}</button>
      ${page.begun ? mainButton(say('goOn'), doings.goOn) : mainButton(say('begin'), doings.begin)}
    </div>
  `;
}

/**
 * The last button of everything on one page; it stands under what it sends. Where there is no start
 * screen that offers it, *Not this week* stands beside it.
 */
export function pageEnd(page: Page, doings: Doings, mayWait: boolean): TemplateResult {
  const later = page.open.some(isLater);
  const sends = page.plan.some((screen) => screen.kind === 'sharing');
  return html`
    <div class="ways">
      ${
        mayWait && sends && !later
          ? html`<button type="button" class="quiet" @click=${doings.notNow}>
            ${page.say('notThisWeek')}
          </button>`
          : nothing
      }
      ${
        later
          ? mainButton(page.say('leaveForToday'), doings.notNow)
          : sends
            ? sendButton(page, doings.send)
            : mainButton(page.say(page.keep === 'IF_ASKED' ? 'keepThis' : 'done'), doings.finish)
      }
    </div>
  `;
}

export function pageFoot(page: Page, doings: Doings): TemplateResult {
  return html`<div class="foot only-tools" part="foot">${tools(page, doings)}</div>`;
}

/** "Then leave it for today" ends the page and keeps nothing. */
export function isLater(field: Field): boolean {
  return field.ends === true && field.endsAs === 'NOT_THIS_WEEK';
}

function wayOn(page: Page, screen: Screen, doings: Doings): TemplateResult {
  if (screen.kind === 'sharing') return sendButton(page, doings.send);
  if (isField(screen) && isLater(screen.field)) {
    return mainButton(page.say('leaveForToday'), doings.notNow);
  }
  const last = page.plan.at(-1)?.id === screen.id;
  return mainButton(page.say(last ? 'done' : 'next'), doings.next);
}

function mainButton(name: string, act: () => void): TemplateResult {
  return html`<button type="button" class="main" @click=${act}>${name}</button>`;
}

/** Stays in place while sending, so that a second tap lands on it and does nothing. */
function sendButton(page: Page, send: () => void): TemplateResult {
  return html`<button
    type="button"
    class="main"
    aria-disabled=${page.sending ? 'true' : 'false'}
    @click=${send}
  >
    ${page.say(page.sending ? 'sending' : 'send')}
  </button>`;
}

function tools(page: Page, doings: Doings): TemplateResult {
  return html`
    <div class="tools" role="group" aria-label=${page.say('pageTools')}>
      <button type="button" class="quiet" @click=${doings.moment}>${page.say('moment')}</button>
      <button type="button" class="quiet" @click=${doings.help}>${page.say('help')}</button>
    </div>
  `;
}
