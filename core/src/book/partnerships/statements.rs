//! What the pages say, each statement once with all who make it.

use super::identity::{Account, Group};
use super::{BookPartnership, PartnershipStatement, StatementKind, differences};
use crate::book::Mention;
use crate::lean::{BTreeMap, Ordered};
use crate::organization::Organization;
use crate::partnership::{MembershipRole, Organ, PartnershipKind, PartnershipMoney};
use crate::path::Pointer;
use crate::register::{fold, register};
use std::cmp::Reverse;

/// What makes two statements one.
type Key = (StatementKind, String);

/// A statement in the making: the way in which it was first put, by the letters, and who makes it.
struct Made {
    statement: PartnershipStatement,
    said: Vec<Mention>,
}

pub(super) fn partnership(group: &Group<'_>) -> Option<BookPartnership> {
    let accounts = &group.accounts;
    let name = accounts.iter().map(|one| &one.partnership.name).max_by_key(|name| longest(name))?;
    let kind = accounts.iter().map(|one| one.partnership.kind).min()?;
    let mut made: BTreeMap<Key, Made> = BTreeMap::new();
    for account in accounts {
        say(account, &mut made);
    }
    let mut book = BookPartnership::new(name.clone(), kind);
    let short = accounts.iter().filter_map(|one| one.partnership.abbreviation.as_ref());
    let bare = accounts.iter().map(|one| &one.partnership.name).filter(|one| fold(one) != fold(name));
    book.abbreviation = short.chain(bare).min_by_key(|short| (short.len(), (*short).clone())).cloned();
    book.register.clone_from(&group.register);
    book.mentions = accounts.iter().map(|one| one.page.mention(&one.at)).collect();
    book.statements = made.into_values().map(finished).collect();
    book.differences = differences::of(&book.statements);
    if book.kind == PartnershipKind::Other && group.register.is_some() {
        book.kind = PartnershipKind::RegionalAdoptionAgency;
    }
    Some(book)
}

/// The longest name; of several, the first by its letters.
fn longest(name: &str) -> (usize, Reverse<String>) {
    (name.len(), Reverse(name.to_owned()))
}

fn finished(made: Made) -> PartnershipStatement {
    let Made { mut statement, said } = made;
    statement.said = said;
    statement.said_by.order();
    statement.said_by.dedup();
    statement.dates.order_by_key(|date| (date.earliest(), date.latest()));
    statement.dates.dedup();
    statement
}

/// Takes one page's statements.
fn say(account: &Account<'_>, made: &mut BTreeMap<Key, Made>) {
    let one = account.partnership;
    let at = &account.at;
    let mut add = |key: String, statement: PartnershipStatement, place: Pointer| {
        let meeting = &account.page.reading.meeting;
        let mention = account.page.mention(&place);
        let known = made
            .entry((statement.kind, key))
            .or_insert_with(|| Made { statement: statement.clone(), said: Vec::new() });
        // Of several ways to put it, the longest stands, so that the order of pages has no say.
        if longest(&known.statement.value) < longest(&statement.value) {
            let (said_by, dates) = (known.statement.said_by.clone(), known.statement.dates.clone());
            known.statement = statement.said_by(said_by).dates(dates);
        }
        known.said.push(mention);
        known.statement.said_by.extend(meeting.council.as_ref().and_then(|council| council.name.clone()));
        known.statement.dates.extend(meeting.date);
    };
    let brief = |kind: StatementKind, value: String| PartnershipStatement::new(kind, value);
    if let Some(model) = one.model {
        add(model.to_string(), brief(StatementKind::Model, model.to_string()), at.field("model"));
    }
    for (n, member) in one.members.iter().enumerate() {
        let Some(name) = member.organization.name.clone() else { continue };
        let key = format!("{} {}", member.role, identity(&member.organization));
        let statement =
            brief(StatementKind::Member, name).organization(member.organization.clone()).role(member.role);
        add(key, statement, at.field("members").at(n));
    }
    if let Some(count) = one.member_count_stated {
        let count = count.to_string();
        add(count.clone(), brief(StatementKind::MemberCount, count), at.field("member_count_stated"));
    }
    if let Some(date) = one.launched {
        add(date.to_string(), brief(StatementKind::Launched, date.to_string()), at.field("launched"));
    }
    for (n, organ) in one.organs.iter().enumerate() {
        let place = at.field("organs").at(n);
        let name = organ_name(organ);
        add(fold(&name), brief(StatementKind::Organ, name.clone()), place.clone());
        if let Some(chair) = &organ.chair {
            // Who the chair is, not how the page spells it: "Assistant Director" is "assistant director".
            let statement = brief(StatementKind::Chair, chair.display()).person(chair.clone()).organ(name);
            add(fold(&chair.display()), statement, place.field("chair"));
        }
    }
    for (n, function) in one.functions.iter().enumerate() {
        add(fold(function), brief(StatementKind::Function, function.clone()), at.field("functions").at(n));
    }
    for (n, money) in one.money.iter().enumerate() {
        let told = money_in_brief(money);
        add(fold(&told), brief(StatementKind::Money, told), at.field("money").at(n));
    }
}

fn organ_name(organ: &Organ) -> String {
    organ.name.clone().unwrap_or_else(|| organ.kind.as_str().replace('_', " "))
}

fn money_in_brief(money: &PartnershipMoney) -> String {
    let kind = money.kind.as_str().replace('_', " ");
    let amount = money.amount.map(|amount| format!("£{amount}"));
    let year = money.year.map(|year| year.to_string());
    let parts = [Some(kind), amount, year, money.to.clone(), money.share.clone()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The one authority that the name can be, else the name itself.
pub(super) fn identity(organization: &Organization) -> String {
    let name = organization.name.as_deref().unwrap_or_default();
    let authorities = register().may_mean(name);
    match authorities.as_slice() {
        [one] => fold(&one.name),
        _ => {
            let name = fold(name);
            let kinds =
                [" city council", " county council", " borough council", " district council", " council"];
            let short = kinds.iter().find_map(|kind| name.strip_suffix(kind)).map(str::to_owned);
            short.unwrap_or(name)
        }
    }
}

/// Roles that only one member can have at a time.
pub(super) fn is_single(role: MembershipRole) -> bool {
    matches!(role, MembershipRole::Host | MembershipRole::Lead)
}
