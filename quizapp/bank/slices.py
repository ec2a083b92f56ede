"""A large file read by slices: what stands before its questions, then some of these at a time.

A slice begins at a line in the list's own column, with a dash. Either the parser would begin an item there in the
whole too, or the line lies within quotation marks or brackets; then the slice before is not closed, which is an error.
Whatever is unusual or wrong is `Irregular`, and the file must be read whole.
"""

import re
from collections.abc import Iterator
from itertools import chain, islice

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from quizapp.bank.compose import NotYaml, only_document
from quizapp.bank.limits import QUESTIONS, VALUES
from quizapp.bank.problems import Problems
from quizapp.bank.standins import BREAKS
from quizapp.bank.survey import is_unusual

TOGETHER = 16  # questions
LIST = re.compile(r"^questions: *\n(?=( *)- )", re.MULTILINE)
BETWEEN_DOCUMENTS = ("---", "...")
FAULTS = (NotYaml, yaml.YAMLError, StopIteration, UnicodeEncodeError)  # no YAML, too many values, no UTF-8


class Irregular(Exception):
    """The file must be read whole."""


class Slices:
    """A text in slices; raises Irregular. `header` is the file's mapping, with nothing as its questions."""

    def __init__(self, text: str, together: int = TOGETHER) -> None:
        found = LIST.search(text)
        if found is None or _is_irregular(text):
            raise Irregular
        self._text, self._begin, self._item, self._together = text, found.end(), f"\n{found[1]}- ", together
        self._values = iter(range(VALUES))
        header = self._node(0, self._begin)
        if not isinstance(header, MappingNode):
            raise Irregular
        last, value = header.value[-1]
        if last.value != "questions" or not isinstance(value, ScalarNode) or value.value:
            raise Irregular
        self.header = header

    def questions(self, problems: Problems) -> Iterator[Node]:
        """Yield the questions' nodes, and let the problems know of which slice they are; raises Irregular."""
        left = QUESTIONS
        starts = chain(islice(self._starts(), 0, None, self._together), (len(self._text),))
        start = next(starts)
        for end in starts:
            problems.turn_to(self._text[start:end], start)
            items = self._node(start, end)
            if not isinstance(items, SequenceNode) or items.flow_style or problems.errors:
                raise Irregular
            left -= len(items.value)
            if left < 0:
                raise Irregular
            yield from items.value
            start = end
        if problems.errors:
            raise Irregular

    def _starts(self) -> Iterator[int]:
        """Yield where the lines begin that may begin a question."""
        at = self._begin - 1
        while at >= 0:
            yield at + 1
            at = self._text.find(self._item, at + 1)

    def _node(self, start: int, end: int) -> Node | None:
        try:
            return only_document(self._text[start:end], self._values)
        except FAULTS:
            raise Irregular from None


def _is_irregular(text: str) -> bool:
    """Tell of what reaches from one slice into another, or is read otherwise where a text begins."""
    return (
        "\r" in text
        or any(letter in text for letter in BREAKS)
        or text.startswith((*BETWEEN_DOCUMENTS, "%"))
        or any(f"\n{sign}" in text for sign in BETWEEN_DOCUMENTS)
        or ("%" in text and "\n%" in text)
        or is_unusual(text)
    )
