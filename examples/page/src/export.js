/** What leaves the page as a file: JSON, CSV, a file to share, print. */

import { person, periodText } from "minutebook/elements";
import { items, titleOf } from "./summary.js";

/** @param {string} name @param {string} text @param {string} type */
export function download(name, text, type) {
    const address = URL.createObjectURL(new Blob([text], { type }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** One cell. A text that a spreadsheet would run as a formula is set in an apostrophe; a number is left alone. @param {unknown} value */
function cell(value) {
    let text = value === undefined || value === null ? "" : String(value);
    if (/^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text)) text = `'${text}`;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @param {unknown[][]} rows */
const csv = (rows) => `\uFEFF${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;

/** @param {any[]} parts @returns {any[]} */
const leaves = (parts) => (parts ?? []).flatMap((part) => [part, ...leaves(part.parts)]);

const date = (/** @type {any} */ value) => (value && typeof value === "object" ? `${value.earliest ?? ""}/${value.latest ?? ""}` : value);

/** @typedef {import("./store.js").Page} Page */

/** Tables: name, head, rows of a page. @type {Record<string, { head: string[], rows: (page: Page, item: any) => unknown[][] }>} */
const TABLES = {
    decisions: { head: ["kind", "formula", "label", "text", "verbs"], rows: (_, item) => (item.resolutions ?? []).flatMap((/** @type {any} */ one) => leaves(one.parts).map((part) => [one.kind, one.formula, part.label, part.text, (part.verbs ?? []).join(" ")])) },
    votes: { head: ["method", "result", "for", "against", "abstain", "voter", "option"], rows: (_, item) => (item.votes ?? []).flatMap((/** @type {any} */ one) => {
        const row = [one.method, one.result, one.counts?.for, one.counts?.against, one.counts?.abstain];
        return one.votes?.length ? one.votes.map((/** @type {any} */ vote) => [...row, person(vote.voter), vote.option]) : [[...row, "", ""]];
    }) },
    figures: { head: ["measure", "key", "hedge", "value", "unit", "when", "whole"], rows: (_, item) => (item.figures ?? []).map((/** @type {any} */ one) => [one.measure.label, one.measure.key, one.hedge, one.value, one.unit, periodText(one.when), one.whole]) },
    actions: { head: ["text", "owner", "due", "status"], rows: (_, item) => (item.actions ?? []).map((/** @type {any} */ one) => [one.text, one.owner ? person(one.owner) : "", periodText(one.due), one.status]) },
};

/** @param {string} name @param {Page[]} pages */
export function table(name, pages) {
    if (name === "findings") {
        return csv([["page", "code", "severity", "path", "message", "help"], ...pages.flatMap((page) => (page.reading.findings ?? []).map((/** @type {any} */ one) => [page.name, one.code, one.severity, one.path, one.message, one.help]))]);
    }
    const { head, rows } = TABLES[name];
    return csv([["page", "meeting", "date", "item_number", "item", ...head], ...pages.flatMap((page) => items(page.reading.meeting).flatMap((item) =>
        rows(page, item).map((row) => [page.name, titleOf(page), date(page.reading.meeting.date), item.number, item.title, ...row])))]);
}

export const tables = [...Object.keys(TABLES), "findings"];

/**
 * The pages themselves, so that whoever opens the file reads them again: a record is worth no more than its source.
 * @param {Page[]} pages
 */
export const shared = (pages) => JSON.stringify({ format: "minutebook-share/1", pages: pages.filter((page) => page.text).map(({ name, text, given }) => ({ name, text, given })) });

/** @param {Page[]} pages */
export async function share(pages) {
    const text = shared(pages);
    const file = new File([text], "minutes.minutebook.json", { type: "application/json" });
    if (navigator.canShare?.({ files: [file] })) {
        try { await navigator.share({ files: [file], title: "Council minutes" }); return; } catch { /* closed or refused: it is saved instead */ }
    }
    download(file.name, text, file.type);
}
