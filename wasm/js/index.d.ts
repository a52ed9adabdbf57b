export * from "./checks.js";
export * from "./readings.js";
export type * from "./types.js";
