//! The arithmetic against a second implementation that shares nothing with it: `oracle/fractions_oracle.py`.
//!
//! Both read the same cases, drawn from a seeded generator, and must return the same verdicts, word for word. The
//! figures of the cases are made with integers alone, near enough to the truth that every outcome comes up often.
//! Without `python3` the test says so loudly and passes, except in CI, where it fails.
#![expect(clippy::unwrap_used, reason = "helpers of a test, in a crate that is nothing else")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{ErrorKind, Write as _};
use std::process::{Child, Command, Stdio};

use minutebook::Unit;
use minutebook::arithmetic::{
    Bands, Hedge, Outcome, Ratio, ShareChange, Tolerance, days_in_months, hedge_fits, mean_total, percent_of,
    points_or_percent, same_length, stated_change, stated_percent_change, sum_of,
};
use minutebook::value::Decimal;

const PERCENT_CASES: usize = 72_000;
const CASES_OF_EACH_OTHER_KIND: usize = 5_000;
const SEED: u64 = 0x6d69_6e75_7465_7321;

#[test]
fn agrees_with_the_fractions_oracle() {
    let mut draw = Draw(SEED);
    let mut cases: Vec<String> = (0..PERCENT_CASES).map(|_| percent_case(&mut draw)).collect();
    for make in [sum_case, change_case, points_case, mean_case, hedge_case, length_case, print_case] {
        cases.extend((0..CASES_OF_EACH_OTHER_KIND).map(|_| make(&mut draw)));
    }

    let Some(oracle) = start_oracle(&cases) else {
        assert!(std::env::var("CI").as_deref() != Ok("true"), "python3 is needed in CI and was not found");
        // Straight to stderr: what a passing test prints through `eprintln!` is swallowed.
        writeln!(
            std::io::stderr(),
            "SKIPPED: no python3, so the arithmetic was NOT compared with its oracle"
        )
        .unwrap();
        return;
    };
    let our_verdicts: Vec<String> = cases.iter().map(|case| verdict(case)).collect();
    let output = oracle.wait_with_output().unwrap();
    assert!(output.status.success(), "the oracle failed: {}", output.status);
    let answer = String::from_utf8(output.stdout).unwrap();
    let verdicts: Vec<&str> = answer.lines().collect();
    assert_eq!(verdicts.len(), cases.len(), "one verdict per case");

    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut disagreements = String::new();
    let mut count = 0;
    for ((case, ours), &theirs) in cases.iter().zip(&our_verdicts).zip(&verdicts) {
        if case.starts_with("percent ") {
            *seen.entry(theirs.split(' ').next().unwrap_or_default()).or_default() += 1;
        }
        if ours != theirs {
            count += 1;
            if count <= 20 {
                writeln!(disagreements, "  {case}\n    ours   {ours}\n    oracle {theirs}").unwrap();
            }
        }
    }
    assert!(count == 0, "{count} of {} cases disagree; the first:\n{disagreements}", cases.len());
    println!("{} cases agree; percentages: {seen:?}", cases.len());
    // A comparison in which some outcome hardly occurs would prove little about it.
    for outcome in ["consistent", "truncated", "wrong_base", "digit_slip", "inconsistent", "untestable"] {
        let times = seen.get(outcome).copied().unwrap_or_default();
        assert!(times >= 1_000, "`{outcome}` came up {times} times only");
    }
}

/// The oracle at work on the cases, or `None` when there is no python3.
fn start_oracle(cases: &[String]) -> Option<Child> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/oracle/fractions_oracle.py");
    let mut command = Command::new("python3");
    command.arg(script).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut oracle = match command.spawn() {
        Ok(oracle) => oracle,
        Err(error) if error.kind() == ErrorKind::NotFound => return None,
        result => result.unwrap(),
    };
    let mut input = oracle.stdin.take().unwrap();
    // It answers once it has read everything, so writing it all first cannot block.
    input.write_all(cases.join("\n").as_bytes()).unwrap();
    Some(oracle)
}

/// What minutebook says of a case, in the words of the oracle.
fn verdict(case: &str) -> String {
    let fields: Vec<&str> = case.split(' ').collect();
    match *fields.as_slice() {
        ["percent", part, whole, stated, digits, part_step, whole_step, others] => {
            let options = tolerance(digits, part_step, whole_step);
            let check =
                percent_of(decimal(part), optional(whole), decimal(stated), &listed(others), &options);
            let likely = match &check.outcome {
                Outcome::DigitSlip { likely } => likely.to_string(),
                Outcome::WrongBase { fits } => {
                    assert_eq!(fits, &check.fits);
                    "-".to_owned()
                }
                _ => "-".to_owned(),
            };
            let computed =
                check.computed.map_or("-".to_owned(), |percent| percent.rounded(3).unwrap().to_string());
            format!("{} {} {likely} {computed}", check.outcome, joined(&check.fits))
        }
        ["sum", parts, total, part_step, whole_step] => {
            sum_of(&listed(parts), decimal(total), &tolerance("-", part_step, whole_step)).outcome.to_string()
        }
        ["change", from, to, stated, digits, from_step, to_step] => {
            let (from, to, stated) = (decimal(from), decimal(to), decimal(stated));
            let options = tolerance(digits, to_step, from_step);
            let difference = stated_change(from, to, stated, &options).outcome;
            format!("{difference} {}", stated_percent_change(from, to, stated, &options).outcome)
        }
        ["points", from, to, stated] => {
            match points_or_percent(decimal(from), decimal(to), decimal(stated)) {
                ShareChange::Points => "points",
                ShareChange::Percent => "percent",
                ShareChange::Either => "either",
                ShareChange::Neither => "neither",
            }
            .to_owned()
        }
        ["mean", mean, count, total] => {
            mean_total(decimal(mean), decimal(count), decimal(total)).outcome.to_string()
        }
        ["hedge", word, stated, actual] => {
            let (_, hedge) = HEDGES.into_iter().find(|&(known, _)| known == word).unwrap();
            let fits = hedge_fits(hedge, decimal(stated), decimal(actual), &Bands::default()).unwrap();
            if fits { "yes" } else { "no" }.to_owned()
        }
        ["length", first, first_unit, second, second_unit] => {
            let (a, b) = (duration(first_unit), duration(second_unit));
            let outcome = same_length(decimal(first), a, decimal(second), b).outcome;
            // Whole months or years beside days or weeks are looked up on the calendar.
            let months = [(first, a, b), (second, b, a)].into_iter().find_map(|(number, unit, other)| {
                let per_unit =
                    [(Unit::Months, 1), (Unit::Years, 12)].into_iter().find(|(known, _)| *known == unit)?;
                let calendar = matches!(other, Unit::Days | Unit::Weeks) && !number.contains('.');
                calendar.then(|| number.parse::<u32>().unwrap() * per_unit.1)
            });
            match months.map(days_in_months) {
                Some((least, most)) => format!("{outcome} {least} {most}"),
                None => format!("{outcome} - -"),
            }
        }
        ["print", num, den, digits] => {
            let (value, digits) =
                (Ratio::new(num.parse().unwrap(), den.parse().unwrap()).unwrap(), digits.parse().unwrap());
            format!("{} {}", value.rounded(digits).unwrap(), value.cut(digits).unwrap())
        }
        _ => format!("no such case: {case}"),
    }
}

const HEDGES: [(&str, Hedge); 6] = [
    ("about", Hedge::About),
    ("almost", Hedge::Almost),
    ("over", Hedge::Over),
    ("under", Hedge::Under),
    ("at_least", Hedge::AtLeast),
    ("at_most", Hedge::AtMost),
];

fn duration(word: &str) -> Unit {
    *[Unit::Days, Unit::Weeks, Unit::Months, Unit::Years].iter().find(|unit| unit.as_str() == word).unwrap()
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn optional(text: &str) -> Option<Decimal> {
    (text != "-").then(|| decimal(text))
}

fn listed(text: &str) -> Vec<Decimal> {
    if text == "-" { Vec::new() } else { text.split(',').map(decimal).collect() }
}

fn joined(numbers: &[Decimal]) -> String {
    let texts: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    if texts.is_empty() { "-".to_owned() } else { texts.join(",") }
}

fn tolerance(digits: &str, part_step: &str, whole_step: &str) -> Tolerance {
    Tolerance {
        digits: (digits != "-").then(|| digits.parse().unwrap()),
        part_rounded_to: optional(part_step),
        whole_rounded_to: optional(whole_step),
    }
}

/// A linear congruential generator: the same cases on every machine.
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: u64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from((self.0 >> 33) % end).unwrap()
    }

    fn between(&mut self, first: i64, last: i64) -> i64 {
        first + self.below(u64::try_from(last - first + 1).unwrap())
    }

    fn one_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    fn of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        let index = usize::try_from(self.below(u64::try_from(choices.len()).unwrap())).unwrap();
        choices.get(index).unwrap()
    }

    /// A count, or now and then an amount with a fraction, as units and scale.
    fn quantity(&mut self, most: i64) -> (i64, u32) {
        let scale = if self.one_in(8) { u32::try_from(self.between(1, 2)).unwrap() } else { 0 };
        (self.between(0, most * 10_i64.pow(scale)), scale)
    }
}

/// The number units / 10^scale as printed, by means of text alone.
fn print(units: i64, scale: u32) -> String {
    let scale = usize::try_from(scale).unwrap();
    let mut digits = format!("{:0>width$}", units.unsigned_abs(), width = scale + 1);
    if scale > 0 {
        digits.insert(digits.len() - scale, '.');
    }
    if units < 0 { format!("-{digits}") } else { digits }
}

/// `factor × num / den` in units of 10^-digits, towards nought.
fn quotient(factor: i128, num: (i64, u32), den: (i64, u32), digits: u32) -> i64 {
    let above = factor * i128::from(num.0) * 10_i128.pow(den.1 + digits);
    i64::try_from(above / (i128::from(den.0) * 10_i128.pow(num.1))).unwrap()
}

/// A figure that is right, or nearly, or mistyped, or has nothing to do with `right`.
fn stated_near(draw: &mut Draw, right: i64, digits: u32) -> String {
    let units = match draw.below(10) {
        0..=3 => right + draw.between(-1, 2),
        4..=6 => {
            let printed = print(right + draw.between(0, 1), digits);
            return mistyped(draw, &printed);
        }
        7 => right + draw.between(-30, 30),
        8 => draw.between(0, 120) * 10_i64.pow(digits) + draw.between(0, 9),
        _ => right,
    };
    print(units, digits)
}

/// The text with one digit changed or two neighbours swapped; unchanged when the result would not be printed.
fn mistyped(draw: &mut Draw, text: &str) -> String {
    let mut typed: Vec<char> = text.chars().collect();
    let places: Vec<usize> =
        text.char_indices().filter(|(_, letter)| letter.is_ascii_digit()).map(|(place, _)| place).collect();
    let index = usize::try_from(draw.below(u64::try_from(places.len()).unwrap())).unwrap();
    let place = places.get(index).copied().unwrap();
    match places.get(index + 1) {
        Some(&next) if draw.one_in(3) => typed.swap(place, next),
        _ => {
            *typed.get_mut(place).unwrap() =
                char::from_digit(u32::try_from(draw.below(10)).unwrap(), 10).unwrap()
        }
    }
    let typed: String = typed.into_iter().collect();
    if typed.parse::<Decimal>().is_ok() { typed } else { text.to_owned() }
}

fn step(draw: &mut Draw) -> &'static str {
    if draw.one_in(8) { draw.of(&["10", "5", "1", "0.1", "100", "-2"]) } else { "-" }
}

fn percent_case(draw: &mut Draw) -> String {
    let mut part = draw.quantity(1_000);
    if draw.one_in(20) {
        part.0 = -part.0;
    }
    let mut whole = draw.quantity(1_200);
    let digits = u32::try_from(draw.between(0, 3)).unwrap();
    let base = if whole.0 == 0 { (1, 0) } else { whole };
    let right = quotient(100, part, base, digits);
    let stated = stated_near(draw, right, digits);
    if draw.one_in(40) {
        whole = (-whole.0, whole.1);
    }
    let shown_digits = if draw.one_in(12) { draw.of(&["0", "1", "2"]) } else { "-" };

    let mut others = Vec::new();
    for _ in 0..draw.below(4) {
        let other = match (draw.below(3), decimal(&stated).units()) {
            // The total that the stated figure would be right for, or its neighbour.
            (0, units) if units > 0 => (quotient(100, part, (units, digits), 0) + draw.between(0, 1), 0),
            (1, _) => (whole.0 + draw.between(-3, 3), whole.1),
            _ => draw.quantity(1_200),
        };
        others.push(print(other.0, other.1));
    }
    let whole = if draw.one_in(30) { "-".to_owned() } else { print(whole.0, whole.1) };
    let others = if others.is_empty() { "-".to_owned() } else { others.join(",") };
    let part = print(part.0, part.1);
    format!("percent {part} {whole} {stated} {shown_digits} {} {} {others}", step(draw), step(draw))
}

fn sum_case(draw: &mut Draw) -> String {
    let scale = u32::try_from(draw.between(0, 1)).unwrap();
    let parts: Vec<i64> = (0..draw.below(6)).map(|_| draw.between(-50, 900)).collect();
    let total = parts.iter().sum::<i64>() + draw.between(-12, 12) * draw.between(0, 2);
    let parts: Vec<String> = parts.into_iter().map(|part| print(part, scale)).collect();
    let parts = if parts.is_empty() { "-".to_owned() } else { parts.join(",") };
    format!("sum {parts} {} {} {}", print(total, scale), step(draw), step(draw))
}

fn change_case(draw: &mut Draw) -> String {
    let (from, to) = (draw.quantity(600), draw.quantity(600));
    let digits = u32::try_from(draw.between(0, 2)).unwrap();
    let base = if from.0 == 0 { (1, 0) } else { from };
    let right = if draw.one_in(2) {
        quotient(100, to, base, digits) - 100 * 10_i64.pow(digits)
    } else {
        quotient(1, to, (1, 0), digits) - quotient(1, from, (1, 0), digits)
    };
    let right = if draw.one_in(2) { right.abs() } else { right };
    let stated = stated_near(draw, right, digits);
    let shown_digits = if draw.one_in(8) { draw.of(&["0", "1", "2"]) } else { "-" };
    let (from, to) = (print(from.0, from.1), print(to.0, to.1));
    format!("change {from} {to} {stated} {shown_digits} {} {}", step(draw), step(draw))
}

fn points_case(draw: &mut Draw) -> String {
    let scale = u32::try_from(draw.between(0, 2)).unwrap();
    let most = 100 * 10_i64.pow(scale);
    let (from, to) = (draw.between(0, most), draw.between(0, most));
    let right =
        if draw.one_in(2) { to - from } else { quotient(100, (to - from, 0), (from.max(1), 0), scale) };
    let right = if draw.one_in(2) { right.abs() } else { right };
    let stated = stated_near(draw, right, scale);
    format!("points {} {} {stated}", print(from, scale), print(to, scale))
}

fn mean_case(draw: &mut Draw) -> String {
    let (mean, scale) = draw.quantity(60);
    let count = draw.between(-2, 400);
    let right = quotient(i128::from(count), (mean, scale), (1, 0), 0);
    let total = right + draw.between(-3, 3) * draw.between(0, count.abs());
    format!("mean {} {count} {total}", print(mean, scale))
}

fn hedge_case(draw: &mut Draw) -> String {
    let (word, _) = HEDGES.into_iter().nth(usize::try_from(draw.below(6)).unwrap()).unwrap();
    let stated = draw.between(-60, 600);
    // In tenths: often exactly on the end of a band.
    let actual = 10 * stated + draw.between(-1, 1) * stated + draw.between(-1, 1) * draw.between(0, 3);
    format!("hedge {word} {stated} {}", print(actual, 1))
}

fn length_case(draw: &mut Draw) -> String {
    const UNITS: [&str; 4] = ["days", "weeks", "months", "years"];
    const DAYS: [i64; 4] = [10_000, 70_000, 304_375, 3_652_500];
    let unit = |draw: &mut Draw| usize::try_from(draw.below(4)).unwrap();
    let (first_unit, second_unit) = (unit(draw), unit(draw));
    let scale = u32::from(draw.one_in(5));
    let first = draw.between(0, 60 * 10_i64.pow(scale));
    let days = |unit: usize| *DAYS.get(unit).unwrap();
    let digits = u32::from(draw.one_in(5));
    let right = i128::from(first) * i128::from(days(first_unit)) * 10_i128.pow(digits)
        / (i128::from(days(second_unit)) * 10_i128.pow(scale));
    let second = (i64::try_from(right).unwrap() + draw.between(-4, 4) * draw.between(0, 2)).max(0);
    let name = |unit: usize| *UNITS.get(unit).unwrap();
    let (first, second) = (print(first, scale), print(second, digits));
    format!("length {first} {} {second} {}", name(first_unit), name(second_unit))
}

fn print_case(draw: &mut Draw) -> String {
    let den = draw.between(1, 3_000);
    // Twice in five draws a tie at some digit.
    let den = match draw.below(5) {
        0 => 8,
        1 => 2_000,
        _ => den,
    };
    format!("print {} {den} {}", draw.between(-30_000, 30_000), draw.between(0, 6))
}
