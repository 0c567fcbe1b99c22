/** The words in something that lies on this phone. */
import { isBlank } from './answers.js';
import type { Answer, Answers } from './model.js';
import type { PhoneDraft } from './store.js';

/** All of it, with null where an answer was taken back: a wish to send has the whole page. */
export function wordsOf(one: PhoneDraft): Readonly<Record<string, Answer | null>> {
  const whole = (one.wish?.body?.['answers'] ?? {}) as Record<string, Answer>;
  return { ...whole, ...one.answers };
}

/** What can be read in it; answers that only belong to the page are left out. */
export function answersIn(one: PhoneDraft): Answers {
  const said: Record<string, Answer> = {};
  for (const [id, answer] of Object.entries(wordsOf(one))) {
    if (answer !== null && !isBlank(answer) && !id.startsWith('@')) said[id] = answer;
  }
  return said;
}
