/**
 * Numbers of the crisis text as links. Which ones they are and where they lead is found on the
 * server, for Help and for the player alike; here they are only looked up in the words.
 */
import { html, type TemplateResult } from 'lit';
import type { Frame } from './model.js';
import { fromJson } from './store.js';

interface CrisisNumber {
  readonly text: string;
  readonly link: string;
}

const LINK = /^(tel|sms):\d+$/;

export function withNumbers(words: string, frame: Frame): string | TemplateResult {
  const numbers = fromJson<readonly CrisisNumber[]>(frame['numbers'] ?? '', []);
  const parts: (string | TemplateResult)[] = [];
  let rest = words;
  for (const { text, link } of numbers) {
    const at = rest.indexOf(text);
    if (at < 0 || !LINK.test(link)) continue;
    parts.push(rest.slice(0, at), html`<a href=${link}>${text}</a>`);
    rest = rest.slice(at + text.length);
  }
  return parts.length === 0 ? words : html`${parts}${rest}`;
}
