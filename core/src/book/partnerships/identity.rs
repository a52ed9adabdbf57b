//! Which descriptions are of one partnership.

use crate::book::{Page, Pages};
use crate::lean::{BTreeMap, BTreeSet};
use crate::partnership::Partnership;
use crate::path::Pointer;
use crate::register::{fold, register};

/// One page's description.
pub(super) struct Account<'r> {
    pub(super) page: &'r Page<'r>,
    pub(super) at: Pointer,
    pub(super) partnership: &'r Partnership,
}

/// Descriptions of one partnership.
pub(super) struct Group<'r> {
    pub(super) register: Option<String>,
    pub(super) accounts: Vec<Account<'r>>,
}

/// What tells a partnership from others.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Identity {
    Register(String),
    Name(String),
}

pub(super) fn groups<'r>(pages: &'r Pages<'r>) -> Vec<Group<'r>> {
    let accounts = || {
        pages.iter().flat_map(|page| {
            let list = Pointer::root().field("partnerships");
            let all = page.reading.partnerships.iter().enumerate();
            all.map(move |(n, partnership)| Account { page, at: list.at(n), partnership })
        })
    };
    let short_for = abbreviations(accounts());
    let mut groups: BTreeMap<Identity, Vec<Account<'r>>> = BTreeMap::new();
    for account in accounts() {
        groups.entry(identity(account.partnership, &short_for)).or_default().push(account);
    }
    let group = |(identity, accounts)| Group {
        register: match identity {
            Identity::Register(id) => Some(id),
            Identity::Name(_) => None,
        },
        accounts,
    };
    groups.into_iter().map(group).collect()
}

/// The full names that pages give with an abbreviation.
fn abbreviations<'r>(accounts: impl Iterator<Item = Account<'r>>) -> BTreeMap<String, BTreeSet<Identity>> {
    let mut short_for: BTreeMap<String, BTreeSet<Identity>> = BTreeMap::new();
    for account in accounts {
        let name = &account.partnership.name;
        let short = account.partnership.abbreviation.as_deref().filter(|short| fold(short) != fold(name));
        if let Some(short) = short {
            short_for.entry(fold(short)).or_default().insert(by_name(name));
        }
    }
    short_for
}

/// The register's one agency of that name, else the name; an abbreviation that pages explain in one way only is what they
/// say that it is.
fn identity(partnership: &Partnership, short_for: &BTreeMap<String, BTreeSet<Identity>>) -> Identity {
    match short_for.get(&fold(&partnership.name)) {
        Some(meant) if meant.len() == 1 => {
            meant.first().cloned().unwrap_or_else(|| by_name(&partnership.name))
        }
        _ => by_name(&partnership.name),
    }
}

fn by_name(name: &str) -> Identity {
    match register().partnership(name).one() {
        Some(agency) => Identity::Register(agency.id.clone()),
        None => {
            let name = fold(name);
            let short = name.strip_suffix(" regional adoption agency").map(str::to_owned);
            Identity::Name(short.unwrap_or(name))
        }
    }
}
