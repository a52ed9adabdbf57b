export * from "./checks.js";
export type * from "./types.js";
