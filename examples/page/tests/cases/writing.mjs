/** The form, and what core says at its fields. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { drop, server, test } from "../harness.mjs";

test("a meeting that is written wrongly has core's error at the field", async ({ page }) => {
    await page.goto(`${server.address}#/write`);
    const form = page.locator("minutebook-meeting-form");
    await form.getByLabel("Date", { exact: true }).fill("2023-02-30");
    const date = form.locator('[data-path="/date"]');
    await date.locator(".said .error").waitFor();
    assert.match(await date.locator(".said").innerText(), /the calendar has no 2023-02-30/);
    assert.equal(await date.locator("input").getAttribute("aria-invalid"), "true");
    assert.ok((await date.locator("input").getAttribute("aria-describedby"))?.length);
    await form.getByLabel("Date", { exact: true }).fill("2023-03-30");
    await page.waitForFunction(() => !document.querySelector("minutebook-meeting-form")?.shadowRoot?.querySelector('[data-path="/date"] .said')?.textContent);
    // What needs two facts is a rule: more votes for than against, and lost.
    await form.getByRole("button", { name: "Add: item" }).click();
    await form.locator('[data-path="/agenda/0/title"] input').fill("Play area");
    await form.locator('[data-path="/agenda/0/votes"]').getByRole("button", { name: "Add: vote" }).click();
    const vote = form.locator('[data-path="/agenda/0/votes/0"]');
    await vote.locator('[data-path="/agenda/0/votes/0/method"] select').selectOption("counted");
    await vote.locator('[data-path="/agenda/0/votes/0/result"] select').selectOption("lost");
    await vote.locator('[data-path="/agenda/0/votes/0/counts/for"] input').fill("7");
    await vote.locator('[data-path="/agenda/0/votes/0/counts/against"] input').fill("2");
    await vote.locator(".said .error", { hasText: "VOT001" }).waitFor();
});

test("a meeting that was written can be saved, dropped again, and has what was written", async ({ page }) => {
    await page.goto(`${server.address}#/write`);
    const form = page.locator("minutebook-meeting-form");
    await form.locator('[data-path="/council/name"] input').fill("Fernshire County Council");
    await form.getByLabel("Date", { exact: true }).fill("2024-07-18");
    await page.waitForTimeout(400);
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as JSON" }).click();
    const text = await readFile(await (await saved).path(), "utf8");
    const meeting = JSON.parse(text);
    assert.deepEqual(Object.keys(meeting).sort(), ["council", "date", "id"], "a field that was left empty is not there");
    assert.match(meeting.id, /^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    await drop(page, [{ name: "meeting.json", text }]);
    await page.waitForSelector("article.page h1");
    assert.match(await page.locator("article.page h1").innerText(), /Fernshire County Council/);
});
