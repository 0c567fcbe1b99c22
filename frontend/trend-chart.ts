import type { Drawing } from './trend-chart-drawing.js';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';

interface TrendPoint {
  t: string;
  v: number;
  prorated?: boolean;
  text?: string;
}

interface TrendLevel {
  v: number;
  label: string;
}

interface TrendMark {
  t: string;
  shape: 'tick' | 'hollow' | 'diamond';
  text?: string;
}

/** What is drawn; the Java record of the same name says what each part means. */
interface TrendSpec {
  label?: string;
  sentence: string;
  better?: string | null;
  min: number;
  max: number;
  points: TrendPoint[];
  gapDays?: number;
  baseline?: TrendLevel | null;
  band?: { low: number; high: number; label: string } | null;
  cutoff?: TrendLevel | null;
  events?: { t: string; letter: string; label: string }[];
  lanes?: { label: string; marks: TrendMark[] }[];
  ticks?: { t: string; label: string }[];
  caption?: string | null;
}

/** A place one can point at, in pixels of the drawing. */
interface Target {
  x: number;
  y: number;
  text: string;
  point: boolean;
}

const DAY = 86_400_000;
const NARROW = 520;
const REACH = 22;

// Colours stay CSS variables inside the SVG, so light, dark and paper need no redrawing.
const INK = 'var(--ink)';
const INK_SOFT = 'var(--ink-soft)';
const LINE = 'var(--line)';
const LINE_STRONG = 'var(--line-strong)';
const CLAY = 'var(--clay)';
const CLAY_WASH = 'var(--clay-wash)';
const LEAF = 'var(--leaf)';
const SURFACE = 'var(--surface)';
const FONT = '"Figtree Variable", system-ui, sans-serif';

/**
 * One measure over time: full scale, thin straight line, round marks, the person's own baseline and usual range,
 * dated events as lettered lines, and lanes under the axis.
 *
 * The arrow keys walk along the points; each is read out. Set `spec` to an object or to the same written as JSON.
 */
export class TrendChart extends LitElement {
  static override properties = {
    spec: { attribute: false },
    shown: { state: true },
    said: { state: true },
  };

  declare spec: TrendSpec | string | undefined;
  private declare shown: Target | undefined;
  private declare said: string;

  private drawing: Drawing | undefined;
  private targets: Target[] = [];
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
      .note {
        display: none;
      }
    }
  `;

  constructor() {
    super();
    this.said = '';
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

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('spec') && this.width > 0) {
      void this.redraw();
    }
  }

  override render(): TemplateResult {
    const spec = this.read();
    if (!spec) {
      return html``;
    }
    return html`
      ${spec.label || spec.better
        ? html`<div class="head">
            ${spec.label ? html`<h2>${spec.label}</h2>` : nothing}
            ${spec.better ? html`<span class="better">${spec.better}</span>` : nothing}
          </div>`
        : nothing}
      <div
        class="plot"
        role="img"
        tabindex="0"
        aria-label=${spec.sentence}
        @keydown=${this.onKey}
        @blur=${this.leave}
        @pointermove=${this.onPointer}
        @pointerdown=${this.onPointer}
        @pointerleave=${this.leave}
      >
        <div class="canvas"></div>
        ${this.shown ? this.pointedAt(this.shown) : nothing}
      </div>
      <div class="said" aria-live="polite">${this.said}</div>
      ${spec.caption ? html`<p class="caption">${spec.caption}</p>` : nothing}
    `;
  }

  private pointedAt(target: Target): TemplateResult {
    const side = target.x < this.width * 0.25 ? 'start' : target.x > this.width * 0.75 ? 'end' : '';
    const below = target.y < 90 ? 'below' : '';
    const place = `left:${target.x}px;top:${target.y}px`;
    return html`${target.point ? html`<div class="ring" style=${place}></div>` : nothing}
      <div class="note ${side} ${below}" style=${place} aria-hidden="true">${target.text}</div>`;
  }

  private read(): TrendSpec | undefined {
    return typeof this.spec === 'string' ? (JSON.parse(this.spec) as TrendSpec) : this.spec;
  }

  private async redraw(): Promise<void> {
    const spec = this.read();
    if (!spec) {
      return;
    }
    const { draw } = await import('./trend-chart-drawing.js');
    await this.updateComplete;
    const canvas = this.renderRoot.querySelector<HTMLElement>('.canvas');
    if (!canvas || !this.isConnected || this.width === 0) {
      return;
    }
    const frame = layout(spec, this.width);
    canvas.style.height = `${frame.height}px`;
    if (this.drawing) {
      this.drawing.resize({ width: this.width, height: frame.height });
    } else {
      this.drawing = draw(canvas, this.width, frame.height);
    }
    this.drawing.setOption(options(spec, frame, document.documentElement.lang), { notMerge: true });
    canvas.querySelector('svg')?.setAttribute('viewBox', `0 0 ${this.width} ${frame.height}`);
    this.targets = targets(spec, frame, this.drawing);
    this.leave();
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const points = this.targets.filter((target) => target.point);
    const last = points.length - 1;
    const next = { ArrowRight: this.at + 1, ArrowLeft: this.at < 0 ? last : this.at - 1, Home: 0, End: last }[
      event.key
    ];
    if (event.key === 'Escape' && this.shown) {
      this.leave();
      return;
    }
    if (next === undefined || last < 0) {
      return;
    }
    event.preventDefault();
    this.at = Math.min(last, Math.max(0, next));
    this.shown = points[this.at];
    this.said = this.shown?.text ?? '';
  };

  private readonly onPointer = (event: PointerEvent): void => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const x = event.clientX - box.left;
    const y = event.clientY - box.top;
    let nearest: Target | undefined;
    let distance = REACH;
    for (const target of this.targets) {
      const away = Math.hypot(target.x - x, target.y - y);
      if (away < distance) {
        nearest = target;
        distance = away;
      }
    }
    this.shown = nearest;
  };

  private readonly leave = (): void => {
    this.at = -1;
    this.shown = undefined;
    this.said = '';
  };
}

interface Frame {
  narrow: boolean;
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  plot: number;
  lane: number;
  laneTop: number;
  from: number;
  to: number;
}

function layout(spec: TrendSpec, width: number): Frame {
  const narrow = width < NARROW;
  const lanes = spec.lanes?.length ?? 0;
  const times = [
    ...spec.points.map((point) => time(point.t)),
    ...(spec.ticks ?? []).map((tick) => time(tick.t)),
    ...(spec.lanes ?? []).flatMap((lane) => lane.marks.map((mark) => time(mark.t))),
  ];
  const from = times.length > 0 ? Math.min(...times) : Date.now() - 7 * DAY;
  const to = times.length > 0 ? Math.max(...times) : Date.now();
  const left = narrow || lanes === 0 ? 30 : 80;
  const lastLabel = spec.ticks?.at(-1)?.label ?? '00 Mmm';
  const top = (spec.events?.length ?? 0) > 0 ? 28 : 12;
  const plot = narrow ? 220 : 315;
  const lane = narrow ? 36 : 24;
  const laneTop = top + plot + 30;
  return {
    narrow,
    width,
    height: laneTop + lanes * lane + (lanes > 0 ? 4 : 0),
    left,
    right: Math.max(narrow ? 10 : 24, Math.ceil(wide(lastLabel) / 2) - (narrow ? 0 : 4)),
    top,
    plot,
    lane,
    laneTop,
    from: to - from < DAY ? from - DAY : from,
    to: to - from < DAY ? to + DAY : to,
  };
}

function options(spec: TrendSpec, frame: Frame, lang: string): Record<string, unknown> {
  const lanes = spec.lanes ?? [];
  const ticks = chosenTicks(spec, frame, lang);
  const steps = scale(spec);
  const text = { fontFamily: FONT, fontSize: 13 };
  const beside = { left: frame.left, right: frame.right };
  const along = { type: 'value', min: frame.from, max: frame.to };
  return {
    animation: false,
    textStyle: { fontFamily: FONT },
    grid: [
      { ...beside, top: frame.top, height: frame.plot },
      { ...beside, top: frame.laneTop, height: Math.max(1, lanes.length * frame.lane) },
    ],
    xAxis: [
      {
        ...along,
        axisLabel: {
          ...text,
          color: INK_SOFT,
          customValues: [...ticks.keys()],
          formatter: (value: number) => ticks.get(value) ?? '',
        },
        axisTick: { show: false },
        axisLine: { onZero: false, lineStyle: { color: LINE_STRONG } },
        splitLine: { show: false },
      },
      { ...along, gridIndex: 1, show: false },
    ],
    yAxis: [
      {
        type: 'value',
        min: spec.min,
        max: spec.max,
        axisLine: { show: false },
        axisTick: { show: false, customValues: steps },
        axisLabel: { ...text, color: INK_SOFT, customValues: steps },
        splitLine: { customValues: steps, lineStyle: { color: LINE } },
      },
      {
        type: 'category',
        gridIndex: 1,
        inverse: true,
        data: lanes.map((lane) => lane.label),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: {
          ...text,
          color: INK_SOFT,
          align: 'left',
          margin: frame.left,
          ...(frame.narrow ? { verticalAlign: 'bottom', padding: [0, 0, 2, 0] } : {}),
        },
      },
    ],
    series: [scores(spec, frame), ...lanes.map((lane, index) => marks(lane, index, frame))],
  };
}

function scores(spec: TrendSpec, frame: Frame): object {
  const label = { fontFamily: FONT, fontSize: 13, color: INK_SOFT, textBorderColor: SURFACE, textBorderWidth: 3 };
  const room = new Room(spec, frame);
  const still = { silent: true, symbol: 'none', animation: false };
  // A band carries its name on an unseen line along one of its edges, which gives it more corners to choose from.
  const named = (place: { at: number; position: string }, name: string): object => ({
    yAxis: place.at,
    lineStyle: { opacity: 0 },
    label: { ...label, opacity: 1, formatter: name, position: place.position, distance: 5 },
  });
  const levels = [
    ...(spec.band ? [named(room.besideBand(spec.band), spec.band.label)] : []),
    ...(spec.baseline
      ? [
          {
            yAxis: spec.baseline.v,
            lineStyle: { color: INK_SOFT, width: 1, type: [4, 3] },
            label: { ...label, formatter: spec.baseline.label, position: room.besideLevel(spec.baseline), distance: 5 },
          },
        ]
      : []),
    ...(spec.cutoff
      ? [
          {
            yAxis: spec.cutoff.v,
            lineStyle: { color: INK_SOFT, width: 1, type: 'solid' },
            label: { ...label, formatter: spec.cutoff.label, position: room.besideLevel(spec.cutoff), distance: 5 },
          },
        ]
      : []),
    ...(spec.events ?? []).map((event) => ({
      xAxis: time(event.t),
      lineStyle: { color: LINE_STRONG, width: 1, type: 'solid' },
      label: { ...label, color: INK, formatter: event.letter, position: 'end', distance: 6, rotate: 0 },
    })),
  ];
  return {
    type: 'line',
    data: line(spec),
    symbol: 'circle',
    symbolSize: spec.points.length > (frame.narrow ? 24 : 48) ? 6 : 9,
    showAllSymbol: true,
    clip: false,
    silent: true,
    z: 4,
    lineStyle: { color: CLAY, width: 1.75 },
    itemStyle: { color: CLAY, borderColor: SURFACE, borderWidth: 1.5 },
    markLine: { ...still, data: levels },
    markArea: {
      ...still,
      itemStyle: { color: CLAY_WASH, opacity: 0.6 },
      data: spec.band ? [[{ yAxis: spec.band.low }, { yAxis: spec.band.high }]] : [],
    },
  };
}

/** A position of a label along the horizontal line at this value. */
interface Place {
  at: number;
  position: string;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Finds the corner for a label where it covers the least of the line, of the events and of other labels. */
class Room {
  private readonly taken: Box[] = [];

  constructor(
    private readonly spec: TrendSpec,
    private readonly frame: Frame,
  ) {}

  besideLevel(level: TrendLevel): string {
    return this.best(level.label, [
      { at: level.v, position: 'insideEndTop' },
      { at: level.v, position: 'insideStartTop' },
      { at: level.v, position: 'insideEndBottom' },
      { at: level.v, position: 'insideStartBottom' },
    ]).position;
  }

  besideBand(band: { low: number; high: number; label: string }): Place {
    return this.best(band.label, [
      { at: band.low, position: 'insideEndTop' },
      { at: band.low, position: 'insideStartTop' },
      { at: band.high, position: 'insideStartBottom' },
      { at: band.high, position: 'insideEndBottom' },
      { at: band.low, position: 'insideEndBottom' },
      { at: band.low, position: 'insideStartBottom' },
      { at: band.high, position: 'insideStartTop' },
    ]);
  }

  private best(label: string, places: [Place, ...Place[]]): Place {
    let found = places[0];
    let least = Number.POSITIVE_INFINITY;
    for (const place of places) {
      const covered = this.covered(this.box(label, place));
      if (covered < least) {
        [found, least] = [place, covered];
      }
    }
    this.taken.push(this.box(label, found));
    return found;
  }

  private box(label: string, place: Place): Box {
    const width = this.frame.width - this.frame.left - this.frame.right;
    const left = place.position.includes('Start') ? 5 : width - 5 - wide(label);
    const top = this.y(place.at) + (place.position.endsWith('Top') ? -21 : 4);
    return { left, right: left + wide(label), top, bottom: top + 17 };
  }

  private covered(box: Box): number {
    let sum = 0;
    for (const other of this.taken) {
      sum += inside(box, other) ? 100 : 0;
    }
    const points = this.spec.points.map((point) => ({ x: this.x(point.t), y: this.y(point.v) }));
    for (const [index, point] of points.entries()) {
      const before = points[index - 1] ?? point;
      for (let step = 0; step < 8; step++) {
        const x = before.x + ((point.x - before.x) * step) / 8;
        const y = before.y + ((point.y - before.y) * step) / 8;
        sum += inside(box, { left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }) ? 1 : 0;
      }
    }
    if (this.spec.baseline) {
      const y = this.y(this.spec.baseline.v);
      sum += box.top < y && y < box.bottom ? 1.5 : 0;
    }
    for (const event of this.spec.events ?? []) {
      sum += this.x(event.t) > box.left && this.x(event.t) < box.right ? 0.5 : 0;
    }
    return sum;
  }

  private x(day: string): number {
    const width = this.frame.width - this.frame.left - this.frame.right;
    return ((time(day) - this.frame.from) / (this.frame.to - this.frame.from)) * width;
  }

  private y(value: number): number {
    return ((this.spec.max - value) / (this.spec.max - this.spec.min)) * this.frame.plot;
  }
}

function inside(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** About how many pixels a label takes. */
function wide(label: string): number {
  return label.length * 6.7;
}

/** The points, with a hole wherever two of them lie too far apart to be joined. */
function line(spec: TrendSpec): object[] {
  const gap = (spec.gapDays ?? Number.POSITIVE_INFINITY) * DAY;
  return spec.points.flatMap((point, index) => {
    const before = spec.points[index - 1];
    const shown = {
      value: [time(point.t), point.v],
      ...(point.prorated
        ? { symbolSize: 8, itemStyle: { color: SURFACE, borderColor: CLAY, borderWidth: 1.75 } }
        : {}),
    };
    return before && time(point.t) - time(before.t) > gap
      ? [{ value: [(time(point.t) + time(before.t)) / 2, null] }, shown]
      : [shown];
  });
}

function marks(lane: { label: string; marks: TrendMark[] }, index: number, frame: Frame): object {
  const shapes = {
    tick: { symbol: 'rect', symbolSize: [2, 14], itemStyle: { color: INK_SOFT } },
    hollow: {
      symbol: 'rect',
      symbolSize: [5, 14],
      itemStyle: { color: SURFACE, borderColor: INK_SOFT, borderWidth: 1.25 },
    },
    diamond: { symbol: 'diamond', symbolSize: [10, 10], itemStyle: { color: LEAF } },
  };
  return {
    type: 'scatter',
    xAxisIndex: 1,
    yAxisIndex: 1,
    clip: false,
    silent: true,
    symbolOffset: [0, frame.narrow ? 8 : 0],
    data: lane.marks.map((mark) => ({
      value: [time(mark.t), index],
      symbolOffset: [0, frame.narrow ? 8 : 0],
      ...shapes[mark.shape],
    })),
  };
}

/** Round steps from one end of the scale to the other, both ends always. */
function scale(spec: TrendSpec): number[] {
  const size = [1, 2, 5, 10, 20, 50, 100].find((step) => (spec.max - spec.min) / step <= 6) ?? 200;
  const steps: number[] = [];
  for (let at = spec.min; at < spec.max - size * 0.6; at += size) {
    steps.push(at);
  }
  return [...steps, spec.max];
}

/** Labels of the time axis that fit beside each other, the first and the last of them always. */
function chosenTicks(spec: TrendSpec, frame: Frame, lang: string): Map<number, string> {
  const all =
    spec.ticks && spec.ticks.length > 0
      ? spec.ticks.map((tick) => ({ at: time(tick.t), label: tick.label }))
      : days(spec, frame, lang);
  const room = frame.width - frame.left - frame.right;
  const place = (at: number): number => ((at - frame.from) / (frame.to - frame.from)) * room;
  const chosen = new Map<number, string>();
  const last = all.at(-1);
  let right = Number.NEGATIVE_INFINITY;
  for (const tick of all) {
    const half = wide(tick.label) / 2 + 8;
    const beforeLast = last && tick !== last && place(tick.at) + half > place(last.at) - wide(last.label) / 2 - 8;
    if (place(tick.at) - half >= right && !beforeLast) {
      chosen.set(tick.at, tick.label);
      right = place(tick.at) + half;
    }
  }
  return chosen;
}

function days(spec: TrendSpec, frame: Frame, lang: string): { at: number; label: string }[] {
  const long = frame.to - frame.from > 330 * DAY;
  const format = new Intl.DateTimeFormat(lang || undefined, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    ...(long ? { year: '2-digit' } : {}),
  });
  return [...new Set(spec.points.map((point) => time(point.t)))].map((at) => ({ at, label: format.format(at) }));
}

function targets(spec: TrendSpec, frame: Frame, drawing: Drawing): Target[] {
  const pixel = (grid: number, at: number, value: number): { x: number; y: number } => {
    const [x, y] = drawing.convertToPixel({ gridIndex: grid }, [at, value]);
    return { x: Math.round(x ?? 0), y: Math.round(y ?? 0) };
  };
  return [
    ...spec.points.map((point) => ({
      ...pixel(0, time(point.t), point.v),
      text: point.text ?? `${point.t}: ${point.v}`,
      point: true,
    })),
    ...(spec.events ?? []).map((event) => ({
      ...pixel(0, time(event.t), spec.max),
      y: frame.top - 10,
      text: event.label,
      point: false,
    })),
    ...(spec.lanes ?? []).flatMap((lane, index) =>
      lane.marks.flatMap((mark) => {
        const place = pixel(1, time(mark.t), index);
        return mark.text ? [{ x: place.x, y: place.y + (frame.narrow ? 8 : 0), text: mark.text, point: false }] : [];
      }),
    ),
  ];
}

function time(day: string): number {
  return Date.parse(day);
}

customElements.define('trend-chart', TrendChart);
