/// Bounds on JSON input. Input past one is refused with a finding that names it.
///
/// ```
/// use minutebook::{Limits, Meeting, from_json};
/// let limits = Limits { bytes: 16, ..Limits::default() };
/// let invalid = from_json::<Meeting>(b"{                       }", limits).unwrap_err();
/// assert_eq!(invalid.to_string(), "error REC006: more than 16 bytes of input");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of input; 256 MiB by default.
    pub bytes: usize,
    /// Levels of nested objects and lists; 127 by default, which is also the most that is ever read: the
    /// stack is guarded there.
    pub depth: usize,
    /// Errors that are listed; 1,000 by default. One more finding says when there are others.
    pub errors: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 256 << 20, depth: DEEPEST, errors: 1000 }
    }
}

/// Levels that are ever read: what `serde_json` and most parsers read, too, and few enough for any stack.
pub(super) const DEEPEST: usize = 127;
