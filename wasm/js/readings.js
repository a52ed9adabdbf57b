import { encoded, optionsOf, pageOf, recordOf } from "./input.js";
import { misuse } from "./error.js";
import { Kept } from "./kept.js";
import { Report } from "./report.js";

/** The part of the API that reads pages, over one engine. */
export function readingsOf(engine, { Meeting }) {
  class Reading extends Kept {
    #text;
    #record;
    #report;

    static _of(id) {
      return new Reading(engine, id);
    }

    static from(input, text) {
      const { json } = recordOf(input, engine.limits("record_limits").bytes);
      return Reading._of(engine.call("reading_parse", encoded(json), text));
    }

    get text() {
      return (this.#text ??= this._ask("reading_text"));
    }

    get record() {
      return (this.#record ??= JSON.parse(this._recordJson));
    }

    get _recordJson() {
      return this._ask("reading_record");
    }

    get report() {
      return (this.#report ??= new Report(this._ask("reading_report", "")));
    }

    get findings() {
      return this.report.findings;
    }

    get meeting() {
      return this.record.meeting;
    }

    get page() {
      return this.record.page;
    }

    get source() {
      return this.record.source;
    }

    get coverage() {
      return this.record.coverage;
    }

    get evidence() {
      return this.record.evidence ?? [];
    }

    get partnerships() {
      return this.record.partnerships ?? [];
    }

    evidenceOf(path) {
      const found = this._ask("reading_evidence", String(path));
      return found === undefined ? undefined : JSON.parse(found);
    }

    quote(span) {
      return this.text.slice(span.start, span.end);
    }

    toMeeting() {
      return Meeting._of(this._ask("reading_meeting"));
    }

    check(profile, { language = "" } = {}) {
      return new Report(this._ask("reading_check", optionsOf(profile, "a profile"), language));
    }

    toJSON() {
      return JSON.parse(this.json());
    }

    json({ pretty = false } = {}) {
      return this._ask("reading_json", pretty);
    }
  }

  function read(input, options) {
    const json = optionsOf(options);
    const limit = options?.limits?.bytes ?? engine.limits("page_limits").bytes;
    const page = pageOf(input, limit);
    return Reading._of(engine.call("read_bytes", encoded(page), json));
  }

  class Book extends Kept {
    #record;
    #report;

    static _of(id) {
      return new Book(engine, id);
    }

    get record() {
      return (this.#record ??= JSON.parse(this._recordJson));
    }

    get _recordJson() {
      return this._ask("book_record");
    }

    get report() {
      return (this.#report ??= new Report(this._ask("book_report", "")));
    }

    get findings() {
      return this.report.findings;
    }

    toJSON() {
      return JSON.parse(this.json());
    }

    json() {
      return this._ask("book_json");
    }
  }

  for (const list of LISTS) {
    Object.defineProperty(Book.prototype, list, {
      get() {
        return this.record[list] ?? [];
      },
      enumerable: true,
      configurable: true,
    });
  }

  function book(readings, profile) {
    if (typeof readings?.[Symbol.iterator] !== "function" || typeof readings === "string") {
      throw misuse("wrong_type", "a book is made of a list of readings", "pass an array, such as [read(page)]");
    }
    // Readings that were stored are kept until the book holds them itself.
    const made = [];
    const kept = Array.from(readings, (one) => {
      if (one instanceof Reading) return one;
      made.push(Reading.from(one));
      return made.at(-1);
    });
    try {
      const numbers = Uint32Array.from(kept, (one) => one._id);
      return Book._of(engine.call("book", numbers, optionsOf(profile, "a profile")));
    } finally {
      made.forEach((one) => one.free());
    }
  }

  return { Book, book, read, Reading, register: registerOf(engine) };
}

const LISTS = [
  "pages",
  "meetings",
  "matters",
  "people",
  "chairs",
  "deferrals",
  "approvals",
  "actions",
  "priorities",
  "developments",
  "partnerships",
  "series",
  "formulas",
];

function registerOf(engine) {
  const ask = (ask, values = {}) => JSON.parse(engine.call("register_ask", JSON.stringify({ ask, ...values })));
  return Object.freeze({
    get asOf() {
      return ask("asOf");
    },
    partnerships: () => ask("partnerships"),
    partnership: (name) => ask("partnership", { name: String(name) }),
    byId: (id) => ask("byId", { id: String(id) }) ?? undefined,
    membersOn: (id, date) => ask("membersOn", { id: String(id), date: String(date) }) ?? undefined,
    authorities: () => ask("authorities"),
    authority: (name, date) => ask("authority", { name: String(name), date }),
    partnershipOf: (name, date) => ask("partnershipOf", { name: String(name), date }),
  });
}
