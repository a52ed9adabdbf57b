// node benches/chromium.js: the same ratios in Chromium, the reading of a page, and a thousand pages in the worker.
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { answerOf, open, serve } from "../test/shared/browser.js";

const here = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const pages = Number(process.argv[2] ?? 1000);

const html = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<script type="importmap">{ "imports": {
  "minutebook": "/js/index.js", "minutebook/check": "/js/check.js", "minutebook/worker": "/js/worker.js", "zod": "/node_modules/zod/index.js"
} }</script>
<script type="module">
  import * as minutebook from "minutebook";
  import * as checks from "minutebook/check";
  import { MinutebookWorker } from "minutebook/worker";
  import { page } from "/benches/page.js";
  import { verdicts } from "/benches/verdict.js";
  import { Meeting as zod } from "/benches/zod.js";

  const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
  const { size, rows } = verdicts(checks, zod);

  const text = page();
  const bytes = new TextEncoder().encode(text);
  const reads = [];
  for (let n = 0; n < 40; n += 1) {
    const start = performance.now();
    const reading = minutebook.read(bytes);
    const found = reading.findings.length;
    if (n >= 15) reads.push(performance.now() - start);
    if (reading.meeting.agenda.length < 20) throw new Error("the page was not read");
    reading.free();
  }

  // How long the main thread is kept from drawing: first while nothing happens, then while the worker reads.
  async function frames(work) {
    const gaps = [];
    const long = [];
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => long.push(duration)));
    observer.observe({ entryTypes: ["longtask"] });
    let going = true;
    let last = await new Promise((first) => requestAnimationFrame(() => requestAnimationFrame(first)));
    const next = (now) => {
      gaps.push(now - last);
      last = now;
      if (going) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    const start = performance.now();
    await work();
    going = false;
    observer.disconnect();
    const seconds = (performance.now() - start) / 1000;
    return { seconds, frames: gaps.length, dropped: gaps.filter((gap) => gap > 25).length, longest: Math.max(...gaps), longTasks: long.length };
  }
  const idle = await frames(() => new Promise((done) => setTimeout(done, 5000)));
  const worker = new MinutebookWorker();
  await worker.read("warm");
  const many = Array.from({ length: ${pages} }, (_, n) => new Blob([page(n, 6)]));
  let read = 0;
  const reading = await frames(async () => {
    for await (const one of worker.readAll(many, { onProgress: () => {} })) {
      if (one.error) throw one.error;
      read += 1;
      one.reading.free();
    }
  });
  worker.close();
  globalThis.answer = {
    agent: navigator.userAgent.match(/Chrome\\/[0-9]+/)[0], size, rows, pageBytes: bytes.length,
    read: { median: median(reads), best: Math.min(...reads) }, idle, reading, pages: read, pageInWorker: many[0].size,
  };
</script>`;

const browser = await open();
const server = await serve({ "/": here }, { "/": ["text/html", html] });
try {
  const { answer } = await answerOf(browser, server.address, { timeout: 550_000 });
  console.log(`verdict on meetings of ${answer.size} bytes by minutebook/check, ${answer.agent}; ratios to JSON.parse + zod 4`);
  console.table(answer.rows);
  console.log(`reading a page of ${answer.pageBytes} bytes: ${answer.read.median.toFixed(1)} ms, best ${answer.read.best.toFixed(1)} ms`);
  console.log(`${answer.pages} pages of ${answer.pageInWorker} bytes in the worker, seen from the main thread:`);
  console.table({ "nothing happens": answer.idle, "the worker reads": answer.reading });
} finally {
  server.close();
  await browser.close();
}
