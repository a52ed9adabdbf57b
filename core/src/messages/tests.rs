//! Every language says what English says: the same rules, the same arguments, the same cases.

use super::catalogue::Catalogue;
use super::template::{Part, branches, parts};
use super::{Language, fill, filled};
use crate::lean::{BTreeMap, BTreeSet};
use crate::rules::{args, rules};

/// A template's arguments, with the cases that it tells apart for each.
type Cases<'t> = BTreeMap<&'t str, BTreeSet<Option<&'t str>>>;

fn cases<'t>(template: &'t str, known: &mut Cases<'t>) {
    for part in parts(template) {
        match part {
            Part::Text(_) => {}
            Part::Value { name, .. } => {
                known.entry(name).or_default();
            }
            Part::Choice { name, branches: all } => {
                for (key, branch) in branches(all) {
                    known.entry(name).or_default().insert(key);
                    cases(branch, known);
                }
            }
        }
    }
}

fn of(template: &str) -> Cases<'_> {
    let mut known = Cases::new();
    cases(template, &mut known);
    known
}

/// What a template in another language lacks, or has too much.
fn misfit(english: &str, other: &str) -> Option<String> {
    let (ours, theirs) = (of(english), of(other));
    let names = |cases: &Cases<'_>| cases.keys().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    if names(&ours) != names(&theirs) {
        return Some(format!("arguments {:?}, English {:?}", names(&theirs), names(&ours)));
    }
    ours.iter().find_map(|(name, keys)| {
        let told = theirs.get(name)?;
        let lacking: Vec<_> =
            keys.iter().flatten().filter(|key| !told.is_empty() && !told.contains(&Some(key))).collect();
        let whole = told.is_empty() || told.contains(&None) || lacking.is_empty();
        // An English text for all other cases needs one here.
        let rest = !keys.contains(&None) || told.is_empty() || told.contains(&None);
        (!whole || !rest).then(|| format!("`{name}` has no text for {lacking:?}"))
    })
}

/// A line to begin a translation with.
fn line(rule: &crate::rules::Rule) -> String {
    format!("{}\t{}\t{}\t{}", rule.code, rule.title(), rule.message, rule.help)
}

#[test]
fn every_language_has_every_rule() {
    for language in Language::ALL.iter().filter_map(|language| Catalogue::of(*language)) {
        assert_eq!(
            language.refused,
            Vec::<&str>::new(),
            "lines that are no entry, or the second of their key"
        );
        let lacking: Vec<_> =
            rules().filter(|rule| !language.rules.contains_key(rule.code.as_str())).map(line).collect();
        assert!(lacking.is_empty(), "to be translated and put into the table:\n{}", lacking.join("\n"));
        let codes: BTreeSet<_> = rules().map(|rule| rule.code.to_string()).collect();
        let gone: Vec<_> = language.rules.keys().filter(|code| !codes.contains(**code)).collect();
        assert!(gone.is_empty(), "no such rules: {gone:?}");
    }
}

#[test]
fn every_language_tells_the_same_cases() {
    let mut wrong = Vec::new();
    for rule in rules() {
        for &language in Language::ALL {
            let pairs = [(rule.message, rule.message_in(language)), (rule.help, rule.help_in(language))];
            for (english, other) in pairs {
                wrong.extend(misfit(english, other).map(|why| format!("{} in {language}: {why}", rule.code)));
                if english.is_empty() != other.is_empty() {
                    wrong.push(format!("{} in {language}: one of the two is empty", rule.code));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn phrases_hold_as_many_values_as_their_english() {
    for language in Language::ALL.iter().filter_map(|language| Catalogue::of(*language)) {
        for (english, phrase) in &language.phrases {
            assert_eq!(english.matches("{}").count(), phrase.matches("{}").count(), "{english}");
            assert!(!phrase.trim().is_empty() && phrase.trim() == *phrase, "{english}");
        }
    }
}

#[test]
fn misfits_are_seen() {
    assert_eq!(misfit("`{a}` of {b|1:x|y}", "{b|1:z|w} yn {~a}"), None);
    assert_eq!(misfit("{b|one:x|two:y}", "{b|two:x|one:y}"), None);
    assert_eq!(misfit("{b|1:1 vote|{b} votes}", "{b} pleidlais"), None);
    assert!(misfit("{a}", "{b}").is_some());
    assert!(misfit("{a} {b}", "{a}").is_some());
    assert!(misfit("{b|one:x|two:y}", "{b|one:x}").is_some());
    assert!(misfit("{b|one:x|y}", "{b|one:x}").is_some());
}

#[test]
fn a_finding_is_told_in_welsh_by_its_code_and_arguments() {
    let args = args! { voter: "Cllr Ash", option: "for", listed: "absent" };
    let rule = crate::rules::find_rule("ELG004").expect("rule");
    let mut finding = crate::finding::Finding::new(
        rule.code,
        rule.slug,
        rule.severity,
        crate::path::Pointer::root(),
        fill(rule.message, &args),
    );
    finding.args = args;
    assert_eq!(finding.message_in(Language::English), finding.message);
    assert_eq!(
        finding.message_in(Language::Welsh),
        "cofnodir pleidlais gan `Cllr Ash` (o blaid), ond mae'r rhestr presenoldeb yn nodi absenoldeb"
    );
    // Arguments of another version: the message that came with the finding is better than one with holes.
    finding.args = args! { voter: "Cllr Ash", option: "for", listed: "has them as absent" };
    assert_eq!(finding.message_in(Language::Welsh), finding.message);
    assert_eq!(filled("{gone}", &finding.args, Language::Welsh), None);
}
