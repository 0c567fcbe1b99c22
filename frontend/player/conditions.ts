/**
 * Which questions are open, given the answers so far. Pure, so that the same answers always lead
 * to the same page.
 */
import { isBlank, isCarried, valuesOf } from './answers.js';
import { firedSigns } from './signs.js';
import type { Answers, Condition, Definition, Field } from './model.js';

export interface Circumstances {
  /** Local date, "2026-11-23". */
  readonly today: string;
  readonly ladderInUse: boolean;
  /** This check-in also compares with four weeks ago. */
  readonly fourthWeek: boolean;
  /** The client, or the practitioner for them, switched the body map off. */
  readonly hideBody: boolean;
  /** The first part was sent before; only the second one is asked. */
  readonly secondPart: boolean;
  /**
   * The way a page takes without asking whether the client could say no, by the role picked on it;
   * '' stands for the role of the assignment, '*' for everybody.
   */
  readonly sayingNo: Readonly<Record<string, string>>;
}

export const NOT_SURE = 'not-sure';

/** Ids of the open fields, in order. `among` narrows to the short version. */
export function openFields(
  definition: Definition,
  answers: Answers,
  circumstances: Circumstances,
  among?: ReadonlySet<string>,
): readonly Field[] {
  const second = circumstances.secondPart;
  const now: Now = {
    ...circumstances,
    ...(second ? { today: AFTERWARDS } : {}),
    unplanned: isUnplanned(definition, answers, among),
  };
  const byId = new Map(definition.fields.map((field) => [field.id, field]));
  const known = new Map<string, boolean>();

  // A question that hangs on a hidden question is hidden too: an old answer must not speak.
  const open = (field: Field): boolean => {
    const before = known.get(field.id);
    if (before !== undefined) return before;
    known.set(field.id, false);
    const result =
      (among === undefined || among.has(field.id)) &&
      !(field.everyFourth === true && !now.fourthWeek) &&
      !(field.mayHide === true && now.hideBody) &&
      (field.part !== 2 || now.unplanned || isPast(answers['day'], now.today)) &&
      ((field.when ?? []).every((condition) => holds(condition, answers, now, lookup)) ||
        (field.block === 'KNOW' && calledBySign()));
    known.set(field.id, result);
    return result;
  };
  const lookup: Lookup = (id) => {
    const other = byId.get(id);
    return other === undefined ? undefined : { field: other, open: open(other), fields: byId };
  };
  // A sign, also inside a repeating row, can ask the same question as the field the page names.
  const calledBySign = (): boolean =>
    definition.fields.some(
      (field) =>
        field.block !== 'KNOW' &&
        firedSigns(field, answers[field.id]).some((sign) => sign.know === true) &&
        open(field),
    );

  const all = afterEndings(
    definition.fields.filter(
      (field) => open(field) && carriedTo(field, answers, now, byId) === undefined,
    ),
    answers,
  );
  return second ? all.filter((field) => field.part === 2 || field.block === 'STIR') : all;
}

interface Now extends Circumstances {
  /** How it went can be said although no day was planned. */
  readonly unplanned: boolean;
}

/**
 * Whoever says how it went without having planned a day has been there; and so has whoever takes a
 * short version that does not ask for a day.
 */
function isUnplanned(
  definition: Definition,
  answers: Answers,
  among: ReadonlySet<string> | undefined,
): boolean {
  if (!isBlank(answers['day'])) return false;
  const said = definition.fields.some(({ id, part }) => part === 2 && !isBlank(answers[id]));
  return said || (among !== undefined && !among.has('day'));
}

/** When a second part is open, every day that was planned has passed. */
const AFTERWARDS = '9999-12-31';

/**
 * Asked about the same role in the last seven days, or held back: the question about saying no is
 * not asked, and its answer of then, or the careful one, opens the way.
 */
function carriedTo(
  field: Field,
  answers: Answers,
  now: Circumstances,
  fields: ReadonlyMap<string, Field>,
): string | undefined {
  if (field.block !== 'FREE' || !isBlank(answers[field.id])) return undefined;
  const picked = ['who', 'about'].flatMap((id) => {
    const who = fields.has(id) ? answers[id] : undefined;
    return typeof who === 'string' ? [who] : [];
  });
  return now.sayingNo['*'] ?? now.sayingNo[picked[0] ?? ''];
}

/** What was not asked travels along as such, so that it is never read as an answer given here. */
export function withCarried(definition: Definition, answers: Answers, now: Circumstances): Answers {
  const fields = new Map(definition.fields.map((field) => [field.id, field]));
  const carried = definition.fields.flatMap((field) => {
    const way = carriedTo(field, answers, now, fields);
    return way === undefined ? [] : [[field.id, { carried: way }] as const];
  });
  return carried.length === 0 ? answers : { ...answers, ...Object.fromEntries(carried) };
}

/** It is worked out anew each time: after seven days the question is asked again. */
export function withoutCarried(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => !isCarried(answer)));
}

type Lookup = (id: string) =>
  | { readonly field: Field; readonly open: boolean; readonly fields: ReadonlyMap<string, Field> }
  | undefined;

function holds(
  condition: Condition,
  answers: Answers,
  now: Now,
  lookup: Lookup,
): boolean {
  if (condition.ladderInUse !== undefined && condition.ladderInUse !== now.ladderInUse) {
    return false;
  }
  if (condition.field === undefined) return true;
  if (condition.past === true && now.unplanned) return true;
  const asked = lookup(condition.field);
  if (asked === undefined || !asked.open) return false;
  const carried = carriedTo(asked.field, answers, now, asked.fields);
  return passes(condition, carried ?? answers[condition.field], asked.field, now.today);
}

/** One test against one answer; also used for columns, which look at their own row. */
export function passes(
  condition: Condition,
  answer: Answers[string],
  field: Field | undefined,
  today: string,
): boolean {
  if (condition.past === true && !isPast(answer, today)) return false;
  if (condition.filled === true && isBlank(answer)) return false;
  if (condition.is !== undefined && !(condition.blankToo === true && isBlank(answer))) {
    const blankCounts = condition.blankIsNotSure === true || field?.block === 'FREE';
    const values = isBlank(answer) && blankCounts ? [NOT_SURE] : valuesOf(answer);
    if (!values.some((value) => condition.is?.includes(value))) return false;
  }
  return true;
}

function isPast(answer: Answers[string], today: string): boolean {
  return typeof answer === 'string' && answer !== '' && answer < today;
}

/**
 * Two answers close the page gently: a text that says so, and "No" to the question whether one
 * could say no. What follows then is only what was written for that answer, and the question who
 * may know.
 */
function afterEndings(open: readonly Field[], answers: Answers): readonly Field[] {
  const result: Field[] = [];
  let closedBy: Field | undefined;
  for (const field of open) {
    if (closedBy === undefined || field.block === 'KNOW' || writtenFor(field, closedBy, answers)) {
      result.push(field);
    }
    const closes = field.ends === true || (field.block === 'FREE' && answers[field.id] === 'no');
    if (closes && closedBy === undefined) closedBy = field;
  }
  return result;
}

function writtenFor(field: Field, closedBy: Field, answers: Answers): boolean {
  return (
    closedBy.block === 'FREE' &&
    (field.when ?? []).some(
      (condition) =>
        condition.field === closedBy.id &&
        valuesOf(answers[closedBy.id]).some((value) => condition.is?.includes(value)),
    )
  );
}

/**
 * The fields of the short version. The safety questions come along with what they hang on, and so
 * do the cards that answer something that is asked.
 */
export function shortFields(definition: Definition): ReadonlySet<string> {
  const chosen = new Set(definition.short?.fields ?? []);
  const byId = new Map(definition.fields.map((field) => [field.id, field]));
  const bring = (field: Field): void => {
    chosen.add(field.id);
    for (const condition of field.when ?? []) {
      const other = condition.field === undefined ? undefined : byId.get(condition.field);
      if (other !== undefined && !chosen.has(other.id)) bring(other);
    }
  };
  const stirs = definition.level === 'STIRRING' || definition.level === 'STRONG';
  for (const field of definition.fields) {
    if (field.block === 'FREE' || (field.block === 'STIR' && stirs)) bring(field);
    if (field.block === 'KNOW' && hangsOnlyOn(field, chosen)) chosen.add(field.id);
  }
  for (const field of definition.fields) {
    const card =
      field.type === 'text' && (field.button === 'HELP' || (field.when ?? []).length > 0);
    if (card && hangsOnlyOn(field, chosen)) chosen.add(field.id);
  }
  return chosen;
}

function hangsOnlyOn(field: Field, chosen: ReadonlySet<string>): boolean {
  return (field.when ?? []).every(
    (condition) => condition.field === undefined || chosen.has(condition.field),
  );
}
