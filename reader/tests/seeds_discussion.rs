//! What the debate of the seed pages says: who spoke, about what, and how.

mod common;

use common::seed;

const ANY: &str = "/meeting/agenda/*/discussion/*";
const ITEM2: &str = "/meeting/agenda/2/discussion/*";
const ITEM3: &str = "/meeting/agenda/3/discussion/*";

#[test]
fn seed_0() {
    let Some(page) = seed(0) else { return };
    page.has(
        ANY,
        &[("speaker/post", "cabinet member children and families"), ("text", "~national adoption week")],
        "cabinet member children and families",
    );
    page.has(
        ANY,
        &[("speaker/post", "head of looked after children"), ("text", "~gone smoothly")],
        "head of looked after children",
    );
    page.has(
        ANY,
        &[("speaker/post", "cabinet members"), ("text", "~isolating or shielding")],
        "cabinet members noted that",
    );
    page.has(
        ANY,
        &[("kind", "view"), ("speaker/post", "~group leaders"), ("text", "~kinship carers")],
        "Group leaders and representatives",
    );
    page.has(
        ANY,
        &[
            ("speaker/post", "chair of the children and young people scrutiny committee"),
            ("text", "~same questions"),
        ],
        "children and young people scrutiny committee",
    );
    page.has(
        ANY,
        &[
            ("speaker/post", "assistant director safeguarding and family support"),
            ("text", "~learning about the challenges"),
        ],
        "assistant director safeguarding and family support",
    );
    page.has(
        ANY,
        &[("speaker/post", "head of looked after children"), ("text", "~covered work in 2019/20")],
        "covered work in 2019/20",
    );
    page.has(
        ANY,
        &[("speaker/post", "~group leaders"), ("text", "~no downsides had been noted to date")],
        "no downsides had been noted to date",
    );
    page.has(ANY, &[("kind", "concern"), ("text", "~low conversion rate")], "low conversion rate");
    page.has(
        ANY,
        &[
            ("speaker/post", "chair of the children and young people scrutiny committee"),
            ("text", "~raised many of the same questions"),
        ],
        "raised many of the same questions",
    );
    page.has(
        ANY,
        &[
            ("speaker/post", "chair of the children and young people scrutiny committee"),
            ("text", "~review of allowances had been delayed"),
        ],
        "review of allowances had been delayed",
    );
    for words in [
        "national adoption week",
        "transition to working as part of ACE",
        "early permanency hub",
        "training offer to foster carers had been improved",
        "suite of online training",
        "isolating or shielding which caused some pressure",
        "reducing numbers of looked after children",
        "promoted or left for other positive reasons",
        "dedicated family support worker",
        "own social worker separate from the workers",
        "in place since January 2020",
        "enquiries into applications was currently very low",
        "feedback from applications was being considered",
        "struggle to recruit carers",
        "HIPPS service had a small number of carers",
        "additional support and payments",
        "challenges experienced by the other councils",
        "matched and moved on as swiftly",
        "ambitious but achievable",
        "timescales for completion of the objectives",
        "sought feedback from adopters",
        "support for the efforts of foster carers",
        "previously good performance as an agency",
        "kinship carers was encouraged",
        "clunkiness of the process",
        "important that allowances were reviewed",
        "backlog in life story books had been addressed",
        "changes in working practices",
    ] {
        page.has(ANY, &[("text", &format!("~{words}"))], words);
    }
    // A lead-in is no point of its own, nor is what was decided.
    page.has_not(ANY, &[("text", "~highlighted the key points")]);
    page.has_not(ANY, &[("text", "~were invited to give")]);
    page.has_not(ANY, &[("text", "~left the meeting")]);
    page.has_not(ANY, &[("text", "~mitigating actions approved")]);
}

#[test]
fn seed_1() {
    let Some(page) = seed(1) else { return };
    page.has(
        ITEM2,
        &[("kind", "statement"), ("text", "~obliged by National Minimum Standards to formally approve")],
        "obliged by National Minimum Standards to formally approve",
    );
    for words in [
        "presented to meet this obligation",
        "a report from Coventry City Council regarding children",
        "a report from ACE regarding adopters",
        "written by the Chair of the Adoption Panel",
        "staffing had stabilised",
        "progressing permanence for children",
        "highest number of children matched with families",
        "bimonthly adoption clinics",
        "national shortage of adopters",
        "waited longer than others to be placed",
        "care plans would not be changed",
        "even if it meant waiting longer",
    ] {
        page.has(ITEM2, &[("text", &format!("~{words}"))], words);
    }
    for words in [
        "delivery of high-quality local placements",
        "Coventry Family Valued Project",
        "Coventry Family Valued Programme",
        "start of the Fostering Excellence Project",
        "Fostering Transformation Project between 2016 and 2021",
        "between April 2016 and March 2021",
        "Since April 2021",
        "unaccompanied asylum-seeking children",
        "National Transfer Scheme",
        "recruitment continued to be a challenge",
        "cost of living crisis",
        "societal shift",
        "a bid had been made to be part",
    ] {
        page.has(ITEM3, &[("text", &format!("~{words}"))], words);
    }
    page.has_not(ANY, &[("text", "~view the full minutes")]);
    page.has_not(ANY, &[("text", "~no declarations")]);
    page.has_not(ANY, &[("text", "~in the following key areas:")]);
}

#[test]
fn seed_2() {
    let Some(page) = seed(2) else { return };
    page.has(
        ANY,
        &[
            ("speaker/post", "~Head of Service"),
            ("speaker/organization/name", "~Adoption Partnership South East"),
            ("text", "~introduced the Annual report"),
        ],
        "Head of Service from the Adoption Partnership",
    );
    page.has(
        ANY,
        &[("topic", "RAA Model"), ("kind", "question"), ("text", "~what the likelihood was of the Model")],
        "it was asked what the likelihood was",
    );
    page.has(
        ANY,
        &[("topic", "RAA Model"), ("kind", "response"), ("text", "~proving to be successful")],
        "proving to be successful",
    );
    page.has(ANY, &[("topic", "RAA Model"), ("text", "~time limited funding")], "time limited funding");
    page.has(
        ANY,
        &[("topic", "~Difference in the child level data"), ("text", "~Kent was the largest")],
        "Kent was the largest",
    );
    page.has(
        ANY,
        &[
            ("topic", "~Difference in the child level data"),
            ("text", "~significant number of Medway children"),
        ],
        "significant number of Medway children",
    );
    page.has(
        ANY,
        &[("topic", "Recruitment of adopters"), ("text", "~Most enquirers were from regional adopters")],
        "Most enquirers were from regional adopters",
    );
    page.has(
        ANY,
        &[("topic", "Budget"), ("text", "~underspend which had been moved forward")],
        "underspend which had been moved forward",
    );
    page.has(
        ANY,
        &[("topic", "Budget"), ("text", "~going live part way through")],
        "going live part way through",
    );
    page.has(ANY, &[("topic", "Budget"), ("text", "~inherited vacancies")], "inherited vacancies");
    page.has(
        ANY,
        &[("topic", "Budget"), ("text", "~savings made such as on room hire")],
        "savings made such as on room hire",
    );
    page.has(
        ANY,
        &[("topic", "Budget"), ("text", "~Regular meetings took place with finance leads")],
        "Regular meetings took place with finance leads",
    );
    page.has(
        ANY,
        &[("topic", "Budget"), ("text", "~what proportion could be returned")],
        "what proportion could be returned",
    );
    page.has(
        ANY,
        &[("topic", "Court delays"), ("text", "~Pandemic had resulted in Court backlogs")],
        "Pandemic had resulted in Court backlogs",
    );
    page.has(
        ANY,
        &[("topic", "Court delays"), ("kind", "question"), ("text", "~what mitigation was in place")],
        "what mitigation was in place",
    );
    page.has(
        ANY,
        &[("topic", "Court delays"), ("kind", "response"), ("text", "~monthly tracking meetings")],
        "monthly tracking meetings",
    );
    page.has(
        ANY,
        &[("topic", "Resources and Areas of Improvement"), ("text", "~concentrated on becoming one service")],
        "concentrated on becoming one service",
    );
    page.has(
        ANY,
        &[("topic", "Meetings"), ("text", "~a blended approach was taking place")],
        "a blended approach was taking place",
    );
    page.has(
        ANY,
        &[("topic", "Meetings"), ("text", "~in line with regulations")],
        "in line with regulations",
    );
    page.has(
        ANY,
        &[
            ("speaker/post", "Director of People, Children and Adults Services"),
            ("text", "~good and outstanding Ofsted ratings"),
        ],
        "Director of People, Children and Adults Services",
    );
    page.has(
        ANY,
        &[("kind", "statement"), ("text", "~adoption was highly regulated")],
        "adoption was highly regulated",
    );
    page.has(ANY, &[("topic", "RAA Model"), ("text", "~likelihood")], "likelihood");
    page.has(
        ANY,
        &[("topic", "Recruitment of adopters"), ("text", "~encourage local families")],
        "encourage local families",
    );
    page.has(
        ANY,
        &[("topic", "Budget"), ("text", "~clarification of the underspend")],
        "clarification of the underspend",
    );
    page.has(ANY, &[("topic", "Court delays"), ("text", "~Court backlogs")], "Court backlogs");
    page.has(
        ANY,
        &[("topic", "Resources and Areas of Improvement"), ("text", "~initial year")],
        "initial year",
    );
    page.has(ANY, &[("topic", "Meetings"), ("text", "~blended approach")], "blended approach");
    page.has(
        ANY,
        &[
            ("topic", "Recruitment of adopters"),
            ("kind", "question"),
            ("text", "~what was being done to encourage"),
        ],
        "what was being done to encourage",
    );
    page.has(
        ANY,
        &[
            ("topic", "Recruitment of adopters"),
            ("kind", "response"),
            ("text", "~96 children had been placed"),
        ],
        "96 children had been placed",
    );
    for words in [
        "going live part way through a financial year",
        "went live during the pandemic",
        "constructive arena for feedback and learning",
        "Panel meetings being held virtually",
        "delay in court proceeding due to Covid",
        "neighbouring local authorities",
        "recruit adopters based on the needs",
        "good representation across the region",
        "Caution was being taken",
        "a balance to be struck",
        "staff retained and where necessary recruitment",
        "Meetings would continue to be held",
        "training, workshops and one to one support",
        "in the best interest of the children",
    ] {
        page.has(ANY, &[("text", &format!("~{words}"))], words);
    }
    page.has_not(ANY, &[("speaker/post", "Members")]);
    page.has_not(ANY, &[("text", "~agreed to Note")]);
    assert_eq!(page.places(ANY).iter().filter(|(_, point)| point["kind"] == "question").count(), 4);
}

#[test]
fn seed_3() {
    let Some(page) = seed(3) else { return };
    page.has(
        ANY,
        &[("speaker/post", "~Head of Looked After Children"), ("text", "~refreshed strategy")],
        "Head of Looked After Children",
    );
    page.has(ANY, &[("text", "~relatively small cohort")], "HLAC");
    page.has(
        ANY,
        &[
            ("speaker/post", "~Assistant Director Safeguarding and Family Support"),
            ("text", "~chair of the ACE executive board"),
        ],
        "Assistant Director Safeguarding and Family Support",
    );
    page.has(ANY, &[("speaker/post", "DCF"), ("text", "~all their work how their actions")], "DCF");
    page.has(
        ANY,
        &[("speaker/post", "cabinet member children and families"), ("text", "~two volunteers")],
        "cabinet member children and families",
    );
    page.has(
        ANY,
        &[("kind", "statement"), ("text", "~responsibility of all councillors and officers")],
        "responsibility of all councillors and officers",
    );
    page.has(
        ANY,
        &[("kind", "question"), ("text", "~key stage 1 to key stage 4")],
        "key stage 1 to key stage 4",
    );
    page.has(ANY, &[("kind", "response"), ("text", "~relatively small cohort")], "relatively small cohort");
    page.has(
        ANY,
        &[
            ("speaker/post", "~Assistant Director Safeguarding and Family Support"),
            ("text", "~updated procedure for the pre-birth approach"),
        ],
        "updated procedure for the pre-birth approach",
    );
    page.has(ANY, &[("kind", "statement"), ("text", "~under reg 24")], "under reg 24");
    page.has(
        ANY,
        &[
            ("speaker/post", "cabinet member children and families"),
            ("text", "~looked after children to have positive outcomes"),
        ],
        "cabinet member children and families",
    );
    for words in [
        "end of the previous strategy",
        "Head of Procurement",
        "developed with the corporate parenting panel",
        "led by a panel member",
        "Young people were a part of developing",
        "reduced in size",
        "as set out in legislation",
        "keep on caring policy",
        "five key outcomes for care leavers",
        "trailblazer local authority",
        "brought a number of benefits",
        "skills and expertise in the recruitment",
        "in a timely manner where adoption",
        "evidence of good performance",
        "brought to the committee shortly",
        "strategy was commended",
        "Halo, Hoople and Balfour Beatty should commit",
        "large contractors engaged by the council",
        "data should be interrogated further",
        "a different approach would be undertaken",
        "HIPSS placements would be offered",
        "same allowance for HIPSS carers",
        "same support package",
        "age related allowance was paid",
        "set by the DfE",
        "commensurate with the skill and experience",
        "fallen behind",
        "lack of a coordinator in post",
        "priority to promote the scheme",
        "turnover of staff in the fostering service",
        "Agency workers had been used",
        "fully staffed again with permanent",
        "had been almost cleared",
        "had a completed life story book",
        "recommendation of the committee in respect",
        "penultimate bullet point",
        "uses its commissioning and procurement opportunities",
        "undertaken with the Head of Procurement",
        "very difficult to match care leavers",
        "previous meeting of the corporate parenting panel",
        "higher than statistical neighbours",
        "observed as steeper than other areas",
        "new edge of care team",
        "in consultation with Health",
        "domestic abuse hub had just been updated",
        "return to court to apply for an SGO",
        "make SGOs at the final hearing",
        "service commencing during lockdown",
        "every looked after child review",
        "no mention of market towns",
        "Hereford-centric",
        "youth games which took place in Herefordshire",
        "lived across the county with fostering families",
    ] {
        page.has(ANY, &[("text", &format!("~{words}"))], words);
    }
    // A judge's quoted words are the judge's alone.
    page.has(
        ANY,
        &[("speaker/honorific", "Judge"), ("text", "~make SGOs at the final hearing")],
        "has explained",
    );
    page.has_not(ANY, &[("speaker/honorific", "Judge"), ("text", "~Initial permanence planning")]);
    // The list goes on behind another: its points are not the presenter's.
    page.has(ANY, &[("speaker", "!"), ("text", "~Priorities 4 and 5")], "Priorities 4 and 5");
    page.has_not(ANY, &[("speaker/name", "~Adoption Central England")]);
    page.has_not(ANY, &[("text", "~required clarification")]);
}

#[test]
fn seed_4() {
    let Some(page) = seed(4) else { return };
    page.has(
        ANY,
        &[("speaker/post", "~Cabinet Member"), ("text", "~expressed her appreciation")],
        "expressed her appreciation",
    );
    for words in [
        "growth in the number of children placed",
        "ongoing work of the Fostering Transformation Project",
        "both mainstream and connected persons placements",
        "key focus of the fostering service",
        "support provided by the Foster Carer Association",
    ] {
        page.has(ANY, &[("text", &format!("~{words}"))], words);
    }
    page.has_not(ANY, &[("text", "~Develop the in house specialist")]);
    page.has_not(ANY, &[("text", "~accepts the Fostering")]);
}
