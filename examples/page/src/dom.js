export { h, quoted, svg } from "minutebook/elements";
export { find } from "./dom-lite.js";
