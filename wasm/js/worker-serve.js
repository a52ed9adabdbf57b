import { book, check, explain, MinutebookError, read, register, schema } from "./core.js";

const kept = new Map();
let last = 0;

const reading = (id) => {
  const found = kept.get(id);
  if (found) return found;
  throw new MinutebookError({ code: "closed", message: "this reading was freed", help: "read the page again" });
};

const OPERATIONS = {
  async read({ page, options }) {
    const made = read(typeof page?.arrayBuffer === "function" ? await page.arrayBuffer() : page, options);
    last += 1;
    kept.set(last, made);
    const { text, report } = made;
    return { id: last, text, record: made._recordJson, report: report._told };
  },
  json: ({ id, pretty }) => reading(id).json({ pretty }),
  book({ ids, profile }) {
    const made = book(ids.map(reading), profile);
    try {
      return { record: made._recordJson, json: made.json(), report: made.report._told };
    } finally {
      made.free();
    }
  },
  check: ({ record, profile, options }) => check(record, profile, options)._told,
  explain: ({ code, language }) => explain(code, language),
  schema: ({ kind }) => schema(kind),
  agency: ({ id }) => register.byId(id),
  release({ id }) {
    kept.get(id)?.free();
    kept.delete(id);
  },
};

/** Answers one message. */
export async function serve(message, post) {
  const { call, op, ...values } = message;
  try {
    const result = await OPERATIONS[op](values);
    if (call !== undefined) post({ call, result });
  } catch (error) {
    refuse(message, error, post);
  }
}

/** Answers one message with what stands against it. */
export function refuse({ call }, error, post) {
  const refused = error instanceof MinutebookError ? error._refusal : { code: "stopped", message: String(error) };
  if (call !== undefined) post({ call, refused });
}
