//! `minutebook explain CODE`: one rule's page.

use crate::args::Explain;
use crate::output::{Exit, Out, problem};
use crate::view::{rule, wrap::Sheet};
use minutebook::{Rule, find_rule, rules};
use std::io::Result;

pub(crate) fn run(args: &Explain, out: &mut Out) -> Result<Exit> {
    let code = args.rule.trim().to_uppercase();
    let by_slug = || rules().find(|rule| rule.slug == args.rule.trim().to_lowercase());
    let Some(rule) = find_rule(&code).or_else(by_slug) else {
        return unknown(&args.rule, &code, out);
    };
    let mut sheet = Sheet::new(out.width());
    rule::page(&mut sheet, rule, out.language());
    out.write(sheet.text())?;
    Ok(Exit::Clean)
}

/// Says which rule may have been meant, and lists its family.
fn unknown(asked: &str, code: &str, out: &mut Out) -> Result<Exit> {
    let likely = nearest(code);
    let help = match likely {
        Some(rule) => format!("did you mean {} ({})?", rule.code, rule.slug),
        None => "`minutebook rules` lists them all".to_owned(),
    };
    problem(&format!("there is no rule `{asked}`"), Some(&help));
    let family = |of: &str| of.chars().take(3).collect::<String>();
    let wanted = likely.map_or_else(|| family(code), |rule| family(rule.code.as_str()));
    let mut sheet = Sheet::new(out.width());
    rule::table(&mut sheet, rules().filter(|rule| family(rule.code.as_str()) == wanted), out.language());
    if likely.is_some() {
        // The list belongs to the message, not to the result.
        let _ = std::io::Write::write_all(&mut anstream::stderr().lock(), sheet.text().as_bytes());
    }
    Ok(Exit::Unreadable)
}

/// The rule whose code or name is most like what was asked, where one is like it at all.
fn nearest(asked: &str) -> Option<&'static Rule> {
    let word = asked.to_lowercase();
    let likeness = |rule: &Rule| {
        let code = strsim::jaro_winkler(asked, rule.code.as_str());
        let slug = strsim::jaro_winkler(&word, rule.slug);
        (code.max(slug) * 1000.0) as u32
    };
    let best = rules().max_by_key(|rule| (likeness(rule), std::cmp::Reverse(rule.code)))?;
    (likeness(best) >= 800).then_some(best)
}
