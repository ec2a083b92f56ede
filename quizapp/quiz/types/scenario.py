"""`type: scenario`: a decision. No option is right or wrong; each earns points of its own by domain."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from quizapp.quiz.amounts import amount
from quizapp.quiz.fields import Decisions, Field, Problem
from quizapp.quiz.forms import Form, ToldLine
from quizapp.quiz.layout import Layout, Rank
from quizapp.quiz.points import OwnPoints
from quizapp.quiz.rows import Row, RowsAsked, row_from_json, row_from_written, rows_form, screen_marks, screen_place
from quizapp.quiz.written import Written

NAME = "scenario"
PROMPT_NEEDED = True
FIELDS = (Field("options", Decisions(), "What can be decided, and what each does in each domain.", required=True),)
NOTHING = Fraction(0)
Worth = tuple[tuple[str, Fraction], ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """An option: its Markdown, its points by domain, which may be below 0, and what is said to whoever took it."""

    text: str
    points: Worth = ()
    feedback: str | None = None


@dataclass(frozen=True, slots=True)
class Scenario(OwnPoints):
    """What can be decided. A domain that an option does not name counts 0."""

    options: tuple[Decision, ...]

    def possible(self) -> Worth:
        slugs = dict.fromkeys(slug for option in self.options for slug, _ in option.points)
        return tuple((slug, max(NOTHING, *(_in(option, slug) for option in self.options))) for slug in slugs)

    def most(self) -> Fraction:
        return max(NOTHING, *(sum((points for _, points in option.points), NOTHING) for option in self.options))

    def gained(self, response: int) -> Worth:
        return self.options[response].points


@dataclass(frozen=True, slots=True)
class DecisionTold:
    """An option after the answer, with its points in each domain of the question; feedback is told of the chosen."""

    place: int
    text: str
    points: Worth
    chosen: bool
    feedback: str | None


@dataclass(frozen=True, slots=True)
class ScenarioTold:
    """The options in the order shown, and the most that one of them earns in each domain."""

    options: tuple[DecisionTold, ...]
    possible: Worth


Body = Scenario
Response = int  # the chosen option's place in the file


def build(values: Mapping[str, Any], language: str) -> Scenario:
    """Return the question's own data from its fields' values."""
    return Scenario(tuple(Decision(*entry) for entry in values["options"]))


def problems(question: Scenario) -> Iterator[Problem]:
    """Name nothing: any options make a scenario."""
    yield from ()


def credit(question: Scenario, response: int) -> None:
    """Return nothing: an option earns points of its own."""
    return


def key(question: Scenario) -> None:
    """Return nothing: no option is right."""
    return


def chance(question: Scenario) -> None:
    """Return nothing: there is no credit."""
    return


def layout(question: Scenario, shuffle: bool, rank: Rank) -> Layout:
    """Return the options' places in the order to show."""
    places = range(len(question.options))
    return tuple(sorted(places, key=rank) if shuffle else places)


def ask(question: Scenario, order: Layout) -> RowsAsked:
    """Return what may be seen before the answer."""
    return RowsAsked(tuple(Row(place, question.options[place].text) for place in order))


def tell(question: Scenario, order: Layout, response: int | None) -> ScenarioTold:
    """Return what is seen after the answer; no response is "I don't know"."""
    possible = question.possible()
    told = (_told(place, question.options[place], possible, chosen=place == response) for place in order)
    return ScenarioTold(tuple(told), possible)


def form(asked: RowsAsked) -> Form:
    """Return what is asked in plain lines."""
    plain = rows_form(asked)
    return Form(plain.lines, plain.how, "Your choice", "No choice is right or wrong: each has its price.")


def told_form(told: ScenarioTold) -> tuple[ToldLine, ...]:
    """Return what is said after the answer in plain lines: what was chosen first, then the others."""
    named = list(zip(screen_marks(len(told.options)), told.options, strict=True))
    ordered = sorted(named, key=lambda pair: not pair[1].chosen)
    return tuple(
        ToldLine(
            "Your choice" if option.chosen else "Another choice",
            mark,
            f"{option.text} ({_effects(option.points)})",
            "passed",
            option.feedback,
            option.chosen,
        )
        for mark, option in ordered
    )


def signed(points: Fraction) -> str:
    """Return points with their sign: `+2`, `−1`, `0`."""
    return f"{'+' if points > 0 else ''}{amount(points.numerator, points.denominator)}"


def words(question: Scenario, response: int) -> tuple[str, ...]:
    """Return a response in words: the Markdown of what was chosen."""
    return (question.options[response].text,)


def to_json(response: int) -> int:
    """Return a response as JSON."""
    return response


def from_json(question: Scenario, value: object) -> int:
    """Return a response from JSON; raises Nonsense where it is not one of this question's."""
    return row_from_json(value, len(question.options))


def from_values(question: Scenario, value: Written) -> int:
    """Return a response as a file of responses writes it: the option's text, else its number in the file."""
    return row_from_written(value, [option.text for option in question.options])


def from_typed(asked: RowsAsked, typed: str) -> int:
    """Return the response that a typed line names: a letter or number on the screen."""
    return screen_place(typed, asked.rows)


def _in(option: Decision, slug: str) -> Fraction:
    return dict(option.points).get(slug, NOTHING)


def _told(place: int, option: Decision, possible: Worth, *, chosen: bool) -> DecisionTold:
    points = tuple((slug, _in(option, slug)) for slug, _ in possible)
    return DecisionTold(place, option.text, points, chosen, option.feedback if chosen else None)


def _effects(points: Sequence[tuple[str, Fraction]]) -> str:
    return ", ".join(f"{slug} {signed(share)}" for slug, share in points) or "no points"
