// A verdict on a meeting of 40 KB, against JSON.parse with zod 4 and against JSON.parse alone. All candidates take
// turns in one process, so that a busy machine slows all of them; the ratios are what counts.
import { meeting } from "./meeting.js";

export function verdicts({ check, Meeting }, zod, { meetings = 40, rounds = 30 } = {}) {
  const texts = Array.from({ length: meetings }, (_, n) => JSON.stringify(meeting(n + 1)));
  const bytes = texts.map((text) => new TextEncoder().encode(text));
  const kept = texts.map((text) => new Meeting(text));
  const size = bytes.reduce((sum, one) => sum + one.length, 0) / meetings;

  // Nobody is measured before all agree that these are meetings, and that this is none.
  for (const [n, text] of texts.entries()) {
    zod.parse(JSON.parse(text));
    if (check(bytes[n]).findings.some(({ code }) => code.startsWith("REC"))) throw new Error("not a meeting");
  }
  const wrong = texts[0].replace('"recorded"', '"shouted"');
  if (zod.safeParse(JSON.parse(wrong)).success || check(wrong).valid) throw new Error("one of them takes a word of no list");

  const candidates = {
    "JSON.parse + zod 4": (n) => zod.safeParse(JSON.parse(texts[n])).success,
    "JSON.parse": (n) => JSON.parse(texts[n]).id.length,
    "check, from bytes": (n) => check(bytes[n]).valid,
    "check, from a string": (n) => check(texts[n]).valid,
    "check + JSON.parse of the input": (n) => check(bytes[n]).valid && JSON.parse(texts[n]).id.length,
    "a kept meeting, asked again": (n) => kept[n].check().valid,
  };
  const names = Object.keys(candidates);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  let seen = 0;
  for (let round = 0; round < rounds + 5; round += 1) {
    for (const name of names) {
      const start = performance.now();
      for (let n = 0; n < meetings; n += 1) seen += Number(candidates[name](n));
      const time = ((performance.now() - start) * 1000) / meetings;
      if (round >= 5) times[name].push(time);
    }
  }
  const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
  const base = times[names[0]];
  const rows = names.map((name) => ({
    name,
    micros: Math.round(median(times[name])),
    best: Math.round(Math.min(...times[name])),
    ratio: Number(median(times[name].map((time, n) => time / base[n])).toFixed(3)),
  }));
  return { size: Math.round(size), rows, seen };
}
