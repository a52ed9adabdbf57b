import { misuse } from "./error.js";

const kind = (value) => {
  if (value === null) return "null";
  if (typeof value !== "object") return typeof value;
  return value.constructor?.name ?? "an object";
};

const PAGE = "pass a string, a Uint8Array or an ArrayBuffer";

const ADVICE = {
  Blob: "await its arrayBuffer() first",
  File: "await its arrayBuffer() first",
  Response: "await its arrayBuffer() first",
  Promise: "await it first",
  URL: "fetch it first; this package fetches nothing",
};

/** Bytes of a view or a buffer; `undefined` for anything else. */
export function bytesOf(value) {
  const view = ArrayBuffer.isView(value);
  const buffer = view ? value.buffer : value;
  const shared = typeof SharedArrayBuffer !== "undefined" && buffer instanceof SharedArrayBuffer;
  if (!view && !(value instanceof ArrayBuffer) && !shared) return undefined;
  try {
    const bytes = new Uint8Array(buffer, view ? value.byteOffset : 0, view ? value.byteLength : undefined);
    // A view of a detached buffer says that it begins at 0 and is empty, and only this tells it from one that is.
    if (bytes.length === 0) new Uint8Array(buffer);
    return bytes;
  } catch (cause) {
    throw misuse("detached", "this buffer was given away", "pass a copy, such as buffer.slice(), to what takes it over", { cause });
  }
}

/** A page as text or as bytes, within a limit. */
export function pageOf(value, limit) {
  const page = typeof value === "string" ? value : bytesOf(value);
  if (page === undefined) {
    throw misuse("wrong_type", `a page cannot be ${kind(value)}`, ADVICE[kind(value)] ?? PAGE);
  }
  within(page, limit, "page");
  return page;
}

/** Text takes at least a byte for each of its units, so that it is measured without being turned into bytes. */
export function within(input, limit, what) {
  if (input.length > limit) {
    const size = `${Math.ceil(input.length / 1e6)} MB`;
    throw misuse(
      "too_large",
      `this ${what} is larger than the limit of ${limit} bytes: ${size}`,
      "pass a smaller one, or raise `limits.bytes`",
    );
  }
}

/** A record as JSON text or bytes, and whether the caller wrote that text. */
export function recordOf(value, limit) {
  let json = typeof value === "string" ? value : bytesOf(value);
  const own = json !== undefined;
  if (!own) {
    if (typeof value !== "object") {
      throw misuse("wrong_type", `a record cannot be ${kind(value)}`, "pass an object, or JSON as a string or as bytes");
    }
    if (value instanceof Promise || ADVICE[kind(value)]) {
      throw misuse("wrong_type", `a record cannot be ${kind(value)}`, ADVICE[kind(value)] ?? ADVICE.Promise);
    }
    try {
      json = JSON.stringify(value);
    } catch (cause) {
      throw misuse("wrong_type", "this object cannot be written as JSON", String(cause?.message ?? cause), { cause });
    }
    if (json === undefined) throw misuse("wrong_type", "this object says of itself that it is nothing in JSON");
  }
  within(json, limit, "record");
  return { json, own };
}

/** A small object of options as JSON; empty text where there is none. */
export function optionsOf(value, what = "options") {
  if (value === undefined || value === null) return "";
  if (typeof value !== "object" || Array.isArray(value)) {
    throw misuse("wrong_type", `${what} cannot be ${kind(value)}`, "pass an object");
  }
  try {
    return JSON.stringify(value);
  } catch (cause) {
    throw misuse("wrong_type", `${what} cannot be written as JSON`, "", { cause });
  }
}

export const encoded = (json) => (typeof json === "string" ? new TextEncoder().encode(json) : json);
