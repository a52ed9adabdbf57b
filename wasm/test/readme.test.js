// Every program of the README runs and prints what stands beside it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./shared/files.js";

const programs = [...readFileSync(join(root, "wasm/README.md"), "utf8").matchAll(/^```js\n(.*?)^```/gms)].map(([, code]) => code);

test("there are programs", () => assert.ok(programs.length >= 6, `${programs.length}`));

for (const code of programs) {
  const expected = code.split("\n").flatMap((line) => /^\/\/ (.*)$|console\.log\(.*\);? \/\/ (.*)$/.exec(line)?.slice(1).filter(Boolean) ?? []);
  test(code.split("\n").find((line) => line.startsWith("import")), () => {
    // Inside the package, where its name means itself.
    const folder = mkdtempSync(join(root, "wasm/dist/readme-"));
    try {
      writeFileSync(join(folder, "program.mjs"), code);
      const printed = execFileSync("node", [join(folder, "program.mjs")], { encoding: "utf8" });
      assert.deepEqual(printed.trimEnd().split("\n"), expected);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
