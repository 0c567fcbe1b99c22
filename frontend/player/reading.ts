/** The page as it was written, for reading: no inputs, every answer in the words of its question. */
import { html, type TemplateResult } from 'lit';
import { isBlank, isEmotions, isOwnWords, isPicks, labelOf } from './answers.js';
import type { Answer, Answers, BodyMark, Field, Lists, Row } from './model.js';
import type { Say } from './texts.js';

export function readingView(
  fields: readonly Field[],
  answers: Answers,
  lists: Lists,
  say: Say,
  language: string,
): TemplateResult {
  const asked = fields.filter((field) => field.type !== 'text');
  const words = { fields, lists, say, language };
  if (asked.every((field) => isBlank(answers[field.id]))) {
    return html`<p class="soft">${say('nothingWritten')}</p>`;
  }
  return html`
    <dl class="reading" part="reading">
      ${asked.map(
        (field) => html`
          <div>
            <dt>${field.label}</dt>
            <dd class=${isBlank(answers[field.id]) ? 'soft' : 'mine'}>
              ${
                isBlank(answers[field.id])
                  ? say('leftBlank')
                  : lines(field, answers[field.id], words).map((line) => html`<p>${line}</p>`)
              }
            </dd>
          </div>
        `,
      )}
    </dl>
  `;
}

/** One answer in plain lines. */
export function linesOf(
  field: Field,
  answer: Answer | undefined,
  fields: readonly Field[],
  lists: Lists,
  say: Say,
  language: string,
): readonly string[] {
  return lines(field, answer, { fields, lists, say, language });
}

interface Words {
  readonly fields: readonly Field[];
  readonly lists: Lists;
  readonly say: Say;
  readonly language: string;
}

function lines(field: Field, answer: Answer | undefined, words: Words): readonly string[] {
  if (answer === undefined || isBlank(answer)) return [];
  if (typeof answer === 'number') {
    return [field.type === 'slider' ? `${answer} / ${field.max ?? 10}` : String(answer)];
  }
  if (typeof answer === 'string') return [plain(field, answer, words)];
  if (isPicks(answer)) {
    return [
      [...answer.picked.map((value) => named(field, value, words)), ...answer.own].join(' · '),
    ];
  }
  if (isEmotions(answer)) {
    const all = (words.lists.emotions ?? []).flatMap((group) => group.words);
    const picked = answer.picked.map((value) => {
      const strength = answer.strengths[value];
      return labelOf(all, value) + (strength === undefined ? '' : ` (${strength})`);
    });
    return [[...picked, ...(answer.own ? [answer.own] : [])].join(' · ')];
  }
  if (isOwnWords(answer)) return [answer.own];
  if (field.type === 'bodyMap') return bodyLines(answer as readonly BodyMark[], words.lists);
  return (answer as readonly Row[]).map((row) =>
    (field.columns ?? [])
      .filter((column) => !isBlank(row[column.id]))
      .map((column) => lines(column, row[column.id], words).join(', '))
      .join(' · '),
  );
}

function plain(field: Field, answer: string, words: Words): string {
  const { say, language } = words;
  if (field.type === 'yesNo' && field.choices === undefined) {
    return answer === 'yes' ? say('yes') : say('no');
  }
  if (field.type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(answer)) {
    const day = new Date(`${answer}T12:00:00`);
    return new Intl.DateTimeFormat(language, { dateStyle: 'full' }).format(day);
  }
  return named(field, answer, words);
}

/** A choice taken from an earlier question has its label there. */
function named(field: Field, value: string, { fields }: Words): string {
  const sources = [field.optionsFrom ?? []].flat();
  const earlier = fields.filter((other) => sources.includes(other.id));
  return labelOf(
    [field, ...earlier].flatMap(({ choices }) => choices ?? []),
    value,
  );
}

function bodyLines(marked: readonly BodyMark[], { body }: Lists): readonly string[] {
  const places = [...new Set(marked.map(({ place }) => place))];
  return places.map((place) => {
    const marks = marked.flatMap((entry) =>
      entry.place === place && entry.mark !== null ? [labelOf(body?.marks, entry.mark)] : [],
    );
    const name = labelOf(body?.places, place);
    return marks.length === 0 ? name : `${name}: ${marks.join(', ')}`;
  });
}
