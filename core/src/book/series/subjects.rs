//! Whose numbers a report's figures are: the council that it names, else the one that met.

use super::SubjectGround;
use crate::agenda::AgendaItem;
use crate::book::{Page, Pages};
use crate::figure::Figure;
use crate::lean::{BTreeMap, BTreeSet, HashMap};
use crate::organization::Organization;
use crate::register::{fold, register};

/// Words that tell what kind of council it is, and not which.
const KINDS: &[&str] = &[
    "council",
    "city",
    "county",
    "borough",
    "district",
    "metropolitan",
    "london",
    "royal",
    "unitary",
    "parish",
    "town",
    "community",
    "authority",
    "of",
    "the",
    "and",
    "mbc",
    "cc",
    "bc",
    "dc",
];

/// Words before a place's name: "in Askerby", "with Askerby's own carers".
const BEFORE: &[&str] = &["in", "of", "for", "by", "with", "across", "within", "to"];

/// Whose number it is: an organisation, or whoever the page is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum SubjectKey {
    /// The name without what spellings differ in.
    Named(String),
    /// Nobody says; the number is that of the page.
    Page(usize),
}

#[derive(Clone, Debug)]
pub(super) struct Subject {
    pub(super) key: SubjectKey,
    pub(super) organization: Option<Organization>,
    pub(super) ground: Option<SubjectGround>,
}

/// The councils that the pages name, by what a text may call them.
pub(super) struct Places {
    /// Full names that a short name stands for, each with the organisation as printed.
    short: HashMap<String, BTreeMap<String, Organization>>,
}

impl Places {
    pub(super) fn of(pages: &Pages<'_>) -> Self {
        let mut places = Self { short: HashMap::new() };
        for page in pages.iter() {
            let members = page.reading.partnerships.iter().flat_map(|one| &one.members);
            let councils = page.reading.meeting.council.iter().chain(members.map(|one| &one.organization));
            councils.for_each(|council| places.add(council));
        }
        places
    }

    fn add(&mut self, council: &Organization) {
        let Some(name) = council.name.as_deref() else { return };
        let Some(short) = short_name(name) else { return };
        let full = fold(name);
        let known = self.short.entry(short).or_default();
        // Spellings of one name: the one that comes first by its letters, so that the order of pages has no say.
        let spelling = known.entry(full).or_insert_with(|| plain(council));
        if council.name < spelling.name {
            *spelling = plain(council);
        }
    }

    /// The organisation with the fullest name that a page prints for it.
    fn named(&self, organization: &Organization, ground: SubjectGround) -> Option<Subject> {
        let name = organization.name.as_deref()?;
        let short = short_name(name);
        let known = short.as_ref().and_then(|short| self.short.get(short));
        let full = fold(name);
        let found = known.and_then(|known| {
            let bare = short.as_deref() == Some(full.as_str());
            let mut longer = known.iter().filter(|(one, _)| Some(one.as_str()) != short.as_deref());
            match (bare, longer.next(), longer.next()) {
                (true, Some(only), None) => Some(only),
                _ => known.get_key_value(&full),
            }
        });
        let (full, organization) =
            found.map_or_else(|| (full, plain(organization)), |(full, one)| (full.clone(), one.clone()));
        // Where the register knows one authority of that name, its spellings are one.
        let authorities = register().may_mean(&full);
        let key = match authorities.as_slice() {
            [one] => fold(&one.name),
            _ => full,
        };
        Some(Subject { key: SubjectKey::Named(key), organization: Some(organization), ground: Some(ground) })
    }

    /// Whose number the figure says that it is, else that of its item.
    pub(super) fn of_figure(&self, figure: &Figure, item: &Subject) -> Subject {
        let stated = figure.subject.as_ref().and_then(|one| self.named(one, SubjectGround::Figure));
        stated.unwrap_or_else(|| item.clone())
    }

    /// Whose numbers an item's figures are where they do not say it themselves.
    pub(super) fn subject(&self, page: usize, from: &Page<'_>, item: &AgendaItem) -> Subject {
        let nobody = Subject { key: SubjectKey::Page(page), organization: None, ground: None };
        let council = from.reading.meeting.council.as_ref();
        if let Some(met) = council.and_then(|council| self.named(council, SubjectGround::Meeting)) {
            return met;
        }
        let title = self.read(&item.title);
        let labels: Vec<String> =
            item.figures.iter().flat_map(|figure| self.read(&figure.measure.label)).collect();
        let one = |found: &[String]| {
            let all: BTreeSet<&String> = found.iter().collect();
            let mut all = all.into_iter();
            all.next().filter(|_| all.next().is_none()).cloned()
        };
        // A place that no page names as a council must be named twice: "Reading" opens many a title.
        let sure = |name: &String| {
            self.short.contains_key(name)
                || title.iter().chain(&labels).filter(|one| *one == name).count() > 1
        };
        let found = match one(&title).filter(sure) {
            Some(name) => Some((name, SubjectGround::Title)),
            None => one(&labels).filter(sure).map(|name| (name, SubjectGround::Words)),
        };
        found
            .and_then(|(name, ground)| {
                let known = self.short.get(&name).and_then(|known| known.values().next_back());
                let one = known.cloned().or_else(|| {
                    let all = register().may_mean(&name);
                    all.first().filter(|_| all.len() == 1).map(|one| Organization::council(one.name.as_str()))
                });
                self.named(&one?, ground)
            })
            .unwrap_or(nobody)
    }

    /// Short names of councils in a text, where they stand like a name: at its start, behind a preposition, or with the
    /// sign of the genitive.
    fn read(&self, text: &str) -> Vec<String> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let mut found = Vec::new();
        let mut n = 0;
        while let Some(word) = words.get(n) {
            let before = n.checked_sub(1).and_then(|n| words.get(n));
            let placed =
                before.is_none_or(|before| BEFORE.iter().any(|known| before.eq_ignore_ascii_case(known)));
            let mut taken = 1;
            if word.chars().next().is_some_and(char::is_uppercase) {
                // The longest name first: "Ottering Vale" before "Ottering".
                for len in (1..=4).rev() {
                    let Some(run) = words.get(n..n + len) else { continue };
                    let run = run.join(" ");
                    let owner = run.strip_suffix("’s").or_else(|| run.strip_suffix("'s"));
                    if !placed && owner.is_none() {
                        continue;
                    }
                    let name = owner.unwrap_or(&run).trim_end_matches([',', '.', ':', ';']);
                    if let Some(short) = short_name(name).filter(|short| self.is_place(short)) {
                        found.push(short);
                        taken = len;
                        break;
                    }
                }
            }
            n += taken;
        }
        found
    }

    fn is_place(&self, short: &str) -> bool {
        self.short.contains_key(short) || register().may_mean(short).len() == 1
    }
}

/// The name without what kind of council it is; `None` where nothing is left.
fn short_name(name: &str) -> Option<String> {
    let name = fold(name);
    let mut words: Vec<&str> = name.split(' ').collect();
    while words.last().is_some_and(|word| KINDS.contains(word)) {
        words.pop();
    }
    let from = words.iter().position(|word| !KINDS.contains(word))?;
    words.get(from..).map(|words| words.join(" "))
}

/// The organisation without what differs from page to page.
fn plain(organization: &Organization) -> Organization {
    let mut plain = Organization::new();
    plain.name.clone_from(&organization.name);
    plain.classification = organization.classification;
    plain.gss = organization.gss;
    plain
}
