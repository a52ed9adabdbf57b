//! People of the book: those named, and the posts that pages say they hold.

use super::frame::people_of;
use super::terms::{fold, words};
use super::{Frame, Ground, GroundKind, Mention};
use crate::lean::{BTreeMap, BTreeSet, HashMap, Ordered};
use crate::path::Pointer;
use crate::person::PersonRef;
use crate::shape::record;
use crate::value::PartialDate;

record! {
    /// A person whom pages of one council name.
    pub struct BookPerson {
        required {
            /// The fullest name that a page prints.
            name: String,
        }
        /// The council, where its pages say which.
        council: Option<String>,
        /// Where they are named.
        mentions: Vec<Mention>,
        /// Posts that pages say they held.
        posts: Vec<PostHeld>,
    }
}

record! {
    /// A post that a page gives to a named person.
    pub struct PostHeld {
        required {
            /// The post as printed.
            post: String,
        }
        /// First date on which a page says so; it may have begun earlier.
        from: Option<PartialDate>,
        /// Last date on which a page says so; it may have gone on.
        to: Option<PartialDate>,
        /// Where name and post stand together.
        stated: Vec<Mention>,
        /// Places that name only the post, at meetings where these pages say who held it.
        resolved: Vec<Mention>,
        /// On what ground.
        grounds: Vec<Ground>,
    }
}

record! {
    /// Who chairs an organ of a partnership, over several pages.
    pub struct BookChair {
        required {
            /// The partnership, by its longest name.
            partnership: String,
            /// The chair's name, or the post where no name is known.
            chair: String,
        }
        /// Names of the organ as the pages print them.
        organs: Vec<String>,
        /// Where the pages say so.
        mentions: Vec<Mention>,
        /// On what ground.
        grounds: Vec<Ground>,
    }
}

/// People by council and name, with the posts that pages give them; and places that name only such a post at the same
/// meeting, or on a day between two on which the same person is said to hold it.
pub(super) fn link(frame: &Frame<'_, '_>) -> Vec<BookPerson> {
    let mut councils: BTreeMap<String, Vec<Named<'_>>> = BTreeMap::new();
    for page in frame.order() {
        let facts = frame.facts(page);
        // Pages that do not tell their council are each a world of their own.
        let council = facts.council.clone().unwrap_or_else(|| format!("\n{:08}", frame.rank(page)));
        for (at, person) in everybody(frame, page) {
            councils.entry(council.clone()).or_default().push(Named { page, at, person });
        }
    }
    councils.into_iter().flat_map(|(council, named)| of_council(frame, &council, &named)).collect()
}

/// One place that names a person.
struct Named<'r> {
    page: usize,
    at: Pointer,
    person: &'r PersonRef,
}

fn everybody<'r>(frame: &Frame<'_, 'r>, page: usize) -> Vec<(Pointer, &'r PersonRef)> {
    let Some(found) = frame.page(page) else { return Vec::new() };
    let list = Pointer::root().field("meeting").field("attendance");
    let attendance = found.reading.meeting.attendance.iter().enumerate();
    let attendance = attendance.map(|(n, entry)| (list.at(n).field("person"), &entry.person));
    let items = found
        .items
        .iter()
        .flat_map(|(at, item)| people_of(item).map(move |(place, one)| (at.join(&place), one)));
    attendance.chain(items).collect()
}

fn of_council(frame: &Frame<'_, '_>, council: &str, named: &[Named<'_>]) -> Vec<BookPerson> {
    // People by surname; one is another where every word of the shorter name fits and no other person would do.
    let mut people: Vec<Vec<usize>> = Vec::new();
    let mut fullest: Vec<&PersonRef> = Vec::new();
    let mut by_surname: HashMap<String, Vec<usize>> = HashMap::new();
    let mut places: Vec<usize> = (0..named.len()).filter(|n| named.get(*n).is_some_and(is_named)).collect();
    // The longest names first, so that a short form finds everybody whom it can mean.
    let length = |n: &usize| {
        named.get(*n).and_then(|one| one.person.name.as_deref()).map_or(0, |name| words(name).count())
    };
    places.order_by_key(|n| (std::cmp::Reverse(length(n)), *n));
    for n in places {
        let Some(one) = named.get(n) else { continue };
        let surname = one.person.name.as_deref().and_then(|name| words(name).last()).unwrap_or_default();
        let near = by_surname.entry(surname).or_default();
        let fits: Vec<usize> = near
            .iter()
            .copied()
            .filter(|k| fullest.get(*k).is_some_and(|other| other.may_be(one.person)))
            .collect();
        match fits.as_slice() {
            [] => {
                near.push(people.len());
                people.push(vec![n]);
                fullest.push(one.person);
            }
            // The full name as it stands, else the only one who fits; nobody's where two fit.
            many => {
                let same =
                    many.iter().find(|k| fullest.get(**k).is_some_and(|other| same_name(other, one.person)));
                if let Some(list) =
                    same.or(many.first().filter(|_| many.len() == 1)).and_then(|k| people.get_mut(*k))
                {
                    list.push(n);
                }
            }
        }
    }
    let holders = Holders::of(frame, named, &people);
    let mut found: Vec<BookPerson> = people
        .iter()
        .zip(&fullest)
        .enumerate()
        .map(|(who, (places, full))| {
            let mut person = BookPerson::new(full.name.clone().unwrap_or_default());
            person.council = (!council.starts_with('\n')).then(|| council.to_owned());
            let mut places = places.clone();
            places.order();
            person.mentions = places.iter().filter_map(|n| mention(frame, named.get(*n)?)).collect();
            person.posts = holders.posts(frame, named, who);
            person
        })
        .collect();
    found.order_by(|a, b| a.name.cmp(&b.name));
    found
}

fn is_named(one: &Named<'_>) -> bool {
    one.person.name.as_deref().is_some_and(|name| !name.trim().is_empty())
}

fn same_name(a: &PersonRef, b: &PersonRef) -> bool {
    a.name.as_deref().map(fold) == b.name.as_deref().map(fold)
}

fn mention(frame: &Frame<'_, '_>, one: &Named<'_>) -> Option<Mention> {
    frame.page(one.page).map(|page| page.mention(&one.at))
}

/// Who is said to hold which post, and where only the post is named.
#[derive(Default)]
struct Holders {
    /// By person and post: places that give it to them, and places that name only the post and can mean nobody else.
    held: BTreeMap<(usize, String), (Vec<usize>, Vec<usize>)>,
}

impl Holders {
    fn of(frame: &Frame<'_, '_>, named: &[Named<'_>], people: &[Vec<usize>]) -> Self {
        let who: HashMap<usize, usize> = people
            .iter()
            .enumerate()
            .flat_map(|(who, places)| places.iter().map(move |n| (*n, who)))
            .collect();
        // Post, then places that give it to somebody, with who; and places that name nobody.
        let mut stated: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
        let mut bare: Vec<(String, usize)> = Vec::new();
        for (n, one) in named.iter().enumerate() {
            let Some(post) = one.person.post.as_deref().map(fold).filter(|post| post.contains(' ')) else {
                continue;
            };
            match who.get(&n) {
                Some(who) => stated.entry(post).or_default().push((n, *who)),
                None if one.person.name.is_none() => bare.push((post, n)),
                None => {}
            }
        }
        let mut holders = Self::default();
        for (post, places) in &stated {
            for (n, who) in places {
                holders.held.entry((*who, post.clone())).or_default().0.push(*n);
            }
        }
        for (post, n) in bare {
            let places = stated.get(&post).map(Vec::as_slice).unwrap_or_default();
            if let Some(who) = holder_at(frame, named, places, n) {
                holders.held.entry((who, post)).or_default().1.push(n);
            }
        }
        holders
    }

    fn posts(&self, frame: &Frame<'_, '_>, named: &[Named<'_>], who: usize) -> Vec<PostHeld> {
        let day = |n: &usize| named.get(*n).and_then(|one| frame.facts(one.page).day).map(PartialDate::day);
        let at = |n: &usize| named.get(*n).and_then(|one| mention(frame, one));
        self.held
            .range((who, String::new())..(who + 1, String::new()))
            .map(|((_, post), (stated, resolved))| {
                let printed =
                    stated.first().and_then(|n| named.get(*n)).and_then(|one| one.person.post.clone());
                let mut held = PostHeld::new(printed.unwrap_or_else(|| post.clone()));
                // Places come in the order of the pages.
                held.from = stated.iter().find_map(day);
                held.to = stated.iter().rev().find_map(day);
                held.stated = stated.iter().filter_map(at).collect();
                held.resolved = resolved.iter().filter_map(at).collect();
                if !held.resolved.is_empty() {
                    held.grounds = vec![Ground::of(GroundKind::NameWithPost, [post.as_str()])];
                }
                held
            })
            .collect()
    }
}

/// Who held a post where a page names only the post: whoever the same page names with it; else, where the nearest days
/// before and after on which a page says so name the same person, that person.
fn holder_at(
    frame: &Frame<'_, '_>,
    named: &[Named<'_>],
    places: &[(usize, usize)],
    bare: usize,
) -> Option<usize> {
    let page = |n: usize| named.get(n).map(|one| one.page);
    let here = page(bare)?;
    let one = |mut who: Vec<usize>| {
        who.dedup();
        if let [who] = who.as_slice() { Some(*who) } else { None }
    };
    // Places come in the order of the pages.
    let from = places.partition_point(|(n, _)| page(*n).is_some_and(|p| frame.rank(p) < frame.rank(here)));
    let to = places.partition_point(|(n, _)| page(*n).is_some_and(|p| frame.rank(p) <= frame.rank(here)));
    let on_page = places.get(from..to).unwrap_or_default();
    if !on_page.is_empty() {
        return one(on_page.iter().map(|(_, who)| *who).collect());
    }
    let day = frame.facts(here).day?;
    let dated = |place: &(usize, usize)| Some((frame.facts(page(place.0)?).day?, place.1));
    let before = dated(places.get(from.checked_sub(1)?)?)?;
    let after = dated(places.get(to)?)?;
    (before.1 == after.1 && before.0 <= day && day <= after.0).then_some(before.1)
}

/// Chairs of partnerships' organs, by partnership: a name and its abbreviation are one where a page gives both.
pub(super) fn chairs(frame: &Frame<'_, '_>) -> Vec<BookChair> {
    let mut names: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let all = || {
        frame
            .order()
            .filter_map(|n| frame.page(n))
            .flat_map(|page| page.reading.partnerships.iter().enumerate().map(move |(n, one)| (page, n, one)))
    };
    for (_, _, partnership) in all() {
        if let Some(short) = &partnership.abbreviation {
            names.entry(fold(short)).or_default().insert(fold(&partnership.name));
        }
    }
    // An abbreviation of two partnerships names neither.
    let key = |name: &str| match names.get(&fold(name)).map(|all| (all.len(), all.first())) {
        Some((1, Some(long))) => long.clone(),
        _ => fold(name),
    };
    let mut found: BTreeMap<(String, String), BookChair> = BTreeMap::new();
    for (page, n, partnership) in all() {
        let list = Pointer::root().field("partnerships").at(n).field("organs");
        for (m, organ) in partnership.organs.iter().enumerate() {
            let Some(chair) = organ.chair.as_ref().map(PersonRef::display).filter(|chair| !chair.is_empty())
            else {
                continue;
            };
            let entry = found
                .entry((key(&partnership.name), fold(&chair)))
                .or_insert_with(|| BookChair::new(partnership.name.clone(), chair));
            if partnership.name.len() > entry.partnership.len() {
                entry.partnership.clone_from(&partnership.name);
            }
            let name = organ.name.clone().unwrap_or_else(|| organ.kind.to_string());
            if !entry.organs.contains(&name) {
                entry.organs.push(name);
            }
            entry.mentions.push(page.mention(&list.at(m).field("chair")));
        }
    }
    found
        .into_iter()
        .map(|((partnership, chair), entry)| {
            let several = entry.mentions.len() > 1;
            let grounds = [
                Ground::of(GroundKind::SharedName, [partnership]),
                Ground::of(GroundKind::SamePosts, [chair]),
            ];
            entry.grounds(if several { Vec::from(grounds) } else { Vec::new() })
        })
        .collect()
}
