/** Full-text search over what is loaded: every word of the query, in any order, on one line; accents and case aside. */

/** @type {WeakMap<object, { start: number, plain: string }[]>} */
const folded = new WeakMap();

/** @param {string} text */
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** @param {import("./store.js").Page} page */
function lines(page) {
    let held = folded.get(page.reading);
    if (!held) {
        held = [];
        let start = 0;
        for (const line of page.text.split("\n")) {
            if (line.trim()) held.push({ start, plain: fold(line) });
            start += line.length + 1;
        }
        folded.set(page.reading, held);
    }
    return held;
}

/**
 * @param {import("./store.js").Page[]} pages @param {string} query
 * @returns {{ page: import("./store.js").Page, start: number, end: number }[] | null} places, at most 200; null without a query
 */
export function search(pages, query) {
    const words = fold(query).split(/\s+/).filter(Boolean);
    if (!words.length) return null;
    const found = [];
    for (const page of pages) {
        for (const { start, plain } of lines(page)) {
            if (!words.every((word) => plain.includes(word))) continue;
            // Folding keeps lengths but for letters that fall apart, so that the whole line is the place.
            found.push({ page, start, end: Math.min(page.text.length, start + plain.length) });
            if (found.length >= 200) return found;
        }
    }
    return found;
}

/**
 * A line cut around the first word that was searched for.
 * @param {string} line @param {string} query
 */
export function snippet(line, query) {
    const word = fold(query).split(/\s+/).find(Boolean) ?? "";
    const at = Math.max(0, fold(line).indexOf(word));
    const from = Math.max(0, at - 50);
    return { before: (from ? "…" : "") + line.slice(from, at), hit: line.slice(at, at + word.length), after: line.slice(at + word.length, at + 110) + (line.length > at + 110 ? "…" : "") };
}
