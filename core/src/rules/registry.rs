use super::{Answers, BookContext, Context};
use crate::finding::{Code, Severity};
use crate::messages::Language;
use crate::shape::code_list;

code_list! {
    /// Where a rule stands in its life. Codes of retired rules are never used again.
    pub enum Status {
        /// Runs by default.
        Stable = "stable",
        /// Runs by default, and may still change.
        Preview = "preview",
        /// No longer runs.
        Retired = "retired",
    }
}

/// One rule of the catalogue.
pub struct Rule {
    /// Stable code, such as `FIG001`.
    pub code: Code,
    /// Name in words, such as `percent-of-mismatch`.
    pub slug: &'static str,
    /// Gravity of its findings, unless its page says when it differs.
    pub severity: Severity,
    /// Where it stands in its life.
    pub status: Status,
    /// Version in which it first ran.
    pub since: &'static str,
    /// The law or logic behind it.
    pub source: &'static str,
    /// The template of its message in English; CONTRIBUTING.md says what may stand in it.
    pub message: &'static str,
    /// The template of what to do about a finding; may be empty.
    pub help: &'static str,
    /// Its page: what it checks, why, a bad and a good example, in Markdown.
    pub doc: &'static str,
    /// What it asks of one meeting or reading.
    pub(crate) run: Option<fn(&Context<'_>, &mut Answers<'_, '_>)>,
    /// What it asks of many readings together.
    pub(crate) across: Option<fn(&BookContext<'_>, &mut Answers<'_, '_>)>,
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Rule({} {})", self.code, self.slug)
    }
}

impl Rule {
    /// What a declaration that names only `run` or only `across` leaves out.
    pub(crate) const ASKING_NOTHING: Self = Self {
        code: Code::literal(""),
        slug: "",
        severity: Severity::Note,
        status: Status::Stable,
        since: "",
        source: "",
        message: "",
        help: "",
        doc: "",
        run: None,
        across: None,
    };

    /// One line: what the rule demands.
    pub fn title(&self) -> &'static str {
        self.doc.trim().lines().next().unwrap_or_default().trim()
    }

    /// The rule as JSON, without its page: an object of `code`, `slug`, `severity`, `status`, `since`, `title`,
    /// `message`, `help` and `source`, the sentences in that language.
    ///
    /// ```
    /// use minutebook::{Language, find_rule};
    /// let rule = find_rule("VOT001").map(|rule| rule.to_value(Language::English));
    /// assert_eq!(rule.and_then(|rule| rule["slug"].as_str().map(str::to_owned)).as_deref(), Some("outcome-contradicts-tally"));
    /// ```
    pub fn to_value(&self, language: Language) -> serde_json::Value {
        serde_json::json!({
            "code": self.code.as_str(),
            "slug": self.slug,
            "severity": self.severity.as_str(),
            "status": self.status.as_str(),
            "since": self.since,
            "title": self.title_in(language),
            "message": self.message_in(language),
            "help": self.help_in(language),
            "source": self.source,
        })
    }

    /// The rule's page as Markdown, without the leading spaces of doc comments.
    pub fn page(&self) -> String {
        self.doc.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
    }
}

/// Every rule, by family and code.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|family| family.iter().copied())
}

/// The rule of that code.
pub fn find_rule(code: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.code.as_str() == code)
}

/// The families in the order of the catalogue; each file lists its own rules.
static FAMILIES: &[&[&Rule]] = &[
    super::record::RULES,
    super::structure::RULES,
    super::meeting::RULES,
    super::decision::RULES,
    super::voting::RULES,
    super::eligibility::RULES,
    super::partnership::RULES,
    super::authority::RULES,
    super::document::RULES,
    super::executive::RULES,
    super::figure::RULES,
    super::period::RULES,
    super::text::RULES,
];

/// Declares a rule: its page as doc comment, its code, its slug, its gravity, and where it is found.
///
/// The function that it names stands right below the declaration: `run` asks one meeting or reading, `across` many
/// readings of a book.
macro_rules! rule {
    (
        $(#[doc = $doc:literal])+
        $code:ident $slug:literal $severity:ident $(($status:ident))? since $since:literal
        source: $source:literal,
        message: $message:literal,
        help: $help:literal,
        $($when:ident: $run:ident),+ $(,)?
    ) => {
        $(#[doc = $doc])+
        #[allow(clippy::needless_update, reason = "a rule that asks both ways leaves nothing out")]
        pub(crate) static $code: $crate::rules::Rule = $crate::rules::Rule {
            code: $crate::finding::Code::literal(stringify!($code)),
            slug: $slug,
            severity: $crate::finding::Severity::$severity,
            status: $crate::rules::registry::rule!(@status $($status)?),
            since: $since,
            source: $source,
            message: $message,
            help: $help,
            doc: $crate::shape::documented!(concat!($($doc, "\n"),+)),
            $($when: $crate::rules::registry::rule!(@asked $when $run),)+
            ..$crate::rules::Rule::ASKING_NOTHING
        };
    };
    (@asked run $run:ident) => { Some($run) };
    (@asked across $run:ident) => {
        if cfg!(feature = "book") { Some($run) } else { None }
    };
    (@status) => { $crate::rules::Status::Stable };
    (@status $status:ident) => { $crate::rules::Status::$status };
}
pub(crate) use rule;
