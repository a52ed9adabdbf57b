// The package as it is published: packed, installed into empty projects, and used in Node 20, in a plain page, behind
// Vite and behind webpack. In the plain page every vector is run.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { answerOf, open, serve } from "./shared/browser.js";
import { pageVectors, root, ruleVectors } from "./shared/files.js";

const wasm = join(root, "wasm");
const folder = mkdtempSync(join(tmpdir(), "minutebook-packed-"));
const project = join(folder, "project");
const run = (program, args, cwd = project) => execFileSync(program, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

const PAGE = "Agenda item\\n\\nLibrary hours\\n\\nMinutes:\\n\\nRESOLVED that the new hours be approved.\\n";
const USE = `
import { check, read } from "minutebook";
const reading = read("${PAGE}");
export const decided = reading.meeting.agenda[0].resolutions[0].parts[0].text;
export const refused = check({ titel: "Cabinet" }).findings[0].help;
`;
const DECIDED = "the new hours be approved.";
const IN_A_PAGE = `${USE}
import { MinutebookWorker } from "minutebook/worker";
import * as slim from "minutebook/slim";
const worker = new MinutebookWorker();
const far = (await worker.read(new Blob(["${PAGE}"]))).meeting.agenda[0].resolutions[0].parts[0].text;
globalThis.answer = { decided, refused, far, same: slim.read("x").page };
`;

let browser;
before(async () => {
  mkdirSync(project);
  const [tarball] = JSON.parse(run("npm", ["pack", "--json", "--pack-destination", folder], wasm)).map(({ filename }) => filename);
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "project", private: true, type: "module" }));
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", join(folder, tarball)]);
  writeFileSync(join(project, "use.js"), USE);
  browser = await open();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("what is published is what is meant to be", () => {
  const listed = (at) => readdirSync(join(project, "node_modules/minutebook", at));
  assert.deepEqual(listed("").sort(), ["README.md", "dist", "js", "package.json"]);
  assert.deepEqual(listed("dist").sort(), ["check.inline.js", "check.js", "check_bg.wasm", "minutebook.inline.js", "minutebook.js", "minutebook_bg.wasm"]);
});

test("Node", () => {
  const code = `import { decided, refused } from "./use.js"; console.log(JSON.stringify({ decided, refused }))`;
  assert.deepEqual(JSON.parse(run("node", ["--input-type=module", "-e", code])), { decided: DECIDED, refused: "did you mean `title`?" });
});

async function answers(where, address) {
  const { answer, said } = await answerOf(browser, address);
  assert.deepEqual(said, [], where);
  assert.deepEqual(answer, { decided: DECIDED, refused: "did you mean `title`?", far: DECIDED, same: "unknown" }, where);
}

test("Vite", async () => {
  const at = join(project, "vite");
  mkdirSync(at);
  writeFileSync(join(at, "index.html"), `<!doctype html><link rel="icon" href="data:,"><script type="module" src="./main.js"></script>`);
  writeFileSync(join(at, "main.js"), IN_A_PAGE);
  run("node", [join(wasm, "node_modules/vite/bin/vite.js"), "build", at, "--logLevel", "error", "--base", "./"]);
  const server = await serve({ "/": join(at, "dist") });
  await answers("Vite", server.address);
  server.close();
});

test("webpack", async () => {
  const at = join(project, "webpack");
  mkdirSync(at);
  writeFileSync(join(at, "main.js"), IN_A_PAGE);
  writeFileSync(
    join(at, "build.mjs"),
    `import webpack from ${JSON.stringify(join(wasm, "node_modules/webpack/lib/index.js"))};
webpack({ mode: "production", context: ${JSON.stringify(at)}, entry: "./main.js", output: { path: ${JSON.stringify(join(at, "dist"))} }, performance: false, optimization: { minimize: false } }, (error, stats) => {
  if (error || stats.hasErrors() || stats.hasWarnings()) { console.error(error ?? stats.toString()); process.exit(1); }
});`,
  );
  run("node", [join(at, "build.mjs")]);
  const html = `<!doctype html><link rel="icon" href="data:,"><script src="./main.js"></script>`;
  const server = await serve({ "/": join(at, "dist") }, { "/": ["text/html", html] });
  await answers("webpack", server.address);
  server.close();
});

const MAP = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'">
<script type="importmap">{ "imports": {
  "minutebook": "/node_modules/minutebook/js/index.js",
  "minutebook/slim": "/node_modules/minutebook/js/slim.js",
  "minutebook/worker": "/node_modules/minutebook/js/worker.js"
} }</script>`;

test("a plain page, under a strict policy", async () => {
  const server = await serve({ "/": project }, { "/": ["text/html", `${MAP}<script type="module">${IN_A_PAGE}</script>`] });
  await answers("plain", server.address);
  server.close();
});

test("a plain page that loads the compiled half by itself", async () => {
  const html = `${MAP}<script type="module">
    import { init, MinutebookError, read } from "minutebook/slim";
    let before;
    try { read("x"); } catch (error) { before = error.code; }
    await init("/node_modules/minutebook/dist/minutebook_bg.wasm");
    globalThis.answer = { before, page: read("x").page };
  </script>`;
  const server = await serve({ "/": project }, { "/": ["text/html", html] });
  const { answer, said } = await answerOf(browser, server.address);
  assert.deepEqual({ answer, said }, { answer: { before: "not_started", page: "unknown" }, said: [] });
  server.close();
});

test("every vector in Chromium", async () => {
  const pages = pageVectors();
  const rules = ruleVectors();
  const sent = { pages: pages.map((one) => ({ ...one, page: one.page.toString("base64") })), rules };
  const html = `${MAP}<script type="module">
    import * as minutebook from "minutebook";
    import { pageDiffers, ruleDiffers } from "/shared/vectors.js";
    const { pages, rules } = await (await fetch("/vectors.json")).json();
    const decoded = (text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    const wrong = [];
    let run = 0;
    for (const one of pages) {
      const difference = pageDiffers({ ...one, page: decoded(one.page) }, minutebook);
      if (difference) wrong.push(one.name + ": " + difference);
      run += 1;
    }
    for (const one of rules) {
      const difference = ruleDiffers(one, minutebook);
      if (difference) wrong.push(one.name + ": " + difference);
      run += 1;
    }
    globalThis.answer = { run, wrong };
  </script>`;
  const made = { "/": ["text/html", html], "/vectors.json": ["application/json", JSON.stringify(sent)] };
  const server = await serve({ "/shared/": join(wasm, "test/shared"), "/": project }, made);
  const { answer, said } = await answerOf(browser, server.address);
  assert.deepEqual(answer, { run: pages.length + rules.length, wrong: [] });
  assert.deepEqual(said, []);
  server.close();
});
