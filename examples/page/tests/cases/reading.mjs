/** One page: what is shown, and how text and record lead to each other. */

import assert from "node:assert/strict";
import { drop, here, inView, openSample, sample, server, shown, test } from "../harness.mjs";

test("a dropped file shows what was decided", async ({ page }) => {
    await openSample(page, "full-council-minutes");
    assert.match(await page.locator("article.page h1").innerText(), /Fernshire County Council/);
    const decisions = await shown(page, "minutebook-decisions");
    assert.match(decisions, /RESOLVED/);
    assert.match(decisions, /put off the charge for post-16 transport until September 2025/);
    assert.match(await page.locator("#s-found").innerText(), /the tally has 21 for, but the list of names has 20/);
});

test("a tally and a list of names that differ stand side by side", async ({ page }) => {
    await openSample(page, "full-council-minutes");
    const bars = await page.locator("minutebook-vote .bar").evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
    assert.ok(bars.includes("Tally: for 21, against 18, abstain 1"), bars.join("\n"));
    assert.ok(bars.includes("Names: for 20, against 18, abstain 1"), bars.join("\n"));
});

test("a vote can be drawn as seats, one for each name", async ({ page }) => {
    await openSample(page, "full-council-minutes");
    await page.locator("minutebook-vote").evaluate((one) => one.setAttribute("shape", "hemicycle"));
    await page.locator("minutebook-vote svg").waitFor();
    assert.deepEqual(await page.locator("minutebook-vote svg").evaluate((one) => ["s-for", "s-against", "s-abstain"].map((side) => one.querySelectorAll(`.${side}`).length)), [20, 18, 1]);
    assert.equal(await page.locator("minutebook-vote svg").getAttribute("aria-label"), "for 20, abstain 1, against 18");
});

test("who was there stands against the items, and who could not have voted is marked", async ({ page }) => {
    await openSample(page, "full-council-minutes");
    const row = (/** @type {string} */ name) => page.locator("minutebook-presence tr", { hasText: name });
    assert.match(await row("P Mossop").innerText(), /apologies/);
    assert.equal(await row("P Mossop").locator(".wrong").count(), 1);
    assert.match(await row("W Gathercote").innerText(), /left 11:45.*joined 12:35/);
    // From 10:00 to 13:25: in the room for the first half and the last quarter.
    assert.deepEqual(await row("W Gathercote").locator(".stay i").evaluateAll((all) => all.map((one) => Math.round(parseFloat(/** @type {HTMLElement} */ (one).style.width)))), [51, 24]);
    assert.equal(await row("J Addlecott").locator(".wrong").count(), 0);
});

test("figures stand below what they are parts of, and what does not fit is marked", async ({ page }) => {
    await openSample(page, "fostering-report");
    const figure = (/** @type {number} */ at) => page.locator(`minutebook-figures tr[data-path="/meeting/agenda/0/figures/${at}"]`);
    assert.match(await figure(1).innerText(), /412[\s\S]*of 574 children looked after/);
    assert.match(await figure(7).innerText(), /≠ 576/);
    assert.match(await page.locator("minutebook-figures .finding.error").innerText(), /576 is stated/);
});

test("a printed summary has the record and not the page's furniture", async ({ page }) => {
    await openSample(page, "full-council-minutes");
    await page.emulateMedia({ media: "print" });
    for (const name of [".top", ".list", ".jump", "#source"]) assert.ok(await page.locator(name).isHidden(), name);
    assert.ok(await page.locator("minutebook-decisions").isVisible());
    assert.ok((await page.pdf()).length > 20_000);
});

test("a finding's words are highlighted when it is clicked, and the way back", async ({ page }) => {
    await openSample(page, "full-council-minutes");
    await page.locator("#s-found .finding", { hasText: "VOT006" }).getByRole("button", { name: "Show the words" }).click();
    await page.waitForSelector("minutebook-reading .picked");
    assert.equal((await page.locator("minutebook-reading .picked").allInnerTexts()).join(""), "21 for");
    assert.ok((await page.locator("minutebook-reading .related").count()) >= 20);
    assert.ok(await inView(page), "the words have been scrolled to");
    // From the words to the record: the vote that they belong to lights up.
    await page.locator("minutebook-reading .mark", { hasText: "P Mossop" }).last().click();
    await page.waitForSelector("minutebook-vote li[data-selected]");
    assert.match(await page.locator("minutebook-vote li[data-selected]").innerText(), /P Mossop/);
});

test("on a phone, a finding turns to its words and there is a way back", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await openSample(page, "full-council-minutes");
    await page.locator("#s-found .finding", { hasText: "ELG004" }).getByRole("button", { name: "Show the words" }).click();
    await page.waitForSelector("minutebook-reading .picked");
    assert.ok(await inView(page), "the words have been scrolled to");
    await page.getByRole("button", { name: "Record", exact: true }).click();
    assert.ok(await page.locator("minutebook-decisions").isVisible());
});

test("offsets count UTF-16 units: words after an emoji are still the right ones", async ({ page }) => {
    await page.goto(server.address);
    await drop(page, [{ name: "emoji.txt", text: `Note 🌳🌳 é \n\n${await sample("full-council-minutes")}` }]);
    await page.waitForSelector("article.page h1");
    await page.locator("#s-found .finding", { hasText: "VOT006" }).getByRole("button", { name: "Show the words" }).click();
    assert.equal((await page.locator("minutebook-reading .picked").allInnerTexts()).join(""), "21 for");
});

test("the keyboard walks the marks of the text", async ({ page }) => {
    await openSample(page, "fostering-report");
    await page.locator("minutebook-reading .mark[tabindex='0']").focus();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await page.waitForSelector("minutebook-reading .picked");
    assert.ok(await page.locator("minutebook-reading .here").isVisible());
});

test("how much was asked is told, and focus goes to what is new", async ({ page }) => {
    await openSample(page, "fostering-report");
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), "H1");
    const asked = page.locator("#s-found details", { hasText: "could not be asked" });
    assert.match(await asked.locator("summary").innerText(), /^\d\d rules held, \d+ rules could not be asked everywhere$/);
    await asked.locator("summary").click();
    assert.ok((await asked.locator("tbody tr").count()) > 2);
});

test("why a rule exists is told by core", async ({ page }) => {
    await openSample(page, "fostering-report");
    await page.locator("#s-found .finding", { hasText: "FIG004" }).getByRole("button", { name: "Why this rule" }).click();
    await page.waitForSelector(".why");
    assert.match(await page.locator(".why").innerText(), /What it checks/i);
});
