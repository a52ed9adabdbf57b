/** Cutting a text at the edges of all spans that lie on it, line by line. Linear in text and spans. */

/**
 * @typedef {{ start: number, end: number }} Span
 * @typedef {{ start: number, end: number, over: number[] }} Segment `over`: numbers of the spans that cover it
 * @typedef {{ start: number, end: number, segments: Segment[] }} Line
 */

/**
 * @param {string} text @param {Span[]} spans in UTF-16 code units; what lies outside the text is left out
 * @returns {Line[]}
 */
export function cut(text, spans) {
    /** @type {{ at: number, opens: boolean, span: number }[]} */
    const edges = [];
    spans.forEach(({ start, end }, span) => {
        if (!(start >= 0 && end <= text.length && start < end)) return;
        edges.push({ at: start, opens: true, span }, { at: end, opens: false, span });
    });
    edges.sort((a, b) => a.at - b.at);
    /** @type {Set<number>} */
    const open = new Set();
    /** @type {Line[]} */
    const lines = [];
    let next = 0;
    for (let start = 0; start <= text.length;) {
        let end = text.indexOf("\n", start);
        if (end < 0) end = text.length;
        /** @type {Segment[]} */
        const segments = [];
        let at = start;
        while (next < edges.length && edges[next].at <= end) {
            const edge = edges[next];
            if (edge.at > at) { segments.push({ start: at, end: edge.at, over: [...open] }); at = edge.at; }
            if (edge.opens) open.add(edge.span); else open.delete(edge.span);
            next += 1;
        }
        if (end > at) segments.push({ start: at, end, over: [...open] });
        lines.push({ start, end, segments });
        start = end + 1;
    }
    return lines;
}
