/** One question with what stands around it: hint, quiet lines, help. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import { fieldInput } from './fields/render.js';
import { hintId, labelId, type AnswerEvent, type Env } from './fields/field-element.js';
import { lock, tick } from './fields/icons.js';
import { hintOf } from './fields/options.js';
import type { Answer, Field } from './model.js';
import { withNumbers } from './numbers.js';
import { callsForFullHelp, callsForQuietHelp, foldedLine, knowLine } from './signs.js';
import { withoutGaps } from './texts.js';

export interface QuestionState {
  readonly field: Field;
  readonly value: Answer | undefined;
  readonly env: Env;
  /** On a page of its own the question is the page's heading. */
  readonly alone: boolean;
  /** The question has made room for one neutral line, so that nobody beside reads the answer. */
  readonly folded: boolean;
  readonly answer: (event: AnswerEvent) => void;
  readonly unfold: () => void;
  /** On a page that others may read: whether this part is only the client's, and how to change it. */
  readonly onlyMe?: { readonly on: boolean; readonly change: (on: boolean) => void } | undefined;
  /** Sends at once, where an answer must not wait for the end of the page. */
  readonly sendNow: (() => void) | undefined;
}

export function questionView(state: QuestionState): TemplateResult {
  const { field, alone } = state;
  if (field.type === 'text') return textView(state);
  if (state.folded) return foldedView(state);
  const lead = field.lead === undefined ? nothing : html`<span class="lead">${field.lead}</span>`;
  const title = html`${lead}<span id=${labelId(field.id)}>${field.label}</span>`;
  return html`
    <section class="question" part="question" data-field=${field.id}>
      ${
        alone
          ? html`<h1 class="ask" tabindex="-1">${title}</h1>`
          : html`<h2 class="ask">${title}</h2>`
      }
      ${around(state)} ${keyed(field.id, input(state))} ${notes(state)}
      ${onlyMe(state)}
    </section>
  `;
}

function onlyMe({ onlyMe: part, env }: QuestionState): TemplateResult | typeof nothing {
  if (part === undefined) return nothing;
  return html`<label class="choice apart-above">
    <input
      type="checkbox"
      .checked=${live(part.on)}
      @change=${(event: Event) => part.change((event.target as HTMLInputElement).checked)}
    />
    <span class="box" aria-hidden="true">${tick}</span>
    <span>${env.say('onlyMePart')}</span>
  </label>`;
}

function input({ field, value, env, answer }: QuestionState): TemplateResult {
  return fieldInput(field, value, env, field.id, answer);
}

function around({ field, value, env }: QuestionState): TemplateResult {
  return html`
    <p class="hint soft" id=${hintId(field.id)} aria-live="polite">${hintOf(field, value, env)}</p>
    ${env.rolesOnly && field.id === 'who' ? html`<p class="soft">${env.say('rolesOnly')}</p>` : nothing}
    ${
      field.alwaysPrivate
        ? html`<p class="private soft">${lock} <span>${env.say('onlyMe')}</span></p>`
        : nothing
    }
  `;
}

/** A card that answers a sign carries the button to help, as its question did. */
function answersSign(field: Field, env: Env): boolean {
  return (field.when ?? []).some((condition) => {
    const asked = env.fields.find((other) => other.id === condition.field);
    return asked !== undefined && callsForQuietHelp(asked, env.answers[asked.id]);
  });
}

function textView({ field, env, alone }: QuestionState): TemplateResult {
  return html`
    <section class="question words-alone" part="question" data-field=${field.id}>
      ${
        alone
          ? html`<h1 class="words" tabindex="-1">${withNumbers(field.label, env.frame)}</h1>`
          : html`<p class="words">${withNumbers(field.label, env.frame)}</p>`
      }
      ${
        field.picture === undefined
          ? nothing
          : html`<img class="picture" src=${`/pictures/${field.picture}`} alt=${field.pictureSays ?? ''} />`
      }
      ${
        field.button === 'LOOK_AROUND'
          ? html`<button type="button" class="outline" @click=${() => env.act('LOOK_AROUND')}>
            ${env.say('lookAround')}
          </button>`
          : nothing
      }
      ${field.button === 'HELP' || answersSign(field, env) ? helpButton(env) : nothing}
    </section>
  `;
}

function foldedView({ field, value, env, alone, unfold }: QuestionState): TemplateResult {
  const line = withoutGaps(foldedLine(field, value, env.frame, env.say('quietLine')));
  return html`
    <section class="question words-alone" part="question" data-field=${field.id}>
      ${
        alone
          ? html`<h1 class="words" tabindex="-1">${line}</h1>`
          : html`<p class="words" role="status">${line}</p>`
      }
      <div class="line-up">
        ${helpButton(env)}
        <button type="button" class="quiet" @click=${unfold}>${env.say('changeAnswer')}</button>
      </div>
    </section>
  `;
}

/** Shown where the question stays: picked by keyboard, several choices, a mark. */
function notes({ field, value, env, sendNow }: QuestionState): TemplateResult {
  const { frame, say } = env;
  if (callsForFullHelp(field, value)) {
    return html`
      <div class="note large" role="alert" ${ref(intoView)}>
        <p>${withNumbers(withoutGaps(frame['selfhelp']), frame)}</p>
        ${helpButton(env)}
        ${
          sendNow === undefined
            ? nothing
            : html`<p>${withoutGaps(frame['unsent'])}</p>
              <button type="button" class="outline" @click=${sendNow}>${say('sendNow')}</button>`
        }
      </div>
    `;
  }
  if (field.block === 'KNOW') {
    const line = withoutGaps(knowLine(value, frame));
    return html`
      <div role="status">${line === '' ? nothing : html`<p class="note">${line}</p>`}</div>
      <div class="line-up stays">${helpButton(env)}</div>
    `;
  }
  // A blank question about saying no gets its line only when the client moves on from it.
  const line =
    value === undefined ? '' : withoutGaps(foldedLine(field, value, frame, say('quietLine')));
  return html`
    <div role="status">
      ${line === '' ? nothing : html`<div class="note" ${ref(intoView)}><p>${line}</p> ${helpButton(env)}</div>`}
    </div>
  `;
}

/** Help must not wait under the edge of a small screen. */
function intoView(note: Element | undefined): void {
  // It is heard of before it stands in the page.
  if (note !== undefined) requestAnimationFrame(() => note.scrollIntoView({ block: 'nearest' }));
}

function helpButton(env: Env): TemplateResult {
  return html`<button type="button" class="outline" @click=${() => env.act('HELP')}>
    ${env.say('help')}
  </button>`;
}
