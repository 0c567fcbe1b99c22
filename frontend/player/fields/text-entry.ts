/**
 * Writing, short and long.
 *
 * The limit counts signs as people see them and is told before it is hit. What goes beyond it stays
 * on the screen with a sentence that says so: cutting words off under someone's hands is worse than
 * a long line.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { firstSigns, limitOf, signsIn } from '../answers.js';
import { holdsLikelyName } from '../names.js';
import { FieldElement, define, hintId, labelId } from './field-element.js';
import { offersFor } from './options.js';

class PlayerText extends FieldElement {
  get #shown(): string {
    const draft = this.env.drafts.get(this.path);
    return draft ?? (typeof this.value === 'string' ? this.value : '');
  }

  protected override render(): TemplateResult {
    const text = this.#shown;
    const noteId = `room-${this.path}`;
    const describedBy = `${hintId(this.path)} ${noteId}`;
    return html`
      ${
        this.field.type === 'longText'
          ? html`<textarea
            id=${`input-${this.path}`}
            rows="7"
            aria-labelledby=${labelId(this.path)}
            aria-describedby=${describedBy}
            .value=${live(text)}
            @input=${this.#type}
          ></textarea>`
          : html`<input
            id=${`input-${this.path}`}
            type="text"
            autocomplete="off"
            aria-labelledby=${labelId(this.path)}
            aria-describedby=${describedBy}
            .value=${live(text)}
            @input=${this.#type}
          />`
      }
      ${this.env.rolesOnly ? this.#likelyName(text) : nothing}
      <p class="room soft" id=${noteId} aria-live="polite">${this.#room(text)}</p>
      ${this.#offers(text)}
    `;
  }

  /** Silent until it matters: in the last tenth, at least the last twenty signs. */
  #room(text: string): string {
    const { say } = this.env;
    const limit = limitOf(this.field);
    const used = signsIn(text);
    if (used > limit) return say('tooLong', { n: used - limit });
    const near = Math.max(20, Math.round(limit / 10));
    return limit - used <= near ? say('left', { n: limit - used }) : '';
  }

  /** Said once a name may stand there; it hinders nothing. */
  #likelyName(text: string): TemplateResult {
    const line = holdsLikelyName(text) ? this.env.say('likelyName') : '';
    return html`<div role="status">${line === '' ? nothing : html`<p class="note">${line}</p>`}</div>`;
  }

  #offers(text: string): TemplateResult | typeof nothing {
    const { say } = this.env;
    const offered = text === '' ? offersFor(this.field, this.path, this.env) : [];
    const starters = this.field.starters ?? [];
    if (offered.length === 0 && starters.length === 0) return nothing;
    return html`
      <div class="starters" role="group" aria-label=${say('starters')}>
        ${offered.map(
          (line) => html`<button type="button" class="chip" @click=${() => this.#put(line)}>
            ${say('useOffered', { text: line })}
          </button>`,
        )}
        ${starters.map(
          (starter) => html`<button
            type="button"
            class="chip"
            @click=${() => this.#put(joined(text, starter))}
          >
            ${starter}
          </button>`,
        )}
      </div>
    `;
  }

  #type = (event: Event): void => {
    this.#keep((event.target as HTMLInputElement | HTMLTextAreaElement).value);
  };

  #put(text: string): void {
    this.#keep(text);
    const input = this.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    void this.updateComplete.then(() => {
      input?.focus();
      input?.setSelectionRange(text.length, text.length);
    });
  }

  #keep(text: string): void {
    const kept = firstSigns(text, limitOf(this.field));
    if (kept === text) this.env.drafts.delete(this.path);
    else this.env.drafts.set(this.path, text);
    this.answer(kept === '' ? undefined : kept);
    this.requestUpdate();
  }
}

/** "When …" becomes "When ", ready to be written on. */
function joined(text: string, starter: string): string {
  const opening = `${starter.replace(/[\s.…]+$/u, '')} `;
  if (text.trim() === '') return opening;
  return `${text.replace(/\s+$/u, '')}\n${opening}`;
}

define('player-text', PlayerText);
