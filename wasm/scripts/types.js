// Writes `js/records.d.ts` from the JSON Schemas in `docs/schema`, which Rust writes from the shapes of the records.
//
//   node scripts/types.js           checks that the file is fresh
//   node scripts/types.js --write   writes it
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const file = join(here, "js/records.d.ts");
const schemas = ["reading", "book", "meeting", "report", "profile"].map((kind) =>
  JSON.parse(readFileSync(join(here, `../docs/schema/${kind}.schema.json`), "utf8")),
);

const HEAD = `// Written by \`node scripts/types.js --write\` from the JSON Schemas in docs/schema. Not to be edited.
`;

/** Names that belong to classes of the package, and records that are named for what they are beside them. */
const RECORDS = new Set(["Book", "Meeting", "Profile", "Reading", "Report"]);
const named = (name) => (RECORDS.has(name) ? `${name}Record` : name);

export function declarations() {
  const defs = Object.assign({}, ...schemas.map((schema) => schema.$defs));
  const sorted = Object.entries(defs).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${HEAD}\n${sorted.map(([name, schema]) => declared(named(name), schema)).join("\n")}`;
}

function declared(name, schema) {
  if (schema.enum) return words(name, schema);
  if (schema.pattern) {
    const example = `\n\nSuch as \`${schema.examples[0]}\`.`;
    return `${comment(schema.description + example)}export type ${name} = string;\n`;
  }
  if (schema.minProperties) return `${comment(schema.description)}export type ${name} = ${someOf(schema)};\n`;
  return `${comment(schema.description)}export interface ${name} {\n${fields(schema, "  ")}}\n`;
}

/** A closed list: each word with its meaning, which the schema keeps as a list at the end of the description. */
function words(name, { description, enum: list }) {
  const [about, ...meanings] = description.split("\n- ");
  const meaning = new Map(meanings.map((line) => [line.split("`")[1], line.slice(line.indexOf(": ") + 2)]));
  const members = list.map((word) => `${comment(meaning.get(word), "  ")}  | ${JSON.stringify(word)}`);
  return `${comment(about.trim())}export type ${name} =\n${members.join("\n")};\n`;
}

/** A record that states at least one of its fields: a union over which of them that is. */
function someOf(schema) {
  const each = Object.entries(schema.properties).map(([name, field]) => `{ ${name}: ${typeOf(field)} }`);
  return `{\n${fields(schema, "  ")}} & (${each.join(" | ")})`;
}

function fields({ properties, required = [] }, indent) {
  const lines = Object.entries(properties).map(([name, field]) => {
    const needed = required.includes(name);
    return `${comment(field.description, indent)}${indent}${name}${needed ? "" : "?"}: ${typeOf(field)}${needed ? "" : " | undefined"};\n`;
  });
  return lines.join("");
}

/** Fields that may be `null` are written without it: it says no more than leaving them out, and never comes back. */
function typeOf(schema) {
  if (schema.$ref) return named(schema.$ref.split("/").at(-1));
  if (schema.anyOf) {
    const forms = schema.anyOf.filter((form) => form.type !== "null").map(typeOf);
    return [...new Set(forms)].join(" | ");
  }
  switch (schema.type) {
    case "array": {
      const inner = typeOf(schema.items);
      return /^\w+$/.test(inner) ? `${inner}[]` : `Array<${inner}>`;
    }
    case "integer":
      return "number";
    case "object":
      return schema.properties ? `{\n${fields(schema, "    ")}  }` : "{ [name: string]: unknown }";
    case "string":
    case "boolean":
      return schema.type;
    default:
      throw new Error(`no type for ${JSON.stringify(schema)}`);
  }
}

function comment(text, indent = "") {
  // Links to Rust items are links in Rust only.
  const plain = text.replaceAll(/\[(`[^`]+`)\](\([^)]*\))?/g, "$1").replaceAll("*/", "*\\/");
  const lines = plain.split("\n");
  if (lines.length === 1) return `${indent}/** ${plain} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd() + "\n").join("")}${indent} */\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const fresh = declarations();
  if (process.argv.includes("--write")) writeFileSync(file, fresh);
  else if (readFileSync(file, "utf8") !== fresh) {
    console.error("js/records.d.ts is stale; `node scripts/types.js --write` writes it");
    process.exit(1);
  }
}
