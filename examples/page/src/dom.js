import { h } from "minutebook/elements";
import { many } from "./summary.js";

export { h, quoted, svg } from "minutebook/elements";
export { find } from "./dom-lite.js";

/**
 * A long list, a piece at a time: a thousand entries at once would stop the page for as long as it takes to draw them.
 * @template {HTMLElement} T @param {T} list @param {any[]} entries @param {string} one what an entry is called
 * @param {(entry: any) => Node} make
 */
export function more(list, entries, one, make, step = 100) {
    let shown = 0;
    const button = h("button", { type: "button", class: "button small", onclick: () => { next(); /** @type {HTMLElement | null} */ (list.children[shown - step]?.querySelector("a, button"))?.focus(); } });
    const next = () => {
        list.append(...entries.slice(shown, shown + step).map(make));
        shown = Math.min(entries.length, shown + step);
        button.textContent = `Show more: ${many(entries.length - shown, one)} left`;
        button.hidden = shown === entries.length;
    };
    next();
    return h("div", null, list, button);
}
