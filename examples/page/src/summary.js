/** A page at a glance: names and counts, as the record has them. */

import { dateText } from "minutebook/elements";

/** @param {any} meeting @returns {any[]} */
export function items(meeting) {
    return (meeting.agenda ?? []).flatMap((/** @type {any} */ item) => [item, ...items({ agenda: item.items })]);
}

/** Who met; where the page does not say, its first item or its name. @param {import("./store.js").Page} page */
export function titleOf(page) {
    const { body, council, agenda } = page.reading.meeting;
    // A parish council and a full council are their council: the kind of body would only say it twice.
    const itself = council?.name && ["parish_council", "full_council"].includes(body?.classification);
    const who = [body?.name ?? (itself || !body?.classification ? null : body.classification.replaceAll("_", " ")), council?.name].filter(Boolean);
    if (who.length) return who.map(sentence).join(", ");
    return agenda?.length === 1 ? agenda[0].title : page.name;
}

/** A heading in capital letters throughout is hard to read: only the first of each word stays. @param {string} text */
export function sentence(text) {
    const calm = /[a-z]/.test(text) ? text : text.replace(/[A-Z][A-Z’']+/g, (word) => word.charAt(0) + word.slice(1).toLowerCase());
    return calm.charAt(0).toUpperCase() + calm.slice(1);
}

/** @param {any} reading */
export function counts(reading) {
    const all = items(reading.meeting);
    const sum = (/** @type {string} */ list) => all.reduce((total, item) => total + (item[list]?.length ?? 0), 0);
    const findings = reading.findings ?? [];
    const grave = (/** @type {string} */ severity) => findings.filter((/** @type {any} */ one) => one.severity === severity).length;
    return { items: all.length, decisions: sum("resolutions"), votes: sum("votes"), figures: sum("figures"), actions: sum("actions"),
        error: grave("error"), warning: grave("warning"), note: grave("note") };
}

/** @param {import("./store.js").Page} page */
export const whenOf = (page) => (page.reading.meeting.date ? dateText(page.reading.meeting.date) : "date not stated");

/** @param {number} count @param {string} one */
export const many = (count, one) => `${count.toLocaleString("en-GB")} ${count === 1 ? one : one.endsWith("y") ? `${one.slice(0, -1)}ies` : `${one}s`}`;
