/** Making elements: text is always set as text, never parsed as markup. */

const SVG = "http://www.w3.org/2000/svg";

/**
 * @typedef {Node | string | number | null | undefined | false | Child[]} Child
 * @typedef {Record<string, unknown>} Props attributes; `on…` are listeners, `class` and `data-…` as in markup,
 *   a property that is null, undefined or false is left out
 */

/** @param {Element} node @param {Props | null} props @param {Child[]} children */
function fill(node, props, children) {
    for (const [name, value] of Object.entries(props ?? {})) {
        if (value === null || value === undefined || value === false) continue;
        if (name.startsWith("on")) node.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
        else if (name === "style") for (const [key, one] of Object.entries(/** @type {object} */ (value))) {
            /** @type {HTMLElement} */ (node).style.setProperty(key, String(one));
        }
        else node.setAttribute(name, value === true ? "" : String(value));
    }
    append(node, children);
    return node;
}

/** @param {Node} node @param {Child[]} children */
export function append(node, children) {
    for (const child of children) {
        if (child === null || child === undefined || child === false) continue;
        if (Array.isArray(child)) append(node, child);
        else node.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
    }
    return node;
}

/**
 * An HTML element.
 * @param {string} tag @param {Props | null} [props] @param {...Child} children
 * @returns {HTMLElement}
 */
export function h(tag, props = null, ...children) {
    return /** @type {HTMLElement} */ (fill(document.createElement(tag), props, children));
}

/**
 * An SVG element.
 * @param {string} tag @param {Props | null} [props] @param {...Child} children
 * @returns {SVGElement}
 */
export function svg(tag, props = null, ...children) {
    return /** @type {SVGElement} */ (fill(document.createElementNS(SVG, tag), props, children));
}

/**
 * A message of core with its quoted words set apart: they stand in backticks.
 * @param {string} text
 * @returns {Child[]}
 */
export function quoted(text) {
    return text.split("`").map((part, at) => (at % 2 ? h("q", null, part) : part));
}
