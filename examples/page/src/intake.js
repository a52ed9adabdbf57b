/** From files, text and samples to readings. What cannot be read is said, one notice a file, and the rest goes on. */

import { find } from "./dom.js";
import { engine } from "./engine.js";
import { go } from "./nav.js";
import { notice } from "./notices.js";
import { add, replace, store } from "./store.js";

/** A file larger than this is not loaded: minutes with all their papers are far smaller. */
const LARGEST = 64 * 1024 * 1024;
/** All files of one drop together; a phone has not much more to give. */
const ALL = 512 * 1024 * 1024;

const mb = (/** @type {number} */ bytes) => `${Math.round(bytes / 1024 / 1024)} MB`;

/** @param {Iterable<File>} files */
export async function takeFiles(files) {
    const all = [...files];
    const inputs = [];
    let sum = 0;
    for (const file of all) {
        if (file.size > LARGEST) { notice(`“${file.name}” has ${mb(file.size)}; at most ${mb(LARGEST)} can be read.`, "Drop the minutes alone, without their papers."); continue; }
        if ((sum += file.size) > ALL) { notice(`From “${file.name}” on, the files have more than ${mb(ALL)} together.`, "Drop them in smaller lots."); break; }
        if (!file.size) { notice(`“${file.name}” is empty.`, "A folder cannot be dropped as a whole here: drop the files in it."); continue; }
        inputs.push({ name: file.name, page: file });
    }
    await take(inputs);
}

/** @param {string} text */
export const takeText = (text) => take([{ name: "Pasted text", page: text }]);

/** @param {{ name: string, address: string }[]} samples */
export async function takeSamples(samples) {
    const inputs = [];
    for (const { name, address } of samples) {
        const answer = await fetch(address);
        if (!answer.ok) { notice(`The sample “${name}” could not be loaded.`, "Load the page again while you have a network."); continue; }
        inputs.push({ name, page: await answer.arrayBuffer() });
    }
    await take(inputs);
}

/** @typedef {{ name: string, page: File | ArrayBuffer | string, given?: any }} Input a file is opened in the worker */

/** @param {Input[]} inputs */
async function take(inputs) {
    /** @type {Input[]} */
    const pages = [];
    for (const input of inputs) {
        try {
            if (await looksLikeJson(input.page)) await takeJson(input, pages);
            else pages.push(input);
        } catch (error) {
            // What the browser itself says when a file is gone, is a folder, or may not be read.
            if (!(error instanceof DOMException)) throw error;
            notice(`“${input.name}” could not be opened.`, "If it is a folder, drop the files in it.");
        }
    }
    if (!pages.length) return;
    const read = await reading(pages);
    const good = read.filter((one) => one.reading && !one.reading.coverage.unreadable);
    for (const one of read) {
        if (one.problem) notice(`“${one.name}” could not be read.`, one.problem);
        else if (one.reading.coverage.unreadable) told(one.name, one.reading.findings);
    }
    if (!good.length) return;
    add(good);
    if (store.pages.length === 1 || good.length === 1) {
        const page = store.pages.find((one) => one.reading === good[0].reading) ?? store.pages[0];
        go(`#/page/${page.id}`);
    } else go("#/book");
}

/** Reads a page anew, with what is known beside it. @param {import("./store.js").Page} page @param {any} given */
export async function again(page, given) {
    const [read] = await reading([{ name: page.name, page: page.input, given }]);
    if (!read?.reading) { notice(`“${page.name}” was not read again.`, read?.problem); return; }
    page.handle?.reading.free();
    replace(page.id, read);
}

/** What core says of a page that gave no text. @param {string} name @param {any[]} findings */
function told(name, findings) {
    const one = findings.find((finding) => finding.path.startsWith("/coverage")) ?? findings[0];
    notice(`“${name}”: ${(one?.message ?? "no text was found").replaceAll("`", "")}.`, one?.help ? `${one.help.charAt(0).toUpperCase()}${one.help.slice(1)}.` : undefined);
}

/** @param {any[]} pages @returns {Promise<any[]>} */
async function reading(pages) {
    const box = find("#progress"), bar = find("#bar");
    const stop = new AbortController();
    const cancel = () => stop.abort();
    const late = setTimeout(() => { box.hidden = false; }, 150);
    bar.value = 0;
    find("#cancel").addEventListener("click", cancel);
    try {
        return await engine.read(pages, { signal: stop.signal, onProgress: (/** @type {number} */ done, /** @type {number} */ all) => { bar.max = all; bar.value = done; } });
    } finally {
        clearTimeout(late);
        box.hidden = true;
        find("#cancel").removeEventListener("click", cancel);
    }
}

/** @param {Input["page"]} page */
async function looksLikeJson(page) {
    const start = typeof page === "string" ? page.slice(0, 64) : new TextDecoder().decode(await new Blob([page]).slice(0, 64).arrayBuffer());
    return start.trimStart().startsWith("{");
}

/**
 * A file that was shared from here, or a record: a meeting or a reading.
 * @param {Input} input @param {Input[]} pages
 */
async function takeJson({ name, page }, pages) {
    const text = typeof page === "string" ? page : await new Blob([page]).text();
    let json;
    try { json = JSON.parse(text); } catch { json = null; }
    if (json?.format === "minutebook-share/1" && Array.isArray(json.pages)) {
        for (const one of json.pages) {
            if (typeof one?.text === "string" && typeof one.name === "string") pages.push({ name: one.name, page: one.text, given: one.given });
        }
        return;
    }
    const report = await engine.check(json ?? text);
    const broken = report.findings.filter((/** @type {any} */ one) => /^REC|^STR00[78]/.test(one.code));
    if (broken.length) {
        notice(`“${name}” is no record of minutebook.`, broken.slice(0, 4).map((/** @type {any} */ one) => `${one.message.replaceAll("`", "")}${one.path ? ` (at ${one.path})` : ""}.`).join(" "));
        return;
    }
    const record = json.format ? { ...json, evidence: [], findings: report.findings.map(unplaced) } : recordOf(json, report.findings);
    add([{ name, reading: record, text: "", report }]);
    go(`#/page/${store.pages.at(-1)?.id}`);
}

/** A finding without its place in a text that is not here. @param {any} finding */
const unplaced = ({ span: _, ...finding }) => ({ ...finding, related: finding.related?.map((/** @type {any} */ { span: __, ...one }) => one) });

/** A meeting without a page, held as the other pages are. @param {any} meeting @param {any[]} findings */
function recordOf(meeting, findings) {
    const below = (/** @type {any} */ one) => ({ ...one, path: `/meeting${one.path}` });
    return {
        format: "minutebook/1", page: "meeting", meeting, evidence: [], partnerships: [], coverage: { lines: 0, understood: 0 },
        source: { media_type: "application/json", sha256: meeting.id, bytes: 0 },
        findings: findings.map((one) => ({ ...below(one), related: one.related?.map(below) })),
    };
}
