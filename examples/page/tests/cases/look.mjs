/** Accessibility, widths, and a thousand pages. */

import assert from "node:assert/strict";
import { accessible, drop, openSample, sample, server, test } from "../harness.mjs";

test("axe finds nothing, in both themes", async ({ page }) => {
    for (const scheme of /** @type {const} */ (["light", "dark"])) {
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
        await page.goto(server.address);
        await accessible(page, `start, ${scheme}`);
        for (const name of ["full-council-minutes", "fostering-report", "decision-record"]) {
            await openSample(page, name);
            await page.locator("#s-found .linklike").first().click();
            await accessible(page, `${name}, ${scheme}`);
        }
        await page.goto(server.address);
        await page.reload();
        await page.getByRole("button", { name: "Open all nine as a book" }).click();
        await page.waitForSelector("article.book h1");
        await accessible(page, `book, ${scheme}`);
        await page.goto(`${server.address}#/pages`);
        await accessible(page, `pages, ${scheme}`);
        await page.goto(`${server.address}#/write`);
        const form = page.locator("minutebook-meeting-form");
        await form.getByRole("button", { name: "Add: item" }).click();
        await form.getByRole("button", { name: "Add: vote" }).click();
        await form.locator('[data-path="/agenda/0/title"] .said .error').waitFor();
        await accessible(page, `form, ${scheme}`);
    }
});

test("nothing runs over the edge from 360 to 1920 pixels", async ({ page }) => {
    for (const width of [360, 768, 1440, 1920]) {
        await page.setViewportSize({ width, height: 800 });
        const fits = async (/** @type {string} */ where) => assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${where} at ${width}`);
        await page.goto(server.address);
        await fits("start");
        await openSample(page, "full-council-minutes");
        await fits("page");
        await page.goto(`${server.address}#/write`);
        await page.locator("minutebook-meeting-form").getByRole("button", { name: "Add: item" }).click();
        await fits("form");
    }
});

test("a thousand pages leave the main thread free while they are read", async ({ page, context }) => {
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable");
    const busy = async () => Number((await session.send("Performance.getMetrics")).metrics.find((one) => one.name === "ScriptDuration")?.value) * 1000;
    await page.goto(server.address);
    const text = await sample("full-council-minutes");
    const pages = Array.from({ length: 1000 }, (_, at) => ({ name: `page-${at}.txt`, text: text.replace("18 July 2024", `${(at % 28) + 1} July 2024`).replace("10.00 am", `${10 + (at % 2)}.${String(at % 60).padStart(2, "0")} am`) + `\n\nPage ${at}\n` }));
    await page.evaluate(() => {
        let last = performance.now();
        const longest = { value: 0, tasks: 0 };
        Object.assign(globalThis, { longest });
        new PerformanceObserver((list) => { longest.tasks += list.getEntries().length; }).observe({ type: "longtask" });
        const frame = () => { const now = performance.now(); longest.value = Math.max(longest.value, now - last); last = now; requestAnimationFrame(frame); };
        requestAnimationFrame(frame);
    });
    await drop(page, pages);
    // From the first page that was read to the last but a few: while the bar moves.
    await page.waitForFunction(() => /** @type {any} */ (document.querySelector("#bar")).value > 5, null, { timeout: 60_000 });
    await page.evaluate(() => { /** @type {any} */ (globalThis).longest.value = 0; /** @type {any} */ (globalThis).longest.tasks = 0; });
    const before = await busy();
    await page.waitForFunction(() => /** @type {any} */ (document.querySelector("#bar")).value > 950, null, { timeout: 120_000 });
    const each = (await busy() - before) / 945;
    const { value, tasks } = await page.evaluate(() => /** @type {any} */ (globalThis).longest);
    console.log(`      main thread, of each page: ${each.toFixed(2)} ms; tasks of more than 50 ms: ${tasks}; longest time between two frames: ${value.toFixed(1)} ms`);
    // Time between frames is also the machine's; what the page itself does for a page that was read must fit well into one.
    assert.ok(each < 8, `${each} ms`);
    await page.waitForSelector("article.book h1", { timeout: 120_000 });
    console.log(`      longest time between two frames with the book drawn: ${(await page.evaluate(() => /** @type {any} */ (globalThis).longest.value)).toFixed(1)} ms`);
});

test("it can be cancelled, and what was read until then is there", async ({ page }) => {
    await page.goto(server.address);
    const text = await sample("full-council-minutes");
    await drop(page, Array.from({ length: 600 }, (_, at) => ({ name: `page-${at}.txt`, text: `${text}\n\nPage ${at}\n` })));
    await page.waitForFunction(() => /** @type {any} */ (document.querySelector("#bar")).value > 5);
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.waitForSelector("#view article");
    const count = await page.locator(".cards li").count();
    assert.ok(count > 0 && count < 600, String(count));
});

test("a very long text is drawn a piece at a time, and any place in it can be shown", async ({ page }) => {
    await page.goto(server.address);
    const text = `${"A line that says nothing much.\n".repeat(60_000)}\n${await sample("full-council-minutes")}`;
    await drop(page, [{ name: "long.txt", text }]);
    await page.waitForSelector("article.page h1");
    await page.locator("minutebook-reading .line").first().waitFor();
    assert.equal(await page.locator("minutebook-reading .line").count(), 800);
    await page.getByLabel("Search").fill("libraries as a volunteer");
    await page.waitForTimeout(300);
    if (await page.locator(".hits a").count()) {
        await page.locator(".hits a").first().click();
        await page.waitForSelector("minutebook-reading .line.found");
        assert.ok(await page.locator("minutebook-reading .line.found").isVisible());
    }
});
