// What a consumer writes, compiled with every strictness that there is and without skipping the package's own types.
import {
  book,
  check,
  explain,
  Meeting,
  MinutebookError,
  read,
  Reading,
  register,
  rules,
  schema,
  type Access,
  type Finding,
  type MeetingRecord,
  type Outcome,
  type ProfileRecord,
  type ReadOptions,
  type Report,
  type VoteEvent,
} from "minutebook";
import * as checks from "minutebook/check";
import * as slim from "minutebook/slim";
import { MinutebookWorker, type WorkerReading } from "minutebook/worker";

const options: ReadOptions = { council: "Fernshire County Council", date: "2024-03", limits: { bytes: 1_000_000 } };
const reading: Reading = read("Minutes", options);
read(new Uint8Array(3));
read(new ArrayBuffer(3));
// @ts-expect-error a number is no page
read(5);
// @ts-expect-error there is no such option
read("x", { concil: "Fernshire" });

const words: string[] = reading.findings.flatMap((finding) => (finding.span ? [reading.quote(finding.span)] : []));
const title: string | undefined = reading.meeting.title;
// @ts-expect-error what a page does not state may be absent
const sure: string = reading.meeting.title;
// @ts-expect-error records of a reading are not to be changed
reading.meeting.title = "Cabinet";

for (const item of reading.meeting.agenda ?? []) {
  const access: Access | undefined = item.access;
  if (access === undefined) continue;
  if (typeof access === "string") {
    const open: "public" | "confidential" = access;
    console.log(open);
  } else {
    console.log(access.exempt.paragraphs?.at(0)?.toFixed());
  }
  // A union with data is told apart by what it has.
  const period = item.period;
  if (typeof period === "object" && "year" in period) console.log(period.year);
}

const vote: VoteEvent = {
  id: "0190f3c2-7d3a-7c51-9d5e-0a4f5c1e2b3d",
  method: "counted",
  result: "carried",
  counts: { for: 4, against: 7 },
};
const outcome: Outcome = vote.result;
// @ts-expect-error no word of the list
const wrong: VoteEvent = { ...vote, result: "won" };

const draft: MeetingRecord = { id: vote.id, agenda: [{ id: vote.id, order: 1, title: "Library hours", votes: [vote] }] };
const profile: ProfileRecord = { call_in_days: 5, nation: "england" };
const report: Report = check(draft, profile, { language: "cy" });
const first: Finding | undefined = report.findings[0];
check({ ...draft, title: null });
check("{}");
check(new TextEncoder().encode("{}"));

const parsed = Meeting.parse("{}");
if (parsed.ok) parsed.meeting.check();
else parsed.report.findings.forEach((finding) => console.log(finding.path, finding.message, finding.help));
const meeting = new Meeting(draft);
meeting.with({ title: "Cabinet", date: null }).check(profile).valid satisfies boolean;
// @ts-expect-error there is no such field
meeting.with({ titel: "Cabinet" });
meeting.free();

const all = book([reading, reading.toJSON()]);
all.series.forEach((series) => series.points?.forEach((point) => console.log(point.value)));
register.membersOn("ace", "2019-06")?.forEach((member) => console.log(member.authority, member.certainly));
const hosts = register.partnerships().map(({ host }) => (host.kind === "named" ? host.name : host.kind));
explain("VOT001")?.page.split("\n");
rules("cy").map((rule) => rule.title);
schema("meeting").$defs["Counts"]?.description.trim();

try {
  read("x", { limits: { bytes: 0 } });
} catch (error) {
  if (error instanceof MinutebookError && error.code === "too_large") console.log(error.help);
}

await slim.init(new URL("https://example.org/minutebook.wasm"));
// @ts-expect-error null is no source
await slim.init(null);
slim.read("Minutes");
checks.check("{}").count("error").toFixed();
// @ts-expect-error this entry reads no pages
checks.read;

const worker = new MinutebookWorker();
const far: WorkerReading = await worker.read(new Blob(["Minutes"]));
for await (const one of worker.readAll(["a", { page: "b", council: "Fernshire" }], { onProgress: ({ done }) => done })) {
  if (one.error) console.log(one.index, one.error.help);
  else console.log(one.reading.record.page);
}
(await worker.book([far])).record.meetings?.length;
worker.close();

export { all, first, hosts, meeting, outcome, report, sure, title, words, wrong };
