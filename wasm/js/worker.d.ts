import type { CheckOptions, Explanation, Json, JsonSchema, Language, Loose, MinutebookError, Report, SchemaKind } from "./checks.js";
import type { Agency, Page, ReadOptions } from "./readings.js";
import type { BookRecord, Finding, MeetingRecord, ProfileRecord, ReadingRecord, Span } from "./types.js";

/** A page as the worker takes it: a `File` is read there, off the main thread. */
export type WorkerPage = Page | Blob;

/** A page with what you know of it. */
export interface PageWithOptions extends ReadOptions {
  page: WorkerPage;
}

/** A page that was read in the worker. Spans count UTF-16 units of `text`. */
export interface WorkerReading {
  /** The text of the page. */
  readonly text: string;
  /** The whole reading as a plain object, parsed here when it is first asked for. Treat it as read-only. */
  readonly record: Readonly<ReadingRecord>;
  /** The meeting, however little is known of it. */
  readonly meeting: Readonly<MeetingRecord>;
  /** What is wrong with the page, or worth a look. */
  readonly findings: readonly Finding[];
  /** What all rules answered. */
  readonly report: Report;
  /** The words of a span. */
  quote(span: Span): string;
  /** The reading as it is stored, as JSON text; spans count bytes of UTF-8. */
  json(options?: { pretty?: boolean }): Promise<string>;
  /** Lets go of the worker's memory; `text`, `record` and `report` stay. */
  free(): void;
}

/** Many readings together. Spans in `record` count UTF-16 units of the text of their page. */
export interface WorkerBook {
  readonly record: Readonly<BookRecord>;
  readonly findings: readonly Finding[];
  readonly report: Report;
  /** The book as it is stored, as JSON text; spans count bytes of UTF-8. */
  readonly json: string;
  toJSON(): BookRecord;
}

/** What became of one page of many: what goes wrong with one does not stop the others. */
export type Outcome =
  | { index: number; reading: WorkerReading; error?: undefined }
  | { index: number; reading?: undefined; error: MinutebookError };

/** How to read many pages. */
export interface ReadAllOptions {
  /** For every page; a page's own options come first. */
  options?: ReadOptions;
  /** Ends the reading: what was read until then has been given. */
  signal?: AbortSignal;
  /** Called after each page. */
  onProgress?: (progress: { done: number; total: number | undefined }) => void;
  /** How many pages there are, where the list does not say. */
  total?: number;
}

/** A worker (a thread in Node) that reads pages, so that the page in front of the user never stutters. */
export class MinutebookWorker {
  constructor();
  /** Reads one page. */
  read(page: WorkerPage, options?: ReadOptions): Promise<WorkerReading>;
  /** Reads many, one after the other, and gives each as soon as it is read. */
  readAll(
    pages: Iterable<WorkerPage | PageWithOptions> | AsyncIterable<WorkerPage | PageWithOptions>,
    options?: ReadAllOptions,
  ): AsyncGenerator<Outcome, void, undefined>;
  /** Links readings of this worker. */
  book(readings: Iterable<WorkerReading>, profile?: Loose<ProfileRecord>): Promise<WorkerBook>;
  /** Checks a record. */
  check(
    record: Json<MeetingRecord> | Json<ReadingRecord>,
    profile?: Loose<ProfileRecord> | null,
    options?: CheckOptions,
  ): Promise<Report>;
  /** A rule by its code or its slug; `undefined` where there is none of that name. */
  explain(code: string, language?: Language): Promise<Explanation | undefined>;
  /** The JSON Schema of a record. */
  schema(kind: SchemaKind): Promise<JsonSchema>;
  /** An agency of the register by its id, as a book's partnerships name it. */
  agency(id: string): Promise<Agency | undefined>;
  /** Ends the worker. */
  close(): void;
}

export { MinutebookError } from "./checks.js";
