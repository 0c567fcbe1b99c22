import type { Drawing } from './trend-chart-drawing.js';
import { DAY, wholeTime, type Target, type TrendSpec, type TrendWords, type View } from './trend-chart-spec.js';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';

const REACH = 22;
const CLOSEST = 7 * DAY;
const STEP = 0.6;

/**
 * One measure over time: full scale, thin straight line, round marks, what is usual or what is within the measure's
 * error, dated events as lettered lines, lanes under the axis, and panels of other modules on the same time axis.
 *
 * Left and right walk along the marks, up and down change between the line, the events and the lanes; each mark is read
 * out. Time can be looked at more closely, the scale cannot. Set `spec` to an object or to the same written as JSON.
 */
export class TrendChart extends LitElement {
  static override properties = {
    spec: { attribute: false },
    words: { attribute: false },
    shown: { state: true },
    said: { state: true },
    view: { state: true },
    smooth: { state: true },
    pick: { state: true },
  };

  declare spec: TrendSpec | string | undefined;
  /** The words of the tools; without them there are no tools. */
  declare words: TrendWords | undefined;
  private declare shown: Target | undefined;
  private declare said: string;
  /** The time that is looked at; undefined for all of it. */
  private declare view: View | undefined;
  private declare smooth: boolean;
  /** What is being marked with the pointer, in pixels. */
  private declare pick: { from: number; to: number } | undefined;

  private drawing: Drawing | undefined;
  private row = 0;
  private at = -1;
  private width = 0;
  private readonly size = new ResizeObserver((entries) => {
    const width = Math.round(entries[0]?.contentRect.width ?? 0);
    if (width > 0 && width !== this.width) {
      this.width = width;
      void this.redraw();
    }
  });

  static override styles = css`
    :host {
      display: block;
      position: relative;
      min-width: 0;
      color: var(--ink);
      font-family: var(--sans);
      font-variant-numeric: tabular-nums;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: var(--s1) var(--s4);
      margin-bottom: var(--s2);
    }
    h2 {
      margin: 0;
      font: 500 var(--t-l) / 1.3 var(--serif);
    }
    .better,
    .caption {
      color: var(--ink-soft);
      font-size: var(--t-s);
    }
    .caption {
      margin: var(--s3) 0 0;
      text-wrap: pretty;
      font-size: var(--t-xs);
      line-height: 1.5;
    }
    .plot {
      position: relative;
      border-radius: var(--r-s);
      outline: none;
      touch-action: pan-y;
      user-select: none;
    }
    .plot:focus-visible {
      outline: 2px solid var(--leaf);
      outline-offset: 4px;
    }
    /* Its place is kept while the drawing is on its way, so that the page does not jump. */
    .canvas {
      min-height: 21rem;
      overflow: hidden;
    }
    .ring {
      position: absolute;
      width: 15px;
      height: 15px;
      margin: -9.5px 0 0 -9.5px;
      border: 2px solid var(--clay);
      border-radius: var(--r-full);
      pointer-events: none;
    }
    .note {
      position: absolute;
      z-index: 1;
      max-width: min(16rem, 80%);
      width: max-content;
      padding: var(--s2) var(--s3);
      border: 1px solid var(--line);
      border-radius: var(--r-s);
      background: var(--raised);
      box-shadow: var(--shadow);
      font-size: var(--t-xs);
      line-height: 1.4;
      pointer-events: none;
      transform: translate(-50%, calc(-100% - 12px));
    }
    .note.below {
      transform: translate(-50%, 14px);
    }
    .note.start {
      transform: translate(-20%, calc(-100% - 12px));
    }
    .note.end {
      transform: translate(-80%, calc(-100% - 12px));
    }
    .note.start.below {
      transform: translate(-20%, 14px);
    }
    .note.end.below {
      transform: translate(-80%, 14px);
    }
    .pick {
      position: absolute;
      top: 0;
      bottom: 0;
      border: solid var(--leaf);
      border-width: 0 1px;
      background: color-mix(in srgb, var(--leaf) 12%, transparent);
      pointer-events: none;
    }
    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--s4);
      margin: var(--s2) calc(-1 * var(--s1)) 0;
    }
    .tools > div {
      display: flex;
      flex-wrap: wrap;
    }
    .tools > div:last-child {
      margin-inline-start: auto;
    }
    button {
      min-height: 32px;
      padding: 0 var(--s2);
      border: 0;
      border-radius: var(--r-s);
      background: none;
      color: var(--leaf);
      font: 600 var(--t-xs) / 1.2 var(--sans);
      cursor: pointer;
    }
    button:hover {
      background: color-mix(in srgb, var(--ink) 5%, transparent);
    }
    button:focus-visible {
      outline: 2px solid var(--leaf);
      outline-offset: -2px;
    }
    button[disabled] {
      color: var(--ink-faint);
      cursor: default;
      background: none;
    }
    button[aria-pressed]::before {
      content: '';
      display: inline-block;
      width: 0.7em;
      height: 0.7em;
      margin-inline-end: 0.45em;
      box-sizing: border-box;
      border: 1.5px solid currentColor;
      border-radius: 2px;
      vertical-align: -0.02em;
    }
    button[aria-pressed='true']::before {
      background: currentColor;
    }
    @media (pointer: coarse) {
      button {
        min-height: 44px;
      }
    }
    .said {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    @media print {
      .canvas,
      .canvas > div,
      .canvas svg {
        position: static !important;
        width: 100% !important;
        height: auto !important;
      }
      .ring,
      .note,
      .tools {
        display: none;
      }
    }
  `;

  constructor() {
    super();
    this.said = '';
    this.smooth = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.size.disconnect();
    this.drawing?.dispose();
    this.drawing = undefined;
    this.width = 0;
  }

  override updated(changed: PropertyValues): void {
    if (this.width > 0 && (changed.has('spec') || changed.has('view') || changed.has('smooth'))) {
      void this.redraw();
    }
  }

  override render(): TemplateResult {
    const spec = this.read();
    if (!spec) {
      return html``;
    }
    const name = [spec.label, spec.sentence, this.words?.keys].filter(Boolean).join('. ');
    return html`
      ${spec.label || spec.better
        ? html`<div class="head">
            ${spec.label ? html`<h2>${spec.label}</h2>` : nothing}
            ${spec.better ? html`<span class="better">${spec.better}</span>` : nothing}
          </div>`
        : nothing}
      <div
        class="plot"
        role="application"
        tabindex="0"
        aria-roledescription=${this.words?.chart ?? nothing}
        aria-label=${name}
        @keydown=${this.onKey}
        @blur=${this.leave}
        @pointerdown=${this.onDown}
        @pointermove=${this.onMove}
        @pointerup=${this.onUp}
        @pointercancel=${this.drop}
        @pointerleave=${this.onLeave}
        @dblclick=${this.showAll}
        @wheel=${{ handleEvent: this.onWheel, passive: false }}
      >
        <div class="canvas"></div>
        ${this.pick ? this.picked(this.pick) : nothing} ${this.shown ? this.pointedAt(this.shown) : nothing}
      </div>
      <div class="said" aria-live="polite">${this.said}</div>
      ${this.words && spec.points.length > 0 ? this.tools(spec, this.words) : nothing}
      ${spec.caption ? html`<p class="caption">${spec.caption}</p>` : nothing}
    `;
  }

  private tools(spec: TrendSpec, words: TrendWords): TemplateResult {
    const closest = this.view !== undefined && this.view.to - this.view.from <= CLOSEST;
    return html`<div class="tools">
      <div>
        <button type="button" ?disabled=${closest} @click=${() => this.zoom(STEP)}>${words.closer}</button>
        <button type="button" ?disabled=${!this.view} @click=${() => this.zoom(1 / STEP)}>${words.wider}</button>
        <button type="button" ?disabled=${!this.view} @click=${this.showAll}>${words.whole}</button>
        ${(spec.smooth ?? []).length > 1
          ? html`<button
              type="button"
              aria-pressed=${this.smooth ? 'true' : 'false'}
              @click=${() => {
                this.smooth = !this.smooth;
              }}
            >
              ${words.smooth}
            </button>`
          : nothing}
      </div>
      <div>
        <button type="button" @click=${() => this.save('png')}>${words.png}</button>
        <button type="button" @click=${() => this.save('svg')}>${words.svg}</button>
        <button type="button" @click=${() => window.print()}>${words.print}</button>
      </div>
    </div>`;
  }

  private pointedAt(target: Target): TemplateResult {
    const side = target.x < this.width * 0.25 ? 'start' : target.x > this.width * 0.75 ? 'end' : '';
    const below = target.y < 90 ? 'below' : '';
    const place = `left:${target.x}px;top:${target.y}px`;
    return html`${target.ringed ? html`<div class="ring" style=${place}></div>` : nothing}
      <div class="note ${side} ${below}" style=${place} aria-hidden="true">${target.text}</div>`;
  }

  private picked(pick: { from: number; to: number }): TemplateResult {
    const left = Math.min(pick.from, pick.to);
    return html`<div class="pick" style="left:${left}px;width:${Math.abs(pick.to - pick.from)}px"></div>`;
  }

  private read(): TrendSpec | undefined {
    return typeof this.spec === 'string' ? (JSON.parse(this.spec) as TrendSpec) : this.spec;
  }

  private smoothed(): string | undefined {
    return this.smooth ? (this.words?.smooth ?? ' ') : undefined;
  }

  private async redraw(): Promise<void> {
    const { Drawing } = await import('./trend-chart-drawing.js');
    await this.updateComplete;
    const spec = this.read();
    const canvas = this.renderRoot.querySelector<HTMLElement>('.canvas');
    if (!spec || !canvas || !this.isConnected || this.width === 0) {
      return;
    }
    this.drawing ??= new Drawing(canvas);
    this.drawing.show(spec, {
      width: this.width,
      view: this.view,
      smooth: this.smoothed(),
      lang: document.documentElement.lang,
    });
    const again = this.shown;
    this.shown = again && this.drawing.targets.find((one) => one.row === again.row && one.at === again.at);
  }

  private async save(kind: 'png' | 'svg'): Promise<void> {
    const spec = this.read();
    if (spec) {
      const { picture, save } = await import('./trend-chart-export.js');
      await save(picture(this, spec, this.view, this.smoothed()), kind);
    }
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const tools: Record<string, () => void> = {
      '+': () => this.zoom(STEP),
      '-': () => this.zoom(1 / STEP),
      '0': this.showAll,
    };
    if (event.key in tools) {
      event.preventDefault();
      tools[event.key]!();
    } else if (event.key === 'Escape' && this.shown) {
      this.leave();
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      this.change(event.key === 'ArrowDown' ? 1 : -1);
    } else {
      this.walk(event);
    }
  };

  /** To the next mark of the same row. */
  private walk(event: KeyboardEvent): void {
    const marks = this.marks(this.row);
    const last = marks.length - 1;
    const next = { ArrowRight: this.at + 1, ArrowLeft: this.at < 0 ? last : this.at - 1, Home: 0, End: last }[
      event.key
    ];
    if (next === undefined || last < 0) {
      return;
    }
    event.preventDefault();
    this.at = Math.min(last, Math.max(0, next));
    this.tell(marks[this.at]);
  }

  /** To the next row that has marks, at the mark nearest in time. */
  private change(step: number): void {
    const rows = [...new Set((this.drawing?.targets ?? []).map((target) => target.row))].sort((a, b) => a - b);
    const next = rows[rows.indexOf(this.row) + step];
    if (next === undefined) {
      return;
    }
    const now = this.shown?.at ?? Number.POSITIVE_INFINITY;
    const marks = this.marks(next);
    this.row = next;
    this.at = marks.reduce(
      (best, mark, index) => (Math.abs(mark.at - now) <= Math.abs((marks[best]?.at ?? 0) - now) ? index : best),
      0,
    );
    this.tell(marks[this.at]);
  }

  private marks(row: number): Target[] {
    return (this.drawing?.targets ?? []).filter((target) => target.row === row).sort((a, b) => a.at - b.at);
  }

  private tell(mark: Target | undefined): void {
    this.shown = mark;
    this.said = mark?.text ?? '';
    const view = this.view;
    if (mark && view && (mark.at < view.from || mark.at > view.to)) {
      const half = (view.to - view.from) / 2;
      this.look(mark.at - half, mark.at + half, false);
    }
  }

  private readonly onDown = (event: PointerEvent): void => {
    const x = this.place(event).x;
    if (event.button === 0 && event.pointerType !== 'touch') {
      this.pick = { from: x, to: x };
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    }
    this.onMove(event);
  };

  private readonly onMove = (event: PointerEvent): void => {
    const { x, y } = this.place(event);
    if (this.pick) {
      this.pick = { from: this.pick.from, to: Math.min(this.width, Math.max(0, x)) };
    }
    let nearest: Target | undefined;
    let distance = REACH;
    for (const target of this.drawing?.targets ?? []) {
      const away = Math.hypot(target.x - x, target.y - y);
      if (away < distance && target.x >= 0 && target.x <= this.width) {
        nearest = target;
        distance = away;
      }
    }
    this.shown = nearest;
  };

  private readonly onUp = (): void => {
    const pick = this.pick;
    this.pick = undefined;
    if (pick && this.drawing && Math.abs(pick.to - pick.from) > 12) {
      const ends = [this.drawing.timeAt(pick.from), this.drawing.timeAt(pick.to)];
      this.look(Math.min(...ends), Math.max(...ends), true);
    }
  };

  private readonly drop = (): void => {
    this.pick = undefined;
  };

  private readonly onLeave = (): void => {
    if (!this.pick) {
      this.leave();
    }
  };

  /** With the control key, or two fingers on a touch pad, which browsers report as the same. */
  private readonly onWheel = (event: WheelEvent): void => {
    const frame = this.drawing?.frame;
    if (!event.ctrlKey || !frame) {
      return;
    }
    event.preventDefault();
    const share = Math.min(1, Math.max(0, (this.place(event).x - frame.left) / (this.width - frame.left - frame.right)));
    this.zoom(event.deltaY < 0 ? STEP : 1 / STEP, frame.from + share * (frame.to - frame.from));
  };

  private place(event: MouseEvent): { x: number; y: number } {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  /** Shows a part of what is shown, or more than that, around a moment; at first around the newest mark. */
  private zoom(by: number, around?: number): void {
    const spec = this.read();
    if (!spec) {
      return;
    }
    const now = this.view ?? wholeTime(spec);
    const still = around ?? this.shown?.at ?? (this.view ? (now.from + now.to) / 2 : now.to);
    this.look(still - (still - now.from) * by, still + (now.to - still) * by, true);
  }

  /** Looks at this stretch, which never leaves the whole time and never gets shorter than a week. */
  private look(from: number, to: number, aloud: boolean): void {
    const spec = this.read();
    if (!spec) {
      return;
    }
    const whole = wholeTime(spec);
    const length = Math.max(to - from, CLOSEST);
    if (length >= whole.to - whole.from) {
      this.showAll();
      return;
    }
    const start = Math.min(Math.max(from, whole.from), whole.to - length);
    this.view = { from: start, to: start + length };
    if (aloud) {
      this.sayView(this.view);
    }
  }

  private readonly showAll = (): void => {
    const spec = this.read();
    if (spec && this.view) {
      this.view = undefined;
      this.sayView(wholeTime(spec));
    }
  };

  private sayView(view: View): void {
    const format = new Intl.DateTimeFormat(document.documentElement.lang || undefined, {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'long',
    });
    this.said = (this.words?.showing ?? '')
      .replace('{from}', format.format(view.from))
      .replace('{to}', format.format(view.to));
  }

  private readonly leave = (): void => {
    this.row = 0;
    this.at = -1;
    this.shown = undefined;
    this.said = '';
  };
}

customElements.define('trend-chart', TrendChart);
