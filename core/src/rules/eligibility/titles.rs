//! Offices over the pages of a council.

use crate::book::people_of;
use crate::lean::BTreeMap;
use crate::path::Pointer;
use crate::rules::{Answers, BookContext, args};

/// One office of one council is printed in one way, capitals and kinds of apostrophe apart.
pub(super) fn office_title_varies_across(cx: &BookContext<'_>, out: &mut Answers<'_, '_>) {
    // By council and letters of the office: how it is first printed, where, and whether it varied.
    let mut known: BTreeMap<(&str, String), (String, Pointer, bool)> = BTreeMap::new();
    for one in cx.frame.items() {
        let (Some(council), Some(page)) = (&cx.frame.facts(one.page).council, cx.pages.get(one.page)) else {
            continue;
        };
        for (place, person) in people_of(one.item) {
            let Some(post) = person.post.as_deref().filter(|post| post.split_whitespace().count() > 2) else {
                continue;
            };
            let at = page.at.join(one.at).join(&place);
            let letters: String =
                post.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
            let Some((first, first_at, told)) = known.get_mut(&(council.as_str(), letters.clone())) else {
                known.insert((council, letters), (post.to_owned(), at, false));
                continue;
            };
            if printed(first) == printed(post) {
                out.held();
            } else if !std::mem::replace(told, true) {
                let args = args! { person: first.as_str(), second: post, first: first.as_str() };
                out.found_at(at, args).also_at(first_at.clone(), "named otherwise here");
            }
        }
    }
}

fn printed(post: &str) -> String {
    let plain = post.replace('\u{2019}', "'").to_lowercase();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
