/** One field type, one element. */
import { html, type TemplateResult } from 'lit';
import type { Answer, Field } from '../model.js';
import type { AnswerEvent, Env } from './field-element.js';
import './body-map.js';
import './choices.js';
import './emotions.js';
import './plain-inputs.js';
import './rows.js';
import './scale.js';
import './text-entry.js';

export function fieldInput(
  field: Field,
  value: Answer | undefined,
  env: Env,
  path: string,
  answer: (event: AnswerEvent) => void,
): TemplateResult {
  switch (field.type) {
    case 'shortText':
    case 'longText':
      return html`<player-text
        .field=${field} .value=${value} .env=${env} .path=${path} @answer=${answer}
      ></player-text>`;
    case 'slider':
      return html`<player-scale
        .field=${field} .value=${value} .env=${env} .path=${path} @answer=${answer}
      ></player-scale>`;
    case 'singleChoice':
    case 'yesNo':
      return html`<player-one-of
        .field=${field} .value=${value} .env=${env} .path=${path} @answer=${answer}
      ></player-one-of>`;
    case 'multipleChoice':
    case 'checklist':
      return html`<player-many-of
        .field=${field} .value=${value} .env=${env} .path=${path} @answer=${answer}
      ></player-many-of>`;
    case 'emotions':
      return html`<player-emotions
        .field=${field} .value=${value} .env=${env} .path=${path} @answer=${answer}
      ></player-emotions>`;
    case 'number':
      return html`<player-number
        .field=${field} .value=${value} .env=${env} .path=${path} @answer=${answer}
      ></player-number>`;
    case 'date':
    case 'time':
      return html`<player-moment-input
        .field=${field} .value=${value} .env=${env} .path=${path} @answer=${answer}
      ></player-moment-input>`;
    case 'rows':
      return html`<player-rows
        .field=${field} .value=${value} .env=${env} .path=${path} @answer=${answer}
      ></player-rows>`;
    case 'bodyMap':
      return html`<player-body-map
        .field=${field} .value=${value} .env=${env} .path=${path} @answer=${answer}
      ></player-body-map>`;
    case 'text':
      return html``;
  }
}
