//! `wasm-bundle IN.wasm OUT_FOLDER NAME`: writes `NAME.js` and `NAME_bg.wasm` from a compiled library.
//!
//! What `wasm-bindgen` on the command line does, without having to install it: a tool of some 50 crates that builds in a
//! minute, from the registry, with the version that the workspace's lock file names.

use std::process::ExitCode;
use wasm_bindgen_cli_support::{Bindgen, EncodeInto};

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let [input, folder, name] = arguments.as_slice() else {
        eprintln!("usage: wasm-bundle IN.wasm OUT_FOLDER NAME");
        return ExitCode::from(2);
    };
    let mut bindgen = Bindgen::new();
    bindgen.input_path(input).out_name(name).typescript(false);
    bindgen.remove_name_section(true).remove_producers_section(true);
    // Where the file lies is for the caller to say: bundlers need no address that they would have to follow.
    bindgen.omit_default_module_path(true);
    // Text is encoded by the engine; otherwise its ASCII beginning is copied one unit at a time.
    bindgen.encode_into(EncodeInto::Always);
    // After a trap the package starts a fresh instance of the same module.
    bindgen.reset_state_function(true);
    let written = bindgen.web(true).and_then(|bindgen| bindgen.generate(folder));
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("wasm-bundle: {error:#}");
            ExitCode::FAILURE
        }
    }
}
