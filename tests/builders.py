"""What tests are made of: questions in a line, quizzes of them, a noon, and a clock that is stepped by hand."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from quizapp.quiz.accepting import Accepted, Rules
from quizapp.quiz.by_hand import Criterion
from quizapp.quiz.numerals import Grouping
from quizapp.quiz.option import Option
from quizapp.quiz.points import OwnPoints
from quizapp.quiz.quantities import Units
from quizapp.quiz.quiz import Domain, Header, Passage, Question, Quiz, Section, SessionDefaults, Source, Waiver
from quizapp.quiz.types import categorize as categorize_type
from quizapp.quiz.types import choice as choice_type
from quizapp.quiz.types import cloze as cloze_type
from quizapp.quiz.types import essay as essay_type
from quizapp.quiz.types import matching as matching_type
from quizapp.quiz.types import multiple as multiple_type
from quizapp.quiz.types import numeric as numeric_type
from quizapp.quiz.types import ordering as ordering_type
from quizapp.quiz.types import scenario as scenario_type
from quizapp.quiz.types import short_answer as short_answer_type
from quizapp.quiz.types import true_false as true_false_type
from quizapp.session.instant import Instant

NOON = Instant(utc=1_767_268_800_000, offset=60, steady=5_000_000)  # 2026-01-01T12:00:00Z, seen from Paris
TYPE_NAMES: Mapping[type[Any], str] = {
    choice_type.Choice: choice_type.NAME,
    multiple_type.Multiple: multiple_type.NAME,
    true_false_type.TrueFalse: true_false_type.NAME,
    short_answer_type.ShortAnswer: short_answer_type.NAME,
    numeric_type.Numeric: numeric_type.NAME,
    scenario_type.Scenario: scenario_type.NAME,
    essay_type.Essay: essay_type.NAME,
    matching_type.Matching: matching_type.NAME,
    cloze_type.Cloze: cloze_type.NAME,
    ordering_type.Ordering: ordering_type.NAME,
    categorize_type.Categorize: categorize_type.NAME,
}


class Clock:
    """A clock that stands still until it is stepped."""

    def __init__(self, at: Instant = NOON) -> None:
        self.at = at

    def __call__(self) -> Instant:
        return self.at

    def step(self, ms: int) -> None:
        """Let time pass, in ms."""
        self.at = Instant(self.at.utc + ms, self.at.offset, self.at.steady + ms)


def option(text: str, **more: Any) -> Option:
    """Return an option. A star before its text makes it a correct one, a stroke after it pins it: `None of these|`."""
    correct, pin = text.startswith("*"), text.endswith("|")
    plain = text.removeprefix("*").removesuffix("|")
    given = {"correct": correct, "credit": Fraction(correct), "pin": pin, "feedback": f"About {plain}.", **more}
    return Option(plain, **given)


def choice(*texts: str) -> choice_type.Choice:
    """Return the body of a choice: `choice("*Danube", "Rhine")`."""
    return choice_type.Choice(tuple(map(option, texts)))


def multiple(*texts: str, scoring: multiple_type.Scoring = "net") -> multiple_type.Multiple:
    """Return the body of a multiple: `multiple("*Danube", "*Rhine", "Volga")`."""
    return multiple_type.Multiple(tuple(map(option, texts)), scoring)


def true_false(answer: bool) -> true_false_type.TrueFalse:
    """Return the body of a statement that is true or false."""
    return true_false_type.TrueFalse(answer, "About true.", "About false.")


def short_answer(*accept: str | Accepted, **rules: Any) -> short_answer_type.ShortAnswer:
    """Return the body of a short answer: `short_answer("Danube", "Donau", typos=1)`."""
    entries = tuple(each if isinstance(each, Accepted) else Accepted(each) for each in accept)
    return short_answer_type.ShortAnswer(entries, Rules(**rules))


def numeric(
    answer: str | tuple[str, str],
    tolerance: str | None = None,
    unit: str | None = None,
    units: Mapping[str, str] | None = None,
    grouping: Grouping = "comma",
) -> numeric_type.Numeric:
    """Return the body of a number: `numeric("1500", "1%", "m", {"km": "1000"})`, `numeric(("5", "7.5"))`."""
    low, high = answer if isinstance(answer, tuple) else (answer, answer)
    share = tolerance is not None and tolerance.endswith("%")
    size = None if tolerance is None else Fraction(tolerance.rstrip("%")) / (100 if share else 1)
    others = tuple((name, Fraction(factor)) for name, factor in (units or {}).items())
    return numeric_type.Numeric(
        Fraction(low),
        Fraction(high),
        Units(unit, others, grouping),
        None if size is None else numeric_type.Tolerance(size, share),
        isinstance(answer, tuple),
    )


def matching(*pairs: str, extra: tuple[str, ...] = ()) -> matching_type.Matching:
    """Return the body of a matching: `matching("Danube>Black Sea", "Rhine>North Sea", extra=("Baltic",))`."""
    sides = (pair.split(">") for pair in pairs)
    return matching_type.Matching(tuple((left, right) for left, right in sides), extra)


def cloze(text: str, **blanks: Any) -> cloze_type.Cloze:
    """Return the body of a cloze: `cloze("The {river} ends.", river=short_answer("Danube"))`."""
    return cloze_type.build({"text": text, "blanks": tuple(blanks.items())}, "en")


def ordering(*items: str, scoring: ordering_type.Scoring = "relative") -> ordering_type.Ordering:
    """Return the body of an ordering, its items in the right order."""
    return ordering_type.Ordering(items, scoring)


def categorize(**groups: str) -> categorize_type.Categorize:
    """Return the body of a categorize: `categorize(sea="a b", river="c")`."""
    return categorize_type.Categorize(tuple((title, tuple(items.split())) for title, items in groups.items()))


def essay(*points: str, sample: str | None = None, words: tuple[int | None, int | None] = (None, None)) -> Any:
    """Return the body of an essay with criteria that are worth so much: `essay("2", "0.5")`."""
    rubric = tuple(Criterion(f"Criterion {at}", Fraction(worth)) for at, worth in enumerate(points, 1))
    return essay_type.Essay(rubric, sample, *words)


def scenario(**options: Mapping[str, int | Fraction]) -> scenario_type.Scenario:
    """Return the body of a scenario: `scenario(ban={"trade": -1}, agree={"trade": 2})`."""
    decisions = (
        scenario_type.Decision(text, tuple((slug, Fraction(share)) for slug, share in points.items()), f"About {text}.")
        for text, points in options.items()
    )
    return scenario_type.Scenario(tuple(decisions))


def question(
    id_: str, body: Any = None, points: int | Mapping[str, int | Fraction] = 1, quote: str | None = None, **more: Any
) -> Question:
    """Return a question; bare points go to the domain `general`, and without a body it is a choice of rivers."""
    body = body if body is not None else choice("*Danube", "Rhine", "Volga")
    worth = {"general": points} if isinstance(points, int) else points
    if isinstance(body, OwnPoints):
        worth = dict(body.possible())
    given = {
        "prompt": f"Prompt of {id_}?",
        "explanation": f"Explanation of {id_}.",
        "source": Passage(more.get("section"), quote) if quote else None,
        **more,
    }
    return Question(
        id_,
        TYPE_NAMES[type(body)],
        body=body,
        points=tuple((domain, Fraction(share)) for domain, share in worth.items()),
        **given,
    )


def quiz(
    *questions: Question,
    id_: str = "rivers",
    domains: tuple[str, ...] = ("general",),
    sections: Mapping[str, str] | None = None,
    session: SessionDefaults | None = None,
    **more: Any,
) -> Quiz:
    """Return a quiz of some questions. `domains` are slugs, `sections` slugs with their titles."""
    header = Header(
        id_,
        more.pop("title", f"Quiz {id_}"),
        tuple(Domain(slug, slug.capitalize()) for slug in domains),
        sections=tuple(Section(slug, title) for slug, title in (sections or {}).items()),
        session=session or SessionDefaults(),
        source=Source("A short reader", "A class"),
        **more,
    )
    return Quiz(header, questions)


RIVERS = quiz(
    question("mouth", choice("*The Black Sea", "The Caspian Sea", "None of these|"), {"geography": 1}, section="rise"),
    question("cargo", multiple("*Grain", "*Ore", "Sand"), {"trade": 2, "geography": 1}, section="ports", quote="grain"),
    question("border", true_false(True), {"geography": 1}, section="rise"),
    domains=("geography", "trade"),
    sections={"rise": "Where rivers rise", "ports": "Where goods change hands"},
    text="# Where rivers rise\n\nFar up.\n\n# Where goods change hands\n\nOre and grain.\n",
    waive=(Waiver("no-image", "There are none."),),
)
