"""The keys of a question type as plain data: reader, schema and form are made from them."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Flag:
    """`true` or `false`; read as bool."""


@dataclass(frozen=True, slots=True)
class Word:
    """One of some fixed words, in lower case; read as str."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Options:
    """A list of options, at least `least`; read as a tuple of Option. `credit`: whether wrong ones may have some."""

    least: int = 2
    credit: bool = False


@dataclass(frozen=True, slots=True)
class Sides:
    """A mapping from `true` and `false` to Markdown; read as dict[bool, str]."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number from `least`, to `most` if there is a most; read as int."""

    least: int
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Accepts:
    """A text that is accepted, or a list of them with what each earns; read as a tuple of Accepted."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """A list of options with points by domain; read as a tuple of (text, points by domain, feedback)."""


@dataclass(frozen=True, slots=True)
class Line:
    """A text on one line; read as str."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, or {between: [a, b]}; read as a Fraction, or a pair of them."""


@dataclass(frozen=True, slots=True)
class Within:
    """A number from 0, or a percentage; read as a Fraction, and whether it is a share (0 to 1)."""


@dataclass(frozen=True, slots=True)
class Factors:
    """A mapping from units to numbers above 0; read as dict[str, Fraction]."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """A list of [left, right], at least two; read as a tuple of pairs of Markdown."""


@dataclass(frozen=True, slots=True)
class Texts:
    """A list of Markdown texts, at least `least`; read as a tuple of str. With no least one text stands for a list."""

    least: int = 0


@dataclass(frozen=True, slots=True)
class Groups:
    """A mapping from titles to lists of Markdown texts; read as a tuple of (title, texts)."""


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown; read as str."""


@dataclass(frozen=True, slots=True)
class Rubric:
    """A list of criteria with their points; read as a tuple of Criterion."""


@dataclass(frozen=True, slots=True)
class Span:
    """A number of words, {min, max}; read as a pair of int or None."""


@dataclass(frozen=True, slots=True)
class Blanks:
    """A mapping from names to what is accepted; read as a tuple of (name, body of a question)."""


Kind = (
    Flag
    | Word
    | Options
    | Sides
    | Whole
    | Accepts
    | Decisions
    | Line
    | Amount
    | Within
    | Factors
    | Pairs
    | Texts
    | Groups
    | Prose
    | Rubric
    | Span
    | Blanks
)


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a question type. A field without default is required; `about` is one sentence for the manual."""

    name: str
    kind: Kind
    about: str
    required: bool = False
    default: Any = None


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a question's own data.

    `code` is the diagnostic's; `path` says where: keys and places from the question's mapping down, ending at a
    key (names as they were read) or an item of a list; `facts` are the parameters of the sentence. `at_value` tells
    that it is the key's value that is wrong.
    """

    code: str
    path: tuple[str | int, ...]
    facts: tuple[tuple[str, str | int], ...] = ()
    at_value: bool = False
