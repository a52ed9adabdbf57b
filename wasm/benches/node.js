// node benches/node.js: ratios in Node.
import * as checks from "minutebook/check";
import { verdicts } from "./verdict.js";
import { Meeting as zod } from "./zod.js";

const { size, rows } = verdicts(checks, zod);
console.log(`verdict on meetings of ${size} bytes by minutebook/check, Node ${process.version}; ratios to JSON.parse + zod 4`);
console.table(rows);
