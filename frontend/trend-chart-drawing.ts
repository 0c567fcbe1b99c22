// Only the parts of ECharts that a trend needs; loaded when the first chart is on a page.
import { LineChart } from 'echarts/charts';
import { GridSimpleComponent } from 'echarts/components';
import { graphic, init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import {
  chosenTicks,
  isShown,
  layout,
  panelYOf,
  Room,
  steps,
  timeAt,
  wide,
  xOf,
  yOf,
  type Frame,
  type Label,
  type Stretch,
} from './trend-chart-layout.js';
import {
  DAY,
  time,
  type Shape,
  type Target,
  type TrendLane,
  type TrendLevel,
  type TrendPoint,
  type TrendSpec,
  type View,
} from './trend-chart-spec.js';

use([LineChart, GridSimpleComponent, SVGRenderer]);

// Colours stay CSS variables inside the SVG, so light, dark and paper need no redrawing.
const INK = 'var(--ink)';
const INK_SOFT = 'var(--ink-soft)';
const INK_FAINT = 'var(--ink-faint)';
const LINE = 'var(--line)';
const LINE_STRONG = 'var(--line-strong)';
const CLAY = 'var(--clay)';
const CLAY_WASH = 'var(--clay-wash)';
const LEAF = 'var(--leaf)';
const SURFACE = 'var(--surface)';
const FAMILY = '"Figtree Variable", system-ui, sans-serif';
const FONT = `13px ${FAMILY}`;
type Mark = graphic.Rect | graphic.Polygon | graphic.Circle;

const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'];

/** What a chart shows beside its spec. */
export interface Wish {
  width: number;
  view: View | undefined;
  /** The name of the smoothed line, which is drawn then; undefined for none. */
  smooth: string | undefined;
  lang: string;
}

/**
 * One drawing. ECharts draws scales and lines; what is peculiar to a trend (bands, levels, lettered events, lanes) is
 * put into the same SVG as plain shapes, because it needs no more than that.
 */
export class Drawing {
  private readonly chart: EChartsType;
  private shapes: graphic.Group | undefined;
  frame: Frame | undefined;
  targets: Target[] = [];

  constructor(private readonly canvas: HTMLElement) {
    this.chart = init(canvas, null, { renderer: 'svg', width: 100, height: 100 });
  }

  show(spec: TrendSpec, wish: Wish): void {
    const frame = layout(spec, wish.width, wish.view);
    this.frame = frame;
    this.canvas.style.height = `${frame.height}px`;
    this.canvas.style.minHeight = '0';
    this.chart.resize({ width: frame.width, height: frame.height });
    this.chart.setOption(options(spec, frame, wish), { notMerge: true });
    const zr = this.chart.getZr();
    if (this.shapes) {
      zr.remove(this.shapes);
    }
    this.shapes = shapes(spec, frame, wish);
    zr.add(this.shapes);
    zr.flush();
    this.canvas.querySelector('svg')?.setAttribute('viewBox', `0 0 ${frame.width} ${frame.height}`);
    this.targets = targets(spec, frame);
  }

  /** The moment at a place of the drawing. */
  timeAt(x: number): number {
    return this.frame ? timeAt(this.frame, x) : 0;
  }

  dispose(): void {
    this.chart.dispose();
  }
}

function options(spec: TrendSpec, frame: Frame, wish: Wish): Record<string, unknown> {
  const ticks = chosenTicks(spec, frame, wish.lang);
  const text = { fontFamily: FAMILY, fontSize: 13, color: INK_SOFT };
  const beside = { left: frame.left, right: frame.right, outerBoundsMode: 'none' };
  const along = { type: 'value', min: frame.from, max: frame.to, axisTick: { show: false }, splitLine: { show: false } };
  const panels = (spec.panels ?? [])
    .map((panel, index) => ({ panel, place: frame.panels[index]! }))
    .filter(({ panel }) => panel.scale);
  const axis = (min: number, max: number, most: number): object => {
    const marked = steps(min, max, most);
    return {
      type: 'value',
      min,
      max,
      axisLine: { show: false },
      axisTick: { show: false, customValues: marked },
      axisLabel: { ...text, customValues: marked },
      splitLine: { customValues: marked, lineStyle: { color: LINE } },
    };
  };
  return {
    animation: false,
    textStyle: { fontFamily: FAMILY },
    grid: [
      { ...beside, top: frame.top, height: frame.plot },
      ...panels.map(({ place }) => ({ ...beside, top: place.plot, height: place.height })),
    ],
    xAxis: [
      {
        ...along,
        axisLabel: {
          ...text,
          customValues: [...ticks.keys()],
          formatter: (value: number) => ticks.get(value) ?? '',
        },
        axisLine: { onZero: false, lineStyle: { color: LINE_STRONG } },
      },
      ...panels.map((_, index) => ({
        ...along,
        gridIndex: index + 1,
        axisLabel: { show: false },
        axisLine: { onZero: false, lineStyle: { color: LINE } },
      })),
    ],
    yAxis: [
      axis(spec.min, spec.max, 6),
      ...panels.map(({ panel }, index) => ({
        ...axis(panel.scale!.min, panel.scale!.max, 2),
        gridIndex: index + 1,
      })),
    ],
    series: [
      scores(spec.points, spec.gapDays, frame, 0, 'circle'),
      ...(wish.smooth && spec.smooth ? [smoothed(spec)] : []),
      ...panels.flatMap(({ panel }, index) =>
        (panel.lines ?? []).map((one, number) =>
          scores(one.points, spec.gapDays, frame, index + 1, SYMBOLS[number % SYMBOLS.length]!),
        ),
      ),
    ],
  };
}

function scores(points: TrendPoint[], gapDays: number | undefined, frame: Frame, grid: number, symbol: string): object {
  const small = points.length > (frame.narrow ? 24 : 48) || grid > 0;
  return {
    type: 'line',
    xAxisIndex: grid,
    yAxisIndex: grid,
    data: line(points, gapDays, small),
    symbol,
    symbolSize: small ? 6 : 9,
    showAllSymbol: true,
    silent: true,
    z: 4,
    lineStyle: { color: CLAY, width: grid > 0 ? 1.25 : 1.75 },
    itemStyle: { color: CLAY, borderColor: SURFACE, borderWidth: small ? 0.75 : 1.5 },
  };
}

function smoothed(spec: TrendSpec): object {
  return {
    type: 'line',
    data: line(spec.smooth ?? [], spec.gapDays, true),
    symbol: 'none',
    silent: true,
    z: 3,
    lineStyle: { color: INK, width: 1.5, type: [7, 4] },
  };
}

/** The points, with a hole wherever two of them lie too far apart to be joined. */
function line(points: TrendPoint[], gapDays: number | undefined, small: boolean): object[] {
  const gap = (gapDays ?? Number.POSITIVE_INFINITY) * DAY;
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    const shown = {
      value: [time(point.t), point.v],
      ...(point.prorated
        ? { symbolSize: small ? 6 : 8, itemStyle: { color: SURFACE, borderColor: CLAY, borderWidth: 1.75 } }
        : {}),
    };
    return before && time(point.t) - time(before.t) > gap
      ? [{ value: [(time(point.t) + time(before.t)) / 2, null] }, shown]
      : [shown];
  });
}

function shapes(spec: TrendSpec, frame: Frame, wish: Wish): graphic.Group {
  const group = new graphic.Group();
  const room = new Room(spec, frame);
  for (const band of spec.bands ?? []) {
    const across = stretch(frame, band);
    if (across) {
      const top = yOf(spec, frame, band.high);
      const height = yOf(spec, frame, band.low) - top;
      group.add(
        new graphic.Rect({
          silent: true,
          z: -1,
          shape: { x: across.from, y: top, width: across.to - across.from, height },
          style: { fill: CLAY_WASH, opacity: 0.6 },
        }),
      );
      group.add(rule(across.from, top, across.to, top, CLAY, 0.75, undefined, 0.75));
      group.add(rule(across.from, top + height, across.to, top + height, CLAY, 0.75, undefined, 0.75));
      if (band.label) {
        group.add(written(room.besideBand(band, across)));
      }
    }
  }
  for (const level of spec.levels ?? []) {
    const across = stretch(frame, level);
    if (across) {
      const y = yOf(spec, frame, level.v);
      group.add(rule(across.from, y, across.to, y, INK_SOFT, level.style === 'dotted' ? 1.75 : 1, dash(level)));
      if (level.label) {
        group.add(written(room.besideLevel(level, across)));
      }
    }
  }
  const last = spec.smooth?.at(-1);
  if (wish.smooth && last && isShown(frame, time(last.t))) {
    group.add(written({ ...place(xOf(frame, time(last.t)), yOf(spec, frame, last.v) + 6), text: wish.smooth }));
  }
  let taken = Number.NEGATIVE_INFINITY;
  let raised = false;
  for (const event of (spec.events ?? []).filter((one) => isShown(frame, time(one.t)))) {
    const x = xOf(frame, time(event.t));
    const half = wide(event.letter) / 2 + 3;
    raised = x - half < taken && !raised;
    taken = x + half;
    const strong = event.weight === 'strong';
    const top = frame.top - (raised ? 16 : 2);
    group.add(rule(x, top, x, frame.top + frame.plot, strong ? INK_SOFT : INK_FAINT, strong ? 1.75 : 1));
    group.add(
      new graphic.Text({
        silent: true,
        z: 6,
        style: {
          ...halo(),
          text: event.letter,
          x,
          y: top - 3,
          align: 'center',
          verticalAlign: 'bottom',
          fill: INK,
          font: `600 ${FONT}`,
        },
      }),
    );
  }
  lanes(group, spec.lanes ?? [], frame, frame.laneTop);
  for (const [index, panel] of (spec.panels ?? []).entries()) {
    const at = frame.panels[index]!;
    group.add(word(panel.label, 0, at.title, 'left', INK, `600 ${FONT}`));
    if (panel.better) {
      group.add(word(panel.better, frame.width - frame.right, at.title, 'right', INK_SOFT, FONT));
    }
    for (const [number, one] of (panel.lines ?? []).entries()) {
      const end = one.points.filter((point) => isShown(frame, time(point.t))).at(-1);
      if (end && (panel.lines ?? []).length > 1) {
        const y = panelYOf(panel, at, end.v) + (number % 2 === 0 ? -9 : 9);
        group.add(word(one.label, xOf(frame, time(end.t)), y, 'right', INK_SOFT, FONT));
      }
    }
    lanes(group, panel.lanes ?? [], frame, at.lanes);
  }
  if ((spec.panels ?? []).length > 0) {
    for (const [at, label] of chosenTicks(spec, frame, wish.lang)) {
      group.add(word(label, xOf(frame, at), frame.height - 12, 'center', INK_SOFT, FONT));
    }
  }
  return group;
}

function place(x: number, y: number): { x: number; y: number; align: 'right' } {
  return { x, y, align: 'right' };
}

/** Where something that may begin late or end early stands; nothing where it lies outside what is shown. */
function stretch(
  frame: Frame,
  part: { from?: string | null; until?: string | null },
): Stretch | undefined {
  const from = Math.max(frame.from, part.from ? time(part.from) : frame.from);
  const to = Math.min(frame.to, part.until ? time(part.until) : frame.to);
  return from < to ? { from: xOf(frame, from), to: xOf(frame, to) } : undefined;
}

function dash(level: TrendLevel): number[] {
  return level.style === 'dotted' ? [1.75, 3.5] : [4, 3];
}

function rule(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: string,
  lineWidth: number,
  lineDash?: number[],
  opacity = 1,
): graphic.Line {
  return new graphic.Line({
    silent: true,
    z: 2,
    shape: { x1, y1, x2, y2 },
    style: { stroke, lineWidth, opacity, ...(lineDash ? { lineDash } : {}) },
  });
}

function halo(): object {
  return { font: FONT, fill: INK_SOFT, stroke: SURFACE, lineWidth: 3 };
}

function written(label: Label): graphic.Text {
  return new graphic.Text({
    silent: true,
    z: 6,
    style: { ...halo(), text: label.text, x: label.x, y: label.y, align: label.align, lineHeight: 17 },
  });
}

function word(
  text: string,
  x: number,
  y: number,
  align: 'left' | 'center' | 'right',
  fill: string,
  font: string,
): graphic.Text {
  return new graphic.Text({
    silent: true,
    z: 6,
    style: { text, x, y, align, verticalAlign: 'middle', fill, font, stroke: SURFACE, lineWidth: 3 },
  });
}

function lanes(group: graphic.Group, all: TrendLane[], frame: Frame, top: number): void {
  for (const [index, lane] of all.entries()) {
    const y = laneY(frame, top, index);
    group.add(word(lane.label, 0, frame.narrow ? y - 17 : y, 'left', INK_SOFT, FONT));
    for (const mark of lane.marks) {
      const at = time(mark.t);
      const until = mark.until ? time(mark.until) : at;
      if (until >= frame.from && at <= frame.to) {
        group.add(shape(mark.shape, xOf(frame, Math.max(at, frame.from)), xOf(frame, Math.min(until, frame.to)), y));
      }
    }
  }
}

function laneY(frame: Frame, top: number, index: number): number {
  return top + index * frame.lane + frame.lane / 2 + (frame.narrow ? 8 : 0);
}

/** One mark in a lane; a span goes from one x to the other. */
function shape(kind: Shape, x: number, until: number, y: number): graphic.Group | Mark {
  const outlined = { fill: SURFACE, stroke: INK_SOFT, lineWidth: 1.25 };
  const base = { silent: true, z: 4 };
  const diamond = { points: [[x, y - 5], [x + 5, y], [x, y + 5], [x - 5, y]] };
  switch (kind) {
    case 'tick':
      return new graphic.Rect({ ...base, shape: { x: x - 1, y: y - 7, width: 2, height: 14 }, style: { fill: INK_SOFT } });
    case 'hollow':
      return new graphic.Rect({ ...base, shape: { x: x - 2.5, y: y - 7, width: 5, height: 14 }, style: outlined });
    case 'diamond':
      return new graphic.Polygon({ ...base, shape: diamond, style: { fill: LEAF } });
    case 'open-diamond':
      return new graphic.Polygon({ ...base, shape: diamond, style: { ...outlined, stroke: LEAF, lineWidth: 1.5 } });
    case 'triangle': {
      const triangle = { points: [[x, y - 5.5], [x + 5.5, y + 4.5], [x - 5.5, y + 4.5]] };
      return new graphic.Polygon({ ...base, shape: triangle, style: { fill: INK } });
    }
    case 'open-square':
      return new graphic.Rect({ ...base, shape: { x: x - 4, y: y - 4, width: 8, height: 8 }, style: outlined });
    case 'dot':
      return new graphic.Circle({ ...base, shape: { cx: x, cy: y, r: 4 }, style: { fill: INK_SOFT } });
    case 'ring':
      return new graphic.Circle({ ...base, shape: { cx: x, cy: y, r: 3.5 }, style: outlined });
    case 'cross': {
      const group = new graphic.Group();
      group.add(rule(x - 4, y - 4, x + 4, y + 4, INK_SOFT, 1.75));
      group.add(rule(x - 4, y + 4, x + 4, y - 4, INK_SOFT, 1.75));
      return group;
    }
    case 'span':
      return new graphic.Rect({
        ...base,
        shape: { x, y: y - 4, width: Math.max(4, until - x), height: 8, r: 4 },
        style: { fill: LEAF, opacity: 0.85 },
      });
  }
}

function targets(spec: TrendSpec, frame: Frame): Target[] {
  const found: Target[] = [];
  const add = (row: number, at: number, y: number, text: string | undefined, ringed: boolean): void => {
    if (text) {
      found.push({ x: Math.round(xOf(frame, at)), y: Math.round(y), at, text, row, ringed });
    }
  };
  let row = 0;
  for (const point of spec.points) {
    add(row, time(point.t), yOf(spec, frame, point.v), point.text ?? `${point.t}: ${point.v}`, true);
  }
  row++;
  for (const event of spec.events ?? []) {
    add(row, time(event.t), frame.top - 12, event.label, false);
  }
  const inLanes = (all: TrendLane[], top: number): void => {
    for (const [index, lane] of all.entries()) {
      row++;
      for (const mark of lane.marks) {
        add(row, time(mark.t), laneY(frame, top, index), mark.text, false);
      }
    }
  };
  inLanes(spec.lanes ?? [], frame.laneTop);
  for (const [index, panel] of (spec.panels ?? []).entries()) {
    const at = frame.panels[index]!;
    for (const one of panel.lines ?? []) {
      row++;
      for (const point of one.points) {
        add(row, time(point.t), panelYOf(panel, at, point.v), point.text, true);
      }
    }
    inLanes(panel.lanes ?? [], at.lanes);
  }
  return found;
}
