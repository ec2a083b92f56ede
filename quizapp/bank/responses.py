"""Reading a file of responses: what someone answered, question by question, in YAML or JSON."""

import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from yaml.nodes import MappingNode, Node, SequenceNode

from quizapp.bank.collector import without_collector
from quizapp.bank.files import load
from quizapp.bank.limits import FILE_BYTES
from quizapp.bank.mapping import pairs_of
from quizapp.bank.problems import Problems
from quizapp.bank.scalars import is_nothing, kind_of, text
from quizapp.bank.texts import item_text
from quizapp.bank.tree import tell_of_depth, tree
from quizapp.bank.utf8 import decoded
from quizapp.quiz.diagnostic import Diagnostic
from quizapp.quiz.nonsense import Nonsense
from quizapp.quiz.quiz import Question, Quiz
from quizapp.quiz.types.table import TYPES
from quizapp.quiz.words import folded
from quizapp.quiz.written import Written

Responses = Mapping[str, Any]
_Pair = tuple[Node, Node]  # the key and the value of an entry, or an item twice


def read_responses(path: Path, quiz: Quiz) -> tuple[Responses, tuple[Diagnostic, ...]]:
    """Return the response to each question of a quiz, None where it is not answered, and all that is wrong.

    Where anything is wrong there are no responses. Raises Unreadable where the path cannot be read at all.
    """
    return read_responses_text(load(path, FILE_BYTES), quiz)


def read_responses_text(data: bytes | str, quiz: Quiz) -> tuple[Responses, tuple[Diagnostic, ...]]:
    """Do the same for what a file holds."""
    whole = decoded(data[: FILE_BYTES + 1])
    problems = Problems(whole)
    responses: Responses = {}
    with without_collector():
        if len(data) > FILE_BYTES:
            problems.error_at("file-too-large", 0, 0, limit=FILE_BYTES)
        elif (root := tree(whole, problems)) is not None:
            responses = _responses(root, quiz, problems)
            if problems.errors:
                tell_of_depth(root, problems)
    return ({} if problems.errors else responses), problems.told()


def _responses(root: Node, quiz: Quiz, problems: Problems) -> Responses:
    questions = {question.id: question for question in quiz.questions}
    responses: dict[str, Any] = {}
    if not isinstance(root, MappingNode):
        problems.error("not-responses", root, given=kind_of(root))
    for key, value in pairs_of(root, "responses", problems) if isinstance(root, MappingNode) else ():
        id_ = unicodedata.normalize("NFC", key.value)
        if id_ in responses:
            problems.error("duplicate-key", key, key=key.value)
        elif id_ in questions:
            responses[id_] = _response(questions[id_], key, value, problems)
        else:
            problems.error("unknown-question", key, given=key.value, **problems.guess(id_, questions))
    return {id_: responses.get(id_) for id_ in questions}


def _response(question: Question, key: Node, node: Node, problems: Problems) -> Any:
    if is_nothing(node) or not node.value:
        return None
    if isinstance(node, MappingNode):
        return _by_name(question, key, node, problems)
    if isinstance(node, SequenceNode):
        found = ((item_text(item, key, text, problems), item) for item in node.value)
        items = [(told, item) for told, item in found if told is not None]
        return _understood(question, [told for told, _ in items], node, [(item, item) for _, item in items], problems)
    told = text(node, key, problems)
    return None if told is None else _understood(question, told, node, [], problems)


def _by_name(question: Question, key: Node, node: MappingNode, problems: Problems) -> Any:
    """Return the response that names with texts stand for; a name without a text is not answered."""
    before, named = problems.errors, {}
    for name, value in pairs_of(node, key.value, problems):
        said = folded(name.value)
        if said in named:
            problems.error("duplicate-key", name, key=name.value)
        elif not is_nothing(value) and (told := text(value, name, problems)) is not None:
            named[said] = told, (name, value)
    values = {name: told for name, (told, _) in named.items()}
    places = [place for _, place in named.values()]
    return _understood(question, values, node, places, problems) if values and problems.errors == before else None


def _understood(question: Question, value: Written, node: Node, items: Sequence[_Pair], problems: Problems) -> Any:
    """Return the response that is written there; what makes no sense is told, at the item or entry at fault."""
    try:
        return TYPES[question.type].from_values(question.body, value)
    except Nonsense as fault:
        for each in (fault, *fault.others):
            at = node if each.item is None else items[each.item][0 if each.at_key else 1]
            problems.error(each.code, at, **each.facts)
        return None
