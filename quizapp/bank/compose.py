"""YAML text to nodes: the C parser without tag resolution, so that every scalar is its text.

A node's tag is None unless the teacher wrote one. Marks are believed only for their index: libyaml counts lines its
own way.
"""

import operator
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml
from yaml._yaml import CParser
from yaml.nodes import Node, ScalarNode

from quizapp.bank.limits import LEVELS, VALUES
from quizapp.bank.standins import Exchange, disguised
from quizapp.bank.survey import every_node

ONE_KIND = bytes.maketrans(b"{}", b"[]")
NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
QUICK = 50_000  # characters that are composed at once however deep they are nested
USUAL_LEVELS = 10  # of brackets; what has more is looked at closely
MOST_TAG_DIRECTIVES = 100  # libyaml compares each with all before it


class NotYaml(Exception):
    """The text cannot be composed: the diagnostic's code, where it stops, and for `not-yaml` the parser's words.

    `since` is where began what does not end well, None where that is not known.
    """

    def __init__(self, code: str, offset: int, problem: str = "", since: int | None = None) -> None:
        super().__init__(code, offset, problem, since)
        self.code, self.offset, self.problem, self.since = code, offset, problem, since

    def facts(self, text: str) -> dict[str, str | int]:
        """Return the parameters of the sentence."""
        if self.code != "not-yaml":
            return {}
        since = {} if self.since is None else {"since": text.count("\n", 0, self.since) + 1}
        letter = text[self.offset : self.offset + 1]
        return {"problem": self.problem, **since, **({"letter": letter} if letter == "\t" else {})}


@dataclass(frozen=True, slots=True)
class Composed:
    """The first document's root, None where there is nothing, and where a second document begins."""

    root: Node | None
    second: int | None = None


def compose(text: str) -> Composed:
    """Return the nodes of a text without byte-order mark; raises NotYaml."""
    readable, back = disguised(text)
    try:
        _refuse_what_takes_long(readable)
        composed = _composed(readable)
    except StopIteration:
        raise NotYaml("too-many-values", 0) from None
    except yaml.reader.ReaderError as error:
        raise NotYaml("control-character", error.position) from None
    except yaml.MarkedYAMLError as error:
        raise _stopped(readable, error) from None
    if back and composed.root:
        _turn_back(composed.root, back)
    return composed


def only_document(text: str, values: Iterator[int]) -> Node | None:
    """Return the root of a text as it is, None where there is nothing. Each node takes one of `values`.

    Raises what the parser raises, also for a second document, StopIteration where `values` end, and NotYaml where
    brackets are nested too deep or there are too many directives.
    """
    _refuse_what_takes_long(text)
    root: Node | None = _Parser(text, values).get_single_node()
    return root


def _composed(text: str) -> Composed:
    parser = _Parser(text)
    if not parser.check_node():
        return Composed(None)
    root = parser.get_node()
    return Composed(root, _second(text) if parser.check_node() else None)


def _second(text: str) -> int:
    """Return where the second document begins: only the parser's complaint of it has its place."""
    try:
        _Parser(text).get_single_node()
    except yaml.composer.ComposerError as error:
        return _index(error.problem_mark)
    return len(text)


def _index(mark: Any) -> int:
    return int(mark.index)


class _Parser(CParser):
    """Composes without asking what a scalar's text might mean."""

    descend_resolver = operator.is_  # called once a node, and nothing of it is wanted: the quickest there is

    def __init__(self, text: str, values: Iterator[int] | None = None) -> None:
        super().__init__(text)
        # Called once a node: stops the hostile ones early.
        self.ascend_resolver = (iter(range(VALUES)) if values is None else values).__next__

    @staticmethod
    def resolve(_kind: type[Node], _value: str | None, _implicit: Any) -> None:
        return None


def _stopped(text: str, error: yaml.MarkedYAMLError) -> NotYaml:
    since = error.context_mark
    mark = error.problem_mark or since
    problem = error.problem or ""
    if "nesting" in problem:
        # The scanner looks far ahead of the events in flow collections, so it must not meet its limit again.
        offset = _too_deep(text[: _index(mark)] if mark else text)
        return NotYaml("too-deep", len(text) if offset is None else offset)
    offset = min(mark.index if mark else 0, len(text))
    return NotYaml("not-yaml", offset, problem, since.index if since else None)


def _refuse_what_takes_long(text: str) -> None:
    """Raise NotYaml for what takes the parser more time the more of it there is before.

    These are brackets nested too deep, for at each token the scanner looks through all that are open, and directives.
    """
    if "%" in text and text.count("%TAG") > MOST_TAG_DIRECTIVES and text.count("\n%TAG") > MOST_TAG_DIRECTIVES:
        raise NotYaml("not-yaml", 0, "too many directives")
    if _may_be_deep(text) and (offset := _too_deep(text)) is not None:
        raise NotYaml("too-deep", offset)


def _may_be_deep(text: str) -> bool:
    """Tell whether more brackets are ever open than may be, also those within texts."""
    if len(text) <= QUICK or text.count("[") + text.count("{") <= LEVELS:
        return False
    left = text.encode().translate(ONE_KIND, delete=NO_BRACKETS)
    for pairs in range(USUAL_LEVELS):
        if pairs + left.count(b"[") <= LEVELS:
            return False
        left = left.replace(b"[]", b"")
    return True


def _too_deep(text: str) -> int | None:
    """Return where the first value begins that is nested too deep, None where there is none or no YAML before it."""
    parser, level = _Parser(text), 0
    while level <= LEVELS:
        event: Any = parser.get_event()
        if event is None:
            return None
        level += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
    return _index(event.start_mark)


def _turn_back(root: Node, back: Exchange) -> None:
    for node in every_node(root):
        if isinstance(node, ScalarNode):
            node.value = back(node.value)
