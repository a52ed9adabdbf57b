/** What the page says about input that it could not take. A notice stays until it is closed. */

import { find, h } from "./dom.js";

/** @param {string} what @param {string} [advice] */
export function notice(what, advice) {
    const all = find("#notices");
    for (const old of all.children) if (old.dataset.what === what) old.remove();
    const box = h("div", { class: "notice", "data-what": what },
        h("p", null, h("strong", null, what), advice ? ` ${advice}` : ""),
        h("button", { type: "button", class: "button small", "aria-label": `Close: ${what}`, onclick: () => box.remove() }, "Close"));
    all.append(box);
    while (all.children.length > 6) all.firstElementChild?.remove();
}

/** For what nobody foresaw: say so, keep everything that is there. @param {unknown} error */
export function failed(error) {
    console.error(error);
    notice("That did not work.", `What was loaded is still here. ${error instanceof Error ? error.message : String(error)}`);
}
