export type * from "./records.js";
export type { Profile as ProfileRecord } from "./records.js";
