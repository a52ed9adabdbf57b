//! `surface.toml` lists every operation with its name in each language. Here stands Rust; the command line, Python and
//! JavaScript hold their own columns with their own tests.

use minutebook_conformance::repository;
use std::collections::BTreeSet;

/// Paths as the list writes them; the build fails where one is gone.
macro_rules! named {
    ($($($step:ident)::+),+ $(,)?) => {{
        $({
            #[allow(unused_imports, reason = "naming it is the test")]
            use $($step)::+ as _;
        })+
        [$(stringify!($($step)::+).replace(' ', "")),+]
    }};
}

fn operations() -> Vec<toml::Table> {
    let text = std::fs::read_to_string(repository().join("tests/surface.toml")).unwrap();
    let list: toml::Table = text.parse().unwrap();
    let all = list["operation"].as_array().unwrap().iter();
    all.map(|one| one.as_table().unwrap().clone()).collect()
}

#[test]
fn every_operation_has_a_name_or_a_reason_in_every_language() {
    for one in operations() {
        let about = one["about"].as_str().unwrap();
        for language in ["rust", "python", "javascript", "cli"] {
            let reason = one.get("without").and_then(|without| without.get(language));
            assert!(one.contains_key(language) != reason.is_some(), "{about}: {language}");
        }
    }
}

#[test]
fn rust_has_what_the_list_names() {
    let listed: BTreeSet<String> =
        operations().iter().filter_map(|one| one.get("rust")?.as_str().map(str::to_owned)).collect();
    let paths = named![
        minutebook::EvidenceIndex,
        minutebook::InvalidRecord,
        minutebook::Language,
        minutebook::Offsets,
        minutebook::Profile,
        minutebook::Valid,
        minutebook::check_reading,
        minutebook::check_with,
        minutebook::find_rule,
        minutebook::from_json,
        minutebook::register::Authority,
        minutebook::register::register,
        minutebook::rules,
        minutebook::schema,
        minutebook::to_json,
        minutebook_reader::Page,
        minutebook_tables::Column,
        minutebook_tables::Table,
        minutebook_tables::Tables,
        minutebook_reader::read,
        minutebook_reader::read_page,
    ];
    // Methods cannot be imported: each is called.
    let text = minutebook::Span::new(0u32, 1u32);
    assert_eq!(minutebook::Span::slice(&text, "a"), Some("a"));
    assert_eq!(minutebook::Meeting::title(minutebook::Meeting::new(), "a").title.as_deref(), Some("a"));
    let readings: [&minutebook::Reading; 0] = [];
    assert!(minutebook::Book::with(readings, &minutebook::Profile::new()).pages.is_empty());
    let agency = minutebook::register::register().by_id("ace").unwrap();
    assert!(!minutebook::register::Agency::members_on(agency, "2019".parse().unwrap()).is_empty());
    let methods = [
        "minutebook::Span::slice",
        "minutebook::Meeting::title",
        "minutebook::Book::with",
        "minutebook::register::Agency::members_on",
    ];
    let named: BTreeSet<String> = paths.into_iter().chain(methods.map(str::to_owned)).collect();
    assert_eq!(named, listed);
}
