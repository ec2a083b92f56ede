"""Numbers as people write them, in any script, and how a number is written for them. Exact, and bounded.

number("1.234,5", "point")      Fraction(2469, 2)
shown(Fraction(2469, 2), "point")     "1234,5"
"""

import re
import unicodedata
from fractions import Fraction
from typing import Literal

Grouping = Literal["comma", "point", "blank"]  # what parts the thousands; "blank": neither sign does

LENGTH = 400  # characters
EXPONENT = 300
_BY_COMMAS = frozenset(("en", "zh", "ja", "ko", "th", "he", "hi"))
_BY_POINTS = frozenset(("de", "es", "it", "nl", "pt", "id", "tr", "da"))
_SIGNS: dict[Grouping, tuple[str, str]] = {  # what parts thousands, and the decimal sign
    "comma": (",", "."),
    "point": (".", ","),
    "blank": ("\u202f", ","),
}
_ARABIC_DECIMAL = "٫"
_SAME = str.maketrans(
    {
        **dict.fromkeys("\u200e\u200f\u061c\u2066\u2067\u2068\u2069\ufeff", ""),  # direction marks are not seen
        **dict.fromkeys("−–‐‑﹣－", "-"),
        **dict.fromkeys("’‘ʼ′＇٬", "'"),  # the last is the Arabic sign for thousands
        **dict.fromkeys("＋", "+"),
        **dict.fromkeys("，", ","),
        **dict.fromkeys("．", "."),
    }
)
_RAISED = re.compile("[⁺⁻⁰¹²³⁴-⁹]+")
_LOWERED = str.maketrans("⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "+-0123456789")
_DIGITS = r"[0-9][0-9 ,.'٫]*|[.,٫][0-9][0-9 ']*"
_NUMBER = re.compile(
    rf"(?P<sign>[+-]?) ?(?:(?P<digits>{_DIGITS}?) ?(?:(?:[eE]|[x×*·⋅] ?10 ?\^) ?(?P<exponent>[+-]?[0-9]+))?"
    r"|10 ?\^ ?(?P<power>[+-]?[0-9]+))"
)
_PLAIN = re.compile(r"(-?[0-9]{1,40})(?:[.,]([0-9]{1,40}))?")  # read at once, but for what may part thousands
_WHOLE = re.compile(
    r"[0-9]*|[1-9][0-9]{0,2}(?P<by>[ ,.'])[0-9]{3}(?:(?P=by)[0-9]{3})*"
    r"|[1-9][0-9]?(?:(?P<lakh>[ ,.'])[0-9]{2})(?:(?P=lakh)[0-9]{2})*(?P=lakh)[0-9]{3}"  # as India does: 12,34,567
)
_PART = re.compile(r"[0-9]*|(?:[0-9]{3} )+[0-9]{1,3}")
_THOUSANDS = {mark: re.compile(rf"[1-9][0-9]{{0,2}}\{mark}[0-9]{{3}}") for mark in ",."}


def grouping_of(language: str) -> Grouping:
    """Return how a language, a BCP 47 tag, parts the thousands of a number."""
    name = language.partition("-")[0].lower()
    return "comma" if name in _BY_COMMAS else "point" if name in _BY_POINTS else "blank"


def number(text: str, grouping: Grouping) -> Fraction | None:
    """Return the number that a text writes, None where it is none or beyond the limits."""
    plain = _PLAIN.fullmatch(text)
    if plain is not None:
        whole, part = plain.groups()
        if part is None:
            return Fraction(int(whole))
        if len(part) != 3:
            return Fraction(int(whole + part), 10 ** len(part))
    found = _NUMBER.fullmatch(_unified(text)) if len(text) <= LENGTH else None
    if found is None:
        return None
    exponent = int(found["exponent"] or found["power"] or 0)
    size = Fraction(1) if found["power"] else _decimal(found["digits"].rstrip(), grouping)
    if size is None or abs(exponent) > EXPONENT:
        return None
    return (-size if found["sign"] == "-" else size) * Fraction(10) ** exponent


def _unified(text: str) -> str:
    """Return a text with ASCII's digits and signs, each run of blanks one."""
    raised = _RAISED.sub(lambda found: "^" + found[0].translate(_LOWERED), text)
    return " ".join("".join(map(_digit, raised.translate(_SAME))).split())


def _digit(letter: str) -> str:
    value = unicodedata.decimal(letter, None) if letter > "\x7f" else None
    return letter if value is None else str(value)


def _decimal(text: str, grouping: Grouping) -> Fraction | None:
    """Return the number that digits and their signs write."""
    sign = _decimal_sign(text, grouping)
    whole, _, part = text.rpartition(sign) if sign else (text, "", "")
    if not (whole or part) or not _WHOLE.fullmatch(whole) or not _PART.fullmatch(part):
        return None
    digits, decimals = re.sub("[^0-9]", "", whole), part.replace(" ", "")
    return Fraction(int(digits + decimals), 10 ** len(decimals))


def _decimal_sign(text: str, grouping: Grouping) -> str:
    """Return the sign before the decimals, "" where there is none."""
    if _ARABIC_DECIMAL in text:
        return _ARABIC_DECIMAL
    marks = [mark for mark in ",." if mark in text]
    if len(marks) == 2:
        return max(marks, key=text.rfind)
    if not marks or text.count(marks[0]) > 1:
        return ""
    (mark,) = marks
    return "" if mark == _SIGNS[grouping][0] and _THOUSANDS[mark].fullmatch(text) else mark


def written(value: Fraction, grouping: Grouping) -> str:
    """Return a finite decimal as a text that `number` reads as exactly this."""
    mantissa, exponent = _scaled(value)
    plain = _placed(mantissa, exponent, grouping, zero="0")
    if len(plain) <= 24:
        return plain
    least = max(-EXPONENT, min(EXPONENT, exponent))
    scaled = f"{_placed(mantissa, exponent - least, grouping)}e{least}"
    return min(plain, scaled, key=len)


def shown(value: Fraction, grouping: Grouping) -> str:
    """Return a number for the eye: thousands parted from five digits on, a real minus, at most 15 digits that count."""
    mantissa, exponent = _scaled(value)
    count = len(str(abs(mantissa)))
    rough = count > 15
    if rough:
        mantissa, exponent = _round(mantissa, exponent, count - 15)
        count = len(str(abs(mantissa)))
    if -7 < exponent + count <= 15:
        text = _grouped(_placed(mantissa, exponent, grouping, zero="0"), grouping)
    else:
        text = f"{_placed(mantissa, 1 - count, grouping)}e{exponent + count - 1}"
    return ("≈ " if rough else "") + text.replace("-", "−")


def _scaled(value: Fraction) -> tuple[int, int]:
    """Return a whole number without zeros at its end, and the power of ten that it is to be taken times."""
    places = 0
    rest = value.denominator
    for prime in (2, 5):
        count = 0
        while rest % prime == 0:
            rest, count = rest // prime, count + 1
        places = max(places, count)
    if rest != 1:  # no finite decimal: as near as can be of use
        places = 40
    digits = f"{round(value * 10**places)}"
    kept = digits.rstrip("0") or "0"
    return (int(kept), len(digits) - len(kept) - places) if kept != "0" else (0, 0)


def _round(mantissa: int, exponent: int, digits: int) -> tuple[int, int]:
    """Return the same with some digits fewer, halves away from zero."""
    size = (abs(mantissa) + 5 * 10 ** (digits - 1)) // 10**digits
    kept = str(size).rstrip("0")
    return int(kept) * (-1 if mantissa < 0 else 1), exponent + digits + len(str(size)) - len(kept)


def _placed(mantissa: int, exponent: int, grouping: Grouping, zero: str = "") -> str:
    """Return mantissa × 10^exponent as digits; `zero` stands before a decimal sign that begins it."""
    sign, digits = "-" if mantissa < 0 else "", str(abs(mantissa))
    if exponent >= 0:
        return sign + digits + "0" * exponent
    digits = digits.rjust(-exponent, "0")
    return f"{sign}{digits[:exponent] or zero}{_SIGNS[grouping][1]}{digits[exponent:]}"


def _grouped(text: str, grouping: Grouping) -> str:
    by, decimal = _SIGNS[grouping]
    whole, sign, part = text.partition(decimal)
    if len(whole.lstrip("-")) > 4:
        whole = f"{int(whole):,}".replace(",", by)
    return whole + sign + part
