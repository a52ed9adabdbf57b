"""A slow second opinion on the arithmetic of reported figures.

Reads one case per line from standard input and writes one verdict per line to standard output. Written from the
definitions, with `fractions.Fraction` and with texts, and without a look at the Rust code: where that one solves for
the bounds of a window, this one tries numbers against the definition; where that one computes with place values, this
one compares printed texts character by character.

A missing value is `-`; a list is joined by commas.

    percent  part whole stated digits part_step whole_step others  ->  outcome fits likely computed_to_3_digits
    sum      parts total part_step whole_step                      ->  outcome
    change   from to stated digits from_step to_step               ->  outcome of the difference, outcome in percent
    points   from to stated                                        ->  points | percent | either | neither
    mean     mean count total                                      ->  outcome
    hedge    word stated actual                                    ->  yes | no
    print    numerator denominator digits                          ->  rounded cut
"""

import sys
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction


def optional(text):
    return None if text == "-" else text


def listed(text):
    return [] if text == "-" else text.split(",")


def digits_of(text):
    return len(text.partition(".")[2])


def half_of(step):
    return abs(Fraction(step)) / 2 if step else Fraction(0)


def as_text(units, scale):
    """The number units / 10^scale with `scale` digits after the point."""
    sign, digits = ("-" if units < 0 else ""), str(abs(units)).rjust(scale + 1, "0")
    return sign + (f"{digits[:-scale]}.{digits[-scale:]}" if scale else digits)


def printed(value, digits, rounding):
    with localcontext() as context:
        context.prec = 80
        shifted = Decimal(value.numerator) / Decimal(value.denominator)
        return str(shifted.quantize(Decimal(1).scaleb(-digits), rounding=rounding))


def distance(value, low, high):
    """How far the nearest number from low to high is away."""
    return low - value if value < low else value - high if value > high else Fraction(0)


def rounds(value, low, high, digits):
    return distance(value, low, high) * 2 * 10**digits <= 1


def cuts(value, low, high, digits):
    """Whether some number from low to high has `value` left once its digits after the given one are dropped."""
    if (value * 10**digits).denominator != 1:
        return False
    unit = Fraction(1, 10**digits)
    if value > 0:
        return high >= value and low < value + unit
    if value < 0:
        return low <= value and high > value - unit
    return high > -unit and low < unit


def fit(value, low, high, digits):
    if rounds(value, low, high, digits):
        return "consistent"
    return "truncated" if cuts(value, low, high, digits) else "inconsistent"


def share(part, whole, part_step, whole_step):
    """Least and greatest percentage, or None where there may be nothing to take a share of."""
    p, w = Fraction(part), Fraction(whole)
    half_p, half_w = half_of(part_step), half_of(whole_step)
    if w - half_w <= 0:
        return None
    if not half_p and not half_w:
        return (100 * p / w,) * 2
    corners = [100 * (p + a) / (w + b) for a in (-half_p, half_p) for b in (-half_w, half_w)]
    return min(corners), max(corners)


def is_slip(one, other):
    if len(one) != len(other):
        return False
    if one.find(".") != other.find(".") or one.startswith("-") != other.startswith("-"):
        return False
    one, other = one.replace(".", "").lstrip("-"), other.replace(".", "").lstrip("-")
    apart = [place for place, (a, b) in enumerate(zip(one, other)) if a != b]
    if len(apart) == 1:
        return True
    if len(apart) != 2 or apart[1] != apart[0] + 1:
        return False
    first, second = apart
    return one[first] == other[second] and one[second] == other[first]


def likely_slip(stated, low, high, digits, computed):
    """Walks from the middle of the range outwards over all printed numbers that fit."""
    scale = digits_of(stated)
    start = int((low + high) / 2 * 10**scale)
    found = []
    for step in (1, -1):
        units = start if step == 1 else start - 1
        misses = 0
        # Cut numbers may start a little beyond the rounded ones: only a long row of misses is the end.
        while misses < 3 + 2 * 10 ** max(0, scale - digits):
            value = Fraction(units, 10**scale)
            how = fit(value, low, high, digits)
            misses = misses + 1 if how == "inconsistent" else 0
            if how != "inconsistent" and is_slip(stated, as_text(units, scale)):
                found.append((how == "truncated", abs(value - computed), -value, as_text(units, scale)))
            units += step
    return min(found)[-1] if found else "-"


def percent(part, whole, stated, digits, part_step, whole_step, others):
    part_step, whole_step, whole = optional(part_step), optional(whole_step), optional(whole)
    digits = int(digits) if digits != "-" else digits_of(stated)
    value = Fraction(stated)

    def verdict_on(total):
        bounds = share(part, total, part_step, whole_step)
        return fit(value, *bounds, digits) if bounds else "untestable"

    own = verdict_on(whole) if whole else "untestable"
    fits, seen = [], set()
    for total in ([whole] if whole else []) + listed(others):
        if Fraction(total) not in seen and verdict_on(total) in ("consistent", "truncated"):
            fits.append(total)
            seen.add(Fraction(total))

    computed = 100 * Fraction(part) / Fraction(whole) if whole and Fraction(whole) > 0 else None
    outcome, likely = own, "-"
    if own == "inconsistent":
        if fits:
            outcome = "wrong_base"
        else:
            likely = likely_slip(stated, *share(part, whole, part_step, whole_step), digits, computed)
            outcome = "inconsistent" if likely == "-" else "digit_slip"
    shown = "-" if computed is None else printed(computed, 3, ROUND_HALF_UP)
    return f"{outcome} {','.join(fits) or '-'} {likely} {shown}"


def sum_of(parts, total, part_step, whole_step):
    parts = [Fraction(part) for part in listed(parts)]
    if not parts:
        return "untestable"
    slack = len(parts) * half_of(optional(part_step)) + half_of(optional(whole_step))
    return "consistent" if abs(sum(parts) - Fraction(total)) <= slack else "inconsistent"


def unsigned(stated, low, high):
    """The bounds of the size, for a stated change that leaves its sign to the words around it."""
    if stated.startswith("-"):
        return low, high
    least = Fraction(0) if low <= 0 <= high else min(abs(low), abs(high))
    return least, max(abs(low), abs(high))


def difference_bounds(start, end, start_step, end_step):
    middle, slack = Fraction(end) - Fraction(start), half_of(start_step) + half_of(end_step)
    return middle - slack, middle + slack


def percent_change_bounds(start, end, start_step, end_step):
    bounds = share(end, start, end_step, start_step)
    return bounds and (bounds[0] - 100, bounds[1] - 100)


def change(start, end, stated, digits, start_step, end_step):
    start_step, end_step = optional(start_step), optional(end_step)
    digits = int(digits) if digits != "-" else digits_of(stated)
    verdicts = []
    for bounds in (
        difference_bounds(start, end, start_step, end_step),
        percent_change_bounds(start, end, start_step, end_step),
    ):
        verdicts.append(fit(Fraction(stated), *unsigned(stated, *bounds), digits) if bounds else "untestable")
    return " ".join(verdicts)


def points(start, end, stated):
    steps = [as_text(1, digits_of(text)) for text in (start, end)]

    def holds(bounds):
        return bounds is not None and rounds(Fraction(stated), *unsigned(stated, *bounds), digits_of(stated))

    in_points = holds(difference_bounds(start, end, *steps))
    in_percent = holds(percent_change_bounds(start, end, *steps))
    return {(1, 1): "either", (1, 0): "points", (0, 1): "percent", (0, 0): "neither"}[in_points, in_percent]


def mean(average, count, total):
    number, slack = Fraction(count), Fraction(1, 2 * 10 ** digits_of(average))
    if number <= 0:
        return "untestable"
    low, high = (Fraction(average) - slack) * number, (Fraction(average) + slack) * number
    return fit(Fraction(total), low, high, digits_of(total))


def hedge(word, stated, actual):
    x, y = Fraction(stated), Fraction(actual)
    reach = abs(x) / 10
    holds = {
        "about": x - reach <= y <= x + reach,
        "almost": x - reach <= y < x,
        "under": x - reach <= y < x,
        "over": x < y <= x + reach,
        "at_least": y >= x,
        "at_most": y <= x,
    }[word]
    return "yes" if holds else "no"


def show(numerator, denominator, digits):
    value = Fraction(int(numerator), int(denominator))
    texts = [printed(value, int(digits), rounding) for rounding in (ROUND_HALF_UP, ROUND_DOWN)]
    # A zero is printed without a sign.
    return " ".join(text.lstrip("-") if Fraction(text) == 0 else text for text in texts)


KINDS = {
    "percent": percent,
    "sum": sum_of,
    "change": change,
    "points": points,
    "mean": mean,
    "hedge": hedge,
    "print": show,
}


def main():
    verdicts = []
    for line in sys.stdin:
        kind, *fields = line.split()
        verdicts.append(KINDS[kind](*fields))
    sys.stdout.write("\n".join(verdicts) + "\n")


if __name__ == "__main__":
    main()
