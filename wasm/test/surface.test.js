// The column of JavaScript in `tests/surface.toml`: every name is there, and nothing public is missing from the list.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as minutebook from "minutebook";
import { root } from "./shared/files.js";

/** What only JavaScript has, and why. */
const OWN = {
  Book: "the type of what `book` gives",
  MinutebookError: "the one error class",
  MinutebookWorker: "browsers have no other threads",
};

/** The list is as plain as a list can be: no reader of TOML is needed. */
function operations() {
  const blocks = readFileSync(join(root, "tests/surface.toml"), "utf8").split("[[operation]]").slice(1);
  return blocks.map((block) => Object.fromEntries([...block.matchAll(/^([\w.]+) = "(.*)"$/gm)].map(([, key, value]) => [key, value])));
}

test("every operation is there, or it is said why not", () => {
  const all = operations();
  assert.ok(all.length > 15, `${all.length} operations`);
  for (const { about, javascript, "without.javascript": reason } of all) {
    if (javascript === undefined) {
      assert.ok(reason?.length > 10, `${about}: neither a name nor a reason`);
      continue;
    }
    const [name, ...members] = javascript.split(/[.#]/);
    assert.ok(name in minutebook, `${about}: there is no ${name}`);
    const holder = javascript.includes("#") ? minutebook[name].prototype : minutebook[name];
    for (const member of members) {
      const made = name === "Report" ? minutebook.check("{}") : holder;
      assert.ok(member in made, `${about}: there is no ${javascript}`);
    }
  }
});

test("nothing public is missing from the list", () => {
  const listed = new Set(operations().map(({ javascript }) => javascript?.split(/[.#]/)[0]));
  for (const name of Object.keys(minutebook)) assert.ok(listed.has(name) || name in OWN, `${name} is in no operation of tests/surface.toml`);
});
