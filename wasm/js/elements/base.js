/** What all elements share: shadow root, style, one rendering per change, selection, findings. */

import { h, quoted } from "./dom.js";
import { Subject, pathText } from "./record.js";
import { shared, sheetOf } from "./style.js";
import { words } from "./words.js";

/** So that the module can be imported where there is no document, as bundlers and Node do. */
const Host = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/**
 * An element that shows a record. Give it `record` (a Reading or a Meeting, as JSON or as a handle), or one of the
 * synonyms `reading` and `meeting`; a meeting's findings go into `findings`, a reading's source text into `text`.
 *
 * Fires `minutebook-select` with `detail: { path, span? }` when somebody chooses a fact or a finding; set `selected` to
 * a path to show it. `link()` does both for all elements of a container.
 */
export class View extends Host {
    /** The element's own style. */
    static css = "";

    constructor() {
        super();
        /** @type {any} */
        this._record = null;
        /** @type {{ findings?: import("./record.js").Finding[], text?: string }} */
        this._more = {};
        /** @type {Subject | null} */
        this._subject = null;
        /** @type {string | null} */
        this._selected = null;
        this._queued = false;
        /** Whether it shows the text rather than the record. */
        this.isText = false;
        const root = this.attachShadow({ mode: "open" });
        root.adoptedStyleSheets = [shared(), sheetOf(/** @type {typeof View} */ (this.constructor))];
        root.addEventListener("click", (event) => this._chosen(/** @type {Event} */ (event)));
    }

    get record() { return this._record; }
    set record(value) { this._record = value; this._subject = null; this.update(); }
    get reading() { return this._record; }
    set reading(value) { this.record = value; }
    get meeting() { return this._record; }
    set meeting(value) { this.record = value; }
    get findings() { return this._more.findings; }
    set findings(value) { this._more = { ...this._more, findings: value }; this._subject = null; this.update(); }
    get text() { return this._more.text; }
    set text(value) { this._more = { ...this._more, text: value }; this._subject = null; this.update(); }

    /** The record as all elements see it. */
    get subject() { return (this._subject ??= new Subject(this._record, this._more)); }

    get selected() { return this._selected; }
    set selected(path) {
        this._selected = path;
        if (!this._queued) this.showSelected(true);
    }

    connectedCallback() {
        // Properties that were set before the element was defined.
        for (const name of ["record", "reading", "meeting", "findings", "text", "path", "selected", "check", "schema", "value", "partnerships", "agencies"]) {
            if (Object.hasOwn(this, name)) {
                const value = /** @type {any} */ (this)[name];
                delete (/** @type {any} */ (this)[name]);
                /** @type {any} */ (this)[name] = value;
            }
        }
        this.update();
    }

    /** Renders anew, once for all changes of a turn. */
    update() {
        if (this._queued || !this.isConnected) return;
        this._queued = true;
        queueMicrotask(() => {
            this._queued = false;
            if (!this.isConnected || !this.shadowRoot) return;
            this.shadowRoot.replaceChildren(...(this._record ? this.render(this.subject) : []).filter(Boolean));
            this.showSelected(false);
        });
    }

    /**
     * @param {Subject} _subject
     * @returns {Node[]}
     */
    render(_subject) { return []; }

    /**
     * How near this element comes to a place: the length of the nearest path that it shows, nought where it shows none.
     * @param {string | null} path
     */
    nearness(path) {
        return this._nearest(path)?.getAttribute("data-path")?.length ?? 0;
    }

    /** @param {string | null} path @returns {Element | null | undefined} */
    _nearest(path) {
        for (let up = path; up; up = up.slice(0, up.lastIndexOf("/"))) {
            const found = this.shadowRoot?.querySelector(`[data-path="${CSS.escape(up)}"]`);
            if (found) return found;
        }
    }

    /** Marks the place that `selected` names, or the nearest around it. @param {boolean} scroll */
    showSelected(scroll) {
        this.shadowRoot?.querySelector("[data-selected]")?.removeAttribute("data-selected");
        const found = this._nearest(this._selected);
        if (!found) return;
        found.setAttribute("data-selected", "");
        for (let at = found.parentElement; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true;
        if (scroll) found.scrollIntoView({ block: "nearest", behavior: calm() });
    }

    /**
     * Shows a place without moving there.
     * @param {string} path @param {boolean} scroll
     */
    mark(path, scroll) {
        this._selected = path;
        if (!this._queued) this.showSelected(scroll);
    }

    /** @param {Event} event */
    _chosen(event) {
        const from = /** @type {Element} */ (event.target);
        if (from.closest("a, summary, input, select, textarea")) return;
        const place = from.closest("[data-path]");
        if (!place || String(getSelection() ?? "").length > 1) return;
        this.choose(/** @type {string} */ (place.getAttribute("data-path")));
    }

    /**
     * Chooses a place as if it had been clicked.
     * @param {string} path @param {import("./record.js").Span} [span]
     */
    choose(path, span) {
        this._selected = path;
        this.showSelected(false);
        const detail = { path, span: span ?? this.subject.spans.get(path) };
        this.dispatchEvent(new CustomEvent("minutebook-select", { detail, bubbles: true, composed: true }));
    }

    /**
     * What core found at a place, as it says it.
     * @param {import("./record.js").Finding[]} findings
     */
    told(findings) {
        if (!findings.length) return null;
        return h("ul", { class: "findings", role: "list" }, findings.map((one) => this.finding(one)));
    }

    /** @param {import("./record.js").Finding} one */
    finding(one) {
        const pick = () => this.choose(one.path, one.span);
        // A note is one line: it asks for a look, no more.
        const brief = one.severity === "note";
        return h("li", { class: `finding ${one.severity} ${brief ? "brief" : ""}` },
            h("p", { class: "message" },
                h("span", { class: "badge" }, one.severity, " ", one.code), " ", quoted(one.message), brief ? this.where(one.path) : null),
            brief ? null : one.help ? h("p", { class: "help" }, quoted(one.help)) : null,
            brief ? null : h("p", { class: "place" },
                h("button", { type: "button", class: "link", onclick: pick, "aria-label": `${words.from_text}: ${pathText(one.path)}` },
                    one.span ? words.from_text : pathText(one.path)),
                one.source ? h("span", null, one.source) : null));
    }

    /** @param {string} path a button that shows where a fact stands, if that is known */
    where(path) {
        if (!this.subject.spans.has(path)) return null;
        const pick = (/** @type {Event} */ event) => { event.stopPropagation(); this.choose(path); };
        return h("button", { type: "button", class: "link where", onclick: pick, "aria-label": `${words.from_text}: ${pathText(path)}` },
            words.from_text);
    }
}

/** @returns {ScrollBehavior} */
export const calm = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");

/**
 * Links the elements of a container: what is chosen in one is shown in all others. The text moves to what is chosen in
 * the record, and the record to what is chosen in the text; of several elements only the one that shows it best moves.
 * @param {ParentNode & EventTarget} container
 * @returns {() => void} undoes it
 */
export function link(container) {
    const listen = (/** @type {Event} */ event) => {
        const { path } = /** @type {CustomEvent} */ (event).detail;
        const from = event.composedPath().find((one) => one instanceof View);
        const others = [...container.querySelectorAll("*")].filter((one) => one instanceof View).filter((one) => one !== from);
        const records = others.filter((one) => !one.isText);
        const best = from?.isText ? records.reduce((/** @type {View | null} */ a, b) => (a && a.nearness(path) >= b.nearness(path) ? a : b), null) : null;
        for (const one of others) one.mark(path, one.isText || one === best);
    };
    container.addEventListener("minutebook-select", listen);
    return () => container.removeEventListener("minutebook-select", listen);
}
