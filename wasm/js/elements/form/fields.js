/** Controls for shapes. Every control says by `data-path` which place of the record it edits. */

import { h } from "../dom.js";
import { resolve } from "../record.js";
import { capital, word, words } from "../words.js";
import { figures, newId, put } from "./model.js";
import { FIRST, LONG, REFERS } from "./shape.js";

/**
 * @typedef {import("./shape.js").Shape} Shape
 * @typedef {object} Form what the controls need of the form
 * @property {any} value the record
 * @property {(structure?: boolean, focus?: string) => void} changed tells it that the record has changed
 */

let count = 0;

/**
 * A labelled place for one value.
 * @param {Form} form @param {string} name @param {Shape} shape @param {string} path
 * @param {{ about?: string, required?: boolean }} [more]
 * @returns {HTMLElement | null}
 */
export function field(form, name, shape, path, more = {}) {
    if (shape.kind === "id" || name === "order") return null;
    if (shape.kind === "object") return group(form, name, shape, path, more);
    if (shape.kind === "list") return list(form, name, shape, path, more);
    if (shape.kind === "any") return choice(form, name, shape, path, more);
    const id = `f${(count += 1)}`;
    const control = input(form, name, shape, path);
    control.id = id;
    control.setAttribute("aria-describedby", `${id}-e`);
    return h("div", { class: `field ${LONG.has(name) ? "long" : ""}`, "data-path": path },
        h("label", { for: id, title: more.about || null }, capital(word(name))),
        control,
        h("div", { class: "said", id: `${id}-e`, "data-for": path }));
}

/** @param {Form} form @param {string} name @param {Shape} shape @param {string} path @returns {HTMLElement} */
function input(form, name, shape, path) {
    const now = resolve(form.value, path);
    const set = (/** @type {any} */ value) => { put(form.value, path, value); form.changed(); };
    const pick = (/** @type {[string, string][]} */ options, /** @type {(chosen: string) => any} */ of = (chosen) => chosen) => {
        const held = now === undefined ? "" : String(now);
        const known = held === "" || options.some(([value]) => value === held);
        return h("select", { onchange: (/** @type {any} */ event) => set(event.target.value === "" ? undefined : of(event.target.value)) },
            h("option", { value: "" }, words.not_stated),
            known ? null : h("option", { value: held, selected: true }, held),
            options.map(([value, label]) => h("option", { value, selected: value === held }, label)));
    };
    switch (shape.kind) {
        case "words": return pick((shape.words ?? []).map((one) => [one, word(one)]));
        case "bool": return pick([["true", "yes"], ["false", "no"]], (chosen) => chosen === "true");
        case "ref": return pick(records(form.value, path, REFERS[name]));
        case "pointer": return pick(figures(form.value).filter((one) => !path.startsWith(`${one.path}/`))
            .map(({ figure, path: own }) => [own, [figure.value, figure.measure?.label].filter(Boolean).join(" ") || own]));
        default: {
            // What is no number stays text, so that core can say what it expected.
            const read = (/** @type {string} */ text) => (text === "" ? undefined : shape.kind === "number" && /^-?\d{1,15}$/.test(text) ? Number(text) : text);
            const oninput = (/** @type {any} */ event) => set(read(event.target.value));
            const props = { oninput, placeholder: shape.example ?? null, spellcheck: shape.example ? "false" : null, autocomplete: "off" };
            const box = LONG.has(name) ? h("textarea", { ...props, rows: 2 }) : h("input", { ...props, type: "text", inputmode: shape.kind === "number" ? "numeric" : null });
            /** @type {HTMLInputElement} */ (box).value = now === undefined ? "" : typeof now === "object" ? JSON.stringify(now) : String(now);
            return box;
        }
    }
}

/** Records of the same item that can be referred to. @param {any} root @param {string} path @param {string | undefined} kind @returns {[string, string][]} */
function records(root, path, kind) {
    const item = /^(.*\/(?:agenda|items)\/\d+)\//.exec(path)?.[1];
    const found = item && kind ? resolve(root, `${item}/${kind}`) ?? [] : [];
    return found.map((/** @type {any} */ one, /** @type {number} */ at) => [one.id, `${word(/** @type {string} */ (kind).slice(0, -1))} ${at + 1}${one.text ? `: ${one.text.slice(0, 40)}` : ""}`]);
}

/**
 * The fields of an object: the usual ones at once, the others behind "more".
 * @param {Form} form @param {Shape} shape @param {string} path
 */
export function fields(form, shape, path) {
    const all = shape.fields ?? [];
    const first = FIRST[shape.name ?? ""];
    const place = (/** @type {typeof all[0]} */ one) => field(form, one.name, one.shape, `${path}/${one.name}`, one);
    if (!first) return all.map(place);
    const rest = all.filter((one) => !first.includes(one.name) && one.name !== "id" && one.name !== "order");
    const stated = rest.some((one) => resolve(form.value, `${path}/${one.name}`) !== undefined);
    const more = rest.length ? h("details", { class: "more", open: stated }, h("summary", null, words.more)) : null;
    const fill = () => { if (more && more.children.length === 1) more.append(...rest.map(place).filter((one) => one !== null)); };
    if (stated) fill(); else more?.addEventListener("toggle", fill, { once: true });
    return [...first.map((name) => all.find((one) => one.name === name)).filter((one) => one !== undefined).map(place), more];
}

/** @param {Form} form @param {string} name @param {Shape} shape @param {string} path @param {{ about?: string }} more */
function group(form, name, shape, path, more) {
    return h("fieldset", { class: `group of-${shape.name}`, "data-path": path },
        h("legend", { title: more.about || null }, capital(word(name))),
        h("div", { class: "said", "data-for": path }),
        h("div", { class: "grid" }, fields(form, shape, path)));
}

/** @param {Form} form @param {string} name @param {Shape} shape @param {string} path @param {{ about?: string }} more */
function list(form, name, shape, path, more) {
    const of = /** @type {Shape} */ (shape.of);
    if (of.kind !== "object") return plainList(form, name, of, path, more);
    const held = resolve(form.value, path);
    const one = capital(word(name.endsWith("ies") ? `${name.slice(0, -3)}y` : name === "agenda" ? "item" : name.replace(/s$/, "")));
    const add = () => {
        const at = Array.isArray(held) ? held.length : 0;
        put(form.value, `${path}/${at}`, of.fields?.some((own) => own.name === "id") ? { id: newId() } : {});
        form.changed(true, `${path}/${at}`);
    };
    const remove = (/** @type {number} */ at) => { put(form.value, `${path}/${at}`, undefined); form.changed(true, path); };
    return h("fieldset", { class: "list", "data-path": path },
        h("legend", { title: more.about || null }, capital(word(name))),
        h("div", { class: "said", "data-for": path }),
        (Array.isArray(held) ? held : []).map((_, at) => h("fieldset", { class: `entry of-${of.name}`, "data-path": `${path}/${at}` },
            h("legend", null, `${one} ${at + 1}`),
            h("button", { type: "button", class: "remove", onclick: () => remove(at), "aria-label": `${words.remove} ${one} ${at + 1}` }, words.remove),
            h("div", { class: "said", "data-for": `${path}/${at}` }),
            h("div", { class: "grid" }, fields(form, of, `${path}/${at}`)))),
        h("button", { type: "button", class: "add", onclick: add }, `${words.add}: ${one.toLowerCase()}`));
}

/** Words or texts, one a line. @param {Form} form @param {string} name @param {Shape} of @param {string} path @param {{ about?: string }} more */
function plainList(form, name, of, path, more) {
    const id = `f${(count += 1)}`;
    const held = resolve(form.value, path);
    const oninput = (/** @type {any} */ event) => {
        const lines = event.target.value.split("\n").map((/** @type {string} */ one) => one.trim()).filter(Boolean);
        const read = (/** @type {string} */ one) => (of.kind === "number" && /^\d{1,15}$/.test(one) ? Number(one) : one);
        put(form.value, path, lines.length ? lines.map(read) : undefined);
        form.changed();
    };
    const box = h("textarea", { id, rows: 2, oninput, "aria-describedby": `${id}-e`, placeholder: of.words?.slice(0, 3).join("\n") ?? of.example ?? null });
    /** @type {HTMLTextAreaElement} */ (box).value = Array.isArray(held) ? held.join("\n") : "";
    return h("div", { class: "field long", "data-path": path },
        h("label", { for: id, title: more.about || null }, capital(word(name))), box, h("div", { class: "said", id: `${id}-e`, "data-for": path }));
}

/** A value that may have several shapes: first which, then the value. @param {Form} form @param {string} name @param {Shape} shape @param {string} path @param {{ about?: string }} more */
function choice(form, name, shape, path, more) {
    const ways = /** @type {Shape[]} */ (shape.ways);
    const now = resolve(form.value, path);
    // A plain text beside objects is by far the usual way (a date beside bounds of a date): it needs no question.
    const text = ways.find((way) => way.kind === "text");
    if (text && (now === undefined || typeof now !== "object") && ways.length === 2) return field(form, name, text, path, more);
    /** @type {{ label: string, at: number, value?: string, make: () => any }[]} */
    const options = [];
    ways.forEach((way, at) => {
        if (way.kind === "words") for (const one of way.words ?? []) options.push({ label: word(one), at, value: one, make: () => one });
        else options.push({ at, label: nameOf(way, name), make: () => (way.kind === "list" ? [] : way.kind === "object" ? {} : "") });
    });
    const chosen = options.findIndex((option) => (option.value !== undefined ? option.value === now : now !== undefined && fits(ways[option.at], now)));
    const id = `f${(count += 1)}`;
    const onchange = (/** @type {any} */ event) => {
        const option = options[Number(event.target.value)];
        put(form.value, path, option ? option.make() : undefined);
        form.changed(true, path);
    };
    const way = chosen >= 0 && options[chosen].value === undefined ? ways[options[chosen].at] : null;
    return h("div", { class: "field choice", "data-path": path },
        h("label", { for: id, title: more.about || null }, capital(word(name))),
        h("select", { id, onchange, "aria-describedby": `${id}-e` }, h("option", { value: "" }, words.not_stated),
            options.map((option, at) => h("option", { value: at, selected: at === chosen }, option.label))),
        h("div", { class: "said", id: `${id}-e`, "data-for": path }),
        way && h("div", { class: "grid" }, way.kind === "object" ? fields(form, way, path) : field(form, name, way, path)));
}

/** What to call one of several shapes: by its fields, as its type's name is the schema's own. @param {Shape} way @param {string} name */
const nameOf = (way, name) => way.kind === "list" ? word(name) : way.kind === "object" ? (way.fields ?? []).map((one) => word(one.name)).join(", ") : word("text");

/** Whether a value has a shape, by its outline only. @param {Shape} way @param {any} value */
function fits(way, value) {
    if (way.kind === "list") return Array.isArray(value);
    if (way.kind === "object") {
        if (typeof value !== "object" || Array.isArray(value)) return false;
        const keys = Object.keys(value);
        return keys.every((key) => way.fields?.some((one) => one.name === key));
    }
    return typeof value === "string" && way.kind === "text";
}
