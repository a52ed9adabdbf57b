import { View } from "./base.js";
import { h } from "./dom.js";
import { itemTitle, periodText, valueText } from "./record.js";
import { capital, word, words } from "./words.js";

/**
 * `<minutebook-figures>`: figures, each below the one that it is a part of, with a bar for its share where both are
 * plain numbers; what core finds wrong stands beside the number, which is shown as printed.
 */
export class FiguresView extends View {
    static css = `
.item + .item { margin-top: 1.4em; }
table { margin-top: .4em; }
td.value, th.value { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; padding-inline-end: 1em; width: 7em; }
td.value { font-weight: 650; }
td.when { color: var(--quiet); white-space: nowrap; }
.of { color: var(--quiet); font-size: .92em; }
.share { height: 6px; background: var(--soft); border-radius: 3px; margin-top: .35em; max-width: 16em; }
.share > i { display: block; height: 100%; background: var(--accent); border-radius: 3px; }
tr.wrong td.value { color: var(--error); } tr.odd td.value { color: var(--warning); }
tr.told td { padding-top: 0; } tr.has td { border-bottom: 0; }
@media (max-width: 34em) { td.when, th.when { display: none; } td.value, th.value { width: auto; } }
`;

    /** @param {import("./record.js").Subject} subject */
    render(subject) {
        const shown = subject.items().filter(({ item }) => item.figures?.length);
        if (!shown.length) return [h("p", { class: "empty" }, words.no_figures)];
        return shown.map(({ item, path }) => h("div", { class: "item", role: "group", "aria-label": itemTitle(item) },
            h("h3", null, itemTitle(item)),
            h("table", null,
                h("thead", null, h("tr", null, h("th", { class: "value", scope: "col" }, capital(word("value"))), h("th", { scope: "col" }, capital(word("measure"))), h("th", { class: "when", scope: "col" }, capital(word("when"))))),
                h("tbody", null, tree(item.figures, path, subject.base).map((one) => this._rows(subject, one))))));
    }

    /** @param {import("./record.js").Subject} subject @param {{ figure: any, path: string, depth: number }} one */
    _rows(subject, { figure, path, depth }) {
        const findings = subject.findingsAt(path);
        const grave = findings.some((one) => one.severity === "error") ? "wrong" : findings.some((one) => one.severity === "warning") ? "odd" : "";
        const whole = figure.whole && subject.inMeeting(figure.whole);
        const previous = figure.previous && subject.inMeeting(figure.previous);
        const share = shareOf(figure, whole);
        return [
            h("tr", { class: `${grave} ${findings.length ? "has" : ""}`, "data-path": path },
                h("td", { class: "value" }, grave ? "≠ " : null, valueText(figure)),
                h("td", { style: { "padding-inline-start": `${Math.min(depth, 4) * 1.1}em` } },
                    figure.measure.label, this.where(path),
                    whole ? h("p", { class: "of" }, `${words.of} ${valueText(whole)} ${whole.measure.label}`) : null,
                    previous ? h("p", { class: "of" }, figure.direction ? `${word(figure.direction)}, ` : "", `${words.was} ${valueText(previous)}`, previous.when ? ` (${periodText(previous.when)})` : "") : null,
                    share === undefined ? null : h("div", { class: "share", "aria-hidden": "true" }, h("i", { style: { width: `${share}%` } }))),
                h("td", { class: "when" }, figure.when ? periodText(figure.when) : "")),
            findings.length ? h("tr", { class: "told" }, h("td", { colspan: 3 }, this.told(findings))) : null,
        ];
    }
}

/** The length of a bar, in percent: of a printed percentage, or of a part against its whole. @param {any} figure @param {any} whole */
function shareOf(figure, whole) {
    const value = Number(figure.value);
    const share = figure.unit === "percent" && whole ? value : whole && whole.unit === figure.unit ? (value / Number(whole.value)) * 100 : NaN;
    return share >= 0 && share <= 100 ? share : undefined;
}

/** Figures below their wholes, otherwise in the order of the page. @param {any[]} figures @param {string} path @param {string} base */
function tree(figures, path, base) {
    const own = figures.map((figure, at) => ({ figure, path: `${path}/figures/${at}`, depth: 0 }));
    const by = new Map(own.map((one) => [one.path, one]));
    /** @type {Map<unknown, typeof own>} */
    const below = new Map();
    for (const one of own) {
        const whole = by.get(base + (one.figure.whole ?? ""));
        const key = whole && whole !== one ? whole : null;
        below.set(key, [...(below.get(key) ?? []), one]);
    }
    /** @type {typeof own} */
    const sorted = [];
    const seen = new Set();
    const walk = (/** @type {unknown} */ key, /** @type {number} */ depth) => {
        for (const one of below.get(key) ?? []) {
            if (seen.has(one)) continue;
            seen.add(one);
            sorted.push({ ...one, depth });
            walk(one, depth + 1);
        }
    };
    walk(null, 0);
    for (const one of own) if (!seen.has(one)) sorted.push(one); // wholes that run in a circle
    return sorted;
}
