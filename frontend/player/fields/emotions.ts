/**
 * Words for feelings, in quiet groups: no faces, no colours of good and bad, no order by them.
 * Each picked word may get a strength; it stays folded until the client wants it.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { emotionsOf, signsIn } from '../answers.js';
import type { Answer, Choice, Emotions } from '../model.js';
import { FieldElement, define, hintId, labelId, type AnswerEvent } from './field-element.js';
import { tick } from './icons.js';

class PlayerEmotions extends FieldElement {
  get #most(): number {
    return this.field.picks ?? 5;
  }

  get #full(): boolean {
    return this.#count >= this.#most;
  }

  get #count(): number {
    const { picked, own } = emotionsOf(this.value);
    return picked.length + (own === undefined ? 0 : 1);
  }

  protected override render(): TemplateResult {
    const { say, lists } = this.env;
    const value = emotionsOf(this.value);
    const key = `${this.path}~own`;
    return html`
      <div role="group" aria-labelledby=${labelId(this.path)} aria-describedby=${hintId(this.path)}>
        ${(lists.emotions ?? []).map(
          ({ group, words }, index) => html`
            <div class="word-group" role="group" aria-labelledby=${`${this.path}~${index}`}>
              <span class="group-name" id=${`${this.path}~${index}`}>${group}</span>
              <div class="choices chips">
                ${words.map((word) => this.#word(word, value.picked.includes(word.value)))}
              </div>
            </div>
          `,
        )}
        <div class="own">
          <label for=${key}>${say('ownWord')}</label>
          <input
            id=${key}
            type="text"
            maxlength="60"
            autocomplete="off"
            ?readonly=${this.#full && value.own === undefined}
            .value=${live(value.own ?? '')}
            @input=${this.#own}
          />
        </div>
      </div>
      <p class="soft" aria-live="polite">
        ${
          this.#full
            ? say('pickFull', { n: this.#most })
            : say('pickUpTo', { n: this.#most, count: this.#count })
        }
      </p>
      ${this.field.strengths ? this.#strengths(value) : nothing}
    `;
  }

  #word(word: Choice, checked: boolean): TemplateResult {
    const shut = !checked && this.#full;
    return html`
      <label class="choice ${shut ? 'shut' : ''}">
        <input
          type="checkbox"
          .checked=${live(checked)}
          aria-disabled=${shut ? 'true' : 'false'}
          @click=${(event: Event) => {
            if (!shut) return;
            event.preventDefault();
            this.env.announce(this.env.say('pickFull', { n: this.#most }));
          }}
          @change=${() => this.#toggle(word.value)}
        />
        <span class="box" aria-hidden="true">${tick}</span>
        <span>${word.label}</span>
      </label>
    `;
  }

  #strengths(value: Emotions): TemplateResult {
    const { say } = this.env;
    const words = (this.env.lists.emotions ?? []).flatMap((group) => group.words);
    return html`${value.picked.map((picked) => {
      const label = words.find((word) => word.value === picked)?.label ?? picked;
      const strength = value.strengths[picked];
      const path = `${this.path}.${picked}`;
      return html`
        <details class="strength">
          <summary>
            <span>${label}</span>
            <span class="soft">${strength ?? say('howStrong')}</span>
          </summary>
          <span class="apart" id=${labelId(path)}>${say('strengthOf', { word: label })}</span>
          <player-scale
            .field=${{
              id: path,
              type: 'slider' as const,
              label,
              low: say('strengthLow'),
              high: say('strengthHigh'),
            }}
            .value=${strength}
            .env=${this.env}
            .path=${path}
            @answer=${(event: AnswerEvent) => {
              event.stopPropagation();
              this.#strength(picked, event.detail.value);
            }}
          ></player-scale>
        </details>
      `;
    })}`;
  }

  #toggle(value: string): void {
    const { picked, strengths, own } = emotionsOf(this.value);
    if (!picked.includes(value)) {
      this.#give([...picked, value], strengths, own);
      return;
    }
    const { [value]: _, ...others } = strengths;
    this.#give(
      picked.filter((other) => other !== value),
      others,
      own,
    );
  }

  #strength(word: string, mark: Answer | undefined): void {
    const { picked, strengths, own } = emotionsOf(this.value);
    const { [word]: _, ...others } = strengths;
    this.#give(picked, typeof mark === 'number' ? { ...others, [word]: mark } : others, own);
  }

  #own = (event: Event): void => {
    const { picked, strengths } = emotionsOf(this.value);
    this.#give(picked, strengths, (event.target as HTMLInputElement).value);
  };

  #give(
    picked: readonly string[],
    strengths: Readonly<Record<string, number>>,
    own: string | undefined,
  ): void {
    const word = own !== undefined && signsIn(own.trim()) > 0 ? { own } : {};
    const blank = picked.length === 0 && !('own' in word);
    this.answer(blank ? undefined : { picked, strengths, ...word });
  }
}

define('player-emotions', PlayerEmotions);
