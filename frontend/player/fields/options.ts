/** The choices of a field: its own, or what was picked and written in earlier ones. */
import { isBlank, isEmotions, isPicks, labelOf } from '../answers.js';
import type { Answer, Choice, Field, Row } from '../model.js';
import type { Env } from './field-element.js';

export function choicesOf(field: Field, env: Env): readonly Choice[] {
  if (field.optionsFrom === undefined) {
    if (field.choices !== undefined && field.choices.length > 0) return field.choices;
    return field.type === 'yesNo'
      ? [
          { value: 'yes', label: env.say('yes') },
          { value: 'no', label: env.say('no') },
        ]
      : [];
  }
  const sources = typeof field.optionsFrom === 'string' ? [field.optionsFrom] : field.optionsFrom;
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
  if (typeof answer === 'string') return [{ value: answer, label: labelOf(source.choices, answer) }];
  // Of a row, the first column names it.
  const first = source.columns?.[0];
  if (!Array.isArray(answer) || first === undefined) return [];
  return (answer as readonly Row[]).flatMap((row) => writtenIn(first, row[first.id]));
}

function unique(choices: readonly Choice[]): readonly Choice[] {
  return [...new Map(choices.map((choice) => [choice.value, choice])).values()];
}
