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
    length   first unit second unit                                ->  outcome least_days most_days, of whole months
    print    numerator denominator digits                          ->  rounded cut
"""

import sys
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from functools import cache


def optional(text):
    return None if text == "-" else text


def listed(text):
    return [] if text == "-" else text.split(",")


def digits_of(text):
    return len(text.partition(".")[2])


@cache
def number(text):
    return Fraction(text)


@cache
def half_of(step):
    return abs(Fraction(step)) / 2 if step else Fraction(0)


@cache
def unit_of(digits):
    return Fraction(1, 10**digits)


@cache
def half_unit_of(digits):
    return Fraction(1, 2 * 10**digits)


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
    return low - value if value < low else value - high if value > high else 0


def rounds(value, low, high, digits):
    return distance(value, low, high) <= half_unit_of(digits)


def cuts(value, low, high, digits):
    """Whether some number from low to high has `value` left once its digits after the given one are dropped."""
    if 10**digits % value.denominator:
        return False
    unit = unit_of(digits)
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
    p, w = number(part), number(whole)
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


def numbers_near(low, high, digits, scale):
    """Every printed number that fits, found by walking outwards from the middle of the range."""
    start = int((low + high) / 2 * 10**scale)
    for first, step in ((start, 1), (start - 1, -1)):
        units, misses = first, 0
        # The numbers left by cutting may start just beyond those left by rounding: one miss is not yet the end.
        while misses < 3:
            how = fit(Fraction(units, 10**scale), low, high, digits)
            misses = misses + 1 if how == "inconsistent" else 0
            yield as_text(units, scale), how
            units += step


def texts_near(stated, low, high, digits):
    """Every text that differs in one character, or in the order of two."""
    texts = set()
    for place, letter in enumerate(stated):
        if letter.isdigit():
            texts.update(stated[:place] + other + stated[place + 1 :] for other in "0123456789")
            following = next((n for n in range(place + 1, len(stated)) if stated[n].isdigit()), None)
            if following is not None:
                swapped = list(stated)
                swapped[place], swapped[following] = swapped[following], letter
                texts.add("".join(swapped))
    for text in texts:
        before_point = text.lstrip("-").partition(".")[0]
        needless_zero = len(before_point) > 1 and before_point.startswith("0")
        if not needless_zero and not (text.startswith("-") and number(text) == 0):
            yield text, fit(number(text), low, high, digits)


def likely_slip(stated, low, high, digits, computed):
    scale = digits_of(stated)
    # Walking needs no list of slips, and so cannot share a mistake in one; but a wide range is too far to walk.
    narrow = scale <= digits and (high - low) * 10**scale < 8
    candidates = numbers_near(low, high, digits, scale) if narrow else texts_near(stated, low, high, digits)
    found = []
    for text, how in candidates:
        if how != "inconsistent" and is_slip(stated, text):
            value = number(text)
            found.append((how == "truncated", abs(value - computed), -value, text))
    return min(found)[-1] if found else "-"


def percent(part, whole, stated, digits, part_step, whole_step, others):
    part_step, whole_step, whole = optional(part_step), optional(whole_step), optional(whole)
    digits = int(digits) if digits != "-" else digits_of(stated)
    value = number(stated)

    def verdict_on(total):
        bounds = share(part, total, part_step, whole_step)
        return fit(value, *bounds, digits) if bounds else "untestable"

    own = verdict_on(whole) if whole else "untestable"
    fits, seen = [], set()
    for total in ([whole] if whole else []) + listed(others):
        if number(total) not in seen and verdict_on(total) in ("consistent", "truncated"):
            fits.append(total)
            seen.add(number(total))

    computed = 100 * number(part) / number(whole) if whole and number(whole) > 0 else None
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
    parts = [number(part) for part in listed(parts)]
    if not parts:
        return "untestable"
    slack = len(parts) * half_of(optional(part_step)) + half_of(optional(whole_step))
    return "consistent" if abs(sum(parts) - number(total)) <= slack else "inconsistent"


def unsigned(stated, low, high):
    """The bounds of the size, for a stated change that leaves its sign to the words around it."""
    if stated.startswith("-"):
        return low, high
    least = Fraction(0) if low <= 0 <= high else min(abs(low), abs(high))
    return least, max(abs(low), abs(high))


def difference_bounds(start, end, start_step, end_step):
    middle, slack = number(end) - number(start), half_of(start_step) + half_of(end_step)
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
        verdicts.append(fit(number(stated), *unsigned(stated, *bounds), digits) if bounds else "untestable")
    return " ".join(verdicts)


def points(start, end, stated):
    def holds(bounds):
        return bounds is not None and rounds(number(stated), *unsigned(stated, *bounds), digits_of(stated))

    as_printed = (None, None)
    as_rounded = [as_text(1, digits_of(text)) for text in (start, end)]
    for steps in (as_printed, as_rounded):
        in_points = holds(difference_bounds(start, end, *steps))
        in_percent = holds(percent_change_bounds(start, end, *steps))
        if in_points or in_percent:
            return "either" if in_points and in_percent else "points" if in_points else "percent"
    return "neither"


def mean(average, count, total):
    times, slack = number(count), half_unit_of(digits_of(average))
    if times <= 0:
        return "untestable"
    low, high = (number(average) - slack) * times, (number(average) + slack) * times
    return fit(number(total), low, high, digits_of(total))


def hedge(word, stated, actual):
    x, y = number(stated), number(actual)
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


@cache
def spans(months):
    """Every number of days that so many calendar months in a row can have, taken from the calendar itself."""
    days = set()
    for start in range(12 * 2001, 12 * 2005):
        end = start + months
        first, last = date(start // 12, start % 12 + 1, 1), date(end // 12, end % 12 + 1, 1)
        days.add((last - first).days)
    return days


def length(first, first_unit, second, second_unit):
    months_in, fine = {"months": 1, "years": 12}, ("days", "weeks")
    if first_unit in fine and second_unit in months_in or (first_unit, second_unit) in (
        ("days", "weeks"),
        ("months", "years"),
    ):
        first, first_unit, second, second_unit = second, second_unit, first, first_unit
    slack = lambda text: half_unit_of(digits_of(text)) if digits_of(text) else Fraction(0)
    x, y, dx, dy = number(first), number(second), slack(first), slack(second)
    bounds = "- -"
    if first_unit == second_unit:
        holds = abs(x - y) <= dx + dy
    elif first_unit in fine:
        holds = abs(7 * x - y) <= 7 * dx + dy
    elif second_unit in months_in:
        holds = abs(12 * x - y) <= 12 * dx + dy
    else:
        scale, over = (7, 6) if second_unit == "weeks" else (1, 0)
        y, dy = scale * y, scale * dy
        if digits_of(first):
            average = Fraction(1461, 48) * months_in[first_unit]
            holds = abs(x * average - y) <= dx * average + dy + over + 2
        else:
            months = int(x) * months_in[first_unit]
            possible = spans(months)
            near = lambda days, more=0: abs(y - days) <= dy + more
            holds = min(possible) - over - dy <= y <= max(possible) + over + dy
            holds = holds or near(30 * months) or (months % 12 == 0 and near(365 * months // 12))
            bounds = f"{min(possible)} {max(possible)}"
    return f"{'consistent' if holds else 'inconsistent'} {bounds}"


def show(numerator, denominator, digits):
    value = Fraction(int(numerator), int(denominator))
    texts = [printed(value, int(digits), rounding) for rounding in (ROUND_HALF_UP, ROUND_DOWN)]
    # A zero is printed without a sign.
    return " ".join(text.lstrip("-") if number(text) == 0 else text for text in texts)


KINDS = {
    "percent": percent,
    "sum": sum_of,
    "change": change,
    "points": points,
    "mean": mean,
    "hedge": hedge,
    "length": length,
    "print": show,
}


def main():
    verdicts = []
    # All of the input first: whoever asks may then write it all before reading an answer, and work meanwhile.
    for line in sys.stdin.read().splitlines():
        kind, *fields = line.split()
        verdicts.append(KINDS[kind](*fields))
    sys.stdout.write("\n".join(verdicts) + "\n")


if __name__ == "__main__":
    main()
