// How the conformance vectors are run, for Node and for the browser alike: no file is opened here.

/** A page vector: the page's bytes give exactly this text. */
export function pageDiffers({ page, expected }, { read, Reading }) {
  const reading = read(page);
  const found = `${reading.json({ pretty: true })}\n`;
  if (found !== expected) return "the reading is not the expected one";
  // The record comes back as it went out.
  const again = Reading.from(found, reading.text);
  if (`${again.json({ pretty: true })}\n` !== expected) return "the reading does not survive being stored";
  return spansDiffer(reading, JSON.parse(expected));
}

/** Spans count UTF-16 units here and bytes there; both name the same words. */
function spansDiffer(reading, stored) {
  const bytes = new TextEncoder().encode(reading.text);
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  for (const [n, { span }] of (stored.evidence ?? []).entries()) {
    if (!span) continue;
    const there = decoder.decode(bytes.subarray(span.start, span.end));
    const here = reading.quote(reading.evidence[n].span);
    if (there !== here) return `evidence ${n} is "${here}", not "${there}"`;
  }
  return undefined;
}

/** A rule vector: what the report says of one rule. */
export function ruleDiffers({ code, vector }, api) {
  const report = reported(vector, api);
  const of = (list) => list.filter((one) => one.code === code);
  const found = {
    findings: of(report.findings),
    held: of(report.held).reduce((sum, one) => sum + one.count, 0),
    unknown: of(report.unknown).map(({ missing, count, path }) => ({ missing, count, path })),
  };
  const expected = structuredClone(vector.expect);
  if (vector.text !== undefined) expected.findings.forEach((finding) => inUtf16(finding, vector.text));
  return same(found, expected) ? undefined : `expected ${JSON.stringify(expected)}\n  found    ${JSON.stringify(found)}`;
}

function reported({ record, text, profile }, { book, check }) {
  if (record.readings) return book(record.readings, profile).report;
  return check(record, profile, { text });
}

/** The vectors count bytes. */
function inUtf16(finding, text) {
  const bytes = new TextEncoder().encode(text);
  const units = (at) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, at)).length;
  for (const one of [finding, ...(finding.related ?? [])]) {
    if (one.span) one.span = { ...one.span, start: units(one.span.start), end: units(one.span.end) };
  }
}

/** Equal as JSON: the order of keys does not count, that of lists does, and what is absent differs from what is empty. */
export function same(a, b) {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}
