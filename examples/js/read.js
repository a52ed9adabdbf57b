// What a page decided and what does not add up: `node examples/js/read.js PAGE...`
import { readFileSync } from "node:fs";
import { read } from "minutebook";

for (const file of process.argv.slice(2)) {
  const reading = read(readFileSync(file), { title: file });
  console.log(reading.meeting.title ?? file);
  for (const item of reading.meeting.agenda ?? []) {
    for (const { formula, parts } of item.resolutions ?? []) {
      for (const { text } of parts ?? []) console.log(`  ${item.title}: ${formula ?? ""} ${text}`);
    }
  }
  for (const { severity, code, message, span } of reading.findings) {
    if (severity === "note") continue;
    console.log(`  ${severity} ${code}: ${message}${span ? ` ("${reading.quote(span)}")` : ""}`);
  }
}
