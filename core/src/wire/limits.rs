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
    /// Levels of nested objects and lists; 127 by default, which is also the most that is ever read: the JSON
    /// parser guards the stack there at no cost. A lower limit costs one more pass over the input.
    pub depth: usize,
    /// Errors that are listed; 1,000 by default. One more finding says when there are others.
    pub errors: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 256 << 20, depth: DEEPEST, errors: 1000 }
    }
}

/// Levels at which `serde_json` still reads.
pub(super) const DEEPEST: usize = 127;

/// True when the text, taken for JSON, nests deeper than `limit` and the parser itself would not say so.
pub(super) fn too_deep(text: &str, limit: usize) -> bool {
    if limit >= DEEPEST {
        return false;
    }
    let (mut depth, mut in_string, mut escaped) = (0usize, false, false);
    text.bytes().any(|byte| {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            _ if in_string => {}
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > limit
    })
}
