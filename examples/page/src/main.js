/** The start: what is on the page before anything is loaded, dropping, pasting, routing. The rest comes when it is needed. */

import { find } from "./dom-lite.js";
import { samples } from "./samples.js";

const $ = find;
const root = document.documentElement;

/** Everything that shows records: loaded with the first page, or as soon as the browser has nothing to do. */
/** @type {Promise<typeof import("./app.js")> | undefined} */
let shell;
const app = () => (shell ??= import("./app.js"));

/** Runs something; what goes wrong is said, and what is there stays. @param {() => Promise<unknown>} work */
async function safely(work) {
    try { await work(); } catch (error) { (await import("./notices.js")).failed(error); }
}
addEventListener("unhandledrejection", (event) => safely(() => Promise.reject(event.reason)));

/* Colours */
const theme = $("#theme");
const held = (() => { try { return localStorage.getItem("minutebook-theme") ?? ""; } catch { return ""; } })();
const paint = (/** @type {string} */ name) => { if (name) root.dataset.theme = name; else delete root.dataset.theme; };
theme.value = held;
paint(held);
theme.addEventListener("change", () => { paint(theme.value); try { localStorage.setItem("minutebook-theme", theme.value); } catch { /* private mode */ } });

/* Samples */
$("#samples").append(...samples.map((sample) => {
    const item = document.createElement("li"), button = document.createElement("button"), title = document.createElement("strong"), about = document.createElement("span");
    button.type = "button";
    title.textContent = sample.title;
    about.textContent = sample.about;
    button.append(title, about);
    button.addEventListener("click", () => safely(async () => (await app()).takeSamples([sample])));
    item.append(button);
    return item;
}));
$("#all-samples").addEventListener("click", () => safely(async () => (await app()).takeSamples(samples)));

/* Files and text */
const files = $("#files");
files.addEventListener("change", () => safely(async () => { await (await app()).takeFiles([...files.files]); files.value = ""; }));
$("#paste").addEventListener("click", () => { $("#pasted").hidden = false; $("#words").focus(); });
$("#pasted").addEventListener("submit", (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    if ($("#words").value.trim()) safely(async () => { await (await app()).takeText($("#words").value); $("#words").value = ""; });
});

const veil = $("#veil");
let depth = 0;
const over = (/** @type {DragEvent} */ event) => event.dataTransfer?.types?.includes("Files") || event.dataTransfer?.types?.includes("text/plain");
addEventListener("dragenter", (event) => { if (over(event)) { depth += 1; veil.hidden = false; } });
addEventListener("dragleave", () => { depth = Math.max(0, depth - 1); if (!depth) veil.hidden = true; });
addEventListener("dragover", (event) => { if (over(event)) event.preventDefault(); });
addEventListener("drop", (event) => {
    event.preventDefault();
    depth = 0;
    veil.hidden = true;
    const dropped = [...(event.dataTransfer?.files ?? [])], text = event.dataTransfer?.getData("text/plain") ?? "";
    if (dropped.length) safely(async () => (await app()).takeFiles(dropped));
    else if (text.trim()) safely(async () => (await app()).takeText(text));
});
addEventListener("paste", (event) => {
    if (/** @type {Element} */ (event.composedPath()[0]).closest?.("input, textarea, select")) return;
    const pasted = [...(event.clipboardData?.files ?? [])], text = event.clipboardData?.getData("text/plain") ?? "";
    if (pasted.length) safely(async () => (await app()).takeFiles(pasted));
    else if (text.trim().length > 40) safely(async () => (await app()).takeText(text));
});

/* Where one is */
addEventListener("hashchange", () => safely(async () => (await app()).route()));
if (location.hash.length > 2) safely(async () => (await app()).route());
else (globalThis.requestIdleCallback ?? setTimeout)(() => safely(async () => (await app()).warm()));

if (import.meta.env.PROD && "serviceWorker" in navigator) {
    addEventListener("load", () => navigator.serviceWorker.register("./sw.js").catch(() => { /* the page works without, but not offline */ }));
}
