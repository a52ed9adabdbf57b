/** The frame around what is loaded: list, filter, search, export, and which view is shown. */

import { find, h, more } from "./dom.js";
import { engine } from "./engine.js";
import { download, share, table, tables } from "./export.js";
import { failed } from "./notices.js";
import { search, snippet } from "./search.js";
import { onchange, pageOf, remove, store } from "./store.js";
import { counts, many, sentence, titleOf, whenOf } from "./summary.js";
import { bookView } from "./views/book.js";
import { pageView } from "./views/page.js";
import { writeView } from "./views/write.js";

export { takeFiles, takeSamples, takeText } from "./intake.js";

/** Makes the reader ready before it is asked; should that fail, it is said when somebody asks. */
export const warm = () => engine.schema("meeting").catch(() => {});

const view = find("#view"), start = find("#start");

let turns = 0;

/** Shows what the address names; a place that is not there leads to the start. A later call overtakes an earlier one. */
export async function route() {
    const turn = (turns += 1);
    const [, name = "", id = "", ...rest] = location.hash.split("/");
    find("nav.views").hidden = !store.pages.length && name !== "write";
    for (const link of document.querySelectorAll("nav.views a")) {
        const own = link.getAttribute("href")?.slice(2);
        if (own === name || (own === "pages" && name === "page")) link.setAttribute("aria-current", "page"); else link.removeAttribute("aria-current");
    }
    const page = name === "page" ? pageOf(Number(id)) : undefined;
    const known = page || name === "write" || ((name === "book" || name === "pages") && store.pages.length);
    start.hidden = Boolean(known);
    view.hidden = !known;
    exportMenu(page);
    if (!known) { view.replaceChildren(); document.title = "minutebook"; return; }
    if (name === "write" || name === "book") {
        const content = await (name === "write" ? writeView() : book());
        if (turn === turns) show(content, name === "write" ? "Write a meeting" : "Book", name === "book");
        return;
    }
    if (page) { show(pageView(page, { selected: rest.length ? `/${rest.map(decodeURIComponent).join("/")}` : undefined }), titleOf(page), true, page.id); return; }
    show(overview(), "Pages", true);
}

/** @param {Node} content @param {string} title @param {boolean} withList @param {number} [current] */
function show(content, title, withList, current) {
    document.title = `${title} · minutebook`;
    const side = withList ? list(current) : null;
    view.className = withList ? "with-list" : "";
    view.replaceChildren(...[side, h("div", { class: "content", id: "content" }, content)].filter((one) => one !== null));
    scrollTo(0, 0);
    // Whoever reads by ear, or moves by keyboard, is where the new content begins.
    view.querySelector("h1")?.focus({ preventScroll: true });
}

async function book() {
    store.book ??= await engine.book(store.pages);
    return bookView(store.book);
}

onchange(() => { if (!view.hidden) route().catch(failed); });

/* The list, its filter and its search */

/** @param {number} [current] */
function list(current) {
    const found = h("div", { class: "found", role: "region", "aria-label": "Pages" });
    const fill = () => found.replaceChildren(...entries(current));
    const query = h("input", { type: "search", id: "query", placeholder: "Words on any page", value: store.filter.query, autocomplete: "off", oninput: (/** @type {any} */ event) => { store.filter.query = event.target.value; later(fill); } });
    const who = select("who", "Who met", [["", "All bodies"], ...[...new Set(store.pages.map(whoOf))].sort().map((one) => /** @type {[string, string]} */ ([one, one]))], fill);
    const what = select("show", "Show", [["", "All pages"], ["error", "With errors"], ["warning", "With errors or warnings"], ["decisions", "With decisions"], ["votes", "With votes"], ["figures", "With figures"], ["actions", "With actions"]], fill);
    fill();
    return h("aside", { class: "list" }, h("details", { open: innerWidth > 900 }, h("summary", null, `${many(store.pages.length, "page")} · search and filter`),
        h("form", { role: "search", onsubmit: (/** @type {Event} */ event) => event.preventDefault() }, h("label", { for: "query" }, "Search"), query, h("div", { class: "two" }, who, what)),
        found, h("a", { class: "button", href: "#/" }, "Add pages")));
}

let timer = 0;
/** @param {() => void} work */
function later(work) { clearTimeout(timer); timer = window.setTimeout(work, 120); }

/** @param {"who" | "show"} name @param {string} label @param {[string, string][]} options @param {() => void} fill */
const select = (name, label, options, fill) => h("select", { "aria-label": label, onchange: (/** @type {any} */ event) => { store.filter[name] = event.target.value; fill(); } },
    options.map(([value, text]) => h("option", { value, selected: store.filter[name] === value }, text)));

/** @param {import("./store.js").Page} page */
function whoOf(page) {
    const { body } = page.reading.meeting;
    return body?.name ? sentence(body.name) : body?.classification ? sentence(body.classification.replaceAll("_", " ")) : "Body not stated";
}

/** @param {import("./store.js").Page} page */
function fits(page) {
    const { who, show: what } = store.filter;
    if (who && whoOf(page) !== who) return false;
    const sum = /** @type {Record<string, number>} */ (counts(page.reading));
    return !what || (what === "warning" ? sum.error + sum.warning > 0 : sum[what] > 0);
}

/** @param {number} [current] */
function entries(current) {
    const { query } = store.filter;
    const pages = store.pages.filter(fits);
    const places = search(pages, query);
    if (places) {
        return [h("p", { class: "quiet", role: "status" }, places.length ? `${many(places.length, "line")} with these words` : "These words stand on none of the pages shown."),
            h("ul", { class: "hits", role: "list" }, places.slice(0, 60).map(({ page, start: from, end }) => {
                const { before, hit, after } = snippet(page.text.slice(from, end), query);
                return h("li", null, h("a", { href: `#/page/${page.id}`, onclick: (/** @type {Event} */ event) => { event.preventDefault(); jump(page, from, end); } }, h("span", { class: "quiet" }, titleOf(page)), h("span", null, before, h("mark", null, hit), after)));
            }))];
    }
    if (!pages.length) return [h("p", { class: "quiet", role: "status" }, "No page passes this filter.")];
    return [more(h("ul", { class: "cards", role: "list" }), pages, "page", (page) => {
        const sum = counts(page.reading);
        return h("li", { class: page.id === current ? "current" : null },
            h("a", { href: `#/page/${page.id}`, "aria-current": page.id === current ? "page" : null }, h("strong", null, titleOf(page)), h("span", { class: "quiet" }, `${whenOf(page)} · ${many(sum.decisions, "decision")}`),
                h("span", { class: "chips" }, ["error", "warning"].map((severity) => (sum[/** @type {"error"} */ (severity)] ? h("span", { class: `chip ${severity}` }, many(sum[/** @type {"error"} */ (severity)], severity)) : null)))),
            h("button", { type: "button", class: "close", "aria-label": `Take away ${titleOf(page)}`, onclick: () => { remove(page.id); if (page.id === current || !store.pages.length) location.hash = store.pages.length ? "#/pages" : "#/"; } }, "×"));
    })];
}

/** Shows a line of a page, once the page is there. @param {import("./store.js").Page} page @param {number} from @param {number} end */
async function jump(page, from, end) {
    const hash = `#/page/${page.id}`;
    if (location.hash !== hash) {
        history.pushState(null, "", hash);
        await route();
    }
    document.querySelector(".both")?.setAttribute("data-show", "source");
    const reading = /** @type {any} */ (document.querySelector("minutebook-reading"));
    await Promise.resolve(); // elements draw themselves at the end of a turn
    reading?.reveal(from, end);
}

function overview() {
    return h("article", null, h("header", { class: "head" }, h("p", { class: "eyebrow" }, "Pages"), h("h1", { tabindex: -1 }, many(store.pages.length, "page")), h("p", { class: "gist" }, "Choose one from the list, or ", h("a", { href: "#/book" }, "read them together"), ".")),
        h("div", { class: "panel scroll", tabindex: 0, role: "region", "aria-label": "Pages and what was read" }, h("table", null, h("thead", null, h("tr", null, ["Who met", "Date", "Decisions", "Votes", "Figures", "Errors", "Warnings"].map((one, at) => h("th", { scope: "col", class: at > 1 ? "num" : null }, one)))),
            h("tbody", null, store.pages.slice(0, 500).map((page) => {
                const sum = counts(page.reading);
                return h("tr", null, h("th", { scope: "row" }, h("a", { href: `#/page/${page.id}` }, titleOf(page))), h("td", null, whenOf(page)), [sum.decisions, sum.votes, sum.figures, sum.error, sum.warning].map((one) => h("td", { class: "num" }, one || "")));
            })))));
}

/* Export */

/** @param {import("./store.js").Page | undefined} page */
function exportMenu(page) {
    const menu = find("#export");
    menu.hidden = !store.pages.length;
    menu.open = false;
    const pages = page ? [page] : store.pages;
    const entry = (/** @type {string} */ label, /** @type {() => unknown} */ work) => h("button", { type: "button", onclick: async () => { menu.open = false; try { await work(); } catch (error) { failed(error); } } }, label);
    menu.querySelector(".sheet").replaceChildren(
        h("p", { class: "quiet" }, page ? "This page" : `All ${many(pages.length, "page")}`),
        entry("JSON", async () => (page ? download(`${base(page)}.json`, JSON.stringify(page.reading, null, 2), "application/json")
            : download("book.json", JSON.stringify({ book: (store.book ??= await engine.book(store.pages)), readings: pages.map((one) => one.reading) }, null, 2), "application/json"))),
        ...tables.map((name) => entry(`${name.charAt(0).toUpperCase()}${name.slice(1)}, CSV`, () => download(`${page ? `${base(page)}-` : ""}${name}.csv`, table(name, pages), "text/csv"))),
        entry("Print a summary", () => print()),
        entry("Share as a file", () => share(pages)));
}

/** @param {import("./store.js").Page} page */
const base = (page) => page.name.replace(/\.\w+$/, "").replace(/[^\p{L}\p{N}-]+/gu, "-");

addEventListener("click", (event) => { const menu = find("#export"); if (menu.open && !menu.contains(event.target)) menu.open = false; });
addEventListener("keydown", (event) => { const menu = find("#export"); if (event.key === "Escape" && menu.open) { menu.open = false; menu.querySelector("summary").focus(); } });
