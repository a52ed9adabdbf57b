//! Which pages a run is about, and their bytes.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// Ends of names that a folder's pages may have; a name without any is a page too.
const EXTENSIONS: &[&str] = &["txt", "text", "md", "markdown", "html", "htm", "xhtml", "xml", "pdf", "docx"];
const EXPECTED: &str = "a page is text, HTML, Markdown, XML, PDF or .docx";

/// One page to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The path as the user would write it.
    pub shown: String,
    /// Name that goes into the record: the file's, or its path inside the folder that was asked for.
    pub title: Option<String>,
    /// Where it lies; standard input where that is `None`.
    path: Option<PathBuf>,
}

/// Why something could not be read, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Problem {
    pub(crate) fn new(what: impl Into<String>, help: impl Into<String>) -> Self {
        Self { what: what.into(), help: Some(help.into()) }
    }

    fn io(shown: &str, error: &io::Error) -> Self {
        let help = match error.kind() {
            io::ErrorKind::NotFound => "there is no file or folder of that name; check the path",
            io::ErrorKind::PermissionDenied => "you may not read it; check its permissions",
            _ => "the system refused to read it",
        };
        Self::new(format!("cannot read `{shown}`: {}", plain(error)), help)
    }

    pub(crate) fn report(&self) {
        crate::output::problem(&self.what, self.help.as_deref());
    }
}

/// The system's words without its number.
fn plain(error: &io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or_default().to_lowercase()
}

/// What a list of paths stands for.
#[derive(Debug, Default)]
pub struct Found {
    /// The pages.
    pub sources: Vec<Source>,
    /// What could not be looked at.
    pub problems: Vec<Problem>,
    /// True for one file or standard input, asked for by itself.
    pub single: bool,
}

impl Source {
    /// A file, or standard input for `-`.
    pub fn named(path: &Path) -> Self {
        if path == Path::new("-") {
            return Self { shown: "standard input".to_owned(), title: None, path: None };
        }
        let title = path.file_name().map(|name| name.to_string_lossy().into_owned());
        Self { shown: path.display().to_string(), title, path: Some(path.to_owned()) }
    }

    fn ends_in(&self, ends: &[&str]) -> bool {
        let end = self.path.as_deref().and_then(Path::extension).map(OsStr::to_string_lossy);
        end.is_some_and(|end| ends.iter().any(|known| end.eq_ignore_ascii_case(known)))
    }

    /// True where the name promises records in JSON.
    pub(crate) fn is_json(&self) -> bool {
        self.ends_in(&["json"]) || self.has_lines()
    }

    /// True where the name promises a record in each line.
    pub(crate) fn has_lines(&self) -> bool {
        self.ends_in(&["ndjson", "jsonl"])
    }

    /// True for standard input.
    pub(crate) fn is_standard_input(&self) -> bool {
        self.path.is_none()
    }

    /// Opens it, to be read line by line.
    pub(crate) fn open(&self) -> Result<Box<dyn BufRead>, Problem> {
        let Some(path) = &self.path else {
            return Ok(Box::new(BufReader::new(io::stdin())));
        };
        let file = fs::File::open(path).map_err(|error| self.failed(&error))?;
        Ok(Box::new(BufReader::with_capacity(1 << 20, file)))
    }

    /// What to say when the system refuses it.
    pub(crate) fn failed(&self, error: &io::Error) -> Problem {
        Problem::io(&self.shown, error)
    }

    /// All its bytes.
    ///
    /// # Errors
    /// When it cannot be read, or holds nothing.
    pub fn bytes(&self) -> Result<Vec<u8>, Problem> {
        let mut bytes = Vec::new();
        let read = match &self.path {
            Some(path) => fs::read(path).map(|all| bytes = all),
            None => io::stdin().lock().read_to_end(&mut bytes).map(drop),
        };
        read.map_err(|error| Problem::io(&self.shown, &error))?;
        if bytes.is_empty() { Err(empty(&self.shown)) } else { Ok(bytes) }
    }

    /// Its bytes, where they can be a page.
    ///
    /// # Errors
    /// When it cannot be read, or is plainly no page: an image, an archive.
    pub fn page(&self) -> Result<Vec<u8>, Problem> {
        let bytes = self.bytes()?;
        refused(&self.shown, &bytes).map_or(Ok(bytes), Err)
    }
}

/// Why the bytes of a file are plainly no page, where they are none.
pub fn refused(shown: &str, bytes: &[u8]) -> Option<Problem> {
    if bytes.is_empty() {
        return Some(empty(shown));
    }
    let (kind, help) = not_a_page(bytes)?;
    Some(Problem::new(format!("`{shown}` is no page but {kind}"), format!("{EXPECTED}; {help}")))
}

/// What to say of a file without anything in it.
pub(crate) fn empty(shown: &str) -> Problem {
    Problem::new(format!("`{shown}` is empty"), "there is nothing in it to read")
}

/// Files and folders to pages, in order.
pub fn find(paths: &[PathBuf]) -> Found {
    let mut found = Found::default();
    for path in paths {
        if path.is_dir() {
            let before = (found.sources.len(), found.problems.len());
            walk(path, path, &mut found);
            if before == (found.sources.len(), found.problems.len()) {
                found.problems.push(Problem::new(
                    format!("no pages in `{}`", path.display()),
                    format!("looked for names that end in .{}, or have no such end", EXTENSIONS.join(", .")),
                ));
            }
        } else {
            found.sources.push(Source::named(path));
        }
    }
    found.single = match paths {
        [path] => !path.is_dir(),
        _ => false,
    };
    found
}

/// Pages of a folder and of those below it, sorted by name. Links to folders are not followed: they can run in rings.
fn walk(folder: &Path, root: &Path, found: &mut Found) {
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let mut entries = match fs::read_dir(&folder).and_then(Iterator::collect::<io::Result<Vec<_>>>) {
            Ok(entries) => entries,
            Err(error) => {
                found.problems.push(Problem::io(&folder.display().to_string(), &error));
                continue;
            }
        };
        entries.sort_by_key(fs::DirEntry::file_name);
        let mut below = Vec::new();
        for entry in entries {
            let (name, path) = (entry.file_name(), entry.path());
            if name.to_string_lossy().starts_with('.') {
                continue;
            }
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                below.push(path);
            } else if path.is_file() && is_page_name(&name) {
                let title = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
                let shown = if root == Path::new(".") { title.clone() } else { path.display().to_string() };
                found.sources.push(Source { shown, title: Some(title), path: Some(path) });
            }
        }
        folders.extend(below.into_iter().rev());
    }
}

fn is_page_name(name: &OsStr) -> bool {
    match Path::new(name).extension().map(OsStr::to_string_lossy) {
        None => true,
        Some(end) => EXTENSIONS.iter().any(|known| end.eq_ignore_ascii_case(known)),
    }
}

/// Forms that are plainly no page, told by their first bytes, with what to do.
const FORMS: &[(&[u8], &str, &str)] = &[
    (b"PK\x03\x04", "a zip or Office file", "unpack it, or save the document as PDF or HTML"),
    (b"\xD0\xCF\x11\xE0", "an old Office file", "save the document as PDF or HTML"),
    (b"\x89PNG", "an image", "it would have to be turned into text first"),
    (b"\xFF\xD8\xFF", "an image", "it would have to be turned into text first"),
    (b"GIF8", "an image", "it would have to be turned into text first"),
    (b"\x1F\x8B", "a gzip file", "unpack it first"),
];

fn not_a_page(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    let media = minutebook_reader::media_type(bytes);
    if media == "application/pdf" || media.ends_with("wordprocessingml.document") {
        return None;
    }
    if let Some((_, kind, help)) = FORMS.iter().find(|(start, ..)| bytes.starts_with(start)) {
        return Some((kind, help));
    }
    let sample = bytes.get(..bytes.len().min(8192)).unwrap_or_default();
    let text = minutebook_reader::decode(sample).text;
    let controls =
        text.chars().filter(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}')).count();
    // Text holds hardly any control characters; everything else does.
    (controls * 20 > text.chars().count())
        .then_some(("binary data", "save the document in one of these forms"))
}
