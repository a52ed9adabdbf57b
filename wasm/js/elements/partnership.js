import { View } from "./base.js";
import { h } from "./dom.js";
import { dateText, dayOf, person } from "./record.js";
import { capital, word, words } from "./words.js";

/**
 * `<minutebook-partnership>`: the partnerships of a reading, their members over time, organs, functions, money. It also
 * takes the partnerships of a book as `partnerships`: statements with the pages that make them, and where they differ.
 */
export class PartnershipView extends View {
    static css = `
.one { padding-block: 1.1em; border-top: 1px solid var(--line); }
.one:first-child { border-top: 0; padding-top: 0; }
.facts { color: var(--quiet); display: flex; flex-wrap: wrap; gap: .1em 1.2em; margin-top: .2em; }
td.line { width: 45%; min-width: 9em; }
.span { position: relative; height: 1.1em; background: var(--soft); border-radius: 4px; }
.span i { position: absolute; inset-block: 0; background: var(--accent); border-radius: 4px; min-width: 4px; }
.span i.open-start { border-start-start-radius: 0; border-end-start-radius: 0; mask: linear-gradient(to right, #0003, #000 2em); }
.span i.open-end { border-start-end-radius: 0; border-end-end-radius: 0; mask: linear-gradient(to left, #0003, #000 2em); }
.axis { display: flex; justify-content: space-between; color: var(--quiet); font-size: .8em; }
td.differs { color: var(--error); } .differs::before { content: "≠ "; color: var(--error); font-weight: 650; }
dl { display: grid; grid-template-columns: auto 1fr; gap: .25em 1.2em; margin-top: .6em; }
dt { color: var(--quiet); }
`;

    /** Names of a book's pages, by their number; without them pages are numbered. @type {string[]} */
    pages = [];

    /** Partnerships of a book. @returns {any[] | undefined} */
    get partnerships() { return this._book; }
    set partnerships(value) {
        /** @type {any[] | undefined} */
        this._book = value;
        this._record ??= {};
        this.update();
    }

    /** Agencies of the register, whose members are dated. @returns {any[] | undefined} */
    get agencies() { return this._agencies; }
    set agencies(value) {
        /** @type {any[] | undefined} */
        this._agencies = value;
        this._record ??= {};
        this.update();
    }

    /** @param {import("./record.js").Subject} subject */
    render(subject) {
        const own = subject.partnerships.map((one, at) => this._partnership(subject, one, `/partnerships/${at}`));
        const book = (this._book ?? []).map((one) => this._statements(one));
        const agencies = (this._agencies ?? []).map((one) => this._agency(one));
        return own.length + book.length + agencies.length ? [...own, ...book, ...agencies] : [h("p", { class: "empty" }, words.no_partnership)];
    }

    /** @param {import("./record.js").Subject} subject @param {any} one @param {string} path */
    _partnership(subject, one, path) {
        const facts = [capital(word(one.kind)), one.model && word(one.model), one.launched && `${word("launched")} ${dateText(one.launched)}`,
            one.ended && `${word("ended")} ${dateText(one.ended)}`,
            Number.isInteger(one.member_count_stated) && `${word("members")} ${words.as_printed}: ${one.member_count_stated}`].filter(Boolean);
        const members = one.members ?? [];
        const axis = axisOf(one, members);
        return h("div", { class: "one", role: "group", "data-path": path, "aria-label": one.name },
            h("h3", null, one.name, one.abbreviation ? ` (${one.abbreviation})` : "", this.where(path)),
            h("p", { class: "facts" }, facts.map((fact) => h("span", null, fact))),
            members.length ? h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": `${word("members")}: ${one.name}` }, h("table", null,
                h("thead", null, h("tr", null, h("th", { scope: "col" }, capital(word("member"))), h("th", { scope: "col" }, capital(word("role"))),
                    h("th", { scope: "col" }, axis ? h("div", { class: "axis" }, h("span", null, axis.from), h("span", null, axis.to)) : `${word("from")}, ${word("to")}`))),
                h("tbody", null, members.map((/** @type {any} */ member, /** @type {number} */ at) => h("tr", { "data-path": `${path}/members/${at}` },
                    h("td", null, member.organization?.name ?? words.not_stated, member.acts_through ? h("p", { class: "quiet small" }, `${words.act_through} ${member.acts_through}`) : null),
                    h("td", null, word(member.role)),
                    h("td", { class: "line" }, line(member, axis))))))) : null,
            h("dl", null,
                (one.organs ?? []).map((/** @type {any} */ organ) => [h("dt", null, capital(word(organ.kind))), h("dd", null, [organ.name, organ.chair && `${word("chair")}: ${person(organ.chair)}`].filter(Boolean).join(" · ") || words.not_stated)]),
                one.functions?.length ? [h("dt", null, capital(word("functions"))), h("dd", null, one.functions.join(" · "))] : null,
                (one.money ?? []).map((/** @type {any} */ money) => [h("dt", null, capital(word(money.kind))), h("dd", null, [money.amount && `£${money.amount}`, money.year, money.to, money.share].filter(Boolean).join(" · ") || words.not_stated)])),
            this.told(subject.findingsAt(path)));
    }

    /** @param {any} one an agency of the register */
    _agency(one) {
        const axis = axisOf({ launched: one.goLive }, one.members);
        const facts = [one.model, one.goLive && `${word("launched")} ${dateText(one.goLive)}`, one.host?.name && `${word("host")}: ${one.host.name}`].filter(Boolean);
        return h("div", { class: "one", role: "group", "aria-label": `${words.register}: ${one.name}` },
            h("h3", null, one.name, one.abbreviation ? ` (${one.abbreviation}) ` : " ", h("span", { class: "badge" }, words.register)),
            h("p", { class: "facts" }, facts.map((fact) => h("span", null, fact))),
            h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": `${word("members")}: ${one.name}` }, h("table", null,
                h("thead", null, h("tr", null, h("th", { scope: "col" }, capital(word("member"))), h("th", { scope: "col" }, capital(word("role"))),
                    h("th", { scope: "col" }, axis ? h("div", { class: "axis" }, h("span", null, axis.from), h("span", null, axis.to)) : `${word("from")}, ${word("to")}`))),
                h("tbody", null, one.members.map((/** @type {any} */ member) => h("tr", null,
                    h("td", null, member.authority, member.confirmed === "yes" ? null : h("span", { class: "quiet small" }, ` ${words.unconfirmed}`), member.note ? h("p", { class: "quiet small" }, member.note) : null),
                    h("td", null, word(member.role)), h("td", { class: "line" }, line(member, axis))))))),
            one.source ? h("p", { class: "quiet small" }, one.source) : null);
    }

    /** @param {any} one a partnership of a book */
    _statements(one) {
        const differ = new Set((one.differences ?? []).flatMap((/** @type {any} */ other) => other.statements ?? []));
        return h("div", { class: "one", role: "group", "aria-label": one.name },
            h("h3", null, one.name, one.abbreviation ? ` (${one.abbreviation})` : ""),
            h("p", { class: "facts" }, h("span", null, capital(word(one.kind)))),
            h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": one.name }, h("table", null, h("tbody", null,
                (one.statements ?? []).map((/** @type {any} */ said, /** @type {number} */ at) => h("tr", null,
                    h("th", { scope: "row" }, capital(word(said.role ?? said.kind))),
                    h("td", { class: differ.has(at) ? "differs" : null }, said.organ && said.organ !== said.value ? `${said.organ}: ` : "", said.value),
                    h("td", null, (said.said ?? []).map((/** @type {any} */ mention) => this._mention(mention)))))))));
    }

    /** @param {{ path: string, span?: import("./record.js").Span }} mention */
    _mention(mention) {
        const number = Number(mention.path.split("/")[2]);
        const name = this.pages[number] ?? `${word("page")} ${number + 1}`;
        return [h("button", { type: "button", class: "link", onclick: () => this.choose(mention.path, mention.span) }, name), " "];
    }
}

/** The time from the first to the last date that is known. @param {any} one @param {any[]} members */
function axisOf(one, members) {
    const days = [one.launched, one.ended, ...members.flatMap((member) => [member.from, member.to])].map(dayOf).filter((day) => day !== undefined);
    if (!members.some((member) => member.from || member.to) || !days.length) return null;
    const first = new Date(Math.min(...days)).getUTCFullYear(), last = new Date(Math.max(...days)).getUTCFullYear() + 1;
    return { from: first, to: last, start: Date.UTC(first, 0, 1), end: Date.UTC(last, 0, 1) };
}

/** When one was a member: a line whose end fades where no date is known. @param {any} member @param {ReturnType<typeof axisOf>} axis */
function line(member, axis) {
    const said = `${word("from")} ${dateText(member.from)}, ${word("to")} ${dateText(member.to)}`;
    if (!axis) return h("span", { class: "quiet small" }, words.not_stated);
    const at = (/** @type {any} */ date, /** @type {number} */ other) => (((dayOf(date) ?? other) - axis.start) / (axis.end - axis.start)) * 100;
    const from = at(member.from, axis.start), to = at(member.to, axis.end);
    return h("div", { class: "span", role: "img", "aria-label": said, title: said },
        h("i", { class: `${member.from ? "" : "open-start"} ${member.to ? "" : "open-end"}`, style: { left: `${from}%`, width: `${Math.max(0, to - from)}%` } }));
}
