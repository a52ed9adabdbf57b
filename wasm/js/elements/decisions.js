import { View } from "./base.js";
import { h } from "./dom.js";
import { dateText, itemTitle, person } from "./record.js";
import { capital, word, words } from "./words.js";

/** `<minutebook-decisions>`: what was resolved, item by item, in the page's words, with what core says about it. */
export class DecisionsView extends View {
    static css = `
.item { padding-block: 1.1em; border-top: 1px solid var(--line); }
.item:first-child { border-top: 0; padding-top: 0; }
.resolution { margin-top: .7em; padding-inline-start: 1em; border-inline-start: 3px solid var(--for); }
.resolution.note, .resolution.procedural, .resolution.minutes_approval { border-color: var(--line); }
.resolution.recommendation { border-color: var(--accent); }
.resolution > header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2em .7em; color: var(--quiet); font-size: .92em; }
.formula { font-style: italic; }
ol.parts { list-style: none; display: grid; gap: .35em; margin-top: .25em; }
ol.parts ol.parts { margin-inline-start: 1.4em; }
.part { display: grid; grid-template-columns: auto 1fr; gap: .6em; }
.label { color: var(--quiet); min-width: 1.6em; }
.facts { color: var(--quiet); font-size: .92em; margin-top: .3em; display: flex; flex-wrap: wrap; gap: .1em 1.2em; }
.cut { color: var(--warning); }
@media print { .resolution { break-inside: avoid; } }
`;

    /** @param {import("./record.js").Subject} subject */
    render(subject) {
        const shown = subject.items().filter(({ item }) => item.resolutions?.length || item.truncated);
        if (!shown.length) return [h("p", { class: "empty" }, words.no_decisions)];
        return shown.map(({ item, path }) => {
            const resolutions = item.resolutions ?? [];
            return h("div", { class: "item", role: "group", "aria-label": itemTitle(item) },
                h("h3", { "data-path": path }, itemTitle(item)),
                item.truncated ? h("p", { class: "cut" }, words.truncated) : null,
                resolutions.map((/** @type {any} */ one, /** @type {number} */ at) => this._resolution(subject, item, one, `${path}/resolutions/${at}`)),
                item.truncated ? this.told(subject.findingsAt(`${path}/truncated`)) : null);
        });
    }

    /**
     * @param {import("./record.js").Subject} subject @param {any} item @param {any} one @param {string} path
     */
    _resolution(subject, item, one, path) {
        const motion = (item.motions ?? []).find((/** @type {any} */ other) => other.id === one.motion);
        const vote = (item.votes ?? []).find((/** @type {any} */ other) => other.id === one.vote || other.id === motion?.vote);
        const callIn = one.call_in;
        const facts = [
            motion?.proposer && `${word("proposer")}: ${person(motion.proposer)}`,
            motion?.seconder && `${word("seconder")}: ${person(motion.seconder)}`,
            vote && `${word("vote")}: ${word(vote.result)}`,
            one.key_decision !== undefined && one.key_decision !== null && `${word("key_decision")}: ${one.key_decision ? "yes" : "no"}`,
            one.published && `${word("published")}: ${dateText(one.published)}`,
            one.effective && `${word("effective")}: ${dateText(one.effective)}`,
            callIn?.deadline && `${word("call_in")}: ${dateText(callIn.deadline)}`,
        ].filter(Boolean);
        return h("div", { class: `resolution ${one.kind}`, "data-path": path },
            h("header", null,
                h("span", { class: "badge" }, capital(word(one.kind))),
                one.formula ? h("span", { class: "formula" }, one.formula) : null,
                this.where(path)),
            this._parts(one.parts ?? [], `${path}/parts`),
            facts.length ? h("p", { class: "facts" }, facts.map((fact) => h("span", null, fact))) : null,
            one.reasons ? h("p", { class: "facts" }, `${capital(word("reasons"))}: ${one.reasons}`) : null,
            this.told(subject.findingsAt(path)));
    }

    /** @param {any[]} parts @param {string} path @returns {HTMLElement | null} */
    _parts(parts, path) {
        if (!parts.length) return null;
        return h("ol", { class: "parts", role: "list" }, parts.map((part, at) =>
            h("li", { class: "part", "data-path": `${path}/${at}` },
                h("span", { class: "label" }, part.label && part.label !== "-" ? `(${part.label})` : "•"),
                h("div", null,
                    h("span", null, part.text),
                    part.delegated_to ? h("p", { class: "facts" }, `${word("delegated_to")}: ${person(part.delegated_to)}`) : null,
                    part.target ? h("p", { class: "facts" }, `${word("target")}: ${part.target.name ?? word(part.target.classification)}`) : null,
                    this._parts(part.parts ?? [], `${path}/${at}/parts`)))));
    }
}
