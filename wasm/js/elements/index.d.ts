import type { Json, JsonSchema, Meeting, Report } from "../checks.js";
import type { Agency, Reading } from "../readings.js";
import type { BookRecord, Finding, MeetingRecord, ReadingRecord, Span } from "../types.js";

/** A record that an element shows: a handle of the package, a reading of its worker, or the `record` of either. */
export type Shown = Reading | Meeting | ReadingRecord | MeetingRecord | { readonly record: ReadingRecord | MeetingRecord };

/** What somebody chose: a place of the record, and where it stands in the source text. */
export interface Choice {
  path: string;
  span?: Span;
}

/** What all elements share. Fires `minutebook-select` with a `Choice` as its detail. */
export class View extends HTMLElement {
  /** The record to show; `reading` and `meeting` are other names for it. */
  record: Shown | null;
  reading: Shown | null;
  meeting: Shown | null;
  /** Findings of a record that does not carry its own. */
  findings: readonly Finding[] | undefined;
  /** The text that spans point into, in UTF-16 code units. */
  text: string | undefined;
  /** The path of the place that is shown as chosen. */
  selected: string | null;
  /** Chooses a place as if it had been clicked. */
  choose(path: string, span?: Span): void;
}

/** `<minutebook-reading>`: the source text with its facts and findings. */
export class ReadingView extends View {
  /** Scrolls to a place in the text, whatever was read from it; false where it is not shown. */
  reveal(start: number, end: number): boolean;
}

/** `<minutebook-decisions>`: what was resolved, item by item. */
export class DecisionsView extends View {}

/** `<minutebook-vote>`: how votes went. */
export class VoteView extends View {
  /** Pointer of the one vote to show; all where it is null. */
  path: string | null;
}

/** `<minutebook-presence>`: who was there, and what each did under which item. */
export class PresenceView extends View {}

/** `<minutebook-figures>`: figures below what they are parts of. */
export class FiguresView extends View {}

/** `<minutebook-partnership>`: partnerships of a reading or of a book. */
export class PartnershipView extends View {
  /** Partnerships of a book, instead of `record`. */
  partnerships: BookRecord["partnerships"];
  /** Agencies of the register, whose members are dated. */
  agencies: readonly Agency[] | undefined;
  /** Names of the book's pages, by their number. */
  pages: string[];
}

/** `<minutebook-meeting-form>`: writes a meeting. Fires `minutebook-change` with `{ value, report }`. */
export class MeetingForm extends View {
  /** `schema("meeting")`. */
  schema: JsonSchema | null;
  /** `check` of the package, of its worker, or any function that answers like it. */
  check: ((meeting: Json<MeetingRecord>) => Report | Promise<Report>) | null;
  /** The meeting. A field that was left empty is not in it. */
  value: MeetingRecord | null;
  /** What the last check said. */
  readonly report: Report | null;
}

/** The elements by their names; importing the module defines them. */
export const elements: {
  "minutebook-reading": typeof ReadingView;
  "minutebook-decisions": typeof DecisionsView;
  "minutebook-vote": typeof VoteView;
  "minutebook-presence": typeof PresenceView;
  "minutebook-figures": typeof FiguresView;
  "minutebook-partnership": typeof PartnershipView;
  "minutebook-meeting-form": typeof MeetingForm;
};

/** Links the elements of a container: what is chosen in one is shown in the others. Gives what undoes it. */
export function link(container: ParentNode & EventTarget): () => void;

/** Labels of the elements' own layout, by their names. */
export const words: Record<string, string>;
/** Puts other labels in place of the elements' own. */
export function setWords(others: Record<string, string>): void;

/** A date, a month, a year or bounds of a date, in words. */
export function dateText(date: unknown): string;
/** A period in words. */
export function periodText(when: unknown): string;
/** A person in words: name, else post. */
export function person(person: unknown): string;
/** A figure's value as printed, with its unit. */
export function valueText(figure: { value: string; unit: string; hedge?: string }): string;
/** A JSON pointer in words. */
export function pathText(path: string): string;

/** Makes an HTML element; text is set as text, `on…` are listeners. */
export function h(tag: string, props?: Record<string, unknown> | null, ...children: unknown[]): HTMLElement;
/** Makes an SVG element. */
export function svg(tag: string, props?: Record<string, unknown> | null, ...children: unknown[]): SVGElement;
/** A message of core with its quoted words set apart. */
export function quoted(text: string): (string | HTMLElement)[];

declare global {
  interface HTMLElementTagNameMap {
    "minutebook-reading": ReadingView;
    "minutebook-decisions": DecisionsView;
    "minutebook-vote": VoteView;
    "minutebook-presence": PresenceView;
    "minutebook-figures": FiguresView;
    "minutebook-partnership": PartnershipView;
    "minutebook-meeting-form": MeetingForm;
  }
  interface HTMLElementEventMap {
    "minutebook-select": CustomEvent<Choice>;
    "minutebook-change": CustomEvent<{ value: MeetingRecord; report: Report }>;
  }
}
