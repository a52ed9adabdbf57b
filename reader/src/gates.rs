//! One look at the whole page for the words that part readers wait for.
//!
//! Most sentences hold nothing for most readers. So every word that a reader cannot do without is looked for once, in
//! one pass over the page, and a reader asks its gate before it looks: one bit of the sentence tells that it would find
//! nothing. A gate says "shut" only where it is sure; for any other text, such as one that a reader put together
//! itself, it is open. In debug builds the reader looks behind a shut gate too, and a fact found there stops the test.

use crate::recorder::is_space;
use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::sync::LazyLock;

mod list;
mod scan;

pub(crate) use list::Gate;
pub(crate) use scan::Heads;
use scan::Scanner;

/// The gates that are open, a bit each.
type Mask = u128;

static SCANNER: LazyLock<Scanner> =
    LazyLock::new(|| Scanner::new(Gate::ALL.iter().map(|gate| (gate.bit(), gate.words()))));

thread_local! {
    /// The page that this thread reads. Only addresses are kept: they mean nothing once the page is gone, and the
    /// guard forgets them before that.
    static PAGE: RefCell<Page> = const { RefCell::new(Page::none()) };
}

/// What stands where on a page. A cell is about one sentence: it never ends inside one.
#[derive(Debug)]
struct Page {
    base: usize,
    len: usize,
    /// First byte of every cell.
    starts: Vec<u32>,
    masks: Vec<Mask>,
    /// What the words of every cell begin with.
    heads: Vec<Heads>,
    /// For every [`STEP`] bytes, the cell that covers the first of them.
    near: Vec<u32>,
    /// The text that was asked about last, by its bounds, and its gates: one text is asked about again and again.
    last: Cell<(usize, usize, Mask)>,
}

/// Bytes between two entries of the index of cells.
const STEP: usize = 64;

impl Page {
    const fn none() -> Self {
        Self {
            base: 0,
            len: 0,
            starts: Vec::new(),
            masks: Vec::new(),
            heads: Vec::new(),
            near: Vec::new(),
            last: Cell::new((0, 0, Mask::MAX)),
        }
    }

    fn of(text: &str) -> Self {
        let (starts, masks, heads) = SCANNER.scan(text);
        let mut near = Vec::with_capacity(text.len() / STEP + 1);
        let mut cell = 0;
        for at in (0..text.len()).step_by(STEP) {
            while starts.get(cell + 1).is_some_and(|start| *start as usize <= at) {
                cell += 1;
            }
            near.push(u32::try_from(cell).unwrap_or(u32::MAX));
        }
        let last = Cell::new((0, 0, Mask::MAX));
        Self { base: text.as_ptr() as usize, len: text.len(), starts, masks, heads, near, last }
    }

    /// The cells that a text takes; none where it is none of the page.
    #[inline]
    fn cells(&self, text: &str) -> Option<Range<usize>> {
        let start = (text.as_ptr() as usize).wrapping_sub(self.base);
        let end = start.wrapping_add(text.len());
        if start >= self.len || end > self.len || end < start {
            return None;
        }
        let mut first = *self.near.get(start / STEP)? as usize;
        while self.starts.get(first + 1).is_some_and(|next| *next as usize <= start) {
            first += 1;
        }
        let mut last = first + 1;
        while self.starts.get(last).is_some_and(|next| (*next as usize) < end) {
            last += 1;
        }
        Some(first..last)
    }

    /// The gates that are open for a text; all, where it is none of the page.
    #[inline]
    fn mask(&self, text: &str) -> Mask {
        let (start, len) = (text.as_ptr() as usize, text.len());
        let last = self.last.get();
        if (last.0, last.1) == (start, len) {
            return last.2;
        }
        let masks = self.cells(text).and_then(|cells| self.masks.get(cells));
        let mask = masks.map_or(Mask::MAX, |masks| masks.iter().fold(0, |all, mask| all | mask));
        self.last.set((start, len, mask));
        mask
    }

    /// Looks through the cells of a text that have words which begin like these: the bytes of each, in the text.
    #[inline]
    fn any_cell(&self, text: &str, heads: Option<Heads>, look: impl Fn(Range<usize>) -> bool) -> bool {
        let (Some(cells), Some(heads)) = (self.cells(text), heads) else { return look(0..text.len()) };
        let start = (text.as_ptr() as usize).wrapping_sub(self.base);
        let begin = |cell: usize| self.starts.get(cell).map(|at| (*at as usize).saturating_sub(start));
        cells.into_iter().any(|cell| {
            let near = self.heads.get(cell).is_none_or(|own| own.meet(heads));
            let end = || begin(cell + 1).map_or(text.len(), |end| end.min(text.len()));
            near && look(begin(cell).unwrap_or_default()..end())
        })
    }
}

/// True where a word of a text, of two bytes or more, passes a look at its place and its first two bytes. Words that
/// surely begin with none of these heads need not be looked at.
#[inline]
pub(crate) fn any_word(text: &str, heads: Option<Heads>, look: impl Fn(usize, u8, u8) -> bool) -> bool {
    let bytes = text.as_bytes();
    let within = |range: Range<usize>| {
        let mut inside = false;
        let near = bytes.get(range.start..bytes.len().min(range.end + 1)).unwrap_or_default();
        near.windows(2).enumerate().any(|(n, pair)| {
            let &[first, second] = pair else { return false };
            let begins = !inside;
            inside = first.is_ascii_alphanumeric();
            let found = begins && inside && look(range.start + n, first, second);
            found && !text.get(..range.start + n).is_some_and(|head| head.ends_with(char::is_alphanumeric))
        })
    };
    // The page knows whole words; the text may begin within one.
    let cut =
        || matches!(bytes, [first, second, ..] if first.is_ascii_alphanumeric() && look(0, *first, *second));
    let found = cut() || PAGE.with_borrow(|page| page.any_cell(text, heads, within));
    debug_assert_eq!(found, within(0..text.len()), "{text:?}");
    found
}

/// Keeps the gates of a page while it is read.
pub(crate) struct Watch(());

/// Looks at the page once. The gates hold until the watch is dropped.
pub(crate) fn watch(text: &str) -> Watch {
    #[cfg(test)]
    if tests::OPEN.get() {
        return Watch(());
    }
    PAGE.set(Page::of(text));
    Watch(())
}

impl Drop for Watch {
    fn drop(&mut self) {
        PAGE.set(Page::none());
    }
}

/// What a reader gives back where it found nothing.
pub(crate) trait Nothing {
    fn nothing() -> Self;
    fn is_nothing(&self) -> bool;
}

impl<T> Nothing for Option<T> {
    fn nothing() -> Self {
        None
    }
    fn is_nothing(&self) -> bool {
        self.is_none()
    }
}

impl<T> Nothing for Vec<T> {
    fn nothing() -> Self {
        Self::new()
    }
    fn is_nothing(&self) -> bool {
        self.is_empty()
    }
}

impl Nothing for bool {
    fn nothing() -> Self {
        false
    }
    fn is_nothing(&self) -> bool {
        !self
    }
}

impl Gate {
    const fn bit(self) -> Mask {
        1 << self as u32
    }

    /// True where the text surely holds none of the gate's words.
    #[inline]
    pub(crate) fn shut(self, text: &str) -> bool {
        PAGE.with_borrow(|page| page.mask(text)) & self.bit() == 0
    }

    /// Looks at a text for what needs one of the gate's words.
    #[inline]
    pub(crate) fn look<T: Nothing>(self, text: &str, look: impl FnOnce() -> T) -> T {
        if !self.shut(text) {
            return look();
        }
        debug_assert!(look().is_nothing(), "{self:?} is shut for {text:?}, where its reader finds something");
        T::nothing()
    }
}

/// Lower case, with white space of any kind as one space: the form in which words are looked for.
fn fold(text: &str, mut push: impl FnMut(u8)) {
    let mut spaced = false;
    for c in text.chars() {
        let space = is_space(c);
        if !space {
            let mut bytes = [0; 4];
            c.to_ascii_lowercase().encode_utf8(&mut bytes).bytes().for_each(&mut push);
        } else if !spaced {
            push(b' ');
        }
        spaced = space;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, read};
    use std::fs;
    use std::path::{Path, PathBuf};

    thread_local! {
        /// True while all gates stay open.
        pub(super) static OPEN: Cell<bool> = const { Cell::new(false) };
    }

    fn files(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() { files(&path, found) } else { found.push(path) }
        }
    }

    #[test]
    fn what_is_read_is_the_same_with_all_gates_open() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut pages = Vec::new();
        files(&root.join("tests/vectors/pages"), &mut pages);
        files(&root.join("examples/minutes"), &mut pages);
        let shared =
            std::env::var_os("MINUTEBOOK_SHARED").map_or_else(|| root.join("../shared"), PathBuf::from);
        files(&shared.join("seeds"), &mut pages);
        files(&shared.join("corpus"), &mut pages);
        pages.retain(|path| path.extension().is_some_and(|end| end != "json" && end != "tsv"));
        assert!(pages.len() > 20, "{pages:?}");
        for path in pages {
            let Ok(bytes) = fs::read(&path) else { continue };
            let gated = read(&bytes, &Options::default());
            OPEN.set(true);
            let open = read(&bytes, &Options::default());
            OPEN.set(false);
            assert!(gated == open, "{}", path.display());
        }
    }

    #[test]
    fn gates_are_open_where_their_words_stand() {
        let text = "The gate of the park was mended last week. Cllr Ash  left\nthe meeting at 8, before the gate \
                    was painted. It was late.";
        let watch = watch(text);
        let gone = |text: &str| !Gate::Presence.shut(text);
        let (first, rest) = text.split_at(text.find(" Cllr").unwrap());
        assert!(!gone(first) && gone(rest) && gone(text));
        assert!(!gone(rest.split_at(rest.find(" It").unwrap()).1));
        assert!(gone("a text from elsewhere"));
        drop(watch);
        assert!(gone(first));
    }

    #[test]
    fn folds_as_words_are_looked_for() {
        let mut folded = Vec::new();
        fold("A\u{a0} \n’B", |byte| folded.push(byte));
        assert_eq!(folded, "a ’b".as_bytes());
    }
}
