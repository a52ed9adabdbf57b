//! What the tests and benchmarks of this package share: where things lie, arbitrary records, sample meetings of a
//! usual size, and how a want of the acceptance list is tried.

pub mod arbitrary;
pub mod measure;
pub mod sample;
mod vectors;
pub mod wants;
pub mod web_page;

use std::path::{Path, PathBuf};

pub use vectors::vector_report;

/// Root of the repository.
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_path_buf).unwrap_or_default()
}

/// A folder of the material that lies beside the project (real pages, scores); `None`, said loudly, where a stranger
/// has only the project.
pub fn shared(folder: &str) -> Option<PathBuf> {
    let named = std::env::var_os("MINUTEBOOK_SHARED").map(PathBuf::from);
    let beside = repository().parent().map(|parent| parent.join("shared"));
    let found = named.into_iter().chain(beside).map(|root| root.join(folder)).find(|path| path.is_dir());
    if found.is_none() {
        eprintln!("SKIPPED: no `shared/{folder}` beside the project; set MINUTEBOOK_SHARED to where it lies");
    }
    found
}

/// True when expectations are to be rewritten instead of checked.
pub fn blessing() -> bool {
    std::env::var_os("MINUTEBOOK_BLESS").is_some()
}

/// White space and case folded, typographic apostrophes made plain: how texts of the acceptance list compare.
pub fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase().replace('\u{2019}', "'")
}
