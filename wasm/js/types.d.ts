import type { DateBounds, DateSpan, DayMonthOrYear, Exempt, Instant, OpenOrConfidential, PeriodInWords, WholeYear } from "./records.js";

export type * from "./records.js";

/** A day, a month, a year, or bounds on what is not known better. */
export type PartialDate = DayMonthOrYear | DateBounds;

/** A stretch of time: a moment, from and to, a financial year, or in words. */
export type Period = Instant | DateSpan | WholeYear | PeriodInWords;

/** Whether the public may hear an item. */
export type Access = OpenOrConfidential | Exempt;
