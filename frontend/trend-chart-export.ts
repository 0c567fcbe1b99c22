import { Drawing } from './trend-chart-drawing.js';
import { broken } from './trend-chart-layout.js';
import type { TrendSpec, View } from './trend-chart-spec.js';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 920;
const EDGE = 24;
const FAMILY = 'Figtree, system-ui, sans-serif';
const SHARPNESS = 2;
const TOKEN = /var\((--[a-z-]+)\)/g;

/** A picture to keep: what is on the screen, on white and in light colours, with its name and its caption. */
export interface Picture {
  svg: string;
  width: number;
  height: number;
}

/**
 * Draws a chart once more, on a width of its own, so that a picture from a phone is as wide as one from a desk.
 *
 * The letters of the events stand without their words: a picture leaves the record, and those words stay in it.
 */
export function picture(host: HTMLElement, spec: TrendSpec, view: View | undefined, smooth: string | undefined): Picture {
  const room = document.createElement('div');
  room.style.cssText = 'position:absolute;left:-9999px;top:0;visibility:hidden';
  (host.shadowRoot ?? host).append(room);
  const drawing = new Drawing(room);
  try {
    drawing.show(spec, { width: WIDTH, view, smooth, lang: document.documentElement.lang });
    const drawn = room.querySelector('svg');
    if (!drawn || !drawing.frame) {
      throw new Error('Nothing was drawn');
    }
    return assembled(host, spec, drawn, drawing.frame.height);
  } finally {
    drawing.dispose();
    room.remove();
  }
}

function assembled(host: HTMLElement, spec: TrendSpec, drawn: SVGSVGElement, height: number): Picture {
  const caption = [...broken(spec.caption ?? '', WIDTH), ...(spec.panels ?? []).flatMap((one) => one.caption ?? [])]
    .flatMap((line) => broken(line, WIDTH))
    .filter((line) => line !== '');
  const top = EDGE + 34;
  const whole = { width: WIDTH + 2 * EDGE, height: top + height + 16 + caption.length * 18 + EDGE };
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('xmlns', SVG);
  svg.setAttribute('width', String(whole.width));
  svg.setAttribute('height', String(whole.height));
  svg.setAttribute('viewBox', `0 0 ${whole.width} ${whole.height}`);
  const ground = document.createElementNS(SVG, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', '#ffffff');
  svg.append(ground);
  svg.append(text(spec.label ?? '', EDGE, EDGE + 14, 'var(--ink)', 18, 'start'));
  svg.append(text(spec.better ?? '', whole.width - EDGE, EDGE + 14, 'var(--ink-soft)', 14, 'end'));
  const inside = drawn.cloneNode(true) as SVGSVGElement;
  inside.removeAttribute('style');
  inside.setAttribute('x', String(EDGE));
  inside.setAttribute('y', String(top));
  inside.setAttribute('width', String(WIDTH));
  inside.setAttribute('height', String(height));
  svg.append(inside);
  for (const [index, line] of caption.entries()) {
    svg.append(text(line, EDGE, top + height + 22 + index * 18, 'var(--ink-soft)', 12.5, 'start'));
  }
  const light = lightColours(host);
  const written = new XMLSerializer()
    .serializeToString(svg)
    .replaceAll(TOKEN, (_, token: string) => (token === '--surface' ? '#ffffff' : light(token)));
  return { svg: written, ...whole };
}

function text(words: string, x: number, y: number, fill: string, size: number, anchor: string): SVGTextElement {
  const element = document.createElementNS(SVG, 'text');
  element.setAttribute('x', String(x));
  element.setAttribute('y', String(y));
  element.setAttribute('fill', fill);
  element.setAttribute('font-family', FAMILY);
  element.setAttribute('font-size', String(size));
  element.setAttribute('text-anchor', anchor);
  element.textContent = words;
  return element;
}

/** What the colour tokens are in the light, whatever the page is drawn in now. */
function lightColours(host: HTMLElement): (token: string) => string {
  const probe = document.createElement('span');
  probe.style.colorScheme = 'light';
  (host.shadowRoot ?? host).append(probe);
  const known = new Map<string, string>();
  for (const token of ['--ink', '--ink-soft', '--ink-faint', '--line', '--line-strong', '--clay', '--clay-wash', '--leaf']) {
    probe.style.color = `var(${token})`;
    known.set(token, getComputedStyle(probe).color);
  }
  probe.remove();
  return (token) => known.get(token) ?? '#000000';
}

/** The picture as a file; its name says nothing about anybody. */
export async function save(made: Picture, kind: 'png' | 'svg'): Promise<void> {
  const day = new Date().toISOString().slice(0, 10);
  const file = kind === 'svg' ? new Blob([made.svg], { type: 'image/svg+xml' }) : await raster(made);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `chart-${day}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function raster(made: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(made.svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = made.width * SHARPNESS;
  canvas.height = made.height * SHARPNESS;
  const brush = canvas.getContext('2d');
  if (!brush) {
    throw new Error('This browser draws no pictures');
  }
  brush.scale(SHARPNESS, SHARPNESS);
  brush.drawImage(image, 0, 0, made.width, made.height);
  return await new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('Nothing was drawn'))), 'image/png');
  });
}
