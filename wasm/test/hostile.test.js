// Whatever it is given, the package answers, says what to do, and goes on working.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, test } from "node:test";
import { book, check, explain, Meeting, MinutebookError, read, Reading, register, rules, schema } from "minutebook";
import { root } from "./shared/files.js";

const PAGE = "Agenda item\n\nLibrary hours\n\nMinutes:\n\nRESOLVED that the new hours be approved.\n";

/** The same question after every input, with the same answer. */
function stillWorks() {
  const reading = read(PAGE);
  assert.equal(reading.meeting.agenda[0].resolutions[0].parts[0].text, "the new hours be approved.");
  reading.free();
}

function refuses(code, call) {
  assert.throws(call, (error) => {
    assert.ok(error instanceof MinutebookError, `${error}`);
    assert.equal(error.code, code, error.message);
    assert.ok(error.message.length > 10);
    return true;
  });
}

afterEach(stillWorks);

test("things that are no page", () => {
  for (const thing of [null, undefined, 5, true, {}, [], Symbol("page"), () => PAGE, new Date(), Promise.resolve(PAGE), new Blob([PAGE])]) {
    refuses("wrong_type", () => read(thing));
  }
  assert.throws(() => read(new Blob([PAGE])), /await its arrayBuffer\(\) first/);
});

test("buffers that were given away", () => {
  const buffer = new TextEncoder().encode(PAGE).buffer;
  const view = new Uint8Array(buffer);
  structuredClone(buffer, { transfer: [buffer] });
  refuses("detached", () => read(buffer));
  refuses("detached", () => read(view));
  refuses("detached", () => check(view));
});

test("bytes of every view and of none", () => {
  const bytes = new TextEncoder().encode(`xx${PAGE}`);
  for (const page of [bytes.subarray(2), new DataView(bytes.buffer, 2), Buffer.from(PAGE), bytes.slice(2).buffer]) {
    assert.equal(read(page).meeting.agenda.length, 1);
  }
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  assert.equal(read(shared.subarray(2)).meeting.agenda.length, 1);
  assert.equal(read("").coverage.lines, 0);
  assert.equal(read(new Uint8Array()).coverage.lines, 0);
});

test("200 MB", () => {
  refuses("too_large", () => read(new Uint8Array(200e6)));
  refuses("too_large", () => read("x".repeat(200e6)));
  refuses("too_large", () => check(" ".repeat(300e6)));
  refuses("too_large", () => read(PAGE, { limits: { bytes: 10 } }));
});

test("the largest text that is taken", { timeout: 600_000 }, () => {
  const limit = 4e6;
  const reading = read(`${"RESOLVED that the new hours be approved.\n".repeat(limit / 41)}`, { limits: { facts: 100_000 } });
  assert.ok(reading.coverage.lines > 10);
  reading.free();
});

test("what has no text", () => {
  const bytes = (...starts) => Uint8Array.from([...starts, ...Array(5000).keys()].map((n) => n % 256));
  for (const [why, page] of [
    ["no_door", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
    ["no_door", bytes(0x50, 0x4b, 3, 4)],
    ["damaged", new TextEncoder().encode("%PDF-1.7\nnothing of a PDF\n")],
    ["no_text_layer", readFileSync(join(root, "tests/vectors/pages/scan-pdf/page.pdf"))],
    ["encrypted", readFileSync(join(root, "tests/fixtures/locked.pdf"))],
  ]) {
    const { coverage, findings } = read(page);
    assert.equal(coverage.unreadable, why);
    assert.ok(findings.length > 0, `${why}: nobody says what to do`);
  }
  read(bytes());
  read(crypto.getRandomValues(new Uint8Array(60_000)));
});

test("lone surrogates, nulls and characters of four bytes", () => {
  const reading = read(`Cabinet\ud800 \udfff\0 🗳 ‘yes’\n\nRESOLVED that 🗳\ud83d be approved.\n`);
  for (const { span } of reading.evidence) assert.ok(span === undefined || reading.quote(span).length > 0);
  assert.equal(check('{"title": "\ud800"}').valid, false);
  assert.equal(check({ title: "\ud800" }).valid, false);
});

test("JSON that is none", () => {
  for (const json of ["", " ", "{", "[1,", "nul", "{}{}", '{"a":1,}', "\ufeff{}", "[".repeat(1e6), '{"a":'.repeat(1e5), "null", "5", '"x"', "[]"]) {
    const report = check(json);
    assert.equal(report.valid, false, json.slice(0, 10));
    assert.ok(report.findings[0].message.length > 5);
    const parsed = Meeting.parse(json);
    assert.ok(!parsed.ok && parsed.report.findings.length > 0);
    refuses("invalid_record", () => new Meeting(json));
  }
  assert.equal(check(crypto.getRandomValues(new Uint8Array(5000))).valid, false);
  assert.equal(check(null).findings[0].code, "REC002");
});

test("objects that cannot be JSON", () => {
  const ring = {};
  ring.ring = ring;
  for (const thing of [undefined, 5, true, ring, { id: 5n }, () => 1, Promise.resolve({}), { toJSON: () => undefined }]) {
    refuses("wrong_type", () => check(thing));
  }
});

test("options that are none", () => {
  refuses("invalid_option", () => read(PAGE, { concil: "Fernshire" }));
  refuses("invalid_option", () => read(PAGE, { council: 5 }));
  refuses("invalid_option", () => read(PAGE, { date: "the other day" }));
  refuses("invalid_option", () => read(PAGE, { limits: { bites: 5 } }));
  refuses("invalid_option", () => read(PAGE, { limits: { items: -1 } }));
  refuses("wrong_type", () => read(PAGE, "Fernshire"));
  refuses("invalid_record", () => read(PAGE, { profile: { call_in_dais: 5 } }));
  refuses("invalid_record", () => check("{}", { quorum: "three" }));
  refuses("invalid_option", () => check("{}", {}, { language: "fr" }));
  refuses("invalid_option", () => schema("minutes"));
  refuses("wrong_type", () => explain(5));
  refuses("invalid_option", () => register.membersOn("ace", "yesterday"));
  refuses("wrong_type", () => book("pages"));
  refuses("invalid_record", () => book([{}]));
  refuses("invalid_record", () => Reading.from("{}"));
});

test("records after their end", () => {
  const reading = read(PAGE);
  reading.free();
  reading.free();
  refuses("closed", () => reading.text);
  refuses("closed", () => book([reading]));
  const meeting = read(PAGE).toMeeting();
  meeting[Symbol.dispose ?? Symbol.for("dispose")]?.();
});

test("what is asked of nothing", () => {
  assert.equal(explain("XXX999"), undefined);
  assert.equal(register.byId("nowhere"), undefined);
  assert.deepEqual(register.partnership("Adopt Nowhere"), []);
  assert.equal(book([]).record.format, "minutebook-book/1");
});

after(() => assert.ok(rules().length > 100));
