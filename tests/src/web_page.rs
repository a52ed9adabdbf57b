//! Pages as a council's committee system serves them, of any length, about a council that does not exist: what the
//! benchmarks of reading are run on. Markup takes more than half of a page, as it does on real ones.

use std::fmt::Write as _;

const SURNAMES: [&str; 14] = [
    "Ash", "Birch", "Cedar", "Dale", "Elm", "Firth", "Gorse", "Holt", "Ivy", "Juniper", "Kelp", "Larch",
    "Moss", "Nettle",
];
const FIRST_NAMES: [&str; 14] =
    ["Ann", "Bo", "Cy", "Dee", "Eve", "Flo", "Gus", "Hal", "Ida", "Jo", "Kay", "Lee", "Mo", "Ned"];
const SUBJECTS: [&str; 12] = [
    "libraries",
    "road repairs",
    "the bus service",
    "housing repairs",
    "the leisure centre",
    "school places",
    "adult social care",
    "the waste contract",
    "play areas",
    "flood defences",
    "the capital programme",
    "street lighting",
];
/// Paragraphs of minutes; `#` stands for a number, `$` for a subject, `@` for a surname.
const PARAGRAPHS: [&str; 9] = [
    "The Head of Service presented the report and highlighted that the number of visits had increased from # to # \
     in the last year, which was a rise of 12%.",
    "Councillor @ asked whether the work on $ would be completed before the winter, and what the cost to residents \
     was likely to be.",
    "In response to a question, the officer explained that the contract had been let in March 2024 and that the work \
     was on track.",
    "Members expressed concern about the length of time that the review of $ had taken and felt that residents \
     should have been told earlier.",
    "It was noted that £#,000 had been set aside for $ in the 2024/25 budget, of which £9,500 had been spent by \
     30 September 2024.",
    "The Director of Resources agreed to circulate a briefing note on $ to all Members by the end of the month.",
    "The Chair thanked officers for their work and said that the joint programme with neighbouring councils had been \
     a success.",
    "Members discussed the options set out in the report. The preferred option was thought to be the most practical, \
     given the limits on staff time and the condition of the buildings; others felt that a slower pace would allow \
     people to have their say.",
    "A representative of the residents’ association spoke about parking near the station, the state of the footpaths \
     and the noise at night, and handed in a petition with # signatures.",
];
const SPAN: &str = "<span style=\"font-family:&quot;Arial&quot;,sans-serif;mso-bidi-font-size:11.0pt\">";
const EMPTY: &str = "<p class=\"MsoNormal\" style=\"margin:0cm;margin-bottom:.0001pt\"><span \
                     style=\"font-family:&quot;Arial&quot;,sans-serif\">&nbsp;</span></p>\n";

/// A small source of numbers: the same page every time.
struct Numbers(u32);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % limit
    }
}

/// A page of so many items; twelve make about 100 KB.
pub fn web_page(items: usize) -> String {
    let mut numbers = Numbers(7);
    let mut page = String::with_capacity(items * 9000);
    page.push_str(
        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Agenda for Cabinet on Tuesday, 8th \
         October, 2024, 6.00 pm | Fernshire Council</title><script>var shown = 1 < 2;</script></head><body>\n<ul>",
    );
    for n in 0..60 {
        let _ = write!(
            page,
            "<li class=\"mgNav\"><a href=\"mgSection.aspx?x={n}\" title=\"Link to section {n} of the council and its \
             services\">Section {n}</a></li>"
        );
    }
    page.push_str(
        "</ul>\n<div id=\"modgov\"><div class=\"mgContent\"><h1 class=\"mgSubTitleTxt\">Agenda and minutes</h1><h2 \
         class=\"mgSubTitleTxt\">Cabinet - Tuesday, 8th October, 2024 6.00 pm</h2>\n<p><span class=\"mgLabel\">Venue:\
         </span> Council Chamber, Town Hall, Fernbridge</p><table class=\"mgItemTable\" id=\"mgItemTable\"><tbody>\n",
    );
    for item in 1..=items {
        self::item(&mut page, item, &mut numbers);
    }
    page.push_str("</tbody></table></div></div></body></html>\n");
    page
}

fn item(page: &mut String, number: usize, numbers: &mut Numbers) {
    let subject = SUBJECTS[number % SUBJECTS.len()];
    let _ = write!(
        page,
        "<tr><td class=\"mgItemNumberCell\"><p class=\"mgAiTitleTxt\"><a name=\"AI{number}\" id=\"AI{number}\"></a>\
         {number}.</p></td><td><p class=\"mgAiTitleTxt\">Report on {subject}</p>\n<div class=\"mgWordPara\"><p \
         class=\"MsoNormal\">{SPAN}To consider a report of the Director of Place.</span></p></div>\n<p>Additional \
         documents:</p><ul>"
    );
    for n in 1..=3 {
        let size = 50 + numbers.below(850);
        let _ = write!(
            page,
            "<li class=\"mgBulletPara\"><a href=\"documents/s{number}{n}/Report%20{n}.pdf\" title=\"Link to document \
             &#39;Report {n}&#39; pdf file\">Report {n} on {subject}</a> <img src=\"mgImages/pdf.png\" alt=\"pdf\"/> \
             PDF {size} KB</li>"
        );
    }
    page.push_str("</ul>\n<p class=\"mgSubItemTitleTxt\">Minutes:</p><div class=\"mgWordPara\">");
    for _ in 0..16 {
        let text = paragraph(numbers);
        let _ = write!(
            page,
            "<p class=\"MsoNormal\" style=\"text-align:justify;margin:0cm;margin-bottom:.0001pt\">{SPAN}{text}</span>\
             </p>{EMPTY}"
        );
    }
    let (mover, seconder) = (numbers.below(14), numbers.below(13));
    let seconder = if seconder == mover { 13 } else { seconder };
    let name = |n: usize| format!("{} {}", FIRST_NAMES[n], SURNAMES[n]);
    let _ = write!(
        page,
        "<p class=\"MsoNormal\"><span>It was proposed by Councillor {}, seconded by Councillor {} and, on being put to \
         the vote, carried by {} votes to {}.</span></p>\n<p class=\"MsoNormal\"><b><span>RESOLVED – That</span></b></p>\
         \n<p class=\"MsoNormal\"><span>(1) the report be noted; and</span></p>\n<p class=\"MsoNormal\"><span>(2) the \
         Head of Service be authorised to award the contract for {subject}.</span></p>\n",
        name(mover),
        name(seconder),
        6 + numbers.below(4),
        numbers.below(5),
    );
    if number % 4 == 1 {
        let names = |from: usize, to: usize| (from..to).map(name).collect::<Vec<_>>().join(", ");
        for (label, from, last) in [("For (8)", 0, 7), ("Against (4)", 8, 11), ("Abstained (2)", 12, 13)] {
            let (listed, end) = (names(from, last), name(last));
            let _ = writeln!(
                page,
                "<p class=\"MsoNormal\"><span>{label}: Councillors {listed} and {end}</span></p>"
            );
        }
    }
    page.push_str("</div></td></tr>\n");
}

fn paragraph(numbers: &mut Numbers) -> String {
    let mut text = String::new();
    for c in PARAGRAPHS[numbers.below(PARAGRAPHS.len())].chars() {
        match c {
            '#' => {
                let _ = write!(text, "{}", 10 + numbers.below(890));
            }
            '$' => text.push_str(SUBJECTS[numbers.below(SUBJECTS.len())]),
            '@' => text.push_str(SURNAMES[numbers.below(SURNAMES.len())]),
            c => text.push(c),
        }
    }
    text
}
