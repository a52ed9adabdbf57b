// Debian's Chromium and a small server, for tests and benchmarks.
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";

const CHROMIUM = process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json", ".wasm": "application/wasm" };

/** Serves folders, by the beginning of the address, and things made on the way. */
export async function serve(folders, made = {}) {
  const server = createServer(async ({ url }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, "http://x").pathname));
    const answer = (type, body) => response.writeHead(200, { "content-type": `${type}; charset=utf-8` }).end(body);
    if (made[path]) return answer(...made[path]);
    for (const [start, folder] of Object.entries(folders)) {
      let file = join(folder, path.slice(start.length));
      if (!path.startsWith(start)) continue;
      if (await stat(file).then((found) => found.isDirectory(), () => false)) file = join(file, "index.html");
      const body = await readFile(file).catch(() => undefined);
      if (body) return answer(TYPES[extname(file)] ?? "application/octet-stream", body);
    }
    response.writeHead(404).end();
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** A browser that has seen nothing yet. */
export async function open() {
  if (!CHROMIUM) throw new Error("Chromium is not here: apt-get install --no-install-recommends chromium");
  const profile = await mkdtemp(join(tmpdir(), "minutebook-chromium-"));
  const context = await chromium.launchPersistentContext(profile, { executablePath: CHROMIUM, headless: true, args: FLAGS });
  const close = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  };
  return { context, close };
}

/** What a page answers: it sets `globalThis.answer`, or fails with what it said. */
export async function answerOf({ context }, address, { timeout = 300_000 } = {}) {
  const page = await context.newPage();
  const said = [];
  page.on("console", (message) => message.type() === "error" && said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error.stack)));
  try {
    await page.goto(address, { waitUntil: "commit" });
    await page.waitForFunction(() => globalThis.answer !== undefined, undefined, { timeout }).catch((error) => {
      throw new Error(`${address} gave no answer: ${said.join("\n") || error.message}`);
    });
    const answer = await page.evaluate(() => globalThis.answer);
    return { answer, said };
  } finally {
    await page.close();
  }
}
