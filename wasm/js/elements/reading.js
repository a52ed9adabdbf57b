import { View, calm } from "./base.js";
import { h } from "./dom.js";
import { pathText, resolve } from "./record.js";
import { cut } from "./segments.js";
import { word, words } from "./words.js";

/**
 * Kinds of fact that the text marks, by where they stand in a record; the first that fits counts.
 * @type {[kind: string, path: RegExp][]}
 */
const KINDS = [
    ["decision", /\/resolutions\/\d+/],
    ["vote", /\/(votes|motions)\/\d+/],
    ["figure", /\/figures\/\d+/],
    ["action", /\/actions\/\d+/],
    ["partnership", /^\/partnerships\//],
    ["person", /\/(attendance|interests)\/\d+|\/(person|speaker|report_of)\b/],
    ["meeting", /^(\/meeting)?\/(council|body|date|start_time|end_time|venue|kind|status|next_meeting|contact)\b/],
];

/**
 * `<minutebook-reading>`: the source text, with its facts and findings marked, and what was read from the words that
 * somebody chooses. Needs `record` (a Reading) and `text`, the text that its spans point into.
 *
 * Arrow keys walk the marks, Home and End go to the first and the last, Enter chooses.
 */
export class ReadingView extends View {
    static css = `
.text { white-space: pre-wrap; overflow-wrap: anywhere; font-family: var(--mb-text-font, inherit); line-height: 1.7; }
.line { position: relative; padding-inline-start: 2.7em; min-height: 1.7em; }
.line::before { content: attr(data-number); position: absolute; inset-inline-start: 0; width: 2.3em; text-align: end; color: var(--quiet); font-size: .78em; line-height: 2.18; font-family: var(--mb-number-font, inherit); user-select: none; }
.line.unread { color: var(--quiet); }
.line.found { background: color-mix(in srgb, var(--pick) 45%, transparent); }
.mark { cursor: pointer; border-radius: 2px; padding-block: .12em; }
.mark.decision { background: light-dark(#dcecdf, #23422f); }
.mark.vote { background: light-dark(#e6e0f3, #3a3155); }
.mark.figure { background: light-dark(#dbe9f6, #1f3b55); }
.mark.action { background: light-dark(#f6e7d4, #4a3720); }
.mark.person:hover, .mark.meeting:hover, .mark.partnership:hover { background: var(--soft); }
.mark.error, .mark.warning, .mark.note-finding { text-decoration: underline 2px; text-underline-offset: .25em; text-decoration-skip-ink: none; }
.mark.error { text-decoration-color: var(--error); text-decoration-style: wavy; }
.mark.warning { text-decoration-color: var(--warning); text-decoration-style: wavy; }
.mark.note-finding { text-decoration-color: var(--note); text-decoration-style: dashed; }
.mark.picked { background: var(--pick); color: var(--ink); outline: 1px solid var(--pick); }
.mark.related { box-shadow: inset 0 -2px 0 var(--accent); }
.legend { display: flex; flex-wrap: wrap; gap: .3em .9em; font-size: .875em; color: var(--quiet); margin-bottom: .8em; }
.legend .mark { cursor: default; padding: .05em .5em; color: var(--ink); }
.here { position: sticky; bottom: 0; background: var(--paper); border-top: 1px solid var(--line); padding: .7em 4px; margin: .8em -4px 0; font-size: .92em; max-height: 45vh; overflow-y: auto; }
.here dl { display: grid; grid-template-columns: minmax(8em, auto) 1fr; gap: .2em 1em; }
.here dt { color: var(--quiet); } .here dd { overflow-wrap: anywhere; }
@media print { .here { display: none; } .mark { background: none !important; } }
@media (forced-colors: active) { .mark.picked { outline: 3px solid Highlight; } }
`;

    constructor() {
        super();
        this.isText = true;
        this.shadowRoot?.addEventListener("keydown", (event) => this._key(/** @type {KeyboardEvent} */ (event)));
        /** @type {{ path: string, span: import("./record.js").Span, basis?: string, finding?: import("./record.js").Finding, kind: string }[]} */
        this._places = [];
        /** @type {import("./segments.js").Line[]} */
        this._lines = [];
        /** The lines that are drawn: from the first, up to but without the last. */
        this._first = this._last = 0;
        /** @type {HTMLElement | null} */
        this._text = null;
        /** @type {HTMLElement | null} */
        this._before = null;
        /** @type {HTMLElement | null} */
        this._after = null;
        /** @type {Set<number> | null} */
        this._grey = null;
    }

    /** @param {import("./record.js").Subject} subject */
    render(subject) {
        if (!subject.text) return [h("p", { class: "empty" }, words.no_text), this._told(subject)];
        this._places = [];
        this._grey = null;
        for (const { path, span, basis } of subject.evidence) if (span) this._places.push({ path, span, basis, kind: kindOf(path) });
        for (const finding of subject.findings) {
            if (finding.span) this._places.push({ path: finding.path, span: finding.span, finding, kind: "" });
        }
        this._lines = cut(subject.text, this._places.map((place) => place.span));
        this._text = h("div", { class: "text", role: "group", "aria-label": words.all_text });
        this._before = h("button", { type: "button", class: "link", onclick: () => this._draw(this._first - STEP, this._last) });
        this._after = h("button", { type: "button", class: "link", onclick: () => this._draw(this._first, this._last + STEP) });
        this._first = this._last = 0;
        this._draw(0, STEP);
        const kinds = new Set(this._places.map(({ kind, finding }) => (finding ? graveLook(finding.severity) : kind)));
        const legend = [...KINDS.map(([kind]) => kind).slice(0, 4), "error", "warning", "note-finding"].filter((kind) => kinds.has(kind));
        return [
            h("div", { class: "legend", "aria-hidden": "true" }, legend.map((kind) => h("span", { class: `mark ${kind}` }, word(kind.replace("-finding", ""))))),
            this._before, this._text, this._after,
            h("div", { class: "here", role: "status", hidden: true }),
        ];
    }

    /**
     * Draws a range of lines, keeping those of it that are drawn already: a text of a hundred thousand lines would stop
     * the page otherwise.
     * @param {number} first @param {number} last
     */
    _draw(first, last) {
        const text = /** @type {HTMLElement} */ (this._text);
        const from = Math.max(0, first), to = Math.min(this._lines.length, last);
        if (from > this._last || to < this._first || this._first === this._last) {
            text.replaceChildren(...this._range(from, to));
        } else {
            if (from < this._first) text.prepend(...this._range(from, this._first));
            if (to > this._last) text.append(...this._range(this._last, to));
        }
        [this._first, this._last] = [from, to];
        if (!text.querySelector('[tabindex="0"]')) text.querySelector(".mark")?.setAttribute("tabindex", "0");
        for (const [button, left] of /** @type {[HTMLElement, number][]} */ ([[this._before, from], [this._after, this._lines.length - to]])) {
            button.hidden = !left;
            button.textContent = `${words.more_lines}: ${left}`;
        }
    }

    /** @param {number} from @param {number} to */
    _range(from, to) {
        const { text, unread } = this.subject;
        this._grey ??= new Set(unread.map((span) => span.start));
        const grey = this._grey;
        return this._lines.slice(from, to).map((line, at) => h("div", { class: grey.has(line.start) ? "line unread" : "line", "data-start": line.start, "data-number": from + at + 1 },
            line.segments.map(({ start, end, over }) => {
                const words = text.slice(start, end);
                const look = over.length && words.trim() ? this._look(over) : "";
                return look ? h("span", { class: `mark ${look}`, "data-over": over.join(" "), tabindex: -1, role: "button" }, words) : words;
            })));
    }

    /** Draws what lies around a place in the text, unless it is there. @param {number} at */
    _drawTo(at) {
        let low = 0, high = this._lines.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (this._lines[middle].end < at) low = middle + 1; else high = middle;
        }
        if (low < this._first || low >= this._last) this._draw(low - STEP / 10, low + STEP);
    }

    /** How a piece of text looks, by the facts and findings on it. @param {number[]} over */
    _look(over) {
        let kind = "", best = Infinity, grave = "";
        for (const at of over) {
            const { span, finding, kind: own } = this._places[at];
            if (finding) grave = graver(grave, finding.severity);
            else if (own && span.end - span.start < best) { best = span.end - span.start; kind = own; }
        }
        return [kind, graveLook(grave)].filter(Boolean).join(" ");
    }

    /** Findings without a place in the text. @param {import("./record.js").Subject} subject */
    _told(subject) {
        return this.told(subject.findings) ?? document.createTextNode("");
    }

    /** @param {Event} event */
    _chosen(event) {
        const from = /** @type {Element} */ (event.target);
        const mark = /** @type {HTMLElement | null} */ (from.closest(".text .mark"));
        if (!mark || String(getSelection() ?? "").length > 1) return super._chosen(event);
        this._pick(mark);
    }

    /** Chooses what the words of a mark say: a finding before a fact, the narrowest before the widest. @param {HTMLElement} mark */
    _pick(mark) {
        const over = (mark.dataset.over ?? "").split(" ").map(Number).map((at) => this._places[at]);
        const rank = (/** @type {typeof over[0]} */ one) => (one.finding ? -1e9 : one.kind ? 0 : 1e9) + one.span.end - one.span.start;
        over.sort((a, b) => rank(a) - rank(b));
        this._roam(mark);
        this.choose(over[0].path, over[0].span);
        this._here(over);
    }

    /** Shows what was read from the chosen words. @param {typeof this._places} places */
    _here(places) {
        const here = /** @type {HTMLElement | null} */ (this.shadowRoot?.querySelector(".here"));
        if (!here) return;
        const facts = places.filter((one) => !one.finding);
        const findings = places.flatMap((one) => (one.finding ? [one.finding] : []));
        here.hidden = false;
        here.replaceChildren(...[
            this.told(findings),
            h("h3", null, facts.length ? words.facts_here : words.nothing_here),
            h("dl", null, facts.slice(0, 12).map((one) => [
                h("dt", null, pathText(one.path)),
                h("dd", null, short(resolve(this.subject.json, one.path)), " ", h("span", { class: "quiet small" }, `(${word(one.basis)})`)),
            ])),
        ].filter((one) => one !== null));
    }

    /** @param {KeyboardEvent} event */
    _key(event) {
        const mark = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest(".text .mark"));
        if (!mark) return;
        const all = /** @type {HTMLElement[]} */ ([...(this.shadowRoot?.querySelectorAll(".text .mark") ?? [])]);
        const at = all.indexOf(mark);
        const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
        if (event.key === "Enter" || event.key === " ") { this._pick(mark); event.preventDefault(); }
        else if (to !== undefined && all[to]) { this._roam(all[to]); all[to].focus(); event.preventDefault(); }
    }

    /** The one mark that the Tab key comes to. @param {HTMLElement} mark */
    _roam(mark) {
        this.shadowRoot?.querySelector('.mark[tabindex="0"]')?.setAttribute("tabindex", "-1");
        mark.setAttribute("tabindex", "0");
    }

    /** Lights up the words of the chosen path: its own, else those of what lies below it, else those around it. @param {boolean} scroll */
    showSelected(scroll) {
        const root = this.shadowRoot;
        if (!root) return;
        for (const one of root.querySelectorAll(".picked, .related")) one.classList.remove("picked", "related");
        const path = this._selected;
        if (!path) return;
        const light = (/** @type {Set<number>} */ numbers, /** @type {string} */ look) => {
            /** @type {Element[]} */
            const lit = [];
            for (const one of root.querySelectorAll(".text .mark")) {
                const over = (/** @type {HTMLElement} */ (one).dataset.over ?? "").split(" ");
                if (over.some((at) => numbers.has(Number(at)))) { one.classList.add(look); lit.push(one); }
            }
            return lit;
        };
        const places = this._at(path);
        if (places.size) this._drawTo(Math.min(...[...places].map((at) => this._places[at].span.start)));
        const finding = this._places.find((one) => one.finding?.path === path)?.finding;
        const related = new Set((finding?.related ?? []).flatMap((one) => [...this._at(one.path)]));
        if (related.size) light(related, "related");
        const [first] = light(places, "picked");
        if (!first) return;
        if (scroll) {
            first.scrollIntoView({ block: "center", behavior: calm() });
            this._here([...places].map((at) => this._places[at]));
        }
        this._roam(/** @type {HTMLElement} */ (first));
    }

    /**
     * Scrolls to a place in the text, whatever was read from it.
     * @param {number} start @param {number} end in UTF-16 code units
     */
    reveal(start, end) {
        const root = this.shadowRoot;
        if (this._lines.length) this._drawTo(start);
        const line = root && [...root.querySelectorAll(".line")].findLast((one) => Number(/** @type {HTMLElement} */ (one).dataset.start) <= start);
        root?.querySelector(".found")?.classList.remove("found");
        line?.classList.add("found");
        line?.scrollIntoView({ block: "center", behavior: calm() });
        return Boolean(line) && end >= start;
    }

    /** @param {string} path @returns {Set<number>} */
    _at(path) {
        const pick = (/** @type {(one: string) => boolean} */ fits) =>
            new Set(this._places.flatMap((one, at) => (fits(one.path) ? [at] : [])));
        let found = pick((one) => one === path);
        if (!found.size) found = pick((one) => one.startsWith(`${path}/`));
        for (let up = path; !found.size && up; up = up.slice(0, up.lastIndexOf("/"))) found = pick((one) => one === up);
        return found;
    }
}

/** @param {string} path */
const kindOf = (path) => KINDS.find(([, fits]) => fits.test(path))?.[0] ?? "";

/** @param {string} severity */
const graveLook = (severity) => (severity === "note" ? "note-finding" : severity);

/** Lines that are drawn at once. */
const STEP = 800;

const GRAVITY = ["", "note", "warning", "error"];

/** @param {string} a @param {string} b */
const graver = (a, b) => (GRAVITY.indexOf(b) > GRAVITY.indexOf(a) ? b : a);

/** A value in one line. @param {any} value */
function short(value) {
    if (value === undefined) return "";
    const text = typeof value === "string" ? value : JSON.stringify(value);
    return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
