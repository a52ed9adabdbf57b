/** Many pages, and what leaves the page as a file. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { drop, openSample, sample, server, shown, test } from "../harness.mjs";

test("nine pages become a book: meetings, open actions, series with their misfits, partnerships", async ({ page }) => {
    await page.goto(server.address);
    await page.getByRole("button", { name: "Open all nine as a book" }).click();
    await page.waitForSelector("article.book h1");
    assert.equal(await page.locator(".timeline > li").count(), 9);
    const series = await page.locator("#s-series").innerText();
    assert.match(series, /49\.6% reported, 46\.9\d*% follows from 287 of 612/);
    assert.match(series, /574 and 576/);
    assert.match(await shown(page, "minutebook-partnership"), /Fernshire/);
    assert.ok((await page.locator("#s-open li").count()) > 5);
    await page.locator("#s-series summary").first().click();
    await page.locator("#s-series a.where").first().click();
    await page.waitForSelector("article.page");
    await page.waitForSelector("minutebook-reading .picked");
});

test("search finds words on any page, and filters hold", async ({ page }) => {
    await page.goto(server.address);
    await page.getByRole("button", { name: "Open all nine as a book" }).click();
    await page.waitForSelector("article.book h1");
    await page.getByLabel("Search").fill("BLACKSMITHS price");
    await page.waitForSelector(".hits li");
    assert.equal(await page.locator(".hits li").count(), 1);
    await page.locator(".hits a").click();
    await page.waitForSelector("minutebook-reading .line.found");
    assert.match(await page.locator("minutebook-reading .line.found").innerText(), /blacksmiths/);
    await page.getByLabel("Search").fill("");
    await page.getByLabel("Show", { exact: true }).selectOption("error");
    await page.waitForTimeout(200);
    const cards = await page.locator(".cards li").count();
    assert.ok(cards > 2 && cards < 9, `${cards} pages with errors`);
    assert.equal(await page.locator(".cards .chip.error").count(), cards);
});

test("what the page does not state can be given, and counts as given", async ({ page }) => {
    await openSample(page, "fostering-report");
    assert.match(await page.locator("#missing").innerText(), /date/);
    await page.getByText("Give what you know").click();
    await page.locator(".give input[name=date]").fill("yesterday");
    await page.getByRole("button", { name: "Read again", exact: true }).click();
    await page.locator(".notice", { hasText: "was not read again" }).waitFor();
    await page.locator(".give input[name=date]").fill("2021-09-14");
    await page.getByRole("button", { name: "Read again", exact: true }).click();
    await page.locator(".facts", { hasText: "14 September 2021" }).waitFor();
    assert.equal(await page.locator("#s-found .finding", { hasText: "TXT003" }).count(), 0);
    await page.locator("#export summary").click();
    const file = page.waitForEvent("download");
    await page.getByRole("button", { name: "JSON", exact: true }).click();
    const reading = JSON.parse(await readFile(await (await file).path(), "utf8"));
    assert.equal(reading.evidence.find((/** @type {any} */ one) => one.path === "/meeting/date").basis, "given");
});

test("what is exported is what was read", async ({ page }) => {
    await openSample(page, "fostering-report");
    const take = async (/** @type {string} */ name) => {
        await page.locator("#export summary").click();
        const file = page.waitForEvent("download");
        await page.getByRole("button", { name, exact: true }).click();
        return readFile(await (await file).path(), "utf8");
    };
    const reading = JSON.parse(await take("JSON"));
    assert.equal(reading.format, "minutebook/1");
    assert.equal(reading.meeting.agenda[0].figures[0].value, "574");
    const csv = await take("Figures, CSV");
    assert.match(csv.split("\r\n")[0], /page,meeting,date,item_number,item,measure,key,hedge,value,unit,when,whole/);
    assert.equal(csv.trimEnd().split("\r\n").length, 1 + reading.meeting.agenda[0].figures.length);
    assert.match(await take("Findings, CSV"), /FIG004,error/);
    const shared = JSON.parse(await take("Share as a file"));
    assert.equal(shared.pages[0].text, (await sample("fostering-report")));
    await page.reload();
    await drop(page, [{ name: "from-a-friend.json", text: JSON.stringify(shared) }]);
    await page.waitForSelector("article.page h1");
    assert.match(await page.locator("article.page").innerText(), /fostering-report\.txt/);
});

test("a cell that a spreadsheet would run is set in an apostrophe", async ({ page }) => {
    await page.goto(server.address);
    await drop(page, [{ name: "=cmd.txt", text: await sample("fostering-report") }]);
    await page.waitForSelector("article.page h1");
    await page.locator("#export summary").click();
    const file = page.waitForEvent("download");
    await page.getByRole("button", { name: "Figures, CSV" }).click();
    assert.match((await readFile(await (await file).path(), "utf8")).split("\r\n")[1], /^'=cmd\.txt,/);
});

test("members of an agency stand on a line of time, and an end that is not known fades", async ({ page }) => {
    await openSample(page, "fostering-report");
    await page.evaluate(() => {
        const one = /** @type {any} */ (document.createElement("minutebook-partnership"));
        one.id = "agency";
        one.agencies = [{ id: "afr", name: "Adopt Four Rivers", abbreviation: "AFR", host: { kind: "named", name: "Fernshire" }, goLive: "2018-01-01", confirmed: "yes", members: [
            { authority: "Fernshire County Council", role: "host", from: "2018-01-01", confirmed: "yes" },
            { authority: "Askerby City Council", role: "member", from: "2018-01-01", to: "2020-01-01", confirmed: "no", note: "left early" },
        ] }];
        document.querySelector("#content")?.append(one);
    });
    const lines = page.locator("#agency .span i");
    await lines.first().waitFor();
    assert.deepEqual(await lines.evaluateAll((all) => all.map((one) => [one.className.trim(), Math.round(parseFloat(/** @type {HTMLElement} */ (one).style.width))])), [["open-end", 100], ["", 67]]);
    assert.match(await shown(page, "#agency"), /Askerby City Council not confirmed[\s\S]*left early/);
});
