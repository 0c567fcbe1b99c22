/** What a field offers: choices, lines to take over, a hint; some from earlier answers. */
import { isBlank, isEmotions, isPicks, labelOf } from '../answers.js';
import type { Answer, Choice, Field, HintWhen, Row } from '../model.js';
import type { Env } from './field-element.js';

export function choicesOf(field: Field, env: Env): readonly Choice[] {
  if (field.optionsFrom === undefined) {
    const offered = (env.offers[field.id] ?? []).map((word) => ({ value: word, label: word }));
    const choices = [...(field.choices ?? []), ...offered];
    return choices.length === 0 && field.type === 'yesNo'
      ? [
          { value: 'yes', label: env.say('yes') },
          { value: 'no', label: env.say('no') },
        ]
      : choices;
  }
  const sources = [field.optionsFrom, field.optionsAlsoFrom ?? []].flat();
  const found = sources.flatMap((id) => {
    const source = env.fields.find((other) => other.id === id);
    return source === undefined ? [] : writtenIn(source, env.answers[id]);
  });
  return [...(field.choices ?? []), ...unique(found)];
}

function writtenIn(source: Field, answer: Answer | undefined): readonly Choice[] {
  if (isBlank(answer)) return [];
  if (isPicks(answer) || isEmotions(answer)) {
    const own = isPicks(answer) ? answer.own : answer.own ? [answer.own] : [];
    return [
      ...answer.picked.map((value) => ({ value, label: labelOf(source.choices, value) })),
      ...own.map((word) => ({ value: word, label: word })),
    ];
  }
  if (typeof answer === 'string')
    return [{ value: answer, label: labelOf(source.choices, answer) }];
  // Of a row, the first column names it.
  const first = source.columns?.[0];
  if (!Array.isArray(answer) || first === undefined) return [];
  return (answer as readonly Row[]).flatMap((row) => writtenIn(first, row[first.id]));
}

/** Lines to take over with one tap; nothing is taken over by itself. */
export function offersFor(field: Field, path: string, env: Env): readonly string[] {
  const fromHost = env.offers[field.id] ?? env.offers[path.replace(/\.\d+\./g, '.')] ?? [];
  const fromHere = (field.offeredFrom ?? [])
    .filter((source) => source.exercise === undefined)
    .flatMap((source) => {
      const rows = env.answers[source.field];
      if (!Array.isArray(rows)) return [];
      const { column, lowest } = source;
      const chosen = lowest === undefined ? (rows as readonly Row[]) : lowestRow(rows, lowest);
      return chosen.map((row) => (column === undefined ? undefined : row[column]));
    })
    .filter((text): text is string => typeof text === 'string' && text.trim() !== '');
  const offered = field.offered === undefined ? [] : [field.offered];
  return [...new Set([...offered, ...fromHost, ...fromHere])];
}

function lowestRow(rows: readonly Row[], column: string): readonly Row[] {
  const mark = (row: Row): number => {
    const value = row[column];
    return typeof value === 'number' ? value : Number.POSITIVE_INFINITY;
  };
  const marked = rows.filter((row) => Number.isFinite(mark(row)));
  return marked.length === 0 ? [] : [marked.reduce((a, b) => (mark(b) < mark(a) ? b : a))];
}

/** The hint of a field, if its moment has come. */
export function hintOf(field: Field, value: Answer | undefined, env: Env): string {
  const hint = field.hint ?? (field.block === 'FREE' ? env.frame['free_line'] : undefined) ?? '';
  const when = field.hintWhen;
  if (when === undefined) return hint;
  const due =
    (when.atOrAfter !== undefined && typeof value === 'string' && value >= when.atOrAfter) ||
    (when.underFloor === true &&
      typeof value === 'number' &&
      env.floor !== undefined &&
      value < env.floor) ||
    lowestIsOver(when, env);
  return due ? hint : '';
}

function lowestIsOver({ field, column, lowestOver }: HintWhen, env: Env): boolean {
  if (field === undefined || column === undefined || lowestOver === undefined) return false;
  const rows = env.answers[field];
  const mark = Array.isArray(rows) ? lowestRow(rows, column)[0]?.[column] : undefined;
  return typeof mark === 'number' && mark > lowestOver;
}

function unique(choices: readonly Choice[]): readonly Choice[] {
  return [...new Map(choices.map((choice) => [choice.value, choice])).values()];
}
