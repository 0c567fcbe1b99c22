/** What the host may set on the element, and how attributes are read. */
import type { PropertyDeclarations } from 'lit';

const json = { type: Object } as const;
const flag = { type: Boolean } as const;

export const playerProperties: PropertyDeclarations = {
  definition: json,
  frame: json,
  lists: json,
  texts: json,
  answers: json,
  responseId: { type: String, attribute: 'response-id' },
  endpoint: { type: String },
  revision: { type: Number },
  screen: { type: String },
  sharing: { type: String },
  bring: flag,
  shortVersion: { type: Boolean, attribute: 'short-version' },
  use: { type: String },
  state: { type: String },
  preview: flag,
  readonly: flag,
  // On by default, so only a property can switch it off; the attribute for that is the next one.
  oneperscreen: { attribute: false },
  allOnOnePage: { type: Boolean, attribute: 'all-on-one-page' },
  ladderInUse: { type: Boolean, attribute: 'ladder-in-use' },
  fourthWeek: { type: Boolean, attribute: 'fourth-week' },
  hideBody: { type: Boolean, attribute: 'hide-body' },
  hideLow: { type: Boolean, attribute: 'hide-low' },
  floor: { type: Number },
  offers: json,
  sayingNo: json,
  keeper: { attribute: false },
  phoneKey: { attribute: false },
  phoneNames: { attribute: false },
  keptHref: { type: String, attribute: 'kept-href' },
  night: flag,
  secondPart: { type: Boolean, attribute: 'second-part' },
  closeHref: { type: String, attribute: 'close-href' },
  helpHref: { type: String, attribute: 'help-href' },
};
