"""`type: numeric`: a number, typed in one's own way of writing numbers, with or without its unit."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import Any

from quizapp.quiz.accepting import as_markdown
from quizapp.quiz.fields import Amount, Factors, Field, Line, Problem, Within
from quizapp.quiz.forms import Form, State, ToldLine
from quizapp.quiz.layout import Layout, Rank
from quizapp.quiz.nonsense import Nonsense
from quizapp.quiz.numerals import Grouping, grouping_of, shown, written
from quizapp.quiz.quantities import Units, comparable_unit, quantity, reading, with_unit
from quizapp.quiz.written import Written

NAME = "numeric"
PROMPT_NEEDED = True
FIELDS = (
    Field("answer", Amount(), "The right number, or {between: [a, b]}, both ends included.", required=True),
    Field("tolerance", Within(), "How far off is still right, ends included: a number or a percentage of the answer."),
    Field("unit", Line(), "The unit of the answer; a number typed without unit is in it."),
    Field("units", Factors(), "Other units that are understood, each with what one of it is in the answer’s unit."),
)


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far off is still right: a number in the answer's unit, or a `share` (0 to 1) of the answer's size."""

    size: Fraction
    share: bool = False


@dataclass(frozen=True, slots=True)
class Numeric:
    """The key is from `low` to `high`, which are one number unless the question says `between`."""

    low: Fraction
    high: Fraction
    units: Units
    tolerance: Tolerance | None = None
    between: bool = False


@dataclass(frozen=True, slots=True)
class NumberAsked:
    """What is understood, with what the units are to each other, and how far off counts as right."""

    units: Units
    tolerance: Tolerance | None


@dataclass(frozen=True, slots=True)
class NumberTold:
    """What was typed (None: nothing), how it was understood, what became of it, and what is right.

    `converted` tells that it was typed in another unit than the answer's.
    """

    given: str | None
    understood: str | None
    state: State
    right: str
    converted: bool = False


Body = Numeric
Response = str  # as it was typed


def build(values: Mapping[str, Any], language: str) -> Numeric:
    """Return the question's own data from its fields' values."""
    answer, within = values["answer"], values["tolerance"]
    low, high = answer if isinstance(answer, tuple) else (answer, answer)
    units = Units(values["unit"], tuple((values["units"] or {}).items()), grouping_of(language))
    return Numeric(low, high, units, within and Tolerance(*within), isinstance(answer, tuple))


def problems(question: Numeric) -> Iterator[Problem]:
    """Name what keeps these from being a number with units."""
    if question.low > question.high:
        yield Problem("ends-swapped", ("answer", "between"))
    if question.between and question.tolerance and question.tolerance.share:
        yield Problem("percentage-of-range", ("tolerance",))
    if question.units.others and question.units.own is None:
        yield Problem("units-without-unit", ("units",))
    own = None if question.units.own is None else comparable_unit(question.units.own)
    for name, _ in question.units.others:
        if comparable_unit(name) == own:
            yield Problem("duplicate-unit", ("units", name), (("given", name),))


def credit(question: Numeric, response: str) -> Fraction:
    """Return the credit of a response: 1 or 0; raises Nonsense where it is no number in a known unit."""
    value = quantity(response, question.units).value
    if question.tolerance is None:
        return Fraction(question.low <= value <= question.high)
    slack = _slack(question)
    return Fraction(question.low - slack <= value <= question.high + slack)


def _slack(question: Numeric) -> Fraction:
    tolerance = question.tolerance
    if tolerance is None:
        return Fraction(0)
    return tolerance.size * abs(question.low) if tolerance.share else tolerance.size


def key(question: Numeric) -> str:
    """Return a response that earns everything."""
    return written(question.low, question.units.grouping)


def chance(question: Numeric) -> Fraction:
    """Return the credit that blind guessing earns on average: a number is not guessed."""
    return Fraction(0)


def layout(question: Numeric, shuffle: bool, rank: Rank) -> Layout:
    """Return nothing: there is nothing to be laid out."""
    return ()


def ask(question: Numeric, order: Layout) -> NumberAsked:
    """Return what may be seen before the answer."""
    return NumberAsked(question.units, question.tolerance)


def tell(question: Numeric, order: Layout, response: str | None) -> NumberTold:
    """Return what is seen after the answer; no response is "I don't know"."""
    grouping, own = question.units.grouping, question.units.own
    ends = [shown(end, grouping) for end in (question.low, question.high)]
    right = with_unit(f"{ends[0]} to {ends[1]}" if question.between else ends[0], own)
    if response is None:
        return NumberTold(None, None, "passed", right)
    try:
        found = quantity(response, question.units)
    except Nonsense:
        return NumberTold(response, None, "wrong", right)
    state: State = "right" if credit(question, response) else "wrong"
    converted = found.unit not in (None, own)
    return NumberTold(response, with_unit(shown(found.value, grouping), own), state, right, converted)


def form(asked: NumberAsked) -> Form:
    """Return what is asked in plain lines."""
    own, *others = asked.units.names or (None,)
    how = "a number" if own is None else f"a number in {own}"
    also = f", or in {' or '.join(filter(None, others))}" if others else ""
    understood = partial(reading, units=asked.units)
    return Form((), how + also, note=within(asked) or "", free=True, understood=understood)


def within(asked: NumberAsked) -> str | None:
    """Return how far off counts as right, in a sentence; None where nothing is said of that."""
    tolerance = asked.tolerance
    if tolerance is None or not tolerance.size:
        return None
    size = shown(tolerance.size * 100 if tolerance.share else tolerance.size, asked.units.grouping)
    far = f"{size} %" if tolerance.share else with_unit(size, asked.units.own)
    return f"Within {far} counts as right."


def written_alike(asked: NumberAsked) -> str:
    """Return in a sentence which ways of writing a number come to the same."""
    mark = _THOUSANDS[asked.units.grouping]
    return f"1 500, 1{mark}500 and 1500 are read alike." if mark else "1 500 and 1500 are read alike; 1,5 is 1.5."


_THOUSANDS: Mapping[Grouping, str] = {"comma": ",", "point": ".", "blank": ""}


def told_form(told: NumberTold, arrow: str = "→") -> tuple[ToldLine, ...]:
    """Return what is said after the answer in plain lines; `arrow` points the way that is read."""
    lines = []
    if told.given is not None:
        said = "Your answer, right" if told.state == "right" else "Your answer, not right"
        lines.append(ToldLine(said, "", as_markdown(told_words(told, arrow)), told.state, chosen=True))
    if told.state != "right":
        lines.append(ToldLine("Right answer", "", as_markdown(told.right), "right"))
    return tuple(lines)


def told_words(told: NumberTold, arrow: str = "→") -> str:
    """Return an answer as it was understood, after what was typed where that had another unit."""
    given = " ".join((told.given or "").split())
    if told.understood is None:
        return given
    return f"{given} {arrow} {told.understood}" if told.converted else told.understood


def words(question: Numeric, response: str) -> tuple[str, ...]:
    """Return a response in words: Markdown that shows what was typed."""
    return (as_markdown(response),)


def to_json(response: str) -> str:
    """Return a response as JSON."""
    return response


def from_json(question: Numeric, value: object) -> str:
    """Return a response from JSON, a draft that makes no sense yet included; raises Nonsense where it is no text."""
    if isinstance(value, str):
        return value if value.strip() else ""
    raise Nonsense("not-a-text")


def from_values(question: Numeric, value: Written) -> str:
    """Return a response as a file of responses writes it: a number, with or without a unit."""
    if not isinstance(value, str):
        raise Nonsense("not-a-text")
    return _sensible(value, question.units)


def from_typed(asked: NumberAsked, typed: str) -> str:
    """Return the response that a typed line is; raises Nonsense where that is no number in a known unit."""
    return _sensible(typed, asked.units)


def _sensible(text: str, units: Units) -> str:
    quantity(text, units)
    return text
