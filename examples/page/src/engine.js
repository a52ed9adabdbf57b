/** minutebook, in a worker: the page in front of the reader never waits for it. */

import { MinutebookWorker } from "minutebook/worker";

/** @type {any} */
let worker = null;

/** The worker; a new one where the last was stopped by an input that was too much for it. */
const minutebook = () => (worker ??= new MinutebookWorker());

/** Lets go of a worker that can do nothing more; it still answers those who are waiting. @param {any} error */
function ended(error) {
    if (["stopped", "closed", "not_started"].includes(error?.code)) worker = null;
}

/** @template T @param {(worker: any) => Promise<T>} work @returns {Promise<T>} */
async function ask(work) {
    try { return await work(minutebook()); } catch (error) { ended(error); throw error; }
}

export const engine = {
    /**
     * Reads pages one by one; what goes wrong with one is its `problem`. Ends early when it is cancelled.
     * @param {{ name: string, page: any, given?: any }[]} pages
     * @param {{ onProgress: (done: number, all: number) => void, signal: AbortSignal }} how
     */
    async read(pages, { onProgress, signal }) {
        const read = [];
        let last;
        try {
            const list = pages.map(({ page, given }) => ({ page, ...given }));
            for await (const { index, reading, error } of minutebook().readAll(list, { signal, onProgress: (/** @type {{ done: number }} */ { done }) => onProgress(done, pages.length) })) {
                const { name, given, page } = pages[index];
                last = error;
                read.push(reading ? { name, given, input: page, reading: whole(reading), text: reading.text, report: reading.report, handle: { reading, worker } } : { name, problem: error.message });
            }
            ended(last);
        } catch (error) {
            ended(error);
            if (!signal.aborted) throw error;
        }
        return read;
    },

    /** @param {import("./store.js").Page[]} pages @returns {Promise<any>} */
    book: (pages) => ask(async (own) => {
        const readings = [];
        for (const page of pages) {
            // A worker that was stopped took its readings with it.
            if (page.handle?.worker !== own) page.handle = { reading: await own.read(page.text, page.given), worker: own };
            readings.push(/** @type {any} */ (page.handle).reading);
        }
        const made = await own.book(readings);
        return { ...made.record, findings: made.findings };
    }),

    /** @param {any} record @returns {Promise<any>} */
    check: (record) => ask((own) => own.check(record)),
    /** @param {string} kind @returns {Promise<any>} */
    schema: (kind) => ask((own) => own.schema(kind)),
    /** @param {string} id of the register @returns {Promise<any>} */
    agency: (id) => ask((own) => own.agency(id)),
    /** @param {string} code @returns {Promise<any>} */
    explain: (code) => ask((own) => own.explain(code)),
};

/** The record with its findings, as views and exports take it. @param {any} reading */
const whole = (reading) => ({ ...reading.record, findings: reading.findings });
