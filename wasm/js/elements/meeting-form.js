import { View, calm } from "./base.js";
import { h, quoted } from "./dom.js";
import { fields } from "./form/fields.js";
import { newId, renumber } from "./form/model.js";
import { Shapes } from "./form/shape.js";
import { pathText } from "./record.js";
import { words } from "./words.js";

/**
 * `<minutebook-meeting-form>`: writes a meeting, with what core says at the field that it is about, while one types.
 *
 * - `schema`: the JSON Schema of a meeting, as `schema("meeting")` gives it; the form's fields come from it.
 * - `check`: a function from a meeting to a Report or to a promise of one, as `check` of the package.
 * - `value`: the meeting, as JSON. A field that is left empty is not in it.
 *
 * Fires `minutebook-change` with `detail: { value, report }` after each check.
 */
export class MeetingForm extends View {
    static css = `
form { display: grid; gap: 1.2em; }
.grid { display: grid; gap: .7em 1em; grid-template-columns: repeat(auto-fill, minmax(min(13em, 100%), 1fr)); align-items: start; }
.grid > .long, .grid > fieldset.list, .grid > fieldset.entry, .grid > details, .grid > .choice { grid-column: 1 / -1; }
.grid > fieldset { grid-column: 1 / -1; }
@media (min-width: 52em) { .grid > fieldset.group { grid-column: span 2; } }
.field { display: grid; gap: .2em; min-width: 0; }
label, legend { font-weight: 600; font-size: .92em; }
legend { padding: 0; }
input, select, textarea { width: 100%; min-height: 2.75em; padding: .45em .6em; border: 1px solid var(--quiet); border-radius: var(--radius); background: var(--paper); }
textarea { resize: vertical; }
::placeholder { color: var(--quiet); opacity: 1; font-style: italic; }
[aria-invalid=true] { border-color: var(--error); border-width: 2px; }
fieldset.group { border-inline-start: 2px solid var(--line); padding-inline-start: .9em; }
fieldset.group > legend, fieldset.list > legend { font-size: 1em; margin-bottom: .35em; }
fieldset.entry { position: relative; background: var(--soft); border-radius: var(--radius); padding: .8em .9em; margin-bottom: .7em; }
fieldset.entry fieldset.entry { background: var(--paper); }
fieldset.entry > legend { float: left; padding: 0; margin-bottom: .5em; }
fieldset.entry > .said, fieldset.entry > .grid { clear: both; }
.remove, .add { border: 1px solid var(--quiet); background: none; border-radius: var(--radius); padding: .4em .9em; min-height: 2.75em; cursor: pointer; }
.remove { float: right; color: var(--quiet); }
.add { color: var(--accent); border-color: var(--accent); font-weight: 600; }
summary { cursor: pointer; color: var(--accent); padding: .4em 0; }
details.more[open] { display: grid; gap: .7em; }
.said:empty { display: none; }
.said p { font-size: .92em; border-inline-start: 4px solid var(--note); padding-inline-start: .6em; margin-top: .25em; }
.said .error { border-color: var(--error); color: var(--error); } .said .warning { border-color: var(--warning); } .said .error .help { color: var(--quiet); }
.sum { position: sticky; top: var(--mb-sticky-top, 0); z-index: 2; background: var(--paper); border-bottom: 1px solid var(--line); padding-block: .6em; display: flex; flex-wrap: wrap; gap: .3em 1em; align-items: baseline; }
.sum ol { display: contents; }
.sum .error { color: var(--error); } .sum .warning { color: var(--warning); }
`;

    constructor() {
        super();
        /** @type {any} */
        this._value = null;
        /** @type {((meeting: any) => any) | null} */
        this._check = null;
        /** @type {any} */
        this._schema = null;
        /** @type {Shapes | null} */
        this._shapes = null;
        /** @type {any} */
        this.report = null;
        this._turn = 0;
        this._timer = 0;
    }

    get check() { return this._check; }
    set check(value) { this._check = value; this._asked(); }
    get schema() { return this._schema; }
    set schema(value) { this._schema = value; this._shapes = null; this.update(); }
    get value() { return this._value; }
    set value(value) { this._value = value; this._record = value; this.update(); }

    connectedCallback() {
        this._value ??= { id: newId() };
        this._record = this._value;
        super.connectedCallback();
    }

    /** A click in a form is for its controls: nothing is chosen by it. */
    _chosen() {}

    /** @returns {Node[]} */
    render() {
        if (!this._schema) return [];
        this._shapes ??= new Shapes(this._schema);
        const form = {
            value: this._value,
            changed: (/** @type {boolean | undefined} */ structure, /** @type {string | undefined} */ focus) => {
                renumber(this._value);
                if (structure) { this._focus = focus; this.update(); } else this._asked();
            },
        };
        const shown = [
            h("div", { class: "sum", role: "status" }),
            h("form", { autocomplete: "off", onsubmit: (/** @type {Event} */ event) => event.preventDefault() },
                h("div", { class: "said", "data-for": "" }), h("div", { class: "grid" }, fields(form, this._shapes.root, ""))),
        ];
        queueMicrotask(() => { this._restoreFocus(); this._asked(); });
        return shown;
    }

    _restoreFocus() {
        if (!this._focus) return;
        const place = this.shadowRoot?.querySelector(`[data-path="${CSS.escape(this._focus)}"]`);
        this._focus = undefined;
        /** @type {HTMLElement | null | undefined} */ (place?.querySelector("input, select, textarea") ?? place?.querySelector("button"))?.focus();
    }

    /** Asks core, once typing pauses; a later question overtakes an earlier one. */
    _asked() {
        if (!this._check || !this.isConnected || !this._value) return;
        clearTimeout(this._timer);
        this._timer = window.setTimeout(async () => {
            const turn = (this._turn += 1);
            const report = await this._check?.(structuredClone(this._value));
            if (turn !== this._turn || !report) return;
            this.report = report;
            this._say(report.findings ?? []);
            const detail = { value: structuredClone(this._value), report };
            this.dispatchEvent(new CustomEvent("minutebook-change", { detail, bubbles: true, composed: true }));
        }, 120);
    }

    /** Puts each finding at its field, or at the nearest place around it that is shown. @param {import("./record.js").Finding[]} findings */
    _say(findings) {
        const root = this.shadowRoot;
        if (!root) return;
        /** @type {Map<Element, Node[]>} */
        const said = new Map();
        for (const finding of findings) {
            const place = nearest(root, finding.path);
            if (!place) continue;
            const told = h("p", { class: finding.severity }, quoted(finding.message), " ",
                h("span", { class: "small" }, finding.code), finding.help ? h("span", { class: "help" }, h("br"), quoted(finding.help)) : null);
            said.set(place, [...(said.get(place) ?? []), told]);
        }
        for (const place of root.querySelectorAll(".said")) {
            const told = said.get(place) ?? [];
            if (!told.length && !place.hasChildNodes()) continue;
            place.replaceChildren(...told);
            const control = place.parentElement?.querySelector(":scope > input, :scope > select, :scope > textarea");
            const wrong = told.some((one) => /** @type {Element} */ (one).className === "error");
            if (wrong) control?.setAttribute("aria-invalid", "true"); else control?.removeAttribute("aria-invalid");
        }
        this._sum(findings);
    }

    /** How many of which, and the way to the first. @param {import("./record.js").Finding[]} findings */
    _sum(findings) {
        const sum = this.shadowRoot?.querySelector(".sum");
        if (!sum) return;
        sum.replaceChildren(...["error", "warning", "note"].flatMap((severity) => {
            const own = findings.filter((one) => one.severity === severity);
            if (!own.length) return [];
            const go = () => this._go(own[0].path);
            return [h("button", { type: "button", class: `link ${severity}`, onclick: go, "aria-label": `${own.length} ${severity}: ${pathText(own[0].path)}` }, `${own.length} ${severity}`)];
        }));
        const held = (this.report?.held ?? []).length, unknown = (this.report?.unknown ?? []).length;
        sum.append(h("span", { class: "quiet small" }, `${held} ${words.rules_held} · ${unknown} ${words.rules_unknown}`));
    }

    /** @param {string} path */
    _go(path) {
        const root = this.shadowRoot;
        const place = root && nearest(root, path)?.parentElement;
        const control = /** @type {HTMLElement | null | undefined} */ (place?.querySelector("input, select, textarea, button"));
        place?.scrollIntoView({ block: "center", behavior: calm() });
        control?.focus({ preventScroll: true });
    }
}

/** @param {ShadowRoot} root @param {string} path @returns {Element | null} */
function nearest(root, path) {
    for (let up = path; ; up = up.slice(0, up.lastIndexOf("/"))) {
        const place = root.querySelector(`.said[data-for="${CSS.escape(up)}"]`);
        if (place || !up) return place;
    }
}
