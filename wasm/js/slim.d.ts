export * from "./index.js";

/**
 * Starts the package; until then every call throws `MinutebookError` with code `not_started`. More calls do nothing.
 *
 * @param source the address of `minutebook/minutebook.wasm`, a response, its bytes, or a compiled module; or a promise of one
 */
export function init(source: InitSource | Promise<InitSource>): Promise<void>;

export type InitSource = string | URL | Response | Uint8Array | ArrayBuffer | WebAssembly.Module;
