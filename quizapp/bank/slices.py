"""A large file read by slices: what stands before its questions, then some of these at a time.

A slice begins at a line in the list's own column, with a dash. Either the parser would begin an item there in the
whole too, or the line lies within quotation marks or brackets; then the slice before is not closed, which is an error.
A second document or a directive in a slice is one too, and where a document ends the list does.
Whatever is unusual or wrong is `Irregular`, and the file must be read whole.
"""

import re
from collections.abc import Iterator

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from quizapp.bank.compose import NotYaml, only_document
from quizapp.bank.limits import QUESTIONS, VALUES
from quizapp.bank.problems import Problems
from quizapp.bank.standins import BREAKS
from quizapp.bank.survey import is_unusual

TOGETHER = 10_000  # characters at least, of some 16 questions
LIST = re.compile(r"^questions: *\n(?=( *)- )", re.MULTILINE)
BETWEEN_DOCUMENTS = ("---", "...", "%")
FAULTS = (NotYaml, yaml.YAMLError, StopIteration, UnicodeEncodeError)  # no YAML, too many values, no UTF-8


class Irregular(Exception):
    """The file must be read whole."""


class Slices:
    """A text in slices; raises Irregular. `header` is the file's mapping, with nothing as its questions."""

    def __init__(self, text: str, together: int = TOGETHER) -> None:
        found = LIST.search(text)
        if found is None or _is_irregular(text, found.end()):
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
        left, start = QUESTIONS, self._begin
        while start < len(self._text):
            end = self._line_from(start + self._together)
            problems.turn_to(self._text[start:end], start)
            items = self._node(start, end)
            if not isinstance(items, SequenceNode) or items.flow_style or problems.errors:
                raise Irregular
            left -= len(items.value)
            if left < 0 or items.end_mark.index < end - start:
                raise Irregular
            yield from items.value
            start = end
        if problems.errors:
            raise Irregular

    def _line_from(self, at: int) -> int:
        """Return where the next line begins that may begin a question, the text's end where there is none."""
        found = self._text.find(self._item, at - 1)
        return found + 1 if found >= 0 else len(self._text)

    def _node(self, start: int, end: int) -> Node | None:
        try:
            return only_document(self._text[start:end], self._values)
        except FAULTS:
            raise Irregular from None


def _is_irregular(text: str, begin: int) -> bool:
    """Tell of what reaches from one slice into another, or is read otherwise where a text begins."""
    header = text[:begin]
    return (
        "\r" in text
        or any(letter in text for letter in BREAKS)
        or header.startswith(BETWEEN_DOCUMENTS)
        or any(f"\n{sign}" in header for sign in BETWEEN_DOCUMENTS)
        or is_unusual(text)
    )
