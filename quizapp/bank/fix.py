"""Ids written into the questions of a quiz that have none: the text is edited, and every other byte stays.

The id is the one that the reader makes from the content, so that progress is kept. What comes out is read back, and
only taken where it says the same quiz.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode

from quizapp.bank.collector import without_collector
from quizapp.bank.compose import compose
from quizapp.bank.lines import Lines
from quizapp.bank.read import read_text
from quizapp.bank.scalars import is_empty
from quizapp.bank.utf8 import MARK, decoded
from quizapp.quiz.quiz import Quiz

Reason = Literal["alias", "unusual"]
READINGS = 60  # of one file, to find what cannot be written


class Left(NamedTuple):
    """A question that was left without an id: why, and where it begins in the text that came out, from 1.

    `alias`: it stands in the list more than once, through an alias, and so cannot have an id of each place;
    `unusual`: written in a way in which no id could be put in without changing something else.
    """

    reason: Reason
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Fixed:
    """What came of putting ids into a file: its bytes, the ids written, the questions left."""

    data: bytes
    written: tuple[str, ...] = ()
    left: tuple[Left, ...] = ()


class Edit(NamedTuple):
    """A piece of the text, between two offsets, and what to put in its place; `id` is the one in it."""

    start: int
    end: int
    new: str
    id: str


class _Kept(NamedTuple):
    reason: Reason
    start: int


def with_ids(data: bytes, name: str) -> Fixed | None:
    """Return a quiz file with an id in each question that has none; None where the file has errors."""
    text = decoded(data)
    quiz = read_text(text, name).quiz
    if quiz is None:
        return None
    edits, kept = _edits(text, quiz)
    good = _ReadingBack(text, quiz, name).good(sorted(edits))
    kept += [_Kept("unusual", edits[edit]) for edit in edits.keys() - good]
    marks = len(data.decode()) - len(text)
    fixed = _applied(text, good)
    return Fixed((MARK * marks + fixed).encode(), tuple(edit.id for edit in good), _left(fixed, good, kept))


def _edits(text: str, quiz: Quiz) -> tuple[dict[Edit, int], list[_Kept]]:
    """Return what to write, and where its question begins, and the questions in which nothing can be written."""
    nodes = _question_nodes(text)
    times = Counter(map(id, nodes))
    edits: dict[Edit, int] = {}
    kept: list[_Kept] = []
    for node, question in zip(nodes, quiz.questions, strict=True):
        key, value = _id_of(node)
        if value is not None and not is_empty(value):
            continue
        start = int(node.start_mark.index)
        if times[id(node)] > 1:
            kept.append(_Kept("alias", start))
        elif edit := _edit(text, node, key, value, question.id):
            edits[edit] = start
        else:
            kept.append(_Kept("unusual", start))
    return edits, kept


def _question_nodes(text: str) -> list[MappingNode]:
    with without_collector():
        root = compose(text).root
    assert isinstance(root, MappingNode)
    (questions,) = (value for key, value in root.value if key.value == "questions")
    return list(questions.value)


def _id_of(node: MappingNode) -> tuple[Node | None, Node | None]:
    return next(((key, value) for key, value in node.value if key.value == "id"), (None, None))


def _edit(text: str, node: MappingNode, key: Node | None, value: Node | None, id_: str) -> Edit | None:
    if key is not None and isinstance(value, ScalarNode):
        return _filled(text, key, value, id_)
    return _flow(text, node, id_) if node.flow_style else _block(text, node, id_)


def _filled(text: str, key: Node, value: ScalarNode, id_: str) -> Edit | None:
    """Return the edit for an `id` that stands there with nothing in it."""
    start, end = int(value.start_mark.index), int(value.end_mark.index)
    key_end = int(key.end_mark.index)
    if start < key_end:  # an alias: what it names stands elsewhere
        return None
    end = start + len(text[start:end].rstrip())
    if value.style:
        return Edit(start, end, id_, id_)
    if ":" not in text[key_end:start]:
        return Edit(key_end, key_end, f": {id_}", id_)
    return Edit(end, end, id_ if text[end - 1].isspace() else f" {id_}", id_)


def _block(text: str, node: MappingNode, id_: str) -> Edit:
    """Return the edit for a question with a line for each key: a line before its first."""
    at = int(node.start_mark.index)
    first = int(node.value[0][0].start_mark.index)
    if text[at] in "&!" and first > at:  # the question's anchor or tag
        at = _before_question_mark(text, first)
    before = text[_line_start(text, at) : at]
    indent = "".join(letter if letter.isspace() else " " for letter in before)
    return Edit(at, at, f"id: {id_}{_line_end(text, at)}{indent}", id_)


def _flow(text: str, node: MappingNode, id_: str) -> Edit:
    """Return the edit for a question in braces: a pair before its first, quoted where the first key is."""
    start = int(node.start_mark.index)
    first = int(node.value[0][0].start_mark.index)
    at = _before_question_mark(text, first) if first > start else text.index("{", start) + 1
    pair = f'"id": "{id_}"' if text[first] == '"' else f"id: {id_}"
    before = text[_line_start(text, at) : at]
    own_line = not before.strip()
    return Edit(at, at, f"{pair},{_line_end(text, at) + before if own_line else ' '}", id_)


def _before_question_mark(text: str, at: int) -> int:
    """Return where a key begins, with the `?` that may stand before it."""
    rest = text[:at].rstrip()
    return len(rest) - 1 if rest.endswith(("\n?", " ?", "{?", "-?")) else at


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _line_end(text: str, at: int) -> str:
    """Return how the line ends in which an offset lies, else how the first one does."""
    for start in (at, 0):
        ends = [place for place in (text.find("\n", start), text.find("\r", start)) if place >= 0]
        if ends:
            return "\r\n" if text.startswith("\r\n", min(ends)) else text[min(ends)]
    return "\n"


class _ReadingBack:
    """Finds the edits after which a file says the same quiz as before, in a bounded number of readings."""

    def __init__(self, text: str, quiz: Quiz, name: str) -> None:
        self._text, self._quiz, self._name = text, quiz, name
        self._left = READINGS

    def good(self, edits: Sequence[Edit]) -> list[Edit]:
        """Return those edits, all of them together, that leave the quiz what it is."""
        if not edits or self._is_same(edits):
            return list(edits)
        if len(edits) == 1:
            return []
        half = len(edits) // 2
        first, second = self.good(edits[:half]), self.good(edits[half:])
        both = [*first, *second]
        return both if self._is_same(both) else first

    def _is_same(self, edits: Sequence[Edit]) -> bool:
        self._left -= 1
        return self._left >= 0 and read_text(_applied(self._text, edits), self._name).quiz == self._quiz


def _applied(text: str, edits: Sequence[Edit]) -> str:
    pieces, done = [], 0
    for edit in edits:
        pieces += [text[done : edit.start], edit.new]
        done = edit.end
    return "".join([*pieces, text[done:]])


def _left(fixed: str, good: Sequence[Edit], kept: Sequence[_Kept]) -> tuple[Left, ...]:
    if not kept:
        return ()
    lines = Lines(fixed)
    moved = [
        (reason, start + sum(len(edit.new) - (edit.end - edit.start) for edit in good if edit.end <= start))
        for reason, start in sorted(set(kept), key=lambda each: each.start)
    ]
    return tuple(Left(reason, *lines.place(start)) for reason, start in moved)
