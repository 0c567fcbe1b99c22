/** Choosing one or several, with own words where the page offers them. All native inputs. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isOwnWords, picksOf } from '../answers.js';
import type { Choice } from '../model.js';
import { FieldElement, define, hintId, labelId } from './field-element.js';
import { choicesOf } from './options.js';
import { tick } from './icons.js';

class PlayerOneOf extends FieldElement {
  protected override render(): TemplateResult {
    const { say } = this.env;
    const choices = choicesOf(this.field, this.env);
    const own = isOwnWords(this.value) ? this.value.own : '';
    const picked = typeof this.value === 'string' ? this.value : undefined;
    const pair = this.field.type === 'yesNo';
    return html`
      <div
        class="choices ${pair ? 'pair' : ''}"
        role="radiogroup"
        aria-labelledby=${labelId(this.path)}
        aria-describedby=${hintId(this.path)}
      >
        ${choices.map((choice) => this.#choice(choice, picked === choice.value))}
      </div>
      ${choices.length === 0 ? html`<p class="soft">${say('chooseFirst')}</p>` : nothing}
      ${
        this.field.ownWords
          ? html`<label class="own">
            <span>${say('ownWords')}</span>
            <input
              type="text"
              .value=${live(own)}
              @input=${(event: Event) => this.#own((event.target as HTMLInputElement).value)}
            />
          </label>`
          : nothing
      }
      ${
        this.value === undefined
          ? nothing
          : html`<button type="button" class="quiet" @click=${this.#clear}>
            ${say('clearChoice')}
          </button>`
      }
    `;
  }

  #choice(choice: Choice, checked: boolean): TemplateResult {
    return html`
      <label class="choice">
        <input
          type="radio"
          name=${this.path}
          .value=${choice.value}
          .checked=${live(checked)}
          @change=${() => this.answer(choice.value)}
        />
        <span class="dot" aria-hidden="true"></span>
        <span>${choice.label}</span>
      </label>
    `;
  }

  #own(text: string): void {
    this.answer(text.trim() === '' ? undefined : { own: text });
  }

  #clear = (): void => {
    this.answer(undefined);
    this.querySelector('input')?.focus();
  };
}

class PlayerManyOf extends FieldElement {
  /**
   * The own words being typed. They are part of the answer from the first letter, as its last
   * entry, so that nothing waits for a button to be kept.
   */
  #typing = '';

  protected override render(): TemplateResult {
    const { say } = this.env;
    const choices = choicesOf(this.field, this.env);
    const { picked } = picksOf(this.value);
    const listed = this.#listed;
    const most = this.field.picks;
    const left = most === undefined ? 1 : most - this.#count;
    return html`
      <div
        class="choices ${this.field.type === 'checklist' ? '' : 'chips'}"
        role="group"
        aria-labelledby=${labelId(this.path)}
        aria-describedby=${hintId(this.path)}
      >
        ${choices.map((choice) => this.#choice(choice.label, picked.includes(choice.value), choice))}
        ${listed.map((word) => this.#choice(word, true))}
      </div>
      ${
        choices.length === 0 && listed.length === 0
          ? html`<p class="soft">${say(this.field.ownWords ? 'nothingToPick' : 'chooseFirst')}</p>`
          : nothing
      }
      ${
        most === undefined
          ? nothing
          : html`<p class="soft">
            ${
              left > 0
                ? say('pickUpTo', { n: most, count: this.#count })
                : say('pickFull', { n: most })
            }
          </p>`
      }
      ${this.field.ownWords ? this.#ownEntry() : nothing}
    `;
  }

  #choice(label: string, checked: boolean, choice?: Choice): TemplateResult {
    const shut = !checked && this.#full;
    return html`
      <label class="choice ${shut ? 'shut' : ''}">
        <input
          type="checkbox"
          .checked=${live(checked)}
          aria-disabled=${shut ? 'true' : 'false'}
          @click=${(event: Event) => this.#guard(event, checked)}
          @change=${() => this.#toggle(label, choice)}
        />
        <span class="box" aria-hidden="true">${tick}</span>
        <span>${label}</span>
      </label>
    `;
  }

  get #count(): number {
    const { picked, own } = picksOf(this.value);
    return picked.length + own.length;
  }

  get #full(): boolean {
    return this.field.picks !== undefined && this.#count >= this.field.picks;
  }

  /** Own words that are finished, shown among the choices. */
  get #listed(): readonly string[] {
    const { own } = picksOf(this.value);
    return this.#typing === '' ? own : own.slice(0, -1);
  }

  #guard(event: Event, checked: boolean): void {
    if (checked || !this.#full) return;
    event.preventDefault();
    this.env.announce(this.env.say('pickFull', { n: this.field.picks ?? 0 }));
  }

  #toggle(label: string, choice: Choice | undefined): void {
    const { picked } = picksOf(this.value);
    if (choice === undefined) {
      this.#give(
        picked,
        this.#listed.filter((word) => word !== label),
      );
    } else if (picked.includes(choice.value)) {
      this.#give(
        picked.filter((value) => value !== choice.value),
        this.#listed,
      );
    } else {
      this.#give([...this.#besides(choice.value, picked), choice.value], this.#listed);
    }
  }

  /** What may stay picked beside a new pick; own words always may. */
  #besides(value: string, picked: readonly string[]): readonly string[] {
    const alone = this.env.lists.alone ?? [];
    return alone.includes(value) ? [] : picked.filter((other) => !alone.includes(other));
  }

  #ownEntry(): TemplateResult {
    const { say } = this.env;
    const key = `${this.path}~own`;
    return html`
      <div class="own">
        <label for=${key}>${say('ownWords')}</label>
        <div class="with-button">
          <input
            id=${key}
            type="text"
            maxlength="200"
            autocomplete="off"
            ?readonly=${this.#full && this.#typing === ''}
            .value=${live(this.#typing)}
            @input=${this.#type}
            @keydown=${(event: KeyboardEvent) => {
              if (event.key === 'Enter' && !event.isComposing) this.#finish();
            }}
          />
          <button type="button" class="outline" @click=${this.#finish}>${say('addOwn')}</button>
        </div>
      </div>
    `;
  }

  #type = (event: Event): void => {
    const listed = this.#listed;
    const text = (event.target as HTMLInputElement).value;
    this.#typing = text.trim() === '' ? '' : text;
    this.#give(picksOf(this.value).picked, listed);
  };

  #finish = (): void => {
    const listed = this.#listed;
    const word = this.#typing.trim();
    this.#typing = '';
    if (word === '') return;
    this.#give(picksOf(this.value).picked, [...listed.filter((other) => other !== word), word]);
    this.requestUpdate();
    this.querySelector<HTMLInputElement>('.own input')?.focus();
  };

  #give(picked: readonly string[], listed: readonly string[]): void {
    const own = this.#typing === '' ? listed : [...listed, this.#typing];
    this.answer(picked.length + own.length === 0 ? undefined : { picked, own });
  }
}

define('player-one-of', PlayerOneOf);
define('player-many-of', PlayerManyOf);
