//! The gates, and the words that open them.

use crate::item::REPORT_LEADS;
use crate::page::closing;
use crate::parts::{
    ballot, boards, candidates, deferral, entry, exclusion, motion, motion_text, movements, named_votes,
    next_meeting, observance, partnership, presence, priorities, urgency,
};
use crate::when;
use crate::words::NUMBERS;
use crate::words::actions::SOON;
use crate::words::decisions::{
    ANSWERS_IN_ROWS, BARE, CAPITAL_VERBS, CYTUNWYD, DECIDING, DECISION_LABELS, DEFERRING, ELECTS, LOST,
    MOVED_BY, MOVES, OPENERS, RESPONSES, SECONDED_BY, UNANIMOUS, WITHDRAWN,
};
use crate::words::discussion::{CUT, NOTHING, PROCEDURE};
use crate::words::figures::MONEY_HEADS;
use crate::words::minutes::{CLOSES, IN_THE_CHAIR, SECTIONS};
use crate::words::page::{NEGATIVES, TRUNCATION};
use crate::words::partnership::{AGENCY, KINDS};
use crate::words::trends::{ADJECTIVES, NOUNS, STEADY, VERBS};

/// Declares the gates with the lists of words that open each.
macro_rules! gates {
    ($($(#[$doc:meta])* $gate:ident = [$($words:expr),* $(,)?],)*) => {
        /// A reader that finds nothing in a text without one of its words.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Gate {
            $($(#[$doc])* $gate,)*
        }

        impl Gate {
            /// Every gate.
            pub(super) const ALL: &'static [Self] = &[$(Self::$gate),*];

            /// The words: at least three letters each, in any case; `0` stands for any digit, two spaces for room.
            pub(super) fn words(self) -> Vec<&'static str> {
                match self {
                    $(Self::$gate => {
                        let mut all = Vec::new();
                        $(all.extend($words.iter().copied());)*
                        all
                    })*
                }
            }
        }
    };
}

gates! {
    /// Comings, goings, and who did not vote.
    Presence = [presence::JOINED_WORDS, presence::LEFT_WORDS, presence::NO_VOTE_WORDS],
    /// Comings and goings in minutes.
    Movements = [movements::LEAVES, movements::COMES],
    /// The approval of earlier minutes.
    Approval = [["minute", "cofnodion"]],
    /// The words that mark a decision.
    Formula = [DECIDING.all(), CYTUNWYD, DECISION_LABELS, CAPITAL_VERBS],
    /// Decisions without a formula.
    Plain = [BARE, ELECTS.all()],
    /// What a parish answers on an application.
    Response = [RESPONSES, ANSWERS_IN_ROWS],
    /// Movers and seconders, and how it went.
    Moved = [UNANIMOUS, [motion::SHORT], LOST, WITHDRAWN, motion::MOVING_WORDS],
    /// Movers and seconders alone.
    Moving = [motion::MOVING_WORDS],
    /// What stands before a mover's name.
    MovedBy = [MOVED_BY.iter().map(|words| motion::without_by(words)).collect::<Vec<_>>()],
    /// What stands before a seconder's name.
    SecondedBy = [SECONDED_BY.iter().map(|words| motion::without_by(words)).collect::<Vec<_>>()],
    /// What stands behind a mover's name.
    Moves = [MOVES],
    /// Labels of movers.
    MoverLabel = [motion::LABELS],
    /// A motion behind its number and its movers.
    MotionNumber = [motion::MOTION_OPENS],
    /// That nobody was against.
    AllFor = [UNANIMOUS, [motion::SHORT]],
    /// That it was lost.
    Lost = [LOST],
    /// That it was withdrawn.
    Withdrawn = [WITHDRAWN],
    /// Who presides, or stands for somebody, at the end of a name.
    NameTail = [IN_THE_CHAIR, entry::STANDS_FOR.iter().map(|(words, _)| *words).collect::<Vec<_>>()],
    /// What a sentence tells of a vote.
    Ballot = [ballot::STEMS],
    /// Heads of columns of money, but for the sign.
    MoneyHead = [MONEY_HEADS.iter().filter(|word| word.is_ascii()).copied().collect::<Vec<_>>()],
    /// Room between columns.
    Room = [["  "]],
    /// What was voted on, told with the outcome.
    Told = [motion_text::TOLD_LEADS],
    /// Labels of what is to be done.
    Action = [["action"]],
    /// Labels of those who voted, but for the smallest.
    Sides = [named_votes::labels().filter(|label| !named_votes::SMALL_LABELS.contains(label)).collect::<Vec<_>>()],
    /// Amendments.
    Amendment = [["amendment"]],
    /// Polls between candidates.
    Poll = [candidates::STEMS],
    /// What was moved and seconded by somebody unnamed.
    Seconded = [["seconded"]],
    /// What is put off.
    Deferral = [DEFERRING, deferral::TREATED, deferral::PUT_BY],
    /// What is put off, in so many words.
    Deferring = [DEFERRING],
    /// What is put by in other words.
    PutBy = [deferral::PUT_BY],
    /// What is put off in one word.
    PutOff = [deferral::PUT_OFF],
    /// Another meeting.
    Elsewhere = [deferral::OTHER_MEETINGS],
    /// Those who came for an item.
    Attended = [boards::ATTENDED_WORDS],
    /// Participles that decide.
    Deciding = [DECIDING.all(), OPENERS.all()],
    /// The same in Welsh.
    Cytunwyd = [CYTUNWYD],
    /// Whose report an item is about.
    ReportOf = [REPORT_LEADS],
    /// Urgent items, and those that no agenda listed.
    Urgency = [urgency::HINTS],
    /// Items closed to press and public.
    Exclusion = [exclusion::LAW],
    /// Named weeks and days.
    Observance = [observance::LEADS],
    /// The words that end the names of such times.
    NamedTimes = [observance::ENDS],
    /// What there was none of.
    Negatives = [["none"], NEGATIVES.iter().filter_map(|(words, _)| words.get(1)).copied().collect::<Vec<_>>()],
    /// What is no debate.
    Idle = [NOTHING, PROCEDURE],
    /// The line on the next meeting.
    NextMeeting = [next_meeting::LEADS],
    /// Labels of the attendance.
    Sections = [SECTIONS.iter().map(|(word, _)| *word).collect::<Vec<_>>()],
    /// Labels of those who were there, in that word.
    Present = [["present"]],
    /// The end of the meeting.
    Closes = [CLOSES, ["adjourn"]],
    /// Its beginning.
    Opens = [closing::OPENS],
    /// Changes without their numbers.
    Trends = [
        NOUNS.words(),
        VERBS.words(),
        ADJECTIVES.words(),
        STEADY.all(),
        ["change", "than"],
    ],
    /// Numbers in digits and in words.
    Numbers = [
        ["0", "half", "quarter"],
        NUMBERS.iter().filter(|(_, value)| *value > 0).map(|(word, _)| *word).collect::<Vec<_>>(),
    ],
    /// Dates and periods.
    Dates = [["0"], when::RELATIVE_WORDS],
    /// Times of the day.
    Clock = [["0", "noon", "midday"]],
    /// Partnerships.
    Partnership = [partnership::WORDS],
    /// What partnerships are called.
    Introduced = [AGENCY.all(), KINDS.iter().map(|(words, _)| *words).collect::<Vec<_>>()],
    /// A time soon to come.
    Soon = [SOON.iter().map(|words| words.trim_end_matches(" *")).collect::<Vec<_>>()],
    /// Where a page cut its minutes.
    Cut = [CUT],
    /// Where a page cut the minutes of an item.
    Truncated = [[TRUNCATION]],
    /// Aims.
    Priorities = [priorities::WORDS],
}
