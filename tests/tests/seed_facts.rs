//! The acceptance list: every fact of the five seed pages has a typed place, is read into it, and has evidence.
//!
//! The pages lie beside the project; without them the test says that it was skipped. With `MINUTEBOOK_FACTS=1` every
//! fact that is missing is listed.

use minutebook::Hedge;
use minutebook::arithmetic::{
    Bands, Outcome, Ratio, Tolerance, all_but, direction_fits, hedge_fits, percent_of, subset, sum_of,
};
use minutebook::value::Decimal;
use minutebook_conformance::wants::{Subject, try_want};
use minutebook_conformance::{repository, shared};
use minutebook_reader::{Options, read_page};
use std::fs;

/// Facts that are not read yet, with the reason: the list may only shrink.
const NOT_YET: &[(&str, &str)] = &[];

#[test]
fn every_fact_of_the_seeds_is_read_with_evidence() {
    let (Some(seeds), Some(design)) = (shared("seeds"), shared("design")) else { return };
    let list: toml::Table =
        fs::read_to_string(repository().join("tests/seed_facts.toml")).unwrap().parse().unwrap();
    let facts_md = fs::read_to_string(design.join("SEED_FACTS.md")).unwrap();
    let mut paths: Vec<_> = fs::read_dir(seeds).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let pages: Vec<_> =
        paths.iter().map(|path| read_page(&fs::read(path).unwrap(), &Options::default())).collect();
    let readings: Vec<serde_json::Value> =
        pages.iter().map(|page| serde_json::from_str(&minutebook::to_json(&page.reading)).unwrap()).collect();

    let (mut read, mut asked) = (0, 0);
    let mut missing = Vec::new();
    for fact in list["fact"].as_array().unwrap() {
        let id = fact["id"].as_str().unwrap();
        let Some(wants) = fact.get("want").and_then(toml::Value::as_array) else { continue };
        let line = facts_md.lines().find(|line| line.starts_with(&format!("- {id} "))).unwrap_or_default();
        asked += 1;
        // A fact across pages names the page of each of its wants.
        let tried = wants.iter().map(|want| {
            let want = want.as_table().unwrap();
            let seed = want.get("seed").or(fact.get("seed")).and_then(toml::Value::as_integer).unwrap();
            let seed = usize::try_from(seed).unwrap();
            try_want(&Subject { reading: &readings[seed], text: &pages[seed].text, line }, want)
        });
        let failed: Vec<_> = tried.filter_map(Result::err).collect();
        if failed.is_empty() {
            read += 1;
        } else {
            missing.push((id, failed));
        }
    }
    assert_eq!(asked, 231 + 9, "the list is not whole");
    eprintln!("seed facts: {read} of {asked} read with evidence (231 on one page, 9 across pages)");
    let unexpected: Vec<_> =
        missing.iter().filter(|(id, _)| !NOT_YET.iter().any(|(known, _)| known == id)).collect();
    for (id, failed) in &missing {
        eprintln!("  {id}: {}", failed.join("; "));
    }
    assert!(unexpected.is_empty(), "{} facts are not read", unexpected.len());
    let now_read: Vec<_> =
        NOT_YET.iter().filter(|(id, _)| !missing.iter().any(|(missed, _)| missed == id)).collect();
    assert!(now_read.is_empty(), "take these off the list of what is not read yet: {now_read:?}");
}

/// The arithmetic worked by hand: every row comes out as it was worked.
#[test]
fn every_row_of_the_arithmetic_comes_out() {
    let list: toml::Table =
        fs::read_to_string(repository().join("tests/seed_facts.toml")).unwrap().parse().unwrap();
    let number = |text: &str| text.parse::<Decimal>().unwrap();
    let mut rows = 0;
    for fact in list["fact"].as_array().unwrap() {
        let Some(rule) = fact.get("rule").and_then(toml::Value::as_str) else { continue };
        let text = |key: &str| fact.get(key).and_then(toml::Value::as_str).unwrap_or_default();
        let (id, outcome) = (text("id"), text("outcome"));
        rows += 1;
        for (n, inputs) in fact["inputs"].as_array().unwrap().iter().enumerate() {
            let inputs: Vec<Decimal> =
                inputs.as_array().unwrap().iter().map(|one| number(one.as_str().unwrap())).collect();
            let direction =
                || fact["directions"][n].as_str().unwrap().parse::<minutebook::Direction>().unwrap();
            let consistent = match (rule, inputs.as_slice()) {
                ("percent_of", [part, whole]) => {
                    // The other total of the fifth seed is what makes a wrong base out of a misfit.
                    let others = if id == "A-3" { vec![number("651")] } else { Vec::new() };
                    let check =
                        percent_of(*part, *whole, number(text("reported")), &others, &Tolerance::EXACT);
                    assert_eq!(check.outcome.as_str(), outcome, "{id}");
                    continue;
                }
                ("sum_of_parts", [a, b, total]) => {
                    sum_of(&[*a, *b], *total, &Tolerance::EXACT).outcome == Outcome::Consistent
                }
                ("subset", [part, whole]) => subset(*part, *whole),
                ("same_quantity", [a, b]) => a.same_value(*b),
                ("hedge_band", [part, whole]) => {
                    let percent = Ratio::from(*part)
                        .checked_mul(number("100").into())
                        .unwrap()
                        .checked_div((*whole).into())
                        .unwrap();
                    hedge_fits(Hedge::About, number("50"), percent, &Bands::default()) == Some(true)
                }
                ("all_but", [whole, rest]) => all_but(*whole, *rest) == Some(number(text("computed"))),
                // Three stated and two named: a list that may be incomplete says nothing against the count.
                ("stated_count", [stated, named]) => {
                    assert!(subset(*named, *stated) && outcome == "untestable", "{id}");
                    continue;
                }
                ("direction", [from, to]) => direction_fits(*from, *to, direction()),
                other => panic!("{id}: no such row {other:?}"),
            };
            assert_eq!(consistent, outcome == "consistent", "{id}");
        }
    }
    assert_eq!(rows, 13);
}
