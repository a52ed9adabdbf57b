/** Debian's Chromium, driven by playwright-core; what the page logs as an error fails the test that sees it. */

import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const HERE = process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** A browser that has seen nothing yet. @param {import("playwright-core").BrowserContextOptions} [options] */
export async function open(options = {}) {
    if (!HERE) throw new Error("Chromium is not here: apt-get install --no-install-recommends chromium");
    const profile = await mkdtemp(join(tmpdir(), "minutebook-page-"));
    const context = await chromium.launchPersistentContext(profile, { executablePath: HERE, headless: true, args: FLAGS, viewport: { width: 1440, height: 900 }, acceptDownloads: true, ...options });
    const page = context.pages()[0] ?? await context.newPage();
    /** @type {string[]} */
    const errors = [];
    page.on("console", (message) => { if (message.type() === "error") errors.push(message.text()); });
    page.on("pageerror", (error) => errors.push(String(error.stack)));
    return { context, page, errors, close: async () => { await context.close(); await rm(profile, { recursive: true, force: true }); } };
}

/**
 * Drops files on the page, as a hand would.
 * @param {import("playwright-core").Page} page @param {{ name: string, text?: string, bytes?: number[], size?: number }[]} files
 */
export async function drop(page, files) {
    await page.evaluate((list) => {
        const data = new DataTransfer();
        for (const { name, text, bytes, size } of list) data.items.add(new File([size ? new Uint8Array(size) : bytes ? new Uint8Array(bytes) : text ?? ""], name));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    }, files);
}
