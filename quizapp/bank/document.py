"""The reader of a whole file: its format, its own keys, its questions."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from yaml.nodes import MappingNode, Node, ScalarNode

from quizapp.bank.header import KEYS, frame
from quizapp.bank.limits import QUESTIONS
from quizapp.bank.made_ids import MadeIds, base_of
from quizapp.bank.mapping import Keys, items, opened, require, too_few
from quizapp.bank.numbers import exact
from quizapp.bank.passages import SourceText
from quizapp.bank.pictures import BesideQuiz
from quizapp.bank.problems import Problems, first_key
from quizapp.bank.question import Questions
from quizapp.bank.scalars import bare, is_nothing
from quizapp.quiz.quiz import Header, Question

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Found:
    """What a file's nodes say: where a question is wrong, None stands in its place.

    `id_node` is where the quiz's id stands, or what lacks it.
    """

    header: Header
    questions: tuple[Question | None, ...]
    id_node: Node


def found_in(
    root: Node, name: str, folder: Path | None, problems: Problems, nodes: Iterable[Node] | None = None
) -> Found | None:
    """Return what the file says, problems told; None where there is nothing to go on.

    `nodes` are the questions, each looked at once, where they are not handed in with the root.
    """
    if _is_newer(root, problems):
        return None
    keys = opened(root, "file", KEYS, problems)
    if keys is None:
        if not problems.errors:
            problems.error("empty-file", root)
        return None
    problems.pictures = BesideQuiz(folder, problems)
    _check_format(root, keys, problems)
    framed = frame(root, keys, name, folder, problems)
    if nodes is None:
        nodes = _question_nodes(root, keys, problems)
    questions = Questions(framed, SourceText.of(framed.header), problems)
    read: list[Question | None] = []
    bases: list[str] = []
    for place, node in enumerate(nodes):
        problems.question = place
        question = questions.read(node)
        read.append(question)
        if question and not question.id:
            bases.append(base_of(node))
    problems.question = None
    id_node = keys["id"][1] if "id" in keys else first_key(root)
    return Found(framed.header, tuple(_with_ids(read, bases)), id_node)


def _with_ids(questions: list[Question | None], bases: list[str]) -> list[Question | None]:
    """Return the questions, those without an id with one made of their `bases`, which are in the same order."""
    if not bases:
        return questions
    made, left = MadeIds({question.id for question in questions if question}), iter(bases)
    return [
        replace(question, id=made.of(next(left))) if question and not question.id else question
        for question in questions
    ]


def _question_nodes(root: Node, keys: Keys, problems: Problems) -> list[Node]:
    if "questions" not in keys or is_nothing(keys["questions"][1]):
        problems.missing("missing-key", root, key="questions", where="file")
        return []
    key, value = keys["questions"]
    nodes = items(value, key, problems)
    if nodes is None:
        return []
    if not nodes:
        too_few(key, 1, 0, problems)
    elif len(nodes) > QUESTIONS:
        problems.error("too-many-questions", nodes[QUESTIONS], count=len(nodes), limit=QUESTIONS)
    return nodes[:QUESTIONS]


def _is_newer(root: Node, problems: Problems) -> bool:
    """Tell whether the file is of a higher format than is known here, and say so: nothing else is looked at."""
    for key, value in root.value if isinstance(root, MappingNode) else ():
        if key.value == "format" and isinstance(value, ScalarNode):
            given = exact(value.value.strip())
            if given is not None and given.denominator == 1 and given > FORMAT:
                problems.forget()
                problems.error("newer-format", value, given=value.value, known=FORMAT)
                return True
    return False


def _check_format(root: Node, keys: Keys, problems: Problems) -> None:
    require(root, keys, "format", "file", problems, is_nothing)
    if "format" in keys:
        key, value = keys["format"]
        given = bare(value, key, "number", problems)
        if given is not None and exact(given) != FORMAT:
            problems.error("unknown-format", value, given=given, known=FORMAT)
