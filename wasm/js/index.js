import { bytes } from "../dist/minutebook.inline.js";
import { engine } from "./core.js";

// Nothing is decoded or compiled before the first call.
engine.offer(bytes);

export { Book, book, check, explain, Meeting, MinutebookError, read, Reading, register, Report, rules, schema } from "./core.js";
