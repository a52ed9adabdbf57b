//! Characters to words: what stands close together on one line.

use super::matrix::Matrix;

/// One character as a page shows it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Glyph<'f> {
    pub(crate) text: &'f str,
    /// Part of the size.
    pub(crate) width: f32,
    /// A square of the size, from the character's left end on its baseline.
    pub(crate) place: Matrix,
    pub(crate) bold: bool,
}

/// Characters without space between them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Word {
    pub(crate) text: String,
    /// Left and right end.
    pub(crate) left: f32,
    pub(crate) right: f32,
    /// Height of the baseline; the page's lower end is 0.
    pub(crate) base: f32,
    pub(crate) size: f32,
    /// Quarter turns, counted in twentieths of a degree's worth of 5: 0 for text that lies as lines do.
    pub(crate) turn: i16,
    /// True where a space was shown before it.
    pub(crate) spaced: bool,
    /// True where it begins in bold.
    pub(crate) bold: bool,
}

/// Beyond this nothing is on a page.
const FAR: f32 = 20_000.0;

/// Puts characters together as they come.
#[derive(Debug, Default)]
pub(crate) struct Words {
    done: Vec<Word>,
    open: Option<Word>,
    spaced: bool,
}

impl Words {
    pub(crate) fn push(&mut self, glyph: Glyph<'_>) {
        let [a, b, c, d, x, y] = glyph.place.0;
        let (along, size) = (a.hypot(b), c.hypot(d));
        let fits =
            [along, size, x, y].iter().all(|n| n.is_finite() && n.abs() < FAR) && glyph.width.is_finite();
        if !fits || size < 0.5 || along < 0.05 {
            return;
        }
        if glyph.text.chars().all(|c| c == ' ') {
            self.close();
            self.spaced |= !glyph.text.is_empty();
            return;
        }
        let turn = turn(a, b);
        let (left, base) = turned(x, y, a / along, b / along, turn);
        let right = left + (glyph.width.clamp(0.0, 5.0) * along);
        if let Some(open) = &mut self.open {
            let gap = left - open.right;
            let level = (base - open.base).abs() < 0.05 * size && open.turn == turn;
            let alike = (open.size / size).clamp(0.0, 100.0);
            if level && (0.6..1.7).contains(&alike) {
                // The same character again in nearly the same place: bold, made by printing twice.
                if open.text.ends_with(glyph.text)
                    && (right - open.right).abs() < 0.1 * size
                    && gap < -0.15 * size
                {
                    return;
                }
                if (-0.4 * size..0.11 * size).contains(&gap) {
                    open.text.push_str(glyph.text);
                    open.right = right.max(open.right);
                    return;
                }
            }
        }
        self.close();
        let spaced = std::mem::take(&mut self.spaced);
        self.open = Some(Word {
            text: glyph.text.to_owned(),
            left,
            right,
            base,
            size,
            turn,
            spaced,
            bold: glyph.bold,
        });
    }

    fn close(&mut self) {
        self.done.extend(self.open.take());
    }

    pub(crate) fn finish(mut self) -> Vec<Word> {
        self.close();
        self.done
    }
}

/// In which direction text runs, in steps of five degrees.
fn turn(a: f32, b: f32) -> i16 {
    let steps = (b.atan2(a).to_degrees() / 5.0).round();
    #[expect(clippy::cast_possible_truncation, reason = "an angle has at most 36 steps either way")]
    let steps = steps as i16;
    if steps == -36 { 36 } else { steps }
}

/// The place of a character on a page that is turned until its text lies as lines do.
fn turned(x: f32, y: f32, cos: f32, sin: f32, turn: i16) -> (f32, f32) {
    if turn == 0 { (x, y) } else { (x * cos + y * sin, y * cos - x * sin) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &'static str, x: f32, y: f32, size: f32) -> Glyph<'static> {
        Glyph { text, width: 0.5, place: Matrix([size, 0.0, 0.0, size, x, y]), bold: false }
    }

    #[test]
    fn gaps_and_spaces_part_words() {
        let mut words = Words::default();
        for glyph in [at("O", 0.0, 9.0, 10.0), at("n", 5.0, 9.0, 10.0), at(" ", 10.0, 9.0, 10.0)] {
            words.push(glyph);
        }
        for glyph in [
            at("1", 12.5, 9.0, 10.0),
            at("s", 17.5, 13.0, 6.0),
            at("t", 20.5, 13.0, 6.0),
            at("x", 30.0, 9.0, 10.0),
        ] {
            words.push(glyph);
        }
        words.push(at("x", 30.3, 9.0, 10.0));
        words.push(at("?", f32::NAN, 9.0, 10.0));
        let words = words.finish();
        let texts: Vec<_> = words.iter().map(|word| (word.text.as_str(), word.spaced)).collect();
        assert_eq!(texts, [("On", false), ("1", true), ("st", false), ("x", false)]);
    }
}
