"""A typed number: how it is read, in which units, and how far off is right."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.quiz.nonsense import Nonsense, nonsense
from quizapp.quiz.numerals import Grouping, grouping_of, number, shown, written
from quizapp.quiz.quantities import Units, quantity, reading
from quizapp.quiz.types import numeric as type_
from tests.builders import numeric

GROUPINGS: tuple[Grouping, ...] = ("comma", "point", "blank")
METRES = Units("m", (("km", Fraction(1000)), ("cm", Fraction(1, 100))))


@pytest.mark.parametrize("grouping", GROUPINGS)
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1,5", "1.5"),
        ("1.5", "1.5"),
        ("1 000", "1000"),
        ("1\u00a0000", "1000"),
        ("1\u202f000", "1000"),
        ("12\u2009345\u2009678", "12345678"),
        ("1e3", "1000"),
        ("1,5E-3", "0.0015"),
        ("−2", "-2"),
        ("–2", "-2"),
        ("- 2", "-2"),
        ("+2", "2"),
        ("1'000", "1000"),
        ("1’000’000.5", "1000000.5"),
        ("1,234,567", "1234567"),
        ("1.234.567", "1234567"),
        ("12,34,567", "1234567"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1 234,500", "1234.5"),
        ("0,500", "0.5"),
        ("0.500", "0.5"),
        ("1234,567", "1234.567"),
        ("1,50", "1.5"),
        (".5", "0.5"),
        ("5.", "5"),
        ("3.141 592 65", "3.14159265"),
        ("007", "7"),
        ("٣٫١٤", "3.14"),
        ("١٬٥٠٠", "1500"),
        ("۱۲۳", "123"),
        ("१२", "12"),
        ("１２，５", "12.5"),
        ("\u200e-5\u200e", "-5"),
        ("1.5×10^3", "1500"),
        ("2·10⁻³", "0.002"),
        ("10^6", "1000000"),
    ],
)
def test_a_number_is_read_as_it_was_meant_in_any_language(typed: str, meant: str, grouping: Grouping) -> None:
    assert number(typed, grouping) == Fraction(meant)


@pytest.mark.parametrize(
    ("grouping", "comma", "point"), [("comma", "1500", "1.5"), ("point", "1.5", "1500"), ("blank", "1.5", "1.5")]
)
def test_one_sign_before_three_digits_is_what_the_language_makes_of_it(
    grouping: Grouping, comma: str, point: str
) -> None:
    assert number("1,500", grouping) == Fraction(comma)
    assert number("1.500", grouping) == Fraction(point)


def test_the_languages_that_group_by_a_sign_are_those_of_the_format() -> None:
    assert {grouping_of(tag) for tag in ("en", "zh-Hant-TW", "ja", "ko", "th", "he", "hi", "EN-gb")} == {"comma"}
    assert {grouping_of(tag) for tag in ("de", "es", "it", "nl", "pt-BR", "id", "tr", "da")} == {"point"}
    assert {grouping_of(tag) for tag in ("fr", "ru", "ar", "pl", "sv", "x-mine")} == {"blank"}


@pytest.mark.parametrize("grouping", GROUPINGS)
@pytest.mark.parametrize(
    "typed",
    [
        *("", " ", "-", ".", ",", "abc", "1,2,3", "1.234,567,890", "216 00", "1 00", "--2", "1e", "e3", "1e999"),
        *("1.2.3", "½", "5²", "0x10", "1_000", "inf", "nan", "1'00", "1,23.4", "1 , 5", "9" * 401, "1e-301"),
    ],
)
def test_what_is_no_number_is_none(typed: str, grouping: Grouping) -> None:
    assert number(typed, grouping) is None


decimals = st.builds(lambda digits, places: Fraction(digits, 10**places), st.integers(), st.integers(0, 60))
GROUPED = st.sampled_from(GROUPINGS)


@given(decimals, GROUPED)
def test_what_is_written_is_read_as_the_same_number(value: Fraction, grouping: Grouping) -> None:
    assert number(written(value, grouping), grouping) == value


@given(st.integers(1, 10**390), st.integers(-300, 300), st.integers(0, 390), GROUPED)
def test_every_number_that_a_file_can_hold_can_be_written(
    digits: int, power: int, places: int, grouping: Grouping
) -> None:
    value = Fraction(digits, 10**places) * Fraction(10) ** power
    if len(f"{digits}".rjust(places, "0")) + len(f".e{power}") <= 400:
        assert number(written(value, grouping), grouping) == value


@given(st.integers(-(10**15), 10**15), st.integers(0, 15), GROUPED)
def test_what_is_shown_can_be_typed(digits: int, places: int, grouping: Grouping) -> None:
    value = Fraction(digits, 10**places)
    assert number(shown(value, grouping).removeprefix("≈ "), grouping) == value


@pytest.mark.parametrize(
    ("value", "grouping", "told"),
    [
        ("216000", "comma", "216,000"),
        ("216000", "point", "216.000"),
        ("216000", "blank", "216\u202f000"),
        ("1500", "comma", "1500"),
        ("-1234567.25", "point", "−1.234.567,25"),
        ("0.002", "comma", "0.002"),
        ("1e300", "comma", "1e300"),
        ("1.5e-20", "point", "1,5e−20"),
        ("0.12345678901234567", "comma", "≈ 0.123456789012346"),
        ("0", "comma", "0"),
    ],
)
def test_a_number_is_shown_as_its_language_does(value: str, grouping: Grouping, told: str) -> None:
    assert shown(Fraction(value), grouping) == told


@pytest.mark.parametrize(
    ("typed", "metres"),
    [
        *(("1500", "1500"), ("1500 m", "1500"), ("1,5 km", "1.5e3"), ("1.5km", "1500"), ("15e2 KM", "1.5e6")),
        *(("20 cm", "0.2"), ("m 5", "5"), ("−3 km", "-3000"), ("1 000 m", "1000"), ("5 c m", "0.05")),
    ],
)
def test_a_bare_number_is_in_the_answers_unit_and_others_are_reckoned(typed: str, metres: str) -> None:
    assert quantity(typed, METRES).value == Fraction(metres)


def test_milli_and_mega_are_told_apart_and_a_letter_of_other_size_is_taken_where_it_is_clear() -> None:
    units = Units("W", (("mW", Fraction(1, 1000)), ("MW", Fraction(10**6))))
    assert [quantity(f"5 {unit}", units).value for unit in ("mW", "MW", "w")] == [Fraction(1, 200), 5 * 10**6, 5]
    with pytest.raises(Nonsense, match="unknown-unit"):
        quantity("5 mw", units)


def test_one_unit_written_in_two_ways_is_one() -> None:
    assert quantity("5 m2", Units("m²")).unit == quantity("5 m²", Units("m2")).unit.replace("2", "²")  # type: ignore[union-attr]
    assert quantity("20 ℃", Units("°C")).value == 20
    assert quantity("20٪", Units("%")).value == 20


@pytest.mark.parametrize(
    ("typed", "units", "said"),
    [
        ("abc", METRES, "“abc” cannot be read as a number."),
        ("5 mi", METRES, "The unit “mi” is not known here. Known: “m, km, cm”."),
        ("$5", METRES, "The unit “$” is not known here. Known: “m, km, cm”."),
        ("5 km", Units(), "This question takes a number alone; “km” beside it has no meaning."),
        ("216 00", METRES, "“216 00” cannot be read as a number."),
        ("1e999", METRES, "“1e999” cannot be read as a number."),
        ("km", METRES, "“km” cannot be read as a number."),
    ],
)
def test_what_makes_no_sense_is_said(typed: str, units: Units, said: str) -> None:
    with pytest.raises(Nonsense) as told:
        quantity(typed, units)
    assert nonsense(told.value.code, told.value.facts) == said


def test_the_reading_is_in_the_answers_unit() -> None:
    assert reading("1,5 km", METRES) == "1500 m"
    assert reading("216 000", Units("euros")) == "216,000 euros"
    assert reading("2", Units()) == "2"


@pytest.mark.parametrize(
    ("body", "right", "wrong"),
    [
        (numeric("6"), ["6", "6.0", "+6"], ["6.01", "-6"]),
        (numeric("100", "2"), ["98", "102", "99,9"], ["97.999", "102.001"]),
        (numeric("216000", "1%", "euros"), ["213840", "218,160", "216 000 euros"], ["213839.99", "218160.01"]),
        (numeric("-50", "10%"), ["-45", "−55"], ["-44.9", "-55.1", "50"]),
        (numeric("0", "10%"), ["0"], ["0.001"]),
        (numeric(("5", "7.5")), ["5", "7,5", "6"], ["4.999", "7.501"]),
        (numeric(("5", "7.5"), "0.5"), ["4.5", "8"], ["4.49", "8.01"]),
        (numeric("1.5", None, "km", {"m": "0.001"}), ["1500 m", "1,5", "1,500 m"], ["1500", "1.5 m"]),
        (numeric("0.1"), ["0.1", "1e-1", ".1"], ["0.10000000000000001"]),
    ],
)
def test_the_ends_are_right_and_what_is_beyond_is_wrong(
    body: type_.Numeric, right: list[str], wrong: list[str]
) -> None:
    assert [type_.credit(body, typed) for typed in right] == [1] * len(right)
    assert [type_.credit(body, typed) for typed in wrong] == [0] * len(wrong)


def test_what_is_told_has_the_answer_as_it_was_understood_and_the_right_one() -> None:
    body = numeric("1500", "1%", "m", {"km": "1000"})
    (line,) = type_.told_form(type_.tell(body, (), "1,5 km"))
    assert (line.said, line.text, line.state) == ("Your answer, right", "1,5 km → 1500 m", "right")
    lines = type_.told_form(type_.tell(body, (), "2"))
    assert [(line.said, line.text) for line in lines] == [
        ("Your answer, not right", "2 m"),
        ("Right answer", "1500 m"),
    ]
    (unknown,) = type_.told_form(type_.tell(numeric(("5", "7.5")), (), None))
    assert unknown.text == "5 to 7\\.5"


def test_the_form_says_the_units_and_how_far_off_is_right() -> None:
    form = type_.form(type_.ask(numeric("1500", "1%", "m", {"km": "1000", "cm": "0.01"}), ()))
    assert (form.how, form.note) == ("a number in m, or in km or cm", "Within 1 % counts as right.")
    form = type_.form(type_.ask(numeric("1500", "50", "m"), ()))
    assert (form.how, form.note) == ("a number in m", "Within 50 m counts as right.")
    assert type_.form(type_.ask(numeric("6", "0"), ())).note == ""


@given(st.text("0123456789 ,.'eE×^+-kmM²٫٬\u00a0", max_size=40), GROUPED)
def test_blanks_around_a_text_never_change_its_reading(typed: str, grouping: Grouping) -> None:
    units = Units("m", METRES.others, grouping)

    def understood(text: str) -> object:
        try:
            return quantity(text, units)
        except Nonsense as fault:
            return nonsense(fault.code, fault.facts)

    assert understood(f" {typed}\u00a0") == understood(typed)


def test_hostile_texts_are_refused_at_once() -> None:
    for typed in ("9" * 100_000, "1 " * 50_000, "1e" + "9" * 390, "m" * 400, "1" * 200 + "m" * 200, "," * 400):
        with pytest.raises(Nonsense):
            quantity(typed, METRES)
