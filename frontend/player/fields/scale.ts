/**
 * A mark from 0 to 10: a line to touch, and always the same as a row of buttons.
 *
 * There is no preset, because a handle that already stands somewhere answers for the client. The
 * line is for fingers and mice only; keyboards and screen readers get the row, which is a native
 * radio group, so that nothing is said twice.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { FieldElement, define, hintId, labelId } from './field-element.js';

class PlayerScale extends FieldElement {
  #dragging = false;

  get #min(): number {
    return this.field.min ?? 0;
  }

  get #max(): number {
    return this.field.max ?? 10;
  }

  get #mark(): number | undefined {
    return typeof this.value === 'number' ? this.value : undefined;
  }

  protected override render(): TemplateResult {
    const { say } = this.env;
    const mark = this.#mark;
    const marks = Array.from({ length: this.#max - this.#min + 1 }, (_, i) => this.#min + i);
    return html`
      <div class="scale" style="--steps: ${marks.length}">
        ${this.#line(mark)}
        <div
          class="marks"
          role="radiogroup"
          aria-labelledby=${labelId(this.path)}
          aria-describedby=${hintId(this.path)}
        >
          ${marks.map(
            (n) => html`
              <label class="mark">
                <input
                  type="radio"
                  name=${this.path}
                  .value=${String(n)}
                  .checked=${live(mark === n)}
                  aria-label=${this.#nameOf(n)}
                  @change=${() => this.answer(n)}
                />
                <span>${n}</span>
              </label>
            `,
          )}
        </div>
        ${
          this.field.low || this.field.high
            ? html`<div class="ends" aria-hidden="true">
              <span>${say('scaleLow', { min: this.#min, low: this.field.low ?? '' })}</span>
              <span>${say('scaleHigh', { max: this.#max, high: this.field.high ?? '' })}</span>
            </div>`
            : nothing
        }
        <div class="scale-foot">
          <span class="soft">
            ${mark === undefined ? say('scaleUnset') : say('scaleSet', { n: mark })}
          </span>
          ${this.#special()}
          ${
            mark === undefined
              ? nothing
              : html`<button type="button" class="quiet" @click=${this.#clear}>
                ${say('clearMark')}
              </button>`
          }
        </div>
      </div>
    `;
  }

  #nameOf(n: number): string {
    const { say } = this.env;
    if (n === this.#min && this.field.low) {
      return say('scaleLow', { min: n, low: this.field.low });
    }
    if (n === this.#max && this.field.high) {
      return say('scaleHigh', { max: n, high: this.field.high });
    }
    return say('scaleMark', { n });
  }

  #line(mark: number | undefined): TemplateResult {
    const share = mark === undefined ? 0 : (mark - this.#min) / (this.#max - this.#min);
    return html`
      <div
        class="line ${mark === undefined ? 'unset' : ''}"
        style="--share: ${share}"
        aria-hidden="true"
        @pointerdown=${this.#grab}
        @pointermove=${this.#drag}
        @pointerup=${this.#drop}
        @pointercancel=${this.#drop}
      >
        <div class="rail"><div class="fill"></div></div>
        <div class="thumb"></div>
      </div>
    `;
  }

  #special(): TemplateResult | typeof nothing {
    const { say } = this.env;
    if (this.field.button === 'NOTHING_REMINDED') {
      return html`<button type="button" class="chip" @click=${() => this.answer(this.#min)}>
        ${say('nothingReminded')}
      </button>`;
    }
    if (this.field.button !== 'NOBODY_NEAR') return nothing;
    // Nobody near is no mark: a 0 would say that people are near and it is not okay at all.
    const alone = this.env.drafts.get(this.path) === 'NOBODY_NEAR' && this.#mark === undefined;
    return html`<button
      type="button"
      class="chip"
      aria-pressed=${alone ? 'true' : 'false'}
      @click=${this.#nobodyNear}
    >
      ${say('nobodyNear')}
    </button>`;
  }

  #nobodyNear = (): void => {
    if (this.env.drafts.get(this.path) === 'NOBODY_NEAR') this.env.drafts.delete(this.path);
    else this.env.drafts.set(this.path, 'NOBODY_NEAR');
    this.answer(undefined);
    this.requestUpdate();
  };

  #clear = (): void => {
    this.answer(undefined);
    // The button goes away with the mark, so the focus must not fall into nothing.
    this.querySelector<HTMLInputElement>('input[type=radio]')?.focus();
  };

  #grab = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.#dragging = true;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#point(event);
  };

  #drag = (event: PointerEvent): void => {
    if (this.#dragging) this.#point(event);
  };

  // A finger that turned out to scroll the page has not marked anything.
  #drop = (event: PointerEvent): void => {
    this.#dragging = false;
    if (event.type === 'pointercancel') this.answer(this.#before);
  };

  #before: number | undefined;

  #point(event: PointerEvent): void {
    const line = event.currentTarget as HTMLElement;
    if (event.type === 'pointerdown') this.#before = this.#mark;
    const rail = line.querySelector('.rail')?.getBoundingClientRect();
    if (rail === undefined || rail.width === 0) return;
    const along = (event.clientX - rail.left) / rail.width;
    const share = getComputedStyle(line).direction === 'rtl' ? 1 - along : along;
    const reach = this.#max - this.#min;
    const mark = this.#min + Math.round(Math.min(1, Math.max(0, share)) * reach);
    if (mark !== this.#mark) this.answer(mark);
  }
}

define('player-scale', PlayerScale);
