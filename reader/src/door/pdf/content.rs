//! A page's instructions carried out as far as they show text: words with the place where they stand.

use super::font::Font;
use super::matrix::Matrix;
use super::unpack::Unpacker;
use super::word::{Glyph, Word, Words};
use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::{Array, Dict, Name, Number, Object, ObjectIdentifier, Stream};
use hayro_syntax::page::{Page, Resources};
use minutebook::lean::HashMap;
use std::cell::RefCell;
use std::rc::Rc;

/// Forms inside forms; more than any producer makes, and a ring of them ends.
const DEPTH: usize = 12;
/// Saved states of one page.
const STATES: usize = 256;

/// The fonts of a document by the object that describes them.
#[derive(Default)]
pub(crate) struct Fonts(HashMap<ObjectIdentifier, Rc<RefCell<Font>>>);

/// What decides how text is shown.
#[derive(Clone)]
struct State {
    matrix: Matrix,
    font: Option<Rc<RefCell<Font>>>,
    size: f32,
    character_space: f32,
    word_space: f32,
    stretch: f32,
    leading: f32,
    rise: f32,
}

/// Carries out the instructions of one page.
pub(crate) struct Interpreter<'d> {
    fonts: &'d mut Fonts,
    unpacker: &'d mut Unpacker,
    state: State,
    saved: Vec<State>,
    /// Where the next character goes, and where its line began.
    text: Matrix,
    line: Matrix,
    words: Words,
    /// The drawings that are open: none is drawn inside itself.
    drawing: Vec<ObjectIdentifier>,
}

/// The words that a page shows, in the order in which it shows them.
pub(crate) fn words(page: &Page<'_>, fonts: &mut Fonts, unpacker: &mut Unpacker) -> Vec<Word> {
    let mut bytes = Vec::new();
    let contents: Vec<Stream<'_>> = match page.raw().get::<Stream<'_>>("Contents") {
        Some(stream) => vec![stream],
        None => page
            .raw()
            .get::<Array<'_>>("Contents")
            .iter()
            .flat_map(|list| list.iter::<Stream<'_>>())
            .collect(),
    };
    for stream in contents {
        bytes.extend(unpacker.unpack(&stream).unwrap_or_default());
        // One stream may end in the middle of an instruction, but not of a word.
        bytes.push(b' ');
    }
    let state = State {
        matrix: Matrix(page.initial_transform(false).as_coeffs().map(narrowed)),
        font: None,
        size: 0.0,
        character_space: 0.0,
        word_space: 0.0,
        stretch: 1.0,
        leading: 0.0,
        rise: 0.0,
    };
    let mut interpreter = Interpreter {
        fonts,
        unpacker,
        state,
        saved: Vec::new(),
        text: Matrix::IDENTITY,
        line: Matrix::IDENTITY,
        words: Words::default(),
        drawing: Vec::new(),
    };
    interpreter.run(&bytes, page.resources(), 0);
    let (width, height) = page.render_dimensions();
    // What lies beside the page nobody reads; turned text is measured otherwise and stays.
    let seen = |word: &Word| {
        word.turn != 0
            || word.right > 0.0 && word.left < width && word.base > -word.size && word.base < height
    };
    let mut words = interpreter.words.finish();
    words.retain(seen);
    words
}

#[expect(clippy::cast_possible_truncation, reason = "places on a page need no more digits")]
fn narrowed(number: f64) -> f32 {
    number as f32
}

impl Interpreter<'_> {
    fn run(&mut self, bytes: &[u8], resources: &Resources<'_>, depth: usize) {
        let mut instructions = UntypedIter::new(bytes);
        while let Some(instruction) = instructions.next() {
            let operands: Vec<&Object<'_>> = instruction.operands().take(8).collect();
            self.carry_out(instruction.operator, &operands, resources, depth);
            if self.unpacker.full {
                return;
            }
        }
    }

    fn carry_out(
        &mut self,
        operator: &[u8],
        operands: &[&Object<'_>],
        resources: &Resources<'_>,
        depth: usize,
    ) {
        let number = |at: usize| operands.get(at).and_then(|operand| as_number(operand)).unwrap_or(0.0);
        let last = operands.last().copied();
        match operator {
            b"q" if self.saved.len() < STATES => self.saved.push(self.state.clone()),
            b"Q" => {
                if let Some(state) = self.saved.pop() {
                    self.state = state;
                }
            }
            b"cm" => self.state.matrix = six(operands).then(&self.state.matrix),
            b"BT" => self.begin_text(Matrix::IDENTITY),
            b"Tc" => self.state.character_space = number(0),
            b"Tw" => self.state.word_space = number(0),
            b"Tz" => self.state.stretch = number(0) / 100.0,
            b"TL" => self.state.leading = number(0),
            b"Ts" => self.state.rise = number(0),
            b"Tf" => {
                self.state.size = number(1);
                self.state.font = match operands.first() {
                    Some(Object::Name(name)) => self.font(name, resources),
                    _ => None,
                };
            }
            b"Tm" => self.begin_text(six(operands)),
            b"Td" => self.move_by(number(0), number(1)),
            b"TD" => {
                self.state.leading = -number(1);
                self.move_by(number(0), number(1));
            }
            b"T*" => self.move_by(0.0, -self.state.leading),
            b"Tj" => self.show(last),
            b"'" => {
                self.move_by(0.0, -self.state.leading);
                self.show(last);
            }
            b"\"" => {
                self.state.word_space = number(0);
                self.state.character_space = number(1);
                self.move_by(0.0, -self.state.leading);
                self.show(last);
            }
            b"TJ" => {
                if let Some(Object::Array(pieces)) = last {
                    for piece in pieces.iter::<Object<'_>>() {
                        match &piece {
                            Object::Number(number) => {
                                let back =
                                    narrowed(number.as_f64()) / 1000.0 * self.state.size * self.state.stretch;
                                self.text = Matrix::shift(-back, 0.0).then(&self.text);
                            }
                            piece => self.show(Some(piece)),
                        }
                    }
                }
            }
            b"Do" => {
                if let Some(Object::Name(name)) = last {
                    self.form(name, resources, depth);
                }
            }
            _ => {}
        }
    }

    fn begin_text(&mut self, matrix: Matrix) {
        self.text = matrix;
        self.line = matrix;
    }

    fn move_by(&mut self, x: f32, y: f32) {
        self.line = Matrix::shift(x, y).then(&self.line);
        self.text = self.line;
    }

    fn font(&mut self, name: &Name<'_>, resources: &Resources<'_>) -> Option<Rc<RefCell<Font>>> {
        let dict: Dict<'_> = resources.get_font(name)?;
        let Some(id) = dict.obj_id() else {
            return Some(Rc::new(RefCell::new(Font::new(&dict, self.unpacker))));
        };
        if let Some(font) = self.fonts.0.get(&id) {
            return Some(Rc::clone(font));
        }
        let font = Rc::new(RefCell::new(Font::new(&dict, self.unpacker)));
        self.fonts.0.insert(id, Rc::clone(&font));
        Some(font)
    }

    /// A drawing inside the page, which may hold text of its own.
    fn form(&mut self, name: &Name<'_>, resources: &Resources<'_>, depth: usize) {
        let Some(stream) = resources.get_x_object(name).filter(|_| depth < DEPTH) else { return };
        let dict = stream.dict();
        if dict.get::<Name<'_>>("Subtype").is_none_or(|kind| kind.as_str() != "Form") {
            return;
        }
        if self.drawing.contains(&stream.obj_id()) || !self.unpacker.spend(1024) {
            return;
        }
        let Some(bytes) = self.unpacker.unpack(&stream) else { return };
        self.drawing.push(stream.obj_id());
        let (state, saved) = (self.state.clone(), std::mem::take(&mut self.saved));
        let (text, line) = (self.text, self.line);
        if let Some(matrix) = dict.get::<[f32; 6]>("Matrix") {
            self.state.matrix = Matrix(matrix).then(&self.state.matrix);
        }
        match dict.get::<Dict<'_>>("Resources") {
            Some(own) => self.run(&bytes, &Resources::new(own), depth + 1),
            None => self.run(&bytes, resources, depth + 1),
        }
        (self.state, self.saved) = (state, saved);
        (self.text, self.line) = (text, line);
        self.drawing.pop();
    }

    fn show(&mut self, operand: Option<&Object<'_>>) {
        let (Some(Object::String(string)), Some(font)) = (operand, self.state.font.clone()) else { return };
        let mut font = font.borrow_mut();
        let mut bytes: &[u8] = string.as_bytes();
        // Every character is work and memory, however short the instruction that repeats it.
        if !self.unpacker.spend(bytes.len().saturating_mul(8)) {
            return;
        }
        while let Some(&first) = bytes.first() {
            let (shown, length) = font.next(bytes);
            bytes = bytes.get(length..).unwrap_or_default();
            let State { size, stretch, rise, character_space, word_space, .. } = self.state;
            let width = shown.width / 1000.0 * size * stretch;
            let place =
                Matrix([size * stretch, 0.0, 0.0, size, 0.0, rise]).then(&self.text).then(&self.state.matrix);
            self.words.push(Glyph { text: &shown.text, width: shown.width / 1000.0, place, bold: font.bold });
            let space = if length == 1 && first == b' ' { word_space } else { 0.0 };
            self.text = Matrix::shift(width + (character_space + space) * stretch, 0.0).then(&self.text);
        }
    }
}

fn as_number(object: &Object<'_>) -> Option<f32> {
    match object {
        Object::Number(number) => Some(narrowed(Number::as_f64(number))),
        _ => None,
    }
}

fn six(operands: &[&Object<'_>]) -> Matrix {
    let mut six = Matrix::IDENTITY;
    for (slot, operand) in six.0.iter_mut().zip(operands) {
        *slot = as_number(operand).unwrap_or(*slot);
    }
    six
}
