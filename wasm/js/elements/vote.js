import { View } from "./base.js";
import { h, svg } from "./dom.js";
import { itemTitle, nameOf, person } from "./record.js";
import { capital, word, words } from "./words.js";

const SIDES = /** @type {const} */ (["for", "against", "abstain"]);
const OTHERS = ["not_voting", "recused", "paired", "absent"];

/**
 * `<minutebook-vote>`: how a vote went. Shows all votes of a record, or the one that `path` names. The tally and the
 * list of names stand side by side where both are printed, so that a contradiction can be seen; neither is corrected.
 * `shape="hemicycle"` draws the names as seats instead of bars.
 */
export class VoteView extends View {
    static observedAttributes = ["path", "shape"];
    static css = `
.vote { padding-block: 1.1em; border-top: 1px solid var(--line); }
.vote:first-child { border-top: 0; padding-top: 0; }
.motion { margin-top: .3em; }
.how { color: var(--quiet); font-size: .92em; display: flex; flex-wrap: wrap; gap: .1em 1.1em; margin-top: .3em; }
.bars { display: grid; grid-template-columns: auto 1fr; gap: .35em .9em; align-items: center; margin-top: .7em; max-width: 44em; }
.bar { display: flex; height: 1.9em; border-radius: var(--radius); overflow: hidden; background: var(--soft); gap: 2px; }
.bar > span { display: grid; place-items: center; min-width: 1.7em; flex-basis: 0; color: light-dark(#fff, #101417); font-weight: 650; font-size: .92em; }
.for { background: var(--for); } .against { background: var(--against); } .abstain { background: var(--abstain); }
.key { grid-column: 2; display: flex; flex-wrap: wrap; gap: .1em 1.2em; font-size: .875em; color: var(--quiet); }
.key i { display: inline-block; width: .8em; height: .8em; border-radius: 2px; margin-inline-end: .35em; }
.names { display: grid; grid-template-columns: repeat(auto-fit, minmax(11em, 1fr)); gap: .8em 1.6em; margin-top: .9em; }
.names h4 { border-bottom: 3px solid var(--line); padding-bottom: .15em; margin-bottom: .3em; }
.names .side-for h4 { border-color: var(--for); } .names .side-against h4 { border-color: var(--against); } .names .side-abstain h4 { border-color: var(--abstain); }
.side-for h4, .side-against h4, .side-abstain h4 { background: none; }
.names li { padding-block: .08em; break-inside: avoid; }
li.wrong { color: var(--error); font-weight: 650; }
.names ul { columns: auto; }
svg { display: block; max-width: 30em; width: 100%; margin-top: .7em; }
svg .s-for { fill: var(--for); } svg .s-against { fill: var(--against); } svg .s-abstain { fill: var(--abstain); }
svg .s-other { fill: none; stroke: var(--quiet); stroke-width: 1.5; }
@media print { .vote { break-inside: avoid; } .bar > span { print-color-adjust: exact; } }
@media (forced-colors: active) { .bar > span { border: 1px solid CanvasText; forced-color-adjust: none; } }
`;

    get path() { return this.getAttribute("path"); }
    set path(value) { if (value) this.setAttribute("path", value); else this.removeAttribute("path"); }
    attributeChangedCallback() { this.update(); }

    /** @param {import("./record.js").Subject} subject */
    render(subject) {
        /** @type {HTMLElement[]} */
        const shown = [];
        for (const { item, path } of subject.items()) {
            (item.votes ?? []).forEach((/** @type {any} */ vote, /** @type {number} */ at) => {
                const own = `${path}/votes/${at}`;
                if (!this.path || this.path === own) shown.push(this._vote(subject, item, vote, own));
            });
        }
        return shown.length ? shown : [h("p", { class: "empty" }, words.no_votes)];
    }

    /** @param {import("./record.js").Subject} subject @param {any} item @param {any} vote @param {string} path */
    _vote(subject, item, vote, path) {
        const motion = (item.motions ?? []).find((/** @type {any} */ one) => one.id === vote.motion || one.vote === vote.id);
        const findings = subject.findingsAt(path);
        const how = [
            vote.method && vote.method !== "unknown" ? `${capital(word("method"))}: ${word(vote.method)}` : null,
            vote.unanimous ? word("unanimous") : null,
            motion?.amends ? word("amendment") : null,
            vote.requirement ? `${word("requirement")}: ${word(vote.requirement)}` : null,
            vote.casting_vote ? `${words.casting_vote}: ${word(vote.casting_vote.option)}, ${person(vote.casting_vote.person)}` : null,
        ].filter(Boolean);
        return h("div", { class: "vote", role: "group", "data-path": path, "aria-label": `${word("vote")}: ${itemTitle(item)}` },
            h("h3", null, itemTitle(item), " ", h("span", { class: "badge" }, capital(word(vote.result))), this.where(path)),
            motion?.text ? h("p", { class: "motion" }, motion.text) : null,
            h("p", { class: "how" }, how.map((one) => h("span", null, one))),
            this._bars(vote),
            this.told(findings),
            vote.votes?.length ? this._names(vote.votes, path, findings) : null);
    }

    /** @param {any} vote */
    _bars(vote) {
        const counts = vote.counts ?? {};
        const named = { for: 0, against: 0, abstain: 0 };
        const names = vote.votes ?? [];
        for (const one of names) if (one.option in named) named[/** @type {keyof typeof named} */ (one.option)] += 1;
        const rows = [];
        if (SIDES.some((side) => Number.isInteger(counts[side]))) rows.push(bar(words.tally, counts));
        if (names.length) rows.push(this.getAttribute("shape") === "hemicycle" ? null : bar(words.names, named));
        return [
            rows.length ? h("div", { class: "bars" }, rows, h("p", { class: "key", "aria-hidden": "true" },
                SIDES.map((side) => h("span", null, h("i", { class: side }), word(side))))) : null,
            names.length && this.getAttribute("shape") === "hemicycle" ? hemicycle(names) : null,
        ];
    }

    /** @param {any[]} votes @param {string} path @param {import("./record.js").Finding[]} findings */
    _names(votes, path, findings) {
        return h("div", { class: "names" }, [...SIDES, ...OTHERS].map((side) => {
            const own = votes.map((one, at) => ({ one, at })).filter(({ one }) => one.option === side);
            if (!own.length) return null;
            return h("div", { class: `side-${side}` },
                h("h4", null, `${capital(word(side))} · ${own.length}`),
                h("ul", { role: "list" }, own.map(({ one, at }) => {
                    const wrong = findings.some((finding) => finding.path === `${path}/votes/${at}`);
                    return h("li", { class: wrong ? "wrong" : null, "data-path": `${path}/votes/${at}` }, wrong ? "≠ " : null, nameOf(one.voter),
                        one.reason ? h("span", { class: "quiet small" }, ` ${word(one.reason)}`) : null);
                })));
        }));
    }
}

/** @param {string} label @param {Record<string, any>} counts */
function bar(label, counts) {
    const said = SIDES.map((side) => `${word(side)} ${counts[side] ?? words.not_stated}`).join(", ");
    return [
        h("span", { class: "small quiet" }, label),
        h("div", { class: "bar", role: "img", "aria-label": `${label}: ${said}` },
            SIDES.map((side) => (counts[side] ? h("span", { class: side, style: { "flex-grow": String(counts[side]) } }, counts[side]) : null))),
    ];
}

/** Seats in half circles, side by side from for to against. @param {any[]} votes */
function hemicycle(votes) {
    const order = ["for", "abstain", ...OTHERS, "against"];
    const rows = Math.max(1, Math.min(6, Math.ceil(Math.sqrt(votes.length) / 2)));
    /** @type {{ angle: number, x: number, y: number }[]} */
    const seats = [];
    const radii = Array.from({ length: rows }, (_, at) => 40 + at * (55 / rows));
    const all = radii.reduce((sum, radius) => sum + radius, 0);
    radii.forEach((radius, at) => {
        const left = votes.length - seats.length;
        const count = at === rows - 1 ? left : Math.min(left, Math.round((votes.length * radius) / all));
        for (let seat = 0; seat < count; seat += 1) {
            const angle = count === 1 ? Math.PI / 2 : Math.PI * (seat / (count - 1));
            seats.push({ angle, x: 100 - radius * Math.cos(angle), y: 100 - radius * Math.sin(angle) });
        }
    });
    seats.sort((a, b) => a.angle - b.angle);
    const sorted = [...votes].sort((a, b) => order.indexOf(a.option) - order.indexOf(b.option));
    const said = order.map((side) => [side, votes.filter((one) => one.option === side).length]).filter(([, count]) => count);
    return svg("svg", { viewBox: "0 0 200 106", role: "img", "aria-label": said.map(([side, count]) => `${word(String(side))} ${count}`).join(", ") },
        seats.map(({ x, y }, at) => svg("circle", { cx: x.toFixed(2), cy: y.toFixed(2), r: Math.min(4, 60 / Math.sqrt(votes.length * 2)),
            class: SIDES.includes(sorted[at].option) ? `s-${sorted[at].option}` : "s-other" },
        svg("title", null, `${nameOf(sorted[at].voter)}: ${word(sorted[at].option)}`))));
}
