/** What the page holds: the pages that were read, their book, and where one is. Views listen; nothing is kept elsewhere. */

/**
 * @typedef {object} Page
 * @property {number} id
 * @property {string} name
 * @property {any} reading
 * @property {string} text the decoded source text; empty for a record without its page
 * @property {{ council?: string, body?: string, date?: string } | undefined} [given] what its reader was told beside it
 * @property {{ held: any[], unknown: any[] }} [report] which rules held, and which could not be asked
 * @property {any} [input] the page as it came, to be read again
 * @property {{ reading: any, worker: any }} [handle] the reading in the worker
 */

export const store = {
    /** @type {Page[]} */
    pages: [],
    /** @type {any} */
    book: null,
    /** @type {any} the meeting that is being written */
    draft: null,
    /** @type {{ query: string, who: string, show: string }} */
    filter: { query: "", who: "", show: "" },
};

const bus = new EventTarget();
let next = 1;

/** @param {() => void} listener */
export const onchange = (listener) => bus.addEventListener("change", listener);
export const changed = () => bus.dispatchEvent(new Event("change"));

/**
 * Adds what was read. A page that is already here (same hash, same name) is replaced, not doubled.
 * @param {Omit<Page, "id">[]} pages
 */
export function add(pages) {
    for (const page of pages) {
        const same = store.pages.find((one) => one.reading.source.sha256 === page.reading.source.sha256 && one.text.length === page.text.length);
        if (same) Object.assign(same, page); else store.pages.push({ ...page, id: next++ });
    }
    store.book = null;
    changed();
}

/** @param {number} id @param {Omit<Page, "id">} page */
export function replace(id, page) {
    store.pages = store.pages.map((one) => (one.id === id ? { ...page, id } : one));
    store.book = null;
    changed();
}

/** @param {number} id */
export function remove(id) {
    pageOf(id)?.handle?.reading.free();
    store.pages = store.pages.filter((page) => page.id !== id);
    store.book = null;
    changed();
}

/** @param {number} id */
export const pageOf = (id) => store.pages.find((page) => page.id === id);
