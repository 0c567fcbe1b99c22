/** Where in the body, and how it is there: an outline to touch and always the same as a list. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { BodyMark, Choice } from '../model.js';
import { bodyFigure } from './body-figure.js';
import { FieldElement, define, hintId, labelId } from './field-element.js';
import { tick } from './icons.js';

const NOWHERE = 'nowhere';
const OUTSIDE = 'outside-of-me';

class PlayerBodyMap extends FieldElement {
  get #marked(): readonly BodyMark[] {
    return Array.isArray(this.value) ? (this.value as readonly BodyMark[]) : [];
  }

  protected override render(): TemplateResult {
    const { say, lists, hideLow } = this.env;
    const places = (lists.body?.places ?? []).filter((place) => !(hideLow && place.low === true));
    const offered = new Set(places.map((place) => place.value));
    const picked = new Set(this.#marked.map(({ place }) => place));
    const toggle = (place: string): void => this.#togglePlace(place);
    return html`
      <div class="figures">
        ${bodyFigure('front', say('bodyFront'), offered, picked, toggle)}
        ${bodyFigure('back', say('bodyBack'), offered, picked, toggle)}
      </div>
      <div
        class="choices chips"
        role="group"
        aria-labelledby=${labelId(this.path)}
        aria-describedby=${hintId(this.path)}
      >
        ${places.map((place) =>
          this.#chip(place.label, picked.has(place.value), () => this.#togglePlace(place.value)),
        )}
      </div>
      ${
        picked.has(OUTSIDE)
          ? html`<div class="note" role="status">
            <p>${say('outsideOfMe')}</p>
            <button type="button" class="outline" @click=${() => this.env.act('LOOK_AROUND')}>
              ${say('lookAround')}
            </button>
          </div>`
          : nothing
      }
      ${places
        .filter((place) => picked.has(place.value) && place.value !== NOWHERE)
        .map((place) => this.#marks(place))}
      ${
        this.field.mayHide
          ? html`<button type="button" class="quiet" @click=${() => this.env.act('HIDE_BODY')}>
            ${say('bodyOff')}
          </button>`
          : nothing
      }
    `;
  }

  #marks(place: Choice): TemplateResult {
    const here = this.#marked.filter((entry) => entry.place === place.value);
    const nameId = `${this.path}~${place.value}`;
    return html`
      <div class="word-group" role="group" aria-labelledby=${nameId}>
        <span class="group-name" id=${nameId}>
          ${this.env.say('bodyMarks', { place: place.label })}
        </span>
        <div class="choices chips">
          ${(this.env.lists.body?.marks ?? []).map((mark) =>
            this.#chip(
              mark.label,
              here.some((entry) => entry.mark === mark.value),
              () => this.#toggleMark(place.value, mark.value),
            ),
          )}
        </div>
      </div>
    `;
  }

  #chip(label: string, checked: boolean, toggle: () => void): TemplateResult {
    return html`
      <label class="choice">
        <input type="checkbox" .checked=${live(checked)} @change=${toggle} />
        <span class="box" aria-hidden="true">${tick}</span>
        <span>${label}</span>
      </label>
    `;
  }

  #togglePlace(place: string): void {
    const others = this.#marked.filter((entry) => entry.place !== place);
    if (others.length < this.#marked.length) return this.#give(others);
    // Nowhere is nowhere: it stands alone.
    const beside =
      place === NOWHERE ? [] : others.filter((entry) => entry.place !== NOWHERE);
    this.#give([...beside, { place, mark: null }]);
  }

  /** The last mark taken back leaves the place itself marked. */
  #toggleMark(place: string, mark: string): void {
    const others = this.#marked.filter((entry) => entry.place !== place || entry.mark !== mark);
    const taken = others.length < this.#marked.length;
    const here = others.filter((entry) => entry.place === place && entry.mark !== null);
    const elsewhere = others.filter((entry) => entry.place !== place);
    const now = taken ? here : [...here, { place, mark }];
    this.#give([...elsewhere, ...(now.length === 0 ? [{ place, mark: null }] : now)]);
  }

  #give(marked: readonly BodyMark[]): void {
    this.answer(marked.length === 0 ? undefined : marked);
  }
}

define('player-body-map', PlayerBodyMap);
