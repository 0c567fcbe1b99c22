/** Small questions about one answer, shared by conditions, signs and screens. */
import type { Answer, BodyMark, Carried, Choice, Emotions, Field, OwnWords, Picks, Row } from './model.js';

export function isPicks(answer: Answer | undefined): answer is Picks {
  return isObject(answer) && 'picked' in answer && !('strengths' in answer);
}

export function isEmotions(answer: Answer | undefined): answer is Emotions {
  return isObject(answer) && 'strengths' in answer;
}

export function isOwnWords(answer: Answer | undefined): answer is OwnWords {
  return isObject(answer) && 'own' in answer && !('picked' in answer);
}

export function isCarried(answer: Answer | undefined): answer is Carried {
  return isObject(answer) && 'carried' in answer;
}

function isObject(answer: Answer | undefined): answer is OwnWords | Picks | Emotions | Carried {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer);
}

/** The coded values an answer contains; own words are never compared with anything. */
export function valuesOf(answer: Answer | undefined): readonly string[] {
  if (answer === undefined || answer === null) return [];
  if (typeof answer === 'string') return [answer];
  if (typeof answer === 'number') return [String(answer)];
  if (Array.isArray(answer)) {
    return (answer as readonly (BodyMark | Row)[]).flatMap((entry) =>
      Object.values(entry).flatMap((value) => valuesOf(value as Answer)),
    );
  }
  return isPicks(answer) || isEmotions(answer) ? answer.picked : [];
}

export function isBlank(answer: Answer | undefined): boolean {
  if (answer === undefined || answer === null) return true;
  if (typeof answer === 'string') return answer.trim() === '';
  if (typeof answer === 'number') return false;
  if (Array.isArray(answer)) return answer.length === 0;
  if (isPicks(answer)) return answer.picked.length === 0 && answer.own.length === 0;
  if (isEmotions(answer)) return answer.picked.length === 0 && !answer.own?.trim();
  return isCarried(answer) || (isOwnWords(answer) && answer.own.trim() === '');
}

export const nothingPicked: Picks = { picked: [], own: [] };

/** The server may leave out empty parts; the fields always see a whole answer. */
export function picksOf(answer: Answer | undefined): Picks {
  if (!isObject(answer) || !('picked' in answer)) return nothingPicked;
  const own = (answer as { own?: unknown }).own;
  return { picked: answer.picked ?? [], own: Array.isArray(own) ? (own as string[]) : [] };
}

export function emotionsOf(answer: Answer | undefined): Emotions {
  if (!isObject(answer) || !('picked' in answer)) return { picked: [], strengths: {} };
  const { picked, strengths, own } = answer as Partial<Emotions>;
  return { picked: picked ?? [], strengths: strengths ?? {}, ...(own ? { own } : {}) };
}

/** Length as the client counts it: one emoji is one sign. */
export function signsIn(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

export function firstSigns(text: string, count: number): string {
  return signsIn(text) <= count ? text : [...text].slice(0, count).join('');
}

export function labelOf(choices: readonly Choice[] | undefined, value: string): string {
  return choices?.find((choice) => choice.value === value)?.label ?? value;
}

/** Text limits of the house: short 200, long 100,000 code points where the page names none. */
export function limitOf(field: Field): number {
  return field.limit ?? (field.type === 'longText' ? 100_000 : 200);
}
