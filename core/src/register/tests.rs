use super::{Agency, Authority, Confirmed, Register, Rows, register};
use crate::lean::BTreeMap;
use crate::value::PartialDate;

fn date(text: &str) -> PartialDate {
    text.parse().unwrap()
}

fn names(members: &[&str], on: &str, id: &str) -> bool {
    let agency = register().by_id(id).unwrap();
    let mut found: Vec<_> = agency.members_on(date(on)).iter().map(|one| one.authority.to_owned()).collect();
    found.sort();
    found == members
}

/// The authorities with children's services that are in force on that day.
fn upper_tier(on: &str) -> Vec<&'static Authority> {
    let there = |one: &&Authority| one.has_childrens_services() && one.in_force_on(date(on)) == Some(true);
    register().authorities().filter(there).collect()
}

#[test]
fn every_row_loads() {
    let rows = Rows::built_in();
    let (built, bad) = Register::default().extended(&rows);
    assert_eq!(bad, []);
    let lines = |text: &str| text.lines().count() - 1;
    assert_eq!(built.partnerships().count(), lines(rows.agencies));
    assert_eq!(built.authorities().count(), lines(rows.authorities));
    let members: usize = built.partnerships().map(|agency| agency.members.len()).sum();
    assert_eq!(members, lines(rows.members));
    assert_eq!((lines(rows.agencies), lines(rows.members), lines(rows.authorities)), (32, 156, 380));
}

#[test]
fn today_150_of_153_stand_in_exactly_one_agency() {
    let all = upper_tier("2025-07-01");
    assert_eq!(all.len(), 153);
    let mut outside = Vec::new();
    for authority in all {
        match register().partnership_of(authority, date("2025-07-01")).len() {
            0 => outside.push(authority.short_name.as_str()),
            1 => {}
            more => panic!("{} stands in {more} agencies", authority.name),
        }
    }
    outside.sort_unstable();
    assert_eq!(outside, ["Buckinghamshire", "Cumberland", "Westmorland and Furness"]);
}

#[test]
fn the_published_totals_come_out() {
    let live = |on: &str| -> Vec<&Agency> {
        register().partnerships().filter(|agency| agency.live_on(date(on)) == Some(true)).collect()
    };
    let may_2018 = live("2018-05-31");
    assert_eq!(may_2018.len(), 10);
    let members: Vec<_> = may_2018.iter().flat_map(|agency| agency.members_on(date("2018-05-31"))).collect();
    assert_eq!(members.len(), 49);
    assert!(members.iter().all(|one| one.certainly));
    assert_eq!(live("2021-04-30").len(), 31);
    let now: Vec<_> =
        register().partnerships().flat_map(|agency| agency.members_on(date("2025-07-01"))).collect();
    assert_eq!(now.len(), 150);
    assert_eq!(now.iter().filter(|one| one.confirmed == Confirmed::Yes).count(), 133);
}

#[test]
fn who_was_in_ace_and_how_sure_we_are() {
    let ace = register().partnership("ACE").one().unwrap();
    let herefordshire = |on: &str| {
        let members = ace.members_on(date(on));
        members.iter().find(|one| one.authority == "Herefordshire Council").map(|one| one.certainly)
    };
    assert_eq!(ace.members_on(date("2020-10")).len(), 5);
    assert_eq!(herefordshire("2018-09-30"), None);
    assert_eq!(herefordshire("2019-07-01"), Some(false));
    assert_eq!(herefordshire("2020-03"), Some(false));
    assert_eq!(herefordshire("2020-10"), Some(true));
    let bounds = ace.members.iter().find(|one| one.authority == "Herefordshire Council").unwrap();
    assert_eq!(bounds.from, Some(date("2018-10..2020-03")));
    assert!(bounds.is_doubtful());
}

#[test]
fn councils_that_ended_end_their_membership_and_have_successors() {
    let then = ["Borough of Poole", "Bournemouth Borough Council", "Dorset County Council"];
    let after = ["Bournemouth, Christchurch and Poole Council", "Dorset Council"];
    assert!(names(&then, "2019-03-31", "aspire"));
    assert!(names(&after, "2019-04-01", "aspire"));
    let both = ["Cumbria County Council", "Durham County Council", "Sunderland City Council"];
    assert!(names(&both, "2022-12-01", "ac2c"));
    assert!(names(&["Durham County Council", "Sunderland City Council"], "2023-04-01", "ac2c"));
    let after = |name: &str| -> Vec<String> {
        let one = register().authority(name).one().unwrap();
        register().successors(one).iter().map(|one| one.short_name.clone()).collect()
    };
    assert_eq!(after("Borough of Poole"), ["Bournemouth, Christchurch and Poole"]);
    assert_eq!(after("Cumbria County Council"), ["Cumberland", "Westmorland and Furness"]);
    for ended in register().authorities().filter(|one| one.until.is_some()) {
        let successors = register().successors(ended);
        assert_eq!(successors.len(), ended.replaced_by.len(), "{}", ended.name);
        for successor in successors {
            // No day between the two, and no day on which both are in force.
            assert_eq!(successor.from.as_day(), ended.until, "{} after {}", successor.name, ended.name);
        }
    }
}

#[test]
fn members_are_authorities_with_childrens_services_in_force() {
    for agency in register().partnerships() {
        assert!(!agency.members.is_empty(), "{}", agency.name);
        for one in &agency.members {
            let found = register().authority(one.gss.unwrap().as_str()).one();
            let authority = found.unwrap_or_else(|| panic!("{} is not known", one.authority));
            assert_eq!(authority.name, one.authority);
            assert!(authority.has_childrens_services(), "{}", one.authority);
            // A spell begins within the authority's life, and ends with it at the latest.
            let from = one.from.unwrap();
            assert_ne!(authority.in_force_on(from), Some(false), "{}", one.authority);
            assert_eq!(authority.until.is_some(), one.to.is_some(), "{}", one.authority);
            assert!(agency.go_live.is_none_or(|live| !from.surely_before(live)), "{}", one.authority);
            assert!(one.to.is_none_or(|to| !to.surely_before(from)), "{}", one.authority);
        }
    }
}

#[test]
fn no_two_spells_of_one_authority_overlap_and_no_day_has_two_hosts() {
    for year in 2017..=2025 {
        for month in 1..=12 {
            let day = PartialDate::ymd(year, month, 1).unwrap();
            let mut places: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
            for agency in register().partnerships() {
                let members = agency.members_on(day);
                let hosts = members.iter().filter(|one| one.role == crate::MembershipRole::Host).count();
                assert!(hosts <= 1, "{} on {day}", agency.name);
                for one in members.iter().filter(|one| one.certainly) {
                    places.entry(one.authority).or_default().push(&agency.id);
                }
            }
            for (authority, agencies) in places {
                assert_eq!(agencies.len(), 1, "{authority} on {day}: {agencies:?}");
            }
        }
    }
}

#[test]
fn names_are_found_as_they_are_printed() {
    let one = |name: &str| register().authority(name).one().map(|one| one.name.as_str());
    for name in ["Warwickshire", "warwickshire county council", "Warwickshire Council", "E10000031"] {
        assert_eq!(one(name), Some("Warwickshire County Council"), "{name}");
    }
    assert_eq!(one("Telford and Wrekin Council"), Some("Telford & Wrekin Council"));
    assert_eq!(one("St. Helens"), Some("St Helens Council"));
    assert_eq!(one("Bristol, City of"), Some("Bristol City Council"));
    assert_eq!(one("Bournemouth"), Some("Bournemouth Borough Council"));
    assert_eq!(one("E06000048"), Some("Northumberland County Council"));
    for name in ["City Council", "Council", "", "West Midlands", "Newcastle Borough Council", "Fernshire"] {
        assert_eq!(one(name), None, "{name}");
    }
    assert_eq!(register().authority("Dorset").all().len(), 2);
    let then = register().authority_on("Buckinghamshire", date("2015-06-01")).one();
    assert_eq!(then.map(|one| one.name.as_str()), Some("Buckinghamshire County Council"));
}

#[test]
fn a_row_that_cannot_be_read_is_named() {
    let members = "raa\tauthority\trole\tfrom\tto\tsource\tconfirmed\tgss\tshort_name\tnote\n\
        nobody\tX\tmember\t\t\t\tyes\tE06000019\tX\t\n";
    let bad = register().with_rows(&Rows { members, ..Rows::default() }).unwrap_err();
    assert_eq!(bad.to_string(), "members, line 2: no agency `nobody`");
    let agencies = "id\tname\nace\tACE\n";
    let bad = register().with_rows(&Rows { agencies, ..Rows::default() }).unwrap_err();
    assert_eq!(bad.to_string(), "agencies, line 1: expected 13 columns");
}
