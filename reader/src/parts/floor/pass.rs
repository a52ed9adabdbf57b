//! The state of one pass over an item.

use crate::item::Shared;
use crate::parts::ballot::Ballot;
use crate::parts::motion::Moved;
use crate::recorder::Recorder;
use minutebook::{AgendaItem, Outcome, Pointer};

/// One pass over the blocks of an item: where its facts go, and what no decision has taken up yet.
pub(crate) struct Pass<'p, 't> {
    pub(crate) rec: &'p mut Recorder<'t>,
    pub(crate) pending: Pending<'t>,
    pub(crate) item: &'p mut AgendaItem,
    /// The item's place in the reading.
    pub(crate) at: &'p Pointer,
    pub(crate) shared: &'p mut Shared,
}

/// What the blocks so far said that no decision has taken up yet.
#[derive(Default)]
pub(crate) struct Pending<'t> {
    /// The paragraph that laid minutes of an earlier meeting on the table.
    pub(crate) laid: Option<&'t str>,
    /// Who moved what is being debated.
    pub(crate) moved: Option<Moved<'t>>,
    /// What a motion how to go on broke off: it comes back when that one is decided.
    pub(super) interrupted: Option<Box<Moved<'t>>>,
    /// The vote that is being read.
    pub(crate) ballot: Option<Ballot<'t>>,
    /// Position of the motion that an amendment was moved to, and the words that moved it.
    pub(crate) main: Option<(usize, &'t str)>,
    /// Position of the decision that stands right before: a vote behind it is on it.
    pub(crate) resolved: Option<usize>,
    /// Where that decision ends on the page.
    pub(crate) resolved_end: u32,
    /// The page gave the decision first, under a label; its minutes tell it again.
    pub(crate) decided_first: bool,
    pub(crate) again: bool,
    /// True where the item has decisions in capitals.
    pub(crate) labels: bool,
    /// True while the paragraph behind holds what is being moved.
    pub(super) leads: bool,
    /// The item's title.
    pub(crate) title: &'t str,
    /// The paragraph above, or the title.
    pub(crate) before: Option<&'t str>,
    /// Positions of the votes for the candidates of one poll: who abstained, abstained in all of them.
    pub(crate) poll: Vec<usize>,
    /// The last decision that put somebody into an office.
    pub(crate) elected: Option<&'t str>,
    /// Decisions that put the matter off, with their words: position, sentence, outcome.
    pub(crate) put_off: Vec<(usize, &'t str, (Outcome, &'t str))>,
    /// A paragraph in quotation marks that nobody has moved yet.
    pub(crate) said: Option<&'t str>,
    /// Motions that the agenda prints with a number: `Motion One: That ...`.
    pub(crate) numbered: Vec<(&'t str, &'t str)>,
    /// The one of them that was put last.
    pub(super) put: Option<&'t str>,
}

impl<'t> Pending<'t> {
    /// Takes what was moved last from the floor. What it broke off is before the meeting again.
    pub(crate) fn take_moved(&mut self) -> Option<Moved<'t>> {
        let moved = self.moved.take()?;
        if moved.aside {
            self.moved = self.interrupted.take().map(|before| *before);
        }
        Some(moved)
    }

    /// True while something is being moved or voted on.
    pub(crate) fn open(&self) -> bool {
        self.moved.is_some() || self.ballot.is_some() || self.main.is_some()
    }
}
