import * as glue from "../dist/check.js";
import { bytes } from "../dist/check.inline.js";
import { checksOf } from "./checks.js";
import { Engine } from "./engine.js";

const engine = new Engine(glue, "");
engine.offer(bytes);

export const { check, Meeting } = checksOf(engine);
export { MinutebookError } from "./error.js";
export { Report } from "./report.js";
