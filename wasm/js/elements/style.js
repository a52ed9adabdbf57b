/** Style of the elements: CSS variables with defaults for light and dark; `color-scheme` of the page decides. */

const BASE = `
:host {
    display: block;
    color: var(--mb-ink, light-dark(#20262b, #e6e4de));
    font: inherit;
    --ink: var(--mb-ink, light-dark(#20262b, #e6e4de));
    --quiet: var(--mb-quiet, light-dark(#58626a, #a9b0b3));
    --paper: var(--mb-paper, light-dark(#ffffff, #1a1f23));
    --soft: var(--mb-soft, light-dark(#f3f1ec, #242a2f));
    --line: var(--mb-line, light-dark(#d8d4ca, #3a4248));
    --accent: var(--mb-accent, light-dark(#1d4f7c, #8fc1ec));
    --error: var(--mb-error, light-dark(#a02418, #ff9d8f));
    --warning: var(--mb-warning, light-dark(#7d5200, #eabb62));
    --note: var(--mb-note, light-dark(#41586b, #a5bdd0));
    --for: var(--mb-for, light-dark(#1c6e62, #5fbfae));
    --against: var(--mb-against, light-dark(#a94b16, #f0a06a));
    --abstain: var(--mb-abstain, light-dark(#6b7076, #9aa1a7));
    --pick: var(--mb-pick, light-dark(#ffe08a, #6b5200));
    --radius: var(--mb-radius, 6px);
}
:host([hidden]) { display: none; }
*, *::before, *::after { box-sizing: border-box; }
h3, h4, p, ul, ol, dl, dd, figure, fieldset { margin: 0; padding: 0; }
fieldset { border: 0; min-width: 0; }
ul[role=list] { list-style: none; }
h3 { font: var(--mb-heading, inherit); font-weight: 650; font-size: 1.06em; line-height: 1.35; }
h4 { font-size: 1em; font-weight: 650; }
button, input, select, textarea { font: inherit; color: inherit; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
.quiet, .help, .place { color: var(--quiet); }
.small { font-size: .875em; }
.empty { color: var(--quiet); }
.link { background: none; border: 0; padding: .15em 0; color: var(--accent); text-decoration: underline; text-underline-offset: .2em; cursor: pointer; font-size: .875em; }
.link.where { margin-inline-start: .6em; white-space: nowrap; font-weight: 400; }
.badge { display: inline-block; font-size: .8em; font-weight: 650; padding: .05em .5em; border-radius: 99px; border: 1px solid currentColor; white-space: nowrap; }
.findings { display: grid; gap: .5em; margin-block: .6em; }
.finding { border-inline-start: 4px solid var(--note); padding: .45em .8em; background: var(--soft); border-radius: 0 var(--radius) var(--radius) 0; }
.finding .badge { color: var(--note); }
.finding.error { border-color: var(--error); } .finding.error .badge { color: var(--error); }
.finding.warning { border-color: var(--warning); } .finding.warning .badge { color: var(--warning); }
.finding .help { font-size: .92em; margin-top: .15em; }
.finding .place { font-size: .875em; display: flex; flex-wrap: wrap; gap: 0 1.2em; }
.finding .link { font-size: 1em; }
.finding.brief { padding-block: .2em; font-size: .92em; }
q { quotes: "“" "”"; }
[data-selected] { background: color-mix(in srgb, var(--pick) 14%, transparent); outline: 2px solid light-dark(#b98400, #d9ab3a); outline-offset: 4px; border-radius: 3px; }
.scroll { overflow-x: auto; position: relative; }
.scroll:focus-visible { outline-offset: -3px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .4em .7em .4em 0; border-bottom: 1px solid var(--line); }
th { font-weight: 650; }
thead th { color: var(--quiet); font-size: .875em; }
caption { text-align: start; font-weight: 650; padding-bottom: .3em; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print {
    .link, .where { display: none; }
    .finding { break-inside: avoid; background: none; }
    [data-selected] { background: none; outline: none; }
    .scroll { overflow: visible; }
    details::details-content { content-visibility: visible; height: auto; }
}
@media (prefers-reduced-motion: no-preference) { .bar > * { transition: flex-grow .3s; } }
@media (forced-colors: active) { .finding { border: 1px solid CanvasText; } [data-selected] { outline: 2px solid Highlight; } }
`;

/** @type {Map<unknown, CSSStyleSheet>} */
const sheets = new Map();

/** @param {unknown} key @param {string} css */
function made(key, css) {
    let sheet = sheets.get(key);
    if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        sheets.set(key, sheet);
    }
    return sheet;
}

export const shared = () => made("shared", BASE);

/** @param {{ css: string }} element */
export const sheetOf = (element) => made(element, element.css);
