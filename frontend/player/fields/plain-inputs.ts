/** Number, day and time: the browser's own inputs, with sentences instead of error colours. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { FieldElement, define, hintId, labelId } from './field-element.js';

class PlayerNumber extends FieldElement {
  get #shown(): string {
    const draft = this.env.drafts.get(this.path);
    return draft ?? (typeof this.value === 'number' ? String(this.value) : '');
  }

  protected override render(): TemplateResult {
    const min = this.field.min ?? 0;
    const max = this.field.max ?? 1_000_000;
    const wrong = this.env.drafts.has(this.path);
    const rangeId = `range-${this.path}`;
    // A text input: number inputs swallow what they cannot read, and nothing may be lost.
    return html`
      <input
        class="narrow"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        aria-labelledby=${labelId(this.path)}
        aria-describedby="${hintId(this.path)} ${rangeId}"
        aria-invalid=${wrong ? 'true' : 'false'}
        .value=${live(this.#shown)}
        @input=${this.#type}
      />
      <p class="room soft" id=${rangeId} aria-live="polite">${this.#range(wrong, min, max)}</p>
    `;
  }

  /** A short range is said beforehand; of a long one only when something does not fit. */
  #range(wrong: boolean, min: number, max: number): string {
    if (wrong) return this.env.say('numberWrong', { min, max });
    return max - min <= 20 ? this.env.say('numberRange', { min, max }) : '';
  }

  #type = (event: Event): void => {
    const text = (event.target as HTMLInputElement).value;
    const number = numberIn(text, this.field.min ?? 0, this.field.max ?? 1_000_000);
    if (number !== undefined || text.trim() === '') this.env.drafts.delete(this.path);
    else this.env.drafts.set(this.path, text);
    this.answer(number);
    this.requestUpdate();
  };
}

/** Digits of any script count; anything else is not a number here. */
function numberIn(text: string, min: number, max: number): number | undefined {
  const digits = text
    .trim()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  if (!/^\d{1,9}$/.test(digits)) return undefined;
  const number = Number(digits);
  return number >= min && number <= max ? number : undefined;
}

class PlayerMoment extends FieldElement {
  protected override render(): TemplateResult {
    const { say } = this.env;
    const text = typeof this.value === 'string' ? this.value : '';
    return html`
      <input
        class="narrow"
        type=${this.field.type === 'time' ? 'time' : 'date'}
        aria-labelledby=${labelId(this.path)}
        aria-describedby=${hintId(this.path)}
        .value=${live(text)}
        @input=${(event: Event) => {
          const value = (event.target as HTMLInputElement).value;
          this.answer(value === '' ? undefined : value);
        }}
      />
      ${
        text === ''
          ? nothing
          : html`<button type="button" class="quiet" @click=${this.#clear}>
            ${say('clearChoice')}
          </button>`
      }
    `;
  }

  #clear = (): void => {
    this.answer(undefined);
    this.querySelector('input')?.focus();
  };
}

define('player-number', PlayerNumber);
define('player-moment-input', PlayerMoment);
