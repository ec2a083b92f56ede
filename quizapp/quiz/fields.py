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


Kind = Flag | Word | Options | Sides | Whole | Accepts


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
    key or an item of a list; `facts` are the parameters of the sentence.
    """

    code: str
    path: tuple[str | int, ...]
    facts: tuple[tuple[str, str | int], ...] = ()
