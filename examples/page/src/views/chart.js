/** A series as a chart: plain SVG, from nought, values as printed. What a page reports is a full dot, what follows from
 * other numbers an empty one; where they differ both are drawn. The same numbers stand in a table below. */

import { periodText, valueText } from "minutebook/elements";
import { h, svg } from "../dom.js";

const W = 340, H = 150, LEFT = 14, RIGHT = 58, TOP = 26, LOW = 26;

/** The day at which a period is drawn: its end. @param {any} when @returns {number} */
function day(when) {
    const at = when.as_at ?? when.to ?? when.from;
    if (when.year) return Date.UTC(Number(when.year.slice(0, 4)) + 1, 2, 31);
    const text = typeof at === "object" && at ? at.latest ?? at.earliest : at;
    if (!text) return NaN;
    const [year, month, date] = text.split("-").map(Number);
    return Date.UTC(year, (month || 12) - 1, date || 28);
}

/** @param {any} series @param {(mention: any) => Node} place makes a link to where a number stands */
export function chart(series, place) {
    const points = series.points.map((/** @type {any} */ point) => ({ ...point, x: day(point.when), y: Number(point.value) })).filter((/** @type {any} */ point) => Number.isFinite(point.x) && Number.isFinite(point.y));
    const shown = (/** @type {string} */ value) => valueText({ value, unit: series.unit });
    const misfits = series.misfits ?? [], conflicts = series.conflicts ?? [];
    const title = [series.measure.label, series.of ? `of ${series.of.label}` : null].filter(Boolean).join(", ");
    return h("figure", { class: "chart" },
        h("figcaption", null, h("strong", null, title.charAt(0).toUpperCase() + title.slice(1)), h("span", { class: "quiet" }, series.subject?.name ?? "whose numbers they are is not stated")),
        points.length > 1 ? draw(series, points, shown, title) : null,
        misfits.map((/** @type {any} */ misfit) => h("p", { class: "misfit" }, `≠ ${periodText(misfit.when)}: ${shown(misfit.reported)} reported, ${shown(misfit.computed)} follows from ${misfit.part} of ${misfit.whole}`)),
        conflicts.map((/** @type {any} */ conflict) => h("p", { class: "misfit" }, `≠ ${periodText(conflict.when)}: ${conflict.values.map(shown).join(" and ")}`)),
        h("details", null, h("summary", null, "Numbers and where they stand"),
            h("table", null, h("thead", null, h("tr", null, ["When", "Value", "Basis", "Where"].map((one) => h("th", { scope: "col" }, one)))),
                h("tbody", null, series.points.map((/** @type {any} */ point) => h("tr", null, h("td", null, periodText(point.when)), h("td", { class: "num" }, shown(point.value)), h("td", null, point.basis),
                    h("td", null, (point.mentions?.length ? point.mentions : point.from ?? []).map(place))))))));
}

/** @param {any} series @param {any[]} points @param {(value: string) => string} shown @param {string} title */
function draw(series, points, shown, title) {
    const xs = points.map((point) => point.x), top = Math.max(...points.map((point) => point.y), 0), low = Math.min(...points.map((point) => point.y), 0);
    const first = Math.min(...xs), last = Math.max(...xs);
    const x = (/** @type {number} */ at) => (last === first ? (W - RIGHT) / 2 : LEFT + ((at - first) / (last - first)) * (W - LEFT - RIGHT));
    const y = (/** @type {number} */ at) => (top === low ? H - LOW : H - LOW - ((at - low) / (top - low)) * (H - LOW - TOP));
    // The line goes through what pages report, one value a date; a date with two values has both as dots.
    const reported = points.filter((point) => point.basis === "reported");
    const path = [...new Map((reported.length > 1 ? reported : points).map((point) => [point.x, point])).values()].sort((a, b) => a.x - b.x);
    const gaps = (series.gaps ?? []).map((/** @type {any} */ gap) => [day({ as_at: gap.after }), day({ as_at: gap.before })]);
    const lines = path.slice(1).map((point, at) => svg("line", { x1: x(path[at].x), y1: y(path[at].y), x2: x(point.x), y2: y(point.y),
        class: gaps.some((/** @type {number[]} */ [from, to]) => path[at].x <= from && point.x >= to) ? "run gap" : "run" }));
    const odd = new Set([...(series.misfits ?? []).map((/** @type {any} */ one) => `${day(one.when)} ${one.reported}`), ...(series.conflicts ?? []).flatMap((/** @type {any} */ one) => one.values.map((/** @type {string} */ value) => `${day(one.when)} ${value}`))]);
    const dots = points.map((point) => {
        const wrong = odd.has(`${point.x} ${point.value}`);
        return svg("g", null, wrong ? svg("circle", { cx: x(point.x), cy: y(point.y), r: 8, class: "ring" }) : null,
            svg("circle", { cx: x(point.x), cy: y(point.y), r: 4, class: point.basis }), svg("title", null, `${periodText(point.when)}: ${shown(point.value)}, ${point.basis}`));
    });
    const ends = [path[0], path.at(-1)].filter((point, at, all) => point && all.indexOf(point) === at);
    const labels = ends.map((point, at) => svg("text", { x: x(point.x) + (at ? 13 : -4), y: y(point.y) + (at ? 4 : -11), class: "value", "text-anchor": "start" }, shown(point.value)));
    const years = [...new Set([first, last])].map((at, nth) => svg("text", { x: nth ? W - RIGHT : LEFT, y: H - 6, "text-anchor": nth ? "middle" : "start" }, new Date(at).getUTCFullYear()));
    const said = points.map((point) => `${periodText(point.when)} ${shown(point.value)} ${point.basis}`).join("; ");
    return svg("svg", { viewBox: `0 0 ${W} ${H}`, role: "img", "aria-label": `${title}: ${said}` }, svg("line", { x1: LEFT - 6, x2: W - RIGHT + 6, y1: y(0), y2: y(0), class: "nought" }), lines, dots, labels, years);
}

