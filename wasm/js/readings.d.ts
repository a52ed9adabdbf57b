import type { Json, Language, Loose, Meeting, Report } from "./checks.js";
import type {
  BookRecord,
  Coverage,
  Evidence,
  Finding,
  GssCode,
  Membership,
  PageKind,
  PartialDate,
  Partnership,
  Pointer,
  ProfileRecord,
  ReadingRecord,
  MeetingRecord,
  Source,
  Span,
} from "./types.js";

/** Bounds on one page. A page past `bytes` is refused with an error; past another limit it is read as far as that, and says so. */
export interface PageLimits {
  /** Bytes of input. */
  bytes?: number;
  /** Bytes that a packed file (PDF, a word processor's) may unpack to. */
  unpacked?: number;
  /** Agenda items that are read. */
  items?: number;
  /** Facts that are kept. */
  facts?: number;
}

/** What you know of a page and the page may not say. It goes into the record marked as given. */
export interface ReadOptions {
  /** Name of the council. */
  council?: string;
  /** Name of the body that met. */
  body?: string;
  /** Date of the meeting. */
  date?: string;
  /** Address of the page. */
  url?: string;
  /** Title or file name of the page. */
  title?: string;
  /** When the page was fetched (RFC 3339). */
  retrievedAt?: string;
  /** The body's own rules, for the checks. */
  profile?: Loose<ProfileRecord>;
  /** Bounds. */
  limits?: PageLimits;
}

/** A page: its text, or its bytes in any of the forms that are read. */
export type Page = string | Uint8Array | ArrayBuffer;

/**
 * One page as read. It is kept in the compiled half with its text, and freed with the object, at `free()`, or by `using`.
 *
 * Spans in `record`, `findings`, `evidence` and `coverage` count UTF-16 units of `text`: `text.slice(span.start, span.end)`.
 * Only `toJSON()` and `json()`, which are for storing and for other languages, count bytes of UTF-8.
 */
export class Reading {
  private constructor();
  /** A reading that was stored, with the text of its page where you have it. */
  static from(reading: Json<ReadingRecord>, text?: string): Reading;
  /** The text of the page as a person reads it. */
  readonly text: string;
  /** The whole reading as a plain object, made when it is first asked for. Treat it as read-only. */
  readonly record: Readonly<ReadingRecord>;
  /** The meeting, however little is known of it. */
  readonly meeting: Readonly<MeetingRecord>;
  /** What the page is about. */
  readonly page: PageKind;
  /** Where the page came from. */
  readonly source: Readonly<Source>;
  /** How much was understood. */
  readonly coverage: Readonly<Coverage>;
  /** Partnerships that the page describes. */
  readonly partnerships: readonly Partnership[];
  /** Where every fact stands. */
  readonly evidence: readonly Evidence[];
  /** What is wrong with the page, or worth a look. */
  readonly findings: readonly Finding[];
  /** What all rules answered when it was read. */
  readonly report: Report;
  /** Where a place stands and on what ground: its own evidence, else that of the nearest place around it. */
  evidenceOf(path: Pointer): Evidence | undefined;
  /** The words of a span. */
  quote(span: Span): string;
  /** The meeting as a record of its own. */
  toMeeting(): Meeting;
  /** What the rules answer, under a profile or in another language. */
  check(profile?: Loose<ProfileRecord> | null, options?: { language?: Language }): Report;
  /** The reading as it is stored; spans count bytes of UTF-8. */
  toJSON(): ReadingRecord;
  /** The same as JSON text, the same in every language. */
  json(options?: { pretty?: boolean }): string;
  /** Lets go of the memory now. */
  free(): void;
  [Symbol.dispose](): void;
}

/**
 * Reads a page: text, HTML, Markdown, ModernGov's XML, PDF with a text layer, `.docx`. Any bytes give a reading, however
 * little is known; `coverage` says what was not understood, and why where nothing was.
 *
 * @throws MinutebookError for input of a wrong type or past the limit of bytes, and for options that are none.
 */
export function read(page: Page, options?: ReadOptions): Reading;

type BookLists = Omit<BookRecord, "format" | "findings" | "held" | "unknown" | "extensions">;

/** Lists that are there, be they empty. */
type Stated<Lists> = { readonly [Name in keyof Lists]-?: NonNullable<Lists[Name]> };

/** Many readings together. Kept and freed as a `Reading` is. */
export interface Book extends Stated<BookLists> {
  /** The whole book as a plain object; spans count UTF-16 units of the text of their page. Treat it as read-only. */
  readonly record: Readonly<BookRecord>;
  /** What the rules that need more than one page found. */
  readonly findings: readonly Finding[];
  /** What they answered. */
  readonly report: Report;
  /** The book as it is stored; spans count bytes of UTF-8. */
  toJSON(): BookRecord;
  /** The same as JSON text. */
  json(): string;
  /** Lets go of the memory now. */
  free(): void;
  [Symbol.dispose](): void;
}
/** Books come from `book()`. */
export const Book: { readonly prototype: Book; [Symbol.hasInstance](value: unknown): boolean };

/**
 * Links readings: pages of one meeting, matters on their way, actions, partnerships, measures over the years. Pointers in
 * a book begin with the number of the reading: `/readings/3/meeting/agenda/0`.
 *
 * @throws MinutebookError when one of them is no reading.
 */
export function book(readings: Iterable<Reading | Json<ReadingRecord>>, profile?: Loose<ProfileRecord>): Book;

/** Who hosts or leads an agency. */
export type AgencyHost = { kind: "nobody" } | { kind: "unknown" } | { kind: "named"; name: string; confirmed: boolean };

/** One authority's time in an agency. */
export interface AgencyMember {
  /** The authority's name. */
  authority: string;
  /** Code of its area. */
  gss?: GssCode;
  /** What it is to the agency. */
  role: Membership["role"];
  /** Since when. */
  from?: PartialDate;
  /** Its last day as a member; absent where it goes on as far as known. */
  to?: PartialDate;
  /** Whether the sources bear the row out. */
  confirmed: Confirmed;
  /** Where it is from. */
  source?: string;
  /** What else to know about it. */
  note?: string;
}

/** A member on some date. */
export interface AgencyMemberOn extends Omit<AgencyMember, "source"> {
  /** True where the dates leave no doubt that it was a member then; false where it may have been. */
  certainly: boolean;
}

/** One regional adoption agency. */
export interface Agency {
  /** Its id in the register, such as `ace`. */
  id: string;
  name: string;
  /** Its abbreviation, which another agency may share. */
  abbreviation?: string;
  host: AgencyHost;
  /** How it is built, in words. */
  model?: string;
  /** When it went live, as far as known. */
  goLive?: PartialDate;
  /** True where the sources state that date, and state it alike. */
  goLiveStated: boolean;
  /** Whether the sources bear the row out. */
  confirmed: Confirmed;
  /** Where it is from. */
  source?: string;
  /** What else to know about it. */
  note?: string;
  /** Members, past and present. */
  members: AgencyMember[];
}

/** One principal authority of England, in force or abolished. */
export interface Authority {
  /** Code of the source's own, such as `WAR`. */
  code: string;
  name: string;
  shortName: string;
  /** Code of its area. */
  gss: GssCode;
  /** Codes that its area had before its boundary changed. */
  formerGss: GssCode[];
  kind:
    | "county"
    | "district"
    | "unitary"
    | "metropolitan_district"
    | "london_borough"
    | "city_of_london"
    | "combined_authority"
    | "strategic_regional_authority";
  /** Since when, as far as the source tells. */
  from: PartialDate;
  /** First day on which it was no longer in force. */
  until?: string;
  /** Names of the authorities that took over. */
  successors: string[];
}

/** Whether the sources of a row bear it out: `partly` where they bear out a part, which the note names. */
export type Confirmed = "yes" | "partly" | "no";

/** England's regional adoption agencies, their members, and the authorities, as dated reference data. */
export const register: {
  /** Up to which day the data speaks. */
  readonly asOf: string;
  /** Every agency. */
  partnerships(): Agency[];
  /** Agencies of that name or abbreviation: none, one, or several that share it. */
  partnership(name: string): Agency[];
  /** The agency of that id, such as `ace`. */
  byId(id: string): Agency | undefined;
  /** Who was a member of the agency of that id on that date, and who may have been. */
  membersOn(id: string, date: string): AgencyMemberOn[] | undefined;
  /** Every authority, past and present. */
  authorities(): Authority[];
  /** Authorities of that name or GSS code, in force on that date where one is given. */
  authority(nameOrGss: string, date?: string): Authority[];
  /** Agencies that the authority belongs to on that date, or at the end of the data. */
  partnershipOf(nameOrGss: string, date?: string): { agency: Agency; member: AgencyMemberOn }[];
};
