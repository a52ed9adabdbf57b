// In a process of its own: what happens before the package was started.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { check, init, MinutebookError, read } from "minutebook/slim";

const file = createRequire(import.meta.url).resolve("minutebook/minutebook.wasm");

test("nothing works before init, and the error says so", async () => {
  assert.throws(() => read("x"), (error) => error instanceof MinutebookError && error.code === "not_started" && /await init/.test(error.help));
  await assert.rejects(init(undefined), { code: "wrong_type" });
  await assert.rejects(init(null), { code: "wrong_type" });
  await assert.rejects(init(new Uint8Array(8)));
  assert.throws(() => check("{}"), { code: "not_started" });
  await init(new WebAssembly.Module(readFileSync(file)));
  assert.equal(check("{}").valid, false);
  await init("again does nothing");
  assert.equal(read("Minutes").page.length > 0, true);
});
