import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * What the page may do. Everything comes from where the page itself came from, and nothing may be sent anywhere else.
 * `wasm-unsafe-eval` lets the browser compile WebAssembly, which is how minutebook runs here; despite its name it does
 * not allow `eval` of JavaScript. The worker that compiles it gets its policy from its own response, so that a server
 * should send the same line as a header with every file (`_headers` in the build does so where a host reads it).
 */
const POLICY = [
    "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "img-src 'self' data:",
    "connect-src 'self'", "worker-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'none'",
].join("; ");

/** Writes the policy into the page and the list of files into the service worker, at build only. */
function offline() {
    return {
        name: "minutebook-offline",
        apply: /** @type {const} */ ("build"),
        transformIndexHtml: () => [{ tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: POLICY }, injectTo: /** @type {const} */ ("head-prepend") }],
        // After Vite has added its own files, the style sheet among them.
        generateBundle: { order: /** @type {const} */ ("post"), handler: list },
    };
}

/** @this {any} @param {unknown} _options @param {Record<string, any>} bundle */
function list(_options, bundle) {
    const files = Object.keys(bundle).filter((name) => !name.endsWith(".map")).sort();
    const hash = createHash("sha256");
    for (const name of files) hash.update(name).update(bundle[name].type === "chunk" ? bundle[name].code : bundle[name].source);
    const worker = readFileSync(here("src/sw.js"), "utf8")
        .replace('"@FILES@"', JSON.stringify(["./", ...files.filter((name) => name !== "index.html"), "icon.svg", "manifest.webmanifest"]))
        .replace("@VERSION@", hash.digest("hex").slice(0, 16));
    this.emitFile({ type: "asset", fileName: "sw.js", source: worker });
    this.emitFile({ type: "asset", fileName: "_headers", source: `/*\n  Content-Security-Policy: ${POLICY}; frame-ancestors 'none'\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n` });
}

export default defineConfig({
    base: "./",
    // The package as it lies in this repository; outside of it, `npm install minutebook` and no alias.
    resolve: {
        alias: [
            { find: /^minutebook\/elements$/, replacement: here("../../wasm/js/elements/index.js") },
            { find: /^minutebook\/worker$/, replacement: here("../../wasm/js/worker.js") },
        ],
    },
    server: { fs: { allow: ["../.."] } },
    worker: { format: "es" },
    build: { target: "es2023", assetsInlineLimit: 0, modulePreload: { polyfill: false }, cssCodeSplit: false },
    plugins: [offline()],
});
