//! A partnership as the page describes it.

use super::style::{ABSENT, FRAME, TITLE, paint};
use super::words::{and, code, grouped, organization, person, short_date};
use super::wrap::{INDENT, Sheet, clean};
use minutebook::{Membership, MembershipRole, Partnership, PartnershipKind};

pub(super) fn partnership(sheet: &mut Sheet, partnership: &Partnership) {
    sheet.gap();
    let short =
        partnership.abbreviation.as_deref().map_or_else(String::new, |short| format!(" ({})", clean(short)));
    let kind = match (partnership.kind, partnership.model) {
        (PartnershipKind::Other, None) => String::new(),
        (PartnershipKind::Other, Some(model)) => format!(" · {}", code(model.as_str())),
        (kind, None) => format!(" · {}", code(kind.as_str())),
        (kind, Some(model)) => format!(" · {}, {}", code(kind.as_str()), code(model.as_str())),
    };
    let name = format!("{}{short}", clean(&partnership.name));
    sheet.hang(&" ".repeat(INDENT), &format!("{}{}", paint(TITLE, name), paint(FRAME, kind)));
    members(sheet, partnership);
    if let Some(date) = partnership.launched {
        sheet.fact("launched", &short_date(date));
    }
    for organ in &partnership.organs {
        let name =
            organ.name.as_deref().map_or_else(|| code(organ.kind.as_str()), |name| clean(name).into_owned());
        let chair =
            organ.chair.as_ref().map_or_else(String::new, |who| format!(", chaired by {}", person(who)));
        sheet.fact("organ", &format!("{name}{chair}"));
    }
    if !partnership.functions.is_empty() {
        let functions: Vec<_> = partnership.functions.iter().map(|one| clean(one).into_owned()).collect();
        sheet.fact("does", &functions.join("; "));
    }
    for money in &partnership.money {
        let amount = money.amount.map(|amount| format!("£{}", grouped(&amount.to_string())));
        let year = money.year.map(|year| format!("in {year}"));
        let to = money.to.as_deref().map(|to| format!("to {}", clean(to)));
        let share = money.share.as_deref().map(|share| format!("share {}", clean(share)));
        let parts: Vec<_> = [amount, year, to, share].into_iter().flatten().collect();
        sheet.fact(&code(money.kind.as_str()), &parts.join(", "));
    }
}

fn members(sheet: &mut Sheet, partnership: &Partnership) {
    for (label, role) in [
        ("host", MembershipRole::Host),
        ("lead", MembershipRole::Lead),
        ("members", MembershipRole::Member),
        ("partners", MembershipRole::Partner),
    ] {
        let names: Vec<_> = partnership.members.iter().filter(|one| one.role == role).map(member).collect();
        if !names.is_empty() {
            sheet.fact(label, &and(&names));
        }
    }
    if partnership.members.is_empty() {
        sheet.fact("members", &paint(ABSENT, "not stated"));
    }
    if let Some(stated) = partnership.member_count_stated {
        sheet.fact("", &format!("the page says there are {stated}"));
    }
}

fn member(one: &Membership) -> String {
    let since = one.from.map(|date| format!("since {}", short_date(date)));
    let until = one.to.map(|date| format!("until {}", short_date(date)));
    let through = one.acts_through.as_deref().map(|by| format!("through {}", clean(by)));
    let notes: Vec<_> = [since, until, through].into_iter().flatten().collect();
    let name = organization(&one.organization);
    if notes.is_empty() { name } else { format!("{name} ({})", notes.join(", ")) }
}
