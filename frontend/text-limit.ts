/**
 * Says how much room a field has before it is full, and what of a pasted text did not fit. Browsers cut
 * at the limit without a word. Works for every field of the program that has a limit, the ones that say
 * it themselves left out.
 */
import { announce } from '@vaadin/a11y-base/src/announce.js';

interface Field extends HTMLElement {
  helperText: string | null | undefined;
}
type Input = HTMLInputElement | HTMLTextAreaElement;

const SAYS_ITSELF = 'data-says-limit';
/** From where on it is said: the last tenth, and ten characters at least. */
const NEARLY = 0.1;
const AT_LEAST = 10;

const before = new WeakMap<Field, string>();
const said = new WeakMap<Field, string>();
const tooMuch = new WeakMap<Input, number>();

function words(part: 'left' | 'cut', number: number): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="trellis-limit"]');
  return (meta?.dataset[part] ?? '{n}').replace('{n}', String(number));
}

function fieldOf(input: Input): Field | null {
  const field = input.closest<Field>('vaadin-text-field, vaadin-text-area');
  return field === null || field.hasAttribute(SAYS_ITSELF) ? null : field;
}

function inputOf(event: Event): Input | undefined {
  const input = event.composedPath()[0];
  const typed = input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement;
  return typed && input.maxLength > 0 ? input : undefined;
}

function onInput(event: Event): void {
  const input = inputOf(event);
  const field = input === undefined ? null : fieldOf(input);
  if (input === undefined || field === null) return;
  const left = input.maxLength - input.value.length;
  const cut = tooMuch.get(input) ?? 0;
  tooMuch.delete(input);
  if (cut > 0) {
    say(field, words('cut', cut));
  } else if (left <= Math.max(AT_LEAST, Math.round(input.maxLength * NEARLY))) {
    say(field, words('left', left), left === 0 || !said.has(field));
  } else {
    sayNothing(field);
  }
}

/** What is pasted is cut by the browser after this; how much of it, can be known only now. */
function onPaste(event: ClipboardEvent): void {
  const input = inputOf(event);
  if (input === undefined) return;
  const pasted = (event.clipboardData?.getData('text/plain') ?? '').replaceAll('\r\n', '\n');
  const replaced = (input.selectionEnd ?? 0) - (input.selectionStart ?? 0);
  tooMuch.set(input, input.value.length - replaced + pasted.length - input.maxLength);
}

function say(field: Field, sentence: string, aloud = true): void {
  const now = field.helperText ?? '';
  if (now !== said.get(field)) before.set(field, now);
  said.set(field, sentence);
  field.helperText = sentence;
  if (aloud) announce(sentence);
}

function sayNothing(field: Field): void {
  const own = said.get(field);
  if (own === undefined) return;
  if (field.helperText === own) field.helperText = before.get(field) ?? '';
  said.delete(field);
  // What was said aloud is not true any more, and would be found at the end of the page.
  announce('');
}

document.addEventListener('input', onInput, true);
document.addEventListener('paste', onPaste, true);
