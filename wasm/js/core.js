// One engine for `minutebook` and `minutebook/slim`: whoever imports both has one instance, and records of one are
// records of the other.
import * as glue from "../dist/minutebook.js";
import { checksOf } from "./checks.js";
import { Engine } from "./engine.js";
import { readingsOf } from "./readings.js";

export const engine = new Engine(glue, "await init(url) of `minutebook/slim` first, or import `minutebook`, which starts by itself");

const checks = checksOf(engine);
export const { check, explain, Meeting, rules, schema } = checks;
export const { Book, book, read, Reading, register } = readingsOf(engine, checks);
export { MinutebookError } from "./error.js";
export { Report } from "./report.js";
