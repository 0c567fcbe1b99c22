/**
 * Answers that change the page: quiet help, the question about saying no (FREE) and the question
 * who may know (KNOW). Only coded answers count; what someone writes is never scanned.
 */
import { isBlank, valuesOf } from './answers.js';
import type { Answer, Answers, Field, Frame, Row, Sign } from './model.js';

export function firedSigns(field: Field, answer: Answer | undefined): readonly Sign[] {
  if (isBlank(answer)) return [];
  const own = (field.signs ?? []).filter((sign) => fires(sign, answer));
  if (field.type !== 'rows' || !Array.isArray(answer)) return own;
  const inRows = (field.columns ?? []).flatMap((column) =>
    (answer as readonly Row[]).flatMap((row) => firedSigns(column, row[column.id])),
  );
  return [...own, ...inRows];
}

function fires(sign: Sign, answer: Answer | undefined): boolean {
  if (sign.atMost !== undefined && typeof answer === 'number') return answer <= sign.atMost;
  return valuesOf(answer).some((value) => sign.is?.includes(value));
}

export function callsForQuietHelp(field: Field, answer: Answer | undefined): boolean {
  return firedSigns(field, answer).some((sign) => sign.quietHelp === true);
}

export function callsForFullHelp(field: Field, answer: Answer | undefined): boolean {
  return firedSigns(field, answer).some((sign) => sign.fullHelp === true);
}

/** What a picked answer to KNOW promises, in the words of the frame. */
export function knowLine(answer: Answer | undefined, frame: Frame): string | undefined {
  if (typeof answer !== 'string' || answer === '') return undefined;
  if (answer.startsWith('yes')) return frame['know_soon'];
  return answer.startsWith('no') ? frame['know_no'] : frame['know_next'];
}

/** The line that takes the question's place, so that nobody beside the client reads the answer. */
export function foldedLine(
  field: Field,
  answer: Answer | undefined,
  frame: Frame,
  neutral: string,
): string | undefined {
  if (field.block === 'KNOW') return undefined;
  if (field.block === 'FREE') {
    if (answer === 'no') return frame['free_no'];
    if (isBlank(answer) || answer === 'not-sure') return frame['free_quiet'];
    return undefined;
  }
  return callsForQuietHelp(field, answer) ? neutral : undefined;
}

/** Marks before and after: 7 or more at the end, or three more than at the start. Blank is blank. */
export function stirredUp(answers: Answers): boolean {
  const before = answers['before'];
  const after = answers['after'];
  if (typeof after !== 'number') return false;
  return after >= 7 || (typeof before === 'number' && after - before >= 3);
}
