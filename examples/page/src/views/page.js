/** One page: what its record holds at the left, its words at the right; what is chosen in one shows in the other. */

import { link, person, periodText } from "minutebook/elements";
import { h, quoted } from "../dom.js";
import { engine } from "../engine.js";
import { again } from "../intake.js";
import { failed } from "../notices.js";
import { counts, items, many, titleOf, whenOf } from "../summary.js";

/** @param {string} tag @param {import("../store.js").Page} page @param {any} [props] */
function part(tag, page, props) {
    const one = /** @type {any} */ (h(tag, props));
    one.text = page.text;
    one.record = page.reading;
    return one;
}

/** @param {import("../store.js").Page} page @param {{ selected?: string }} [at] */
export function pageView(page, at = {}) {
    const { reading } = page, { meeting } = reading;
    const sum = counts(reading);
    const sections = /** @type {[string, string, number, (() => Node)][]} */ ([
        ["found", "Does it add up?", sum.error + sum.warning + sum.note, () => found(page)],
        ["decisions", "Decisions", sum.decisions, () => part("minutebook-decisions", page)],
        ["votes", "Votes", sum.votes, () => part("minutebook-vote", page)],
        ["actions", "Actions", sum.actions, () => actions(page)],
        ["presence", "Who was there", meeting.attendance?.length ?? 0, () => part("minutebook-presence", page)],
        ["figures", "Figures", sum.figures, () => part("minutebook-figures", page)],
        ["partnerships", "Partnerships", reading.partnerships?.length ?? 0, () => part("minutebook-partnership", page)],
        ["agenda", "Agenda", sum.items, () => agenda(page)],
    ]).filter(([name, , count]) => count || name === "found" || name === "decisions");

    const record = h("div", { class: "record", id: "record" }, sections.map(([name, title, count, make]) =>
        h("section", { id: `s-${name}`, class: "panel", "aria-labelledby": `h-${name}` },
            h("h2", { id: `h-${name}`, tabindex: -1 }, title, count ? h("span", { class: "count" }, ` ${count}`) : null), make())));
    const source = h("aside", { class: "source", id: "source", "aria-labelledby": "h-source" },
        h("h2", { id: "h-source" }, "Source text"), page.text ? h("p", { class: "quiet" }, `${reading.coverage.understood} of ${many(reading.coverage.lines, "line")} understood; the others are grey.`) : null, page.text ? part("minutebook-reading", page) : h("p", { class: "quiet" }, "This record came without its page."));
    const both = h("div", { class: "both", "data-show": "record" }, record, source);
    const toggle = h("div", { class: "toggle", role: "group", "aria-label": "What to show" }, [["record", "Record"], ["source", "Source text"]].map(([name, label]) =>
        h("button", { type: "button", "data-name": name, "aria-pressed": String(name === "record"), onclick: () => show(name) }, label)));
    const show = (/** @type {string} */ name) => {
        both.dataset.show = name;
        for (const button of toggle.children) button.setAttribute("aria-pressed", String(/** @type {HTMLElement} */ (button).dataset.name === name));
    };
    const view = h("article", { class: "page" },
        h("header", { class: "head" },
            h("p", { class: "eyebrow" }, [reading.page.replaceAll("_", " "), page.name].join(" · ")),
            h("h1", { tabindex: -1 }, titleOf(page)),
            facts(meeting),
            give(page),
            gist(sum)),
        h("nav", { class: "jump", "aria-label": "On this page" }, sections.map(([name, title, count]) =>
            h("button", { type: "button", onclick: () => jump(view, name, show) }, title, count ? h("span", { class: "count" }, ` ${count}`) : null))),
        toggle, both);
    // On a narrow screen, choosing a fact turns to the words that it came from, and back.
    view.addEventListener("minutebook-select", (event) => {
        const fromSource = source.contains(/** @type {Node} */ (event.target));
        if (!fromSource && /** @type {CustomEvent} */ (event).detail.span) show("source");
    });
    link(view); // after the line above: what is to be scrolled to has to be there
    if (at.selected) queueMicrotask(() => {
        show("source");
        for (const one of /** @type {NodeListOf<any>} */ (view.querySelectorAll("minutebook-reading"))) one.selected = at.selected;
    });
    return view;
}

/** @param {Element} view @param {string} name @param {(name: string) => void} show */
function jump(view, name, show) {
    show("record");
    const heading = /** @type {HTMLElement | null} */ (view.querySelector(`#h-${name}`));
    heading?.scrollIntoView({ block: "start" });
    heading?.focus({ preventScroll: true });
}

/** What the page says of the meeting; what it does not say is said to be missing. @param {any} meeting */
function facts(meeting) {
    const chair = (meeting.attendance ?? []).find((/** @type {any} */ one) => one.presiding);
    const rows = [
        ["Council", meeting.council?.name], ["Date", meeting.date ? whenOf(/** @type {any} */ ({ reading: { meeting } })) : null],
        ["Time", [meeting.start_time && `from ${meeting.start_time}`, meeting.end_time && `to ${meeting.end_time}`].filter(Boolean).join(" ")], ["Place", meeting.venue?.text],
        ["Chair", chair ? person(chair.person) : null], ["Status of the minutes", meeting.minutes_status?.replaceAll("_", " ")],
    ];
    const stated = rows.filter(([, value]) => value), missing = rows.filter(([, value]) => !value).map(([label]) => label.toLowerCase());
    return [
        stated.length ? h("dl", { class: "facts" }, stated.map(([label, value]) => h("div", null, h("dt", null, label), h("dd", null, value)))) : null,
        missing.length ? h("p", { class: "quiet", id: "missing" }, `Not stated: ${missing.join(", ")}.`) : null,
    ];
}

/** What a reader knows from elsewhere, told to core beside the page; core marks it as given, not as read. @param {import("../store.js").Page} page */
function give(page) {
    if (!page.input) return null;
    const { meeting } = page.reading, held = page.given ?? {};
    const open = ["council", "body", "date"].filter((name) => held[/** @type {"date"} */ (name)] || !(name === "date" ? meeting.date : meeting[name]?.name));
    if (!open.length) return null;
    const form = /** @type {HTMLFormElement} */ (h("form", { class: "row", onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        const given = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]).filter(([, value]) => value));
        again(page, given).catch(failed);
    } }, open.map((name) => h("label", null, name.charAt(0).toUpperCase() + name.slice(1), " ",
        h("input", { name, value: held[/** @type {"date"} */ (name)] ?? "", placeholder: name === "date" ? "2024-07-18" : null, autocomplete: "off" }))), h("button", { class: "button" }, "Read again")));
    return h("details", { class: "give", open: Boolean(page.given) }, h("summary", null, "Give what you know and the page does not state"), form);
}

/** @param {ReturnType<typeof counts>} sum */
function gist(sum) {
    const said = [many(sum.decisions, "decision"), many(sum.votes, "vote"), sum.figures ? many(sum.figures, "figure") : null].filter(Boolean).join(", ");
    return h("p", { class: "gist" }, `${said}. `,
        ["error", "warning", "note"].map((severity) => {
            const count = sum[/** @type {"error" | "warning" | "note"} */ (severity)];
            return count ? h("span", { class: `chip ${severity}` }, many(count, severity)) : null;
        }));
}

/** Core's findings, gravest first. @param {import("../store.js").Page} page */
function found(page) {
    const findings = page.reading.findings ?? [];
    const order = ["error", "warning", "note"];
    const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
    const one = (/** @type {any} */ finding) => h("li", { class: `finding ${finding.severity}` },
        h("p", null, h("span", { class: `chip ${finding.severity}` }, `${finding.severity} ${finding.code}`), " ", quoted(finding.message)),
        finding.help ? h("p", { class: "quiet" }, quoted(finding.help)) : null,
        h("p", { class: "row tight" },
            finding.span ? h("button", { type: "button", class: "linklike", onclick: (/** @type {Event} */ event) => event.target?.dispatchEvent(new CustomEvent("minutebook-select", { detail: { path: finding.path, span: finding.span }, bubbles: true })) }, "Show the words") : null,
            h("button", { type: "button", class: "linklike", "aria-expanded": "false", onclick: (/** @type {Event} */ event) => why(/** @type {HTMLElement} */ (event.target), finding.code) }, "Why this rule"),
            finding.source ? h("span", { class: "quiet" }, finding.source) : null));
    const grave = sorted.filter((finding) => finding.severity !== "note"), notes = sorted.filter((finding) => finding.severity === "note");
    return h("div", null,
        findings.length ? null : h("p", null, "No rule found fault with what was read here."),
        grave.length ? h("ul", { class: "findings", role: "list" }, grave.map(one)) : null,
        notes.length ? h("details", { class: "notes", open: !grave.length }, h("summary", null, many(notes.length, "note")), h("ul", { class: "findings", role: "list" }, notes.map(one))) : null,
        asked(page));
}

/** How much was asked: no findings say little where facts are missing. @param {import("../store.js").Page} page */
function asked({ report }) {
    if (!report) return null;
    const rules = new Map();
    for (const { code, missing } of report.unknown) rules.set(missing, [...(rules.get(missing) ?? []), code]);
    const held = many(report.held.length, "rule"), open = new Set(report.unknown.map((one) => one.code)).size;
    return h("details", { class: "notes" }, h("summary", null, `${held} held, ${many(open, "rule")} could not be asked everywhere`),
        h("table", null, h("thead", null, h("tr", null, h("th", { scope: "col" }, "What is missing"), h("th", { scope: "col" }, "Rules that ask for it"))),
            h("tbody", null, [...rules].map(([missing, codes]) => h("tr", null, h("td", null, missing), h("td", null, [...new Set(codes)].join(", ")))))));
}

/** Core's own page about a rule, below its finding. @param {HTMLElement} button @param {string} code */
async function why(button, code) {
    const open = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!open));
    const item = /** @type {HTMLElement} */ (button.closest("li"));
    if (open) { item.querySelector(".why")?.remove(); return; }
    const rule = await engine.explain(code);
    if (!rule) return;
    item.append(h("div", { class: "why", tabindex: 0, role: "region", "aria-label": `Rule ${code}` }, h("p", null, h("strong", null, rule.title)), sections(rule.page)));
}

/** The page of a rule: headings, code between fences, paragraphs. @param {string} text */
function sections(text) {
    return text.split(/^(```[\s\S]*?^```[^\n]*$)/m).flatMap((block) => {
        if (block.startsWith("```")) return [h("pre", null, block.replace(/^```[^\n]*\n|\n?```[^\n]*$/g, ""))];
        return block.split(/\n\s*\n/).map((one) => one.trim()).filter(Boolean).map((one) => (one.startsWith("#") ? h("h3", null, one.replace(/^#+\s*/, "")) : h("p", null, quoted(one.replaceAll("\n", " ")))));
    });
}

/** @param {import("../store.js").Page} page */
function actions(page) {
    /** @type {(list: any[], path: string) => { action: any, path: string }[]} */
    const walk = (list, path) => list.flatMap((item, at) => [
        ...(item.actions ?? []).map((/** @type {any} */ action, /** @type {number} */ nth) => ({ action, path: `${path}/${at}/actions/${nth}` })),
        ...walk(item.items ?? [], `${path}/${at}/items`)]);
    return h("ul", { class: "plain", role: "list" }, walk(page.reading.meeting.agenda ?? [], "/meeting/agenda").map(({ action, path }) =>
        h("li", null, h("p", null, action.text),
            h("p", { class: "quiet row tight" }, h("span", null, action.owner ? person(action.owner) : "nobody named"), action.due ? h("span", null, periodText(action.due)) : null, action.status ? h("span", null, action.status.replaceAll("_", " ")) : null,
                h("button", { type: "button", class: "linklike", onclick: (/** @type {Event} */ event) => event.target?.dispatchEvent(new CustomEvent("minutebook-select", { detail: { path, span: spanOf(page, path) }, bubbles: true })) }, "Show the words")))));
}

/** @param {import("../store.js").Page} page @param {string} path */
const spanOf = (page, path) => page.reading.evidence?.find((/** @type {any} */ one) => one.path === path || one.path.startsWith(`${path}/`))?.span;

/** @param {import("../store.js").Page} page */
function agenda(page) {
    return h("ol", { class: "plain agenda", role: "list" }, items(page.reading.meeting).map((item) => h("li", null,
        h("span", { class: "quiet num" }, item.number ?? ""), h("span", null, item.title,
            item.none_stated?.length ? h("span", { class: "quiet" }, ` · none: ${item.none_stated.join(", ").replaceAll("_", " ")}`) : null,
            (item.documents ?? []).length ? h("span", { class: "quiet" }, ` · ${many(item.documents.length, "paper")}`) : null))));
}
