import type {
  Code,
  Finding,
  Held,
  MeetingRecord,
  Pointer,
  ProfileRecord,
  ReadingRecord,
  ReportRecord,
  Severity,
  Unknown,
} from "./types.js";

/** A record as JSON: an object, JSON text, or JSON as bytes. `null` counts as an absent field. */
export type Json<T> = Loose<T> | string | Uint8Array | ArrayBuffer;

/** A record in which fields that may be left out may also be `null`. */
export type Loose<T> = T extends ReadonlyArray<infer One>
  ? ReadonlyArray<Loose<One>>
  : T extends object
    ? { readonly [Name in keyof T]: Loose<T[Name]> | (undefined extends T[Name] ? null : never) }
    : T;

/** Languages that findings can be told in: English, Welsh. */
export type Language = "en" | "cy";

/** Bounds on JSON. Input past `bytes` is refused with an error; past another it gives a finding that names the limit. */
export interface RecordLimits {
  /** Bytes of input. */
  bytes?: number;
  /** Levels of nested objects and lists. */
  depth?: number;
  /** Errors that are listed. */
  errors?: number;
}

/**
 * What the rules answered. "No findings" says little without how much was asked (`held`) and how much could not be
 * answered because a fact is absent (`unknown`).
 */
export class Report {
  private constructor();
  /** True when no finding is an error. */
  readonly valid: boolean;
  /** What is wrong or worth a look, in the order of the record. Spans count UTF-16 units. */
  readonly findings: Finding[];
  /** Rules that held, with how often. */
  readonly held: Held[];
  /** Rules that could not answer, with the fact that was missing. */
  readonly unknown: Unknown[];
  /** How many findings are of that severity. */
  count(severity: Severity): number;
  /** The report as a plain object. */
  toJSON(): ReportRecord;
}

/** How to ask. */
export interface CheckOptions {
  /** The decoded text of a reading, for the rules about the text itself. A `Reading` has it already. */
  text?: string;
  /** Language of messages, help and labels; `minutebook/check` has English alone. */
  language?: Language;
  /** Bounds on the input. */
  limits?: RecordLimits;
}

/** What became of JSON: a meeting, or a report that says everything that is wrong with it. */
export type Parsed = { ok: true; meeting: Meeting } | { ok: false; report: Report };

/**
 * A meeting that was parsed once and is kept in the compiled half: ask it many questions, change it by `with`. It is
 * freed with the object, at `free()`, or by `using`.
 */
export class Meeting {
  /** @throws MinutebookError when the input is no meeting; `parse` returns what is wrong instead. */
  constructor(meeting: Json<MeetingRecord>, options?: { limits?: RecordLimits });
  /** Parses what may not be a meeting. */
  static parse(input: Json<MeetingRecord>, options?: { limits?: RecordLimits }): Parsed;
  /** The meeting as a plain object, made when it is first asked for. Treat it as read-only: `with` makes a changed meeting. */
  readonly record: Readonly<MeetingRecord>;
  /** What the rules say of it. */
  check(profile?: Loose<ProfileRecord>, options?: { language?: Language }): Report;
  /**
   * A changed copy: each field given takes the place of the meeting's own, `null` leaves a field out.
   * @throws MinutebookError when the outcome is no meeting, with `findings` that say why.
   */
  with(changes: { readonly [Name in keyof MeetingRecord]?: Loose<MeetingRecord[Name]> | null }): Meeting;
  /** A new plain object. */
  toJSON(): MeetingRecord;
  /** The meeting as one line of JSON, the same in every language. */
  json(): string;
  /** Lets go of the memory now. */
  free(): void;
  [Symbol.dispose](): void;
}

/** One rule of the catalogue. */
export interface Rule {
  /** Stable code, such as `VOT001`. */
  code: Code;
  /** Name in words, such as `outcome-contradicts-tally`. */
  slug: string;
  /** Gravity of its findings, unless its page says when it differs. */
  severity: Severity;
  /** Where it stands in its life. */
  status: "stable" | "preview" | "retired";
  /** Version in which it first ran. */
  since: string;
  /** What it demands, in one line. */
  title: string;
  /** The template of its message. */
  message: string;
  /** The template of what to do; may be empty. */
  help: string;
  /** The law or logic behind it. */
  source: string;
}

/** A rule with its page. */
export interface Explanation extends Rule {
  /** What it checks, why, a bad and a good example, its source: Markdown, in English. */
  page: string;
}

/** Records that have a JSON Schema of their own. */
export type SchemaKind = "reading" | "book" | "meeting" | "report" | "profile";

/** A JSON Schema (draft 2020-12). */
export interface JsonSchema {
  $schema: string;
  $id: string;
  title: string;
  $defs: { [name: string]: { description: string; [keyword: string]: unknown } };
  [keyword: string]: unknown;
}

/** What this package throws, for misuse only. What is wrong with a record is returned as findings. */
export class MinutebookError extends Error {
  readonly code:
    | "closed"
    | "detached"
    | "invalid_option"
    | "invalid_record"
    | "not_started"
    | "stopped"
    | "too_large"
    | "wrong_type";
  /** What to do about it. */
  readonly help: string;
  /** For `invalid_record`: everything that is wrong. */
  readonly findings: Finding[];
}

/**
 * Checks a meeting or a reading, as an object, as JSON, or kept.
 *
 * JSON that is no record is a report too: every structural mistake at once, with its place (`path`) and, where the
 * input was text or bytes, its `span` in UTF-16 units of that text.
 *
 * @throws MinutebookError for input of a wrong type or past the limit of bytes, and for a profile that is none.
 */
export function check(
  record: Json<MeetingRecord> | Json<ReadingRecord> | Meeting,
  profile?: Loose<ProfileRecord> | null,
  options?: CheckOptions,
): Report;

/** Every rule. */
export function rules(language?: Language): Rule[];

/** A rule by its code or its slug; `undefined` where there is none of that name. */
export function explain(code: string, language?: Language): Explanation | undefined;

/** The JSON Schema of a record. */
export function schema(kind: SchemaKind): JsonSchema;

export type { Pointer };
