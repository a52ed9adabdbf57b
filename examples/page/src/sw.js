/**
 * The service worker: keeps the page's own files, so that it opens without a network. It keeps nothing of a reader's.
 *
 * A new version waits until no tab shows the old one: a tab that is open may still ask for files of its own version.
 */

const VERSION = "minutebook-@VERSION@";
const FILES = "@FILES@";

self.addEventListener("install", (event) => {
    event.waitUntil(caches.open(VERSION).then((cache) => cache.addAll(FILES)));
});

self.addEventListener("activate", (event) => {
    event.waitUntil((async () => {
        for (const name of await caches.keys()) if (name.startsWith("minutebook-") && name !== VERSION) await caches.delete(name);
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
