"""The readers of the kinds of values that a type's own keys take, a line each."""

from collections.abc import Callable, Mapping
from typing import Any

from yaml.nodes import Node

from quizapp.bank.options import options_reader
from quizapp.bank.problems import Problems
from quizapp.bank.scalars import flag, word
from quizapp.bank.sides import sides
from quizapp.quiz.fields import Flag, Kind, Options, Sides, Word

Reader = Callable[[Node, Node, Problems], Any]


def reader_of(kind: Kind) -> Reader:
    """Return what reads a kind of value: a node, the key it stands under, and where problems go."""
    return _READERS[type(kind)](kind)


def _word_reader(kind: Word) -> Reader:
    return lambda node, key, problems: word(node, key, kind.words, problems)


_READERS: Mapping[type[Any], Callable[[Any], Reader]] = {
    Flag: lambda _: flag,
    Word: _word_reader,
    Options: options_reader,
    Sides: lambda _: sides,
}
