/** Writing a meeting, with core's word on it at each field. */

import { h } from "../dom.js";
import { engine } from "../engine.js";
import { download } from "../export.js";
import { store } from "../store.js";

export async function writeView() {
    const form = /** @type {any} */ (h("minutebook-meeting-form"));
    form.schema = await engine.schema("meeting");
    form.check = (/** @type {any} */ meeting) => engine.check(meeting);
    if (store.draft) form.value = store.draft;
    form.addEventListener("minutebook-change", (/** @type {CustomEvent} */ event) => { store.draft = event.detail.value; });
    const save = () => download("meeting.json", JSON.stringify(form.value, null, 2), "application/json");
    return h("article", { class: "write" },
        h("header", { class: "head" }, h("p", { class: "eyebrow" }, "Write"), h("h1", { tabindex: -1 }, "A meeting, written down"),
            h("p", { class: "gist" }, "State what you know and leave out the rest. While you write, the rules that check published minutes check yours."),
            h("p", { class: "row" }, h("button", { type: "button", class: "button main", onclick: save }, "Save as JSON"),
                h("button", { type: "button", class: "button", onclick: () => { store.draft = null; form.value = { id: crypto.randomUUID() }; } }, "Begin anew"))),
        h("div", { class: "panel" }, form));
}
