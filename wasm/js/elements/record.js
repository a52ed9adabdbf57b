/** Records as the elements see them: readings, meetings and handles, walked by JSON pointer. Nothing is computed here
 * that a record does not say; missing facts stay missing. */

import { word, words } from "./words.js";

/**
 * @typedef {object} Span where something stands in the text, in UTF-16 code units
 * @property {number} start
 * @property {number} end
 *
 * @typedef {object} Finding
 * @property {string} code @property {string} slug
 * @property {"error" | "warning" | "note"} severity
 * @property {string} path @property {string} message
 * @property {Span} [span] @property {string} [help] @property {string} [source]
 * @property {{ path: string, label: string, span?: Span }[]} [related]
 *
 * @typedef {{ path: string, basis: string, span?: Span, from?: string[] }} Evidence
 * @typedef {Record<string, any>} Json
 */

/** A record with what is known about it: the same whether a reading or a meeting was given. */
export class Subject {
    /**
     * @param {any} record a Reading or a Meeting: a handle of the package, or its `record`
     * @param {{ findings?: Finding[], text?: string }} [more] findings of a meeting; the source text of a reading
     */
    constructor(record, more = {}) {
        // A handle's `record` counts in UTF-16 units; its `toJSON()` is what is stored, and counts bytes.
        const json = record?.record ?? (typeof record?.toJSON === "function" ? record.toJSON() : record ?? {});
        const isReading = typeof json.format === "string" && "meeting" in json;
        /** @type {Json} */
        this.json = json;
        /** @type {Json} */
        this.meeting = isReading ? json.meeting : json;
        /** Where the meeting stands in the record. */
        this.base = isReading ? "/meeting" : "";
        /** @type {Json[]} */
        this.partnerships = isReading ? json.partnerships ?? [] : [];
        /** @type {Finding[]} */
        this.findings = more.findings ?? json.findings ?? record?.findings ?? [];
        /** @type {Evidence[]} */
        this.evidence = json.evidence ?? [];
        /** @type {Span[]} */
        this.unread = json.coverage?.unread ?? [];
        /** @type {string} */
        this.text = more.text ?? (typeof record?.text === "string" ? record.text : "");
        /** @type {Map<string, Span>} */
        this.spans = new Map();
        for (const one of this.evidence) if (one.span && !this.spans.has(one.path)) this.spans.set(one.path, one.span);
    }

    /**
     * Items of the agenda with their sub-items, in order, each with its pointer.
     * @returns {{ item: Json, path: string, depth: number }[]}
     */
    items() {
        /** @type {{ item: Json, path: string, depth: number }[]} */
        const all = [];
        const walk = (/** @type {Json[]} */ list, /** @type {string} */ path, /** @type {number} */ depth) => {
            list.forEach((item, at) => {
                all.push({ item, path: `${path}/${at}`, depth });
                if (item.items?.length) walk(item.items, `${path}/${at}/items`, depth + 1);
            });
        };
        walk(this.meeting.agenda ?? [], `${this.base}/agenda`, 0);
        return all;
    }

    /**
     * What core says about a place and all that lies below it.
     * @param {string} path
     */
    findingsAt(path) {
        return this.findings.filter((one) => one.path === path || one.path.startsWith(`${path}/`));
    }

    /**
     * The value at a pointer that starts at the meeting, as `whole` of a figure does; undefined where there is none.
     * @param {string} path
     */
    inMeeting(path) {
        return resolve(this.meeting, path);
    }
}

/**
 * @param {any} root @param {string} path
 * @returns {any}
 */
export function resolve(root, path) {
    let at = root;
    for (const part of path.split("/").slice(1)) {
        if (at === null || typeof at !== "object") return undefined;
        at = at[part.replaceAll("~1", "/").replaceAll("~0", "~")];
    }
    return at;
}

/**
 * A person in words: name, else post; nothing is added.
 * @param {Json | null | undefined} person
 */
export function person(person) {
    if (!person) return words.not_stated;
    const name = [person.honorific, person.name].filter(Boolean).join(" ");
    if (name && person.post) return `${name}, ${person.post}`;
    return name || person.post || person.organization?.name || words.not_stated;
}

/** @param {Json | null | undefined} person */
export const nameOf = (person) => person?.name || person?.post || words.not_stated;

/**
 * A date, a month, a year or bounds, in the reader's language.
 * @param {any} date
 * @returns {string}
 */
export function dateText(date) {
    if (date === null || date === undefined) return words.not_stated;
    if (typeof date === "object") return [date.earliest, date.latest].filter(Boolean).map(dateText).join(" to ");
    const [year, month, day] = String(date).split("-").map(Number);
    if (!month) return String(date);
    /** @type {Intl.DateTimeFormatOptions} */
    const form = { year: "numeric", month: "long", timeZone: "UTC", ...(day ? { day: "numeric" } : {}) };
    return new Intl.DateTimeFormat("en-GB", form).format(Date.UTC(year, month - 1, day || 1));
}

/**
 * A period: a day, a span, a financial year or words.
 * @param {any} when
 * @returns {string}
 */
export function periodText(when) {
    if (when === null || when === undefined) return "";
    if (typeof when === "string") return when;
    if (when.as_at !== undefined) return dateText(when.as_at);
    if (when.year !== undefined) return when.year;
    if (when.text !== undefined) return when.text;
    return [when.from, when.to].filter(Boolean).map(dateText).join(" to ");
}

/**
 * The day on which a partial date begins, for placing it on an axis; undefined where none is known.
 * @param {any} date
 * @returns {number | undefined} milliseconds
 */
export function dayOf(date) {
    if (date === null || date === undefined) return undefined;
    if (typeof date === "object") return dayOf(date.earliest ?? date.latest);
    const [year, month, day] = String(date).split("-").map(Number);
    return Number.isFinite(year) ? Date.UTC(year, (month || 1) - 1, day || 1) : undefined;
}

/**
 * The day at which a period is drawn: its end, as reports speak of "the year to 31 March".
 * @param {any} when
 * @returns {number | undefined}
 */
export function periodDay(when) {
    if (when?.as_at !== undefined) return dayOf(when.as_at);
    if (when?.year !== undefined) return Date.UTC(Number(when.year.slice(0, 4)) + 1, 2, 31);
    return dayOf(when?.to ?? when?.from);
}

/**
 * A figure's value as printed, with its unit.
 * @param {Json} figure
 */
export function valueText(figure) {
    const value = grouped(String(figure.value));
    const hedge = figure.hedge ? `${word(figure.hedge)} ` : "";
    switch (figure.unit) {
        case "gbp": case "eur": return hedge + word(figure.unit) + value;
        case "percent": case "percentage_points": return hedge + value + word(figure.unit);
        case "count": case "other": case "ratio": return hedge + value;
        default: return `${hedge}${value} ${word(figure.unit)}`;
    }
}

/** Thousands apart, digits kept. @param {string} value */
function grouped(value) {
    const [whole, rest] = value.split(".");
    const apart = whole.replace(/\B(?=(\d{3})+$)/g, ",");
    return rest === undefined ? apart : `${apart}.${rest}`;
}

/** @param {Json} item */
export const itemNumber = (item) => item.number ?? item.minute_number ?? null;

/** @param {Json} item */
export const itemTitle = (item) => [itemNumber(item), item.title].filter(Boolean).join(". ");

/**
 * A pointer in words: `/meeting/agenda/2/figures/0/value` is "item 3, figure 1, value". A layout of names, no more.
 * @param {string} path
 */
export function pathText(path) {
    const parts = path.split("/").slice(1).filter((part) => part !== "meeting");
    const said = [];
    for (let at = 0; at < parts.length; at += 1) {
        const name = parts[at] === "agenda" ? "items" : parts[at];
        const next = parts[at + 1];
        if (next !== undefined && /^\d+$/.test(next)) {
            said.push(`${word(singular(name))} ${Number(next) + 1}`);
            at += 1;
        } else said.push(word(name));
    }
    return said.join(" · ") || word("record");
}

/** @param {string} name */
const singular = (name) => name.endsWith("ies") ? `${name.slice(0, -3)}y` : name.replace(/s$/, "");
