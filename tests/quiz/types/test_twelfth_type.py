"""A twelfth type, as CONTRIBUTING shows how to make one: a module alone, and all that knows types knows it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

from yaml.nodes import MappingNode

from quizapp.bank.compose import compose
from quizapp.bank.kinds import reader_of
from quizapp.bank.mapping import known, opened
from quizapp.bank.problems import Problems
from quizapp.bank.schema_kinds import schema_of_kind
from quizapp.bank.type_keys import TypeKeys
from quizapp.quiz.fields import Field, Flag, Problem, Texts
from quizapp.quiz.forms import Form, Line, ToldLine
from quizapp.quiz.nonsense import Nonsense
from quizapp.quiz.written import Written


@dataclass(frozen=True, slots=True)
class Odd:
    """Which of some texts does not belong: the last in the file."""

    texts: tuple[str, ...]
    strict: bool = False


def build(values: Mapping[str, Any], language: str) -> Odd:
    return Odd(values["texts"], values["strict"])


def problems(question: Odd) -> Iterator[Problem]:
    if question.texts[-1] in question.texts[:-1]:
        yield Problem("duplicate-option", ("texts", len(question.texts) - 1), (("text", question.texts[-1]),))


def ask(question: Odd, order: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(sorted(question.texts))


def tell(question: Odd, order: tuple[int, ...], response: str | None) -> tuple[str | None, str]:
    return response, question.texts[-1]


def form(asked: tuple[str, ...]) -> Form:
    return Form(tuple(Line("", text) for text in asked), "the one that does not belong", free=True)


def told_form(told: tuple[str | None, str]) -> tuple[ToldLine, ...]:
    given, right = told
    own = [] if given is None else [ToldLine("Your answer", "", given, "right" if given == right else "wrong")]
    return (*own, ToldLine("The odd one", "", right, "right"))


def from_typed(asked: tuple[str, ...], typed: str) -> str:
    if typed not in asked:
        raise Nonsense("no-such-row", given=typed, count=len(asked))
    return typed


def from_values(question: Odd, value: Written) -> str:
    if not isinstance(value, str):
        raise Nonsense("not-a-text")
    return from_typed(question.texts, value)


ODD: Any = SimpleNamespace(
    NAME="odd-one-out",
    PROMPT_NEEDED=True,
    FIELDS=(
        Field("texts", Texts(3), "What belongs together, and last what does not.", required=True),
        Field("strict", Flag(), "Whether it is strict.", default=False),
    ),
    Body=Odd,
    build=build,
    problems=problems,
    credit=lambda question, response: Fraction(response == question.texts[-1]),
    key=lambda question: question.texts[-1],
    chance=lambda question: Fraction(1, len(question.texts)),
    layout=lambda *_: (),
    ask=ask,
    tell=tell,
    form=form,
    told_form=told_form,
    words=lambda _, response: (response,),
    to_json=lambda response: response,
    from_json=lambda _, value: value,
    from_values=from_values,
    from_typed=from_typed,
)


def read(text: str) -> tuple[Odd | None, list[str]]:
    problems_ = Problems(text)
    node = compose(text).root
    assert isinstance(node, MappingNode)
    own = TypeKeys(ODD, reader_of)
    keys = opened(node, "question", known(*own.readers), problems_)
    assert keys is not None
    return own.read(node, keys, problems_), [each.code for each in problems_.told()]


def test_its_keys_are_read_and_checked_by_the_kinds_of_its_fields() -> None:
    assert read("texts: [Rhine, Elbe, Alps]\nstrict: yes\n") == (Odd(("Rhine", "Elbe", "Alps"), True), [])
    assert read("texts: [Rhine, Alps]\n") == (None, ["too-few"])
    assert read("texts: [Rhine, Elbe, Rhine]\nstrict: maybe\n")[1] == ["duplicate-option", "bad-flag"]


def test_its_schema_is_made_from_its_fields() -> None:
    assert schema_of_kind(ODD.FIELDS[0].kind, required=True)["minItems"] == 3
