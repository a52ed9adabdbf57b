/** The record that a form edits: plain JSON. A field without a value is not there: nothing is stated by default. */

import { resolve } from "../record.js";

/** @param {string} path */
const parts = (path) => path.split("/").slice(1);

/**
 * Puts a value at a pointer, making the objects on the way; `undefined` takes it out, with objects that it leaves empty.
 * @param {any} root @param {string} path @param {any} value
 */
export function put(root, path, value) {
    const keys = parts(path);
    const last = /** @type {string} */ (keys.pop());
    if (value === undefined) {
        const parent = resolve(root, path.slice(0, path.lastIndexOf("/")));
        if (parent === undefined || parent === null) return;
        if (Array.isArray(parent)) parent.splice(Number(last), 1); else delete parent[last];
        prune(root, keys);
        return;
    }
    let at = root;
    keys.forEach((key, depth) => {
        if (at[key] === undefined || at[key] === null || typeof at[key] !== "object") {
            at[key] = /^\d+$/.test(keys[depth + 1] ?? last) ? [] : {};
        }
        at = at[key];
    });
    at[last] = value;
}

/** Takes out objects and lists that have become empty, but no element of a list. @param {any} root @param {string[]} keys */
function prune(root, keys) {
    for (let depth = keys.length; depth > 0; depth -= 1) {
        const path = `/${keys.slice(0, depth).join("/")}`;
        const one = resolve(root, path);
        const parent = resolve(root, path.slice(0, path.lastIndexOf("/")));
        if (!one || typeof one !== "object" || Object.keys(one).length || Array.isArray(parent)) return;
        delete parent[keys[depth - 1]];
    }
}

/** An id for a record that is authored: a UUID of version 7 (RFC 9562), as the contract asks. */
export function newId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    let time = Date.now();
    for (let at = 5; at >= 0; at -= 1) { bytes[at] = time % 256; time = Math.floor(time / 256); }
    bytes[6] = (bytes[6] & 0x0f) | 0x70;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** Items are numbered by their place. @param {any} root */
export function renumber(root) {
    const walk = (/** @type {any} */ list) => {
        if (Array.isArray(list)) list.forEach((item, at) => { item.order = at + 1; walk(item.items); });
    };
    walk(root.agenda);
}

/**
 * All figures of a meeting with their pointers.
 * @param {any} root @returns {{ figure: any, path: string }[]}
 */
export function figures(root) {
    /** @type {{ figure: any, path: string }[]} */
    const all = [];
    const walk = (/** @type {any[]} */ list, /** @type {string} */ path) => (list ?? []).forEach((item, at) => {
        (item.figures ?? []).forEach((/** @type {any} */ figure, /** @type {number} */ nth) => all.push({ figure, path: `${path}/${at}/figures/${nth}` }));
        walk(item.items, `${path}/${at}/items`);
    });
    walk(root.agenda, "/agenda");
    return all;
}
