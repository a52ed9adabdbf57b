//! Words around numbers: what makes one a figure, its unit, its hedge, its measure.

use minutebook::{Direction, Hedge, Unit};

/// Words before a number that make it a name or a reference, not a quantity.
pub(crate) const REFERENCES: &[&str] = &[
    "item",
    "items",
    "minute",
    "minutes",
    "page",
    "pages",
    "section",
    "sections",
    "para",
    "paras",
    "paragraph",
    "paragraphs",
    "part",
    "regulation",
    "regulations",
    "reg",
    "schedule",
    "appendix",
    "annex",
    "stage",
    "priority",
    "priorities",
    "phase",
    "option",
    "options",
    "room",
    "ward",
    "unit",
    "lot",
    "flat",
    "no",
    "number",
    "numbered",
    "resolution",
    "article",
    "clause",
    "form",
    "level",
    "tier",
    "grade",
    "class",
    "band",
    "step",
    "question",
    "recommendation",
    "recommendations",
    "table",
    "figure",
    "chapter",
    "line",
    "ref",
    "reference",
    "year",
    "age",
    "aged",
    "ages",
    "act",
    "footpath",
    "order",
    "policy",
    "zone",
    "route",
    "motion",
    "amendment",
    "agenda",
    "objective",
    "theme",
    "column",
    "light",
    "tel",
    "telephone",
    "quarter",
    "group",
    "plot",
    "core",
    "rule",
    "rules",
    "sheet",
    "box",
    "bus",
    "buses",
    "services",
    "routes",
    "path",
    "paths",
    "footpaths",
    "bridleway",
    "bridleways",
    "junction",
    "junctions",
    "columns",
    "lamp",
    "lamps",
    "pole",
    "pc",
    "pcso",
    "chq",
    "chqs",
    "cheque",
    "cheques",
    "invoice",
    "voucher",
    "receipt",
    "certificate",
    "licence",
    "volume",
    "edition",
    "site",
    "extension",
    "district",
    "exit",
    "platform",
    "stand",
    "version",
];

/// Of those, words that count as names only without an article: `Year 6 pupils`, but `during the year 21 households`.
pub(crate) const PLAIN_NAMES: &[&str] =
    &["year", "quarter", "number", "group", "order", "light", "site", "district", "stand", "class", "policy", "line", "stage"];

/// Words before a short number that is dialled.
pub(crate) const DIALS: &[&str] =
    &["on", "call", "calling", "dial", "dialling", "ring", "ringing", "phone", "phoning", "via", "telephone", "to"];

/// Words behind `the 64` that make it the name of one thing: `the 64 would no longer stop`.
pub(crate) const ONE_THING: &[&str] =
    &["will", "would", "is", "was", "runs", "ran", "stops", "no", "bus", "service", "route", "now", "does", "has"];

/// Words around a speed that was measured, and behind one that is a rule.
pub(crate) const MEASURED: &[&str] =
    &["average", "mean", "median", "percentile", "highest", "maximum", "fastest", "top", "recorded", "averaged"];
pub(crate) const LIMITS: &[&str] = &["limit", "limits", "zone", "zones", "sign", "signs", "scheme", "area", "speed"];

/// Heads of columns that hold money, and titles of items with lists of it.
pub(crate) const MONEY_HEADS: &[&str] = &[
    "amount", "amounts", "net", "vat", "gross", "total", "totals", "cost", "paid", "debit", "credit", "balance",
    "price", "value", "£",
];
pub(crate) const MONEY_TITLES: &[&str] = &[
    "finance", "finances", "financial", "payments", "payment", "accounts", "invoices", "expenditure", "cheques",
    "treasurer", "bank", "banking", "bills", "receipts",
];

/// Words after a number that make it a time, a rank or a size of something else.
pub(crate) const NOT_COUNTED: &[&str] = &[
    "am",
    "pm",
    "st",
    "nd",
    "rd",
    "th",
    "noon",
    "hrs",
    "o’clock",
    "mph",
    "bus",
    "kb",
    "mb",
    "year-old",
    "year-olds",
    "no",
    "nos",
    "minute",
    "minutes",
    "mins",
    "hour",
    "hours",
    "litre",
    "metre",
    "mile",
    "acre",
    "tonne",
    "inch",
];

/// Words after a number that make it a vote, which the item's votes hold.
pub(crate) const VOTES: &[&str] =
    &["vote", "votes", "against", "abstention", "abstentions", "abstained", "abstaining"];

/// Lengths, areas and weights.
pub(crate) const SIZES: &[&str] = &[
    "metres",
    "miles",
    "acres",
    "hectares",
    "litres",
    "tonnes",
    "kilometres",
    "km",
    "kg",
    "feet",
    "inches",
    "yards",
    "sqm",
    "kwh",
    "kw",
    "mw",
];

/// Words before a duration that set a term and report none: "within 28 days", "after 6 months".
pub(crate) const TERMS: &[&str] = &[
    "within",
    "next",
    "every",
    "last",
    "past",
    "of",
    "a",
    "for",
    "aged",
    "than",
    "after",
    "following",
    "first",
    "another",
    "further",
    "previous",
    "minimum",
    "maximum",
    "coming",
];

/// Words that end the name of a street.
pub(crate) const ADDRESSES: &[&str] = &[
    "street", "road", "lane", "avenue", "close", "drive", "way", "place", "court", "terrace", "crescent",
    "gardens", "square", "hill", "row", "green", "cottages", "cottage", "house", "town", "view", "park",
    "grove", "rise", "mews", "walk", "end", "gate", "bank", "fields", "field", "meadow", "meadows", "villas", "estate",
    "yard", "st", "rd", "ave", "croft", "farm", "barn", "barns", "lodge", "bungalow", "bungalows", "orchard", "wood", "woods", "parade",
    "quay", "vale", "wharf", "chase", "common", "drove", "causeway", "lawn", "crest", "approach", "lea",
];

/// Units of time; a number before one is a duration.
pub(crate) const DURATIONS: &[(&str, Unit)] = &[
    ("day", Unit::Days),
    ("days", Unit::Days),
    ("week", Unit::Weeks),
    ("weeks", Unit::Weeks),
    ("month", Unit::Months),
    ("months", Unit::Months),
    ("year", Unit::Years),
    ("years", Unit::Years),
];

/// Things that councils count. A number *word* is a figure only before one of these: "five carers", not "five themes".
pub(crate) const COUNTED: &[&str] = &[
    "children",
    "people",
    "persons",
    "carers",
    "adopters",
    "families",
    "workers",
    "staff",
    "posts",
    "vacancies",
    "volunteers",
    "residents",
    "households",
    "placements",
    "applications",
    "enquiries",
    "apprenticeships",
    "apprentices",
    "cases",
    "complaints",
    "incidents",
    "referrals",
    "pupils",
    "students",
    "homes",
    "houses",
    "dwellings",
    "properties",
    "responses",
    "visits",
    "trees",
    "crimes",
    "accidents",
    "vehicles",
    "users",
    "customers",
    "patients",
    "deaths",
    "births",
    "jobs",
    "allotments",
    "objections",
    "adoptions",
    "orders",
    "matches",
    "approvals",
    "breaches",
    "thefts",
    "burglaries",
    "offences",
    "post",
    "child",
    "siblings",
    "brothers",
    "sisters",
    "assessments",
    "approved",
    "adults",
    "tenants",
    "businesses",
    "respondents",
    "signatures",
    "calls",
    "episodes",
    "arrests",
    "fines",
    "warnings",
    "collisions",
    "injuries",
    "attendees",
    "donations",
    "donors",
    "visitors",
    "bids",
    "potholes",
    "bags",
    "lights",
    "streetlights",
    "cars",
    "lorries",
    "sessions",
    "traders",
    "stalls",
    "plots",
    "comments",
    "schools",
    "attempts",
    "tickets",
    "candidates",
    "risks",
    "practices",
    "sites",
    "patients",
    "operations",
    "fires",
    "sightings",
    "offenders",
    "admissions",
    "inspections",
    "landlords",
    "bungalows",
    "flats",
    "apartments",
    "beds",
    "nurses",
    "doctors",
    "refugees",
];

/// Words that end the search for the thing counted behind a number word.
pub(crate) const ENDS_COUNTED: &[&str] = &[
    "of", "and", "or", "in", "to", "for", "with", "year", "years", "month", "months", "day", "days", "week",
    "weeks", "hour", "hours",
];

/// Words that loosen the number behind them, longest first.
pub(crate) const HEDGES: &[(&str, Hedge)] = &[
    ("all but", Hedge::AllBut),
    ("more than", Hedge::Over),
    ("less than", Hedge::Under),
    ("fewer than", Hedge::Under),
    ("at least", Hedge::AtLeast),
    ("a minimum of", Hedge::AtLeast),
    ("no fewer than", Hedge::AtLeast),
    ("at most", Hedge::AtMost),
    ("up to", Hedge::AtMost),
    ("a maximum of", Hedge::AtMost),
    ("approximately", Hedge::About),
    ("approx", Hedge::About),
    ("around", Hedge::About),
    ("about", Hedge::About),
    ("circa", Hedge::About),
    ("roughly", Hedge::About),
    ("some", Hedge::About),
    ("nearly", Hedge::Almost),
    ("almost", Hedge::Almost),
    ("over", Hedge::Over),
    ("above", Hedge::Over),
    ("under", Hedge::Under),
    ("below", Hedge::Under),
];

/// Words that say which way a number moved.
pub(crate) const MOVES: &[(&str, Direction)] = &[
    ("increase", Direction::Up),
    ("increased", Direction::Up),
    ("increasing", Direction::Up),
    ("increases", Direction::Up),
    ("rise", Direction::Up),
    ("rose", Direction::Up),
    ("risen", Direction::Up),
    ("up", Direction::Up),
    ("growth", Direction::Up),
    ("grew", Direction::Up),
    ("grown", Direction::Up),
    ("improvement", Direction::Up),
    ("improved", Direction::Up),
    ("higher", Direction::Up),
    ("raised", Direction::Up),
    ("decrease", Direction::Down),
    ("decreased", Direction::Down),
    ("decreasing", Direction::Down),
    ("reduction", Direction::Down),
    ("reduced", Direction::Down),
    ("fall", Direction::Down),
    ("fell", Direction::Down),
    ("fallen", Direction::Down),
    ("down", Direction::Down),
    ("drop", Direction::Down),
    ("dropped", Direction::Down),
    ("lower", Direction::Down),
    ("decline", Direction::Down),
    ("declined", Direction::Down),
    ("unchanged", Direction::Steady),
    ("static", Direction::Steady),
    ("same", Direction::Steady),
];

/// Words that open what stands behind a number and say nothing of what is counted.
pub(crate) const BEHIND: &[&str] = &[
    "of", "were", "was", "being", "had", "been", "have", "has", "are", "is", "be", "the", "them", "these",
    "those", "whom",
];

/// Words that open a name and are no part of it.
pub(crate) const LEADS: &[&str] = &[
    "and", "or", "the", "a", "an", "with", "by", "plus", "its", "of", "to", "for", "that", "then", "but",
    "also",
];

/// Words that lead from a name to its number.
pub(crate) const TAILS: &[&str] = &[
    "of",
    "at",
    "to",
    "by",
    "with",
    "for",
    "from",
    "in",
    "on",
    "is",
    "was",
    "were",
    "are",
    "be",
    "been",
    "had",
    "has",
    "have",
    "stood",
    "stands",
    "set",
    "put",
    "paid",
    "totalling",
    "totalled",
    "totals",
    "amounting",
    "amounted",
    "another",
    "some",
    "now",
    "only",
    "just",
    "remained",
    "the",
    "a",
    "an",
    "and",
    "or",
    "as",
    "end",
];

/// Helping verbs at the end of a subject.
pub(crate) const AUXILIARIES: &[&str] = &["had", "has", "have", "was", "were", "is", "are", "been"];

/// Verbs that end a subject.
pub(crate) const VERBS: &[&str] = &[
    " had ",
    " has ",
    " have ",
    " was ",
    " were ",
    " is ",
    " are ",
    " would ",
    " will ",
    " stood ",
    " stands ",
    " totalled ",
    " amounted ",
    " reached ",
    " costs ",
    " lived ",
    " remained ",
    " be ",
    " came ",
    " came to ",
];

/// Words before a percentage that say that it is the number told last: "This equated to 73%", "or 32%".
pub(crate) const EQUATES: &[&str] = &[
    "equated to",
    "equates to",
    "equating to",
    "represents",
    "represented",
    "representing",
    "or",
    "amounts to",
    "amounted to",
    "amounting to",
    "which is",
    "which was",
    "that is",
    "equal to",
    "equivalent to",
    "i.e",
    "i.e.",
    "making up",
    "(",
];

/// What "the total" is called when it means the number told last, or its whole.
pub(crate) const TOTALS: &[&str] = &[
    "the total",
    "total",
    "the whole",
    "that total",
    "this total",
    "them",
    "these",
    "those",
    "that number",
    "this number",
    "that figure",
];

/// Verbs behind the name of a part: "Askerby carers looked after 43% of ...".
pub(crate) const PART_VERBS: &[&str] =
    &["looked after", "cared for", "accounted for", "made up", "provided", "had", "were", "was", "are", "is"];

/// A measure that minutes report again and again.
pub(crate) struct MeasureWords {
    pub(crate) key: &'static str,
    /// Each inner list is one way to say it: every piece must stand in the words, lower case.
    pub(crate) ways: &'static [&'static [&'static str]],
    /// The measure of the whole that this one is a part of.
    pub(crate) parent: Option<&'static str>,
}

/// Measures by key, the narrower first.
pub(crate) const MEASURES: &[MeasureWords] = &[
    MeasureWords {
        key: "independent_fostering_agency",
        ways: &[
            &["independent", "foster", "agenc"],
            &["agency foster car"],
            &["agency placements"],
            &["with ifa"],
        ],
        parent: Some("in_foster_care"),
    },
    MeasureWords {
        key: "own_foster_carers",
        ways: &[
            &["placed with", "foster car"],
            &["lived with", "foster car"],
            &["living with", "own foster car"],
            &["internal foster"],
            &["in-house foster"],
            &["in house foster"],
            &["own foster car"],
            &["council’s foster car"],
        ],
        parent: Some("in_foster_care"),
    },
    MeasureWords {
        key: "in_foster_care",
        ways: &[&["in foster care"], &["fostered"], &["in foster placement"], &["in foster homes"]],
        parent: Some("children_looked_after"),
    },
    MeasureWords {
        key: "children_looked_after",
        ways: &[
            &["looked after children"],
            &["children looked after"],
            &["children in care"],
            &["in the care of"],
            &["children in our care"],
        ],
        parent: None,
    },
    MeasureWords { key: "approved_foster_placements", ways: &[&["approved", "placements"]], parent: None },
];

/// Words of the adoption scorecard's measures of time, the longer name first, with their keys.
pub(crate) const SCORECARD: &[(&str, MeasureWords)] = &[
    ("a10", MeasureWords { key: "adoption_scorecard_a10", ways: &[], parent: None }),
    ("a2", MeasureWords { key: "adoption_scorecard_a2", ways: &[], parent: None }),
    ("a1", MeasureWords { key: "adoption_scorecard_a1", ways: &[], parent: None }),
];

/// Words beside such a measure that make its number somebody else's, or an aim.
pub(crate) const NOT_OWN: &[&str] = &[
    "threshold",
    "target",
    "national",
    "nationally",
    "england",
    "neighbour",
    "neighbours",
    "statistical",
    "regional",
    "comparator",
    "guidance",
];

/// Words between a total and the parts that make it up.
pub(crate) const MADE_OF: &[&str] = &[
    "comprising",
    "comprising of",
    "comprised of",
    "which comprised",
    "composed of",
    "consisting of",
    "made up of",
    "made up as follows:",
    "broken down into",
    "broken down as",
    "broken down as follows:",
    "split into",
    "split between",
    "divided into",
    "divided between",
    "namely",
];

/// Words between parts and the total that they add up to.
pub(crate) const SUMMED: &[&str] = &[
    "making a total of",
    "giving a total of",
    "for a total of",
    "making a grand total of",
    "totalling",
    ", a total of",
];

/// Words before a mean.
pub(crate) const MEANS: &[&str] = &["average of", "averaging", "mean of"];

/// Words between a total and the number of things over which it is spread.
pub(crate) const SPREAD: &[&str] = &["in", "for", "across", "to", "by", "at", "among", "between", "over"];

/// Things that lists are lists of.
pub(crate) const LISTED: &[&str] = &[
    "priorities",
    "recommendations",
    "themes",
    "areas",
    "points",
    "issues",
    "options",
    "reasons",
    "outcomes",
    "objectives",
    "aims",
    "goals",
    "ambitions",
    "actions",
    "questions",
    "strands",
    "pillars",
    "principles",
    "criteria",
    "ways",
    "steps",
    "stages",
    "aspects",
    "elements",
    "items",
    "factors",
    "workstreams",
    "proposals",
    "conditions",
    "amendments",
    "changes",
    "challenges",
    "risks",
    "categories",
    "measures",
    "functions",
    "targets",
    "requirements",
    "parts",
    "headings",
    "topics",
];
