/** A static server for the built page, as a plain host would serve it: compressed, with the headers of `_headers`. */

import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml",
    ".wasm": "application/wasm", ".txt": "text/plain; charset=utf-8", ".json": "application/json", ".webmanifest": "application/manifest+json" };

/** @param {string} root @param {number} [port] */
export async function serve(root, port = 0) {
    const rules = await readFile(join(root, "_headers"), "utf8");
    const headers = Object.fromEntries(rules.split("\n").slice(1).filter(Boolean).map((line) => line.trim().split(/:\s(.*)/).slice(0, 2)));
    // Packed before the first request, so that no test waits for it.
    const packed = new Map();
    for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const path = join(entry.parentPath, entry.name);
        packed.set(`/${relative(root, path).replaceAll("\\", "/")}`, brotliCompressSync(await readFile(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
    }
    /** Bytes of bodies sent, by path. @type {Map<string, number>} */
    const sent = new Map();
    const server = createServer(async (request, response) => {
        const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname));
        const name = path.endsWith("/") ? `${path}index.html` : path;
        const body = packed.get(name);
        if (body) {
            sent.set(name, body.length);
            response.writeHead(200, { ...headers, "content-type": TYPES[/** @type {".js"} */ (extname(name))] ?? "application/octet-stream", "content-encoding": "br", "content-length": body.length, "cache-control": "no-cache" });
            response.end(body);
        } else {
            response.writeHead(404).end("not found");
        }
    });
    await new Promise((done) => server.listen(port, "127.0.0.1", () => done(null)));
    const { port: own } = /** @type {import("node:net").AddressInfo} */ (server.address());
    return { address: `http://127.0.0.1:${own}/`, sent, close: () => { server.closeAllConnections(); server.close(); } };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const { address } = await serve(process.argv[2] ?? "dist", 8080);
    console.log(address);
}
