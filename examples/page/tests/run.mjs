/** Drives the built page in Chromium. `node tests/run.mjs [name ...]` runs the tests whose names begin so. */

import assert from "node:assert/strict";
import { open } from "./browser.mjs";
import { server, tests } from "./harness.mjs";
import "./cases/reading.mjs";
import "./cases/writing.mjs";
import "./cases/book.mjs";
import "./cases/hostile.mjs";
import "./cases/look.mjs";

/** First paint and bytes, on a slow processor with nothing cached. */
async function speed() {
    const { page, context, close } = await open({ serviceWorkers: "block" });
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    server.sent.clear();
    await page.goto(server.address);
    const paint = await page.evaluate(() => new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().at(-1)?.startTime)).observe({ type: "largest-contentful-paint", buffered: true })));
    const kb = () => `${([...server.sent.values()].reduce((sum, one) => sum + one, 0) / 1024).toFixed(0)} kB`;
    const first = kb();
    await page.getByRole("button", { name: "Full council" }).click();
    const begun = Date.now();
    await page.waitForSelector("minutebook-reading .mark");
    console.log(`  4 times slower processor: useful paint after ${Number(paint).toFixed(0)} ms; first page read ${Date.now() - begun} ms after the click`);
    console.log(`  transfer (brotli): ${first} before anything is read, ${kb()} with a page read`);
    for (const [name, size] of [...server.sent].sort((a, b) => b[1] - a[1]).slice(0, 6)) console.log(`    ${(size / 1024).toFixed(1).padStart(7)} kB ${name}`);
    await close();
}

const wanted = process.argv.slice(2);
let failed = 0;
for (const [name, run] of tests) {
    if (wanted.length && !wanted.some((word) => name.startsWith(word))) continue;
    const browser = await open();
    browser.page.setDefaultTimeout(15_000);
    const begun = Date.now();
    try {
        await run(browser);
        assert.deepEqual(browser.errors, [], "errors in the console");
        console.log(`  ok  ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    } catch (error) {
        failed += 1;
        console.log(`FAIL  ${name}\n${/** @type {Error} */ (error).stack}\n${browser.errors.join("\n")}`);
    }
    await browser.close();
}
if (!wanted.length || wanted.includes("speed")) {
    try { await speed(); } catch (error) { failed += 1; console.log(`FAIL  speed\n${/** @type {Error} */ (error).message}`); }
}
server.close();
console.log(failed ? `${failed} failed` : "all passed");
process.exitCode = failed ? 1 : 0;
