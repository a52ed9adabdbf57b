use super::*;
use proptest::prelude::*;

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn check(part: i64, whole: i64, stated: &str, others: &[i64]) -> PercentCheck {
    let others: Vec<Decimal> = others.iter().map(|&total| total.into()).collect();
    percent_of(part.into(), Decimal::from(whole), decimal(stated), &others, &Tolerance::EXACT)
}

fn printed(check: &PercentCheck, digits: u8) -> String {
    check.computed.unwrap().rounded(digits).unwrap().to_string()
}

#[test]
fn golden_percentages() {
    for (part, whole, stated, computed) in [
        (260, 483, "53.8", "53.830"),
        (260, 651, "39.9", "39.939"),
        (362, 499, "73", "72.545"),
        (499, 726, "68.7", "68.733"),
        (483, 651, "74.2", "74.194"),
        (92, 96, "95.8", "95.833"),
    ] {
        let check = check(part, whole, stated, &[]);
        assert_eq!(check.outcome, Outcome::Consistent, "{part}/{whole}");
        assert_eq!(check.fits, [whole.into()]);
        assert_eq!(printed(&check, 3), computed);
    }
}

#[test]
fn golden_wrong_base() {
    let alone = check(260, 648, "39.9", &[]);
    assert_eq!((&alone.outcome, printed(&alone, 3)), (&Outcome::Inconsistent, "40.123".to_owned()));
    assert_eq!(printed(&alone, 1), "40.1");

    // 651 and 652 are the only bases that give 39.9; of 483 children, 260 are 53.8%.
    let others: Vec<i64> = (400..=1000).collect();
    let fits = vec![651.into(), 652.into()];
    assert_eq!(check(260, 648, "39.9", &others).outcome, Outcome::WrongBase { fits });
    assert_eq!(check(260, 483, "53.8", &[651, 648]).fits, [483.into()]);
}

#[test]
fn golden_digit_slip() {
    let slip = check(362, 726, "59.8", &[499, 659]);
    assert_eq!(slip.outcome, Outcome::DigitSlip { likely: decimal("49.8") });
    assert_eq!((printed(&slip, 3).as_str(), printed(&slip, 1).as_str()), ("49.862", "49.9"));
    assert_eq!(slip.fits, []);
    assert_eq!(check(362, 726, "49.8", &[]).outcome, Outcome::Truncated);
    assert_eq!(check(362, 726, "49.9", &[]).outcome, Outcome::Consistent);
    // Rounding explains a figure better than cutting off, so 49.9 is found and not 49.8.
    assert_eq!(check(362, 726, "94.9", &[]).outcome, Outcome::DigitSlip { likely: decimal("49.9") });
}

#[test]
fn halves_may_go_either_way() {
    // 1/8 = 12.5%, 3/8 = 37.5%.
    for (part, stated, outcome) in [
        (1, "12", Outcome::Consistent),
        (1, "13", Outcome::Consistent),
        (1, "12.5", Outcome::Consistent),
        (1, "12.50", Outcome::Consistent),
        (3, "37", Outcome::Consistent),
        (3, "38", Outcome::Consistent),
    ] {
        assert_eq!(check(part, 8, stated, &[]).outcome, outcome, "{part}/8 = {stated}");
    }
}

#[test]
fn cuts_towards_nought() {
    assert_eq!(check(2, 3, "66", &[]).outcome, Outcome::Truncated);
    assert_eq!(check(-2, 3, "-66", &[]).outcome, Outcome::Truncated);
    assert_eq!(check(-2, 3, "-67", &[]).outcome, Outcome::Consistent);
    assert_eq!(check(2, 300, "0", &[]).outcome, Outcome::Truncated);
    assert_eq!(check(-2, 300, "0", &[]).outcome, Outcome::Truncated);
}

#[test]
fn untestable_without_a_whole() {
    for whole in [None, Some(Decimal::ZERO), Some(decimal("0.0")), Some(decimal("-5"))] {
        let check =
            percent_of(1.into(), whole, 50.into(), &[3.into(), 2.into(), decimal("2.0")], &Tolerance::EXACT);
        assert_eq!((check.outcome, check.computed), (Outcome::Untestable, None));
        assert_eq!(check.fits, [2.into()]);
    }
    // To the nearest ten, 4 may be none at all.
    let tens = Tolerance::rounded_to(10.into());
    let check = percent_of(1.into(), Decimal::from(4), 25.into(), &[], &tens);
    assert_eq!(check.outcome, Outcome::Untestable);
    assert_eq!(check.computed, Some(Ratio::from(25)));
}

#[test]
fn never_overflows_silently() {
    let (huge, tiny) = (Decimal::from(i64::MAX), decimal("0.000000000000000001"));
    let check = percent_of(huge, tiny, tiny, &[huge], &Tolerance::EXACT);
    assert_eq!((check.outcome, check.computed), (Outcome::Untestable, None));
    let check = percent_of(huge, huge, 100.into(), &[], &Tolerance::EXACT);
    assert_eq!(check.outcome, Outcome::Consistent);
    let check = percent_of(1.into(), Decimal::from(2), 50.into(), &[], &Tolerance::EXACT.with_digits(255));
    assert_eq!(check.outcome, Outcome::Untestable);
}

#[test]
fn digits_may_differ_from_those_shown() {
    let digits = |stated: &str, digits| {
        let options = Tolerance::EXACT.with_digits(digits);
        percent_of(362.into(), Decimal::from(726), decimal(stated), &[], &options).outcome
    };
    assert_eq!(digits("50", 0), Outcome::Consistent);
    assert_eq!(digits("50", 1), Outcome::Inconsistent);
    assert_eq!(digits("49.80", 1), Outcome::Truncated);
    assert_eq!(digits("49.86", 1), Outcome::Consistent);
    assert_eq!(digits("49.81", 1), Outcome::DigitSlip { likely: decimal("49.86") });
    assert_eq!(digits("47.33", 1), Outcome::Inconsistent);
}

#[test]
fn rounded_counts_widen() {
    // 355..365 of 725..735: 48.299% to 50.345%.
    let tens = Tolerance::rounded_to(10.into());
    for (stated, fits) in [
        ("48.1", None),
        ("48.2", Some(Outcome::Truncated)),
        ("48.3", Some(Outcome::Consistent)),
        ("50.3", Some(Outcome::Consistent)),
        ("50.4", None),
    ] {
        let check = percent_of(360.into(), Decimal::from(730), decimal(stated), &[], &tens);
        assert_eq!(Some(check.outcome).filter(Outcome::fits), fits, "{stated}");
    }
    let part_only = Tolerance { part_rounded_to: Some(10.into()), ..Tolerance::EXACT };
    let check = percent_of(360.into(), Decimal::from(730), decimal("50.3"), &[], &part_only);
    assert!(!check.outcome.fits());
}

#[test]
fn slips_are_one_keystroke_away() {
    let texts = |stated: &str| -> Vec<String> {
        digit_slips(decimal(stated)).iter().map(ToString::to_string).collect()
    };
    assert_eq!(texts("7"), ["0", "1", "2", "3", "4", "5", "6", "8", "9"]);
    assert_eq!(texts("-1").len(), 8); // not -0
    assert!(!texts("10").contains(&"0".to_owned()) && !texts("10").contains(&"1".to_owned()));
    assert!(texts("1.5").contains(&"0.5".to_owned()) && texts("1.5").contains(&"5.1".to_owned()));
    assert!(texts("0.05").contains(&"0.50".to_owned()));
    assert_eq!(texts("100").len(), 8 + 9 + 9); // 010 is not printed; 100 with its zeros swapped is no slip
    assert!(digit_slips(Decimal::from(i64::MAX)).iter().all(|slip| slip.scale() == 0));
}

/// The definition in integers alone: `|100 p / w − x / 10^d| <= 1 / (2 × 10^d)`, multiplied out.
fn fits_by_rounding(part: i128, whole: i128, units: i128, power: i128) -> bool {
    2 * (100 * part * power - units * whole).abs() <= whole
}

/// `x / 10^d` is what stands there when the digits of `100 p / w` after the d-th are dropped (for `p >= 0`).
fn fits_by_cutting(part: i128, whole: i128, units: i128, power: i128) -> bool {
    units * whole <= 100 * part * power && 100 * part * power < (units + 1) * whole
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn agrees_with_multiplying_out(
        part in 0..2_000_i64,
        whole in 1..2_000_i64,
        digits in 0..4_u8,
        nudge in -2..=2_i128,
        others in prop::collection::vec(0..2_000_i64, 0..4),
    ) {
        let power = 10_i128.pow(digits.into());
        let units = (100 * i128::from(part) * power / i128::from(whole) + nudge).max(0);
        let stated = Decimal::new(units.try_into().unwrap(), digits).unwrap();
        let other_totals: Vec<Decimal> = others.iter().map(|&total| total.into()).collect();
        let check = percent_of(part.into(), Decimal::from(whole), stated, &other_totals, &Tolerance::EXACT);

        let rounds = |whole: i64| fits_by_rounding(part.into(), whole.into(), units, power);
        let cuts = |whole: i64| fits_by_cutting(part.into(), whole.into(), units, power);
        let mut fits: Vec<i64> = Vec::new();
        for total in std::iter::once(whole).chain(others) {
            if total > 0 && (rounds(total) || cuts(total)) && !fits.contains(&total) {
                fits.push(total);
            }
        }
        let stated_fits: Vec<i64> = check.fits.iter().map(|total| total.to_i64().unwrap()).collect();
        prop_assert_eq!(&stated_fits, &fits);
        match check.outcome {
            Outcome::Consistent => prop_assert!(rounds(whole)),
            Outcome::Truncated => prop_assert!(cuts(whole) && !rounds(whole)),
            Outcome::WrongBase { fits } => {
                prop_assert!(!rounds(whole) && !cuts(whole));
                prop_assert_eq!(fits, check.fits);
            }
            Outcome::DigitSlip { likely } => {
                prop_assert!(stated_fits.is_empty());
                let units = i128::from(likely.units());
                let (part, whole) = (part.into(), whole.into());
                prop_assert!(
                    fits_by_rounding(part, whole, units, power) || fits_by_cutting(part, whole, units, power)
                );
            }
            Outcome::Inconsistent => prop_assert!(stated_fits.is_empty()),
            Outcome::Untestable => prop_assert!(false, "{part} of {whole} can be tested"),
        }
    }

    #[test]
    fn what_rounds_is_consistent_and_what_is_cut_is_not_lost(
        part in -100_000..100_000_i64,
        whole in 1..100_000_i64,
        digits in 0..6_u8,
    ) {
        let outcome = |stated| {
            percent_of(part.into(), Decimal::from(whole), stated, &[], &Tolerance::EXACT).outcome
        };
        let percent = Ratio::new(100 * i128::from(part), whole.into()).unwrap();
        let (rounded, cut) = (percent.rounded(digits).unwrap(), percent.cut(digits).unwrap());
        prop_assert_eq!(outcome(rounded), Outcome::Consistent);
        let off = percent.checked_sub(cut.as_ratio()).unwrap().abs();
        let half = cut.step().as_ratio().checked_mul(Ratio::HALF).unwrap();
        // Consistent and truncated exclude each other: the half decides.
        let expected = if off <= half { Outcome::Consistent } else { Outcome::Truncated };
        prop_assert_eq!(outcome(cut), expected);
    }

    #[test]
    fn rounded_counts_hold_what_they_stand_for(
        part in 0..3_000_i64,
        whole in 11..3_000_i64,
        digits in 0..3_u8,
    ) {
        let nearest_ten = |count: i64| Decimal::from((count + 5) / 10 * 10);
        let stated = Ratio::new(100 * i128::from(part), whole.into()).unwrap().rounded(digits).unwrap();
        let tens = Tolerance::rounded_to(10.into());
        let check = percent_of(nearest_ten(part), nearest_ten(whole), stated, &[], &tens);
        prop_assert_eq!(check.outcome, Outcome::Consistent);
    }

    #[test]
    fn slips_are_mutual(units in -100_000..100_000_i64, scale in 0..4_u8) {
        let stated = Decimal::new(units, scale).unwrap();
        for slip in digit_slips(stated) {
            prop_assert!(slip != stated && slip.to_string().len() == stated.to_string().len());
            prop_assert!(digit_slips(slip).contains(&stated), "{stated} and {slip}");
        }
    }

    #[test]
    fn any_numbers_at_all(
        part in any::<i64>(),
        whole in any::<i64>(),
        stated in any::<i64>(),
        digits in any::<Option<u8>>(),
        step in any::<Option<i64>>(),
        drops in prop::array::uniform3((0..19_u32, 0..=18_u8)),
    ) {
        let shrink = |number: i64, (drop, scale): (u32, u8)| {
            let units = number / 10_i64.pow(drop);
            Decimal::new(units, scale).unwrap_or(Decimal::from(units))
        };
        let [for_part, for_whole, for_stated] = drops;
        let (part, whole) = (shrink(part, for_part), shrink(whole, for_whole));
        let step = step.map(|step| shrink(step, for_stated));
        let options = Tolerance { digits, part_rounded_to: step, whole_rounded_to: step };
        let check = percent_of(part, whole, shrink(stated, for_stated), &[part, whole], &options);
        prop_assert!(check.outcome == Outcome::Untestable || check.computed.is_some());
    }
}
