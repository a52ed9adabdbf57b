// Where the vectors lie.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");

export function pageVectors() {
  const folder = join(root, "tests/vectors/pages");
  // A vector whose expectation is still to be written; the tests in Rust write it.
  const whole = (name) => existsSync(join(folder, name, "reading.json")) || console.error(`SKIPPED: ${name} has no reading.json`);
  return readdirSync(folder)
    .sort()
    .filter(whole)
    .map((name) => {
      const own = readdirSync(join(folder, name)).find((file) => file.startsWith("page."));
      const page = own ? join(folder, name, own) : join(root, `examples/minutes/${name}.txt`);
      return { name, page: readFileSync(page), expected: readFileSync(join(folder, name, "reading.json"), "utf8") };
    });
}

export function ruleVectors() {
  const folder = join(root, "tests/vectors/rules");
  const found = [];
  for (const code of readdirSync(folder).sort()) {
    for (const file of readdirSync(join(folder, code)).sort()) {
      const vector = JSON.parse(readFileSync(join(folder, code, file), "utf8"));
      found.push({ name: `${code}/${file}`, code, vector });
    }
  }
  return found;
}

export const built = (name = "minutebook") => existsSync(join(root, `wasm/dist/${name}_bg.wasm`));
