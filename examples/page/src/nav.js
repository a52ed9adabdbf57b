/** Goes to a place of the page, also where the address names it already. @param {string} hash */
export function go(hash) {
    if (location.hash === hash) dispatchEvent(new Event("hashchange"));
    else location.hash = hash;
}
