import assert from "node:assert/strict";
import { test } from "node:test";
import * as minutebook from "minutebook";
import * as checks from "minutebook/check";
import * as slim from "minutebook/slim";
import { MinutebookWorker } from "minutebook/worker";
import { pageVectors } from "./shared/files.js";

const { book, check, explain, Meeting, read, register, rules, schema } = minutebook;
const ID = "0190f3c2-7d3a-7c51-9d5e-0a4f5c1e2b3d";
const vote = { id: ID, method: "counted", result: "carried", counts: { for: 4, against: 7 } };
const lost = { id: ID, title: "Cabinet, 12 March 2024", agenda: [{ id: ID, order: 1, title: "Library hours", votes: [vote] }] };
const codes = (report) => report.findings.map(({ code }) => code);

test("both entries are one package", () => {
  for (const [name, value] of Object.entries(minutebook)) assert.equal(slim[name], value, name);
  assert.deepEqual(Object.keys(slim).filter((name) => !(name in minutebook)), ["init"]);
  for (const name of Object.keys(checks)) assert.ok(name in minutebook, name);
});

test("a verdict is the same for an object, text, bytes and a kept meeting", () => {
  const text = JSON.stringify(lost);
  const reports = [check(lost), check(text), check(new TextEncoder().encode(text)), check(new Meeting(lost)), new Meeting(text).check()];
  for (const report of reports) {
    assert.ok(codes(report).includes("VOT001"));
    assert.equal(report.valid, false);
    assert.deepEqual(report.toJSON(), reports[0].toJSON());
    assert.equal(report.count("error"), report.findings.filter(({ severity }) => severity === "error").length);
  }
});

test("a finding speaks Welsh", () => {
  const [english, welsh] = ["en", "cy"].map((language) => check(lost, undefined, { language }).findings[0]);
  assert.equal(english.code, welsh.code);
  assert.notEqual(english.message, welsh.message);
  assert.notEqual(rules("cy")[20].title, rules()[20].title);
});

test("places in JSON count UTF-16 units", () => {
  const text = `{"titel": "🗳 ‘x’", "modus": 1}`;
  for (const input of [text, new TextEncoder().encode(text)]) {
    const { span } = check(input).findings.find(({ path }) => path === "/modus");
    assert.equal(text.slice(span.start, span.end), '"modus"');
  }
  assert.ok(check({ titel: 1 }).findings.every(({ span }) => span === undefined), "an object has no text to point into");
});

test("a kept meeting is changed by copies", () => {
  const meeting = new Meeting(lost);
  const changed = meeting.with({ title: null, agenda: [] });
  assert.equal(changed.record.title, undefined);
  assert.equal(meeting.record.title, lost.title);
  assert.deepEqual(codes(changed.check()).filter((code) => code === "VOT001"), []);
  assert.throws(() => meeting.with({ date: "2024-02-30" }), (error) => error.code === "invalid_record" && error.findings[0].path === "/date");
  assert.equal(meeting.json(), JSON.stringify(meeting));
  assert.equal(Meeting.parse(meeting.json()).ok, true);
});

test("a profile decides", () => {
  const { findings } = read(pageVectors().find(({ name }) => name === "scrutiny-item").page).check({ quorum: 3 });
  assert.ok(Array.isArray(findings));
});

test("a reading says where its facts stand", () => {
  const page = "Cabinet – 12 March 2024\n\nAgenda item\n\n🗳 Library hours\n\nMinutes:\n\nRESOLVED that the new hours be approved.\n";
  const reading = read(page, { council: "Fernshire County Council" });
  const { span, basis } = reading.evidenceOf("/meeting/agenda/0/resolutions/0/parts/0/text");
  assert.equal(basis, "stated");
  assert.match(reading.quote(span), /the new hours be approved/);
  assert.equal(reading.evidenceOf("/meeting/council/name").basis, "given");
  assert.deepEqual(Object.keys(reading.toJSON()), Object.keys(reading.record));
  assert.equal(JSON.stringify(reading), reading.json());
});

test("a book is made of readings, kept or stored", () => {
  const pages = pageVectors().slice(0, 8).map(({ page }) => read(page));
  const together = book(pages);
  assert.equal(together.pages.length, 8);
  assert.deepEqual(book(pages.map((page) => page.toJSON())).meetings.length, together.meetings.length);
  for (const matter of together.matters) {
    for (const step of matter.steps ?? []) assert.ok(step);
  }
  const mentions = [];
  JSON.stringify(together.record, (_, value) => {
    if (typeof value?.path === "string" && value.span) mentions.push(value);
    return value;
  });
  assert.ok(mentions.length > 0);
  for (const { path, span } of mentions) {
    const page = pages[Number(path.split("/")[2])];
    assert.ok(page.quote(span).length === span.end - span.start, path);
  }
});

test("the register knows who belonged when", () => {
  const [ace] = register.partnership("ACE");
  assert.equal(ace.name, "Adoption Central England");
  const members = register.membersOn(ace.id, "2019-06");
  assert.equal(members.filter(({ certainly }) => certainly).length, 4);
  assert.equal(register.authority("Somerset", "2020-06-30")[0].name, "Somerset County Council");
  assert.equal(register.partnershipOf("Medway Council", "2021-10")[0].agency.id, "apse");
  assert.deepEqual(register.authority("Cumbria County Council")[0].successors, ["Cumberland Council", "Westmorland and Furness Council"]);
  assert.match(register.asOf, /^\d{4}-\d\d-\d\d$/);
});

test("checks alone know English alone, and say so", () => {
  const asked = { id: "6ba7b810-9dad-51d1-80b4-00c04fd430c8" };
  assert.deepEqual(checks.check(asked, undefined, { language: "en" }).toJSON(), check(asked).toJSON());
  assert.throws(() => checks.check(asked, undefined, { language: "cy" }), { code: "invalid_option", help: /`minutebook`/ });
});

test("a rule explains itself by code and by slug", () => {
  const rule = explain("VOT001");
  assert.match(rule.page, /# What it checks/);
  assert.deepEqual(explain(rule.slug), rule);
  assert.deepEqual(explain("vot001", "cy").code, "VOT001");
  assert.equal(schema("meeting").$defs.Counts.properties.for.anyOf[0].minimum, 0);
});

test("a worker reads many pages, says how far it is, and stops when told", async () => {
  const worker = new MinutebookWorker();
  try {
    const pages = pageVectors().slice(0, 6).map(({ page }) => page);
    const progress = [];
    const readings = [];
    for await (const { index, reading, error } of worker.readAll([...pages, null], { onProgress: (one) => progress.push(one) })) {
      if (error) {
        assert.equal(index, 6);
        assert.equal(error.code, "wrong_type");
      } else readings.push(reading);
    }
    assert.equal(readings.length, 6);
    assert.deepEqual(progress.at(-1), { done: 7, total: 7 });
    assert.deepEqual(readings[2].record, JSON.parse(JSON.stringify(read(pages[2]).record)));
    assert.equal(await readings[2].json(), read(pages[2]).json());
    const together = await worker.book(readings);
    assert.equal(together.json, book(pages.map((page) => read(page))).json());
    assert.ok(codes(await worker.check(lost)).includes("VOT001"));
    assert.deepEqual(await worker.explain("VOT001"), explain("VOT001"));
    assert.deepEqual(await worker.schema("profile"), schema("profile"));
    await assert.rejects(worker.read("x", { council: 5 }), { code: "invalid_option", message: "option `council` is 5; it must be text" });
    assert.equal((await worker.read(new Blob([pages[0]]))).record.source.sha256, readings[0].record.source.sha256);

    const stop = new AbortController();
    let seen = 0;
    await assert.rejects(async () => {
      for await (const one of worker.readAll(Array(1000).fill(pages[0]), { signal: stop.signal })) {
        assert.ok(one.reading);
        seen += 1;
        if (seen === 3) stop.abort();
      }
    }, { name: "AbortError" });
    assert.equal(seen, 3);
    readings[0].free();
    await assert.rejects(worker.book(readings), { code: "closed" });
  } finally {
    worker.close();
  }
  await assert.rejects(worker.read("x"), { code: "closed" });
});
