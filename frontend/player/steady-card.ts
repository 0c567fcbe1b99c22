/**
 * "I need a moment": the steady card over everything, with the page folded away behind it.
 *
 * A native dialog, because it keeps the focus inside, makes the rest inert and closes on Escape.
 * Looking around happens right here, so that it works without a line.
 */
import { LitElement, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { define } from './fields/field-element.js';
import type { Frame } from './model.js';
import { withoutGaps, type Say, type TextKey } from './texts.js';

export type SteadyAct = 'CLOSE' | 'STEADY_PAGE' | 'GO_ON' | 'KEEP_AND_STOP' | 'DELETE' | 'HELP';

type View = 'CARD' | 'LOOK' | 'ASK_DELETE';

const LOOKS: readonly TextKey[] = ['lookOne', 'lookTwo', 'lookThree', 'lookFour', 'lookFive'];

export class SteadyCard extends LitElement {
  static override properties: PropertyDeclarations = {
    frame: { attribute: false },
    say: { attribute: false },
    mayDelete: { attribute: false },
    keeps: { attribute: false },
    view: { state: true },
    look: { state: true },
  };

  declare frame: Frame;
  declare say: Say;
  declare mayDelete: boolean;
  declare keeps: boolean;
  declare private view: View;
  declare private look: number;
  #lookOnly = false;

  constructor() {
    super();
    this.frame = {};
    this.mayDelete = true;
    this.keeps = true;
    this.view = 'CARD';
    this.look = 0;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  get isOpen(): boolean {
    return this.#dialog?.open === true;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  show(view: 'CARD' | 'LOOK'): void {
    this.view = view;
    this.look = 0;
    this.#lookOnly = view === 'LOOK';
    void this.updateComplete.then(() => {
      if (!this.isOpen) this.#dialog?.showModal();
      this.#focusHeading();
    });
  }

  hide(): void {
    this.#dialog?.close();
  }

  protected override render(): TemplateResult {
    return html`
      <dialog class="steady" aria-labelledby="steady-heading" @cancel=${this.#escape}>
        <div class="steady-page">
          <button type="button" class="outline close" @click=${() => this.#act('CLOSE')}>
            ${this.say('close')}
          </button>
          <div class="steady-middle">${this.#content()}</div>
        </div>
      </dialog>
    `;
  }

  #content(): TemplateResult {
    switch (this.view) {
      case 'LOOK':
        return this.#looking();
      case 'ASK_DELETE':
        return this.#asking();
      case 'CARD':
        return this.#card();
    }
  }

  #card(): TemplateResult {
    const { say } = this;
    const [first = '', ...rest] = withoutGaps(this.frame['steady_card']).split(/(?<=[.!?])\s+/);
    return html`
      <h2 id="steady-heading" class="words" tabindex="-1">${first}</h2>
      <p class="steady-text">${rest.join(' ')}</p>
      <div class="stack">
        <button type="button" class="main" @click=${() => this.#go('LOOK')}>
          ${say('lookAround')}
        </button>
        <button type="button" class="outline" @click=${() => this.#act('STEADY_PAGE')}>
          ${say('steadyPage')}
        </button>
        <button type="button" class="outline" @click=${() => this.#act('GO_ON')}>
          ${say('goOn')}
        </button>
        ${
          this.keeps
            ? html`<button type="button" class="outline" @click=${() => this.#act('KEEP_AND_STOP')}>
              ${say('keepAndStop')}
            </button>`
            : nothing
        }
        ${
          this.mayDelete
            ? html`<button type="button" class="outline" @click=${() => this.#go('ASK_DELETE')}>
              ${say('deleteWords')}
            </button>`
            : nothing
        }
        <button type="button" class="outline" @click=${() => this.#act('HELP')}>
          ${say('help')}
        </button>
      </div>
    `;
  }

  #looking(): TemplateResult {
    const { say } = this;
    const last = this.look === LOOKS.length - 1;
    return html`
      <h2 id="steady-heading" class="words" tabindex="-1">${say(LOOKS[this.look] ?? 'lookOne')}</h2>
      <div class="stack">
        <button type="button" class="main" @click=${last ? this.#looked : this.#lookOn}>
          ${say(last ? 'lookDone' : 'next')}
        </button>
        ${
          last
            ? nothing
            : html`<button type="button" class="quiet" @click=${this.#looked}>
              ${say('lookDone')}
            </button>`
        }
      </div>
    `;
  }

  #asking(): TemplateResult {
    const { say } = this;
    return html`
      <h2 id="steady-heading" class="words" tabindex="-1">${say('deleteAsk')}</h2>
      <div class="stack">
        <button type="button" class="main" @click=${() => this.#go('CARD')}>
          ${say('deleteNo')}
        </button>
        <button type="button" class="outline" @click=${() => this.#act('DELETE')}>
          ${say('deleteYes')}
        </button>
      </div>
    `;
  }

  #lookOn = (): void => {
    this.look++;
    this.#focusHeading();
  };

  #looked = (): void => {
    if (this.#lookOnly) this.#act('GO_ON');
    else this.#go('CARD');
  };

  #go(view: View): void {
    this.view = view;
    this.look = 0;
    this.#focusHeading();
  }

  #escape = (event: Event): void => {
    event.preventDefault();
    this.#act('GO_ON');
  };

  #focusHeading(): void {
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>('#steady-heading')?.focus();
    });
  }

  #act(act: SteadyAct): void {
    this.dispatchEvent(new CustomEvent<SteadyAct>('steady', { detail: act }));
  }
}

define('player-steady-card', SteadyCard);
