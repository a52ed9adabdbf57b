/** Takes the pictures of docs/screenshots: three widths, both themes. `node tests/screenshots.mjs [folder]`. Where pngquant
 * is installed, the files are a quarter of the size. */

import { execFileSync } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { drop, open } from "./browser.mjs";
import { serve } from "./serve.mjs";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const folder = process.argv[2] ?? here("../../../docs/screenshots");
const server = await serve(here("../dist"));
await mkdir(folder, { recursive: true });
const sample = (/** @type {string} */ name) => readFile(here(`../../minutes/${name}.txt`), "utf8");

for (const [width, height] of [[360, 780], [768, 1000], [1440, 900]]) {
    for (const scheme of /** @type {const} */ (["light", "dark"])) {
        const { page, close } = await open({ viewport: { width, height }, colorScheme: scheme, reducedMotion: "reduce" });
        const shot = async (/** @type {string} */ name) => {
            await page.waitForTimeout(300);
            const path = `${folder}/${name}-${width}-${scheme}.png`;
            await page.screenshot({ path });
            try { execFileSync("pngquant", ["--force", "--ext", ".png", "--speed", "1", "48", path]); } catch { /* larger, but as good */ }
        };
        await page.goto(server.address);
        await shot("start");
        await drop(page, [{ name: "full-council-minutes.txt", text: await sample("full-council-minutes") }]);
        await page.waitForSelector("article.page h1");
        await page.locator("#s-found .finding", { hasText: "VOT006" }).getByRole("button", { name: "Show the words" }).click();
        await page.waitForSelector("minutebook-reading .picked");
        await shot("finding");
        if (width < 1300) await page.locator(".toggle button").first().click();
        await page.locator("minutebook-vote .vote").nth(2).evaluate((one) => one.scrollIntoView({ block: "start" }));
        await page.evaluate(() => scrollBy(0, -80));
        await shot("vote");
        await page.goto(server.address);
        await page.reload();
        await page.getByRole("button", { name: "Open all nine as a book" }).click();
        await page.waitForSelector("article.book h1");
        await shot("book");
        await page.locator("#s-series").evaluate((one) => one.scrollIntoView({ block: "start" }));
        await shot("series");
        await page.goto(`${server.address}#/write`);
        const form = page.locator("minutebook-meeting-form");
        await form.locator('[data-path="/council/name"] input').fill("Fernshire County Council");
        await form.getByLabel("Date", { exact: true }).fill("2023-02-30");
        await form.locator('[data-path="/date"] .said .error').waitFor();
        await form.locator('[data-path="/date"]').evaluate((one) => one.scrollIntoView({ block: "center" }));
        await shot("form");
        await close();
    }
}
server.close();
