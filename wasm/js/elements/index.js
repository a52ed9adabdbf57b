/**
 * `minutebook/elements`: parts of a page that show a record. Custom elements without a framework; importing this module
 * defines them. They hold no rule and no text about a record: findings come from core.
 *
 * ```html
 * <minutebook-decisions></minutebook-decisions>
 * <script type="module">
 *   import { read } from "minutebook";
 *   import "minutebook/elements";
 *   document.querySelector("minutebook-decisions").reading = read(text);
 * </script>
 * ```
 */

import { DecisionsView } from "./decisions.js";
import { FiguresView } from "./figures.js";
import { MeetingForm } from "./meeting-form.js";
import { PartnershipView } from "./partnership.js";
import { PresenceView } from "./presence.js";
import { ReadingView } from "./reading.js";
import { VoteView } from "./vote.js";

export const elements = {
    "minutebook-reading": ReadingView,
    "minutebook-decisions": DecisionsView,
    "minutebook-vote": VoteView,
    "minutebook-presence": PresenceView,
    "minutebook-figures": FiguresView,
    "minutebook-partnership": PartnershipView,
    "minutebook-meeting-form": MeetingForm,
};

if (globalThis.customElements) {
    for (const [name, element] of Object.entries(elements)) if (!customElements.get(name)) customElements.define(name, element);
}

export { View, link } from "./base.js";
export { DecisionsView, FiguresView, MeetingForm, PartnershipView, PresenceView, ReadingView, VoteView };
export { setWords, words } from "./words.js";
export { dateText, pathText, periodText, person, valueText } from "./record.js";
export { h, quoted, svg } from "./dom.js";
