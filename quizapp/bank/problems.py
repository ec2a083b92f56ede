"""The problems of a file as they are found: severity, code, place, facts; silenced where the author said so."""

from collections.abc import Collection, Mapping
from typing import NamedTuple, Protocol

from yaml.nodes import MappingNode, Node

from quizapp.bank.limits import PROBLEMS
from quizapp.bank.lines import Lines
from quizapp.bank.nearest import Guesses
from quizapp.bank.places import end_of
from quizapp.quiz.diagnostic import Diagnostic, Fact, Severity

NO_WAIVERS: Mapping[str, str] = {}


class Pictures(Protocol):
    """Looks at pictures: those in a Markdown text, or one by its path."""

    def look(self, markdown: str, node: Node, /) -> None: ...
    def look_at(self, path: str, node: Node, /) -> None: ...


class _Found(NamedTuple):
    severity: Severity
    code: str
    start: int
    end: int
    facts: tuple[tuple[str, Fact], ...]


class _Silenced(NamedTuple):
    question: int | None
    code: str
    reason: str


class Problems:
    """Collects the problems of one text.

    `pictures` looks at the pictures that texts show, None where nothing shows them; `domains` are those that can be
    named, None where errors hide which; `language` is the quiz's;
    `question` is the place of the question that is being read, None outside; `waived_here` are its waivers,
    `waived` the file's, code to reason.
    """

    def __init__(self, text: str) -> None:
        self.errors = 0
        self.question: int | None = None
        self.pictures: Pictures | None = None
        self.language = "en"
        self.domains: Mapping[str, object] | None = None
        self.waived: Mapping[str, str] = NO_WAIVERS
        self.waived_here: Mapping[str, str] = NO_WAIVERS
        self._text = self._slice = text
        self._before = 0
        self._guesses = Guesses()
        self._found: dict[tuple[int, str, tuple[tuple[str, Fact], ...]], _Found] = {}
        self._silenced: dict[tuple[int | None, int, str], _Silenced] = {}

    def turn_to(self, slice_: str, before: int) -> None:
        """Take places from now on for those in a slice of the text that begins at an offset."""
        self._slice, self._before = slice_, before

    def error(self, code: str, node: Node, **facts: Fact) -> None:
        """Add an error at a value or key."""
        self.errors += 1
        self._add("error", code, node, facts)

    def error_at(self, code: str, start: int, end: int, **facts: Fact) -> None:
        """Add an error between two offsets."""
        self.errors += 1
        self._keep("error", code, start, end, tuple(facts.items()))

    def missing(self, code: str, node: Node, **facts: Fact) -> None:
        """Add an error for something that a mapping lacks: at its first key."""
        self.error(code, first_key(node), **facts)

    def warn(self, code: str, node: Node, **facts: Fact) -> None:
        """Add a warning, unless it was waived here or in the whole file."""
        reason = self.waived_here.get(code) or self.waived.get(code)
        if reason is None:
            self._add("warning", code, node, facts)
        else:
            key = (self.question, self._before + int(node.start_mark.index), code)
            self._silenced[key] = _Silenced(self.question, code, reason)

    def forget(self) -> None:
        """Drop what was found so far."""
        self.errors = 0
        self._found.clear()

    def rest_of_line(self, node: Node) -> str:
        """Return what stands behind a key or value in its line."""
        start = int(node.end_mark.index)
        end = self._text.find("\n", start)
        return self._text[start:] if end < 0 else self._text[start:end]

    def guess(self, word: str, known: Collection[str]) -> dict[str, Fact]:
        """Return the fact `nearest`, the known word that was most likely meant; no fact where none is near."""
        nearest = self._guesses.nearest(word, known)
        return {"nearest": nearest} if nearest else {}

    def told(self) -> tuple[Diagnostic, ...]:
        """Return what was found, in the order of the text."""
        if not self._found:
            return ()
        lines = Lines(self._text)
        found = sorted(self._found.values(), key=lambda problem: (problem.start, problem.end, problem.code))
        return tuple(
            Diagnostic(severity, code, *lines.place(start), *lines.place(end), facts)
            for severity, code, start, end, facts in found
        )

    def place_of(self, node: Node) -> tuple[int, int, int, int]:
        """Return where a value stands: line and column where it begins, and just past its end, from 1."""
        start, end = int(node.start_mark.index), end_of(node, self._text)
        return (*self._place(start), *self._place(end))

    def _place(self, offset: int) -> tuple[int, int]:
        # Counted, for one place: `Lines` looks for every line's beginning.
        return self._text.count("\n", 0, offset) + 1, offset - self._text.rfind("\n", 0, offset)

    def silenced(self) -> tuple[_Silenced, ...]:
        """Return the warnings that were waived: the question's place in the file, the code, the reason."""
        return tuple(self._silenced.values())

    def _add(self, severity: Severity, code: str, node: Node, facts: Mapping[str, Fact]) -> None:
        start, known = int(node.start_mark.index), tuple(facts.items())
        if (self._before + start, code, known) in self._found:
            return  # what comes through aliases many times stands once in the text
        end = end_of(node, self._slice)
        if start == end and self._slice[start - 1 : start] == "-":
            start -= 1  # an empty item: its dash can be seen
        self._keep(severity, code, self._before + start, self._before + end, known)

    def _keep(self, severity: Severity, code: str, start: int, end: int, facts: tuple[tuple[str, Fact], ...]) -> None:
        if len(self._found) < PROBLEMS:
            self._found[start, code, facts] = _Found(severity, code, start, end, facts)
        elif len(self._found) == PROBLEMS:
            first = min(self._found.values(), key=lambda problem: problem.start)
            self._found[-1, "too-many-problems", ()] = first._replace(
                severity="error", code="too-many-problems", facts=(("limit", PROBLEMS),)
            )


def first_key(node: Node) -> Node:
    """Return the first key of a mapping, or the value itself where it has none."""
    return node.value[0][0] if isinstance(node, MappingNode) and node.value else node
