import { encoded, optionsOf, recordOf } from "./input.js";
import { MinutebookError, misuse } from "./error.js";
import { Kept } from "./kept.js";
import { Report } from "./report.js";

const text = (value, what) => {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  throw misuse("wrong_type", `${what} cannot be ${typeof value}`, "pass a string");
};

/** The part of the API that knows records and rules, over one engine. */
export function checksOf(engine) {
  const limitsOf = (limits) => ({ ...engine.limits("record_limits"), ...limits });
  const taken = (input, limits) => recordOf(input, limitsOf(limits).bytes);

  class Meeting extends Kept {
    #record;

    constructor(input, { limits } = {}) {
      super(engine, Meeting.#kept(input, limits));
    }

    static #number = Symbol("the number of a meeting that is kept already");

    static #kept(input, limits) {
      if (input?.[Meeting.#number]) return input[Meeting.#number];
      const parsed = Meeting.#parsed(input, limits);
      if (typeof parsed === "number") return parsed;
      const { findings } = new Report(parsed);
      const message = `this is no meeting: ${findings[0].message}`;
      throw new MinutebookError({ code: "invalid_record", message, help: "Meeting.parse() returns what is wrong", findings });
    }

    static #parsed(input, limits) {
      const { json, own } = taken(input, limits);
      return engine.call("meeting_parse", encoded(json), own, optionsOf(limits, "limits"));
    }

    static _of(id) {
      return new Meeting({ [Meeting.#number]: id });
    }

    static parse(input, { limits } = {}) {
      const parsed = Meeting.#parsed(input, limits);
      if (typeof parsed === "number") return { ok: true, meeting: Meeting._of(parsed) };
      return { ok: false, report: new Report(parsed) };
    }

    get record() {
      return (this.#record ??= this.toJSON());
    }

    toJSON() {
      return JSON.parse(this.json());
    }

    json() {
      return this._ask("meeting_json");
    }

    check(profile, { language } = {}) {
      return new Report(this._ask("meeting_check", optionsOf(profile, "a profile"), text(language, "a language")));
    }

    with(changes) {
      return Meeting._of(this._ask("meeting_with", optionsOf(changes, "changes")));
    }
  }

  function check(input, profile, { text: source, language, limits } = {}) {
    if (input instanceof Kept) return input.check(profile, { language });
    const { json, own } = taken(input, limits);
    const rest = [
      source === undefined ? undefined : text(source, "the text of a reading"),
      optionsOf(profile, "a profile"),
      text(language, "a language"),
      optionsOf(limits, "limits"),
    ];
    // The engine's own encoder is the fastest way of text into the compiled half.
    return new Report(own ? engine.call("check_bytes", encoded(json), ...rest) : engine.call("check_text", json, own, ...rest));
  }

  const rules = (language) => JSON.parse(engine.call("rules", text(language, "a language")));

  function explain(code, language) {
    const page = engine.call("explain", text(code, "a code"), text(language, "a language"));
    return page === undefined ? undefined : JSON.parse(page);
  }

  const schema = (kind) => JSON.parse(engine.call("schema", text(kind, "a kind of record")));

  return { check, explain, Meeting, rules, schema };
}
