/** What the player holds in memory about one page. */
import type { Answer, Answers, Sharing, Use } from './model.js';

export interface Draft {
  readonly answers: Answers;
  readonly sharing: Sharing;
  readonly bring: boolean;
  readonly use: Use | null;
  readonly shortVersion: boolean;
  /** The last screen the client was on. */
  readonly screen: string;
}

/** What is not saved yet; null where an answer was taken back. */
export interface PhoneDraft {
  /** The revision that it goes on from. */
  readonly revision: number;
  readonly screen: string;
  readonly shortVersion: boolean;
  readonly answers: Readonly<Record<string, Answer | null>>;
  /** What was chosen beside the answers and is not saved. */
  readonly choices: Choices;
  /** What the client asked for and the server has not confirmed. */
  readonly wish?: Wish;
  /** Overtaken by what was written elsewhere: kept to be read, and never put in by itself. */
  readonly left?: boolean;
}

export type Choices = Partial<Pick<Draft, 'sharing' | 'bring' | 'use'>>;

export interface Wish {
  readonly kind: 'SEND' | 'DELETE';
  /** The same each time it is asked for, so that it is done once. */
  readonly request: string;
  /** When the client asked for it, by this phone's clock. */
  readonly at: number;
  /** All that is to be sent, as it was when they asked. */
  readonly body?: Readonly<Record<string, unknown>>;
}

/**
 * A place on this phone where unsaved words lie, sealed (see the decision on drafts). The player
 * only hands over and takes back; it does not know how they are kept.
 */
export interface LocalKeeper {
  keep(draft: PhoneDraft): void;
  /** What this tab kept is saved. */
  forget(): void;
  /** What other tabs, or this page before, kept here and nobody took over; oldest first. */
  find(): Promise<readonly PhoneDraft[]>;
  /**
   * Everything that was found is in this tab's hands now.
   *
   * @param left answers that were overtaken: they stay here to be read
   */
  takeOver(left: Readonly<Record<string, Answer | null>>, revision: number): Promise<void>;
  /** Resolves when everything handed over so far lies there. */
  settled(): Promise<void>;
}

export function withAnswer(answers: Answers, id: string, value: Answer | undefined): Answers {
  const { [id]: _, ...others } = answers;
  return value === undefined ? others : { ...others, [id]: value };
}

/** Another tab saved: its answers hold, except where this one has changed something since. */
export function mergeAnswers(own: Answers, theirs: Answers, mine: ReadonlySet<string>): Answers {
  const merged: Record<string, Answer | undefined> = { ...theirs };
  for (const id of mine) {
    if (own[id] === undefined) delete merged[id];
    else merged[id] = own[id];
  }
  return merged;
}

/** Properties come as objects from script and as JSON text from the server. */
export function fromJson<T>(value: T | string | null | undefined, otherwise: T): T {
  if (value === null || value === undefined || value === '') return otherwise;
  return typeof value === 'string' ? (JSON.parse(value) as T) : value;
}

export function localToday(now = new Date()): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
