/** What a trend chart draws. The Java record `TrendSpec` says what each part means; the two are the same thing. */
export interface TrendSpec {
  label?: string | null;
  sentence: string;
  better?: string | null;
  min: number;
  max: number;
  points: TrendPoint[];
  gapDays?: number;
  levels?: TrendLevel[];
  bands?: TrendBand[];
  smooth?: { t: string; v: number }[];
  events?: TrendEvent[];
  lanes?: TrendLane[];
  panels?: TrendPanel[];
  ticks?: TrendTick[];
  caption?: string | null;
}

export interface TrendPoint {
  t: string;
  v: number;
  prorated?: boolean;
  text?: string;
}

export interface TrendLevel {
  v: number;
  label?: string | null;
  style: 'dashed' | 'dotted';
  from?: string | null;
  until?: string | null;
}

export interface TrendBand {
  low: number;
  high: number;
  label?: string | null;
  from?: string | null;
  until?: string | null;
}

export interface TrendEvent {
  t: string;
  letter: string;
  label: string;
  weight: 'thin' | 'strong';
}

export type Shape =
  | 'tick'
  | 'hollow'
  | 'diamond'
  | 'open-diamond'
  | 'dot'
  | 'ring'
  | 'cross'
  | 'triangle'
  | 'open-square'
  | 'span';

export interface TrendMark {
  t: string;
  shape: Shape;
  text?: string;
  until?: string | null;
}

export interface TrendLane {
  label: string;
  marks: TrendMark[];
}

export interface TrendPanel {
  label: string;
  sentence: string;
  better?: string | null;
  scale?: { min: number; max: number } | null;
  lines?: TrendLine[];
  lanes?: TrendLane[];
  caption?: string | null;
}

export interface TrendLine {
  label: string;
  points: TrendPoint[];
}

export interface TrendTick {
  t: string;
  label: string;
}

/** The words of the tools around the drawing, in the language of the page. */
export interface TrendWords {
  chart: string;
  keys: string;
  closer: string;
  wider: string;
  whole: string;
  showing: string;
  smooth: string;
  png: string;
  svg: string;
  print: string;
}

/** A stretch of time, in milliseconds. */
export interface View {
  from: number;
  to: number;
}

/** A place one can point at, in pixels of the drawing. */
export interface Target {
  x: number;
  y: number;
  at: number;
  text: string;
  /** Which row the arrow keys find it in: 0 the line itself, then events, lanes and panels. */
  row: number;
  /** A mark on a line, which gets a ring around it. */
  ringed: boolean;
}

export const DAY = 86_400_000;

export function time(day: string): number {
  return Date.parse(day);
}

/** The whole time that a spec covers, never less than two days. */
export function wholeTime(spec: TrendSpec): View {
  const lanes = [...(spec.lanes ?? []), ...(spec.panels ?? []).flatMap((panel) => panel.lanes ?? [])];
  const lines = (spec.panels ?? []).flatMap((panel) => panel.lines ?? []);
  const times = [
    ...spec.points.map((point) => time(point.t)),
    ...(spec.ticks ?? []).map((tick) => time(tick.t)),
    ...(spec.events ?? []).map((event) => time(event.t)),
    ...lanes.flatMap((lane) =>
      lane.marks.flatMap((mark) => (mark.until ? [time(mark.t), time(mark.until)] : [time(mark.t)])),
    ),
    ...lines.flatMap((line) => line.points.map((point) => time(point.t))),
  ];
  const from = times.length > 0 ? Math.min(...times) : Date.now() - 7 * DAY;
  const to = times.length > 0 ? Math.max(...times) : Date.now();
  return to - from < DAY ? { from: from - DAY, to: to + DAY } : { from, to };
}
