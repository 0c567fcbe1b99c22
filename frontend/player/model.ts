/**
 * The shapes the player reads and writes. They mirror the content files of the library and the
 * body of the keeping endpoint; nothing in here knows about the screen.
 */

export type FieldType =
  | 'shortText'
  | 'longText'
  | 'slider'
  | 'singleChoice'
  | 'multipleChoice'
  | 'checklist'
  | 'emotions'
  | 'yesNo'
  | 'number'
  | 'date'
  | 'time'
  | 'rows'
  | 'bodyMap'
  | 'text';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** All conditions of a field must hold; each names exactly one kind of test. */
export interface Condition {
  readonly field?: string;
  /** Any of these values is picked. */
  readonly is?: readonly string[];
  /** That date lies before today, in the client's own zone. */
  readonly past?: boolean;
  /** That field holds any answer. */
  readonly filled?: boolean;
  /** The client has a ladder of small steps. */
  readonly ladderInUse?: boolean;
  /** A blank answer counts as "not sure": the careful reading of the question about saying no. */
  readonly blankIsNotSure?: boolean;
  /** A blank answer passes too. */
  readonly blankToo?: boolean;
}

/** Answers that call for a second look by a person; the screen only ever shows quiet help. */
export interface Sign {
  readonly is?: readonly string[];
  /** For marks 0 to 10: this mark or lower. */
  readonly atMost?: number;
  readonly code?: string;
  readonly hold?: 'ALL' | 'ROLE' | 'WISH' | 'STRONG_TOO';
  readonly quietHelp?: boolean;
  /** Asks who may know, also where the page's own condition does not. */
  readonly know?: boolean;
  /** Thoughts of not living: the practice's crisis text at once, large. */
  readonly fullHelp?: boolean;
}

/** Words of the client's own to begin with: from another page, or from a field of this one. */
export interface OfferedFrom {
  readonly exercise?: string;
  readonly field: string;
  readonly column?: string;
  /** Of the rows, the one with the lowest mark in this column. */
  readonly lowest?: string;
}

/** A hint that waits for its moment. */
export interface HintWhen {
  readonly atOrAfter?: string;
  readonly underFloor?: boolean;
  readonly field?: string;
  readonly column?: string;
  readonly lowestOver?: number;
}

export interface Field {
  readonly id: string;
  readonly type: FieldType;
  readonly label: string;
  /** The line of a form that goes before each of its questions. */
  readonly lead?: string;
  readonly min?: number;
  readonly max?: number;
  readonly whole?: boolean;
  readonly low?: string;
  readonly high?: string;
  readonly choices?: readonly Choice[];
  readonly ownWords?: boolean;
  readonly picks?: number;
  readonly limit?: number;
  readonly rows?: number;
  readonly columns?: readonly Field[];
  /** Choices are what was picked or written in these fields. */
  readonly optionsFrom?: string | readonly string[];
  readonly optionsAlsoFrom?: readonly string[];
  readonly offeredFrom?: readonly OfferedFrom[];
  readonly when?: readonly Condition[];
  readonly block?: 'STIR' | 'FREE' | 'KNOW';
  readonly hint?: string;
  readonly hintWhen?: HintWhen;
  readonly starters?: readonly string[];
  readonly offered?: string;
  readonly button?: 'HELP' | 'LOOK_AROUND' | 'NOBODY_NEAR' | 'NOTHING_REMINDED';
  readonly preset?: 'TODAY';
  readonly strengths?: boolean;
  readonly alwaysPrivate?: boolean;
  readonly mayHide?: boolean;
  readonly everyFourth?: boolean;
  readonly ends?: boolean;
  /** The page ends as if it had not been opened this week. */
  readonly endsAs?: 'NOT_THIS_WEEK';
  readonly part?: number;
  readonly signs?: readonly Sign[];
  /** Of a text: the picture below it, by its name on this server, and what it shows. */
  readonly picture?: string;
  readonly pictureSays?: string;
}

export type Sharing = 'PRIVATE' | 'NUMBERS_ONLY' | 'NEXT_SESSION' | 'SHARED';
export type Use = 'YES' | 'SOME' | 'NO' | 'TOO_MUCH';

export interface ShortVersion {
  readonly text?: string;
  readonly fields?: readonly string[];
}

/** An exercise, a check-in (it has `items`), a questionnaire or a support page (it has `title`). */
export interface Definition {
  readonly key?: string;
  readonly version?: number;
  readonly name?: string;
  readonly phoneTitle?: string;
  readonly title?: string;
  readonly about?: string;
  readonly minutes?: number;
  readonly shortMinutes?: number;
  readonly level?: 'CALM' | 'STIRRING' | 'STRONG';
  readonly sharing?: Sharing | 'KEEP_ONLY_IF_ASKED' | 'NEVER_KEPT';
  readonly why?: string;
  readonly intro?: string;
  readonly steps?: readonly string[];
  readonly short?: ShortVersion;
  readonly closing?: string;
  readonly items?: readonly unknown[];
  /** A questionnaire: it is filled in for the practitioner to read. */
  readonly form?: boolean;
  /** What has to stand wherever the words of a questionnaire stand. */
  readonly licence?: string;
  readonly fields: readonly Field[];
}

export interface Lists {
  /** Answers such as "None of it": they stand alone among the choices of their question. */
  readonly alone?: readonly string[];
  readonly emotions?: readonly { readonly group: string; readonly words: readonly Choice[] }[];
  readonly body?: {
    readonly places: readonly (Choice & { readonly low?: boolean })[];
    readonly marks: readonly Choice[];
  };
}

export interface Picks {
  readonly picked: readonly string[];
  readonly own: readonly string[];
}

export interface Emotions {
  readonly picked: readonly string[];
  readonly strengths: Readonly<Record<string, number>>;
  readonly own?: string;
}

/** A place without a mark is an answer too: "there, I have no word for it". */
export interface BodyMark {
  readonly place: string;
  readonly mark: string | null;
}

export interface OwnWords {
  readonly own: string;
}

/** An answer that was given on another page and is not asked for on this one. */
export interface Carried {
  readonly carried: string;
}

export type Row = Readonly<Record<string, Answer>>;

export type Answer =
  | string
  | number
  | OwnWords
  | Picks
  | Emotions
  | Carried
  | readonly BodyMark[]
  | readonly Row[];

export type Answers = Readonly<Record<string, Answer | undefined>>;

/**
 * Fixed texts of the frame; keys as in the catalogue, placeholders already filled by the server.
 * Its entries also fill placeholders in a definition, such as `{practice crisis text}`.
 */
export type Frame = Readonly<Record<string, string | undefined>>;

export type Kind = 'EXERCISE' | 'CHECK_IN' | 'FORM' | 'SUPPORT';

export function kindOf(definition: Definition): Kind {
  if (definition.form === true) return 'FORM';
  if (definition.items !== undefined) return 'CHECK_IN';
  return definition.title !== undefined && definition.phoneTitle === undefined
    ? 'SUPPORT'
    : 'EXERCISE';
}

export function titleOf(definition: Definition): string {
  return definition.phoneTitle ?? definition.title ?? definition.name ?? '';
}

/**
 * What becomes of the words: most pages are kept as they are written, some only when the client
 * asks, and one page never keeps anything.
 */
export type Keep = 'ALWAYS' | 'IF_ASKED' | 'NEVER';

export function keepOf(definition: Definition): Keep {
  switch (definition.sharing) {
    case 'NEVER_KEPT':
      return 'NEVER';
    case 'KEEP_ONLY_IF_ASKED':
      return 'IF_ASKED';
    default:
      return 'ALWAYS';
  }
}
