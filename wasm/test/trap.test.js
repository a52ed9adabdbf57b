// In a process of its own: an instance that stopped is replaced, and records that it held say so.
import assert from "node:assert/strict";
import { test } from "node:test";
import { book, check, read } from "minutebook";
import { engine } from "../js/core.js";

const PAGE = "Agenda item\n\nLibrary hours\n\nMinutes:\n\nRESOLVED that the new hours be approved.\n";

test("after a trap the package works, and what was kept is lost with a clear word", () => {
  const before = read(PAGE);
  const seen = before.record;
  for (let times = 0; times < 3; times += 1) {
    // More memory than there is: what no limit on input lets through.
    assert.throws(() => engine.call("read_bytes", { length: 0xfffffff0 }, ""), (error) => {
      assert.equal(error.code, "stopped");
      assert.ok(error.cause instanceof Error);
      return true;
    });
    assert.equal(read(PAGE).meeting.agenda[0].title, "Library hours");
    assert.equal(check("{}").valid, false);
  }
  assert.throws(() => before.text, { code: "closed" });
  assert.throws(() => book([before]), { code: "closed" });
  assert.equal(seen.meeting.agenda[0].title, "Library hours");
  // The number of a lost record may be that of another one now: freeing it must not touch that.
  const after = read(PAGE);
  before.free();
  assert.equal(after.text, PAGE);
  assert.equal(engine.call("held") > 0, true);
});

test("records are let go of", async () => {
  const held = () => engine.call("held");
  const start = held();
  for (let n = 0; n < 50; n += 1) read(PAGE).free();
  assert.equal(held(), start);
  if (Symbol.dispose) {
    read(PAGE)[Symbol.dispose]();
    assert.equal(held(), start);
  }
});
