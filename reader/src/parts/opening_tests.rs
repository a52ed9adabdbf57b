use super::*;
use crate::lines::lines;
use minutebook::Organization;

fn header(text: &str) -> [String; 6] {
    let mut rec = Recorder::new(text, 1000);
    let mut meeting = Meeting::new();
    let lines = crate::paragraphs::paragraphs(&rec, &lines(text));
    read(&mut rec, &lines, &mut meeting);
    let name = |org: &Option<Organization>| {
        org.as_ref().map_or("-".into(), |org| org.name.clone().unwrap_or_else(|| "?".into()))
    };
    let show = |value: Option<String>| value.unwrap_or_else(|| "-".into());
    [
        name(&meeting.council),
        name(&meeting.body),
        show(meeting.date.map(|date| date.to_string())),
        show(meeting.start_time.map(|time| time.to_string())),
        show(meeting.venue.map(|venue| venue.text)),
        show(meeting.body.and_then(|body| body.classification).map(|kind| kind.to_string())),
    ]
}

#[test]
fn sentence_titles() {
    assert_eq!(
        header(
            "FERNSHIRE COUNTY COUNCIL\n\nMINUTES of the ordinary meeting of the COUNTY COUNCIL held in the Council\nChamber, Shire House, Fernchester on Thursday, 18 July 2024 at 10.00 am\n"
        ),
        [
            "FERNSHIRE COUNTY COUNCIL",
            "COUNTY COUNCIL",
            "2024-07-18",
            "10:00",
            "Council Chamber, Shire House, Fernchester",
            "full_council"
        ]
    );
    assert_eq!(
        header(
            "NETHER SALLOWBY PARISH COUNCIL\nDraft (until approved at the next meeting)\n\nMinutes of the Parish Council Meeting held in the Reading Room, Nether Sallowby\non Monday 11th March 2024 at 7.30pm\n"
        ),
        [
            "NETHER SALLOWBY PARISH COUNCIL",
            "?",
            "2024-03-11",
            "19:30",
            "Reading Room, Nether Sallowby",
            "parish_council"
        ]
    );
    assert_eq!(
        header(
            "Minutes of the meeting of the Planning Committee of Askerby City Council held on Tuesday 5 March 2024 at 2.30 P.M. in the Guildhall.\n"
        ),
        ["Askerby City Council", "Planning Committee", "2024-03-05", "14:30", "Guildhall", "committee"]
    );
    assert_eq!(
        header(
            "MINUTES OF THE MEETING OF WITHY CROSS COMMUNITY COUNCIL\nHELD ON 7th May 2019 AT 7pm\nAT THE VILLAGE HALL\n"
        ),
        ["WITHY CROSS COMMUNITY COUNCIL", "?", "2019-05-07", "19:00", "VILLAGE HALL", "parish_council"]
    );
    assert_eq!(
        header(
            "A Parish Council meeting was held in the Village Hall, Long Dray, on Tuesday, 7 October 2025.\n"
        ),
        ["-", "?", "2025-10-07", "-", "Village Hall, Long Dray", "parish_council"]
    );
}

#[test]
fn stacked_titles() {
    assert_eq!(
        header(
            "Askerby City Council\nChildren and Learning Scrutiny Board\nMinutes\nTuesday 12 March 2024 at 6.00 pm\nCommittee Room 3, Guildhall\n"
        ),
        [
            "Askerby City Council",
            "Children and Learning Scrutiny Board",
            "2024-03-12",
            "18:00",
            "Committee Room 3, Guildhall",
            "overview_and_scrutiny"
        ]
    );
    assert_eq!(
        header("Minutes of Withy Cross Community Council Meeting held on Tuesday 6 July 2021 via Zoom\n")
            [..5],
        ["Withy Cross Community Council", "?", "2021-07-06", "-", "Zoom"]
    );
    assert_eq!(
        header(
            "Fernshire County Council Cabinet\nMinutes of the meeting held on 11/03/09 at 10am\nVenue: Committee Room 1, Shire House\n"
        )[2..5],
        ["2009-03-11", "10:00", "Committee Room 1, Shire House"]
    );
}

#[test]
fn titles_with_more_in_them() {
    // What is said of the minutes behind the council's name; a line that broke inside the place.
    assert_eq!(
        header(
            "NETHER VALE PARISH COUNCIL Draft (until approved at the next meeting) Minutes of the Ordinary Meeting held on Monday 3 March 2025 in the Council\nChamber, Guildhall, Nether Vale commencing at 6.30 p.m.\n"
        )[..5],
        ["NETHER VALE PARISH COUNCIL", "?", "2025-03-03", "18:30", "Council Chamber, Guildhall, Nether Vale"]
    );
    // Met, and from when to when.
    assert_eq!(
        header(
            "The County Council of the City & County of Fernminster met in County Hall, Wharf Road on 3 March 2025, 6.35 – 9.10 pm\n"
        )[..5],
        ["City & County of Fernminster", "Council", "2025-03-03", "18:35", "County Hall, Wharf Road"]
    );
    // The day without its year is no part of the place.
    assert_eq!(
        header(
            "Minutes of the meeting of Nether Vale Parish Council held\non Tuesday 16th January at St. Anne's Hall\n"
        )[..5],
        ["Nether Vale Parish Council", "?", "-", "-", "St. Anne's Hall"]
    );
    assert_eq!(
        header("NETHER VALE PARISH COUNCIL MEETING\nHELD AT THE CHURCH ON MONDAY 16TH NOVEMBER 2009\n")[..5],
        ["NETHER VALE PARISH COUNCIL", "?", "2009-11-16", "-", "CHURCH"]
    );
}
