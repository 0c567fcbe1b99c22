/**
 * A plain outline, front and back, without sex or face. It is for fingers and mice: the list under
 * it says and does the same, so the drawing itself is hidden from screen readers.
 */
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

type Side = 'front' | 'back';

/** Drawn twice, wide in line colour and narrow in paper colour, the parts melt into one outline. */
const SILHOUETTE = svg`
  <ellipse cx="60" cy="27" rx="16" ry="20"></ellipse>
  <path d="M60 42V60" style="--w: 13"></path>
  <path d="M39 68Q60 58 81 68L77 110Q77 126 79 142Q60 150 41 142Q43 126 43 110Z"></path>
  <path d="M37 70Q28 98 25 128Q23 148 20 168" style="--w: 13"></path>
  <path d="M83 70Q92 98 95 128Q97 148 100 168" style="--w: 13"></path>
  <circle cx="19" cy="176" r="7"></circle>
  <circle cx="101" cy="176" r="7"></circle>
  <path d="M50 146Q49 200 48 262" style="--w: 19"></path>
  <path d="M70 146Q71 200 72 262" style="--w: 19"></path>
  <path d="M47 268L43 275" style="--w: 13"></path>
  <path d="M73 268L77 275" style="--w: 13"></path>
`;

/** Larger places first, so that a finger finds the small ones on top of them. */
const PLACES: readonly { place: string; sides: readonly Side[]; shape: SVGTemplateResult }[] = [
  { place: 'head', sides: ['front', 'back'], shape: svg`<ellipse cx="60" cy="27" rx="14" ry="18"></ellipse>` },
  { place: 'chest', sides: ['front'], shape: svg`<rect x="46" y="70" width="28" height="26" rx="9"></rect>` },
  { place: 'stomach', sides: ['front'], shape: svg`<rect x="46" y="99" width="28" height="22" rx="9"></rect>` },
  { place: 'back', sides: ['back'], shape: svg`<rect x="46" y="70" width="28" height="50" rx="10"></rect>` },
  { place: 'hips', sides: ['front', 'back'], shape: svg`<rect x="44" y="125" width="32" height="19" rx="9"></rect>` },
  {
    place: 'legs',
    sides: ['front', 'back'],
    shape: svg`<path d="M50 154Q49 205 48 256" style="--w: 15"></path>
      <path d="M70 154Q71 205 72 256" style="--w: 15"></path>`,
  },
  {
    place: 'feet',
    sides: ['front', 'back'],
    shape: svg`<path d="M47 268L43 275" style="--w: 10"></path>
      <path d="M73 268L77 275" style="--w: 10"></path>`,
  },
  {
    place: 'arms',
    sides: ['front', 'back'],
    shape: svg`<path d="M34 84Q28 104 25 128Q23 146 21 162" style="--w: 9"></path>
      <path d="M86 84Q92 104 95 128Q97 146 99 162" style="--w: 9"></path>`,
  },
  {
    place: 'hands',
    sides: ['front', 'back'],
    shape: svg`<circle cx="19" cy="175" r="6"></circle><circle cx="101" cy="175" r="6"></circle>`,
  },
  {
    place: 'shoulders',
    sides: ['front', 'back'],
    shape: svg`<circle cx="39" cy="71" r="7"></circle><circle cx="81" cy="71" r="7"></circle>`,
  },
  { place: 'throat', sides: ['front'], shape: svg`<path d="M60 49V58" style="--w: 10"></path>` },
  { place: 'jaw', sides: ['front'], shape: svg`<path d="M52 38Q60 46 68 38" style="--w: 6"></path>` },
  { place: 'eyes', sides: ['front'], shape: svg`<path d="M52 23H68" style="--w: 7"></path>` },
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
      <svg viewBox="4 0 112 290">
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
