/**
 * What all fields have in common.
 *
 * Plain HTML inputs, styled by us, instead of Vaadin's components: a native radio group gives
 * arrow keys, forms of speech control and every screen reader for nothing, the labels are ours to
 * place, and a client on a slow line loads some kilobytes instead of some hundred.
 *
 * Fields render into the player's own shadow root, not into one of their own: a label, a hint and
 * the input they belong to must live in the same tree to find each other.
 *
 * Properties are declared without decorators, so that the same source compiles under either
 * setting of `useDefineForClassFields`.
 */
import { LitElement, type PropertyDeclarations } from 'lit';
import type { Answer, Answers, Field, Frame, Lists } from '../model.js';
import type { Say } from '../texts.js';

/** What a field may ask of the page it stands on. */
export interface Env {
  readonly say: Say;
  readonly lists: Lists;
  readonly frame: Frame;
  readonly answers: Answers;
  readonly fields: readonly Field[];
  readonly today: string;
  /** The client's own floor for steps with people, where one is set. */
  readonly floor: number | undefined;
  /** Words the host offers, by field id or "rows.column". */
  readonly offers: Readonly<Record<string, readonly string[]>>;
  /** Hips and below are left out of the body map. */
  readonly hideLow: boolean;
  /** People are named by a role on this page; a likely name is said to whoever types it. */
  readonly rolesOnly: boolean;
  /** What stands in an input and is no answer (yet): a wrong number, words over the limit. */
  readonly drafts: Map<string, string>;
  act(action: 'HELP' | 'LOOK_AROUND' | 'HIDE_BODY'): void;
  announce(line: string): void;
}

/** Wrapped, because an event turns a bare `undefined` into null, and blank must stay blank. */
export type AnswerEvent = CustomEvent<{ readonly value: Answer | undefined }>;

export abstract class FieldElement extends LitElement {
  static override properties: PropertyDeclarations = {
    field: { attribute: false },
    value: { attribute: false },
    env: { attribute: false },
    path: { attribute: false },
  };

  declare field: Field;
  declare value: Answer | undefined;
  declare env: Env;
  /** Unique on the page: the field's id, or "rows.2.column" inside a repeating row. */
  declare path: string;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected answer(value: Answer | undefined): void {
    this.dispatchEvent(new CustomEvent('answer', { detail: { value } }));
  }
}

export function labelId(path: string): string {
  return `label-${path}`;
}

export function hintId(path: string): string {
  return `hint-${path}`;
}

/** Two bundles on one page must not fight over a name. */
export function define(name: string, element: CustomElementConstructor): void {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}
