import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';

const WIDTH = 104;
const HEIGHT = 32;
const EDGE = 5;

/**
 * A few points as a thin line, between its first and its last number.
 *
 * Rows are comparable: the same slope means the same change, because every line is drawn on a window of at least
 * `span` points of the scale around its own middle.
 */
export class MiniTrend extends LitElement {
  static override properties = {
    points: {},
    first: {},
    last: {},
    label: {},
    slots: { type: Number },
    span: { type: Number },
    quiet: { type: Boolean },
  };

  /** Numbers between commas, oldest first; an empty place is a blank. */
  declare points: string;
  declare first: string;
  declare last: string;
  /** Read by screen readers in place of the drawing. */
  declare label: string;
  /** How many points fill the width. */
  declare slots: number;
  declare span: number;
  /** Nothing since: dotted to the end, without a mark. */
  declare quiet: boolean;

  static override styles = css`
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.75rem;
      min-width: 11.25rem;
      vertical-align: middle;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    svg {
      flex: none;
      display: block;
      overflow: visible;
    }
    path {
      fill: none;
      stroke: var(--clay);
      stroke-width: 1.75;
      stroke-linejoin: round;
      stroke-linecap: round;
    }
    .since {
      stroke: var(--line-strong);
      stroke-dasharray: 0.5 6;
    }
    circle {
      fill: var(--clay);
    }
    .first {
      color: var(--ink-soft);
      font-size: var(--t-s);
    }
    .last {
      color: var(--ink);
      font-weight: 600;
    }
  `;

  constructor() {
    super();
    this.points = '';
    this.first = '';
    this.last = '';
    this.label = '';
    this.slots = 8;
    this.span = 4;
    this.quiet = false;
  }

  override willUpdate(): void {
    if (this.label) {
      this.setAttribute('role', 'img');
      this.setAttribute('aria-label', this.label);
    }
  }

  override render(): TemplateResult {
    return html`${this.first ? html`<span class="first">${this.first}</span>` : nothing}${this.drawing()}${this.last
      ? html`<span class="last">${this.last}</span>`
      : nothing}`;
  }

  private drawing(): TemplateResult {
    const places = this.values();
    const known = places.filter((place) => place !== null);
    const last = known.at(-1);
    return html`<svg width=${WIDTH} height=${HEIGHT} viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
      ${svg`<path d=${path(places)}></path>`}
      ${last && this.quiet && last.x < WIDTH - EDGE
        ? svg`<path class="since" d="M${last.x + 8} ${last.y}H${WIDTH}"></path>`
        : nothing}
      ${last && !this.quiet ? svg`<circle cx=${last.x} cy=${last.y} r="3"></circle>` : nothing}
    </svg>`;
  }

  private values(): ({ x: number; y: number } | null)[] {
    const raw = this.points
      .split(',')
      .map((part) => (part.trim() === '' ? null : Number(part)))
      .map((value) => (Number.isFinite(value) ? value : null));
    const shown = raw.slice(-Math.max(2, this.slots));
    const known = shown.filter((value) => value !== null);
    if (known.length === 0) {
      return [];
    }
    const low = Math.min(...known);
    const high = Math.max(...known);
    const window = Math.max(this.span, high - low);
    const bottom = (low + high - window) / 2;
    const step = (WIDTH - 2 * EDGE) / (Math.max(2, this.slots) - 1);
    return shown.map((value, index) =>
      value === null
        ? null
        : {
            x: round(EDGE + index * step),
            y: round(HEIGHT - EDGE - ((value - bottom) / window) * (HEIGHT - 2 * EDGE)),
          },
    );
  }
}

function path(places: ({ x: number; y: number } | null)[]): string {
  let d = '';
  let pen = 'M';
  for (const place of places) {
    if (place === null) {
      pen = 'M';
    } else {
      d += `${pen}${place.x} ${place.y}`;
      pen = 'L';
    }
  }
  return d;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

customElements.define('mini-trend', MiniTrend);
