/** The order of screens: start, before, one question a screen, after, sharing, end. */
import { isBlank } from './answers.js';
import { openFields, shortFields, type Circumstances } from './conditions.js';
import { keepOf, kindOf, type Answers, type Definition, type Field, type Frame } from './model.js';
import { fill, withoutGaps, type Say } from './texts.js';

export type Screen = PlainScreen | FieldScreen;

export interface PlainScreen {
  readonly id: string;
  readonly kind: 'start' | 'keep' | 'sharing' | 'end';
}

/** Screens of the frame; the sign keeps them apart from fields, which may be called "start" too. */
export const START: PlainScreen = { id: '@start', kind: 'start' };
export const KEEP: PlainScreen = { id: '@keep', kind: 'keep' };
export const SHARING: PlainScreen = { id: '@sharing', kind: 'sharing' };
export const END: PlainScreen = { id: '@end', kind: 'end' };

export interface FieldScreen {
  readonly id: string;
  readonly kind: 'field';
  readonly field: Field;
}

/** Fills what only the practice knows; a line that stays empty is left out. */
export function filled(definition: Definition, frame: Frame): Definition {
  const known = (text: string): string => withoutGaps(fill(text, frame));
  return {
    ...definition,
    ...(definition.intro === undefined ? {} : { intro: known(definition.intro) }),
    fields: definition.fields
      .map((field) => ({ ...field, label: known(field.label) }))
      .filter((field) => field.type !== 'text' || field.label !== ''),
  };
}

/**
 * Adds the marks before and after where the level asks for them and the page does not name them,
 * and makes the one-card short version of a page without fields into a card.
 */
export function withFrame(definition: Definition, say: Say): Definition {
  const stirs = definition.level === 'STIRRING' || definition.level === 'STRONG';
  if (kindOf(definition) !== 'EXERCISE' || !stirs) return definition;
  const fields = [...definition.fields];
  const mark = (id: string, label: string): Field => ({
    id,
    type: 'slider',
    label,
    min: 0,
    max: 10,
    low: say('stirLow'),
    high: say('stirHigh'),
    block: 'STIR',
  });
  if (!fields.some((field) => field.id === 'before')) {
    // A card that says where help is stays first.
    const first = fields.findIndex((field) => field.button !== 'HELP');
    fields.splice(Math.max(first, 0), 0, mark('before', say('beforeLabel')));
  }
  if (!fields.some((field) => field.id === 'after')) {
    fields.push(mark('after', say('afterLabel')));
  }
  return { ...definition, fields };
}

export interface PlanOptions {
  readonly shortVersion: boolean;
  /** The client asked to keep a page that keeps nothing by itself. */
  readonly kept: boolean;
}

export function planOf(
  definition: Definition,
  answers: Answers,
  now: Circumstances,
  options: PlanOptions,
): readonly Screen[] {
  const fields = fieldsOf(definition, answers, now, options.shortVersion);
  const support = kindOf(definition) === 'SUPPORT';
  // Whoever opens a support page needs it now: no screen stands before the first question.
  const screens: Screen[] = support ? [] : [START];
  for (const field of fields) screens.push({ id: field.id, kind: 'field', field });
  const keep = keepOf(definition);
  if (keep === 'IF_ASKED' && !options.kept) screens.push(KEEP);
  // A support page is never sent: it simply ends with its last question.
  if (!support) {
    if (keep === 'ALWAYS' || options.kept) screens.push(SHARING);
    screens.push(END);
  }
  return screens;
}

const SHORT_CARD = 'short-card';

function fieldsOf(
  definition: Definition,
  answers: Answers,
  now: Circumstances,
  shortVersion: boolean,
): readonly Field[] {
  if (!shortVersion) return openFields(definition, answers, now);
  if ((definition.short?.fields ?? []).length === 0) {
    return [{ id: SHORT_CARD, type: 'text', label: definition.short?.text ?? '' }];
  }
  return openFields(definition, answers, now, shortFields(definition));
}

/** Answers that are kept but belong to questions no longer asked. */
export function hiddenIds(
  definition: Definition,
  open: readonly Field[],
  answers: Answers,
): string[] {
  const asked = new Set(open.map((field) => field.id));
  return definition.fields
    .map((field) => field.id)
    .filter((id) => !asked.has(id) && !isBlank(answers[id]));
}

/** A page in two parts opens at its second part once the day has passed. */
export function firstOpenOf(screens: readonly Screen[], answers: Answers): string | undefined {
  const second = screens.find(
    (screen): screen is FieldScreen => isField(screen) && screen.field.part === 2,
  );
  const begun = screens.some((screen) => isField(screen) && !isBlank(answers[screen.id]));
  return begun ? second?.id : undefined;
}

export function isField(screen: Screen | undefined): screen is FieldScreen {
  return screen?.kind === 'field';
}
