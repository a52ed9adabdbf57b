/** The service worker: keeps the page's own files, so that it opens without a network. It keeps nothing of a reader's. */

const VERSION = "minutebook-@VERSION@";
const FILES = "@FILES@";

self.addEventListener("install", (event) => {
    event.waitUntil(caches.open(VERSION).then((cache) => cache.addAll(FILES)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
    event.waitUntil((async () => {
        for (const name of await caches.keys()) if (name.startsWith("minutebook-") && name !== VERSION) await caches.delete(name);
        await self.clients.claim();
    })());
});

self.addEventListener("fetch", (event) => {
    if (event.request.method !== "GET" || new URL(event.request.url).origin !== location.origin) return;
    event.respondWith((async () => {
        const cache = await caches.open(VERSION);
        const held = await cache.match(event.request, { ignoreSearch: true, ignoreVary: true });
        return held ?? fetch(event.request);
    })());
});
