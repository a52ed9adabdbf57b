/** From files, text and samples to readings. What cannot be read is said, one notice a file, and the rest goes on. */

import { find } from "./dom.js";
import { engine } from "./engine.js";
import { notice } from "./notices.js";
import { add, store } from "./store.js";

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
        try {
            inputs.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
        } catch {
            notice(`“${file.name}” could not be opened.`, "If it is a folder, drop the files in it.");
        }
    }
    await take(inputs);
}

/** @param {string} text */
export const takeText = (text) => take([{ name: "Pasted text", bytes: new TextEncoder().encode(text) }]);

/** @param {{ name: string, address: string }[]} samples */
export async function takeSamples(samples) {
    const inputs = [];
    for (const { name, address } of samples) {
        const answer = await fetch(address);
        if (!answer.ok) { notice(`The sample “${name}” could not be loaded.`, "Load the page again while you have a network."); continue; }
        inputs.push({ name, bytes: new Uint8Array(await answer.arrayBuffer()) });
    }
    await take(inputs);
}

/**
 * @param {{ name: string, bytes: Uint8Array, given?: any }[]} inputs
 */
async function take(inputs) {
    const pages = [];
    for (const input of inputs) {
        if (looksLikeJson(input)) await takeJson(input, pages);
        else pages.push(input);
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
        location.hash = `#/page/${page.id}`;
    } else location.hash = "#/book";
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

/** @param {{ bytes: Uint8Array }} input */
function looksLikeJson({ bytes }) {
    let at = bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0;
    while (at < bytes.length && at < 64 && (bytes[at] === 32 || (bytes[at] >= 9 && bytes[at] <= 13))) at += 1;
    return bytes[at] === 0x7b;
}

/**
 * A file that was shared from here, or a record: a meeting or a reading.
 * @param {{ name: string, bytes: Uint8Array }} input @param {any[]} pages
 */
async function takeJson({ name, bytes }, pages) {
    const text = new TextDecoder().decode(bytes);
    let json;
    try { json = JSON.parse(text); } catch { json = null; }
    if (json?.format === "minutebook-share/1" && Array.isArray(json.pages)) {
        for (const page of json.pages) {
            if (typeof page?.text === "string" && typeof page.name === "string") pages.push({ name: page.name, bytes: new TextEncoder().encode(page.text), given: page.given });
        }
        return;
    }
    const report = await engine.check(json ?? text);
    const broken = report.findings.filter((/** @type {any} */ one) => /^REC|^STR00[78]/.test(one.code));
    if (broken.length) {
        notice(`“${name}” is no record of minutebook.`, broken.slice(0, 4).map((/** @type {any} */ one) => `${one.message.replaceAll("`", "")}${one.path ? ` (at ${one.path})` : ""}.`).join(" "));
        return;
    }
    const record = json.format ? json : recordOf(json, report);
    add([{ name, reading: record, text: "", given: undefined }]);
    location.hash = `#/page/${store.pages.at(-1)?.id}`;
}

/** A meeting without a page, held as the other pages are. @param {any} meeting @param {any} report */
const recordOf = (meeting, report) => ({
    format: "minutebook/1", page: "meeting", source: { media_type: "application/json", sha256: meeting.id, bytes: 0 }, coverage: { lines: 0, understood: 0 },
    meeting, evidence: [], partnerships: [], findings: report.findings.map((/** @type {any} */ one) => ({ ...one, path: `/meeting${one.path}`,
        related: (one.related ?? []).map((/** @type {any} */ other) => ({ ...other, path: `/meeting${other.path}` })) })),
});

