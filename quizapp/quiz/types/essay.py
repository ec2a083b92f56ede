"""`type: essay`: a text of one's own, which a person marks against a rubric."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from quizapp.quiz.accepting import as_markdown
from quizapp.quiz.amounts import amount
from quizapp.quiz.by_hand import ByHand, Criterion
from quizapp.quiz.fields import Field, Problem, Prose, Rubric, Span
from quizapp.quiz.forms import Form, ToldLine
from quizapp.quiz.layout import Layout, Rank
from quizapp.quiz.nonsense import Nonsense
from quizapp.quiz.word_count import word_count
from quizapp.quiz.written import Written

NAME = "essay"
PROMPT_NEEDED = True
FIELDS = (
    Field("rubric", Rubric(), "What is looked for when the answer is marked, each with its points."),
    Field("sample", Prose(), "An answer that would be right, shown after the learner’s, in Markdown."),
    Field("words", Span(), "How many words are asked for: at least “min”, at most “max”."),
)
LONGEST = 100_000  # characters
WHOLE = Criterion("The answer as a whole", Fraction(10))  # what is marked where there is no rubric


@dataclass(frozen=True, slots=True)
class Essay(ByHand):
    """There is no key: the `rubric` says what is looked for, and `right` (Markdown) is a sample of it.

    `least` and `most` are the words asked for, None where nothing is said.
    """

    rubric: tuple[Criterion, ...] = ()
    right: str | None = None
    least: int | None = None
    most: int | None = None

    def criteria(self) -> tuple[Criterion, ...]:
        return self.rubric or (WHOLE,)

    def sample(self) -> str | None:
        return self.right


@dataclass(frozen=True, slots=True)
class EssayAsked:
    """How many words are asked for, at least and at most."""

    least: int | None
    most: int | None


@dataclass(frozen=True, slots=True)
class EssayTold:
    """What was written (None: nothing), a sample (Markdown), and what is looked for: `rubric` is empty without one."""

    given: str | None
    sample: str | None
    rubric: tuple[Criterion, ...]
    criteria: tuple[Criterion, ...]


Body = Essay
Response = str  # as it was typed


def build(values: Mapping[str, Any], language: str) -> Essay:
    """Return the question's own data from its fields' values."""
    return Essay(values["rubric"] or (), values["sample"], *(values["words"] or (None, None)))


def problems(question: Essay) -> Iterator[Problem]:
    """Name what keeps the number of words from being one."""
    if question.least is not None and question.most is not None and question.least > question.most:
        yield Problem("words-swapped", ("words", "min"), (("least", question.least), ("most", question.most)))


def credit(question: Essay, response: str) -> None:
    """Return nothing: a person marks it."""
    return


def key(question: Essay) -> None:
    """Return nothing: no text is the right one."""
    return


def chance(question: Essay) -> None:
    """Return nothing: nobody knows what a guess earns."""
    return


def layout(question: Essay, shuffle: bool, rank: Rank) -> Layout:
    """Return nothing: there is nothing to be laid out."""
    return ()


def ask(question: Essay, order: Layout) -> EssayAsked:
    """Return what may be seen before the answer."""
    return EssayAsked(question.least, question.most)


def tell(question: Essay, order: Layout, response: str | None) -> EssayTold:
    """Return what is seen after the answer; no response is "I don't know"."""
    return EssayTold(response, question.right, question.rubric, question.criteria())


def form(asked: EssayAsked) -> Form:
    """Return what is asked in plain lines."""
    wanted = words_wanted(asked)
    note = f"{wanted[:1].upper()}{wanted[1:]} are asked for." if wanted else ""
    how = "any number of lines, then one with “.” alone"
    return Form((), how, asks="Your text", note=note, free=True, paragraphs=True)


def words_wanted(asked: EssayAsked) -> str:
    """Return how many words are asked for: `200 to 400 words`; nothing where nothing is said."""
    match asked.least, asked.most:
        case None, None:
            return ""
        case least, None:
            return f"at least {least} words"
        case None, most:
            return f"at most {most} words"
        case least, most:
            return f"{least} words" if least == most else f"{least} to {most} words"


def counted_words(asked: EssayAsked, text: str) -> str:
    """Return how many words a text has, and how many are asked for."""
    count = word_count(text)
    said = "1 word" if count == 1 else f"{count} words"
    wanted = words_wanted(asked).removesuffix(" words")
    return f"{said}; {wanted} are asked for" if wanted else said


def told_form(told: EssayTold) -> tuple[ToldLine, ...]:
    """Return what is said after the answer in plain lines."""
    lines = []
    if told.given is not None:
        lines.append(ToldLine("Your answer", "", _paragraphs(told.given), "passed", chosen=True))
    if told.sample is not None:
        lines.append(ToldLine("An answer that would be right", "", told.sample, "passed"))
    wanted = (
        ToldLine(f"Looked for, {points_words(each.points)}", "", each.criterion, "passed") for each in told.rubric
    )
    return (*lines, *wanted)


def points_words(points: Fraction) -> str:
    """Return points in words: `2 points`."""
    return "1 point" if points == 1 else f"{amount(points.numerator, points.denominator)} points"


def _paragraphs(text: str) -> str:
    """Return Markdown that shows a text as it was written, line by line."""
    return "\\\n".join(map(as_markdown, text.splitlines()))


def words(question: Essay, response: str) -> tuple[str, ...]:
    """Return a response in words: Markdown that shows what was written, an entry a paragraph."""
    return tuple(as_markdown(line) for line in response.splitlines() if line.strip())


def to_json(response: str) -> str:
    """Return a response as JSON."""
    return response


def from_json(question: Essay, value: object) -> str:
    """Return a response from JSON; raises Nonsense where it is no text, or a book."""
    if not isinstance(value, str):
        raise Nonsense("not-a-text")
    return _bounded(value) if value.strip() else ""


def from_values(question: Essay, value: Written) -> str:
    """Return a response as a file of responses writes it: a text."""
    if not isinstance(value, str):
        raise Nonsense("not-a-text")
    return _bounded(value)


def from_typed(asked: EssayAsked, typed: str) -> str:
    """Return the response that typed lines are."""
    return _bounded(typed)


def _bounded(text: str) -> str:
    if len(text) > LONGEST:
        raise Nonsense("text-too-long", count=LONGEST)
    return text
