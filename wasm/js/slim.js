import { engine } from "./core.js";
import { misuse } from "./error.js";
import { bytesOf } from "./input.js";

const HELP = 'pass the address of "minutebook/minutebook.wasm", its bytes, a Response or a WebAssembly.Module';

/** Starts the package: from an address, a response, bytes or a compiled module. */
export async function init(source) {
  const from = await source;
  if (from instanceof WebAssembly.Module) return engine.start(from);
  const bytes = bytesOf(from);
  if (bytes) return engine.load(bytes);
  if (typeof from === "string" || from instanceof URL || from instanceof Response) return engine.load(from);
  throw misuse("wrong_type", `the package cannot be started from ${from === null ? "null" : typeof from}`, HELP);
}

export { Book, book, check, explain, Meeting, MinutebookError, read, Reading, register, Report, rules, schema } from "./core.js";
