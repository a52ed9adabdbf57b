import { View } from "./base.js";
import { h } from "./dom.js";
import { itemNumber, itemTitle, nameOf, person } from "./record.js";
import { capital, word, words } from "./words.js";

/** What a mark in the table stands for; the letters are read out as the word. @type {Record<string, string>} */
const MARKS = { for: "✓", against: "✗", abstain: "–", not_voting: "○", recused: "○", paired: "○", absent: "○", interest: "!", proposer: "m", seconder: "s", left: "→", joined: "←" };

/**
 * `<minutebook-presence>`: who was in the room, and what each did under which item: came, left, declared an interest,
 * moved, seconded, voted. Times and items stand as the record has them; a time is not turned into an item.
 */
export class PresenceView extends View {
    static css = `
table { font-size: .92em; }
th[scope=row] { font-weight: 500; white-space: nowrap; position: sticky; inset-inline-start: 0; background: var(--paper); z-index: 1; padding-inline-end: 1em; }
thead th { text-align: center; padding-inline: .35em; min-width: 2.4em; vertical-align: bottom; }
thead th:first-child, thead th:nth-child(2) { text-align: start; }
thead th:first-child { padding-inline-start: 0; }
td { text-align: center; padding-inline: .35em; white-space: nowrap; }
td.when { text-align: start; padding-inline-end: 1em; }
.m { display: inline-grid; place-items: center; min-width: 1.5em; height: 1.5em; border-radius: 4px; font-weight: 650; padding-inline: .2em; }
.m-for { background: var(--for); color: light-dark(#fff, #101417); } .m-against { background: var(--against); color: light-dark(#fff, #101417); }
.m-abstain { background: var(--abstain); color: light-dark(#fff, #101417); }
.m-other, .m-interest, .m-proposer, .m-seconder, .m-left, .m-joined { border: 1px solid var(--line); }
.wrong { outline: 3px solid var(--error); outline-offset: 1px; }
.stay { display: block; position: relative; height: 5px; min-width: 9em; margin-top: .35em; background: var(--soft); border-radius: 3px; }
.stay i { position: absolute; inset-block: 0; background: var(--accent); border-radius: 3px; }
tr.apologies th, tr.absent th { color: var(--quiet); }
.key { display: flex; flex-wrap: wrap; gap: .2em 1.1em; font-size: .875em; color: var(--quiet); margin-bottom: .6em; }
details { margin-top: .8em; } summary { cursor: pointer; color: var(--accent); padding-block: .3em; }
.people { columns: 13em; margin-top: .3em; } .people li { break-inside: avoid; padding-block: .08em; }
`;

    /** @param {import("./record.js").Subject} subject */
    render(subject) {
        const attendance = subject.meeting.attendance ?? [];
        if (!attendance.length) return [h("p", { class: "empty" }, words.no_people)];
        const items = subject.items().filter(({ depth }) => depth === 0);
        const rows = attendance.map((/** @type {any} */ one, /** @type {number} */ at) => ({
            one, path: `${subject.base}/attendance/${at}`, marks: marksOf(subject, one, items),
        }));
        const busy = rows.filter((/** @type {any} */ row) => row.marks.size || row.one.presence?.length || row.one.presiding || row.one.status !== "present"
            || subject.findingsAt(row.path).length);
        const rest = rows.filter((/** @type {any} */ row) => !busy.includes(row));
        const used = items.filter((_, at) => busy.some((/** @type {any} */ row) => row.marks.has(at)));
        const wrong = new Set(subject.findings.map((finding) => finding.path));
        const seen = new Set(busy.flatMap((/** @type {any} */ row) => [...row.marks.values()].flat().map((/** @type {any} */ mark) => mark.kind)));
        return [
            seen.size ? h("p", { class: "key", "aria-hidden": "true" }, [...seen].map((kind) => h("span", null, sign(kind), " ", word(kind)))) : null,
            busy.length ? h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": word("attendance") }, h("table", null,
                h("thead", null, h("tr", null, h("th", { scope: "col" }, capital(word("person"))), h("th", { scope: "col" }, capital(word("attendance"))),
                    used.map(({ item }) => h("th", { scope: "col", title: itemTitle(item) }, itemNumber(item) ?? item.order, h("span", { class: "sr" }, ` ${item.title}`))))),
                h("tbody", null, busy.map((/** @type {any} */ row) => this._row(row, items, used, wrong))))) : null,
            rest.length ? h("details", { open: !busy.length }, h("summary", null, `${words.others_present} · ${rest.length}`),
                h("ul", { class: "people", role: "list" }, rest.map((/** @type {any} */ { one, path }) => h("li", { "data-path": path }, person(one.person))))) : null,
            this.told(subject.findingsAt(`${subject.base}/attendance`)),
        ].filter((one) => one !== null);
    }

    /** @param {any} row @param {any[]} items @param {any[]} used @param {Set<string>} wrong */
    _row({ one, path, marks }, items, used, wrong) {
        const moves = (one.presence ?? []).flatMap((/** @type {any} */ presence) =>
            ["joined", "left"].flatMap((kind) => (presence[kind] ? [`${word(kind)} ${moment(presence[kind], items)}`] : [])));
        const state = [one.status === "present" ? null : word(one.status), one.presiding ? word("presiding") : null,
            one.capacity && one.capacity !== "member" ? word(one.capacity) : null, one.remote ? word("remote") : null, ...moves].filter(Boolean);
        return h("tr", { class: one.status, "data-path": path },
            h("th", { scope: "row" }, nameOf(one.person)),
            h("td", { class: "when" }, state.length ? state.join(", ") : word(one.status), stay(one, this.subject.meeting)),
            used.map((column) => h("td", null, (marks.get(items.indexOf(column)) ?? []).map((/** @type {any} */ mark) =>
                h("span", { "data-path": mark.path, class: wrong.has(mark.path) ? "wrong m" : null }, sign(mark.kind), h("span", { class: "sr" }, ` ${word(mark.kind)}`))))));
    }
}

/** @param {string} kind */
function sign(kind) {
    const look = kind in MARKS && !["not_voting", "recused", "paired", "absent"].includes(kind) ? kind : "other";
    return h("span", { class: `m m-${look}`, "aria-hidden": "true" }, MARKS[kind] ?? "·");
}

/**
 * When somebody was in the room, as a line from the meeting's beginning to its end: drawn only where both are known and
 * the record says when this person came or left. @param {any} attendance @param {any} meeting
 */
function stay(attendance, meeting) {
    const minutes = (/** @type {unknown} */ time) => (typeof time === "string" && /^\d\d:\d\d$/.test(time) ? Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) : undefined);
    const start = minutes(meeting.start_time), end = minutes(meeting.end_time);
    const moves = (attendance.presence ?? []).flatMap((/** @type {any} */ one) => ["joined", "left"].flatMap((kind) => (one[kind] ? [{ kind, at: minutes(one[kind]) }] : [])));
    if (start === undefined || end === undefined || end <= start || !moves.length || moves.some((/** @type {any} */ one) => one.at === undefined)) return null;
    moves.sort((/** @type {any} */ a, /** @type {any} */ b) => a.at - b.at);
    const place = (/** @type {number} */ at) => Math.min(100, Math.max(0, ((at - start) / (end - start)) * 100));
    let from = moves[0].kind === "left" ? 0 : null;
    /** @type {[number, number][]} */
    const inside = [];
    for (const { kind, at } of moves) {
        if (kind === "joined") from ??= place(at);
        else if (from !== null) { inside.push([from, place(at)]); from = null; }
    }
    if (from !== null) inside.push([from, 100]);
    return h("span", { class: "stay", "aria-hidden": "true" }, inside.map(([a, b]) => h("i", { style: { left: `${a}%`, width: `${b - a}%` } })));
}

/** A moment in words: a time, or the item during which it fell. @param {string} at @param {any[]} items */
function moment(at, items) {
    if (/^\d\d:\d\d$/.test(at)) return at;
    const found = items.find(({ item }) => item.id === at);
    return found ? `${word("item")} ${itemNumber(found.item) ?? found.item.order}` : at;
}

/**
 * What is recorded of one person, item by item.
 * @param {import("./record.js").Subject} subject @param {any} attendance @param {any[]} items
 */
function marksOf(subject, attendance, items) {
    /** @type {Map<number, { kind: string, path: string }[]>} */
    const marks = new Map();
    const same = (/** @type {any} */ other) => other && samePerson(attendance.person, other);
    const add = (/** @type {number} */ at, /** @type {string} */ kind, /** @type {string} */ path) => marks.set(at, [...(marks.get(at) ?? []), { kind, path }]);
    items.forEach(({ item, path }, at) => {
        (item.motions ?? []).forEach((/** @type {any} */ motion, /** @type {number} */ nth) => {
            for (const kind of ["proposer", "seconder"]) if (same(motion[kind])) add(at, kind, `${path}/motions/${nth}/${kind}`);
        });
        (item.votes ?? []).forEach((/** @type {any} */ vote, /** @type {number} */ nth) => (vote.votes ?? []).forEach((/** @type {any} */ one, /** @type {number} */ voter) => {
            if (same(one.voter)) add(at, one.option, `${path}/votes/${nth}/votes/${voter}`);
        }));
        const own = Array.isArray(item.interests) ? item.interests : [];
        own.forEach((/** @type {any} */ one, /** @type {number} */ nth) => { if (same(one.person)) add(at, "interest", `${path}/interests/${nth}`); });
        (attendance.presence ?? []).forEach((/** @type {any} */ presence, /** @type {number} */ nth) => {
            for (const kind of ["joined", "left"]) {
                if (presence[kind] === item.id) add(at, kind, `${subject.base}/attendance/${subject.meeting.attendance.indexOf(attendance)}/presence/${nth}`);
            }
        });
    });
    const declared = Array.isArray(subject.meeting.interests) ? subject.meeting.interests : [];
    declared.forEach((/** @type {any} */ one, /** @type {number} */ nth) => {
        const at = items.findIndex(({ item }) => one.item !== undefined && [item.number, item.minute_number, item.title].includes(one.item));
        if (at >= 0 && same(one.person)) add(at, "interest", `${subject.base}/interests/${nth}`);
    });
    return marks;
}

/** The record's own words name the same person. @param {any} a @param {any} b */
function samePerson(a, b) {
    if (a.person_id || b.person_id) return a.person_id === b.person_id;
    if (a.name && b.name) return a.name === b.name;
    return Boolean(!a.name !== !b.name && a.post && a.post === b.post) || Boolean(!a.name && !b.name && a.post && a.post === b.post);
}
