//! PDF with a text layer to the lines that a person reads.
//!
//! `hayro-syntax` reads the file's objects and decrypts them; fonts are read as far as text needs them. Words are put
//! into lines by the height of their baselines, and into columns by the gaps between them, as `pdftotext -layout` does,
//! so that what reads text reads this. Running heads and page numbers are left out.

mod columns;
mod content;
mod encoding;
mod font;
mod furniture;
mod layout;
mod matrix;
mod owners;
mod row;
mod unpack;
mod word;

use super::Unreadable;
use hayro_syntax::{LoadPdfError, Pdf};
use minutebook::lean::Ordered;
use row::Row;
use std::panic::{AssertUnwindSafe, catch_unwind};
use unpack::Unpacker;
use word::Word;

/// What the door gives: the text, what of its lines begins in bold, and whether that is all of it.
type Rendered = Result<(String, Vec<(usize, usize)>, bool), Unreadable>;

/// The text of a file.
pub(crate) fn render(bytes: &[u8], unpacked: usize) -> Rendered {
    // The parser is another's: should it stop at bytes that nobody has tried yet, the page is damaged, not the program.
    // Everything that it touches is made in here and gone behind it.
    catch_unwind(AssertUnwindSafe(|| read(bytes, unpacked))).unwrap_or(Err(Unreadable::Damaged))
}

fn read(bytes: &[u8], unpacked: usize) -> Rendered {
    if unpack::is_bomb(bytes, unpacked) {
        return Err(Unreadable::TooLarge);
    }
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Unreadable::Encrypted,
        LoadPdfError::Invalid => Unreadable::Damaged,
    })?;
    let (mut fonts, mut unpacker) = (content::Fonts::default(), Unpacker::new(unpacked));
    let mut pages: Vec<Vec<Row>> = Vec::new();
    for page in pdf.pages().iter() {
        pages.push(page_rows(content::words(page, &mut fonts, &mut unpacker)));
        if unpacker.full {
            break;
        }
    }
    let footers = furniture::take_out(&mut pages);
    owners::put_behind(&mut pages);
    let (text, strong) = layout::text(&pages, &footers);
    // Pictures of pages may carry a page number or a stamp as text, and fonts without a map show only what they hide.
    let letters = text.chars().filter(|c| c.is_alphanumeric()).count();
    let hidden = text.chars().filter(|c| *c == '\u{fffd}').count();
    match letters {
        _ if letters > hidden && letters >= 4 * pages.len() => Ok((text, strong, !unpacker.full)),
        _ if unpacker.full => Err(Unreadable::TooLarge),
        _ => Err(Unreadable::NoTextLayer),
    }
}

/// Rows of a page, of the direction that most of its text runs in; other text, such as a stamp across the page, comes
/// behind them.
fn page_rows(words: Vec<Word>) -> Vec<Row> {
    let mut turns: Vec<(i16, Vec<Word>)> = Vec::new();
    for word in words {
        match turns.iter_mut().find(|(turn, _)| *turn == word.turn) {
            Some((_, group)) => group.push(word),
            None => turns.push((word.turn, vec![word])),
        }
    }
    turns.order_by_key(|(_, group)| {
        std::cmp::Reverse(group.iter().map(|word| word.text.len()).sum::<usize>())
    });
    turns.into_iter().flat_map(|(_, group)| columns::parted(group)).collect()
}
