"""`type: short-answer`: a word or a few, typed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from quizapp.quiz.accepting import Accepted, Match, Rules, as_markdown, match
from quizapp.quiz.fields import Accepts, Field, Flag, Problem, Whole
from quizapp.quiz.forms import Form, State, ToldLine
from quizapp.quiz.layout import Layout, Rank
from quizapp.quiz.nonsense import Nonsense
from quizapp.quiz.written import Written

NAME = "short-answer"
PROMPT_NEEDED = True
FIELDS = (
    Field("accept", Accepts(), "What is accepted: one text, or a list, the best first.", required=True),
    Field("case", Flag(), "Whether capitals count; usual: no.", default=False),
    Field("typos", Whole(0), "How many slips of typing are forgiven; usual: none.", default=0),
    Field("wildcard", Flag(), "Whether * in what is accepted stands for any run of letters; usual: no.", default=False),
)


@dataclass(frozen=True, slots=True)
class ShortAnswer:
    """The key is the first text that earns most."""

    accept: tuple[Accepted, ...]
    rules: Rules


@dataclass(frozen=True, slots=True)
class TextAsked:
    """A line to type into. There is nothing to be seen of it."""


@dataclass(frozen=True, slots=True)
class TextTold:
    """What was typed (None: nothing), what became of it, and what is accepted in full, in the file's order.

    `written` is the text that what was typed is but for a slip, None where it is no slip; `feedback` is Markdown.
    """

    given: str | None
    state: State
    accepted: tuple[str, ...]
    written: str | None = None
    feedback: str | None = None


Body = ShortAnswer
Response = str  # as it was typed


def build(values: Mapping[str, Any], language: str) -> ShortAnswer:
    """Return the question's own data from its fields' values."""
    return ShortAnswer(values["accept"], Rules(values["case"], values["typos"], values["wildcard"]))


def problems(question: ShortAnswer) -> Iterator[Problem]:
    """Name what keeps these rules from being rules."""
    if question.rules.wildcard and question.rules.typos:
        yield Problem("typos-with-wildcard", ("typos",))


def credit(question: ShortAnswer, response: str) -> Fraction:
    """Return the credit of a response, 0 to 1: that of the first entry it is, exactly or else with slips."""
    found = _match(question, response)
    return found.entry.credit if found else Fraction(0)


def key(question: ShortAnswer) -> str:
    """Return a response that earns most."""
    best = max(question.accept, key=lambda entry: entry.credit)
    return " ".join(best.text.replace("*", "").split()) if question.rules.wildcard else best.text


def chance(question: ShortAnswer) -> Fraction:
    """Return the credit that blind guessing earns on average: a word is not guessed."""
    return Fraction(0)


def layout(question: ShortAnswer, shuffle: bool, rank: Rank) -> Layout:
    """Return nothing: there is nothing to be laid out."""
    return ()


def ask(question: ShortAnswer, order: Layout) -> TextAsked:
    """Return what may be seen before the answer."""
    return TextAsked()


def tell(question: ShortAnswer, order: Layout, response: str | None) -> TextTold:
    """Return what is seen after the answer; no response is "I don't know"."""
    accepted = tuple(entry.text for entry in question.accept if entry.credit == 1)
    found = None if response is None else _match(question, response)
    if found is None:
        return TextTold(response, "passed" if response is None else "wrong", accepted)
    credit_, written = found.entry.credit, found.entry.text if found.slip else None
    state: State = "right" if credit_ == 1 else "partly" if credit_ else "wrong"
    return TextTold(response, state, accepted, written, found.entry.feedback)


def form(asked: TextAsked) -> Form:
    """Return what is asked in plain lines."""
    return Form((), "", free=True)


def told_form(told: TextTold) -> tuple[ToldLine, ...]:
    """Return what is said after the answer in plain lines."""
    lines = []
    if told.given is not None:
        said = f"Your answer, {_SAID[told.state]}"
        lines.append(ToldLine(said, "", as_markdown(told.given), told.state, _feedback(told), chosen=True))
    if told.state != "right" and told.accepted:
        others = "; ".join(map(as_markdown, told.accepted))
        lines.append(ToldLine("Right answer", "", others, "right"))
    return tuple(lines)


_SAID: Mapping[State, str] = {"right": "right", "partly": "partly right", "wrong": "not right"}


def _feedback(told: TextTold) -> str | None:
    slip = f"Accepted with a slip: it is written “{as_markdown(told.written)}”." if told.written else None
    return " ".join(filter(None, (slip, told.feedback))) or None


def words(question: ShortAnswer, response: str) -> tuple[str, ...]:
    """Return a response in words: Markdown that shows what was typed."""
    return (as_markdown(response),)


def to_json(response: str) -> str:
    """Return a response as JSON."""
    return response


def from_json(question: ShortAnswer, value: object) -> str:
    """Return a response from JSON; raises Nonsense where it is no text."""
    if isinstance(value, str):
        return value if value.strip() else ""
    raise Nonsense("not-a-text")


def from_values(question: ShortAnswer, value: Written) -> str:
    """Return a response as a file of responses writes it: a text."""
    if not isinstance(value, str):
        raise Nonsense("not-a-text")
    return value


def from_typed(asked: TextAsked, typed: str) -> str:
    """Return the response that a typed line is."""
    return typed


def _match(question: ShortAnswer, response: str) -> Match | None:
    return match(response, question.accept, question.rules)
