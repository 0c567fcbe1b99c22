/**
 * Whether somebody may have typed a name where a role is enough: a capitalised word inside a
 * sentence. It is asked in the browser only; what it finds is neither kept nor sent.
 *
 * It cannot see a name at the beginning of a sentence, in small letters or in a script without
 * capitals, and it takes some words for names that are none. So it only ever says a line.
 */
const NO_NAMES = new Set(
  (
    "i i'm i've i'd i'll " +
    'monday tuesday wednesday thursday friday saturday sunday ' +
    'january february march april may june july august september october november december ' +
    'lunes martes miércoles jueves viernes sábado domingo ' +
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ' +
    'easter christmas english spanish god navidad pascua dios ' +
    'partner friend family work pareja amistad familia trabajo'
  ).split(' '),
);

/** What ends a sentence, so that a capital after it says nothing. */
const ENDS = /[.!?…:;\n"“”«»(¿¡–—]\s*$/u;
const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;
const LIKE_A_NAME = /^\p{Lu}[\p{Ll}\p{M}]/u;

export function holdsLikelyName(text: string): boolean {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const before = text.slice(0, index);
    const begins = before.trim() === '' || ENDS.test(before);
    const plain = word.replaceAll('’', "'").toLowerCase().replace(/'s$/u, '');
    if (!begins && LIKE_A_NAME.test(word) && !NO_NAMES.has(plain)) return true;
  }
  return false;
}
