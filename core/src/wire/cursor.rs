//! A place in JSON text that moves forward token by token, and says exactly where the text stops being JSON.

use super::limits::DEEPEST;
use std::borrow::Cow;
use std::ops::Range;

/// What kind of value begins at the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Null,
    Flag,
    Number,
    Text,
    List,
    Object,
}

/// Why the cursor cannot go on.
#[derive(Debug)]
pub(super) enum Broken {
    /// The text is not JSON from this byte on.
    Syntax { at: usize, expected: &'static str, help: Option<&'static str> },
    /// The nesting passes the limit at this byte.
    TooDeep { at: usize },
}

#[derive(Clone)]
pub(super) struct Cursor<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
    deepest: usize,
}

type Result<T> = std::result::Result<T, Broken>;

const VALUE: &str = "a value";

impl<'t> Cursor<'t> {
    pub(super) fn new(text: &'t str, deepest: usize) -> Self {
        Self { text, at: 0, depth: 0, deepest: deepest.min(DEEPEST) }
    }

    /// Byte at which the cursor stands.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// The text from `start` to the cursor.
    pub(super) fn since(&self, start: usize) -> &'t str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The next byte that is not white space, where the cursor then stands.
    fn peek(&mut self) -> Option<u8> {
        let rest = self.rest().as_bytes();
        let space = rest.iter().take_while(|b| matches!(b, b' ' | b'\t' | b'\n' | b'\r')).count();
        self.at += space;
        rest.get(space).copied()
    }

    fn broken(&self, expected: &'static str, help: Option<&'static str>) -> Broken {
        Broken::Syntax { at: self.at, expected, help }
    }

    /// Moves past `token` if it stands here.
    fn take(&mut self, token: u8) -> bool {
        let found = self.peek() == Some(token);
        self.at += usize::from(found);
        found
    }

    /// The kind of the value that begins here.
    pub(super) fn kind(&mut self) -> Result<Kind> {
        let help = "put text in double quotes; the only bare words are `null`, `true` and `false`";
        match self.peek() {
            Some(b'"') => Ok(Kind::Text),
            Some(b'{') => Ok(Kind::Object),
            Some(b'[') => Ok(Kind::List),
            Some(b'-' | b'0'..=b'9') => Ok(Kind::Number),
            Some(b'n') => Ok(Kind::Null),
            Some(b't' | b'f') => Ok(Kind::Flag),
            Some(b'}' | b']' | b',' | b':') | None => Err(self.broken(VALUE, None)),
            Some(0xEF) if self.at == 0 && self.rest().starts_with('\u{feff}') => {
                Err(self.broken(VALUE, Some("save the file without a byte order mark")))
            }
            Some(_) => Err(self.broken(VALUE, Some(help))),
        }
    }

    /// Moves past any value.
    pub(super) fn skip(&mut self) -> Result<()> {
        match self.kind()? {
            Kind::Null => self.word("null"),
            Kind::Flag if self.peek() == Some(b't') => self.word("true"),
            Kind::Flag => self.word("false"),
            Kind::Number => self.number().map(|_| ()),
            Kind::Text => self.string().map(|_| ()),
            Kind::List => self.list(|cursor, _| cursor.skip()),
            Kind::Object => self.object(|cursor, _, _| cursor.skip()),
        }
    }

    fn word(&mut self, word: &'static str) -> Result<()> {
        if !self.rest().starts_with(word) {
            return Err(self.broken(VALUE, Some("use no bare words but `null`, `true` and `false`")));
        }
        self.at += word.len();
        Ok(())
    }

    /// The text that stands here, its escapes resolved.
    pub(super) fn string(&mut self) -> Result<Cow<'t, str>> {
        if !self.take(b'"') {
            return Err(self.broken("text in double quotes", None));
        }
        let start = self.at;
        let mut escapes = false;
        loop {
            let plain = self.rest().bytes().take_while(|b| !matches!(b, b'"' | b'\\' | 0..0x20)).count();
            self.at += plain;
            match self.rest().as_bytes() {
                [b'"', ..] => break,
                [b'\\', _, ..] => {
                    escapes = true;
                    self.at += 1;
                    self.at += self.rest().chars().next().map_or(0, char::len_utf8);
                }
                [b'\\'] => {
                    self.at += 1;
                    return Err(self.broken("the closing quote of this text", None));
                }
                [] => return Err(self.broken("the closing quote of this text", None)),
                _ => {
                    let help = "write a line break as `\\n`, a tab as `\\t`";
                    return Err(self.broken("text without bare control characters", Some(help)));
                }
            }
        }
        let inner = self.since(start);
        self.at += 1;
        if !escapes {
            return Ok(Cow::Borrowed(inner));
        }
        let quoted = self.text.get(start.saturating_sub(1)..self.at).unwrap_or_default();
        serde_json::from_str(quoted).map(Cow::Owned).map_err(|problem| Broken::Syntax {
            at: start.saturating_sub(1) + problem.column().saturating_sub(1),
            expected: "a valid escape",
            help: Some("use the escapes `\\\"`, `\\\\`, `\\/`, `\\b`, `\\f`, `\\n`, `\\r`, `\\t` and `\\u` with four hex digits, surrogates in pairs"),
        })
    }

    /// The number that stands here, as written.
    pub(super) fn number(&mut self) -> Result<&'t str> {
        let start = self.at;
        let length =
            self.rest().bytes().take_while(|b| matches!(b, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E'));
        let length = length.count();
        let number = self.rest().get(..length).unwrap_or_default();
        // Also where it is too great for any program that reads JSON numbers in 64 bits.
        if serde_json::from_str::<serde_json::Number>(number).is_err() {
            return Err(self.broken("a JSON number in the range of 64 bits", None));
        }
        self.at = start + length;
        Ok(number)
    }

    /// Moves past a list; `each` gets every position and must move past its value.
    pub(super) fn list<E: From<Broken>>(
        &mut self,
        mut each: impl FnMut(&mut Self, usize) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        self.enter(b'[', "`[`")?;
        if !self.take(b']') {
            for index in 0.. {
                each(self, index)?;
                if self.take(b']') {
                    break;
                }
                self.comma("`,` or `]`", b']', "take out the comma before `]`")?;
            }
        }
        self.depth -= 1;
        Ok(())
    }

    /// Moves past an object; `each` gets every key with its place and must move past its value.
    pub(super) fn object<E: From<Broken>>(
        &mut self,
        mut each: impl FnMut(&mut Self, Cow<'t, str>, Range<usize>) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        self.enter(b'{', "`{`")?;
        if !self.take(b'}') {
            loop {
                if self.peek() != Some(b'"') {
                    return Err(self.broken("a field name in double quotes", None).into());
                }
                let start = self.at;
                let key = self.string()?;
                let place = start..self.at;
                if !self.take(b':') {
                    return Err(self.broken("`:`", None).into());
                }
                each(self, key, place)?;
                if self.take(b'}') {
                    break;
                }
                self.comma("`,` or `}`", b'}', "take out the comma before `}`")?;
            }
        }
        self.depth -= 1;
        Ok(())
    }

    fn enter(&mut self, token: u8, expected: &'static str) -> Result<()> {
        if self.peek() == Some(token) && self.depth >= self.deepest {
            return Err(Broken::TooDeep { at: self.at });
        }
        if !self.take(token) {
            return Err(self.broken(expected, None));
        }
        self.depth += 1;
        Ok(())
    }

    /// Moves past the comma between two elements.
    fn comma(&mut self, expected: &'static str, close: u8, help: &'static str) -> Result<()> {
        if !self.take(b',') {
            return Err(self.broken(expected, None));
        }
        if self.peek() == Some(close) {
            return Err(self.broken(if close == b'}' { "a field" } else { VALUE }, Some(help)));
        }
        Ok(())
    }

    /// Fails unless only white space is left.
    pub(super) fn end(&mut self) -> Result<()> {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.broken("the end of the input", Some("give one JSON value, not several"))),
        }
    }
}
