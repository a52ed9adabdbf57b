export { check, Meeting, MinutebookError, Report } from "./checks.js";
export type { CheckOptions, Json, Language, Loose, Parsed, RecordLimits } from "./checks.js";
export type * from "./types.js";
