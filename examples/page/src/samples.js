/** The samples of this repository; what each shows is told in examples/SAMPLES.md. */

const addresses = /** @type {Record<string, string>} */ (import.meta.glob("../../minutes/*.txt", { query: "?url", import: "default", eager: true }));

/** @type {[file: string, title: string, about: string][]} */
const LIST = [
    ["full-council-minutes", "Full council", "A recorded vote whose tally and names differ, a casting vote"],
    ["fostering-report", "Report on fostering", "Two totals for one day, and percentages that fit only one of them"],
    ["cabinet-member-meeting", "Meeting of one Cabinet Member", "Minutes cut off by the site, a percentage with two digits swapped"],
    ["decision-record", "Decision sheet", "In force before it was published; powers delegated to nobody"],
    ["issue-page", "One matter through three meetings", "Scrutiny, cabinet, council, and a vote declared the wrong way"],
    ["parish-minutes", "Parish council", "A list of payments and its total, initials for names"],
    ["cabinet-item", "Item of a cabinet meeting", "Annual reports, papers, a figure that fell upwards"],
    ["scrutiny-item", "Item before scrutiny", "Questions and answers, “agreed to note”"],
    ["scrutiny-strategy", "A strategy under scrutiny", "A resolution in three parts, five strands of which four are listed"],
];

export const samples = LIST.map(([file, title, about]) => ({ name: `${file}.txt`, title, about, address: addresses[`../../minutes/${file}.txt`] }));
