/**
 * The few words of the elements' own layout: headings, labels, buttons. What is said about a record is never here: it
 * comes from core's findings. Words of closed lists are shown as they are on the wire, with spaces for underscores,
 * unless `words` has another name for them; put other words in to show the elements in another language.
 */

/** @type {Record<string, string>} */
export const words = {
    act_through: "acts through",
    add: "Add",
    agenda: "Items",
    all_text: "Source text",
    as_printed: "as printed",
    casting_vote: "casting vote",
    given: "given with the page",
    gbp: "£",
    eur: "€",
    facts_here: "Read from these words",
    from_text: "In the text",
    more: "More about it",
    more_lines: "Show more lines",
    names: "Names",
    no_decisions: "No decision was read from this page.",
    no_figures: "No figure was read from this page.",
    no_partnership: "No partnership was read from this page.",
    no_people: "Nobody was read from this page as present or absent.",
    no_text: "There is no text to show.",
    no_votes: "No vote was read from this page.",
    not_stated: "not stated",
    nothing_here: "No fact was read from these words.",
    of: "of",
    others_present: "Others, of whom nothing more is recorded",
    percent: "%",
    percentage_points: " percentage points",
    register: "register",
    remove: "Remove",
    rules_held: "rules held",
    rules_unknown: "rules lack a fact",
    tally: "Tally",
    truncated: "The page cuts the minutes of this item off.",
    unconfirmed: "not confirmed",
    was: "was",
};

/**
 * A word of a closed list, as a reader sees it.
 * @param {string | null | undefined} token
 */
export function word(token) {
    if (token === null || token === undefined) return words.not_stated;
    return Object.hasOwn(words, token) ? words[token] : token.replaceAll("_", " ");
}

/** @param {string} text */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Puts other words in place of the elements' own.
 * @param {Record<string, string>} others
 */
export function setWords(others) {
    Object.assign(words, others);
}
