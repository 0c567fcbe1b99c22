/**
 * A plain outline, front and back, without sex or face. It is for fingers and mice: the list under
 * it says and does the same, so the drawing itself is hidden from screen readers.
 */
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

type Side = 'front' | 'back';

/** Drawn twice, wide in line colour and narrow in paper colour, the parts melt into one outline. */
const SILHOUETTE = svg`
  <ellipse cx="60" cy="26" rx="15" ry="18"></ellipse>
  <path d="M60 40V62" style="--w: 14"></path>
  <path d="M60 60Q48 61 41 66L42 92Q44 112 42 140Q60 148 78 140Q76 112 78 92L79 66Q72 61 60 60Z" style="--w: 6"></path>
  <path d="M38 71Q30 96 28 122Q26 144 23 164L20 178" style="--w: 14"></path>
  <path d="M82 71Q90 96 92 122Q94 144 97 164L100 178" style="--w: 14"></path>
  <path d="M49 140Q48 200 48 264" style="--w: 21"></path>
  <path d="M71 140Q72 200 72 264" style="--w: 21"></path>
  <path d="M48 270L42 277" style="--w: 14"></path>
  <path d="M72 270L78 277" style="--w: 14"></path>
`;

/** Larger places first, so that a finger finds the small ones on top of them. */
const PLACES: readonly { place: string; sides: readonly Side[]; shape: SVGTemplateResult }[] = [
  {
    place: 'head',
    sides: ['front', 'back'],
    shape: svg`<ellipse cx="60" cy="26" rx="13" ry="16"></ellipse>`,
  },
  {
    place: 'chest',
    sides: ['front'],
    shape: svg`<rect x="46" y="70" width="28" height="26" rx="9"></rect>`,
  },
  {
    place: 'stomach',
    sides: ['front'],
    shape: svg`<rect x="46" y="99" width="28" height="22" rx="9"></rect>`,
  },
  {
    place: 'back',
    sides: ['back'],
    shape: svg`<rect x="46" y="70" width="28" height="50" rx="10"></rect>`,
  },
  {
    place: 'hips',
    sides: ['front', 'back'],
    shape: svg`<rect x="44" y="125" width="32" height="19" rx="9"></rect>`,
  },
  {
    place: 'legs',
    sides: ['front', 'back'],
    shape: svg`<path d="M49 158Q48 205 48 256" style="--w: 15"></path>
      <path d="M71 158Q72 205 72 256" style="--w: 15"></path>`,
  },
  {
    place: 'feet',
    sides: ['front', 'back'],
    shape: svg`<path d="M48 270L42 277" style="--w: 10"></path>
      <path d="M72 270L78 277" style="--w: 10"></path>`,
  },
  {
    place: 'arms',
    sides: ['front', 'back'],
    shape: svg`<path d="M35 88Q30 108 28 126Q26 144 24 156" style="--w: 9"></path>
      <path d="M85 88Q90 108 92 126Q94 144 96 156" style="--w: 9"></path>`,
  },
  {
    place: 'hands',
    sides: ['front', 'back'],
    shape: svg`<path d="M22 169L20 178" style="--w: 10"></path>
      <path d="M98 169L100 178" style="--w: 10"></path>`,
  },
  {
    place: 'shoulders',
    sides: ['front', 'back'],
    shape: svg`<circle cx="39" cy="71" r="7"></circle><circle cx="81" cy="71" r="7"></circle>`,
  },
  { place: 'throat', sides: ['front'], shape: svg`<path d="M60 49V58" style="--w: 10"></path>` },
  {
    place: 'jaw',
    sides: ['front'],
    shape: svg`<path d="M53 36Q60 43 67 36" style="--w: 6"></path>`,
  },
  { place: 'eyes', sides: ['front'], shape: svg`<path d="M53 22H67" style="--w: 7"></path>` },
];

export function bodyFigure(
  side: Side,
  name: string,
  offered: ReadonlySet<string>,
  picked: ReadonlySet<string>,
  toggle: (place: string) => void,
): TemplateResult {
  return html`
    <figure class="figure" aria-hidden="true">
      <svg viewBox="4 2 112 288">
        <g class="edge">${SILHOUETTE}</g>
        <g class="paper">${SILHOUETTE}</g>
        ${PLACES.filter(({ place, sides }) => sides.includes(side) && offered.has(place)).map(
          ({ place, shape }) => svg`
            <g
              class="place ${picked.has(place) || picked.has('all-over') ? 'picked' : ''}"
              @click=${() => toggle(place)}
            >${shape}</g>
          `,
        )}
      </svg>
      <figcaption>${name}</figcaption>
    </figure>
  `;
}
