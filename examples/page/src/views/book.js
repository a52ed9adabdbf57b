/** The book: what many pages say together. */

import { dateText, periodText } from "minutebook/elements";
import { h, more, quoted } from "../dom.js";
import { engine } from "../engine.js";
import { failed } from "../notices.js";
import { store } from "../store.js";
import { many, sentence, titleOf } from "../summary.js";
import { chart } from "./chart.js";

/** @param {any} book */
export function bookView(book) {
    const sections = /** @type {[string, string, number, () => Node][]} */ ([
        ["timeline", "Meetings", book.meetings?.length ?? 0, () => timeline(book)],
        ["across", "Does it add up across pages?", book.findings?.length ?? 0, () => findings(book)],
        ["open", "Open actions", open(book).length, () => actions(book)],
        ["series", "Figures over time", book.series?.length ?? 0, () => more(h("div", { class: "charts" }), book.series ?? [], "chart", (one) => chart(one, place))],
        ["matters", "Matters", book.matters?.length ?? 0, () => matters(book)],
        ["together", "Partnerships", book.partnerships?.length ?? 0, () => partnerships(book)],
    ]).filter(([, , count]) => count);
    const dates = (book.meetings ?? []).map((/** @type {any} */ one) => one.date).filter((/** @type {any} */ one) => typeof one === "string").sort().map(dateText);
    return h("article", { class: "book" },
        h("header", { class: "head" },
            h("p", { class: "eyebrow" }, "Book"),
            h("h1", { tabindex: -1 }, `${many(store.pages.length, "page")}, read together`),
            h("p", { class: "gist" }, `${many(book.meetings?.length ?? 0, "meeting")}${dates.length > 1 ? `, dated ${dates[0]} to ${dates.at(-1)}` : ""}. What is linked says on what ground; nothing is guessed into place.`)),
        h("nav", { class: "jump", "aria-label": "In this book" }, sections.map(([name, title, count]) => h("button", { type: "button", onclick: () => {
            const heading = document.getElementById(`h-${name}`);
            heading?.scrollIntoView({ block: "start" });
            heading?.focus({ preventScroll: true });
        } }, title, h("span", { class: "count" }, ` ${count}`)))),
        sections.map(([name, title, count, make]) => h("section", { class: "panel", id: `s-${name}`, "aria-labelledby": `h-${name}` },
            h("h2", { id: `h-${name}`, tabindex: -1 }, title, h("span", { class: "count" }, ` ${count}`)), make())));
}

/** @param {{ path: string }} mention */
function pageAt(mention) {
    const [, , number, ...rest] = mention.path.split("/");
    return { page: store.pages[Number(number)], path: `/${rest.join("/")}` };
}

/** A link to where something stands. @param {any} mention */
function place(mention) {
    const { page, path } = pageAt(mention);
    if (!page) return h("span");
    return h("a", { class: "where", href: `#/page/${page.id}${path}` }, page.name);
}

/** @param {any} book */
function timeline(book) {
    const dated = book.meetings.filter((/** @type {any} */ one) => one.date), undated = book.meetings.filter((/** @type {any} */ one) => !one.date);
    const key = (/** @type {any} */ one) => String(one.date.earliest ?? one.date.latest ?? one.date);
    dated.sort((/** @type {any} */ a, /** @type {any} */ b) => key(a).localeCompare(key(b)));
    return more(h("ol", { class: "timeline", role: "list" }), [...dated, ...undated], "meeting", (one) => {
        const { page } = pageAt(one.pages[0]);
        const decisions = (one.pages ?? []).flatMap((/** @type {any} */ mention) => decisionsOf(pageAt(mention)));
        return h("li", { class: one.date ? null : "undated" },
            h("p", { class: "date" }, one.date ? dateText(one.date) : "date not stated"),
            h("div", null,
                h("h3", null, h("a", { href: `#/page/${page?.id}` }, one.body?.name ? sentence(one.body.name) : page ? titleOf(page) : "not stated"), one.body?.name && one.council?.name ? h("span", { class: "quiet" }, ` ${sentence(one.council.name)}`) : null),
                h("p", { class: "quiet" }, [many(one.items?.length ?? 0, "item"), many(decisions.length, "decision"), one.pages.length > 1 ? many(one.pages.length, "page") : null].filter(Boolean).join(" · ")),
                decisions.length ? h("ul", { class: "brief" }, decisions.slice(0, 3).map((/** @type {string} */ text) => h("li", null, text.length > 150 ? `${text.slice(0, 150)}…` : text)),
                    decisions.length > 3 ? h("li", { class: "quiet" }, `and ${decisions.length - 3} more`) : null) : null));
    });
}

/** @param {{ page: any, path: string }} at */
function decisionsOf({ page, path }) {
    const meeting = page && path.startsWith("/meeting") ? page.reading.meeting : null;
    /** @type {(list: any[]) => string[]} */
    const walk = (list) => list.flatMap((item) => [...(item.resolutions ?? []).filter((/** @type {any} */ one) => one.kind !== "minutes_approval" && one.kind !== "procedural").map((/** @type {any} */ one) => one.parts?.[0]?.text ?? item.title), ...walk(item.items ?? [])]);
    return walk(meeting?.agenda ?? []);
}

/** @param {any} book */
const open = (book) => (book.actions ?? []).filter((/** @type {any} */ one) => one.status !== "done" && !(one.later ?? []).some((/** @type {any} */ step) => step.progress === "done"));

/** @param {any} book */
function actions(book) {
    return more(h("ul", { class: "plain", role: "list" }), open(book), "action", (one) => h("li", null,
        h("p", null, one.text),
        h("p", { class: "quiet row tight" }, one.due ? h("span", null, periodText(one.due)) : h("span", null, "no date"), one.date ? h("span", null, `agreed ${dateText(one.date)}`) : null, one.status ? h("span", null, one.status.replaceAll("_", " ")) : null,
            one.overdue_at ? h("span", { class: "chip warning" }, `overdue at ${dateText(one.overdue_at)}`) : null, place(one.at)),
        (one.later ?? []).map((/** @type {any} */ step) => h("p", { class: "quiet" }, `${step.progress.replaceAll("_", " ")}: ${step.text} `, place(step.at)))));
}

/** @param {any} book */
function findings(book) {
    return more(h("ul", { class: "findings", role: "list" }), book.findings, "finding", (one) => h("li", { class: `finding ${one.severity}` },
        h("p", null, h("span", { class: `chip ${one.severity}` }, `${one.severity} ${one.code}`), " ", quoted(one.message)),
        one.help ? h("p", { class: "quiet" }, quoted(one.help)) : null,
        h("p", { class: "row tight" }, [one, ...(one.related ?? [])].filter((other) => other.path.startsWith("/readings/")).slice(0, 6).map(place))));
}

/** @param {any} book */
function matters(book) {
    return h("div", null, book.matters.map((/** @type {any} */ matter) => h("section", { class: "matter" }, h("h3", null, matter.title),
        h("ol", { class: "steps", role: "list" }, matter.stages.map((/** @type {any} */ stage) => h("li", null, h("strong", null, stage.step.replaceAll("_", " ")), h("span", null, stage.body?.name ? sentence(stage.body.name) : "body not stated"),
            h("span", { class: "quiet" }, stage.date ? dateText(stage.date) : "date not stated"), place(stage.at)))),
        h("p", { class: "quiet" }, `Linked by ${matter.grounds?.map((/** @type {any} */ one) => one.kind.replaceAll("_", " ")).join(", ") || "—"}`))));
}

/** @param {any} book */
function partnerships(book) {
    const one = /** @type {any} */ (h("minutebook-partnership"));
    one.pages = store.pages.map((page) => page.name);
    one.partnerships = book.partnerships;
    // What the register knows of an agency stands below what the pages say of it.
    const ids = [...new Set(book.partnerships.map((/** @type {any} */ other) => other.register).filter(Boolean))];
    Promise.all(ids.map((id) => engine.agency(id))).then((agencies) => { one.agencies = agencies.filter(Boolean); }).catch(failed);
    one.addEventListener("minutebook-select", (/** @type {CustomEvent} */ event) => {
        const { page, path } = pageAt(event.detail);
        if (page) location.hash = `#/page/${page.id}${path}`;
    });
    return one;
}
