// Prints what a user downloads and holds it against `sizes.json`.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const here = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const { about: _, ...budgets } = JSON.parse(readFileSync(join(here, "sizes.json"), "utf8"));

const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;

/** A file, or the package's own JavaScript as one. */
function contents(name) {
  if (name !== "js") return readFileSync(join(here, name));
  const own = readdirSync(join(here, "js")).filter((file) => file.endsWith(".js"));
  const files = [...own.map((file) => join(here, "js", file)), join(here, "dist/minutebook.js")];
  return Buffer.concat(files.map((file) => readFileSync(file)));
}

const rows = Object.entries(budgets).map(([name, budget]) => {
  const bytes = contents(name);
  const size = brotli(bytes);
  return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: size, ...budget, fits: size <= budget.budget };
});
console.table(rows);
const over = rows.filter(({ fits }) => !fits).map(({ name, brotli: size, budget }) => `${name}: ${size} bytes, ${size - budget} over its budget`);
if (over.length > 0) {
  console.error(over.join("\n"));
  process.exit(1);
}
