import { MinutebookError, misuse } from "./error.js";
import { Report } from "./report.js";

/** As many pages are under way at once: one is read while the next one travels. */
const UNDER_WAY = 2;

const isBlob = (value) => typeof Blob !== "undefined" && value instanceof Blob;
const isPage = (value) =>
  typeof value === "string" || isBlob(value) || value instanceof ArrayBuffer || ArrayBuffer.isView(value);

/** A page that was read in the worker. Its record is parsed here when it is looked at, and not before. */
class WorkerReading {
  #record;
  #recordJson;
  #report;
  #worker;

  constructor(worker, { id, text, record, report }) {
    this.#worker = worker;
    this.id = id;
    this.text = text;
    this.#recordJson = record;
    this.report = new Report(report);
  }

  get record() {
    if (this.#record === undefined) {
      this.#record = JSON.parse(this.#recordJson);
      this.#recordJson = undefined;
    }
    return this.#record;
  }

  get meeting() {
    return this.record.meeting;
  }

  get findings() {
    return this.report.findings;
  }

  quote(span) {
    return this.text.slice(span.start, span.end);
  }

  /** The reading as it is stored, as JSON text. */
  json(options = {}) {
    return this.#worker._ask("json", { id: this.id, ...options });
  }

  free() {
    this.#worker._free(this);
  }
}

class WorkerBook {
  #record;
  #recordJson;

  constructor({ record, json, report }) {
    this.#recordJson = record;
    this.json = json;
    this.report = new Report(report);
  }

  get record() {
    return (this.#record ??= JSON.parse(this.#recordJson));
  }

  get findings() {
    return this.report.findings;
  }

  toJSON() {
    return JSON.parse(this.json);
  }
}

/** What the thread of either kind does for its client. */
export class Client {
  #port;
  #last = 0;
  #waiting = new Map();
  #closed;
  #gone = new FinalizationRegistry((id) => this.#post({ op: "release", id }));

  /** @param port `{ post(message), close() }`, and calls of `received` and `failed` */
  constructor(open) {
    this.#port = open({
      received: (answer) => this.#received(answer),
      failed: (cause) => this.#end(misuse("stopped", "the worker stopped", "make a new one", { cause })),
    });
  }

  #post(message) {
    if (!this.#closed) this.#port.post(message);
  }

  #received({ call, refused, result }) {
    const waiting = this.#waiting.get(call);
    this.#waiting.delete(call);
    if (refused) waiting?.reject(new MinutebookError(refused));
    else waiting?.resolve(result);
  }

  #end(error) {
    this.#closed ??= error;
    this.#waiting.forEach(({ reject }) => reject(error));
    this.#waiting.clear();
    this.#port.close();
  }

  _ask(op, values) {
    if (this.#closed) return Promise.reject(this.#closed);
    const call = (this.#last += 1);
    return new Promise((resolve, reject) => {
      this.#waiting.set(call, { resolve, reject });
      try {
        this.#port.post({ call, op, ...values });
      } catch (cause) {
        this.#waiting.delete(call);
        reject(misuse("wrong_type", "this cannot be sent to a worker", String(cause?.message ?? cause), { cause }));
      }
    });
  }

  _free(reading) {
    this.#gone.unregister(reading);
    this.#post({ op: "release", id: reading.id });
  }

  async read(page, options) {
    if (!isPage(page)) {
      throw misuse("wrong_type", "this is no page", "pass a string, a File or Blob, a Uint8Array or an ArrayBuffer");
    }
    const reading = new WorkerReading(this, await this._ask("read", { page, options }));
    this.#gone.register(reading, reading.id, reading);
    return reading;
  }

  async *readAll(pages, { options, signal, onProgress, total = pages.length ?? pages.size } = {}) {
    const under_way = [];
    let [index, done] = [0, 0];
    const settled = async () => {
      const outcome = await abortable(under_way.shift(), signal);
      done += 1;
      onProgress?.({ done, total });
      return outcome;
    };
    for await (const one of pages) {
      signal?.throwIfAborted();
      under_way.push(this.#outcome(index, one, options));
      index += 1;
      if (under_way.length >= UNDER_WAY) yield await settled();
    }
    while (under_way.length > 0) yield await settled();
  }

  /** One page of many: what goes wrong with it does not stop the others. */
  async #outcome(index, one, options) {
    const { page, ...own } = isPage(one) || one === null || typeof one !== "object" ? { page: one } : one;
    try {
      return { index, reading: await this.read(page, { ...options, ...own }) };
    } catch (error) {
      if (!(error instanceof MinutebookError) || this.#closed) throw error;
      return { index, error };
    }
  }

  async book(readings, profile) {
    const ids = Array.from(readings, (one) => {
      if (one instanceof WorkerReading) return one.id;
      throw misuse("wrong_type", "this was not read by a worker", "pass what `read` and `readAll` gave");
    });
    return new WorkerBook(await this._ask("book", { ids, profile }));
  }

  async check(record, profile, options) {
    return new Report(await this._ask("check", { record, profile, options }));
  }

  explain(code, language) {
    return this._ask("explain", { code, language });
  }

  schema(kind) {
    return this._ask("schema", { kind });
  }

  agency(id) {
    return this._ask("agency", { id });
  }

  close() {
    this.#end(misuse("closed", "this worker was closed", "make a new one"));
  }
}

/** The promise's outcome, unless the signal comes first. */
function abortable(promise, signal) {
  if (!signal) return promise;
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
