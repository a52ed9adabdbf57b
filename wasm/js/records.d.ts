// Written by `node scripts/types.js --write` from the JSON Schemas in docs/schema. Not to be edited.

/** Something that somebody is to do. */
export interface Action {
  /** What, as printed. */
  text: string;
  /** Who. */
  owner?: PersonRef | undefined;
  /** For whom. */
  audience?: string | undefined;
  /** By when. */
  due?: string | Instant | DateSpan | WholeYear | PeriodInWords | undefined;
  /** How far it has come. */
  status?: ActionStatus | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** How far an action has come. */
export type ActionStatus =
  /** To be done. */
  | "open"
  /** Under way. */
  | "in_progress"
  /** Later than promised. */
  | "delayed"
  /** Done. */
  | "done";

/** One item of business. */
export interface AgendaItem {
  /** Identity of the record; see the recipe in `Id`. */
  id: Id;
  /** Position in the agenda, from 1. */
  order: number;
  /** Title as printed. */
  title: string;
  /** Number as printed, without its closing dot: `6`, `77/21`, `4.1`, `CAB.41`. */
  number?: string | undefined;
  /** Minute number, where it differs from the agenda number. */
  minute_number?: string | undefined;
  /** What kind of business it is. */
  kind?: ItemKind | undefined;
  /** The agenda's own text, kept apart from the minutes. */
  purpose?: string | undefined;
  /** Whose report it is. */
  report_of?: PersonRef[] | undefined;
  /** The period that a report covers. */
  period?: Instant | DateSpan | WholeYear | PeriodInWords | undefined;
  /** Whether the public may hear it. */
  access?: OpenOrConfidential | Exempt | undefined;
  /** The chair's stated reason for taking it as urgent. */
  urgency?: string | undefined;
  /** Whether the summons or the published agenda listed it, where the record says. */
  listed?: boolean | undefined;
  /** Deferrals from or to another meeting. */
  deferral?: Deferral[] | undefined;
  /** The narrative, block by block. */
  minutes?: Block[] | undefined;
  /** Who said what. */
  discussion?: DiscussionPoint[] | undefined;
  /** Interests declared under this item. */
  interests?: NoDeclarations | DeclarationOfInterest[] | undefined;
  /** Motions and amendments. */
  motions?: Motion[] | undefined;
  /** Votes. */
  votes?: VoteEvent[] | undefined;
  /** What was resolved. */
  resolutions?: Resolution[] | undefined;
  /** What somebody is to do. */
  actions?: Action[] | undefined;
  /** Aims that the item names. */
  priorities?: Priority[] | undefined;
  /** Numbers that it reports. */
  figures?: Figure[] | undefined;
  /** Changes that it states without a number. */
  trends?: Trend[] | undefined;
  /** Minutes of earlier meetings approved here. */
  minutes_approved?: MinutesApproval[] | undefined;
  /** What it says there was none of. */
  none_stated?: NoneStated[] | undefined;
  /** Its papers. */
  documents?: Document[] | undefined;
  /** A named week or day that the text says the meeting fell in, as printed: `National Adoption Week`. */
  observance?: string | undefined;
  /** True where the page cut the minutes short: outcomes are then unknown, never none. */
  truncated?: boolean | undefined;
  /** Sub-items. */
  items?: AgendaItem[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** One person's attendance. */
export interface Attendance {
  /** Who. */
  person: PersonRef;
  /** Whether they were there. */
  status: AttendanceStatus;
  /** In what capacity, where the page tells. */
  capacity?: Capacity | undefined;
  /** Political group as printed. */
  group?: string | undefined;
  /** True for the person who took the chair. */
  presiding?: boolean | undefined;
  /** Whom a substitute stood in for. */
  substitute_for?: PersonRef | undefined;
  /** True for attendance by video or telephone. */
  remote?: boolean | undefined;
  /** Comings and goings, in order. */
  presence?: Presence[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** Whether somebody was there. */
export type AttendanceStatus =
  /** Present, if only for a while. */
  | "present"
  /** Sent apologies. */
  | "apologies"
  /** Absent without apologies. */
  | "absent";

/** On what ground a fact stands. */
export type Basis =
  /** The page says it in these words. */
  | "stated"
  /** It follows from facts that the page states, by arithmetic or by logic. */
  | "derived"
  /** It is likely from the page's wording, not certain. */
  | "inferred"
  /** The caller said it; the page may say nothing. */
  | "given";

/** One block of the narrative, its white space folded. */
export interface Block {
  /** What it is. */
  kind: BlockKind;
  /** Its words. */
  text: string;
  /** Depth of a list element, from 1. */
  level?: number | undefined;
  /** Label of a list element as printed, without brackets and dots; `-` for a bullet. */
  label?: string | undefined;
  /** Of words that open a list, how many elements they say it has. */
  announces?: number | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** What a block of the narrative is. */
export type BlockKind =
  /** A paragraph. */
  | "paragraph"
  /** An element of a list. */
  | "bullet"
  /** A heading or a label standing alone. */
  | "heading"
  /** A row of a table. */
  | "table_row";

/** What many readings say together. Places in them are pointers into the list of readings that the book was made of: `/readings/3/meeting/agenda/0`. */
export interface BookRecord {
  /** Version of the contract. */
  format: BookFormat;
  /** The readings, in the order in which they were given. */
  pages?: BookPage[] | undefined;
  /** Meetings, each with all its pages. */
  meetings?: BookMeeting[] | undefined;
  /** Business that came before more than one meeting. */
  matters?: Matter[] | undefined;
  /** People whom the pages name. */
  people?: BookPerson[] | undefined;
  /** Who chairs the organs of partnerships. */
  chairs?: BookChair[] | undefined;
  /** Items put off. */
  deferrals?: BookDeferral[] | undefined;
  /** Minutes approved. */
  approvals?: BookApproval[] | undefined;
  /** Actions, with what became of them. */
  actions?: BookAction[] | undefined;
  /** Priorities, with what became of them. */
  priorities?: BookPriority[] | undefined;
  /** Projects and intentions that more than one page speaks of. */
  developments?: Development[] | undefined;
  /** Partnerships, each with what every page says of it. */
  partnerships?: BookPartnership[] | undefined;
  /** Measures over time. */
  series?: Series[] | undefined;
  /** The words in which each kind of body decides. */
  formulas?: BookFormula[] | undefined;
  /** What the rules that need more than one page found. */
  findings?: Finding[] | undefined;
  /** Those of them that held, with how often. */
  held?: Held[] | undefined;
  /** Those of them that could not answer, with the fact that was missing. */
  unknown?: Unknown[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** An action, and what later pages say of it. */
export interface BookAction {
  /** What, as printed. */
  text: string;
  /** Where. */
  at: Mention;
  /** Date of the meeting. */
  date?: DayMonthOrYear | DateBounds | undefined;
  /** By when it was due. */
  due?: string | Instant | DateSpan | WholeYear | PeriodInWords | undefined;
  /** How far it had come, as that page says. */
  status?: ActionStatus | undefined;
  /** What other pages say of it. */
  later?: ProgressStep[] | undefined;
  /** The date of the latest page of the same council, where the action was due before it and no page says that it was done. */
  overdue_at?: DayMonthOrYear | DateBounds | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** An approval of minutes, and the pages of the meeting approved. */
export interface BookApproval {
  /** The approval. */
  at: Mention;
  /** The body that approved. */
  body?: Organization | undefined;
  /** When it did. */
  date?: DayMonthOrYear | DateBounds | undefined;
  /** Date of the meeting whose minutes it approved, as stated. */
  meeting_date?: DayMonthOrYear | DateBounds | undefined;
  /** Pages of that meeting. */
  meeting?: Mention[] | undefined;
  /** On what ground. */
  grounds?: Ground[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** Who chairs an organ of a partnership, over several pages. */
export interface BookChair {
  /** The partnership, by its longest name. */
  partnership: string;
  /** The chair's name, or the post where no name is known. */
  chair: string;
  /** Names of the organ as the pages print them. */
  organs?: string[] | undefined;
  /** Where the pages say so. */
  mentions?: Mention[] | undefined;
  /** On what ground. */
  grounds?: Ground[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** An item put off, and the places where it stands at the other meeting. */
export interface BookDeferral {
  /** Title of the item. */
  title: string;
  /** The item that says so. */
  at: Mention;
  /** Which way it was put off. */
  direction: DeferralDirection;
  /** The other meeting's date, as stated. */
  date?: DayMonthOrYear | DateBounds | undefined;
  /** The other meeting in the page's words. */
  text?: string | undefined;
  /** The item at the other meeting, or the first time that it is seen again. */
  other?: Mention[] | undefined;
  /** On what ground. */
  grounds?: Ground[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** Version of the contract that a book follows. */
export type BookFormat =
  /** The first. */
  | "minutebook-book/1";

/** The words in which one kind of body decides. */
export interface BookFormula {
  /** What kind of body; absent where the pages do not tell. */
  classification?: Classification | undefined;
  /** The words, the most used first. */
  uses?: FormulaUse[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** An item of business and every place that shows it. */
export interface BookItem {
  /** Title as first printed. */
  title: string;
  /** Number as printed. */
  number?: string | undefined;
  /** Every place. */
  mentions?: Mention[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** A meeting as all its pages show it. What the pages state differently stands in the findings, not here. */
export interface BookMeeting {
  /** Which council. */
  council?: Organization | undefined;
  /** Which body of it met. */
  body?: Organization | undefined;
  /** Its date. */
  date?: DayMonthOrYear | DateBounds | undefined;
  /** When it began. */
  start_time?: ClockTime | undefined;
  /** The pages, each as the place of its meeting. */
  pages?: Mention[] | undefined;
  /** Items of business, each once. */
  items?: BookItem[] | undefined;
  /** Why the pages are taken to be of one meeting; empty for a single page. */
  grounds?: Ground[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** One page of a book. */
export interface BookPage {
  /** Hash of the page's bytes. */
  sha256: Sha256;
  /** What the page is about. */
  page: PageKind;
  /** Address. */
  url?: string | undefined;
  /** Title or file name. */
  title?: string | undefined;
  /** The council whose meeting it is. */
  council?: Organization | undefined;
  /** The body that met. */
  body?: Organization | undefined;
  /** When it met. */
  date?: DayMonthOrYear | DateBounds | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** One partnership as all pages describe it. Nothing is merged into one account: every statement keeps its pages. */
export interface BookPartnership {
  /** The longest name that a page prints. */
  name: string;
  /** What kind it is. */
  kind: PartnershipKind;
  /** Abbreviation as printed. */
  abbreviation?: string | undefined;
  /** Id of the one agency in the register that its names denote. */
  register?: string | undefined;
  /** The pages that describe it. */
  mentions?: Mention[] | undefined;
  /** What they say. A statement of several pages is one on which they agree. */
  statements?: PartnershipStatement[] | undefined;
  /** Statements that differ from each other. */
  differences?: PartnershipDifference[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** A person whom pages of one council name. */
export interface BookPerson {
  /** The fullest name that a page prints. */
  name: string;
  /** The council, where its pages say which. */
  council?: string | undefined;
  /** Where they are named. */
  mentions?: Mention[] | undefined;
  /** Posts that pages say they held. */
  posts?: PostHeld[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** A priority, and what other pages say of it. */
export interface BookPriority {
  /** What, as printed. */
  text: string;
  /** Where. */
  at: Mention;
  /** Date of the meeting. */
  date?: DayMonthOrYear | DateBounds | undefined;
  /** For which period. */
  period?: Instant | DateSpan | WholeYear | PeriodInWords | undefined;
  /** How far it had come, as that page says. */
  status?: PriorityStatus | undefined;
  /** What other pages say of it. */
  others?: ProgressStep[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** Call-in of an executive decision by scrutiny (Local Government Act 2000, s.9F). */
export interface CallIn {
  /** Whether it can be called in. */
  eligible?: boolean | undefined;
  /** Until when. */
  deadline?: DayMonthOrYear | DateBounds | undefined;
  /** Whether it was. */
  called_in?: boolean | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** In what capacity somebody attends. */
export type Capacity =
  /** A member of the body. */
  | "member"
  /** A member's substitute. */
  | "substitute"
  /** Co-opted by the body. */
  | "co_opted"
  /** An officer. */
  | "officer"
  /** An invited person, councillors of other bodies included. */
  | "invitee"
  /** The public and the press. */
  | "public";

/** A second vote of the person presiding, to break a tie. */
export interface CastingVote {
  /** Which way. */
  option: VoteOption;
  /** Who cast it. */
  person?: PersonRef | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** What a body's own rules or custom say of a casting vote. */
export type CastingVoteCustom =
  /** The person presiding casts it as they think fit, as the law has it. */
  | "free"
  /** By custom it is cast for leaving things as they are: against the motion. */
  | "status_quo"
  /** Nobody has one: a tied motion is not carried. */
  | "none";

/** What kind of organisation decides or takes part. */
export type Classification =
  /** A council as a legal body. */
  | "local_authority"
  /** All members of the council sitting together. */
  | "full_council"
  /** The executive of leader and cabinet members. */
  | "cabinet"
  /** A committee of the cabinet. */
  | "cabinet_committee"
  /** One cabinet member deciding alone. */
  | "cabinet_member"
  /** A committee with powers of the council. */
  | "committee"
  /** A part of a committee. */
  | "sub_committee"
  /** A body that examines the executive and recommends (Local Government Act 2000, s.9F). */
  | "overview_and_scrutiny"
  /** A committee of several councils. */
  | "joint_committee"
  /** An advisory panel. */
  | "panel"
  /** A board, such as a partnership's. */
  | "board"
  /** A parish, town or community council. */
  | "parish_council"
  /** A meeting of a parish's electors. */
  | "parish_meeting"
  /** An officer deciding under delegation. */
  | "officer"
  /** Anything else. */
  | "other";

/**
 * Local time of day to the minute.
 *
 * Such as `15:34`.
 */
export type ClockTime = string;

/**
 * A rule's stable code.
 *
 * Such as `FIG001`.
 */
export type Code = string;

/** Consent to an urgent matter. */
export interface Consent {
  /** In which office it was given. */
  by: ConsentBy;
  /** Who gave it. */
  person?: PersonRef | undefined;
  /** When. */
  date?: DayMonthOrYear | DateBounds | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** Who agreed that something was urgent. */
export type ConsentBy =
  /** The chair of the overview and scrutiny committee. */
  | "scrutiny_chair"
  /** The chair of the council. */
  | "council_chair"
  /** The vice-chair of the council. */
  | "council_vice_chair"
  /** Anybody else. */
  | "other";

/** Whom to ask about a meeting. */
export interface Contact {
  /** Name as printed. */
  name?: string | undefined;
  /** Team or department. */
  team?: string | undefined;
  /** Email address. */
  email?: string | undefined;
  /** Telephone number as printed. */
  phone?: string | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** A tally, as far as it is stated. */
export interface Counts {
  /** Votes for. */
  for?: number | undefined;
  /** Votes against. */
  against?: number | undefined;
  /** Abstentions. */
  abstain?: number | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** How much of a page the reader understood. */
export interface Coverage {
  /** Lines with text. */
  lines: number;
  /** Lines that some part of the record came from. */
  understood: number;
  /** Lines that no part of the record came from. */
  unread?: Span[] | undefined;
  /** Limits that the page met; what stands behind them was not read. */
  limits?: ReadingLimit[] | undefined;
  /** Why there is no text at all, where the page has some form that gave none. */
  unreadable?: Unreadable | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** A date of which only bounds are known; at least one stands. */
export type DateBounds = {
  /** First day that it can be. */
  earliest?: DayMonthOrYear | undefined;
  /** Last day that it can be. */
  latest?: DayMonthOrYear | undefined;
} & ({ earliest: DayMonthOrYear } | { latest: DayMonthOrYear });

/** From one date to another, both included; one side may be open. */
export type DateSpan = {
  /** Its beginning. */
  from?: DayMonthOrYear | DateBounds | undefined;
  /** Its end. */
  to?: DayMonthOrYear | DateBounds | undefined;
} & ({ from: DayMonthOrYear | DateBounds } | { to: DayMonthOrYear | DateBounds });

/**
 * A day, a month or a year of the calendar.
 *
 * Such as `2023-07-11`.
 */
export type DayMonthOrYear = string;

/**
 * An exact decimal number as printed; its digits are kept, so it is text and not a JSON number.
 *
 * Such as `53.8`.
 */
export type Decimal = string;

/** An interest that somebody declared. */
export interface DeclarationOfInterest {
  /** Who declared it. */
  person: PersonRef;
  /** What kind of interest. */
  kind: InterestKind;
  /** Number or title of the item that it concerns, as printed. */
  item?: string | undefined;
  /** What the interest is, as printed. */
  text?: string | undefined;
  /** What they did about it. */
  action?: InterestAction | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** An item's move from one meeting to another. */
export interface Deferral {
  /** Which way. */
  direction: DeferralDirection;
  /** The other meeting's date. */
  date?: DayMonthOrYear | DateBounds | undefined;
  /** The other meeting in the page's words, where no date is given. */
  text?: string | undefined;
  /** Why. */
  reason?: string | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** Which way an item was put off. */
export type DeferralDirection =
  /** It came here from an earlier meeting. */
  | "from"
  /** It goes on to a later meeting. */
  | "to";

/** A project, a piece of work or an intention that several pages speak of, with how far each says that it has come. */
export interface Development {
  /** What it is: its name as printed, or the words that the pages share. */
  subject: string;
  /** What the pages say, the earliest first as far as their order is known. */
  steps?: ProgressStep[] | undefined;
  /** Why they are taken to be about one thing. */
  grounds?: Ground[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** Direction of a change. */
export type Direction =
  /** More, higher, better where more is better. */
  | "up"
  /** Fewer, lower. */
  | "down"
  /** Unchanged. */
  | "steady";

/** One point of the discussion. */
export interface DiscussionPoint {
  /** What it is. */
  kind: PointKind;
  /** Its words. */
  text: string;
  /** What it is about, where the page labels it. */
  topic?: string | undefined;
  /** Who made it. */
  speaker?: PersonRef | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** A document that the page lists. */
export interface Document {
  /** Title as printed. */
  title: string;
  /** What it is to its item. */
  role: DocumentRole;
  /** Letter or number of an appendix or annex, such as `A`. */
  label?: string | undefined;
  /** File kind as printed, such as `PDF`. */
  media?: string | undefined;
  /** Size in bytes, counting a KB as 1,024 bytes as ModernGov does. */
  size_bytes?: number | undefined;
  /** Size as printed, such as `149 KB`. */
  size_text?: string | undefined;
  /** Address. */
  url?: string | undefined;
  /** Number of the agenda item that the document's own entry names. */
  item?: string | undefined;
  /** When it was published. */
  published?: DayMonthOrYear | DateBounds | undefined;
  /** Whether it is kept from the public, where the page says. */
  restricted?: boolean | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** What a document is to its item. */
export type DocumentRole =
  /** The report that the item is about. */
  | "main_report"
  /** An appendix. */
  | "appendix"
  /** An annex. */
  | "annex"
  /** A paper added after the agenda was published. */
  | "supplement"
  /** Minutes of a meeting. */
  | "minutes"
  /** Anything else. */
  | "other";

/** The ground of one fact. */
export interface Evidence {
  /** The fact's place in the reading. */
  path: Pointer;
  /** On what ground it stands. */
  basis: Basis;
  /** Where it stands in the source text; absent only for what the caller gave. */
  span?: Span | undefined;
  /** The facts that it was derived from. */
  from?: Pointer[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** Closed by resolution (Local Government Act 1972, s.100A(4)). */
export interface Exempt {
  /** Under which paragraphs of Schedule 12A. */
  exempt: Exemption;
}

/** Paragraphs of Schedule 12A under which an item is closed. */
export interface Exemption {
  /** Paragraph numbers. */
  paragraphs?: number[] | undefined;
}

/** One number that the page reports. */
export interface Figure {
  /** Identity of the record; see the recipe in `Id`. */
  id: Id;
  /** What it measures. */
  measure: Measure;
  /** The number, exact as printed. */
  value: Decimal;
  /** Its unit. */
  unit: Unit;
  /** A word that loosens it. */
  hedge?: Hedge | undefined;
  /** Where it is printed both ways, `fifteen (15)`: the number that the words say. */
  in_words?: Decimal | undefined;
  /** What it was rounded to, where its printed form shows that: 100000 for `£1.2m`. */
  rounded_to?: Decimal | undefined;
  /** When it held, or over which time it was counted. */
  when?: Instant | DateSpan | WholeYear | PeriodInWords | undefined;
  /** Whose number it is. */
  subject?: Organization | undefined;
  /** The figure that this one is a part or a percentage of: a pointer into the meeting. */
  whole?: Pointer | undefined;
  /** For a percentage, a fraction or a mean, its numerator: a pointer into the meeting. The `whole` of a mean is the number that its total is divided by. */
  part?: Pointer | undefined;
  /** Figures that make it up and leave nothing out, as the text says: pointers into the meeting. */
  parts?: Pointer[] | undefined;
  /** The figure that it is compared with: a pointer into the meeting. */
  previous?: Pointer | undefined;
  /** Which way it moved, as the text says. */
  direction?: Direction | undefined;
  /** For a stated change, plain or in percent, the figure whose change since its `previous` it is: a pointer into the meeting. */
  change_of?: Pointer | undefined;
  /** The figure that it states once more in another unit or form, `14 months (426 days)`: a pointer into the meeting. */
  restates?: Pointer | undefined;
  /** For a duration, the period whose length it is, as the text says. */
  length_of?: Instant | DateSpan | WholeYear | PeriodInWords | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/**
 * Financial year, 1 April to 31 March.
 *
 * Such as `2019/20`.
 */
export type FinancialYear = string;

/** What a rule found at one place of a record. */
export interface Finding {
  /** The rule's code. */
  code: Code;
  /** The rule's name. */
  slug: string;
  /** How grave it is. */
  severity: Severity;
  /** The place. */
  path: Pointer;
  /** One sentence: what was expected and what was found. Derived from slug and `args`. */
  message: string;
  /** Where it stands in the source text. */
  span?: Span | undefined;
  /** The values that the message is made of. */
  args?: { [name: string]: unknown } | undefined;
  /** What to do about it. */
  help?: string | undefined;
  /** The law or logic behind the rule. */
  source?: string | undefined;
  /** Other places that matter. */
  related?: Related[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** One formula. */
export interface FormulaUse {
  /** The words as printed; empty where a resolution has no formula of its own. */
  words: string;
  /** How many resolutions use it. */
  count: number;
  /** Operative verbs that stand with it. */
  verbs?: Verb[] | undefined;
  /** The first resolution that uses it. */
  first?: Mention | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** On what ground things were linked. */
export interface Ground {
  /** What kind of ground. */
  kind: GroundKind;
  /** The words, names or dates that they share. */
  words?: string[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** What kind of ground a link stands on. */
export type GroundKind =
  /** One page lists them together. */
  | "same_page"
  /** Their pages name the same council, body and date. */
  | "same_meeting"
  /** The addresses of their pages carry the same number of a meeting. */
  | "same_address"
  /** One names the date of the other. */
  | "stated_date"
  /** They carry the same title, years and small words apart. */
  | "same_title"
  /** The title of one stands in the other's title or purpose. */
  | "title_named"
  /** Both name the same thing: a project, a scheme, a partnership. */
  | "shared_name"
  /** Both use these uncommon words. */
  | "shared_words"
  /** Both belong to one matter. */
  | "same_matter"
  /** Both belong to one council, by its name, its address or its name in a title. */
  | "same_council"
  /** Both name these posts. */
  | "same_posts"
  /** A page names the person together with the post. */
  | "name_with_post";

/** The seats of one political group. */
export interface GroupSeats {
  /** Name of the group as printed. */
  group: string;
  /** How many seats it has. */
  seats: number;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/**
 * Area code of the Government Statistical Service.
 *
 * Such as `E10000031`.
 */
export type GssCode = string;

/** A word that loosens a figure. */
export type Hedge =
  /** About, around, approximately, some. */
  | "about"
  /** Almost, nearly: a little less. */
  | "almost"
  /** Over, more than. */
  | "over"
  /** Under, less than, fewer than. */
  | "under"
  /** At least, a minimum of. */
  | "at_least"
  /** At most, up to. */
  | "at_most"
  /** All but: the figure is what is missing from the whole. */
  | "all_but";

/** A rule that held. */
export interface Held {
  /** The rule. */
  code: Code;
  /** At how many places it was asked and held. */
  count: number;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/**
 * Identity of a record: a UUID.
 *
 * Such as `0190f3c2-7d3a-7c51-9d5e-0a4f5c1e2b3d`.
 */
export type Id = string;

/** A point in time. */
export type Instant = {
  /** The date, as far as it is known. */
  as_at: DayMonthOrYear | DateBounds;
} & ({ as_at: DayMonthOrYear | DateBounds });

/** What a member with an interest did. */
export type InterestAction =
  /** Stayed and took part. */
  | "stayed"
  /** Left the room. */
  | "left"
  /** Stayed without voting. */
  | "did_not_vote"
  /** Took part under a dispensation (Localism Act 2011, s.33). */
  | "dispensation";

/** Kind of a declared interest, in English law and custom. */
export type InterestKind =
  /** Disclosable pecuniary interest (Localism Act 2011, s.30). */
  | "disclosable_pecuniary"
  /** Another interest that the council's code wants registered. */
  | "other_registrable"
  /** An interest declared without being registrable. */
  | "non_registrable"
  /** A personal interest (older codes, Wales, Scotland). */
  | "personal"
  /** A prejudicial interest (older codes, Wales). */
  | "prejudicial"
  /** The page does not say. */
  | "unspecified";

/** What kind of business an item is. */
export type ItemKind =
  /** Apologies for absence. */
  | "apologies"
  /** Declarations of interest. */
  | "declarations"
  /** Minutes of an earlier meeting. */
  | "minutes"
  /** Matters arising from them. */
  | "matters_arising"
  /** Questions from the public. */
  | "public_questions"
  /** Petitions. */
  | "petitions"
  /** A report. */
  | "report"
  /** A motion on notice. */
  | "motion"
  /** Exclusion of press and public. */
  | "exclusion"
  /** Outstanding issues. */
  | "outstanding_issues"
  /** Urgent or other business. */
  | "urgent_business"
  /** Date of the next meeting. */
  | "date_of_next_meeting"
  /** Election or appointment of people. */
  | "appointment"
  /** For information. */
  | "information"
  /** Anything else. */
  | "other";

/** How a key decision was announced (SI 2012/2089, regulations 9 to 11). */
export interface KeyDecisionNotice {
  /** By which way. */
  route?: NoticeRoute | undefined;
  /** When the notice was published. */
  published?: DayMonthOrYear | DateBounds | undefined;
  /** When the chair of scrutiny was told (general exception). */
  chair_informed?: DayMonthOrYear | DateBounds | undefined;
  /** Why it could not be announced in time. */
  reason?: string | undefined;
  /** Who agreed to special urgency. */
  consent?: Consent | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** One business over several meetings. */
export interface Matter {
  /** Title as the last stage prints it. */
  title: string;
  /** What each meeting did, by date; where dates are not known, as bodies come: those that recommend, the executive, the full council. */
  stages?: MatterStage[] | undefined;
  /** Why the stages are taken to be one matter. */
  grounds?: Ground[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** What one meeting did with a matter. */
export interface MatterStage {
  /** The item. */
  at: Mention;
  /** What became of it there. */
  step: MatterStep;
  /** Which body. */
  body?: Organization | undefined;
  /** When. */
  date?: DayMonthOrYear | DateBounds | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** What a meeting did with a matter. */
export type MatterStep =
  /** Heard and debated it, with no outcome stated. */
  | "considered"
  /** Recommended something to another body. */
  | "recommended"
  /** Decided it. */
  | "decided"
  /** Put it off. */
  | "deferred"
  /** Sent it to another body. */
  | "referred"
  /** Took note. */
  | "noted";

/** What a figure measures. */
export interface Measure {
  /** What is counted, as printed. */
  label: string;
  /** Word of minutebook's measure list where one fits, such as `children_looked_after`. */
  key?: string | undefined;
  /** What the source says is counted and what is not. */
  definition?: string | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** A meeting of one body, or a decision of one person, as far as it is known. */
export interface MeetingRecord {
  /** Identity of the record; see the recipe in `Id`. */
  id: Id;
  /** Which council. */
  council?: Organization | undefined;
  /** Which body of it met. */
  body?: Organization | undefined;
  /** What kind of meeting. */
  kind?: MeetingKind | undefined;
  /** Title as printed. */
  title?: string | undefined;
  /** Its date. */
  date?: DayMonthOrYear | DateBounds | undefined;
  /** When it began. */
  start_time?: ClockTime | undefined;
  /** When it ended. */
  end_time?: ClockTime | undefined;
  /** What became of it. */
  status?: MeetingStatus | undefined;
  /** The date that it was moved from. */
  rescheduled_from?: DayMonthOrYear | DateBounds | undefined;
  /** How people attended. */
  mode?: Mode | undefined;
  /** Where it was held. */
  venue?: Venue | undefined;
  /** Whom to ask. */
  contact?: Contact | undefined;
  /** How it was announced. */
  notice?: Notice | undefined;
  /** Who was there, who sent apologies. */
  attendance?: Attendance[] | undefined;
  /** How many of the public were there. */
  public_present?: number | undefined;
  /** Interests declared for the meeting as a whole. */
  interests?: NoDeclarations | DeclarationOfInterest[] | undefined;
  /** Items of business, in order. */
  agenda?: AgendaItem[] | undefined;
  /** Papers of the meeting as a whole. */
  documents?: Document[] | undefined;
  /** How far its minutes have come. */
  minutes_status?: MinutesStatus | undefined;
  /** The meeting after it. */
  next_meeting?: NextMeeting | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** What kind of meeting it is. */
export type MeetingKind =
  /** An ordinary meeting. */
  | "ordinary"
  /** The annual meeting (Local Government Act 1972, Sch 12 para 1). */
  | "annual"
  /** An extraordinary meeting (Sch 12 para 3). */
  | "extraordinary"
  /** A decision of one person. */
  | "individual_decision";

/** What became of a meeting. */
export type MeetingStatus =
  /** Planned. */
  | "scheduled"
  /** Confirmed. */
  | "confirmed"
  /** Held. */
  | "held"
  /** Cancelled. */
  | "cancelled"
  /** Put off without a new date. */
  | "postponed"
  /** Moved to another date. */
  | "rescheduled"
  /** Broken off, to go on later. */
  | "adjourned"
  /** Could not do business for want of a quorum. */
  | "inquorate";

/** One member's part in a partnership. */
export interface Membership {
  /** Which organisation. */
  organization: Organization;
  /** What it is to the partnership. */
  role: MembershipRole;
  /** Since when. */
  from?: DayMonthOrYear | DateBounds | undefined;
  /** Until when. */
  to?: DayMonthOrYear | DateBounds | undefined;
  /** The trust or company that acts for it. */
  acts_through?: string | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** What a member is to the partnership. */
export type MembershipRole =
  /** Hosts the service: employs its staff. */
  | "host"
  /** Leads, without being said to host. */
  | "lead"
  /** An ordinary member. */
  | "member"
  /** Works with the partnership without being a member. */
  | "partner";

/** A place in one of the readings. */
export interface Mention {
  /** Pointer into the list of readings, such as `/readings/3/meeting/agenda/0`. */
  path: Pointer;
  /** Where it stands in that reading's text. */
  span?: Span | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** Approval of the minutes of an earlier meeting. */
export interface MinutesApproval {
  /** Date of the meeting whose minutes are approved. */
  meeting_date?: DayMonthOrYear | DateBounds | undefined;
  /** Its body, where it is another. */
  body?: Organization | undefined;
  /** True where the page says that they were or are to be signed. */
  signed?: boolean | undefined;
  /** Corrections, as printed. */
  corrections?: string | undefined;
  /** The result, as printed: `agreed`, `approved as a correct record`. */
  result?: string | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** How far the minutes have come. */
export type MinutesStatus =
  /** Draft, not yet approved. */
  | "draft"
  /** Published. */
  | "published"
  /** Approved by a later meeting. */
  | "approved"
  /** Approved and signed. */
  | "signed";

/** How people attended. */
export type Mode =
  /** In one room. */
  | "in_person"
  /** By video or telephone. */
  | "remote"
  /** Both. */
  | "hybrid";

/**
 * A moment of the meeting: a time `HH:MM`, or the id of the agenda item during which it fell.
 *
 * Such as `15:34`.
 */
export type Moment = string;

/** What kind of money the page speaks of. */
export type MoneyKind =
  /** More was spent than planned. */
  | "overspend"
  /** Less was spent than planned. */
  | "underspend"
  /** What a member pays in. */
  | "contribution"
  /** Money taken into a later year. */
  | "carry_forward"
  /** Money given back to members. */
  | "return";

/** A proposal put to the meeting. */
export interface Motion {
  /** Identity of the record; see the recipe in `Id`. */
  id: Id;
  /** What became of it. */
  result: Outcome;
  /** Its words. */
  text?: string | undefined;
  /** Who moved it. */
  proposer?: PersonRef | undefined;
  /** Who seconded it. */
  seconder?: PersonRef | undefined;
  /** The motion that this one amends. */
  amends?: Id | undefined;
  /** The vote on it. */
  vote?: Id | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** A nation of the United Kingdom: local government law differs between them. */
export type Nation =
  /** England. */
  | "england"
  /** Wales. */
  | "wales"
  /** Scotland. */
  | "scotland"
  /** Northern Ireland. */
  | "northern_ireland";

/** The meeting after this one. */
export interface NextMeeting {
  /** Its date. */
  date?: DayMonthOrYear | DateBounds | undefined;
  /** Its time. */
  time?: ClockTime | undefined;
  /** Its place. */
  venue?: Venue | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** What the page says of interests where it lists none. */
export type NoDeclarations =
  /** There were none. */
  | "none_declared"
  /** Nothing is said. */
  | "not_stated";

/** Things that the page says there were none of. */
export type NoneStated =
  /** No matters arising. */
  | "matters_arising"
  /** No outstanding issues. */
  | "outstanding_issues"
  /** No urgent or other business. */
  | "urgent_business"
  /** No questions from the public. */
  | "public_questions"
  /** No declarations of interest. */
  | "declarations";

/** How a meeting was announced. */
export interface Notice {
  /** When the public notice and agenda were published. */
  published?: DayMonthOrYear | DateBounds | undefined;
  /** When members were summoned. */
  summons?: DayMonthOrYear | DateBounds | undefined;
  /** Why it was called at short notice. */
  short_notice_reason?: string | undefined;
  /** How it was announced that the executive would meet in private. */
  private?: PrivateMeetingNotice | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** By which of the three ways of the law a key decision was announced. */
export type NoticeRoute =
  /** Published 28 clear days before (regulation 9): the forward plan. */
  | "forward_plan"
  /** General exception: at least five clear days before (regulation 10). */
  | "general_exception"
  /** Special urgency: with consent only (regulation 11). */
  | "special_urgency";

/** Whether an item is open or closed by law. */
export type OpenOrConfidential =
  /** Open. */
  | "public"
  /** Closed by law. */
  | "confidential";

/** A board or panel of a partnership. */
export interface Organ {
  /** What kind. */
  kind: OrganKind;
  /** Name as printed. */
  name?: string | undefined;
  /** Who chairs it. A chair's council is not for that reason the host. */
  chair?: PersonRef | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** What kind of organ a partnership has. */
export type OrganKind =
  /** A board. */
  | "board"
  /** An adoption panel or another panel. */
  | "panel"
  /** An executive board. */
  | "executive_board"
  /** A management group. */
  | "management_group";

/** A council, a body of it, or another organisation. At least a name or a classification is known. */
export interface Organization {
  /** Name as printed. */
  name?: string | undefined;
  /** What kind of organisation it is. */
  classification?: Classification | undefined;
  /** GSS code of its area. */
  gss?: GssCode | undefined;
  /** Members that must be present for business, where the body's own rules say so. */
  quorum?: number | undefined;
  /** Seats, vacancies included. */
  seats?: number | undefined;
  /** Members who were disqualified at one time, where the record says (Local Government Act 1972, Sch 12 para 45). */
  disqualified?: number | undefined;
  /** How its seats are shared between political groups. */
  groups?: GroupSeats[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** What became of a motion or a vote. */
export type Outcome =
  /** Carried, agreed, passed. */
  | "carried"
  /** Lost, not carried, fell. */
  | "lost"
  /** As many for as against, with no casting vote stated. */
  | "tied"
  /** Put off. */
  | "deferred"
  /** Withdrawn by its mover. */
  | "withdrawn"
  /** Sent to another body. */
  | "referred"
  /** Noted. */
  | "noted"
  /** Lapsed, for want of a seconder or of time. */
  | "lapsed"
  /** The page does not say, or was cut before it said. */
  | "unknown";

/** What a published page is about. */
export type PageKind =
  /** One agenda item. */
  | "agenda_item"
  /** A whole meeting, item by item. */
  | "meeting"
  /** Minutes as a running text. */
  | "minutes"
  /** One matter over several meetings. */
  | "issue"
  /** One decision. */
  | "decision"
  /** Nothing that the reader knows. */
  | "unknown";

/** A partnership of councils as one page describes it. */
export interface Partnership {
  /** Identity of the record; see the recipe in `Id`. */
  id: Id;
  /** Name as printed. */
  name: string;
  /** What kind it is. */
  kind: PartnershipKind;
  /** Abbreviation as printed. */
  abbreviation?: string | undefined;
  /** How it is built. */
  model?: PartnershipModel | undefined;
  /** Members that the page names. */
  members?: Membership[] | undefined;
  /** How many members the page says there are. */
  member_count_stated?: number | undefined;
  /** When it went live. */
  launched?: DayMonthOrYear | DateBounds | undefined;
  /** When it ended. */
  ended?: DayMonthOrYear | DateBounds | undefined;
  /** The year that the page says had begun when it went live: a period, or the page's own words where they name none. */
  launched_within?: Instant | DateSpan | WholeYear | PeriodInWords | undefined;
  /** Boards and panels. */
  organs?: Organ[] | undefined;
  /** What it does, as printed. */
  functions?: string[] | undefined;
  /** What the page says of its money. */
  money?: PartnershipMoney[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** Statements of several pages that do not say the same. */
export interface PartnershipDifference {
  /** What they are about. */
  kind: StatementKind;
  /** Places of the statements in the list of this partnership's statements. */
  statements?: number[] | undefined;
  /** The statements in brief. */
  values?: string[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** What kind of partnership it is. */
export type PartnershipKind =
  /** A regional adoption agency (Education and Adoption Act 2016). */
  | "regional_adoption_agency"
  /** Another service that councils share. */
  | "shared_service"
  /** A joint committee. */
  | "joint_committee"
  /** Anything else. */
  | "other";

/** How a partnership is built. */
export type PartnershipModel =
  /** One council hosts the others' service. */
  | "hosted"
  /** Councils work together, none hosts. */
  | "partnership"
  /** A looser alliance, none hosts. */
  | "alliance"
  /** A company. */
  | "company"
  /** A charity, such as a voluntary adoption agency. */
  | "charity"
  /** A children's trust. */
  | "trust";

/** Money of a partnership. */
export interface PartnershipMoney {
  /** What kind of money. */
  kind: MoneyKind;
  /** How much, in pounds, where stated. */
  amount?: Decimal | undefined;
  /** Which year it belongs or goes to. */
  year?: FinancialYear | undefined;
  /** Where it goes, as printed. */
  to?: string | undefined;
  /** A member's share, as printed. */
  share?: string | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** One statement about a partnership, and every page that makes it. */
export interface PartnershipStatement {
  /** What it is about. */
  kind: StatementKind;
  /** The statement in brief: a name, a word of a closed list, a number, a date. */
  value: string;
  /** The member that it is about. */
  organization?: Organization | undefined;
  /** What the member is to the partnership. */
  role?: MembershipRole | undefined;
  /** The board or panel that it is about, as printed. */
  organ?: string | undefined;
  /** Who chairs it. */
  person?: PersonRef | undefined;
  /** Where pages say so. */
  said?: Mention[] | undefined;
  /** Councils whose meetings those were, where the pages name them. */
  said_by?: string[] | undefined;
  /** Dates of those meetings, where known. */
  dates?: Array<DayMonthOrYear | DateBounds> | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** A period that names no date. */
export type PeriodInWords = {
  /** The page's own words. */
  text: string;
} & ({ text: string });

/**
 * A person as the page names them; at least one of name and post is known.
 *
 * Somebody known only by post ("cabinet member for transport") is a full voter, owner or speaker.
 */
export interface PersonRef {
  /** Name as printed, without title. */
  name?: string | undefined;
  /** Title as printed, such as `Councillor`, `Cllr`, `Mrs`. */
  honorific?: string | undefined;
  /** Office or post, such as `Head of Looked After Children`. */
  post?: string | undefined;
  /** Whom they act for, where the page says so. */
  organization?: Organization | undefined;
  /** Identity in the caller's own register. */
  person_id?: string | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** Where a point's value comes from. */
export type PointBasis =
  /** A page states it. */
  | "reported"
  /** It follows from a part and a whole that pages state for the same date. */
  | "computed";

/** What a point of the discussion is. */
export type PointKind =
  /** Something said or reported. */
  | "statement"
  /** A question. */
  | "question"
  /** An answer. */
  | "response"
  /** A worry. */
  | "concern"
  /** An opinion or a wish. */
  | "view";

/**
 * JSON pointer (RFC 6901) into the record.
 *
 * Such as `/agenda/0/title`.
 */
export type Pointer = string;

/** A post that a page gives to a named person. */
export interface PostHeld {
  /** The post as printed. */
  post: string;
  /** First date on which a page says so; it may have begun earlier. */
  from?: DayMonthOrYear | DateBounds | undefined;
  /** Last date on which a page says so; it may have gone on. */
  to?: DayMonthOrYear | DateBounds | undefined;
  /** Where name and post stand together. */
  stated?: Mention[] | undefined;
  /** Places that name only the post, at meetings where these pages say who held it. */
  resolved?: Mention[] | undefined;
  /** On what ground. */
  grounds?: Ground[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** One spell of presence. */
export interface Presence {
  /** When it began, where that is stated. */
  joined?: Moment | undefined;
  /** When it ended, where that is stated. */
  left?: Moment | undefined;
  /** Why they came late or left. */
  reason?: string | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** An aim that a service sets itself. */
export interface Priority {
  /** What, as printed. */
  text: string;
  /** Number as printed. */
  number?: string | undefined;
  /** Which service. */
  service?: string | undefined;
  /** For which period. */
  period?: Instant | DateSpan | WholeYear | PeriodInWords | undefined;
  /** How far it has come. */
  status?: PriorityStatus | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** How far a priority has come. */
export type PriorityStatus =
  /** Set for the time to come. */
  | "planned"
  /** Carried on from before. */
  | "continuing"
  /** Reached. */
  | "achieved";

/** How it was announced that an executive would meet in private (SI 2012/2089, regulation 5). */
export interface PrivateMeetingNotice {
  /** When the first notice was published, due 28 clear days before. */
  first?: DayMonthOrYear | DateBounds | undefined;
  /** When the second notice was published, due five clear days before. */
  second?: DayMonthOrYear | DateBounds | undefined;
  /** Why the meeting is private. */
  reason?: string | undefined;
  /** Who agreed that it could not wait for the notices. */
  consent?: Consent | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** A body's own rules, where they decide what a rule may expect. Every default is cautious: what is not set is not known, and the rule that needs it answers unknown or lowers its severity. */
export interface ProfileRecord {
  /** The nation whose law the body follows; where it is not set, the council's GSS code tells. */
  nation?: Nation | undefined;
  /** Seats of the body, vacancies included, where the record does not state them. */
  seats?: number | undefined;
  /** Members that must be present for business, where the record does not state it. */
  quorum?: number | undefined;
  /** Clear days' notice of a meeting that the body's own rules ask for; counts where it is more than the law's. */
  notice_days?: number | undefined;
  /** True where weekends do not count as clear days of a notice, false where they do. */
  clear_days_skip_weekends?: boolean | undefined;
  /** Working days between publication and effect within which scrutiny may call a decision in. */
  call_in_days?: number | undefined;
  /** Members who can demand a named vote. */
  named_vote_threshold?: number | undefined;
  /** What the body's own rules or custom say of a casting vote. */
  casting_vote?: CastingVoteCustom | undefined;
  /** True where standing orders bar a member who missed part of an item from voting on it. */
  late_arrivals_barred?: boolean | undefined;
  /** True where co-opted members of the body have no vote. */
  co_opted_barred?: boolean | undefined;
  /** Whether councillors were elected in the year of the meeting. */
  election_year?: boolean | undefined;
  /** The ordinary day of election of councillors in the year of the meeting. */
  election_day?: DayMonthOrYear | DateBounds | undefined;
  /** Figures about children below this number are flagged; where it is not set, none is. */
  small_numbers?: number | undefined;
  /** By how many per cent a year a value of a series may lie off both values nearest to it in time; 50 where it is not set. */
  series_jump_percent?: number | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** How far a thing has come, as a page says. */
export type Progress =
  /** To be done. */
  | "planned"
  /** Under way. */
  | "ongoing"
  /** Almost done. */
  | "almost_done"
  /** Later than promised, or put off. */
  | "delayed"
  /** Done, ended, achieved. */
  | "done"
  /** Told again, without a word on how far it has come. */
  | "repeated";

/** What one page says of how far a thing has come. */
export interface ProgressStep {
  /** Where it says so. */
  at: Mention;
  /** How far. */
  progress: Progress;
  /** The words that say so. */
  text: string;
  /** The date of the meeting. */
  date?: DayMonthOrYear | DateBounds | undefined;
  /** The time that the words name, as printed: `by the end of the year`. */
  timescale?: string | undefined;
  /** Why it is taken to be about the same thing. */
  grounds?: Ground[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** One page as read: the record, its evidence, its findings. */
export interface ReadingRecord {
  /** Version of the contract. */
  format: ReadingFormat;
  /** Where the page came from. */
  source: Source;
  /** What it is about. */
  page: PageKind;
  /** The meeting, however little is known of it. */
  meeting: MeetingRecord;
  /** How much was understood. */
  coverage: Coverage;
  /** Partnerships that the page describes. */
  partnerships?: Partnership[] | undefined;
  /** Where every fact stands. */
  evidence?: Evidence[] | undefined;
  /** What is wrong or worth a look. */
  findings?: Finding[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** Version of the contract that a reading follows. */
export type ReadingFormat =
  /** The first. */
  | "minutebook/1";

/** What a page can have too much of. */
export type ReadingLimit =
  /** Bytes of the page. */
  | "bytes"
  /** Agenda items. */
  | "items"
  /** Facts with their evidence. */
  | "facts"
  /** Meetings: a reading is of one, the first that the page has. */
  | "meetings";

/** Another place that supports or contradicts a finding. */
export interface Related {
  /** The place. */
  path: Pointer;
  /** What it has to do with the finding. */
  label: string;
  /** Where it stands in the source text. */
  span?: Span | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** What the rules answered: "0 findings" says little without how much was asked and how much is unknown. */
export interface ReportRecord {
  /** What is wrong or worth a look, in the order of the record. */
  findings?: Finding[] | undefined;
  /** Rules that held, with how often. */
  held?: Held[] | undefined;
  /** Rules that could not answer, with the fact that was missing. */
  unknown?: Unknown[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** What the body resolved, agreed, noted or approved as the outcome of an item. */
export interface Resolution {
  /** Identity of the record; see the recipe in `Id`. */
  id: Id;
  /** What kind of act it is. */
  kind: ResolutionKind;
  /** Its parts; a resolution without list has one part without label. */
  parts: ResolutionPart[];
  /** The words that mark it, as printed: `RESOLVED`, `It was agreed that`, `Decision:`. */
  formula?: string | undefined;
  /** The motion that it adopts. */
  motion?: Id | undefined;
  /** The vote by which it was taken. */
  vote?: Id | undefined;
  /** Whether it is a key decision (SI 2012/2089 reg 8), where the page says. */
  key_decision?: boolean | undefined;
  /** How a key decision was announced. */
  announced?: KeyDecisionNotice | undefined;
  /** Why it was taken, as the record of the decision states it. */
  reasons?: string | undefined;
  /** Options that were considered and rejected, as the record of the decision states them; `None` as printed where it says that there were none. */
  alternatives?: string | undefined;
  /** When the record of the decision was published. */
  published?: DayMonthOrYear | DateBounds | undefined;
  /** What the page says of call-in. */
  call_in?: CallIn | undefined;
  /** When it takes effect. */
  effective?: DayMonthOrYear | DateBounds | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** What kind of act a resolution is. */
export type ResolutionKind =
  /** The body decides. */
  | "decision"
  /** The body asks another to decide; what scrutiny resolves on an executive matter is one. */
  | "recommendation"
  /** The body takes note. */
  | "note"
  /** The body approves minutes of an earlier meeting. */
  | "minutes_approval"
  /** The body orders its own business: exclusion, adjournment, order of items. */
  | "procedural";

/** One part of a resolution. */
export interface ResolutionPart {
  /** Its words. */
  text: string;
  /** Label as printed, without brackets and dots: `a`, `1`, `-` for a bullet. */
  label?: string | undefined;
  /** What it does; several where one paragraph has several effects. */
  verbs?: Verb[] | undefined;
  /** The body that it is recommended or referred to. */
  target?: Organization | undefined;
  /** Who a power is delegated to. */
  delegated_to?: PersonRef | undefined;
  /** Documents that it rests on: pointers into the meeting. */
  documents?: Pointer[] | undefined;
  /** Parts of the part. */
  parts?: ResolutionPart[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** One measure of one subject over time. */
export interface Series {
  /** What is measured: the shortest label that a page prints, and the word of the measure list. */
  measure: Measure;
  /** Its unit. */
  unit: Unit;
  /** For a share, what it is a share of. */
  of?: Measure | undefined;
  /** Whose numbers they are; absent where no page tells, and then all of them stand on one page. */
  subject?: Organization | undefined;
  /** How that is known: the weakest ground of all its points. */
  ground?: SubjectGround | undefined;
  /** The values in the order of time. Values of one date that contradict each other stand side by side. */
  points?: SeriesPoint[] | undefined;
  /** Dates for which pages state different values by one definition. */
  conflicts?: SeriesConflict[] | undefined;
  /** Stretches of two years and more between two points. */
  gaps?: SeriesGap[] | undefined;
  /** Shares that are not what their part and whole give. */
  misfits?: SeriesMisfit[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** Different values for one date. */
export interface SeriesConflict {
  /** The date or period. */
  when: Instant | DateSpan | WholeYear | PeriodInWords;
  /** The values. */
  values?: Decimal[] | undefined;
  /** Where they stand. */
  mentions?: Mention[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** A stretch of time without a point. */
export interface SeriesGap {
  /** The last point before. */
  after: DayMonthOrYear | DateBounds;
  /** The next point. */
  before: DayMonthOrYear | DateBounds;
  /** How many whole years lie between them. */
  years: number;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** A share that its part and whole do not give. */
export interface SeriesMisfit {
  /** The date or period. */
  when: Instant | DateSpan | WholeYear | PeriodInWords;
  /** As reported. */
  reported: Decimal;
  /** As computed, at the same number of digits. */
  computed: Decimal;
  /** The part that gives it. */
  part: Decimal;
  /** The whole that gives it. */
  whole: Decimal;
  /** Where it is reported. */
  mentions?: Mention[] | undefined;
  /** Where part and whole stand. */
  from?: Mention[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** One value of a series. */
export interface SeriesPoint {
  /** When it held, or over which time it was counted. */
  when: Instant | DateSpan | WholeYear | PeriodInWords;
  /** The value; a computed share is rounded to the digits of the reported one, else to one. */
  value: Decimal;
  /** Stated or computed. */
  basis: PointBasis;
  /** A word that loosens it. */
  hedge?: Hedge | undefined;
  /** What the page says is counted and what is not. */
  definition?: string | undefined;
  /** Where pages state it. */
  mentions?: Mention[] | undefined;
  /** For a computed share: where its part and its whole stand. */
  from?: Mention[] | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** How grave a finding is. */
export type Severity =
  /** The record contradicts itself, or cannot be read as a record. */
  | "error"
  /** The record departs from law or custom. */
  | "warning"
  /** Worth a human look. */
  | "note";

/**
 * SHA-256 in lower-case hexadecimal.
 *
 * Such as `e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855`.
 */
export type Sha256 = string;

/** Where a page came from. */
export interface Source {
  /** Media type, such as `text/plain`. */
  media_type: string;
  /** Size in bytes. */
  bytes: number;
  /** Hash of those bytes. */
  sha256: Sha256;
  /** Encoding that the bytes were decoded from, such as `UTF-8` or `windows-1252`. */
  encoding?: string | undefined;
  /** Address. */
  url?: string | undefined;
  /** Title or file name. */
  title?: string | undefined;
  /** When it was fetched. */
  retrieved_at?: Timestamp | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** A stretch of the decoded source text, in UTF-8 bytes. */
export interface Span {
  /** First byte. */
  start: number;
  /** One past the last byte. */
  end: number;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** What a page says of a partnership. */
export type StatementKind =
  /** How it is built. */
  | "model"
  /** Who belongs to it, and as what. */
  | "member"
  /** How many belong to it. */
  | "member_count"
  /** When it went live. */
  | "launched"
  /** Which boards and panels it has. */
  | "organ"
  /** Who chairs one of them. */
  | "chair"
  /** What it does. */
  | "function"
  /** What is said of its money. */
  | "money";

/** How it is known whose number a figure is. */
export type SubjectGround =
  /** The figure names it. */
  | "figure"
  /** It is the council that met. */
  | "meeting"
  /** The title of the report names a council. */
  | "title"
  /** The words around the report's figures name a council. */
  | "words";

/**
 * A moment with its offset from UTC (RFC 3339).
 *
 * Such as `2024-03-12T14:30:00+00:00`.
 */
export type Timestamp = string;

/** A change that the page states without a number. */
export interface Trend {
  /** What changes, as printed. */
  measure: string;
  /** Which way. */
  direction: Direction;
  /** The words that say so. */
  text: string;
  /** How much, as printed: `slight`, `significant`. */
  strength?: string | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** Unit of a figure. */
export type Unit =
  /** A number of things or people. */
  | "count"
  /** A share of a whole, in hundredths. */
  | "percent"
  /** A difference of two percentages. */
  | "percentage_points"
  /** Pounds sterling. */
  | "gbp"
  /** Euro. */
  | "eur"
  /** Days. */
  | "days"
  /** Weeks. */
  | "weeks"
  /** Months. */
  | "months"
  /** Years. */
  | "years"
  /** One quantity per another, or a fraction. */
  | "ratio"
  /** A place in an order. */
  | "rank"
  /** Anything else. */
  | "other";

/** A rule that could not answer, because a fact is absent. */
export interface Unknown {
  /** The rule. */
  code: Code;
  /** The fact that was missing. */
  missing: string;
  /** At how many places. */
  count: number;
  /** The first of them. */
  path: Pointer;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** Why no text could be taken from a page. */
export type Unreadable =
  /** The reader has no door for its form. */
  | "no_door"
  /** It holds pictures of pages, as a scanner makes them, and no text. */
  | "no_text_layer"
  /** It is locked with a password. */
  | "encrypted"
  /** Its structure is broken. */
  | "damaged"
  /** Unpacked, it is larger than the limits allow. */
  | "too_large";

/** Where a meeting was held. */
export interface Venue {
  /** The place as printed. */
  text: string;
  /** Room. */
  room?: string | undefined;
  /** Building. */
  building?: string | undefined;
  /** Address. */
  address?: string | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** Operative verbs of resolutions. */
export type Verb =
  /** Formal wrapper; the effect is in the verb that follows. */
  | "resolve"
  /** Adopts a proposal. */
  | "agree"
  /** Gives authority, or adopts a document. */
  | "approve"
  /** Takes a report as satisfactory. */
  | "accept"
  /** Makes a policy or a document the body's own. */
  | "adopt"
  /** Is aware; commits to nothing. */
  | "note"
  /** Formally takes a document. */
  | "receive"
  /** Supports without deciding. */
  | "endorse"
  /** Supports. */
  | "support"
  /** Asks another body to decide. */
  | "recommend"
  /** Sends the matter to another body. */
  | "refer"
  /** Puts off. */
  | "defer"
  /** Passes a power on to a named holder. */
  | "delegate"
  /** Gives leave to act. */
  | "authorise"
  /** Appoints a person. */
  | "appoint"
  /** Elects a person. */
  | "elect"
  /** Orders an officer to act. */
  | "instruct"
  /** Asks an officer or others to act. */
  | "request"
  /** Examines. */
  | "review"
  /** Excludes press and public. */
  | "exclude"
  /** Refuses. */
  | "reject"
  /** Takes back. */
  | "withdraw"
  /** Thanks. */
  | "thank"
  /** Another effect. */
  | "other";

/** One person's part in a vote. */
export interface Vote {
  /** Who. */
  voter: PersonRef;
  /** How. */
  option: VoteOption;
  /** Why, where somebody did not vote. */
  reason?: string | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** One vote of the body on one question. */
export interface VoteEvent {
  /** Identity of the record; see the recipe in `Id`. */
  id: Id;
  /** How it was taken. */
  method: VoteMethod;
  /** What came of it. */
  result: Outcome;
  /** The motion voted on. */
  motion?: Id | undefined;
  /** True where the page calls it unanimous; false where it says that it was not; absent where it says neither. */
  unanimous?: boolean | undefined;
  /** What the motion needed to be carried. */
  requirement?: string | undefined;
  /** The tally, as stated. */
  counts?: Counts | undefined;
  /** How many members demanded that it be taken by name. */
  demanded_by?: number | undefined;
  /** Who voted how, as stated; never filled in from a tally or from unanimity. */
  votes?: Vote[] | undefined;
  /** The casting vote of the person presiding. */
  casting_vote?: CastingVote | undefined;
  /** Anything that the caller adds; kept untouched. */
  extensions?: { [name: string]: unknown } | undefined;
}

/** How a vote was taken. */
export type VoteMethod =
  /** By general agreement, no count taken. */
  | "assent"
  /** By voice. */
  | "voice"
  /** By show of hands. */
  | "show_of_hands"
  /** With every voter's name recorded. */
  | "recorded"
  /** By ballot. */
  | "ballot"
  /** By an electronic system. */
  | "electronic"
  /** Counted, by a way not stated. */
  | "counted"
  /** Not stated. */
  | "unknown";

/** How one person voted, or why they did not. */
export type VoteOption =
  /** For. */
  | "for"
  /** Against. */
  | "against"
  /** Present and abstaining. */
  | "abstain"
  /** Not there. */
  | "absent"
  /** Present and entitled, but took no part in the vote; the reason tells why. Not an abstention. */
  | "not_voting"
  /** Stood aside because of an interest. */
  | "recused"
  /** Paired with a member of the other side. */
  | "paired";

/** A financial year. */
export type WholeYear = {
  /** The year, as `2019/20`. */
  year: FinancialYear;
} & ({ year: FinancialYear });
