/** Input that cannot be taken, input that wants too much, and no network. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { drop, here, openSample, sample, server, shown, test } from "../harness.mjs";

test("bad input is told, and what was loaded stays", async ({ page, errors }) => {
    await openSample(page, "parish-minutes");
    const title = await page.locator("article.page h1").innerText();
    const bad = [
        { name: "huge.txt", size: 200 * 1024 * 1024, says: /200 MB/ },
        { name: "photo.png", bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], says: /image/ },
        { name: "papers.zip", bytes: [0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0], says: /papers\.zip/ },
        { name: "scan.pdf", bytes: [...await readFile(here("../../../tests/vectors/pages/scan-pdf/page.pdf"))], says: /no text layer/ },
        { name: "broken.json", text: '{"id": ', says: /no record/ },
        { name: "other.json", text: '{"id": "x", "strt_time": "9"}', says: /strt_time/ },
        { name: "empty.txt", text: "", says: /empty/ },
        { name: "null.json", text: "{}", says: /null\.json/ },
    ];
    for (const { says, ...file } of bad) {
        await drop(page, [file]);
        const box = page.locator(".notice", { hasText: file.name });
        await box.waitFor();
        assert.match(await box.innerText(), says, file.name);
        assert.equal(await page.locator("article.page h1").innerText(), title, `after ${file.name}`);
    }
    await page.waitForTimeout(200);
    assert.deepEqual(errors.splice(0), []);
    await drop(page, [{ name: "cabinet-item.txt", text: await sample("cabinet-item") }, { name: "again.png", bytes: bad[1].bytes ?? [] }]);
    await page.locator(".notice", { hasText: "again.png" }).waitFor();
    await page.waitForFunction(() => document.querySelectorAll(".cards li").length === 2);
});

test("text that is no minutes, of another language, or with lone surrogates is shown, not invented upon", async ({ page }) => {
    await page.goto(server.address);
    await drop(page, [{ name: "sonnet.txt", text: "Der Panther\n\nSein Blick ist vom Vorübergehn der Stäbe\nso müd geworden, dass er nichts mehr hält." }]);
    await page.waitForSelector("article.page h1");
    assert.match(await shown(page, "minutebook-decisions"), /No decision was read/);
    assert.match(await page.locator("#missing").innerText(), /Not stated: council, date/);
    await page.goto(server.address);
    await page.getByRole("button", { name: "Paste text" }).click();
    await page.locator("#words").evaluate((box) => { /** @type {HTMLTextAreaElement} */ (box).value = "Minutes \ud800 of the meeting"; });
    await page.getByRole("button", { name: "Read it" }).click();
    await page.waitForFunction(() => document.querySelector("article.page h1") || document.querySelector(".notice"));
});

test("markup in a page is text", async ({ page, errors }) => {
    await page.goto(server.address);
    const text = (await sample("parish-minutes")).replaceAll("Reading Room", '<img src=x onerror="document.title=1"> Room');
    await drop(page, [{ name: "<b>markup</b>.txt", text }]);
    await page.waitForSelector("article.page h1");
    assert.equal(await page.locator("article.page img").count(), 0);
    assert.doesNotMatch(await page.title(), /^1/);
    assert.deepEqual(errors, []);
});

test("the policy forbids inline scripts, eval and other hosts", async ({ page, errors }) => {
    await page.goto(server.address);
    await page.evaluate(() => { const one = document.createElement("script"); one.textContent = "document.documentElement.dataset.ran = 1"; document.body.append(one); });
    assert.equal(await page.evaluate(() => document.documentElement.dataset.ran), undefined);
    const refused = await page.evaluate(() => fetch("https://example.org/").then(() => false, () => true));
    assert.ok(refused);
    assert.ok(errors.splice(0).every((one) => /Content Security Policy|Refused|ERR_|Fetch API/.test(one)));
});

test("a reader that cannot be loaded is told, and tried again", async ({ page, errors }) => {
    // What the service worker fetches passes by the route: it must not have the file ready.
    await page.addInitScript(() => { navigator.serviceWorker.register = () => new Promise(() => undefined); });
    await page.route("**/*.wasm", (route) => route.abort());
    await page.goto(server.address);
    await page.getByRole("button", { name: "Report on fostering" }).click();
    await page.locator(".notice", { hasText: "minutebook.wasm could not be loaded" }).waitFor();
    assert.ok(await page.locator("#drop").isVisible(), "the page is not blank");
    await page.unroute("**/*.wasm");
    await page.getByRole("button", { name: "Report on fostering" }).click();
    await page.waitForSelector("article.page h1");
    assert.ok(errors.splice(0).every((one) => /ERR_FAILED/.test(one)));
});

test("it works without a network after the first load", async ({ page, context }) => {
    await page.goto(server.address);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === "activated");
    await context.setOffline(true);
    await page.reload();
    await page.getByRole("button", { name: "Report on fostering" }).click();
    await page.waitForSelector("article.page h1");
    assert.match(await page.locator("#s-found").innerText(), /FIG004/);
    await page.goto(`${server.address}#/write`);
    await page.locator("minutebook-meeting-form").getByLabel("Date", { exact: true }).fill("x");
    await page.locator('minutebook-meeting-form [data-path="/date"] .said .error').waitFor();
    await context.setOffline(false);
});
