/** What core's JSON Schema says of a field, as the kind of control that it needs. No rule is read from it: what is wrong
 * with a value, core says. */

/**
 * @typedef {object} Shape
 * @property {"text" | "number" | "bool" | "words" | "id" | "ref" | "pointer" | "object" | "list" | "any"} kind
 * @property {string} [name] name of the type
 * @property {string} [about] its description
 * @property {string[]} [words] of a closed list
 * @property {string} [example]
 * @property {Shape} [of] of a list, its elements
 * @property {Shape[]} [ways] where a value may have one of several shapes
 * @property {{ name: string, shape: Shape, about: string, required: boolean }[]} [fields] of an object; made when asked
 */

/** Reads shapes from a schema, each type once. */
export class Shapes {
    /** @param {any} schema as `schema("meeting")` gives it */
    constructor(schema) {
        this.defs = schema.$defs ?? {};
        this.root = this.of(schema);
    }

    /** @param {any} node @returns {Shape} */
    of(node) {
        if (node.$ref) {
            const name = node.$ref.replace("#/$defs/", "");
            return this.plain(this.defs[name] ?? {}, name);
        }
        if (node.anyOf) {
            const ways = this.ways(node);
            return ways.length === 1 ? ways[0] : { kind: "any", ways };
        }
        return this.plain(node, "");
    }

    /** The shapes that a value may have, nested choices laid flat. @param {any} node @returns {Shape[]} */
    ways(node) {
        return node.anyOf.filter((/** @type {any} */ one) => one.type !== "null")
            .flatMap((/** @type {any} */ one) => (one.anyOf ? this.ways(one) : [this.of(one)]));
    }

    /** @param {any} node @param {string} name @returns {Shape} */
    plain(node, name) {
        const about = firstSentence(node.description);
        if (name === "Id") return { kind: "id", about };
        if (name === "Pointer") return { kind: "pointer", about };
        if (node.enum) return { kind: "words", words: node.enum, about };
        if (node.type === "boolean") return { kind: "bool", about };
        if (node.type === "integer") return { kind: "number", about };
        if (node.type === "array") return { kind: "list", of: this.of(node.items ?? {}), about };
        if (node.properties) {
            const shapes = this;
            /** @type {Shape["fields"]} */
            let fields;
            return {
                kind: "object", name, about,
                get fields() { return (fields ??= shapes.fields(node)); },
            };
        }
        return { kind: "text", about, example: node.examples?.[0] };
    }

    /** @param {any} node @returns {NonNullable<Shape["fields"]>} */
    fields(node) {
        const required = new Set(node.required ?? []);
        return Object.entries(node.properties).filter(([name]) => name !== "extensions").map(([name, one]) => {
            let shape = this.of(one);
            if (shape.kind === "id" && name !== "id") shape = { ...shape, kind: "ref" };
            return { name, shape, about: firstSentence(/** @type {any} */ (one).description) || shape.about || "", required: required.has(name) };
        });
    }
}

/** @param {string | undefined} text */
const firstSentence = (text) => (text ?? "").split("\n")[0].split(/(?<=\.)\s/)[0].replaceAll("`", "");

/** Fields that are shown at once; the others wait behind "more". @type {Record<string, string[]>} */
export const FIRST = {
    Meeting: ["council", "body", "kind", "title", "date", "start_time", "end_time", "venue", "attendance", "interests", "agenda"],
    Organization: ["name", "classification"],
    Venue: ["text"],
    Attendance: ["person", "status", "capacity", "presiding", "presence"],
    PersonRef: ["honorific", "name", "post"],
    AgendaItem: ["number", "title", "kind", "interests", "motions", "votes", "resolutions", "actions", "figures"],
    Motion: ["text", "proposer", "seconder", "result", "amends", "vote"],
    VoteEvent: ["method", "result", "motion", "unanimous", "counts", "votes", "casting_vote"],
    Vote: ["voter", "option", "reason"],
    Resolution: ["kind", "formula", "parts", "motion", "vote"],
    ResolutionPart: ["label", "text"],
    Action: ["text", "owner", "due", "status"],
    Figure: ["value", "unit", "measure", "when", "whole", "part", "previous"],
    Measure: ["label"],
    DeclarationOfInterest: ["person", "kind", "item", "text", "action"],
};

/** Texts that want room. */
export const LONG = new Set(["text", "purpose", "reasons", "alternatives", "definition", "urgency"]);

/** Lists whose records a field of this name refers to by id. @type {Record<string, string>} */
export const REFERS = { vote: "votes", motion: "motions", amends: "motions" };
