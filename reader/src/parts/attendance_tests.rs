use super::*;
use crate::lines::lines;

fn read(text: &str) -> Meeting {
    let mut rec = Recorder::new(text, 1000);
    let lines = crate::paragraphs::paragraphs(&rec, &lines(text));
    let star = lines.iter().find_map(star);
    let (mut meeting, mut register) = (Meeting::new(), Register { star, ..Register::default() });
    zone(&mut rec, &lines, None, &mut meeting, &mut register);
    register.preside(&mut rec, &mut meeting);
    meeting
}

fn shown(meeting: &Meeting) -> Vec<String> {
    meeting
        .attendance
        .iter()
        .map(|one| {
            let capacity = one.capacity.map_or("-", |capacity| capacity.as_str());
            let chair = if one.presiding { " chair" } else { "" };
            format!("{} {} {capacity}{chair}", one.person.display(), one.status)
        })
        .collect()
}

#[test]
fn labels_and_lists() {
    let text = "PRESENT (4 Members):\n\nCouncillors R Petherick (Chairman), L Oakenshaw (Vice-Chairman) and\nJ Addlecott.\n\nIN ATTENDANCE: Ms H Dacreby (Chief Executive), Cllr M Harker and 3 members of the public\n\nApologies: Cllrs A Birch and T Urwick\n";
    let meeting = read(text);
    assert_eq!(
        shown(&meeting),
        [
            "Councillor R Petherick present member chair",
            "Councillor L Oakenshaw present member",
            "Councillor J Addlecott present member",
            "Ms H Dacreby present officer",
            "Cllr M Harker present invitee",
            "Cllr A Birch apologies member",
            "Cllr T Urwick apologies member",
        ]
    );
    assert_eq!(meeting.public_present, Some(3));
}

#[test]
fn lists_down_the_page_and_in_columns() {
    let text = "Present:\nCllr A Archer (Chair)\nCllr B Brook\nCllr C Croft      Cllr D Dale\nOfficers:\nJane Doe, Town Clerk\nPublic: 7\nAbsent:\nCllr E Elm\n";
    let meeting = read(text);
    assert_eq!(meeting.attendance.len(), 6);
    assert!(meeting.attendance[0].presiding);
    assert_eq!(meeting.attendance[4].capacity, Some(Capacity::Officer));
    assert_eq!(meeting.attendance[5].status, AttendanceStatus::Absent);
    assert_eq!(meeting.public_present, Some(7));
    let text = "Present: Cllr A Archer in the Chair; Cllrs B Brook (Chair of Planning), C Croft. In attendance: Jane Doe (Clerk). Apologies: Cllr D Dale.\n";
    let meeting = read(text);
    assert_eq!(shown(&meeting)[0], "Cllr A Archer present member chair");
    assert_eq!(meeting.attendance.len(), 5);
}

#[test]
fn sentences_of_apologies() {
    for (text, names) in [
        ("Apologies for absence were received from Councillors S Bellerby, C Hollowell and T Urwick.", 3),
        (
            "Apologies had been received and accepted from Cllr Edwin Raistrow (ER) (work) and Cllr Nora Quillby (NQ) (holiday).",
            2,
        ),
        ("There were no apologies, all the members being present.", 0),
        ("Cllrs Archer and Brook had sent apologies.", 2),
        ("An apology for absence was received on behalf of Councillor A Archer.", 1),
        ("Apologies from Cllr A Archer and Cllr B Brook were noted.", 2),
        ("Apologies for lateness were received from Cllr A Archer.", 0),
    ] {
        let meeting = read(text);
        assert_eq!(meeting.attendance.len(), names, "{text}: {:?}", shown(&meeting));
        assert!(meeting.attendance.iter().all(|one| one.status == AttendanceStatus::Apologies));
    }
}

#[test]
fn substitutes() {
    let meeting =
        read("Apologies were received from Councillor B Brook, who was substituted by Councillor A Archer.");
    assert_eq!(
        shown(&meeting),
        ["Councillor B Brook apologies member", "Councillor A Archer present substitute"]
    );
    assert_eq!(
        meeting.attendance[1].substitute_for.as_ref().map(PersonRef::display),
        Some("Councillor B Brook".into())
    );
    let meeting = read("Councillor A Archer substituted for Councillor B Brook.");
    assert!(meeting.attendance.len() <= 1);
    let text = "Present: Councillors C Croft and A Archer (substitute for Councillor B Brook)\n";
    let meeting = read(text);
    assert_eq!(meeting.attendance[1].capacity, Some(Capacity::Substitute));
}

#[test]
fn political_groups_in_brackets() {
    let text =
        "Present: Councillors A Archer (Labour), B Brook (LD), L Dale (LD) and C Croft (Green) (Chair)\n";
    let meeting = read(text);
    let groups: Vec<_> = meeting.attendance.iter().map(|one| one.group.as_deref()).collect();
    // "LD" behind L Dale is as well a name's initials.
    assert_eq!(groups, [Some("Labour"), Some("LD"), None, Some("Green")]);
    assert!(meeting.attendance[3].presiding);
}

#[test]
fn a_star_stands_for_what_the_page_says() {
    let list = "Present: Councillors A Archer, B Brook* and C Croft\n";
    let status = |text: &str| -> Vec<_> { read(text).attendance.iter().map(|one| one.status).collect() };
    let (there, gone) = (AttendanceStatus::Present, AttendanceStatus::Absent);
    assert_eq!(status(&format!("{list}* absent\n")), [there, gone, there]);
    assert_eq!(status(&format!("{list}(*denotes absence)\n")), [there, gone, there]);
    assert_eq!(status(&format!("{list}* apologies received\n")), [there, AttendanceStatus::Apologies, there]);
    assert_eq!(status(list), [there, there, there]);
    assert_eq!(status(&format!("{list}* absent for item 7\n")), [there, there, there]);
}

#[test]
fn members_of_the_council_in_a_sentence() {
    let text = "Members of the Council present were: Councillors Ann Petherick, Chairman, Councillors Liam Oakenshaw\nand Jo Addlecott, and Mrs Hana Dacreby, Clerk\n";
    let meeting = read(text);
    let names = ["Ann Petherick", "Liam Oakenshaw", "Jo Addlecott", "Hana Dacreby"];
    assert!(
        meeting.attendance.iter().map(|one| one.person.name.as_deref()).eq(names.map(Some)),
        "{:?}",
        shown(&meeting)
    );
    assert!(meeting.attendance.iter().filter(|one| one.presiding).count() == 1);
}

#[test]
fn county_councillors_of_their_own_council_are_members() {
    let text =
        "Present:\nCounty Councillor Ann Archer (Chair)\n\nCounty Councillors\n\nB Baker          C Croft\n";
    let read = |council: Option<&str>| {
        let mut rec = Recorder::new(text, 1000);
        let lines = crate::paragraphs::paragraphs(&rec, &lines(text));
        let (mut meeting, mut register) = (Meeting::new(), Register::default());
        meeting.council = council.map(minutebook::Organization::council);
        zone(&mut rec, &lines, None, &mut meeting, &mut register);
        shown(&meeting)
    };
    assert_eq!(
        read(Some("Fernshire County Council")),
        ["County Councillor Ann Archer present member", "B Baker present member", "C Croft present member"]
    );
    assert!(read(Some("Elm Parish Council")).contains(&"B Baker present invitee".to_owned()));
}

#[test]
fn the_lines_below_a_sentence_of_apologies_are_no_list() {
    let text = "Apologies for absence were received from Councillors Ann Archer and Bo Baker.\n\nAnnouncements\n\nThe Chair spoke of the late former Councillor Cy Croft.\n";
    let mut rec = Recorder::new(text, 1000);
    let lines = crate::paragraphs::paragraphs(&rec, &lines(text));
    let (mut meeting, mut register) = (Meeting::new(), Register::default());
    item(&mut rec, &lines, "Apologies and Announcements", &mut meeting, &mut register);
    assert_eq!(
        shown(&meeting),
        ["Councillor Ann Archer apologies member", "Councillor Bo Baker apologies member"]
    );
}

#[test]
fn members_who_were_there_by_a_call() {
    let text = "Present:\nCllrs A. Archer, B. Brook\nOfficials\nMr. Cy Croft, Engineer.\nPresent via MS Teams:\nCllrs D. Dale, E. Elm\n";
    let mut rec = Recorder::new(text, 1000);
    let (mut meeting, mut register) = (Meeting::new(), Register::default());
    zone(&mut rec, &lines(text), None, &mut meeting, &mut register);
    let members: Vec<_> = shown(&meeting).into_iter().filter(|one| one.ends_with("member")).collect();
    assert_eq!(members.len(), 4);
    assert_eq!(meeting.attendance.iter().filter(|one| one.remote).count(), 2);
}

#[test]
fn what_stands_below_a_list_and_is_no_name() {
    let text = "Apologies:\nCllr A. Archer\nThe Mayor opened the meeting and welcomed those who had come.\n\
                Meetings Administrator: Ms B. Brook\nNote: The minutes are in the order of the agenda.\n";
    let mut rec = Recorder::new(text, 1000);
    let (mut meeting, mut register) = (Meeting::new(), Register::default());
    zone(&mut rec, &lines(text), None, &mut meeting, &mut register);
    assert_eq!(shown(&meeting), ["Cllr A. Archer apologies member", "Ms B. Brook present officer"]);
}

#[test]
fn posts_that_no_comma_parts_from_the_name() {
    let text = "Presidinq:\nCllr M. Archer Mayor of the City of Ballyarra\nPresent:\nCouncillors: l. Brook, C. Croft &\nD. O'Dale\n\
                In Attendance:\nMr. Ed Elm Chief Executive\nFlo Fox Senior Engineer\n";
    let mut rec = Recorder::new(text, 1000);
    let lines = crate::paragraphs::paragraphs(&rec, &lines(text));
    let (mut meeting, mut register) = (Meeting::new(), Register::default());
    zone(&mut rec, &lines, None, &mut meeting, &mut register);
    let names: Vec<_> = meeting.attendance.iter().filter_map(|one| one.person.name.as_deref()).collect();
    assert_eq!(names, ["M. Archer", "l. Brook", "C. Croft", "D. O'Dale", "Ed Elm", "Flo Fox"]);
    let posts: Vec<_> = meeting.attendance.iter().filter_map(|one| one.person.post.as_deref()).collect();
    assert_eq!(posts, ["Mayor of the City of Ballyarra", "Chief Executive", "Senior Engineer"]);
}

#[test]
fn marks_behind_names() {
    let meeting = read(
        "Members   Cllr Ann Archer (Chair)    P      Cllr Bo Birch       P (from 7.10)\n          Cllr Cy Croft              A      Cllr Di Dale        Ab\n\
         P = Present A = Apologies Ab = Absent\n",
    );
    assert_eq!(shown(&meeting).len(), 4, "{:?}", shown(&meeting));
}
