import { DAY, time, wholeTime, type TrendLevel, type TrendPanel, type TrendSpec, type View } from './trend-chart-spec.js';

const NARROW = 520;
const LINE_HEIGHT = 17;

/** Where one panel under the line stands, in pixels. */
export interface PanelFrame {
  title: number;
  plot: number;
  height: number;
  lanes: number;
}

/** Where everything stands, in pixels; `from` and `to` are the time that is shown. */
export interface Frame extends View {
  narrow: boolean;
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  plot: number;
  lane: number;
  laneTop: number;
  panels: PanelFrame[];
}

export function layout(spec: TrendSpec, width: number, view: View | undefined): Frame {
  const narrow = width < NARROW;
  const panels = spec.panels ?? [];
  const lanes = (spec.lanes?.length ?? 0) + panels.reduce((sum, panel) => sum + (panel.lanes?.length ?? 0), 0);
  const lastLabel = spec.ticks?.at(-1)?.label ?? '00 Mmm';
  const frame: Frame = {
    ...(view ?? wholeTime(spec)),
    narrow,
    width,
    height: 0,
    left: narrow || lanes === 0 ? 30 : 80,
    right: Math.max(narrow ? 10 : 24, Math.ceil(wide(lastLabel) / 2) - (narrow ? 0 : 4)),
    top: (spec.events?.length ?? 0) > 0 ? 42 : 12,
    plot: narrow ? 220 : 315,
    lane: narrow ? 36 : 24,
    laneTop: 0,
    panels: [],
  };
  frame.laneTop = frame.top + frame.plot + 30;
  let bottom = frame.laneTop + (spec.lanes?.length ?? 0) * frame.lane + ((spec.lanes?.length ?? 0) > 0 ? 4 : 0);
  for (const panel of panels) {
    const height = panel.scale ? (narrow ? 90 : 110) : 0;
    const title = bottom + 20;
    const plot = title + 16;
    const under = plot + height + (panel.scale ? 10 : 0);
    frame.panels.push({ title, plot, height, lanes: under });
    bottom = under + (panel.lanes?.length ?? 0) * frame.lane + 4;
  }
  frame.height = bottom + (panels.length > 0 ? 26 : 0);
  return frame;
}

export function xOf(frame: Frame, at: number): number {
  return frame.left + ((at - frame.from) / (frame.to - frame.from)) * (frame.width - frame.left - frame.right);
}

export function timeAt(frame: Frame, x: number): number {
  return frame.from + ((x - frame.left) / (frame.width - frame.left - frame.right)) * (frame.to - frame.from);
}

/** The height of a value on the scale of the line. */
export function yOf(spec: TrendSpec, frame: Frame, value: number): number {
  return frame.top + ((spec.max - value) / (spec.max - spec.min)) * frame.plot;
}

export function panelYOf(panel: TrendPanel, place: PanelFrame, value: number): number {
  const scale = panel.scale ?? { min: 0, max: 1 };
  return place.plot + ((scale.max - value) / (scale.max - scale.min)) * place.height;
}

export function isShown(frame: View, at: number): boolean {
  return at >= frame.from && at <= frame.to;
}

/** About how many pixels a label takes. */
export function wide(label: string): number {
  return label.length * 6.7;
}

/** Round steps from one end of a scale to the other, both ends always. */
export function steps(min: number, max: number, most = 6): number[] {
  const size = [1, 2, 5, 10, 20, 50, 100].find((step) => (max - min) / step <= most) ?? 200;
  const found: number[] = [];
  for (let at = min; at < max - size * 0.6; at += size) {
    found.push(at);
  }
  return [...found, max];
}

/** Labels of the time axis that fit beside each other, in even steps, and the last of them where there is room. */
export function chosenTicks(spec: TrendSpec, frame: Frame, lang: string): Map<number, string> {
  const given = (spec.ticks ?? []).map((tick) => ({ at: time(tick.t), label: tick.label }));
  const all = given.length > 0 ? given : days(spec, frame, lang);
  const room = (tick: { at: number; label: string }): { left: number; right: number } => {
    const half = wide(tick.label) / 2 + 8;
    return { left: xOf(frame, tick.at) - half, right: xOf(frame, tick.at) + half };
  };
  const last = all.filter((tick) => isShown(frame, tick.at)).at(-1);
  for (const step of [1, 2, 4, 8, 13, 26, 52, 104, 208]) {
    const even = all.filter((tick, index) => index % step === 0 && isShown(frame, tick.at));
    const fits = even.every((tick, index) => index === 0 || room(even[index - 1]!).right <= room(tick).left);
    if (fits || step === 208) {
      const end = even.at(-1);
      const more = last && end && last !== end && room(end).right <= room(last).left ? [last] : [];
      return new Map([...even, ...more].map((tick) => [tick.at, tick.label]));
    }
  }
  return new Map();
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

/** A label that has found its place. */
export interface Label {
  x: number;
  y: number;
  align: 'left' | 'center' | 'right';
  text: string;
}

/** From one x to another. */
export interface Stretch {
  from: number;
  to: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

interface Corner {
  y: number;
  above: boolean;
  align: 'left' | 'center' | 'right';
}

/** Finds the corner for a label where it covers the least of the line, of the events and of other labels. */
export class Room {
  private readonly taken: Box[] = [];
  private readonly points: { x: number; y: number }[];

  constructor(
    private readonly spec: TrendSpec,
    private readonly frame: Frame,
  ) {
    this.points = spec.points.map((point) => ({ x: xOf(frame, time(point.t)), y: yOf(spec, frame, point.v) }));
  }

  besideLevel(level: TrendLevel, along: Stretch): Label {
    return this.best(level.label ?? '', along, this.corners(level.v, [true, false]));
  }

  besideBand(band: { low: number; high: number; label?: string | null }, along: Stretch): Label {
    return this.best(band.label ?? '', along, [
      ...this.corners(band.low, [true]),
      ...this.corners(band.high, [false]),
      ...this.corners(band.low, [false]),
      ...this.corners(band.high, [true]),
    ]);
  }

  private corners(value: number, sides: boolean[]): Corner[] {
    const y = yOf(this.spec, this.frame, value);
    return sides.flatMap((above) => [
      { y, above, align: 'right' as const },
      { y, above, align: 'left' as const },
      { y, above, align: 'center' as const },
    ]);
  }

  private best(text: string, along: Stretch, corners: Corner[]): Label {
    const whole = this.frame.width - this.frame.left - this.frame.right;
    const lines = broken(text, Math.max(along.to - along.from, Math.min(whole, 120)) - 10);
    let found = corners[0]!;
    let least = Number.POSITIVE_INFINITY;
    for (const corner of corners) {
      const covered = this.covered(this.box(lines, along, corner));
      if (covered < least) {
        [found, least] = [corner, covered];
      }
    }
    const box = this.box(lines, along, found);
    this.taken.push(box);
    const x = { left: box.left, center: (box.left + box.right) / 2, right: box.right }[found.align];
    return { x, y: box.top, align: found.align, text: lines.join('\n') };
  }

  private box(lines: string[], along: Stretch, corner: Corner): Box {
    const width = Math.max(...lines.map(wide));
    const height = lines.length * LINE_HEIGHT;
    const wanted = {
      left: along.from + 5,
      center: (along.from + along.to - width) / 2,
      right: along.to - 5 - width,
    }[corner.align];
    const left = Math.min(Math.max(wanted, this.frame.left + 2), this.frame.width - this.frame.right - 2 - width);
    const top = corner.above ? corner.y - height - 3 : corner.y + 4;
    return { left, right: left + width, top, bottom: top + height };
  }

  private covered(box: Box): number {
    let sum = 0;
    if (box.top < this.frame.top - 4 || box.bottom > this.frame.top + this.frame.plot + 2) {
      sum += 50;
    }
    for (const other of this.taken) {
      sum += meets(box, other) ? 100 : 0;
    }
    for (const [index, point] of this.points.entries()) {
      const before = this.points[index - 1] ?? point;
      for (let step = 0; step < 8; step++) {
        const x = before.x + ((point.x - before.x) * step) / 8;
        const y = before.y + ((point.y - before.y) * step) / 8;
        sum += meets(box, { left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }) ? 1 : 0;
      }
    }
    const lines = [
      ...(this.spec.levels ?? []).map((level) => level.v),
      ...(this.spec.bands ?? []).flatMap((band) => [band.low, band.high]),
    ];
    for (const value of lines) {
      const y = yOf(this.spec, this.frame, value);
      sum += box.top < y && y < box.bottom ? 1.5 : 0;
    }
    for (const event of this.spec.events ?? []) {
      const x = xOf(this.frame, time(event.t));
      sum += x > box.left && x < box.right ? 0.5 : 0;
    }
    return sum;
  }
}

function meets(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** A text in lines that are not wider than the room there is. */
export function broken(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && wide(longer) > room) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
