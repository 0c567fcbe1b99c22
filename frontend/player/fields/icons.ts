/** The few signs the player needs, drawn after Lucide (ISC licence). Never alone without a name. */
import { html, type TemplateResult } from 'lit';

function icon(path: string): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" width="1.15em" height="1.15em" fill="none"
    stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"
    aria-hidden="true"><path d=${path}></path></svg>`;
}

export const tick = icon('M20 6 9 17l-5-5');
export const plus = icon('M5 12h14M12 5v14');
export const minus = icon('M5 12h14');
export const lock = icon(
  'M5 11h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2M7 11V7a5 5 0 0 1 10 0v4',
);
export const clock = icon('M12 6v6l4 2M22 12a10 10 0 1 1-20 0 10 10 0 0 1 20 0');
