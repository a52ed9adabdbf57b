//! The native part of the Python package `minutebook`.
//!
//! It holds no rule, default or text of its own: it shows core's records to Python, field by field, and calls core,
//! the reader and the command line. Python's classes are made from core's declarations when the package is imported
//! (`_records.py`); an object of them is a place in a record that stays in Rust.
#![allow(missing_docs, reason = "what Python users see is documented in the stub files")]

mod build;
mod check;
mod classes;
mod declared;
mod error;
mod input;
mod list;
mod ndjson;
mod partial;
mod place;
mod read;
mod record;
mod register;
mod repr;
mod tables;
mod value;

use pyo3::prelude::*;

#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[pymodule(gil_used = false)]
mod _native {
    #[pymodule_export]
    use super::check::{book, check, explain, rules, schema, validate};
    #[pymodule_export]
    use super::classes::bind;
    #[pymodule_export]
    use super::declared::{code_lists, records};
    #[pymodule_export]
    use super::list::FrozenList;
    #[pymodule_export]
    use super::ndjson::read_ndjson;
    #[pymodule_export]
    use super::partial::PartialDate;
    #[pymodule_export]
    use super::read::{not_a_page, read, read_all};
    #[pymodule_export]
    use super::record::{Field, Record};
    #[pymodule_export]
    use super::register::{agencies, authorities, register_as_of};
    #[pymodule_export]
    use super::tables::{ArrowTable, read_batch, table_columns, table_names, tables};

    use super::*;

    #[pymodule_export]
    const VERSION: &str = env!("CARGO_PKG_VERSION");

    /// The command line, with these arguments; gives its exit code.
    #[pyfunction]
    fn run_command(py: Python<'_>, args: Vec<std::ffi::OsString>) -> u8 {
        py.detach(|| minutebook_cli::run(args))
    }
}
