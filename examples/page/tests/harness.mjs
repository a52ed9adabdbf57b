/** What the cases share: the built page behind a server, a browser for each test, and ways to look inside of it. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { drop } from "./browser.mjs";
import { serve } from "./serve.mjs";

export const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
export const sample = (/** @type {string} */ name) => readFile(here(`../../minutes/${name}.txt`), "utf8");

export const server = await serve(here("../dist"));

export { drop };

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {{ page: Page, errors: string[], context: import("playwright-core").BrowserContext }} Browser */
/** @type {[string, (browser: Browser) => Promise<void>][]} */
export const tests = [];
export const test = (/** @type {string} */ name, /** @type {(browser: Browser) => Promise<void>} */ run) => tests.push([name, run]);

/** @param {Page} page @param {string} name */
export async function openSample(page, name) {
    await page.goto(server.address);
    await drop(page, [{ name: `${name}.txt`, text: await sample(name) }]);
    await page.waitForSelector("article.page h1");
}

/** The text inside of an element. @param {Page} page @param {string} name */
export const shown = (page, name) => page.locator(name).evaluate((one) => [...(one.shadowRoot?.children ?? [])].map((child) => /** @type {HTMLElement} */ (child).innerText).join("\n"));

/** Whether the words that were chosen are on the screen, once it has stopped moving. @param {Page} page */
export async function inView(page) {
    await page.waitForTimeout(900);
    return page.locator("minutebook-reading .picked").first().evaluate((one) => { const { top, bottom } = one.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; });
}

/** @param {Page} page @param {string} where */
export async function accessible(page, where) {
    // Playwright evaluates outside of the page's policy, so that axe can be put in without weakening it.
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => /** @type {any} */ (globalThis).axe.run(document, { resultTypes: ["violations"] }));
    assert.deepEqual(violations.map((/** @type {any} */ one) => `${one.id}: ${one.nodes.slice(0, 3).map((/** @type {any} */ node) => node.target.join(" ")).join(" | ")}`), [], where);
}
