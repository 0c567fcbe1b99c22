/**
 * A few things of the same kind, one card each. Taking one away can be undone, because a card may
 * hold the only copy of someone's words.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { isBlank } from '../answers.js';
import { passes } from '../conditions.js';
import type { Answer, Field, Row } from '../model.js';
import { FieldElement, define, hintId, labelId, type AnswerEvent } from './field-element.js';
import { plus } from './icons.js';
import { hintOf } from './options.js';
import { fieldInput } from './render.js';

class PlayerRows extends FieldElement {
  /** Includes cards that are still empty; only filled ones become the answer. */
  #cards: readonly Row[] = [];
  #given: Answer | undefined;
  #removed: { readonly at: number; readonly card: Row } | undefined;

  get #most(): number {
    return this.field.rows ?? 3;
  }

  protected override willUpdate(): void {
    // Only answers from elsewhere (another tab, a restored draft) replace the cards on screen.
    if (this.#cards.length > 0 && this.value === this.#given) return;
    this.#given = this.value;
    this.#cards = Array.isArray(this.value) ? (this.value as readonly Row[]) : [];
    if (this.#cards.length === 0) this.#cards = [{}];
  }

  protected override render(): TemplateResult {
    const { say } = this.env;
    const full = this.#cards.length >= this.#most;
    return html`
      <div class="rows" role="group" aria-labelledby=${labelId(this.path)}>
        ${this.#cards.map((card, index) => this.#card(card, index))}
      </div>
      <p class="undo" role="status">
        ${
          this.#removed === undefined
            ? nothing
            : html`${say('rowRemoved', { n: this.#removed.at + 1 })}
              <button type="button" class="quiet" @click=${this.#undo}>${say('undo')}</button>`
        }
      </p>
      ${
        full
          ? html`<p class="soft">${say('rowsFull', { n: this.#most })}</p>`
          : html`<button type="button" class="outline add" @click=${this.#add}>
            ${plus} ${say(this.#cards.length === 0 ? 'addRow' : 'addAnother')}
          </button>`
      }
    `;
  }

  #card(card: Row, index: number): TemplateResult {
    const { say } = this.env;
    const lone = this.#cards.length === 1 && Object.keys(card).length === 0;
    return html`
      <div class="row">
        ${
          this.#most === 1
            ? nothing
            : html`<div class="row-head">
              <span class="row-number">${say('rowTitle', { n: index + 1 })}</span>
              ${
                lone
                  ? nothing
                  : html`<button
                    type="button"
                    class="quiet"
                    aria-label=${say('removeRow', { n: index + 1 })}
                    @click=${() => this.#remove(index)}
                  >
                    ${say('takeAwayShort')}
                  </button>`
              }
            </div>`
        }
        ${(this.field.columns ?? [])
          .filter((column) => this.#open(column, card))
          .map((column) => this.#cell(column, card, index))}
      </div>
    `;
  }

  #cell(column: Field, card: Row, index: number): TemplateResult {
    const path = `${this.path}.${index}.${column.id}`;
    return html`
      <div class="cell">
        <label class="cell-label" id=${labelId(path)} for=${`input-${path}`}>${column.label}</label>
        <p class="hint soft" id=${hintId(path)}>${hintOf(column, card[column.id], this.env)}</p>
        ${fieldInput(column, card[column.id], this.env, path, (event: AnswerEvent) => {
          event.stopPropagation();
          this.#set(index, column.id, event.detail.value);
        })}
      </div>
    `;
  }

  /** A column may hang on another one of the same row, or on a question above. */
  #open(column: Field, card: Row): boolean {
    return (column.when ?? []).every((condition) => {
      const id = condition.field;
      if (id === undefined) return true;
      const sibling = this.field.columns?.find((other) => other.id === id);
      const other = sibling ?? this.env.fields.find((field) => field.id === id);
      const answer = sibling === undefined ? this.env.answers[id] : card[id];
      return passes(condition, answer, other, this.env.today);
    });
  }

  #set(index: number, column: string, value: Answer | undefined): void {
    const cards = this.#cards.map((card, at) => {
      if (at !== index) return card;
      const { [column]: _, ...others } = card;
      return value === undefined ? others : { ...others, [column]: value };
    });
    this.#give(cards);
  }

  #add = (): void => {
    this.#removed = undefined;
    this.#give([...this.#cards, {}]);
    void this.updateComplete.then(() => {
      const cards = this.querySelectorAll('.row');
      cards[cards.length - 1]?.querySelector<HTMLElement>('input, textarea')?.focus();
    });
  };

  #remove(index: number): void {
    const card = this.#cards[index];
    this.#moveDrafts(index);
    if (card !== undefined && Object.keys(card).length > 0) this.#removed = { at: index, card };
    const left = this.#cards.filter((_, at) => at !== index);
    this.#give(left.length === 0 ? [{}] : left);
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>('.undo button, .add')?.focus();
    });
  }

  #undo = (): void => {
    if (this.#removed === undefined) return;
    const { at, card } = this.#removed;
    this.#removed = undefined;
    const others = this.#cards.filter((other) => Object.keys(other).length > 0);
    this.#give([...others.slice(0, at), card, ...others.slice(at)]);
    void this.updateComplete.then(() => {
      this.querySelectorAll('.row')[at]?.querySelector<HTMLElement>('input, textarea')?.focus();
    });
  };

  /** What stands in an input without being an answer is kept by place, and the places move. */
  #moveDrafts(removed: number): void {
    const { drafts } = this.env;
    for (const [key, text] of [...drafts]) {
      if (!key.startsWith(`${this.path}.`)) continue;
      const [at = '', ...column] = key.slice(this.path.length + 1).split('.');
      const index = Number(at);
      if (index < removed) continue;
      drafts.delete(key);
      if (index > removed) drafts.set([this.path, index - 1, ...column].join('.'), text);
    }
  }

  #give(cards: readonly Row[]): void {
    this.#cards = cards;
    const filled = cards.filter((card) => Object.values(card).some((value) => !isBlank(value)));
    this.#given = filled.length === 0 ? undefined : filled;
    this.answer(this.#given);
    this.requestUpdate();
  }
}

define('player-rows', PlayerRows);
